"""Independent oracle for colour-tools.test.ts: colour spaces, principal components and scales of false colour.

Run `python3 src/platform/view-tools/colour-tools.oracle.py`: it writes colour-tools.oracle.json beside itself, samples in base64.
Made with Python 3.11 (colorsys), NumPy 2.4, scikit-image 0.26 and matplotlib 3.11; the program itself uses OpenCV.
"""

import base64
import colorsys
import json
from pathlib import Path

import matplotlib
import numpy as np
from skimage.color import rgb2lab


def packed(values):
    return base64.b64encode(np.clip(np.floor(np.asarray(values) + 0.5), 0, 255).astype(np.uint8).tobytes()).decode()


def colours():
    """Colours of a grid that is closer where it is dark, and some that lie anywhere."""
    steps = [0, 20, 70, 130, 200, 255]
    grid = [(red, green, blue) for red in steps for green in steps for blue in steps]
    return np.array(grid + np.random.default_rng(6).integers(0, 256, (40, 3)).tolist())


def spaces(rgb):
    """HSV with a full circle of hues in 256 steps; L*a*b* of sRGB under D65 (CIE 15), L* in 255 steps, 128 for no colour."""
    hue, saturation, value = np.array([colorsys.rgb_to_hsv(*colour) for colour in rgb / 255]).T
    lightness, green_red, blue_yellow = rgb2lab(rgb[None] / 255, illuminant="D65")[0].T
    return {
        "hue": np.floor(256 * hue + 0.5) % 256,
        "saturation": 255 * saturation,
        "value": 255 * value,
        "lightness": 2.55 * lightness,
        "green-red": green_red + 128,
        "blue-yellow": blue_yellow + 128,
    }


# Directions in which colours vary much, less, hardly: each has one share that is clearly its largest, in the second a negative one.
DIRECTIONS = [[0.554, 0.707, 0.439], [0.560, -0.707, 0.432], [-0.616, -0.006, 0.788]]


def varied(count):
    """Colours about grey, some of them far out."""
    chance = np.random.default_rng(2)
    along = np.clip(chance.normal(0, 1, (count, 3)), -2.5, 2.5) * [34, 14, 6]
    along[chance.integers(0, count, 2)] *= 1.7
    return np.clip(np.rint(128 + along @ np.array(DIRECTIONS)), 0, 255)


def component(rgb, number):
    """By singular value decomposition, the first share of nine tenths of the largest positive, half a per cent of the px beyond either end."""
    vector = np.linalg.svd(rgb - rgb.mean(0), full_matrices=False)[2][number - 1]
    shares = np.abs(vector)
    values = rgb @ (vector * np.sign(vector[np.argmax(shares >= 0.9 * shares.max())]))
    beyond = int(0.005 * len(values))
    low, high = np.sort(values)[[beyond, -1 - beyond]]
    return 255 * (values - low) / (high - low)


SIDES = (26, 16)
picture = varied(SIDES[0] * SIDES[1])
told = {
    "colours": packed(colours()),
    "channels": {name: packed(values) for name, values in spaces(colours()).items()},
    "varied": {"widthPx": SIDES[0], "heightPx": SIDES[1], "samples": packed(picture)},
    "components": [packed(component(picture, number)) for number in (1, 2, 3)],
    "scales": {
        name: packed(255 * matplotlib.colormaps[name](np.arange(256))[:, :3])
        for name in ("viridis", "turbo", "inferno", "bone")
    },
}
Path(__file__).with_suffix(".json").write_text(json.dumps(told, indent=2) + "\n")
