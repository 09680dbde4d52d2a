#!/usr/bin/python3
"""Pictures of single characters for training the cell network.

    cells.py SEED LINES TARGET.npz      arrays `cells` (n x 40 x 40, grey) and `labels` (n; an index into SYMBOLS)

A cell stands in the middle of its picture as the reader's grid puts it: 20 px a pitch along the line, 20 px for the
height of a capital across it, with half a cell of its neighbours on each side. The network sees the inner 24 x 24 at
16 px, shifted and stretched at random while it learns (`train_cells.py`).
"""
import sys

import numpy as np
from PIL import Image

from grammar import Writer
from photograph import apply, exposed, homography
from print_line import PITCH

SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
NONE = len(SYMBOLS)  # paper, background printing, the gap between two glyphs, half a line
SIZE, UNIT = 40, 20
FILLERS_KEPT = 0.22  # of all fillers: they would be a third of the cells
NOTHING = 0.05  # cells beside the print, as a share of those on it


def window(picture, matrix, box, column, row):
    """The SIZE x SIZE window round a point of the canvas: `column` pitches from the first cell's left, `row` capitals down."""
    left, top, _, bottom = box
    capital = bottom - top
    centre = left + column * PITCH, top + row * capital
    half = np.array([SIZE / UNIT / 2 * PITCH, SIZE / UNIT / 2 * capital])
    corners = [(centre[0] + half[0] * x, centre[1] + half[1] * y) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    cut = homography([(0, 0), (SIZE, 0), (SIZE, SIZE), (0, SIZE)], apply(matrix, corners))
    return np.asarray(picture.transform((SIZE, SIZE), Image.PERSPECTIVE, cut.ravel()[:8].tolist(), Image.BILINEAR))


def beside(chance, length):
    """A place (column, row) where no character stands."""
    kind = chance.integers(0, 4)
    if kind == 0:  # between two glyphs
        return chance.integers(1, length), 0.5 + chance.normal(0, 0.05)
    if kind == 1:  # half a line up or down
        return chance.uniform(0, length), 0.5 + chance.choice([-1, 1]) * chance.uniform(0.55, 0.9)
    if kind == 2:  # between the lines
        return chance.uniform(0, length), 0.5 + chance.choice([-1, 1]) * chance.uniform(1.05, 1.4)
    return chance.choice([-1.1, length + 1.1]) + chance.uniform(-0.2, 0.2), 0.5  # before or behind the line


def cells_of(text, neighbours, seed):
    """(label, window) of the characters of one photographed line, and of some places beside them."""
    chance = np.random.default_rng(seed)
    picture, box, matrix = exposed(text, neighbours, chance)
    extended = Image.fromarray(np.pad(np.asarray(picture), 40, mode="edge"))
    matrix = np.array([[1, 0, 40], [0, 1, 40], [0, 0, 1]]) @ matrix
    for place, symbol in enumerate(text):
        if symbol == "<" and chance.random() > FILLERS_KEPT:
            continue
        yield SYMBOLS.index(symbol), window(extended, matrix, box, place + 0.5, 0.5)
    for _ in range(chance.binomial(len(text), NOTHING)):
        yield NONE, window(extended, matrix, box, *beside(chance, len(text)))


def main():
    seed, count, target = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    lines = Writer(seed).lines(count)
    labels, cells = [], []
    for place, text in enumerate(lines):
        around = lines[place - 1] if place else None, lines[place + 1] if place + 1 < count else None
        for label, cell in cells_of(text, around, [seed, place, 37]):
            labels.append(label)
            cells.append(cell)
    np.savez(target, cells=np.array(cells, np.uint8), labels=np.array(labels, np.uint8))


if __name__ == "__main__":
    main()
