"""Independent oracle for tone-tools.test.ts: local contrast, sharpening and edges.

Run `python3 src/platform/view-tools/tone-tools.oracle.py`: it writes tone-tools.oracle.json beside itself, samples in base64.
Made with NumPy 2.4, SciPy 1.17 and scikit-image 0.26. The program itself uses OpenCV, and a Gaussian of its own; of OpenCV (Python, 5.0)
there is only the way from colours to L*a*b* in whole numbers here, which colour-tools.oracle.py holds against scikit-image.
"""

import base64
import json
from pathlib import Path

import cv2
import numpy as np
from scipy import ndimage
from skimage.color import lab2rgb

WIDTH, HEIGHT = 26, 19
PX_PER_MM = 12
RADIUS_MM, SHARPENED_MM, SHARE = 0.1, 0.15, 1.5
LIMIT = 6
# Tiles across and down: neither side is divided by the first, one by the second.
TILES = [(3, 2), (2, 3)]


def to_bytes(values):
    return np.clip(np.floor(np.asarray(values, float) + 0.5), 0, 255).astype(np.uint8)


def packed(values):
    return base64.b64encode(to_bytes(values).tobytes()).decode()


def picture():
    """Soft spots of several colours with some noise, and an edge through all of them."""
    chance = np.random.default_rng(4)
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    rgb = np.empty((HEIGHT, WIDTH, 3))
    for plane in range(3):
        rgb[..., plane] = 110 + 20 * plane + 30 * np.sin(x / 5 + 2 * plane) + 25 * np.cos(y / 4 - plane)
    rgb[x + 2 * y > 36] -= [105, 60, 95]
    return to_bytes(rgb + chance.normal(0, 5, rgb.shape))


def grey_of(rgb):
    """ITU-R BT.601."""
    return to_bytes(rgb @ [0.299, 0.587, 0.114])


def softened(planes, sigma_px):
    """A Gaussian without roundings, out to six standard deviations, the border repeated outwards."""
    sigma = (sigma_px, sigma_px, 0)[: planes.ndim]
    return ndimage.gaussian_filter(planes.astype(float), sigma, mode="nearest", truncate=6)


def sharpened(picture):
    return picture + SHARE * (picture - softened(picture, SHARPENED_MM * PX_PER_MM))


def edges(grey, radius_mm):
    """Eight for a level a px, as Sobel's sums are; 1000 levels a mm are white."""
    soft = softened(grey, radius_mm * PX_PER_MM) if radius_mm > 0 else grey.astype(float)
    steepness = np.hypot(*(ndimage.sobel(soft, axis, mode="nearest") for axis in (0, 1))) / 8 * PX_PER_MM
    return 255 * steepness / 1000


def equalised(grey, tiles):
    """
    Zuiderveld 1994, Graphics Gems IV. Where tiles do not divide a side, both are carried on to the right and below, mirrored about
    the last px: as far as to the next px that they divide, which is a px a tile further on a side that they do divide (OpenCV).
    """
    across, down = tiles
    height, width = grey.shape
    beyond = [(0, down - height % down), (0, across - width % across)]
    padded = np.pad(grey, beyond if height % down or width % across else 0, mode="reflect")
    h, w = padded.shape[0] // down, padded.shape[1] // across
    most = max(1, int(LIMIT * h * w / 256))
    tables = np.empty((down, across, 256))
    for row in range(down):
        for column in range(across):
            tile = padded[row * h : (row + 1) * h, column * w : (column + 1) * w]
            counts = np.bincount(tile.ravel(), minlength=256)
            left = int(np.maximum(counts - most, 0).sum())
            counts = np.minimum(counts, most) + left // 256
            # What is left after as many for each level goes to levels that lie evenly apart.
            for n in range(left % 256):
                counts[n * max(1, 256 // (left % 256))] += 1
            tables[row, column] = to_bytes(counts.cumsum() * 255 / (h * w))
    y, x = np.mgrid[:height, :width]
    v, u = y / h - 0.5, x / w - 0.5
    top, start = np.floor(v).astype(int), np.floor(u).astype(int)
    value = 0
    for row, share in ((top, 1 - (v - top)), (top + 1, v - top)):
        for column, part in ((start, 1 - (u - start)), (start + 1, u - start)):
            value += share * part * tables[row.clip(0, down - 1), column.clip(0, across - 1), grey]
    return to_bytes(value)


def equalised_in_colours(rgb, tiles):
    """L* in 255 steps is equalised, a* and b* stay."""
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2Lab).astype(float)
    lightness = equalised(to_bytes(lab[..., 0]), tiles) / 2.55
    return 255 * lab2rgb(np.dstack([lightness, lab[..., 1:] - 128]), illuminant="D65")


def stored(picture):
    return {"widthPx": WIDTH, "heightPx": HEIGHT, "samples": packed(picture)}


rgb = picture()
grey = grey_of(rgb)
told = {
    "colours": stored(rgb),
    "grey": stored(grey),
    "sharpened": {"colours": packed(sharpened(rgb)), "grey": packed(sharpened(grey))},
    "edges": {str(radius): packed(edges(grey, radius)) for radius in (0, RADIUS_MM)},
    "equalised": [
        {"across": tiles[0], "down": tiles[1], "samples": packed(equalised(grey, tiles))} for tiles in TILES
    ],
    "equalisedInColours": packed(equalised_in_colours(rgb, TILES[0])),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(told, indent=2) + "\n")
