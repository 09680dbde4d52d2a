"""A camera or scanner before a printed line: perspective, crop, resolution, blur, light, noise, compression."""
import io

import numpy as np
from PIL import Image, ImageFilter

from print_line import PITCH, ink, paper

RESAMPLING = [Image.BOX, Image.BILINEAR, Image.HAMMING, Image.LANCZOS]


def homography(source, target):
    """The 3 x 3 matrix that takes four source points (x, y) to four target points."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source, target):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return np.append(np.linalg.solve(np.array(rows), np.array(values)), 1).reshape(3, 3)


def apply(matrix, points):
    moved = np.c_[np.array(points, float), np.ones(len(points))] @ matrix.T
    return moved[:, :2] / moved[:, 2:]


def corners(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def margin(chance):
    """White space above or below a line, in pitches: mostly close, sometimes so wide that neighbours show."""
    low, high = ((0.03, 0.25), (0.25, 0.7), (0.7, 1.7))[chance.choice(3, p=[0.5, 0.38, 0.12])]
    return chance.uniform(low, high)


def frame(solid, box, chance):
    """Turn (2 degrees at most), slant and tilt the ink and cut out the line.

    Returns the ink 0..1 inside the cut, and the matrix from the canvas to the cut."""
    height, width = solid.shape
    angle = np.radians(np.clip(chance.normal(0, 0.7), -2, 2))
    slant = chance.normal(0, 0.05)
    centre = np.array([width / 2, height / 2])
    turn = np.array([[np.cos(angle), -np.sin(angle) + slant], [np.sin(angle), np.cos(angle)]])
    outline = np.array(corners(0, 0, width, height), float)
    target = (outline - centre) @ turn.T + centre
    if chance.random() < 0.5:
        target = target + chance.normal(0, 1, (4, 2)) * (0.25 * PITCH, 0.12 * PITCH)
    matrix = homography(outline, target)
    text = apply(matrix, corners(*box))
    left, top = text.min(0) - PITCH * np.array([chance.uniform(0, 1.5), margin(chance)])
    right, bottom = text.max(0) + PITCH * np.array([chance.uniform(0, 1.5), margin(chance)])
    seen = apply(np.linalg.inv(matrix), corners(left, top, right, bottom))
    cut = homography(corners(0, 0, right - left, bottom - top), seen)
    whole = Image.fromarray(np.uint8(solid * 255))
    size = int(right - left), int(bottom - top)
    turned = whole.transform(size, Image.PERSPECTIVE, cut.ravel()[:8].tolist(), Image.BICUBIC)
    return np.asarray(turned, np.float32) / 255, np.linalg.inv(cut)


def motion(grey, length, across):
    """Average over `length` px (a fraction counts) along the line or across it."""
    axis, whole = (0 if across else 1), int(length)
    total = grey.copy()
    for step in range(1, whole + 1):
        total += np.roll(grey, step, axis)
    total += (length - whole) * np.roll(grey, whole + 1, axis)
    return total / (1 + length)


def light(grey, chance):
    """Uneven light, a glare, low contrast, gamma."""
    height, width = grey.shape
    x, y = np.arange(width)[None, :], np.arange(height)[:, None]
    if chance.random() < 0.2:
        spread = chance.uniform(0.05, 0.3) * width
        bright = np.exp(-(((x - chance.uniform(0, width)) + chance.normal(0, 1) * y) / spread) ** 2)
        grey = grey + chance.uniform(20, 130) * bright
    if chance.random() < 0.3:
        grey = 255 * np.clip(grey / 255, 0, 1) ** chance.uniform(0.6, 1.6)
    if chance.random() < 0.3:
        low, high = chance.uniform(0, 90), chance.uniform(150, 255)
        grey = low + np.clip(grey, 0, 255) * (high - low) / 255
    return grey


def image(grey):
    return Image.fromarray(np.uint8(np.clip(grey, 0, 255)))


def sensor(picture, pitch, chance):
    """Blur, motion, light, noise, sharpening and JPEG of a picture with `pitch` px a character."""
    if chance.random() < 0.5:
        picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.02, 0.075) * pitch))
    grey = np.asarray(picture, np.float32)
    if chance.random() < 0.15:
        grey = motion(grey, chance.uniform(0, 0.16) * pitch, chance.random() < 0.4)
    grey = light(grey, chance)
    if chance.random() < 0.6:
        grey = grey + chance.normal(0, chance.uniform(1, 9), grey.shape)
    picture = image(grey)
    if chance.random() < 0.2:
        picture = picture.filter(ImageFilter.UnsharpMask(chance.uniform(0.5, 2), int(chance.integers(50, 200)), 0))
    if chance.random() < 0.6:
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=int(chance.integers(30 if pitch > 9 else 60, 95)))
        picture = Image.open(packed).convert("L")
    return picture


def exposed(text, neighbours, chance):
    """A grey picture of one line as the camera gives it, the box of its text on the canvas, and the matrix from there."""
    solid, box = ink(text, neighbours, chance)
    solid, matrix = frame(solid, box, chance)
    height, width = solid.shape
    sheet = paper(width, height, chance)
    contrast = chance.uniform(120, 240) if chance.random() < 0.75 else chance.uniform(50, 120)
    dark = np.maximum(0, sheet.mean() - contrast)
    grey = sheet + (np.minimum(dark, sheet) - sheet) * solid
    pitch = np.exp(chance.uniform(np.log(5.5), np.log(24)))
    across, along = pitch / PITCH * chance.uniform(0.9, 1.1), pitch / PITCH * chance.uniform(0.92, 1.08)
    size = max(8, int(width * along)), max(7, int(height * across))
    small = sensor(image(grey).resize(size, int(chance.choice(RESAMPLING))), pitch, chance)
    return small, box, np.diag((size[0] / width, size[1] / height, 1)) @ matrix


def line_picture(text, neighbours, seed):
    """A grey picture of one line, 38 to 72 px high; the same seed gives the same picture."""
    chance = np.random.default_rng(seed)
    small, _, _ = exposed(text, neighbours, chance)
    tall = int(chance.integers(38, 73))
    return small.resize((max(8, round(small.width * tall / small.height)), tall), int(chance.choice(RESAMPLING[1:])))
