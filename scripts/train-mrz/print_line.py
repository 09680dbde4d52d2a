"""A printed MRZ line: ink on paper, before any camera. Grey 0 (black) to 255, float arrays, PITCH px a character.

Everything is drawn PITCH px to the character, which stands for 2.54 mm (OCR-B size 1, ICAO Doc 9303-3 section 4.3);
lines of one zone stand LINE_GAP pitches apart.
"""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

PITCH = 32
LINE_GAP = 2.5
CAPITAL = 1.0  # height of a capital letter, in pitches
EM_PER_PITCH = 1 / 0.7229  # advance width of every OCR-B glyph is 0.7229 em
FONTS = "/usr/share/fonts/opentype/ocr-b/"
FACES = ["OCRB.otf"] * 6 + ["OCRBS.otf"] * 3 + ["OCRBL.otf"]  # round ends, sharp ends, oblique
font_cache = {}


def font(face, size):
    if (face, size) not in font_cache:
        font_cache[face, size] = ImageFont.truetype(FONTS + face, size)
    return font_cache[face, size]


def smooth_noise(chance, width, height, cell):
    """Noise in -1..1 that changes over about `cell` px."""
    small = chance.uniform(-1, 1, (max(2, int(height / cell) + 1), max(2, int(width / cell) + 1)))
    return np.asarray(Image.fromarray(small.astype(np.float32)).resize((width, height), Image.BICUBIC))


def draw_text(canvas, text, left, baseline, chance, face, wander):
    """One line of characters in cells of PITCH px, each a little off its place; the line may be bowed."""
    draw, letter = ImageDraw.Draw(canvas), font(face, round(PITCH * EM_PER_PITCH))
    bow, phase = chance.uniform(0, 0.08) * PITCH, chance.uniform(0, 6)
    for place, symbol in enumerate(text):
        x = left + place * PITCH + chance.normal(0, wander)
        y = baseline + bow * np.sin(place / 14 + phase) + chance.normal(0, wander)
        draw.text((x, y), symbol, fill=255, font=letter, anchor="ls")


def draw_rules(canvas, chance, left, right, top, bottom):
    """Lines that are no text: a rule above or below, a box, strokes at the ends."""
    draw, width = ImageDraw.Draw(canvas), int(chance.integers(1, 6))
    shade = int(chance.integers(60, 256))
    above = top - chance.uniform(0.15, 1.2) * PITCH
    below = bottom + chance.uniform(0.15, 1.2) * PITCH
    ends = left - chance.uniform(0.2, 1.5) * PITCH, right + chance.uniform(0.2, 1.5) * PITCH
    kind = chance.integers(0, 4)
    if kind in (0, 2):
        draw.line((0, above, canvas.width, above), fill=shade, width=width)
    if kind in (1, 2):
        draw.line((0, below, canvas.width, below), fill=shade, width=width)
    if kind == 3:
        draw.rectangle((ends[0], above, ends[1], below), outline=shade, width=width)


def ink(text, neighbours, chance):
    """Ink 0..1 over a canvas, and the box (left, top, right, bottom) of `text` on it.

    `neighbours` are the lines above and below (or None). Strokes are swollen or starved, and the ink is uneven.
    """
    width, height = int((len(text) + 6) * PITCH), int((2 * LINE_GAP + 4) * PITCH)
    left, baseline = 3 * PITCH, height // 2 + PITCH // 2
    canvas, face = Image.new("L", (width, height), 0), FACES[chance.integers(len(FACES))]
    wander = chance.uniform(0, 0.025) * PITCH
    gap = LINE_GAP * chance.uniform(0.75, 1.05) * PITCH
    for line, side in zip(neighbours, (-1, 1)):
        if line:
            draw_text(canvas, line, left + chance.normal(0, 3), baseline + side * gap, chance, face, wander)
    box = left, baseline - CAPITAL * PITCH, left + len(text) * PITCH, baseline
    if chance.random() < 0.2:
        draw_rules(canvas, chance, *box)
    draw_text(canvas, text, left, baseline, chance, face, wander)
    spread = chance.uniform(0.6, 2.2)
    level = np.clip(chance.normal(0.42, 0.13), 0.12, 0.62)
    soft = np.asarray(canvas.filter(ImageFilter.GaussianBlur(spread)), np.float32) / 255
    solid = np.clip((soft - level) * chance.uniform(2.5, 6) + 0.5, 0, 1)
    if chance.random() < 0.5:
        solid = solid * (1 - chance.uniform(0, 0.5) * (smooth_noise(chance, width, height, PITCH * 3) * 0.5 + 0.5))
    if chance.random() < 0.2:
        holes = smooth_noise(chance, width, height, chance.uniform(2, 5))
        solid = solid * (1 - chance.uniform(0.2, 0.8) * (holes > chance.uniform(0.45, 0.8)))
    return solid, box


def guilloche(chance, width, height, paper):
    """Bands of interlaced fine lines, drawn onto `paper` (an image)."""
    draw, steps = ImageDraw.Draw(paper), np.arange(0, width + 8, 8)
    for _ in range(chance.integers(1, 4)):
        middle, swing = chance.uniform(0, height), chance.uniform(0.2, 1.2) * height
        wave, second = chance.uniform(80, 700), chance.uniform(40, 200)
        count, stroke = int(chance.integers(4, 18)), int(chance.integers(1, 3))
        shade = int(np.clip(np.mean(paper.getpixel((0, 0))) - chance.uniform(8, 60), 0, 255))
        ripple, shift = chance.uniform(0, 0.3) * swing, chance.uniform(0.05, 0.5)
        for strand in range(count):
            y = middle + swing * np.sin(steps / wave + strand * shift) + ripple * np.sin(steps / second - strand)
            draw.line(list(zip(steps.tolist(), y.tolist())), fill=shade, width=stroke)


def paper(width, height, chance):
    """Paper of width x height px with its background printing, grey 60..255."""
    base = chance.uniform(140, 250) if chance.random() < 0.85 else chance.uniform(70, 140)
    sheet = Image.new("L", (width, height), int(base))
    if chance.random() < 0.5:
        guilloche(chance, width, height, sheet)
    if chance.random() < 0.12:  # large pale lettering across the zone
        word = "".join(chance.choice(list("SPECIMENUTOPIA"), 8))
        ghost = Image.new("L", sheet.size, 0)
        size = int(chance.uniform(2, 6) * PITCH)
        ImageDraw.Draw(ghost).text((chance.uniform(0, width / 2), height / 2), word, 255, font("OCRB.otf", size), "lm")
        ghost = ghost.rotate(chance.uniform(-30, 30)).point(lambda value: int(value * 0.15))
        sheet.paste(int(base * 0.5), mask=ghost)
    grey = np.asarray(sheet, np.float32)
    x, y = np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    grey = grey + chance.uniform(-30, 30) * x + chance.uniform(-15, 15) * y
    if chance.random() < 0.4:  # rainbow printing: slow change of colour, here of grey
        grey = grey + chance.uniform(3, 18) * np.sin(x * chance.uniform(2, 12) + chance.uniform(0, 6))
    if chance.random() < 0.5:
        grey = grey + chance.uniform(2, 12) * smooth_noise(chance, width, height, chance.uniform(3, 60))
    return np.clip(grey, 30, 255)
