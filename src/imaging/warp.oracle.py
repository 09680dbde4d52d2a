"""Independent oracle for warp.test.ts: solves and applies homographies with NumPy.

Run `python3 src/imaging/warp.oracle.py` and compare what it prints with the constants in the test. Made with NumPy 2.4.
"""

import numpy as np

FROM = [(40, 60), (560, 35), (600, 420), (25, 380)]
TO = [(0, 0), (500, 0), (500, 350), (0, 350)]


def homography(source, target):
    """Null vector of the 8 x 9 system (singular value decomposition), scaled to h33 = 1."""
    rows = []
    for (x, y), (u, v) in zip(source, target):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, -u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, -v])
    matrix = np.linalg.svd(np.array(rows, float))[2][-1].reshape(3, 3)
    return matrix / matrix[2, 2]


def warp(picture, to_frame, width, height):
    """Bilinear sampling at pixel centres, white outside."""
    u, v = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    x, y, w = np.tensordot(to_frame, np.stack([u, v, np.ones_like(u)]), 1)
    x, y = x / w, y / w
    rows, columns = picture.shape
    inside = (x >= 0) & (y >= 0) & (x <= columns) & (y <= rows)
    px, py = np.clip(x - 0.5, 0, columns - 1), np.clip(y - 0.5, 0, rows - 1)
    left, top = np.floor(px).astype(int), np.floor(py).astype(int)
    right, below = np.minimum(left + 1, columns - 1), np.minimum(top + 1, rows - 1)
    fx, fy = px - left, py - top
    value = (picture[top, left] * (1 - fx) + picture[top, right] * fx) * (1 - fy)
    value += (picture[below, left] * (1 - fx) + picture[below, right] * fx) * fy
    return np.where(inside, np.floor(value + 0.5), 255).astype(int)


matrix = homography(FROM, TO)
print("homography", [float(f"{value:.10g}") for value in matrix.flatten()])
for point in [(300, 200), (111, 222), (0, 0)]:
    u, v, w = matrix @ [*point, 1]
    print("point", point, float(f"{u / w:.8g}"), float(f"{v / w:.8g}"))

picture = np.array([[(37 * row + 91 * column) % 256 for column in range(9)] for row in range(7)], float)
corners = [(1.5, 0.75), (8.25, 1.25), (7.5, 6.5), (-0.5, 5.5)]
to_frame = homography([(0, 0), (6, 0), (6, 4), (0, 4)], corners)
print("warp", warp(picture, to_frame, 6, 4).flatten().tolist())
