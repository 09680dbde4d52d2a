#!/usr/bin/python3
"""Trains the network that reads single characters, and writes its weights for the program.

    train_cells.py WORK_FOLDER OUTPUT_FILE [EPOCHS]

Reads WORK_FOLDER/*.npz as cells.py makes them; 9*.npz are held out. The network: 24 x 24 grey in, three convolutions, two
dense layers, 38 classes out (37 symbols and "none"). The output file holds the layers in order as 8-bit weights with
one scale an output channel (`write`); src/platform/ocr/cell-network.ts reads it.
"""
import glob
import os
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from cells import NONE, SIZE, UNIT

SEED, BATCH, RATE = 1, 256, 0.002
INPUT, INPUT_UNIT = 24, 16  # px a side; px a pitch and a capital
SHIFT, STRETCH, SHEAR = 0.10, 0.07, 0.08  # of a cell: how loosely the reader's grid sits


class CellNetwork(nn.Module):
    def __init__(self, widths=(24, 40, 80, 128)):
        super().__init__()
        a, b, c, d = widths
        self.first = nn.Conv2d(1, a, 5, stride=2, padding=2)
        self.second = nn.Conv2d(a, b, 3, stride=1, padding=1)
        self.third = nn.Conv2d(b, c, 3, stride=1, padding=1)
        self.dense = nn.Linear(c * 9, d)
        self.last = nn.Linear(d, NONE + 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, cells):
        x = functional.relu(self.first(cells))
        x = functional.max_pool2d(functional.relu(self.second(x)), 2)
        x = functional.max_pool2d(functional.relu(self.third(x)), 2).flatten(1)
        return self.last(self.drop(functional.relu(self.dense(self.drop(x)))))


def jittered(cells, chance):
    """Windows of INPUT px cut out of SIZE px ones, each moved, stretched and sheared at random; standardised."""
    count = len(cells)
    zoom = INPUT / INPUT_UNIT / (SIZE / UNIT)
    def noise(scale):
        return (torch.rand(count, generator=chance) * 2 - 1) * scale if scale else torch.zeros(count)
    theta = torch.zeros(count, 2, 3)
    theta[:, 0, 0], theta[:, 1, 1] = zoom * (1 + noise(STRETCH)), zoom * (1 + noise(STRETCH))
    theta[:, 0, 1], theta[:, 1, 0] = zoom * noise(SHEAR), zoom * noise(SHEAR / 3)
    theta[:, 0, 2], theta[:, 1, 2] = noise(SHIFT * UNIT / (SIZE / 2)), noise(SHIFT * UNIT / (SIZE / 2))
    grid = functional.affine_grid(theta, (count, 1, INPUT, INPUT), align_corners=False)
    return standard(functional.grid_sample(cells[:, None].float(), grid, align_corners=False))


def plain(cells):
    zoom = INPUT / INPUT_UNIT / (SIZE / UNIT)
    theta = torch.tensor([[zoom, 0, 0], [0, zoom, 0]]).repeat(len(cells), 1, 1)
    grid = functional.affine_grid(theta, (len(cells), 1, INPUT, INPUT), align_corners=False)
    return standard(functional.grid_sample(cells[:, None].float(), grid, align_corners=False))


def standard(windows):
    """Mean 0 and deviation 1, so that light and contrast do not matter; flat windows stay flat."""
    mean = windows.mean((2, 3), keepdim=True)
    spread = ((windows - mean) ** 2).mean((2, 3), keepdim=True).sqrt()
    return (windows - mean) / (spread + 4)


def load(paths):
    parts = [np.load(path) for path in sorted(paths)]
    cells = torch.from_numpy(np.concatenate([part["cells"] for part in parts]))
    return cells, torch.from_numpy(np.concatenate([part["labels"] for part in parts]).astype(np.int64))


def errors(network, cells, labels):
    network.eval()
    wrong = 0
    with torch.no_grad():
        for start in range(0, len(labels), 4096):
            found = network(plain(cells[start : start + 4096])).argmax(1)
            wrong += int((found != labels[start : start + 4096]).sum())
    network.train()
    return wrong / len(labels)


def train(folder, epochs):
    torch.manual_seed(SEED)
    torch.set_num_threads(int(os.environ.get("THREADS", "1")))
    chance = torch.Generator().manual_seed(SEED)
    paths = glob.glob(folder + "/[0-9]*.npz")
    held = [path for path in paths if os.path.basename(path).startswith("9")]
    cells, labels = load(set(paths) - set(held))
    held_cells, held_labels = load(held)
    network = CellNetwork()
    optimiser = torch.optim.Adam(network.parameters(), RATE, weight_decay=1e-5)
    steps = epochs * (len(labels) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    print(f"{len(labels)} cells, {len(held_labels)} held out, {steps} steps", flush=True)
    for epoch in range(epochs):
        order, total = torch.randperm(len(labels), generator=chance), 0.0
        for start in range(0, len(labels) - BATCH + 1, BATCH):
            pick = order[start : start + BATCH]
            loss = functional.cross_entropy(network(jittered(cells[pick], chance)), labels[pick], label_smoothing=0.02)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {total / (len(labels) // BATCH):.4f}, held out {errors(network, held_cells, held_labels):.4%}", flush=True)
        torch.save(network.state_dict(), folder + "/network.pt")
    temper(network, held_cells, held_labels)
    return network


def temper(network, cells, labels):
    """Scales the last layer so that probabilities on held-out cells are as often right as they say (least log loss)."""
    network.eval()
    with torch.no_grad():
        scores = torch.cat([network(plain(cells[i : i + 4096])) for i in range(0, len(labels), 4096)])
        losses = {factor / 20: float(functional.cross_entropy(scores * factor / 20, labels)) for factor in range(10, 81)}
        best = min(losses, key=losses.get)
        print(f"scores times {best}: log loss {losses[1.0]:.4f} -> {losses[best]:.4f}", flush=True)
        network.last.weight *= best
        network.last.bias *= best


def write(network, path):
    """Each layer as: 4-byte counts (outputs, inputs an output), scales (float32), biases (float32), weights (int8)."""
    with open(path, "wb") as file:
        file.write(b"LBCN" + np.uint32(1).tobytes())
        for layer in (network.first, network.second, network.third, network.dense, network.last):
            weights = layer.weight.detach().numpy().reshape(layer.weight.shape[0], -1)
            scales = np.abs(weights).max(1) / 127
            rounded = np.rint(weights / scales[:, None]).astype(np.int8)
            file.write(np.array(weights.shape, np.uint32).tobytes())
            file.write(scales.astype(np.float32).tobytes() + layer.bias.detach().numpy().astype(np.float32).tobytes())
            file.write(rounded.tobytes() + b"\0" * (-rounded.size % 4))


if __name__ == "__main__":
    write(train(sys.argv[1], int(sys.argv[3]) if len(sys.argv) > 3 else 6), sys.argv[2])
