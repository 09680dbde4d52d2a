"""Independent oracle for light-tools.test.ts and relief-tools.test.ts: principal components and normals with NumPy.

Run `python3 src/platform/view-tools/light-tools.oracle.py` and compare what it prints with the constants in the tests; it writes
light-tools.oracle.json beside itself, samples in base64. Made with NumPy 2.4.
"""

import base64
import json
from pathlib import Path

import numpy as np

PX = 12
PLANES = 6


def level(i, plane):
    """Level of a px in one of the planes of two lights."""
    return (37 * i * (plane + 1) + 11 * i * i * (plane % 4) + 53 * plane * plane) % 256


def components(data):
    """Every component by singular value decomposition, the first share of nine tenths of the largest positive, half a per cent of the px beyond either end."""
    for vector in np.linalg.svd(data - data.mean(0), full_matrices=False)[2]:
        shares = np.abs(vector)
        values = data @ (vector * np.sign(vector[np.argmax(shares >= 0.9 * shares.max())]))
        beyond = int(0.005 * len(values))
        low, high = np.sort(values)[[beyond, -1 - beyond]]
        yield np.clip(np.round(255 * (values - low) / (high - low)), 0, 255).astype(np.uint8)


def with_outliers(count):
    """Levels about grey, and four px of black and white, of which two are beyond either end of a component."""
    data = np.array([[96 + level(i, plane) // 4 for plane in range(PLANES)] for i in range(count)], float)
    for i in (77, 120, 210, 300):
        data[i] = [255 * (i >> plane & 1) for plane in range(PLANES)]
    return data


def light(value):
    """IEC 61966-2-1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def lamp(azimuth, height):
    """x to the right, y down the page, z out of it; azimuth clockwise from the upper edge, degrees."""
    a, h = np.radians(azimuth), np.radians(height)
    return np.array([np.sin(a) * np.cos(h), -np.cos(a) * np.cos(h), np.sin(h)])


def shading(count, start, turn, rise, azimuth, height):
    """Normals by least squares over all lamps (numpy.linalg.lstsq), shown under another lamp."""
    lamps = np.array([lamp(start + i * turn, rise) for i in range(count)])
    lights = np.array([[light(((91 * i * (k + 2) + 17 * k * k) % 256) / 255) for i in range(PX)] for k in range(count)])
    normals = np.linalg.lstsq(lamps, lights, rcond=None)[0]
    shown = np.clip(lamp(azimuth, height) @ normals / np.linalg.norm(normals, axis=0).clip(1e-12), 0, None)
    encoded = np.where(shown <= 0.0031308, 12.92 * shown, 1.055 * shown ** (1 / 2.4) - 0.055)
    return np.round(255 * encoded).astype(int)


few = np.array([[level(i, plane) for plane in range(PLANES)] for i in range(PX)], float)
for number, values in enumerate(components(few), 1):
    print(number, values.tolist())
print("three", shading(3, 30, 120, 40, 315, 30).tolist())
print("four the other way", shading(4, 10, -90, 20, 70, 60).tolist())

many = with_outliers(420)
told = {
    "lights": [base64.b64encode(planes.astype(np.uint8).tobytes()).decode() for planes in (many[:, :3], many[:, 3:])],
    "components": [base64.b64encode(values.tobytes()).decode() for values in components(many)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(told, indent=2) + "\n")
