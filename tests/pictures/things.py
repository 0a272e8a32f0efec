"""Things: middle at 0,0, about 200 wide and 140 high at size 1, unless said otherwise."""
import math

from kit import HOME, Place, hand


# -- small signs, about 40 wide ------------------------------------------------
def bowl(c, T, w='i'):
    c.path(T, 'M-16,-2 C-14,-18 14,-18 16,-2 Z', 'w', w)
    if T.size > .7:
        c.line(T, 'M-8,-7 L-6,-8 M-1,-10 L2,-11 M5,-6 L8,-7 M-2,-5.5 L0,-6')
    c.path(T, 'M-20,-2 L20,-2 C20,12 12,18 0,18 C-12,18 -20,12 -20,-2 Z', 'w', w)


def schoolbag(c, T, w='i'):
    c.path(T, 'M-7,-17 C-7,-27 7,-27 7,-17', 'n', w)
    c.path(T, 'M-17,20 L-17,-6 C-17,-15 -10,-18 0,-18 C10,-18 17,-15 17,-6 L17,20 Z', 'w', w)
    c.path(T, 'M-10,20 L-10,6 L10,6 L10,20', 'w', w)
    c.line(T, 'M-8,-6 L8,-6', w)


def stall(c, T, w='i'):
    c.path(T, 'M-20,-20 L20,-20 L25,-8 L-25,-8 Z', 'w', w)
    c.line(T, 'M-10,-20 L-12,-8 M10,-20 L12,-8 M0,-20 L0,-8')
    c.path(T, 'M-20,-8 L-20,20 M20,-8 L20,20', 'n', w)
    c.path(T, 'M-20,6 L20,6 L20,20 L-20,20 Z', 'w', w)
    c.oval(T, -8, 1, 4, 4, 'w', 'i')
    c.oval(T, 4, 1, 4, 4, 'w', 'i')


def house(c, T, w='i'):
    c.path(T, 'M-18,-2 L-18,20 L18,20 L18,-2', 'w', w)
    c.path(T, 'M-26,0 L-12,-20 L12,-20 L26,0 Z', 'w', w)
    c.path(T, 'M-6,20 L-6,6 L6,6 L6,20', 'n', w)


def bicycle(c, T, w='i'):
    c.oval(T, -15, 8, 10, 10, 'n', w)
    c.oval(T, 15, 8, 10, 10, 'n', w)
    c.path(T, 'M-15,8 L-7,-7 L10,-7 L0,8 Z M0,8 L-9,-12 M-13,-12 L-5,-12 M15,8 L9,-14 L15,-15', 'n', w)


# -- money -----------------------------------------------------------------
def coin(c, T, r=13):
    c.oval(T, 0, 0, r, r)
    c.oval(T, 0, 0, r * .68, r * .68, 'w', 'i')


def note(c, T):
    """A rupiah note without a face, 58 x 30."""
    c.box(T, -29, -15, 58, 30)
    c.oval(T, 0, 0, 8, 8, 'w', 'i')
    c.line(T, 'M-23,-9 L-17,-9 M17,9 L23,9')


def hen(c, T, w='o'):
    """The clay hen bank, 150 wide, slot at -12,-15."""
    c.path(T, 'M-38,62 L-32,48 L32,48 L40,62 Z')
    c.path(T, 'M-46,-14 C-66,-22 -76,-44 -70,-64 C-58,-60 -46,-46 -40,-26 Z')
    c.line(T, 'M-60,-48 C-56,-38 -52,-30 -46,-24')
    c.path(T, 'M42,-68 C38,-78 46,-82 50,-76 C52,-86 62,-84 62,-76 C68,-80 74,-74 68,-66 Z')
    c.path(T, 'M-50,-20 C-40,-28 -20,-24 0,-26 C18,-28 26,-40 30,-50 C36,-68 54,-74 68,-66 C78,-60 80,-50 80,-40 '
           'C82,0 76,52 10,52 C-44,52 -68,6 -50,-20 Z')
    c.path(T, 'M79,-54 L100,-46 L80,-40 Z')
    c.path(T, 'M76,-38 C72,-28 76,-20 80,-20 C85,-22 83,-32 80,-38 Z', 'w', 'i')
    c.dot(T, 62, -52, 3.6)
    c.path(T, 'M-24,4 C-16,32 28,34 38,2', 'n', 'i')
    c.line(T, 'M-12,6 C-6,20 20,20 26,6')
    c.path(T, 'M-30,-14 L6,-16', 'n', c.o * 2.2)


def hen_sign(c, T, w='i'):
    hen(c, T.at(-2, 0, .32), w)


def purse(c, T):
    c.path(T, 'M-50,-16 C-62,10 -58,44 -40,46 L40,46 C58,44 62,10 50,-16 Z')
    c.path(T, 'M-50,-16 C-44,-34 44,-34 50,-16 Z')
    c.dot(T, -6, -36, 6, 'w', 'o')
    c.dot(T, 6, -36, 6, 'w', 'o')
    c.line(T, 'M-42,-2 C-20,6 20,6 42,-2')


def tin(c, T, sign=None, w=104, h=116):
    """A tin, standing on 0,0; open at the top."""
    r = w / 2
    c.path(T, 'M%g,%g L%g,-9 C%g,9 %g,9 %g,-9 L%g,%g Z' % (-r, -h, -r, -r, r, r, r, -h))
    c.path(T, 'M%g,%g C%g,%g %g,%g %g,%g' % (-r, -h + 22, -r, -h + 40, r, -h + 40, r, -h + 22), 'n', 'i')
    c.oval(T, 0, -h, r, 14)
    c.oval(T, 0, -h, r - 12, 9, 'w', 'i')
    if sign:
        sign(c, T.at(0, -h * .38, 1.6), 'o')


def envelope(c, T, sign, w=80, h=104):
    """An open envelope, standing on 0,0, its mouth at -h."""
    r = w / 2
    c.path(T, 'M%g,%g L%g,%g L%g,%g L%g,%g Z' % (-r, -h, -r * .62, -h - 20, r * .62, -h - 20, r, -h))
    c.line(T, 'M%g,%g L%g,%g' % (-r * .7, -h, r * .7, -h))
    c.box(T, -r, -h, w, h, 4)
    sign(c, T.at(0, -h * .45, w / 62), 'o')


# -- things for a card or a scene ------------------------------------------------
def rice_sack(c, T):
    c.blob(T, '-30,-46 -46,-14 -56,34 -50,74* 50,74* 56,34 46,-14 30,-46')
    c.blob(T, '-28,-46* -44,-74* -22,-68 0,-72 22,-68 44,-74* 28,-46*')
    c.path(T, 'M-32,-46 L32,-46', 'n', c.o * 1.6)
    bowl(c, T.at(0, 20, 1.45), 'o')


def bag(c, T):
    c.path(T, 'M-18,-58 C-18,-84 18,-84 18,-58', 'n')
    c.path(T, 'M-50,10 L-66,16 L-66,62 L-50,68 M50,10 L66,16 L66,62 L50,68')
    c.path(T, 'M-52,74 L-52,-24 C-52,-52 -30,-60 0,-60 C30,-60 52,-52 52,-24 L52,74 Z')
    c.box(T, -32, 20, 64, 54, 6)
    c.line(T, 'M-32,38 L32,38 M-28,-30 L28,-30', 'i')
    c.box(T, -7, 32, 14, 13, 2, 'w', 'i')


def medicine(c, T):
    c.box(T, -58, -44, 68, 116, 14)
    c.box(T, -46, -76, 44, 32, 4)
    c.line(T, 'M-36,-68 L-36,-52 M-24,-68 L-24,-52 M-12,-68 L-12,-52')
    c.box(T, -58, -12, 68, 52)
    c.path(T, 'M-38,6 C-46,14 -36,26 -28,20 L-10,10 C-4,4 -12,-10 -20,-4 Z')
    c.line(T, 'M-29,1 L-19,15')
    c.oval(T, 52, 58, 24, 14)
    c.line(T, 'M32,52 L72,64')
    c.oval(T, 48, 22, 18, 10)


def bulb(c, T, rays=True):
    c.path(T, 'M-18,44 C-18,24 -44,12 -44,-20 C-44,-46 -24,-62 0,-62 C24,-62 44,-46 44,-20 C44,12 18,24 18,44 Z')
    c.line(T, 'M-9,42 L-14,-6 L-4,4 L4,-6 L14,4 L9,42')
    c.box(T, -19, 44, 38, 24, 5)
    c.line(T, 'M-19,56 L19,56')
    c.path(T, 'M-9,68 L9,68 L5,78 L-5,78 Z', 'k')
    if rays:
        c.line(T, 'M-66,-20 L-88,-20 M66,-20 L88,-20 M-48,-62 L-64,-78 M48,-62 L64,-78 M-52,20 L-70,32 M52,20 L70,32', 'o')


def phone(c, T):
    c.box(T, -38, -78, 76, 156, 12)
    c.box(T, -28, -60, 56, 112, 2, 'w', 'i')
    c.line(T, 'M-8,-69 L8,-69')
    c.oval(T, 0, 65, 5, 5, 'w', 'i')
    for i, h in enumerate((12, 26, 40, 54)):
        c.box(T, -22 + i * 12, 26 - h, 8, h, 0, 'k' if i < 3 else 'w', 'i')


def snack(c, T):
    c.path(T, 'M-52,-66 L-44,-74 L-34,-66 L-24,-74 L-14,-66 L-4,-74 L6,-66 L16,-74 L26,-66 L36,-74 L46,-66 L54,-74 '
           'L56,-62 C48,-30 48,34 56,66 L54,76 L46,68 L36,76 L26,68 L16,76 L6,68 L-4,76 L-14,68 L-24,76 L-34,68 L-44,76 L-52,68 L-54,66 '
           'C-44,34 -44,-30 -54,-62 Z')
    c.line(T, 'M-52,-54 L54,-54 M-52,56 L54,56')
    c.oval(T, 0, 0, 32, 30, 'w', 'i')
    c.path(T, 'M-14,-8 C-22,-14 -14,-24 -6,-18 C2,-26 16,-18 12,-8 C22,-4 20,12 8,12 C2,22 -14,20 -14,10 C-24,8 -22,-6 -14,-8 Z')


def cigarettes(c, T):
    for x in (-30, -12):
        c.box(T, x, -70, 15, 50)
        c.line(T, 'M%g,-50 L%g,-50' % (x, x + 15))
    c.path(T, 'M-48,-24 L30,-24 L30,74 L-48,74 Z')
    c.path(T, 'M30,-24 L46,-34 L46,64 L30,74')
    c.line(T, 'M-48,2 L30,2 M-32,24 L14,24 M-32,40 L14,40')
    c.path(T.at(66, 62, 1, -12), 'M-8,-7 L70,-7 L70,7 L-8,7 Z')
    c.line(T.at(66, 62, 1, -12), 'M18,-7 L18,7')
    c.path(T.at(66, 62, 1, -12), 'M70,-7 L60,-7 L60,7 L70,7 Z', 'k')
    c.curve(T, '138,30 130,16 142,4 132,-10 140,-24')


def soap(c, T):
    c.path(T, 'M-96,26 C-90,58 90,58 96,26 Z')
    c.box(T, -64, -24, 128, 52, 24)
    c.box(T, -46, -12, 92, 28, 13, 'w', 'i')
    for x, y, r in ((-74, -34, 13), (-44, -56, 18), (-4, -48, 11), (30, -62, 15), (68, -40, 19), (92, -12, 9)):
        c.oval(T, x, y, r, r)
        if r > 12:
            c.line(T, 'M%g,%g Q%g,%g %g,%g' % (x - r * .5, y - r * .1, x - r * .4, y - r * .5, x, y - r * .6))


def jerrycan(c, T, cap=True):
    """Upright, handle on top, 110 x 150."""
    c.path(T, 'M-50,70 L-50,-26 C-50,-40 -40,-44 -30,-50 L-24,-66 L10,-66 L16,-52 C34,-46 54,-40 54,-18 L54,70 C54,76 50,78 46,78 L-42,78 C-48,78 -50,76 -50,70 Z')
    c.path(T, 'M-22,-36 L-14,-52 L4,-52 L12,-36 Z')
    if cap:
        c.box(T, 22, -72, 28, 18, 4)
        c.path(T, 'M24,-54 L22,-46 L50,-34 L48,-54 Z')
    c.path(T, 'M-34,-4 L38,-4 L38,56 L-34,56 Z', 'n', 'i')
    c.line(T, 'M-34,-4 L38,56 M38,-4 L-34,56')


def bin_(c, T):
    c.path(T, 'M-44,-34 L-34,76 L38,76 L48,-34 Z')
    c.line(T, 'M-20,-14 L-14,60 M2,-14 L2,60 M24,-14 L18,60')
    c.box(T, -54, -50, 112, 17, 7)
    c.path(T, 'M-14,-50 C-14,-66 18,-66 18,-50', 'n')


def tyre(c, T):
    """An old tyre lying down, water inside."""
    c.path(T, 'M-96,-6 L-96,24 C-96,82 96,82 96,24 L96,-6 Z')
    c.line(T, 'M-80,30 L-84,42 M-56,44 L-59,56 M-28,51 L-29,63 M2,53 L2,65 M32,51 L33,62 M60,42 L63,54 M82,28 L86,40')
    c.oval(T, 0, -6, 96, 50)
    c.oval(T, 0, -8, 54, 25)
    c.path(T, 'M-50,0 C-40,-6 -20,-2 0,-4 C20,-6 40,-2 50,0 C40,22 -40,22 -50,0 Z', 'w', 'i')
    c.line(T, 'M-24,6 L-8,6 M6,9 L22,9')
    c.line(T, 'M-78,-22 Q-60,-42 -30,-48 M78,-22 Q60,-42 30,-48')


def squat_toilet(c, T):
    c.path(T, 'M-86,60 L-54,-50 L54,-50 L86,60 Z')
    c.path(T, 'M-86,60 L-86,76 L86,76 L86,60')
    c.blob(T, '0,-38 18,-30 26,0 28,30 14,46 -14,46 -28,30 -26,0 -18,-30')
    c.blob(T, '0,-24 9,-18 15,4 16,24 8,34 -8,34 -16,24 -15,4 -9,-18', 'w', 'i')
    c.oval(T, 0, -10, 7, 8, 'k', 'i')
    for s in (-1, 1):
        c.path(T, 'M%g,-28 L%g,-28 L%g,34 L%g,34 Z' % (s * 34, s * 46, s * 58, s * 40), 'w', 'i')
        for y in (-14, 0, 14, 26):
            c.line(T, 'M%g,%g L%g,%g' % (s * (37 + y * .08), y, s * (47 + y * .18), y))


def bucket(c, T):
    """Bucket with a dipper, 60 wide, standing on 0,0."""
    c.path(T, 'M24,-62 L58,-74', 'n', 'o')
    c.path(T, 'M-28,-50 L-22,0 L22,0 L28,-50 Z')
    c.oval(T, 0, -50, 28, 8)
    c.path(T, 'M0,-68 L26,-68 L24,-48 L2,-48 Z')


def sandals(c, T):
    for x, r, f in ((-34, -8, 1), (34, 8, -1)):
        U = T.at(x, 0, 1, r)
        c.blob(U, '0,-78 22,-64 27,-32 20,8 22,46 12,76 -12,76 -22,46 -20,8 -27,-32 -22,-64')
        c.path(U, 'M0,-50 C-4,-36 -22,-22 -20,6', 'n', 'o')
        c.path(U, 'M0,-50 C4,-36 22,-22 20,6', 'n', 'o')
        c.dot(U, 0, -50, 4)


def glass(c, T, lid=False, water=True):
    """A glass, 60 wide, standing on 0,0."""
    c.path(T, 'M-30,-86 L-23,0 L23,0 L30,-86 Z')
    if water:
        c.line(T, 'M-28,-62 C-14,-70 0,-56 14,-62 C20,-65 24,-64 28,-62')
        c.line(T, 'M-14,-40 L-11,-14')
    if lid:
        c.path(T, 'M-36,-88 C-34,-100 34,-100 36,-88 Z')
        c.oval(T, 0, -104, 6.5, 6.5)
        c.line(T, 'M-38,-87 L38,-87', 'o')


def fly(c, T):
    c.path(T, 'M2,-2 C-4,-16 -18,-20 -20,-12 C-20,-6 -10,-2 2,-2 Z', 'w', 'i')
    c.path(T, 'M4,-2 C6,-18 20,-24 22,-16 C23,-10 14,-4 4,-2 Z', 'w', 'i')
    c.oval(T, 3, 3, 12, 6, 'k', 'i')
    c.line(T, 'M-4,8 L-7,13 M3,9 L3,14 M9,8 L12,13')


def flies_on_food(c, T):
    c.path(T, 'M-106,40 L106,40 C96,66 60,72 0,72 C-60,72 -96,66 -106,40 Z')
    c.path(T, 'M-76,40 C-70,0 -30,-14 0,-6 C10,-24 50,-20 58,2 C72,6 78,24 78,40 Z')
    c.line(T, 'M-50,20 L-42,16 M-28,6 L-20,4 M-30,26 L-22,24 M-6,14 L2,12 M0,30 L8,28')
    c.path(T, 'M22,28 C20,10 40,2 54,14 C62,22 60,32 54,36 C42,38 26,38 22,28 Z')
    for x, y, s, f in ((-60, -42, 1, 0), (8, -60, 1.1, 1), (70, -36, 1, 0)):
        fly(c, T.at(x, y, s, -10, bool(f)))
    c.curve(T, '-100,-58 -92,-66 -84,-52', 'i')
    c.curve(T, '42,-76 50,-66 42,-56', 'i')


def stick(c, T, length=150):
    """A walking stick: handle at 0,0, tip at 0,length."""
    d = 'M0,%g L0,0 C0,-24 -34,-24 -34,2' % length
    c.path(T, d, 'n', 9 * T.size + c.o, ' stroke-linecap="round"')
    c.path(T, d, 'n', 9 * T.size - c.o, ' stroke="#fff" stroke-linecap="round"')
    c.path(T, 'M-6.5,%g L6.5,%g L7.5,%g L-7.5,%g Z' % (length - 10, length - 10, length + 5, length + 5), 'k', 'i')


def glasses(c, T):
    c.path(T, 'M-96,-14 C-100,-30 -84,-50 -64,-46 M96,-14 C100,-30 84,-50 64,-46', 'n')
    for s in (-1, 1):
        c.path(T, 'M%g,-16 C%g,-22 %g,-22 %g,-14 C%g,26 %g,38 %g,38 C%g,38 %g,24 %g,-16 Z' % (
            s * 96, s * 70, s * 30, s * 16, s * 14, s * 36, s * 54, s * 84, s * 100, s * 96))
        c.line(T, 'M%g,2 Q%g,-4 %g,-6' % (s * 54 - 20, s * 54 - 16, s * 54 - 4))
    c.path(T, 'M-16,-8 Q0,-22 16,-8', 'n')


def cable(c, T):
    """An extension lead in loops on the floor."""
    d = 'M-52,34 C-20,50 20,64 34,34 C46,4 -8,-14 -6,20 C-4,56 74,60 82,20 C88,-16 40,-30 44,2 C48,30 104,16 118,-8'
    c.path(T.at(-14, 4), d, 'n', 'o')
    c.path(T.at(-66, 26, 1, 12), 'M-62,-18 L22,-18 L30,0 L22,18 L-62,18 Z')
    for x in (-44, -14):
        c.dot(T.at(-66, 26, 1, 12), x, -4, 4)
        c.dot(T.at(-66, 26, 1, 12), x + 11, 4, 4)
    P = T.at(104, -6, 1, -22)
    c.path(P, 'M0,-9 L18,-15 L30,-15 L30,15 L18,15 L0,9 Z')
    c.line(P, 'M30,-8 L44,-8 M30,8 L44,8', 'o')


def doormat(c, T):
    """A loose mat, one corner turned up."""
    c.path(T, 'M-104,48 L-66,-40 L86,-40 L98,2 L60,48 Z')
    c.path(T, 'M-78,34 L-53,-26 L74,-26 L82,4', 'n', 'i')
    c.line(T, 'M-78,34 L52,34 M-42,20 L-26,-12 M-16,20 L-6,-12 M10,20 L14,-12 M34,20 L34,-12', 'i')
    c.path(T, 'M98,2 L60,48 C46,34 42,18 52,2 C66,8 84,6 98,2 Z')
    c.line(T, 'M60,30 L58,14 M72,20 L66,11', 'i')
    c.line(T, ' '.join('M%d,48 L%d,60' % (x, x - 5) for x in range(-104, 61, 27)), 'i')


def lamp(c, T, rays=True):
    """A hanging lamp: cable at 0,-90, light below."""
    c.path(T, 'M0,-98 L0,-52', 'n', 'o')
    c.box(T, -9, -60, 18, 16, 3)
    c.oval(T, 0, 6, 20, 20)
    c.path(T, 'M-12,-44 L12,-44 C20,-30 50,-20 66,6 L-66,6 C-50,-20 -20,-30 -12,-44 Z')
    if rays:
        c.line(T, 'M0,42 L0,66 M-36,36 L-46,58 M36,36 L46,58 M-66,24 L-84,40 M66,24 L84,40', 'o')


def rail(c, T, half=110):
    """A bamboo rail on two brackets."""
    for x in (-half + 22, half - 22):
        c.box(T, x - 10, -2, 20, 26, 5)
    c.box(T, -half, -12, 2 * half, 24, 10)
    for x in (-half * .55, 0, half * .55):
        c.line(T, 'M%g,-12 Q%g,0 %g,12 M%g,-12 Q%g,0 %g,12' % (x - 3, x + 1, x - 3, x + 4, x + 8, x + 4))


def handrail(c, T):
    c.line(T, 'M-140,-60 L-60,-60 M-100,-84 L-100,-60 M-20,-84 L60,-84 M20,-84 L20,-60 M100,-60 L140,-60 M-140,66 L-80,66 M-110,66 L-110,88 M70,66 L140,66 M104,66 L104,88', 'i')
    rail(c, T, 122)
    c.path(T, 'M14,86 L14,56 L58,52 L60,86', 'w')
    c.path(T, 'M16,56 C6,40 6,-4 12,-16 C16,-24 28,-24 30,-16 C33,-24 44,-23 45,-14 C50,-20 60,-16 59,-6 C62,16 64,40 56,54 Z')
    c.line(T, 'M30,-14 L31,8 M45,-12 L46,10')
    c.path(T, 'M14,38 C2,34 -8,20 -4,12 C4,6 12,16 24,20')
    c.line(T, 'M10,58 L62,54', 'o')


def chair(c, T):
    """From the front, a little from the side; with arms."""
    c.path(T, 'M-30,28 L-32,66 M30,28 L32,66', 'n', 'o')
    for x in (-40, 40):
        c.tube(T, 'M%g,20 L%g,84' % (x, x * 1.08), 11)
        c.line(T, 'M%g,84 L%g,84' % (x * 1.08 - 6, x * 1.08 + 6), 'o')
    c.box(T, -38, -82, 76, 92, 12)
    c.line(T, 'M-18,-68 L-18,-4 M0,-68 L0,-4 M18,-68 L18,-4', 'i')
    c.path(T, 'M-36,4 L36,4 L50,28 L-50,28 Z')
    c.box(T, -50, 28, 100, 12, 3)
    for s in (-1, 1):
        c.tube(T, 'M%g,32 L%g,-22' % (s * 50, s * 50), 10)
        c.box(T, s * 48 - 12, -32, 24, 12, 5)


def chair_back(c, T):
    """Only the back of a chair, for someone who sits in front of it."""
    for s in (-1, 1):
        c.tube(T, 'M%g,-80 L%g,70' % (s * 44, s * 46), 11)
        c.dot(T, s * 44, -82, 7.5, 'w', 'o')
    c.box(T, -40, -72, 80, 24, 8)
    c.box(T, -52, 10, 104, 14, 4)


def pillow(c, T):
    c.blob(T, '-96,-44* -50,-36 0,-38 50,-36 96,-44* 88,-10 90,12 98,46* 50,40 0,44 -50,40 -98,46* -90,12 -88,-10')
    c.line(T, 'M-78,-30 Q-66,-22 -62,-14 M78,-30 Q66,-22 62,-14 M-80,32 Q-68,26 -62,16 M80,32 Q68,26 62,16')
    c.line(T, 'M-20,2 Q0,10 20,2')


def spoon(c, T):
    U = T.at(0, 0, 1, -24)
    c.box(U, -20, -7, 130, 14, 7)
    c.blob(U, '-22,0 -34,-22 -66,-30 -98,-20 -110,0 -98,20 -66,30 -34,22')
    c.blob(U, '-44,0 -52,-12 -70,-17 -90,-10 -96,0 -90,10 -70,17 -52,12', 'w', 'i')


def picture_board(c, T):
    c.box(T, -108, -74, 216, 148, 10)
    c.line(T, 'M-36,-74 L-36,74 M36,-74 L36,74 M-108,0 L108,0', 'o')
    glass(c, T.at(-72, -12, .56))
    bowl(c, T.at(0, -38, 1.15), 'o')
    B = T.at(72, -36, 1)
    c.path(B, 'M-26,-18 L-26,22 M-26,10 L26,10 M26,22 L26,0 L-26,0', 'n', 'o')
    c.oval(B, -16, -6, 7, 5, 'w', 'i')
    for x, up in ((-72, 1), (0, -1)):
        F = T.at(x, 37, 1)
        c.oval(F, 0, 0, 24, 24)
        c.dot(F, -8, -6, 3.2)
        c.dot(F, 8, -6, 3.2)
        c.line(F, 'M-10,%g Q0,%g 10,%g' % (10 - 3 * up, 10 + 9 * up, 10 - 3 * up))
    house(c, T.at(72, 38, 1.0), 'o')


def pill_box(c, T):
    for i in range(4):
        x = -112 + i * 56
        c.path(T, 'M%g,-6 L%g,-58 L%g,-58 L%g,-6 Z' % (x + 3, x + 10, x + 58, x + 53))
        c.box(T, x, -6, 56, 60, 5)
        c.oval(T, x + 19, 34, 10, 7, 'w', 'i')
        c.oval(T, x + 38, 22, 9, 6, 'k' if i % 2 else 'w', 'i')
    for i, x in enumerate((-78, -22, 34, 90)):
        F = T.at(x - 1, -33)
        if i < 3:
            r = (6, 9, 6)[i]
            c.oval(F, 0, 2, r, r, 'w', 'i')
            if i == 0:
                c.line(F, 'M-12,11 L12,11')
            if i == 1:
                c.line(F, 'M0,-13 L0,-15 M-14,2 L-16,2 M14,2 L16,2 M-10,-9 L-12,-11 M10,-9 L12,-11')
            if i == 2:
                c.line(F, 'M-12,6 L12,6')
        else:
            c.path(F, 'M4,-10 C-8,-8 -10,10 4,13 C-14,18 -20,-10 4,-10 Z', 'w', 'i')


def bananas(c, T):
    for r, s in ((-46, 1), (-28, 1), (-10, 1.02), (8, 1)):
        U = T.at(40, -54, s, r + 42)
        c.path(U, 'M-9,0 C-14,34 -36,78 -92,92 C-99,97 -95,109 -86,110 C-30,114 12,72 11,2 Z')
        c.path(U, 'M-92,92 C-99,97 -95,109 -86,110 L-82,101 Z', 'k', 'i')
        c.line(U, 'M0,10 C-4,48 -30,88 -68,98')
    c.path(T, 'M26,-50 L38,-78 L54,-74 L52,-46 Z', 'k')


def oil(c, T):
    c.box(T, -14, -82, 28, 18, 4)
    c.path(T, 'M-11,-64 L-11,-52 C-11,-42 -36,-36 -36,-16 L-36,70 C-36,76 -32,78 -28,78 L28,78 C32,78 36,76 36,70 L36,-16 C36,-36 11,-42 11,-52 L11,-64 Z')
    c.line(T, 'M-36,-22 C-20,-30 10,-14 36,-22')
    c.path(T, 'M0,4 C16,26 20,34 20,42 C20,54 11,60 0,60 C-11,60 -20,54 -20,42 C-20,34 -16,26 0,4 Z')
    c.line(T, 'M-9,42 Q-8,50 0,52')


def gas(c, T):
    """The small round gas cylinder, 100 wide."""
    c.path(T, 'M-32,70 L-28,52 L28,52 L32,70 Z')
    c.path(T, 'M-34,-34 L-34,-72 C-20,-80 20,-80 34,-72 L34,-34 Z')
    c.path(T, 'M-22,-38 L-22,-62 L22,-62 L22,-38 Z', 'w', 'i')
    c.box(T, -9, -56, 18, 24, 3)
    c.blob(T, '0,-40 38,-28 56,10 40,50 0,60 -40,50 -56,10 -38,-28')
    c.line(T, 'M-54,4 Q0,20 54,4')
    c.line(T, 'M-32,-16 Q-40,-8 -42,-2')


def pack(c, T):
    """A clear bag of banana chips, tied at the top."""
    c.blob(T, '-12,-44* -40,-30 -54,6 -52,62* -30,70 0,72 30,70 52,62* 54,6 40,-30 12,-44*')
    c.blob(T, '-12,-44* -34,-74* -12,-68 0,-76 12,-68 34,-74* 12,-44*')
    c.path(T, 'M-14,-45 L14,-45', 'n', c.o * 1.7)
    big = T.size > .5
    chips = ((-28, 44, 10), (0, 48, -10), (28, 42, 15), (-30, 14, -20), (2, 16, 12), (30, 10, -8), (-10, -14, 5), (18, -16, 20))
    for x, y, r in chips if big else ((-24, 42, 10), (22, 40, -12), (-22, 6, -20), (24, 4, 14)):
        U = T.at(x, y, 1, r)
        c.oval(U, 0, 0, 13 if big else 17, 9.5 if big else 13, 'w', 'i')
        if T.size > .6:
            c.dot(U, -3, 0, 1.8)
            c.dot(U, 4, 0, 1.8)


def wheelchair(c, T, back=True, front=True):
    """From the side, looking right. Seat (hip) at 0,0; ground at 100. Draw back, then the person, then front."""
    if back:
        c.tube(T, 'M-34,-74 L-34,24', 9)
        c.path(T, 'M-36,-72 L-54,-76', 'n', c.o * 2.6)
        c.box(T, -40, -66, 13, 78, 5)
        c.box(T, -36, 16, 92, 12, 5)
        c.tube(T, 'M54,22 L66,84', 8)
        c.tube(T, 'M46,24 L44,76', 8)
        c.box(T, 60, 82, 36, 9, 4)
    if front:
        c.oval(T, 44, 84, 15, 15)
        c.dot(T, 44, 84, 4)
        c.oval(T, -12, 44, 55, 55, 'n')
        c.oval(T, -12, 44, 46, 46, 'n', 'i')
        c.line(T, 'M-12,44 L-12,-2 M-12,44 L31,32 M-12,44 L28,66 M-12,44 L4,87 M-12,44 L-30,86 M-12,44 L-55,60 M-12,44 L-56,30', 'i')
        c.oval(T, -12, 44, 8, 8)


# -- things of the scenes ----------------------------------------------------------
def mat(c, y=250, x1=14, x2=386, depth=34, inset=24):
    """A pleated mat; people sit with their ground between y and y + depth."""
    c.path(HOME, 'M%g,%g L%g,%g L%g,%g L%g,%g Z' % (x1 + inset, y, x2 - inset, y, x2, y + depth, x1, y + depth), 'tikar')


def book(c, T):
    """An open exercise book, 96 wide, fold at 0,0."""
    c.path(T, 'M0,0 C-12,-12 -34,-12 -46,-8 L-50,26 C-36,22 -12,22 0,34 C12,22 36,22 50,26 L46,-8 C34,-12 12,-12 0,0 Z')
    c.line(T, 'M0,0 L0,34')
    c.line(T, 'M-37,0 Q-24,-2 -10,5 M-38,10 Q-25,8 -10,15 M37,0 Q24,-2 10,5')


def pencil(c, H):
    """Held in a pinching hand (in the hand's place)."""
    c.path(H, 'M36,19 L31,9 L-3,-23 L-9,-16 L26,15 Z', 'w', 'i')
    c.path(H, 'M36,19 L32,13 L30,16 Z', 'k', 'i')


def spoon_held(c, H):
    c.path(H, 'M-10,0 L44,4', 'n', c.o * 1.5)
    c.path(H, 'M42,0 C48,-5 60,-4 64,4 C60,12 48,12 42,8 Z')


def basket(c, T, w=100, h=54):
    """A woven basket standing on 0,0."""
    r = w / 2
    c.path(T, 'M%g,%g L%g,0 L%g,0 L%g,%g Z' % (-r, -h, -r * .84, r * .84, r, -h))
    n = 5
    for i in range(n):
        x0, x1 = -r + 2 * r * i / n, -r + 2 * r * (i + 1) / n
        y0, y1 = -h + 8, -3
        c.line(T, 'M%g,%g L%g,%g M%g,%g L%g,%g' % (x0 * .96, y0, x1 * .82, y1, x1 * .96, y0, x0 * .82, y1))
    c.box(T, -r - 5, -h - 6, w + 10, 12, 5)


def ball(c, T):
    c.oval(T, 0, 0, 20, 20)
    c.line(T, 'M-18,-7 Q0,6 18,-7 M-14,14 Q0,2 14,14')


def doll(c, T):
    c.path(T, 'M-12,14 L-20,50 L20,50 L12,14 Z', 'titik')
    c.oval(T, 0, 0, 14, 14)
    c.path(T, 'M-14,2 C-18,-20 18,-20 14,2 C8,-6 -8,-6 -14,2 Z', 'k', 'i')
    c.dot(T, -5, 3, 1.8)
    c.dot(T, 5, 3, 1.8)


def brick_wall(c, T, w, h):
    """A low wall from 0,0 (top left)."""
    c.box(T, 0, 12, w, h - 12)
    y, row = 12, 0
    while y + 24 < h:
        y += 24
        c.line(T, 'M0,%g L%g,%g' % (y, w, y))
        row += 1
    for r in range(row + 1):
        x = 30 if r % 2 else 60
        while x < w:
            c.line(T, 'M%g,%g L%g,%g' % (x, 12 + 24 * r, x, min(h, 36 + 24 * r)))
            x += 60
    c.box(T, -6, 0, w + 12, 14, 3)


def winnow(c, T):
    """A round bamboo tray, 110 wide."""
    c.oval(T, 0, 0, 56, 17)
    c.oval(T, 0, -2, 46, 11, 'w', 'i')
    c.path(T, 'M-56,0 C-54,28 54,28 56,0 C54,16 -54,16 -56,0 Z')


def kettle(c, T):
    """120 wide, standing on 0,0."""
    c.path(T, 'M40,-36 C58,-44 56,-74 78,-78 L84,-70 C72,-60 70,-22 44,-14 Z')
    c.path(T, 'M-34,-66 C-36,-112 36,-112 34,-66', 'n', c.o * 2.4)
    c.path(T, 'M-34,-66 C-36,-112 36,-112 34,-66', 'n', c.o * .6, ' stroke="#fff"')
    c.path(T, 'M-52,0 C-60,-40 -44,-66 0,-66 C44,-66 60,-40 52,0 Z')
    c.path(T, 'M-30,-62 C-26,-76 26,-76 30,-62 Z')
    c.oval(T, 0, -78, 6, 6)
    c.line(T, 'M-42,-16 C-46,-36 -36,-48 -26,-52')


def steam(c, T, n=3):
    for i in range(n):
        c.curve(T, ' '.join('%d,%d' % (i * 16 + dx, -y) for dx, y in ((0, 0), (-6, 10), (4, 20), (-4, 32))), 'o')


def stove(c, T):
    """A gas stove, 150 wide, standing on 0,0; the pan stands at -62."""
    c.box(T, -75, -44, 150, 44, 6)
    c.oval(T, 0, -20, 12, 12)
    c.line(T, 'M0,-20 L0,-30', 'o')
    c.line(T, 'M-60,-14 L-30,-14 M30,-14 L60,-14')
    for x in (-26, -9, 8, 25):
        c.path(T, 'M%g,-44 C%g,-52 %g,-52 %g,-61 C%g,-54 %g,-52 %g,-44 Z' % (x - 7, x - 8, x - 1, x, x + 3, x + 8, x + 7), 'w', 'i')
    c.path(T, 'M-52,-44 L-48,-62 L52,-62 L56,-44', 'n')


def water_tank(c, T):
    """A covered water container with a tap, 90 wide, standing on 0,0; tap opening at 62,-22."""
    c.path(T, 'M38,-36 L62,-36 C68,-36 70,-32 70,-24 L58,-24 L58,-26 L38,-26 Z')
    c.line(T, 'M54,-36 L54,-46 M46,-46 L62,-46', 'o')
    c.path(T, 'M-44,-100 C-50,-60 -50,-30 -42,0 L42,0 C50,-30 50,-60 44,-100 Z')
    c.line(T, 'M-47,-70 C-20,-64 20,-64 47,-70 M-48,-22 C-20,-16 20,-16 48,-22')
    c.box(T, -50, -114, 100, 16, 7)
    c.path(T, 'M-14,-114 C-14,-128 14,-128 14,-114 Z')


def stool(c, T, w=90, h=50):
    """Top in the middle at 0,0."""
    r = w / 2
    for s in (-1, 1):
        c.tube(T, 'M%g,8 L%g,%g' % (s * (r - 12), s * (r - 7), h), 9)
        c.line(T, 'M%g,%g L%g,%g' % (s * (r - 7) - 5, h, s * (r - 7) + 5, h), 'o')
    c.line(T, 'M%g,%g L%g,%g' % (-r + 12, h * .62, r - 12, h * .62), 'o')
    c.box(T, -r, 0, w, 10, 4)


def jar(c, T):
    """A clay water jar with a lid, 90 wide, standing on 0,0."""
    c.path(T, 'M-24,0 C-58,-30 -54,-66 -30,-84 L30,-84 C54,-66 58,-30 24,0 Z')
    c.line(T, 'M-46,-54 C-20,-44 20,-44 46,-54')
    c.box(T, -38, -96, 76, 13, 5)
    c.path(T, 'M-9,-96 C-9,-108 9,-108 9,-96 Z')


def can(c, T):
    """A used tin lying with its mouth to the right, mouth at 0,0."""
    c.path(T, 'M-58,-21 L0,-21 L0,21 L-58,21 C-68,12 -68,-12 -58,-21 Z')
    c.line(T, 'M-46,-21 C-54,-10 -54,10 -46,21 M-18,-21 C-26,-10 -26,10 -18,21')
    c.oval(T, 0, 0, 9, 21)


def chair_side(c, T, back=True, front=True, cushion=False):
    """From the side, looking right. Seat (hip) at 0,0; ground at 96."""
    if back:
        c.tube(T, 'M-48,-84 L-38,20 L-44,96', 11)
        c.line(T, 'M-54,-84 L-42,-84 M-50,96 L-38,96', 'o')
        c.tube(T, 'M34,22 L36,96', 11)
        c.line(T, 'M30,96 L42,96', 'o')
        c.box(T, -42, 18, 84, 12, 4)
        if cushion:
            c.blob(T, '-50,-60* -36,-66 -22,-60* -16,-30 -18,14* -34,18 -42,14*', 'titik')
    if front:
        c.path(T, 'M-41,-14 L30,-14 C38,-14 38,-4 30,-4 L-40,-4 Z')
        c.tube(T, 'M22,-4 L24,20', 9)


def cloth(c, T, pattern, w=64, h=104):
    """A folded sarong hanging from 0,0 (its middle, at the top)."""
    r = w / 2
    c.path(T, 'M%g,0 C%g,2 %g,2 %g,0 L%g,%g C%g,%g %g,%g %g,%g Z' % (
        -r, -r * .4, r * .4, r, r + 3, h, r * .4, h - 5, -r * .4, h + 4, -r - 3, h), pattern)
    c.box(T, -r, -2, w, 11, 3)
    c.line(T, 'M%g,10 L%g,%g' % (r * .45, r * .5, h - 6), 'o')


def gauge(c, T):
    """The dial of a blood pressure meter, standing on 0,22."""
    c.path(T, 'M-12,14 L-18,24 L18,24 L12,14 Z')
    c.oval(T, 0, 0, 20, 20)
    c.line(T, 'M0,0 L9,-9')
    c.dot(T, 0, 0, 2.4)
    c.line(T, 'M-13,5 L-11,4 M-11,-8 L-9,-7 M0,-14 L0,-12 M13,5 L11,4')


def basin(c, T, w=200, h=84):
    """A round water tub standing on 0,0: draw the back, then what is inside, then the front."""
    c.oval(T, 0, -h, w / 2, w * .12)
    c.oval(T, 0, -h + 3, w / 2 - 13, w * .085, 'w', 'i')


def basin_front(c, T, w=200, h=84):
    r = w / 2
    c.path(T, 'M%g,%g C%g,%g %g,%g %g,%g L%g,-8 C%g,8 %g,8 %g,-8 Z' % (
        -r, -h, -r, -h + w * .16, r, -h + w * .16, r, -h, r * .8, r * .7, -r * .7, -r * .8))
    c.line(T, 'M%g,%g C%g,%g %g,%g %g,%g' % (-r * .91, -h * .6, -r * .85, -h * .6 + w * .13, r * .85, -h * .6 + w * .13, r * .91, -h * .6))


def drops(c, points):
    """Drops of water: 'x,y x,y' on the canvas."""
    T = HOME
    for p in points.split():
        x, y = (float(v) for v in p.split(','))
        c.path(T, 'M%g,%g C%g,%g %g,%g %g,%g C%g,%g %g,%g %g,%g Z' % (
            x, y - 8, x + 3, y - 3, x + 5, y, x + 5, y + 2, x + 5, y + 8, x - 5, y + 8, x - 5, y + 2), 'w', 'i')


def bubbles(c, points):
    """'x,y,r ...' on the canvas."""
    for p in points.split():
        x, y, r = (float(v) for v in p.split(','))
        c.oval(HOME, x, y, r, r, 'w', 'i')


def brush(c, H):
    """A scrubbing brush in a gripping hand."""
    c.box(H, -8, 6, 50, 11, 3)
    c.line(H, 'M-4,17 L-6,27 M5,17 L4,27 M14,17 L14,27 M23,17 L24,27 M32,17 L34,27 M39,17 L42,27', 'i')


def cuff(c, shoulder, elbow, w):
    """A blood pressure cuff on the upper arm; gives the point where the hose begins."""
    (sx, sy), (ex, ey) = shoulder, elbow
    T = Place(sx + (ex - sx) * .52, sy + (ey - sy) * .52, 1, math.degrees(math.atan2(ey - sy, ex - sx)))
    c.box(T, -13, -w / 2, 26, w, 4, 'k')
    c.path(T, 'M-6,%g L-6,%g' % (-w / 2 + 4, w / 2 - 4), 'n', 'i', ' stroke="#fff"')
    return T(8, -w / 2 + 8)


def mattress(c, x1, x2, y1, y2):
    """A mattress on the floor, seen a little from above."""
    c.path(HOME, 'M%g,%g L%g,%g L%g,%g L%g,%g L%g,%g L%g,%g Z' % (
        x1 + 26, y1, x2 - 26, y1, x2, y2, x2, y2 + 20, x1, y2 + 20, x1, y2))
    c.line(HOME, 'M%g,%g L%g,%g' % (x1, y2, x2, y2), 'o')


def lying(c, legs='w', shirt='lurik'):
    """Someone on their side, facing us, head on the left; a pillow between the knees."""
    c.tube(HOME, 'M128,222 C112,240 96,246 78,240', 15)
    hand(c, Place(80, 241, .9, 190))
    # lower leg, pillow, upper leg
    c.path(HOME, 'M338,240 C350,232 372,238 374,246 C374,254 350,255 338,255 Z')
    c.tube(HOME, 'M206,214 L240,238 Q250,245 262,245 L344,247', 26)
    c.blob(HOME, '240,214* 280,222 320,206 352,204* 350,220 358,234* 320,230 280,236 248,234*', 'titik')
    c.path(HOME, 'M328,186 C342,172 366,176 368,184 C369,192 348,196 334,200 Z')
    c.tube(HOME, 'M200,192 L258,208 Q272,212 284,208 L338,192', 29)
    c.line(HOME, 'M262,196 Q272,198 280,194')
    c.path(HOME, 'M334,178 L342,206 M344,234 L344,260', 'n')
    # body
    c.path(HOME, 'M98,196 L118,190 L118,212 L98,210 Z')
    c.blob(HOME, '112,206* 114,184 130,174 170,178 218,176* 228,190 230,216 222,234* 180,234 132,234 116,226 112,206*', shirt)


def wheelchair_object(c, T):
    c.tube(T, 'M-30,-20 L38,-20 C46,-20 48,-16 48,-8 L48,18', 10)
    wheelchair(c, T, True, False)
    wheelchair(c, T, False, True)
