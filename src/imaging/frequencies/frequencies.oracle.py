"""Independent oracle for spectrum.test.ts and frequencies.test.ts: spectra by NumPy, screens of dots by Ghostscript.

Run `python3 src/imaging/frequencies/frequencies.oracle.py`: it writes frequencies.oracle.json beside itself, samples in base64.
Made with NumPy 2.4, SciPy 1.17, Pillow 12.3 and Ghostscript 10.00, which has to be on the path as `gs`.
"""

import base64
import io
import json
import subprocess
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

PLATE_DPI, SCAN_DPI, SIDE_PX = 2400, 300, 80
SCREENS = [(85, 15), (100, 45), (110, 75)]
# As thresholds.ts and peaks.ts have them: lines an inch that are looked for, and cycles about a peak and along its direction.
LPI = (40, 0.8 * SCAN_DPI / 2)
REACH, RING, ALONG = 2, 8, 14


def base64_of(values, kind):
    return base64.b64encode(np.ascontiguousarray(values, kind).tobytes()).decode()


def stored(picture):
    return {"widthPx": picture.shape[1], "heightPx": picture.shape[0], "samples": base64_of(picture, "u1")}


def window_of(shape):
    """Hann's, its value at the middle of each px."""
    down, across = (np.sin(np.pi * (np.arange(length) + 0.5) / length) ** 2 for length in shape)
    return np.outer(down, across)


def spectrum(picture):
    """Amplitudes in grey levels with frequency zero in the middle, and steps to a cycle down and across."""
    window = window_of(picture.shape)
    sides = [1 << (length - 1).bit_length() for length in picture.shape]
    values = np.fft.fft2((picture - picture.mean()) * window, sides)
    return np.fft.fftshift(np.abs(values)) * 2 / window.sum(), np.divide(sides, picture.shape)


def rounding_floor(shape):
    """Median amplitude of what rounding to whole levels takes away, tried out."""
    chance = np.random.default_rng(1)
    window = window_of(shape)
    tried = [np.abs(np.fft.fft2(chance.uniform(-0.5, 0.5, shape) * window)) for _ in range(3000)]
    return float(np.median(np.array(tried)[:, 1:, 1:]) * 2 / window.sum())


def as_picture(levels):
    """Four decades below the strongest wave that is not within a 32nd of the Nyquist frequency of zero."""
    y, x = ((np.arange(length) - length // 2) / (length / 2) for length in levels.shape)
    is_near = np.hypot(y[:, None], x[None, :]) < 1 / 32
    return np.clip(np.round(255 * (1 + np.log10(levels / levels[~is_near].max()) / 4)), 0, 255)


def shaded():
    """A wave and noise under a light in the middle, on sides that are no powers of two."""
    y, x = np.mgrid[:27, :13]
    light = 90 * np.exp(-(((x - 6) / 4) ** 2) - ((y - 13) / 8) ** 2)
    noise = np.random.default_rng(3).normal(0, 6, x.shape)
    return np.clip(np.rint(70 + light + 30 * np.cos(2 * np.pi * (0.31 * x - 0.18 * y)) + noise), 0, 255)


def plate_of(lpi, angle):
    """Strips of grey from dark to light, screened with round dots at 2400 dpi; 1 is paper. Angles go anticlockwise as seen."""
    side = SIDE_PX / SCAN_DPI * 72
    strips = "".join(f"{0.35 + 0.05 * i} setgray 0 {side * i / 8} {side} {side / 8} rectfill " for i in range(8))
    # Screens are turned in the coordinates of the device, in which y goes down.
    screen = f"{lpi} {-angle} {{dup mul exch dup mul add 1 exch sub}} setscreen"
    page = f"<< /PageSize [{side} {side}] >> setpagedevice {screen} {strips} showpage"
    gs = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pbmraw", f"-r{PLATE_DPI}", "-o", "-", "-"]
    made = subprocess.run(gs, input=page.encode(), capture_output=True, check=True).stdout
    return np.array(Image.open(io.BytesIO(made)), float)


def rows_on(plate):
    """Lines an inch, and the angle of the rows of dots: a screen of whole dots of the plate is near what was asked for, and no more."""
    values = np.abs(np.fft.rfft2((plate - plate.mean()) * window_of(plate.shape), (4096, 4096)))
    down, across = np.fft.fftfreq(4096, 1 / PLATE_DPI), np.fft.rfftfreq(4096, 1 / PLATE_DPI)
    is_print = np.hypot(down[:, None], across[None, :]) > LPI[0]
    v, u = np.unravel_index(np.argmax(values * is_print), values.shape)
    return np.hypot(down[v], across[u]), np.degrees(np.arctan2(-down[v], across[u])) % 90


def scanned(plate):
    """At 300 dpi: each px the mean of 8 × 8 dots of the plate, a little out of focus, with noise, in 16 levels, which is coarse."""
    each = PLATE_DPI // SCAN_DPI
    scan = plate.reshape(SIDE_PX, each, SIDE_PX, each).mean((1, 3))
    soft = 30 + 200 * ndimage.gaussian_filter(scan, 0.4, mode="nearest")
    noisy = soft + np.random.default_rng(5).normal(0, 4, scan.shape)
    return np.clip(np.rint(noisy / 17), 0, 15) * 17


def upper_median(values):
    return np.sort(values)[len(values) // 2]


def strongest(picture):
    """The two strongest waves among those that are looked for: amplitude, and how far it stands out of what lies around and along it."""
    levels, steps = spectrum(picture)
    height, width = levels.shape
    down, across = ((np.arange(length) - length // 2) / step for length, step in zip(levels.shape, steps))
    lpi = np.hypot(down[:, None] / picture.shape[0], across[None, :] / picture.shape[1]) * SCAN_DPI
    left = np.where((lpi >= LPI[0]) & (lpi <= LPI[1]) & (down[:, None] >= 0), levels, 0)
    for _ in range(2):
        v, u = np.unravel_index(np.argmax(left), left.shape)
        off = np.hypot(down[:, None] - down[v], across[None, :] - across[u])
        ring = levels[(off > REACH) & (off <= RING)]
        by = np.arange(-ALONG, ALONG + 0.5, 0.5)
        by = by[np.abs(by) > REACH]
        direction = np.array([down[v], across[u]]) / np.hypot(down[v], across[u])
        rows, columns = (np.floor(at + by * part * step + 0.5).astype(int) for at, part, step in zip((v, u), direction, steps))
        inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        background = max(upper_median(ring), upper_median(levels[rows[inside], columns[inside]]))
        yield {"levels": round(float(levels[v, u]), 6), "strength": round(float(levels[v, u] / background), 6)}
        left[off <= REACH] = 0


def packed(picture):
    """Sixteen levels, two px to a byte, the first one above."""
    nibbles = (picture / 17).astype(np.uint8).ravel()
    return base64_of(nibbles[::2] << 4 | nibbles[1::2], "u1")


def screen(lpi, angle):
    plate = plate_of(lpi, angle)
    scan, (lines_per_inch, angle_deg) = scanned(plate), rows_on(plate)
    return {
        "asked": f"{lpi} lpi at {angle}°",
        "linesPerInch": round(float(lines_per_inch), 1),
        "angleDeg": round(float(angle_deg), 1),
        "samples": packed(scan),
        "waves": list(strongest(scan)),
    }


picture = shaded()
levels, _ = spectrum(picture)
told = {
    "spectrum": {
        "of": stored(picture),
        "levels": base64_of(levels, "<f4"),
        "picture": base64_of(as_picture(levels), "u1"),
    },
    "floor": {"side": 32, "levels": round(rounding_floor((32, 32)), 5)},
    "screens": [screen(*asked) for asked in SCREENS],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
