#!/usr/bin/python3
"""Examples of what the cell network says, computed by PyTorch, for the test of our own computation of it.

    cell_examples.py WEIGHTS CELLS.npz COUNT > src/platform/ocr/cell-network.fixture.json

Reads the 8-bit weights that the program reads, so that both compute the same network.
"""
import json
import sys

import numpy as np
import torch

from train_cells import CellNetwork, plain


def read(path):
    """The network from a file that train_cells.write made."""
    data, at, network = open(path, "rb").read(), 8, CellNetwork()
    for layer in (network.first, network.second, network.third, network.dense, network.last):
        outputs, inputs = np.frombuffer(data, np.uint32, 2, at)
        scales = np.frombuffer(data, np.float32, outputs, at + 8)
        biases = np.frombuffer(data, np.float32, outputs, at + 8 + 4 * outputs)
        weights = np.frombuffer(data, np.int8, outputs * inputs, at + 8 + 8 * outputs).reshape(outputs, inputs)
        layer.weight.data = torch.from_numpy(weights * scales[:, None]).reshape(layer.weight.shape)
        layer.bias.data = torch.from_numpy(biases.copy())
        at += 8 + 8 * int(outputs) + 4 * ((int(outputs * inputs) + 3) // 4)
    return network.eval()


def main():
    weights, cells, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    windows = plain(torch.from_numpy(np.load(cells)["cells"][:count]))
    windows = torch.round(windows * 100) / 100
    with torch.no_grad():
        found = read(weights)(windows).softmax(1)
    examples = [
        {"window": [round(v, 2) for v in window.flatten().tolist()], "probabilities": [round(v, 5) for v in row.tolist()]}
        for window, row in zip(windows, found)
    ]
    json.dump(examples, sys.stdout)


if __name__ == "__main__":
    main()
