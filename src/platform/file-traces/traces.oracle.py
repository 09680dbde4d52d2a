"""Independent oracle for traces.test.ts: error level by Pillow, noise by SciPy.

Run `python3 src/platform/file-traces/traces.oracle.py`: it writes traces.oracle.json beside itself, samples in base64.
Made with NumPy 2.4, SciPy 1.17 and Pillow 12.3 (libjpeg-turbo 3.1); the program itself uses sharp (libvips, mozjpeg).
"""

import base64
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

# No multiple of the squares of 8 px that a JPEG consists of.
WIDTH, HEIGHT = 21, 18
QUALITIES = (60, 90)
ERROR_GAIN, NOISE_GAIN = 6, 4


def packed(values):
    return base64.b64encode(np.minimum(values, 255).astype(np.uint8).tobytes()).decode()


def picture():
    """Soft waves with some noise, and an edge between two colours: coarse colour would show there."""
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    rgb = np.stack([120 + 45 * np.sin(x / 5 + plane) + 30 * np.cos(y / 4) for plane in range(3)], -1)
    rgb[:, 11:] += [60, -50, 40]
    rgb += np.random.default_rng(8).normal(0, 9, rgb.shape)
    return np.clip(np.rint(rgb), 0, 255).astype(np.uint8)


def error_level(samples, quality):
    """How far each sample of a JPEG lies from what it was made of; colours in full (4:4:4)."""
    file = io.BytesIO()
    Image.fromarray(samples).save(file, "JPEG", quality=quality, subsampling="4:4:4")
    return ERROR_GAIN * np.abs(samples.astype(int) - np.array(Image.open(file)).astype(int))


def noise(samples):
    """What the median of 3 × 3 px takes away, plane by plane, the border repeated outwards."""
    size = (3, 3, 1)[: samples.ndim]
    return NOISE_GAIN * np.abs(samples.astype(int) - ndimage.median_filter(samples, size, mode="nearest").astype(int))


def told(samples):
    return {
        "picture": {"widthPx": WIDTH, "heightPx": HEIGHT, "samples": packed(samples)},
        "errorLevel": {str(quality): packed(error_level(samples, quality)) for quality in QUALITIES},
        "noise": packed(noise(samples)),
    }


rgb = picture()
# One plane of three is a grey picture as well.
pictures = {"colours": told(rgb), "grey": told(np.ascontiguousarray(rgb[..., 1]))}
Path(__file__).with_suffix(".json").write_text(json.dumps(pictures, indent=2) + "\n")
