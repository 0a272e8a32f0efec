"""The scenes: 18 key messages and the family on the mat. Back to front, about ten lines each."""
import math

from kit import HOME, Canvas, Person, Place, arm_tube, hand, head
import things as b

PICTURES = []


def scene(folder, name, title):
    def wrap(draw):
        def run():
            c = Canvas(name, title)
            draw(c)
            return c
        PICTURES.append((folder, run))
        return draw
    return wrap


ASUH, UANG, USAHA = 'pengasuhan/menjadi-orang-tua', 'keuangan/mengelola-keuangan', 'usaha/memulai-usaha'
RUMAH, DIFABEL, LANSIA = 'rumah-sehat/lingkungan-rumah-sehat', 'disabilitas/merawat-disabilitas', 'lansia/merawat-lansia'


def reach(c, d, x, y, kind, w=30, s=1.6, thumb=1, hold=None):
    """An arm that comes in from the edge of the picture; its wrist at x,y. d: 'Mstart Ccontrol control'."""
    px, py = (float(v) for v in d.split()[-1].split(','))
    H = Place(x, y, s, math.degrees(math.atan2(y - py, x - px)))
    if thumb < 0:
        H = Place(m=(H.m[0], H.m[1], -H.m[2], -H.m[3], H.m[4], H.m[5]))
    if hold:
        hold(c, H)
    hand(c, H, kind)
    c.tube(HOME, d + ' %g,%g' % (x, y), w)
    c.line(H, 'M0,%g L0,%g M-7,%g L-7,%g' % (-w / s / 2, w / s / 2, -w / s / 2, w / s / 2), 'o')


# -- Menjadi orang tua ------------------------------------------------------------
@scene(ASUH, 'ibu-mendengar-anak', 'Ibu duduk sejajar mata anak dan mendengarkan anak laki-laki bercerita')
def _(c):
    b.mat(c)
    ibu = Person(c, 128, 212, 1.28, lean=10)
    ibu.legs('simpuh', 'kawung').trunk('baju').arm('b', 160, 205, 'rest', 1).arm('f', 196, 212, 'rest', 1).head('hijab', 'smile', nod=1)
    anak = Person(c, 292, 200, .9, -1, hs=1.18)
    anak.legs('lutut').trunk('kaos', 'lurik').arm('b', 262, 200, 'open', 1, sleeve=.5)
    anak.arm('f', 240, 162, 'open', 1, sleeve=.5).head('anak', 'talk', nod=-1)


@scene(ASUH, 'ayah-memuji-anak', 'Ayah mengacungkan jempol karena anak perempuan merapikan mainan ke keranjang')
def _(c):
    b.mat(c)
    ayah = Person(c, 292, 214, 1.25, -1, lean=4)
    ayah.legs('simpuh', 'kotak').trunk('koko').arm('b', 268, 216, 'rest', 1)
    anak = Person(c, 92, 206, .92, 1, lean=6, hs=1.16)
    anak.legs('lutut', 'titik').trunk('kaos')
    b.doll(c, Place(208, 192, .95))
    b.ball(c, Place(164, 218, 1.05))
    b.basket(c, Place(184, 278, 1, 0), 104, 50)
    anak.arm('b', 128, 196, 'rest', 1, sleeve=.5).arm('f', 136, 190, 'rest', 1, sleeve=.5).head('gadis', 'smile', nod=-1)
    ayah.arm('f', 232, 140, 'jempol', 1, rot=190, thumb=-1, hs=1.2).head('peci', 'smile', nod=1)


@scene(ASUH, 'ibu-menarik-napas', 'Ibu menarik napas dengan tangan di dada, anak duduk dekat nasi yang tumpah')
def _(c):
    b.mat(c)
    ibu = Person(c, 128, 208, 1.35)
    ibu.legs('sila', 'kawung').trunk('baju').arm('b', 80, 218, 'rest', -1)
    ibu.arm('f', 158, 152, '', -1).head('hijab', 'calm', t=.5).arm('f', 158, 152, 'rest', -1, rot=190, thumb=-1, hs=1.1, fore=True)
    anak = Person(c, 320, 216, .86, -1, hs=1.16)
    anak.legs('sila').trunk('kaos', 'lurik').arm('b', 344, 220, 'rest', 1, sleeve=.5).arm('f', 294, 222, 'rest', -1, sleeve=.5)
    anak.head('anak', 'worry')
    c.blob(HOME, '200,286 204,270 220,262 236,258 254,262 262,280 250,290 224,292')
    c.line(HOME, 'M214,278 L220,276 M228,270 L233,273 M224,284 L230,283 M238,280 L244,278 M240,266 L244,270')
    b.bowl(c, Place(268, 262, 1.25, -66), 'o')
    c.curve(HOME, '186,84 198,78 208,84 220,78', 'o')
    c.curve(HOME, '190,98 202,92 212,98 224,92', 'o')


# -- Mengelola keuangan --------------------------------------------------------------
@scene(UANG, 'ibu-mencatat', 'Ibu duduk di tikar mencatat di buku, di sampingnya ada uang')
def _(c):
    b.mat(c, 244)
    ibu = Person(c, 196, 206, 1.36)
    ibu.legs('timpuh', 'kawung').trunk('baju')
    b.book(c, Place(200, 208, 1.2))
    ibu.arm('b', 148, 208, 'rest', 1, rot=14).arm('f', 246, 198, 'pinch', -1, rot=140, thumb=-1, hold=b.pencil).head('hijab', 'smile', t=.7, nod=1)
    for x, y in ((50, 256), (78, 262), (63, 240)):
        b.coin(c, Place(x, y, 1.05))
    b.note(c, Place(330, 262, 1.1, -8))
    b.note(c, Place(338, 246, 1.1, 8))


@scene(UANG, 'empat-amplop', 'Tangan memasukkan uang ke amplop makan, di sampingnya amplop sekolah, tabungan, dan keinginan')
def _(c):
    for x, sign in ((194, b.schoolbag), (276, b.hen_sign), (358, b.bicycle)):
        b.envelope(c, Place(x, 280), sign, 72, 108)
    b.note(c, Place(76, 128, 1.55, 84))
    b.envelope(c, Place(76, 282), b.bowl, 116, 128)
    reach(c, 'M208,-20 C176,0 130,10', 96, 62, 'pinch')


@scene(UANG, 'celengan-ayam', 'Tangan memasukkan uang logam ke celengan ayam, di belakangnya ada dompet')
def _(c):
    b.purse(c, Place(74, 214, 1.1))
    b.hen(c, Place(236, 194, 1.35))
    b.coin(c, Place(216, 134), 21)
    reach(c, 'M120,-20 C134,20 160,50', 190, 88, 'pinch')


# -- Memulai usaha -------------------------------------------------------------------
@scene(USAHA, 'ibu-menawarkan-keripik', 'Ibu menawarkan keripik pisang kepada dua tetangga di balik tembok rendah')
def _(c):
    pak = Person(c, 350, 166, 1, -1)
    c.box(HOME, 319, 160, 62, 40)
    pak.trunk('kemeja').arm('b', 374, 190, '', 1).arm('f', 318, 188, '', -1).head('bapak')
    bu = Person(c, 270, 172, 1, -1)
    c.box(HOME, 239, 160, 62, 40)
    bu.trunk('kebaya', 'titik').arm('b', 290, 196, '', 1)
    b.brick_wall(c, Place(206, 178), 182, 108)
    bu.arm('f', 224, 162, 'open', 1, rot=196, thumb=-1).head('ibu')
    ibu = Person(c, 88, 162, .98)
    ibu.legs('berdiri', 'kawung').trunk('baju')
    b.pack(c, Place(40, 156, .42))
    b.pack(c, Place(72, 152, .42))
    b.winnow(c, Place(58, 184, 1))
    ibu.arm('b', 62, 198, 'rest', 1, rot=8).arm('f', 152, 150, 'rest', 1, hold=lambda c, H: b.pack(c, Place(178, 160, .56)))
    ibu.head('hijab', 'talk')


@scene(USAHA, 'menghitung-biaya', 'Ibu menulis biaya di dekat pisang, minyak, gas, dan kemasan')
def _(c):
    b.mat(c, 238)
    bu = Person(c, 200, 190, 1.25)
    bu.legs('timpuh', 'parang').trunk('kebaya')
    b.book(c, Place(204, 192, 1.15))
    bu.arm('b', 158, 192, 'rest', 1, rot=14).arm('f', 248, 182, 'pinch', -1, rot=140, thumb=-1, hold=b.pencil).head('ibu', 'think', nod=1)
    b.oil(c, Place(40, 178, .8))
    b.gas(c, Place(348, 196, .85))
    b.bananas(c, Place(100, 262, .5))
    b.pack(c, Place(310, 258, .48))
    b.pack(c, Place(266, 264, .44))


@scene(USAHA, 'dua-kaleng', 'Dua tangan menaruh uang terpisah: kaleng warung dan kaleng rumah')
def _(c):
    b.tin(c, Place(110, 280), b.stall, 130, 126)
    b.tin(c, Place(290, 280), b.house, 130, 126)
    b.note(c, Place(288, 122, 1.3, 110))
    b.note(c, Place(112, 122, 1.3, 70))
    reach(c, 'M10,-20 C20,10 50,40', 84, 62, 'pinch')
    reach(c, 'M390,-20 C380,10 350,40', 316, 62, 'pinch', thumb=-1)


# -- Rumah sehat -----------------------------------------------------------------------
@scene(RUMAH, 'cuci-tangan-jeriken', 'Ibu dan anak mencuci tangan pakai sabun di bawah air jeriken')
def _(c):
    c.path(HOME, 'M176,18 L182,48 M212,18 L206,48', 'n', 'i')
    c.tube(HOME, 'M-9,16 L409,16', 14)
    ibu = Person(c, 84, 166, .98, lean=6)
    ibu.legs('berdiri', 'kawung').trunk('baju')
    b.jerrycan(c, Place(194, 84, .68))
    c.path(HOME, 'M228,116 L244,116 C250,116 250,126 250,132 L238,132 L238,127 L228,127 Z')
    c.path(HOME, 'M240,133 L238,252 L250,252 L248,133', 'w', 'i')
    anak = Person(c, 332, 196, .74, -1, hs=1.2)
    anak.legs('celana').trunk('kaos', 'lurik')
    anak.arm('b', 266, 172, 'open', 1, sleeve=.5, hs=1.3).arm('f', 268, 182, 'rest', 1, sleeve=.5, hs=1.3).head('anak')
    ibu.arm('b', 164, 158, 'rest', 1, hs=1.2)
    c.box(Place(202, 162, 1, 10), -26, -14, 52, 28, 12)
    c.box(Place(202, 162, 1, 10), -14, -6, 30, 12, 6, 'w', 'i')
    ibu.arm('f', 170, 178, 'rest', 1, rot=-14, hs=1.2).head('hijab', nod=1)
    b.bubbles(c, '222,146,7 208,138,4 230,164,4 206,194,6 220,186,4')
    b.basin(c, Place(244, 286), 120, 34)
    b.basin_front(c, Place(244, 286), 120, 34)


@scene(RUMAH, 'air-matang', 'Ceret mendidih di kompor, air matang disimpan di wadah tertutup')
def _(c):
    c.line(HOME, 'M10,274 L390,274', 'o')
    b.stove(c, Place(98, 274))
    b.kettle(c, Place(96, 212, 1.1))
    b.steam(c, Place(180, 116, 1.2), 2)
    b.stool(c, Place(276, 204), 112, 70)
    b.water_tank(c, Place(268, 204, 1.1))
    b.stool(c, Place(358, 248), 58, 26)
    b.glass(c, Place(352, 248, .62))


@scene(RUMAH, 'menguras-bak', 'Bapak menyikat bak air, gentong tertutup, dan kaleng bekas dikosongkan')
def _(c):
    pak = Person(c, 206, 206, 1.2)
    pak.trunk('kaos')
    b.basin(c, Place(204, 282), 216, 90)
    pak.arm('b', 134, 186, 'grip', -1, rot=100, sleeve=.5)
    pak.arm('f', 224, 184, 'grip', -1, rot=10, sleeve=.5, hold=b.brush).head('pemuda', nod=1)
    b.basin_front(c, Place(204, 282), 216, 90)
    b.jar(c, Place(350, 282, .95))
    b.can(c, Place(76, 212, .9, 32))
    reach(c, 'M-20,110 C0,120 10,140', 18, 168, 'grip', 24, 1.2, thumb=-1)
    b.drops(c, '88,240 78,254 90,268')


# -- Merawat disabilitas -----------------------------------------------------------------
@scene(DIFABEL, 'tanya-dulu', 'Ibu bertanya sejajar mata, pemuda berkursi roda menunjuk gelas yang diinginkannya')
def _(c):
    ibu = Person(c, 82, 210, 1.06)
    ibu.legs('lutut', 'kawung').trunk('baju').arm('b', 106, 214, 'rest', 1).arm('f', 146, 164, 'open', 1).head('hijab', 'talk')
    b.wheelchair(c, Place(300, 186, 1, 0, True), True, False)
    mas = Person(c, 300, 186, 1, -1)
    mas.legs('kursi').trunk('kemeja').arm('b', 272, 178, 'rest', 1)
    b.wheelchair(c, Place(300, 186, 1, 0, True), False, True)
    b.stool(c, Place(180, 222), 72, 64)
    b.glass(c, Place(180, 222, .54))
    mas.arm('f', 232, 172, 'point', 1).head('pemuda', nod=.5)


@scene(DIFABEL, 'ubah-posisi', 'Pendamping membantu orang berbaring miring, bantal di punggung dan di antara lutut')
def _(c):
    pak = Person(c, 176, 168, 1.06, -1)
    pak.trunk('kaos')
    b.mattress(c, 12, 388, 152, 262)
    b.pillow(c, Place(74, 204, .58, -82))
    b.pillow(c, Place(172, 170, .68, 1))
    b.lying(c)
    head(c, Place(78, 204, .95, -90), 'pemuda', 'smile')
    arm_tube(c, HOME, (134, 192), (156, 224), (172, 204), 17, 'rest', 116, -1)
    pak.arm('b', 216, 166, 'rest', -1, rot=96, thumb=1, sleeve=.5).arm('f', 128, 166, 'rest', 1, rot=90, thumb=-1, sleeve=.5)
    pak.head('bapak', nod=1)


@scene(DIFABEL, 'makan-tegak', 'Bapak duduk tegak disangga bantal, pendamping di depannya menyuapi dengan sendok kecil')
def _(c):
    b.chair_side(c, Place(88, 188), True, False, True)
    pak = Person(c, 100, 188)
    pak.legs('kursi', 'kotak').trunk('kemeja').arm('b', 128, 178, 'rest', 1).head('pemuda', 'open')
    b.chair_side(c, Place(88, 188), False, True)
    pak.arm('f', 146, 174, 'rest', 1)
    b.stool(c, Place(296, 208), 84, 76)
    bu = Person(c, 294, 190, 1, -1, lean=6)
    bu.legs('kursi', 'kawung').trunk('baju')
    bu.arm('b', 236, 166, 'rest', 1, rot=190, thumb=-1, hold=lambda c, H: b.bowl(c, Place(214, 150, 1.35), 'o'))
    bu.arm('f', 190, 108, 'pinch', 1, rot=184, thumb=-1, hold=b.spoon_held).head('hijab')


# -- Merawat lansia --------------------------------------------------------------------
@scene(LANSIA, 'kamar-mandi-aman', 'Simbah putri berpegangan pada bambu di dekat pintu kamar mandi yang terang')
def _(c):
    c.line(HOME, 'M6,268 L244,268 M382,268 L394,268', 'o')
    c.box(HOME, 246, 84, 136, 184)
    c.box(HOME, 260, 98, 108, 170)
    c.line(HOME, 'M260,226 L368,226', 'i')
    b.squat_toilet(c, Place(316, 238, .42))
    b.rail(c, Place(334, 168, .5), 60)
    b.lamp(c, Place(314, 40, .55))
    b.rail(c, Place(182, 156), 58)
    mbah = Person(c, 88, 160, 1)
    mbah.legs('berdiri', 'parang').trunk('kebaya').arm('b', 68, 188, 'rest', 1)
    mbah.arm('f', 146, 154, 'grip', 1, rot=0, hs=1.25).head('simbah')


@scene(LANSIA, 'simbah-memilih', 'Simbah memilih satu dari dua sarung yang ditunjukkan anaknya, cucu mendengarkan')
def _(c):
    cucu = Person(c, 56, 248, .86, 1, hs=1.16)
    cucu.legs('simpuh', 'titik').trunk('kaos').arm('b', 64, 244, 'rest', 1, sleeve=.5).head('gadis', nod=-1)
    bu = Person(c, 170, 198, 1.1)
    bu.legs('lutut').trunk('baju')
    b.cloth(c, Place(118, 182), 'kotak', 60, 92)
    b.cloth(c, Place(226, 178), 'parang', 66, 100)
    bu.arm('b', 114, 164, 'grip', 1, rot=80).arm('f', 224, 160, 'grip', -1, rot=80).head('ibu', 'talk')
    b.chair_side(c, Place(340, 188, 1, 0, True), True, False)
    mbah = Person(c, 336, 188, 1, -1)
    mbah.legs('kursi', 'kawung').trunk('kebaya').arm('b', 302, 176, 'rest', 1).head('simbah', 'smile')
    b.chair_side(c, Place(340, 188, 1, 0, True), False, True)
    mbah.arm('f', 288, 174, 'point', 1, rot=172, thumb=-1, hs=1.2)


@scene(LANSIA, 'posyandu-lansia', 'Kader mengukur tekanan darah simbah kakung di meja kecil')
def _(c):
    b.chair_side(c, Place(80, 190), True, False)
    mbah = Person(c, 84, 190)
    mbah.legs('kursi', 'kotak').trunk('kemeja').arm('b', 96, 184, 'rest', 1)
    b.chair_side(c, Place(334, 190, 1, 0, True), True, False)
    bu = Person(c, 330, 190, 1, -1)
    bu.legs('kursi', 'kawung').trunk('baju').arm('b', 306, 182, 'rest', 1)
    b.stool(c, Place(208, 174), 160, 112)
    mbah.arm('f', 178, 163, 'rest', 1, rot=0, hs=1.15).head('simbah-peci')
    hose = b.cuff(c, mbah.shoulder('f'), mbah.elbow, 30)
    c.curve(HOME, '%g,%g 160,122 184,116 206,128' % hose, 'o')
    c.curve(HOME, '236,128 246,118 254,122 258,128', 'o')
    b.gauge(c, Place(222, 144, 1.25))
    c.oval(HOME, 264, 134, 15, 11, 'k')
    bu.arm('f', 290, 134, 'grip', 1, rot=180, thumb=-1).head('hijab')


# -- Beranda -----------------------------------------------------------------------------
@scene('pictures', 'keluarga-di-tikar', 'Keluarga berbincang di tikar: ayah, ibu, anak perempuan, dan simbah di kursi')
def _(c):
    b.chair_back(c, Place(202, 152))
    mbah = Person(c, 202, 144, 1, -1)
    mbah.legs('kursi-depan', 'parang').trunk('kebaya').arm('b', 216, 152, '', 1).arm('f', 188, 152, '', -1).head('simbah')
    b.mat(c, 244, 6, 394, 46)
    ayah = Person(c, 80, 202, 1.2)
    ayah.legs('sila', 'kotak').trunk('koko').arm('b', 46, 212, 'rest', 1)
    ibu = Person(c, 318, 202, 1.2, -1)
    ibu.legs('timpuh', 'kawung').trunk('baju').arm('b', 336, 208, 'rest', 1).arm('f', 296, 208, 'rest', -1).head('hijab')
    anak = Person(c, 202, 248, .86, -1, hs=1.15)
    anak.legs('sila').trunk('kaos', 'lurik').arm('b', 216, 256, 'rest', 1, sleeve=.5).arm('f', 188, 256, 'rest', -1, sleeve=.5)
    anak.head('gadis', nod=-1)
    ayah.arm('f', 134, 158, 'open', 1, rot=-35).head('peci', 'talk')
