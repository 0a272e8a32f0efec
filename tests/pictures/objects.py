"""The pictures for cards: one thing each, 300 x 200."""
from kit import OBJECT, Canvas, Place
import things as b


def one(name, title, part, x=150, y=100, s=1.0, rot=0.0, **more):
    def draw():
        c = Canvas('object-' + name, title, OBJECT)
        part(c, Place(x, y, s, rot), **more)
        return c
    return 'pictures', draw


def toilet(c, T):
    b.squat_toilet(c, T.at(-34, 0))
    b.bucket(c, T.at(90, 76))


def covered_glass(c, T):
    b.glass(c, T, lid=True)


PICTURES = [
    one('beras', 'Satu karung beras', b.rice_sack, 150, 99, 1.12),
    one('sekolah', 'Tas sekolah', b.bag, 150, 105, 1.1),
    one('obat', 'Sebotol obat dan dua tablet', b.medicine, 146, 101, 1.1),
    one('listrik', 'Bola lampu yang menyala', b.bulb, 150, 100, 1.1),
    one('pulsa', 'Telepon genggam dengan tanda sinyal', b.phone, 150, 100, 1.1),
    one('jajan', 'Satu bungkus makanan ringan', b.snack, 150, 99, 1.1),
    one('rokok', 'Sebungkus rokok dan sebatang rokok menyala', b.cigarettes, 106, 98, 1.1),
    one('celengan', 'Celengan ayam dari tanah liat', b.hen, 140, 112, 1.22),
    one('sabun', 'Sabun batang berbusa di wadahnya', b.soap, 150, 108, 1.25),
    one('jeriken', 'Jeriken air', b.jerrycan, 148, 97, 1.12),
    one('tempat-sampah', 'Tempat sampah bertutup', b.bin_, 148, 92, 1.2),
    one('ban-bekas', 'Ban bekas berisi air hujan', b.tyre, 150, 90, 1.28),
    one('jamban', 'Jamban jongkok dengan ember dan gayung', toilet, 140, 94, 1.02),
    one('sendal', 'Sepasang sandal jepit', b.sandals, 150, 100, 1.1),
    one('gelas-tertutup', 'Segelas air yang tertutup', covered_glass, 150, 186, 1.52),
    one('lalat-makanan', 'Lalat di sekitar makanan yang terbuka', b.flies_on_food, 150, 106, 1.2),
    one('tongkat', 'Tongkat untuk berjalan', b.stick, 190, 50, 1.05, 30),
    one('kacamata', 'Kacamata', b.glasses, 150, 104, 1.32),
    one('kabel', 'Kabel listrik yang berserakan di lantai', b.cable, 140, 84, .96),
    one('keset', 'Keset dengan ujung yang terlipat', b.doormat, 150, 90, 1.18),
    one('lampu', 'Lampu gantung yang menyala', b.lamp, 150, 112, 1.1),
    one('pegangan', 'Tangan berpegangan pada bambu di dinding', b.handrail),
    one('kursi', 'Kursi dengan sandaran dan pegangan tangan', b.chair, 150, 100, 1.08),
    one('kursi-roda', 'Kursi roda', b.wheelchair_object, 138, 88, 1.04),
    one('bantal', 'Bantal', b.pillow, 150, 100, 1.3),
    one('sendok', 'Sendok kecil', b.spoon, 150, 100, 1.2),
    one('papan-gambar', 'Papan gambar untuk menunjuk yang diinginkan', b.picture_board, 150, 100, 1.18),
    one('obat-kotak', 'Kotak obat dengan empat waktu minum', b.pill_box, 150, 104, 1.16),
    one('pisang', 'Sesisir pisang', b.bananas, 152, 98, 1.05),
    one('minyak', 'Sebotol minyak goreng', b.oil, 150, 102, 1.1),
    one('gas', 'Tabung gas kecil', b.gas, 150, 103, 1.2),
    one('kemasan', 'Satu bungkus keripik pisang', b.pack, 150, 102, 1.15),
]
