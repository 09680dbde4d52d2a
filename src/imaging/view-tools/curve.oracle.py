"""Independent oracle for curve.test.ts: monotone cubic interpolation by SciPy.

Run `python3 src/imaging/view-tools/curve.oracle.py` and compare what it prints with the constants in the test. Made with SciPy 1.17.
"""

import numpy as np
from scipy.interpolate import PchipInterpolator

CURVES = [
    [0, 0, 128, 160, 255, 255],
    [0, 0, 64, 32, 192, 224, 255, 255],
    [0, 255, 100, 20, 200, 20, 255, 128],
    [30, 10, 31, 200, 220, 210],
    [0, 0, 20, 200, 40, 10, 60, 220, 80, 30, 120, 240, 200, 0, 255, 255],
]

for curve in CURVES:
    x, y = curve[::2], curve[1::2]
    levels = np.clip(np.arange(0, 256), x[0], x[-1])
    table = np.floor(PchipInterpolator(x, y)(levels) + 0.5).astype(int)
    print(",".join(map(str, curve)), table[::15].tolist(), int((table * np.arange(1, 257)).sum()))
