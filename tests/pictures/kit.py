"""The drawing kit: black line art on white, from parts (DESIGN.md section 7).

A picture is a Canvas. Parts are drawn back to front; white fill hides what is
behind. Every part is given in its own coordinates and placed by a Place (move,
turn, scale, mirror); strokes are not scaled, so a line is as thick in a child
as in a grown-up. Standard library only, same input gives the same bytes.

  Faces    origin: middle of the face.     Bodies   origin: the seat (hip).
  Limbs    tubes from shoulder to wrist.   Hands    origin: the wrist, pointing right.
  Patterns `<pattern>`s with the picture's name in the id.
"""
import math
import re

SCENE, OBJECT = (400, 300, 3.2, 2.2), (300, 200, 4, 3)


def num(v):
    """A coordinate with one decimal at most."""
    t = '%.1f' % v
    t = t[:-2] if t.endswith('.0') else t
    return '0' if t == '-0' else t


class Place:
    """Where a part goes: x' = a x + c y + e, y' = b x + d y + f."""

    def __init__(self, x=0, y=0, s=1.0, rot=0.0, flip=False, m=None):
        if m is None:
            r = math.radians(rot)
            a, b = s * math.cos(r), s * math.sin(r)
            m = (-a, -b, -b, a, x, y) if flip else (a, b, -b, a, x, y)
        self.m = m

    def __call__(self, x, y):
        a, b, c, d, e, f = self.m
        return a * x + c * y + e, b * x + d * y + f

    def at(self, x=0, y=0, s=1.0, rot=0.0, flip=False):
        """A place inside this one."""
        a, b, c, d, e, f = self.m
        p, q, r, t, u, v = Place(x, y, s, rot, flip).m
        return Place(m=(a * p + c * q, b * p + d * q, a * r + c * t, b * r + d * t,
                        a * u + c * v + e, b * u + d * v + f))

    @property
    def size(self):
        return math.hypot(self.m[0], self.m[1])


HOME = Place()
TOKEN = re.compile(r'[MLCQZ]|-?\d*\.?\d+')


def relative(T, d):
    """Places a path and writes it short: relative steps of tenths (large parts: of units), so rounding adds up to nothing."""
    flat = [float(t) for t in TOKEN.findall(d) if t not in 'MLCQZ']
    grain = 10 if max(max(flat[j::2]) - min(flat[j::2]) for j in (0, 1)) * T.size > 36 else 1
    out, cmd, pts, here, start = '', '', [], (0, 0), (0, 0)
    tokens, need = TOKEN.findall(d), {'M': 1, 'L': 1, 'Q': 2, 'C': 3}
    i = 0
    while i < len(tokens):
        t = tokens[i]
        if t in need:
            cmd, i = t, i + 1
        elif t == 'Z':
            out, here, i = out + 'z', start, i + 1
            continue
        n = need[cmd]
        pts = []
        for k in range(n):
            x, y = T(float(tokens[i + 2 * k]), float(tokens[i + 2 * k + 1]))
            pts.append((round(x * 10 / grain) * grain, round(y * 10 / grain) * grain))
        i += 2 * n
        if cmd == 'M':
            steps, letter, start = pts, 'M', pts[0]
        else:
            steps, letter = [(x - here[0], y - here[1]) for x, y in pts], cmd.lower()
            if cmd == 'L' and steps[0][1] == 0:
                letter, steps = 'h', [(steps[0][0],)]
            elif cmd == 'L' and steps[0][0] == 0:
                letter, steps = 'v', [(steps[0][1],)]
        last = re.findall('[A-Za-z]', out)[-1:] if letter not in 'M' else []
        text = letter if last != [letter] else ''
        for v in [v for p in steps for v in p]:
            v = num(v / 10)
            v = re.sub(r'^(-?)0\.', r'\1.', v)
            text += v if v[0] == '-' or (text or out)[-1:].isalpha() else ' ' + v
        out, here = out + text, pts[-1]
        if cmd == 'M':
            cmd = 'L'
    return out


def spline(points, closed=True):
    """A smooth path through 'x,y x,y ...'; a point with * is a corner."""
    ps, corner = [], []
    for w in points.split():
        corner.append(w.endswith('*'))
        x, y = w.rstrip('*').split(',')
        ps.append((float(x), float(y)))
    n = len(ps)
    out = ['M%g,%g' % ps[0]]
    for i in range(n if closed else n - 1):
        p, q = ps[i], ps[(i + 1) % n]
        before = p if corner[i] or (not closed and i == 0) else ps[i - 1]
        after = q if corner[(i + 1) % n] or (not closed and i == n - 2) else ps[(i + 2) % n]
        c1 = (p[0] + (q[0] - before[0]) / 6, p[1] + (q[1] - before[1]) / 6)
        c2 = (q[0] - (after[0] - p[0]) / 6, q[1] - (after[1] - p[1]) / 6)
        out.append('C%g,%g %g,%g %g,%g' % (c1 + c2 + q))
    return ' '.join(out) + (' Z' if closed else '')


PATTERNS = {  # width, height, attributes, content (drawn with the inner line)
    'kotak': (16, 16, '', '<path d="M0,8H16M8,0V16"/>'),
    'lurik': (10, 10, '', '<path d="M5,0V10"/>'),
    'kawung': (28, 28, '', '<path d="M1,1Q12,3 13,13Q3,12 1,1M27,1Q25,12 15,13Q16,3 27,1M1,27Q3,16 13,15Q12,25 1,27M27,27Q16,25 15,15Q25,16 27,27"/>'),
    'parang': (18, 18, ' patternTransform="rotate(35)"', '<path d="M0,4H18"/><circle cx="9" cy="13" r="1" fill="#000"/>'),
    'titik': (16, 16, '', '<circle cx="4" cy="4" r=".9" fill="#000"/><circle cx="12" cy="12" r=".9" fill="#000"/>'),
    'tikar': (26, 16, '', '<path d="M5,-2L11,4L5,8L11,14L9,16M18,-2L24,4L18,8L24,14L22,16"/>'),
}


class Canvas:
    def __init__(self, name, title, kind=SCENE):
        self.name, self.title = name, title
        self.w, self.h, self.o, self.i = kind
        self.parts, self.used = [], []

    # -- the pen -----------------------------------------------------------
    def _attr(self, fill, w, more=''):
        t = ''
        if fill != 'w':
            if fill in PATTERNS:
                if fill not in self.used:
                    self.used.append(fill)
                fill = 'url(#%s-%s)' % (self.name, fill)
            t += ' fill="%s"' % {'k': '#000', 'n': 'none'}.get(fill, fill)
        if w == 'i':
            t += ' stroke-width="%s"' % num(self.i)
        elif w != 'o':
            t += ' stroke-width="%s"' % num(w)
        return t + more

    def path(self, T, d, fill='w', w='o', more=''):
        attr = self._attr(fill, w, more)
        if fill == 'n' and not more and self.parts and self.parts[-1].endswith('"%s/>' % attr) and self.parts[-1][:6] == '<path ':
            # lines one after another become one path
            self.parts[-1] = self.parts[-1][:-len(attr) - 3] + relative(T, d) + '"%s/>' % attr
            return
        self.parts.append('<path d="%s"%s/>' % (relative(T, d), attr))

    def blob(self, T, points, fill='w', w='o', closed=True):
        self.path(T, spline(points, closed), fill, w)

    def line(self, T, d, w='i'):
        """An open line without fill."""
        self.path(T, d, 'n', w)

    def curve(self, T, points, w='i'):
        self.path(T, spline(points, False), 'n', w)

    def dot(self, T, x, y, r, fill='k', w='none'):
        cx, cy = T(x, y)
        more = ' stroke="none"' if w == 'none' else ''
        self.parts.append('<circle cx="%s" cy="%s" r="%s"%s/>' % (
            num(cx), num(cy), num(r * T.size), self._attr(fill, 'o' if w == 'none' else w, more)))

    def oval(self, T, x, y, rx, ry, fill='w', w='o'):
        k = .5523
        self.path(T, 'M%g,%g C%g,%g %g,%g %g,%g C%g,%g %g,%g %g,%g C%g,%g %g,%g %g,%g C%g,%g %g,%g %g,%g Z' % (
            x - rx, y, x - rx, y - k * ry, x - k * rx, y - ry, x, y - ry,
            x + k * rx, y - ry, x + rx, y - k * ry, x + rx, y,
            x + rx, y + k * ry, x + k * rx, y + ry, x, y + ry,
            x - k * rx, y + ry, x - rx, y + k * ry, x - rx, y), fill, w)

    def box(self, T, x, y, w, h, r=0, fill='w', line='o'):
        """A rectangle, its corners rounded by r."""
        if not r:
            self.path(T, 'M%g,%g L%g,%g L%g,%g L%g,%g Z' % (x, y, x + w, y, x + w, y + h, x, y + h), fill, line)
            return
        k = r * .45
        self.path(T, 'M%g,%g L%g,%g C%g,%g %g,%g %g,%g L%g,%g C%g,%g %g,%g %g,%g L%g,%g C%g,%g %g,%g %g,%g '
                  'L%g,%g C%g,%g %g,%g %g,%g Z' % (
                      x + r, y, x + w - r, y, x + w - k, y, x + w, y + k, x + w, y + r,
                      x + w, y + h - r, x + w, y + h - k, x + w - k, y + h, x + w - r, y + h,
                      x + r, y + h, x + k, y + h, x, y + h - k, x, y + h - r,
                      x, y + r, x, y + k, x + k, y, x + r, y), fill, line)

    def tube(self, T, d, w):
        """A limb or pipe: one path stroked black, then white. w in part units."""
        w *= T.size
        cap = ' stroke-linecap="butt"'
        self.path(T, d, 'n', w + self.o, cap)
        self.path(T, d, 'n', w - self.o, ' stroke="#fff"' + cap)

    # -- the file ----------------------------------------------------------
    def svg(self):
        defs = ''
        for p in self.used:
            w, h, attrs, inner = PATTERNS[p]
            defs += ('<pattern id="%s-%s" width="%s" height="%s" patternUnits="userSpaceOnUse"%s>'
                     '<rect width="%s" height="%s" fill="#fff" stroke="none"/><g fill="none" stroke-width="%s">%s</g></pattern>\n'
                     % (self.name, p, w, h, attrs, w, h, num(self.i), inner))
        return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">\n<title>%s</title>\n'
                '<rect width="%d" height="%d" fill="#fff"/>\n'
                '<g fill="#fff" stroke="#000" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round">\n%s%s\n</g>\n</svg>\n'
                % (self.w, self.h, self.w, self.h, self.title, self.w, self.h, num(self.o),
                   '<defs>\n%s</defs>\n' % defs if defs else '', '\n'.join(self.parts)))


# -- hands: wrist at 0,0, pointing right, thumb up ---------------------------
def hand(c, T, kind='rest'):
    if kind == 'open':
        c.path(T, 'M-2,-6 C4,-7 8,-9 13,-11 C20,-14 28,-11 29,-5 C30.5,1 29,7 25,9 C18,11 11,9 7,8 C4,7 1,6.5 -2,6 Z')
        c.line(T, 'M19,-5 L27.5,-7.5 M20,0 L29,-1 M19,4.5 L27.5,4.5')
        c.path(T, 'M4,-6.5 C4,-13 7,-20 12,-20 C16,-19 15,-13 13,-9')
    elif kind == 'point':
        c.path(T, 'M-2,-6 C4,-8 9,-8.5 14,-7.5 L28,-7 C32,-6.5 32,-1.5 28,-1 L18,-.5 C20,2 19,4 17,5 C17,8 12,9 8,8 C4,7 1,6.5 -2,6 Z')
        c.line(T, 'M18,-.5 L12,-.5')
        c.path(T, 'M3,-6.5 C4,-11 8,-13.5 11.5,-12 C14,-11 13,-7 9,-4')
    elif kind == 'pinch':
        c.path(T, 'M-2,-6 C5,-9 12,-9 17,-5 C21,-2 26,2 26,5.5 C25,8 20,6.5 17,4.5 C14,7.5 8,8.5 -2,6 Z')
        c.path(T, 'M4,7 C9,11 16,12 22,9.5 C26,7.5 25,4.5 21.5,4.8 C17,5 13,4 10,2')
    elif kind == 'grip':
        c.path(T, 'M-2,-6 C3,-9 8,-10.5 13,-10 C19,-9 21,-5 21,0 C21,6 19,9.5 13,10 C8,10 3,8.5 -2,6 Z')
        c.line(T, 'M12,-4.5 L19.5,-4.5 M12,.5 L21,.5 M12,5 L19.5,5')
    elif kind == 'jempol':
        c.path(T, 'M-2,-6 C3,-8 8,-9 13,-8.5 C19,-8 20,-5 20,0 C20,6 19,9 13,9.5 C8,9.5 3,8.5 -2,6 Z')
        c.line(T, 'M13,-3 L19,-3 M13,2 L19.5,2')
        c.path(T, 'M2,-6 C3,-12 3,-17 5,-22 C7,-26 13,-25 12.5,-20 C12,-15 12,-11 14,-6')
    else:
        c.path(T, 'M-2,-6 C4,-8 10,-9.5 15,-8 C21,-6 23,-1.5 22,3 C21,7.5 15,8.5 9,8 C4,7.5 1,6.5 -2,6 Z')
        c.line(T, 'M15,-1.5 L22,-1 M15,3 L21,3.2')
        c.path(T, 'M3,-6.5 C5,-11.5 10,-14 13.5,-12 C16,-10 13,-7 9,-4.5')


def arm_tube(c, T, shoulder, wrist, elbow, w, kind, rot, thumb, sleeve=1.0, hs=1.0, hold=None, fore=False):
    """T gives the size; points are on the canvas. fore: only the forearm, over what hides the rest."""
    (sx, sy), (wx, wy), (ex, ey) = shoulder, wrist, elbow
    s = T.size
    H = Place(wx, wy, s * hs, rot)
    if thumb < 0:
        H = Place(m=(H.m[0], H.m[1], -H.m[2], -H.m[3], H.m[4], H.m[5]))
    if hold:
        hold(c, H)
    if kind:
        hand(c, H, kind)
    d = 'M%g,%g L%g,%g Q%g,%g %g,%g L%g,%g' % (
        sx, sy, sx + (ex - sx) * .6, sy + (ey - sy) * .6, ex, ey,
        ex + (wx - ex) * .4, ey + (wy - ey) * .4, wx, wy)
    if fore:
        sx, sy = ex + (wx - ex) * .4, ey + (wy - ey) * .4
        d = 'M%g,%g L%g,%g' % (sx, sy, wx, wy)
    c.path(HOME, d, 'n', w * s + c.o, ' stroke-linecap="butt"')
    # white inside; a dot of the same white joins it to the shoulder
    c.path(HOME, d, 'n', w * s - c.o, ' stroke="#fff" stroke-linecap="butt"')
    c.dot(HOME, sx, sy, (w * s - c.o) / 2, 'w')
    # cuff
    dx, dy = wx - ex, wy - ey
    n = math.hypot(dx, dy) or 1
    px, py = -dy / n * w * s / 2, dx / n * w * s / 2
    c.line(HOME, 'M%g,%g L%g,%g' % (wx - px, wy - py, wx + px, wy + py), 'o')
    if sleeve < 1:  # short sleeve: a hem on the upper arm
        ux, uy = sx + (ex - sx) * .62, sy + (ey - sy) * .62
        dx, dy = ex - sx, ey - sy
        n = math.hypot(dx, dy) or 1
        px, py = -dy / n * w * s / 2, dx / n * w * s / 2
        c.line(HOME, 'M%g,%g L%g,%g' % (ux - px, uy - py, ux + px, uy + py), 'o')


# -- faces: middle of the face at 0,0, looking right ---------------------------
FACE = 'M-19,-5 C-19,-20 -11,-27 0,-27 C11,-27 19,-20 19,-5 C19,11 11,25 0,25 C-11,25 -19,11 -19,-5 Z'


def features(c, T, mood='smile', t=1.0, nod=0.0, old=False, small=False):
    x, y = 5.2 * t, 3 * nod
    l, r = x - 7.6, x + 7.6 - .8 * abs(t)
    e = 2.5 if not small else 2.7
    if mood in ('calm', 'sleep'):
        c.line(T, 'M%g,%g Q%g,%g %g,%g M%g,%g Q%g,%g %g,%g' % (
            l - 3.5, y - 2, l, y + 1.5, l + 3.5, y - 2, r - 3.5, y - 2, r, y + 1.5, r + 3.5, y - 2))
    else:
        c.dot(T, l, y - 2, e)
        c.dot(T, r, y - 2, e)
    brows = {'worry': ((-4, -8, 0, -11, 4, -12), (-4, -12, 0, -11, 4, -8)),
             'think': ((-4, -8.5, 0, -10.5, 4, -9), (-4, -11, 0, -14, 4, -12))}.get(
                 mood, ((-4, -9, 0, -12, 4, -10), (-4, -10, 0, -12, 4, -9)))
    for cx, b in zip((l, r), brows):
        c.line(T, 'M%g,%g Q%g,%g %g,%g' % (cx + b[0], y + b[1], cx + b[2], y + b[3], cx + b[4], y + b[5]))
    c.line(T, 'M%g,%g C%g,%g %g,%g %g,%g' % (x + .5, y, x + 1.5, y + 3, x + 5, y + 6, x + 1, y + 7))
    m = x * .9
    if mood in ('talk', 'open'):
        c.oval(T, m + .5, y + 14.5, 4, 3.6 if mood == 'talk' else 4.5, 'k' if mood == 'talk' else 'w', 'i')
    elif mood == 'worry':
        c.line(T, 'M%g,%g Q%g,%g %g,%g' % (m - 5, y + 16, m, y + 11.5, m + 5.5, y + 15.5))
    elif mood == 'think':
        c.line(T, 'M%g,%g Q%g,%g %g,%g' % (m - 5, y + 15, m + 1, y + 16, m + 6, y + 12))
    elif mood == 'calm':
        c.oval(T, m + .5, y + 14.5, 2.4, 2.2, 'w', 'i')
    else:
        c.line(T, 'M%g,%g Q%g,%g %g,%g' % (m - 6, y + 13, m, y + 18.5, m + 6.5, y + 12.5))
    if old:
        c.line(T, 'M%g,%g L%g,%g M%g,%g L%g,%g M%g,%g Q%g,%g %g,%g M%g,%g Q%g,%g %g,%g' % (
            l - 5.5, y + 3, l - 1.5, y + 4.5, r + 1.5, y + 4.5, r + 5, y + 3,
            m - 8.5, y + 9, m - 10, y + 12, m - 9.5, y + 15, m + 9, y + 9, m + 10.5, y + 12, m + 10, y + 15))


def head(c, T, kind='hijab', mood='smile', t=1.0, nod=0.0, old=False):
    small = kind in ('anak', 'gadis', 'gadis-hijab')
    if kind == 'hijab':
        c.path(T, 'M0,-38 C20,-38 30,-25 30,-7 C30,5 31,12 35,22 C38,30 42,37 46,44 C38,57 18,65 0,65 '
               'C-18,65 -38,57 -46,44 C-42,37 -38,30 -35,22 C-31,12 -30,5 -30,-7 C-30,-25 -20,-38 0,-38 Z')
        c.path(T, 'M%g,24 Q%g,38 %g,50 M-16,24 Q-24,36 -36,44 M16,24 Q24,36 36,44' % (2 * t, 4 * t + 3, 9 * t + 7), 'n', 'i')
        F = T.at(2.5 * t, 0)
        c.path(F, FACE)
        c.line(F, 'M-17.5,-14 Q0,-22 17.5,-14')
    elif kind in ('peci', 'pemuda', 'bapak', 'anak', 'simbah-kakung', 'simbah-peci'):
        for sx in (-1, 1):
            if sx * t < .9:
                c.oval(T, sx * 19, 1, 4.2, 6.2)
        c.path(T, FACE)
        if kind in ('peci', 'simbah-peci'):
            c.path(T, 'M-19.5,-13 L-20,-8 L19.5,-8 L19.5,-13 Z', 'k' if kind == 'peci' else 'w', 'i')
            c.path(T, 'M-21,-14 L-19,-38 Q0,-43 19,-38 L21,-14 Q0,-18 -21,-14 Z', 'k')
        elif kind == 'simbah-kakung':
            c.path(T, 'M-20,-2 C-24,-20 -14,-31 0,-31 C14,-31 24,-20 20,-2 C18,-12 14,-17 8,-17 C2,-16 -4,-16 -8,-18 C-14,-16 -18,-10 -20,-2 Z')
            c.line(T, 'M-13,-20 Q-10,-25 -4,-27 M4,-21 Q8,-25 9,-27')
        else:
            c.path(T, 'M-20.5,-1 C-25,-20 -14,-32 1,-32 C16,-32 24,-20 20.5,-1 C19,-8 17,-13 14,-15 C6,-13 -4,-14 -10,-18 C-14,-15 -18,-9 -20.5,-1 Z', 'k', 'i')
        if kind == 'bapak':
            c.path(T, 'M%g,10.5 Q%g,8 %g,11' % (4.7 * t - 6.5, 4.7 * t, 4.7 * t + 6.5), 'n', 'o')
    elif kind == 'gadis':
        for sx in (-1, 1):
            c.path(T, 'M%g,-2 C%g,2 %g,14 %g,22 C%g,23 %g,12 %g,2 Z' % (
                sx * 20, sx * 32, sx * 34, sx * 24, sx * 17, sx * 18, sx * 18), 'k', 'i')
        c.path(T, FACE)
        c.path(T, 'M-20.5,0 C-25,-20 -14,-32 0,-32 C14,-32 25,-20 20.5,0 C19,-7 18,-11 16,-14 C8,-11 -8,-11 -16,-14 C-18,-11 -19,-7 -20.5,0 Z', 'k', 'i')
    elif kind == 'ibu':  # uncovered, black hair in a low knot
        c.oval(T, -20, 12, 10, 9, 'k', 'i')
        c.path(T, FACE)
        c.path(T, 'M-20,8 C-28,-14 -17,-33 1,-33 C18,-33 25,-19 20.5,0 C19,-9 15,-15 8,-19 C2,-13 -8,-9 -15,-8 C-18,-4 -19,2 -20,8 Z', 'k', 'i')
        c.oval(T, -18.5, 2, 3.6, 5.2)
    elif kind == 'simbah':  # elder woman, white hair in a gelung
        c.oval(T, -20, -24, 11, 10)
        c.line(T, 'M-27,-25 Q-22,-31 -15,-29 M-26,-19 Q-20,-24 -13,-23')
        c.path(T, FACE)
        c.path(T, 'M-20,2 C-27,-16 -17,-32 0,-32 C17,-32 25,-19 20,0 C18,-9 14,-15 7,-18 C0,-13 -9,-10 -15,-9 C-18,-5 -19,-2 -20,2 Z')
        c.line(T, 'M-16,-12 C-14,-22 -8,-26 -2,-28 M-7,-13 C-4,-20 2,-25 7,-27 M14,-17 C15,-20 14,-23 12,-25')
        c.oval(T, -18.5, 4, 3.6, 5.2)
    features(c, T.at(2.5 * t if kind == 'hijab' else 0, 0), mood, t, nod, old or kind.startswith('simbah'), small)


# -- bodies: seat (hip) at 0,0, facing right ------------------------------------
LAPS = {
    # legs folded to one side, seen from the front
    'timpuh': ('-64,36* -60,18 -40,2 -22,-8* 22,-8* 42,0 66,16 74,36*', 36),
    # cross-legged, from the front
    'sila': ('-62,30 -58,14 -40,2 -24,-8* 24,-8* 40,2 58,14 62,30 52,38* -52,38*', 38),
    # sitting on the heels, from the side
    'simpuh': ('-26,-10* -38,6 -42,20 -50,30 -48,36* 66,36* 72,26 64,12 44,0 24,-8*', 36),
}


class Person:
    """x,y: the seat on the canvas. d: 1 looks right, -1 left. lean: degrees forward."""

    def __init__(self, c, x, y, s=1.0, d=1, lean=0, hs=1.0, wide=1.0):
        self.c, self.s, self.d, self.hs, self.wide = c, s, d, hs, wide
        self.T = Place(x, y, s, 0, d < 0)
        self.U = self.T.at(0, 0, 1, lean)
        self.lean = lean

    # legs
    def legs(self, pose='timpuh', fill='w', feet=True):
        c, T = self.c, self.T
        if pose == 'timpuh':
            if feet:
                c.path(T, 'M66,36 C74,24 92,26 96,32 C98,36 94,37 90,37 L66,37 Z')
            c.blob(T, LAPS[pose][0], fill)
        elif pose == 'sila':
            c.blob(T, LAPS[pose][0], fill)
            if feet:
                c.path(T, 'M-2,38 C-4,30 -14,26 -26,27 C-40,28 -46,33 -46,38 C-40,44 -8,44 -2,38 Z')
                c.path(T, 'M2,38 C4,30 14,26 26,27 C40,28 46,33 46,38 C40,44 8,44 2,38 Z')
        elif pose == 'simpuh':
            if feet:
                c.path(T, 'M-36,36 C-44,22 -56,20 -62,26 C-66,31 -64,37 -58,37 Z')
            c.blob(T, LAPS[pose][0], fill)
            if fill == 'w':
                c.curve(T, '-20,24 10,22 36,24')
        elif pose == 'lutut':  # kneeling upright, from the side
            if feet:
                c.path(T, 'M-50,70 C-58,58 -70,58 -74,63 C-77,68 -74,71 -70,71 L-50,71 Z')
            c.blob(T, '-25,-8* -34,10 -36,34 -44,46 -60,54 -62,66 -56,71* 26,71* 36,64 34,40 28,10 25,-8*', fill)
            if fill == 'w':
                c.curve(T, '-38,48 -16,54 6,52')
        elif pose == 'kursi':  # on a chair, from the side
            if feet:
                c.path(T, 'M34,80 L36,90 C36,95 40,96 46,96 L70,96 C76,96 75,90 68,87 C62,85 58,84 56,80 Z')
            c.blob(T, '-25,-10* -29,4 -27,16 -18,20* 24,24* 28,52 28,82* 62,82* 66,50 66,14 58,-4 40,-10 24,-10*', fill)
        elif pose == 'kursi-depan':  # on a chair, from the front
            if feet:
                for x in (-15, 15):
                    c.oval(T, x, 92, 14, 7)
            c.blob(T, '-27,-8* -38,8 -36,40 -30,90* 30,90* 36,40 38,8 27,-8*', fill)
        elif pose == 'berdiri':
            if feet:
                for x in (-14, 16):
                    c.path(T, 'M%g,118 C%g,128 %g,130 %g,130 L%g,130 C%g,130 %g,124 %g,118 Z' % (
                        x - 10, x - 12, x - 10, x - 6, x + 14, x + 19, x + 14, x + 9))
            c.blob(T, '-27,-8* -33,20 -34,70 -32,121* 33,121* 34,70 32,20 27,-8*', fill)
        elif pose == 'celana':  # standing, trousers
            if feet:
                for x in (-16, 17):
                    c.path(T, 'M%g,116 C%g,128 %g,130 %g,130 L%g,130 C%g,130 %g,124 %g,116 Z' % (
                        x - 10, x - 12, x - 10, x - 6, x + 14, x + 19, x + 14, x + 9))
            c.blob(T, '-28,-8* -32,20 -32,70 -29,119* -4,119* -3,70 0,22* 4,70 4,119* 30,119* 33,70 32,20 28,-8*', fill)
        return self

    # trunk
    def trunk(self, style='baju', fill='w', neck=True):
        c, U, k = self.c, self.U, self.wide
        if neck:
            c.path(U, 'M-7,-84 L-7,-66 L8,-66 L7,-84 Z')
        c.path(U, 'M-9,-72 C-20,-70 -33,-68 -35,-54 C-34,-36 -31,-16 -30,0 L30,0 C31,-16 34,-36 35,-54 C33,-68 20,-70 9,-72 Q0,-64 -9,-72 Z'
               .replace('35', '%g' % (35 * k)), fill)
        x = 3
        if style == 'koko':
            c.line(U, 'M%g,-67 L%g,-30 M-9,-72 Q-6,-64 %g,-64 M9,-72 Q9,-66 %g,-64' % (x, x, x, x))
        elif style == 'kemeja':
            c.line(U, 'M%g,-66 L%g,0 M-9,-72 L-4,-60 L%g,-66 L9,-60 L10,-72' % (x, x, x))
        elif style == 'kebaya':
            c.line(U, 'M-10,-71 L5,-42 L4,0 M10,-71 L5,-42')
        elif style == 'kaos':
            c.line(U, 'M-12,-71 Q1,-58 13,-71')
        return self

    def shoulder(self, side):
        k = 26 * self.wide
        return self.U(k if side == 'f' else -k, -57)

    def arm(self, side, x, y, kind='rest', bend=1, rot=None, thumb=1, sleeve=1.0, w=18, hs=1.0, off=0, hold=None, fore=False):
        """side 'f' is the arm in front (to where the person looks), 'b' the other.
        x,y: the wrist on the canvas. bend: which side the elbow goes. off: turns the hand from the forearm.
        hold: a part drawn behind the hand, in the hand's own place."""
        sx, sy = self.shoulder(side)
        dx, dy = x - sx, y - sy
        dist = math.hypot(dx, dy) or 1
        a, b = 37 * self.s, 36 * self.s
        if dist > a + b - 1:
            f = (dist + 1) / (a + b)
            a, b = a * f, b * f
        k = (a * a - b * b + dist * dist) / (2 * dist)
        h = math.sqrt(max(0, a * a - k * k)) * bend * self.d
        ex, ey = sx + dx / dist * k - dy / dist * h, sy + dy / dist * k + dx / dist * h
        self.elbow = ex, ey
        if rot is None:
            rot = math.degrees(math.atan2(y - ey, x - ex)) + off
        arm_tube(self.c, self.T, (sx, sy), (x, y), (ex, ey), w, kind, rot, thumb, sleeve, hs, hold, fore)
        return self

    def head(self, kind='hijab', mood='smile', t=1.0, nod=0.0, tilt=0, dx=0, dy=0):
        T = self.U.at(dx, -64 - 37 * (1 + (self.hs - 1) * .75) + dy, self.hs, tilt - self.lean * .6)
        head(self.c, T, kind, mood, t, nod)
        return self
