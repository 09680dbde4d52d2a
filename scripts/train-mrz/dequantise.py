#!/usr/bin/python3
"""Turn the int8 LSTM component of a traineddata file into a float one that lstmtraining can continue from.

    dequantise.py eng.lstm eng-float.lstm [UNITS]

With UNITS, the widest LSTM (the last one, 512 units in the English model) keeps only those units whose output weighs
most in the softmax above it. Thirty-seven symbols of one typeface need fewer than English print, training gets more
than twice as fast, and it mends what the cut broke.
"""
import sys

import numpy as np

from network_file import read_component, write_component


def keep_units(network, specification, count):
    """Cut the last LSTM of `network` to `count` units, in place; returns the new specification."""
    *_, layer, softmax = (part for part in network.every() if part.matrices)
    before = layer.outputs
    weight = np.linalg.norm(softmax.matrices[0][:, :before], axis=0)
    kept = np.sort(np.argsort(weight)[-count:])
    feeding = np.concatenate([np.arange(layer.inputs), layer.inputs + kept, [layer.inputs + before]])
    layer.matrices = [gate[np.ix_(kept, feeding)] for gate in layer.matrices]
    softmax.matrices = [softmax.matrices[0][:, np.append(kept, before)]]
    layer.outputs = softmax.inputs = count
    layer.name = layer.name.replace(str(before), str(count))
    return specification.replace(f"x{before}", f"x{count}")


def main():
    source, target, *units = sys.argv[1:4]
    with open(source, "rb") as file:
        network, specification, flags, rest = read_component(file.read())
    if units:
        specification = keep_units(network, specification, int(units[0]))
    with open(target, "wb") as file:
        file.write(write_component(network, specification, flags, rest))
    print(specification, network.weight_count(), "weights")


if __name__ == "__main__":
    main()
