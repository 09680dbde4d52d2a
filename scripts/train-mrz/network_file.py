"""Tesseract 5's LSTM component as a tree that can be changed: read int8 or float weights, write floats.

The layout is the one that Network::Serialize and LSTMRecognizer::Serialize write; numbers are little-endian. A weight
matrix of an int8 network holds integers and one scale a row, and weight = integer x scale; what is read here is floats
in both cases, since lstmtraining continues from float networks only.
"""
import struct
from dataclasses import dataclass, field

import numpy as np

INT8_WEIGHTS, ADAM, DOUBLE_WEIGHTS = 1, 4, 128  # bits of a weight matrix's mode byte
INT_MODE = 1  # bit of the recogniser's training flags
LAYER_LEARNING_RATES = 64  # bit of a network's flags
CONTAINERS = {"Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM",
              "RTLReversed", "TTBReversed", "XYTranspose"}
FULLY_CONNECTED = {"Logistic", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC", "LinLogistic", "LinTanh"}
FIXED_SIZE = {"Input": 20, "Convolve": 8, "Maxpool": 8, "Reconfig": 8}  # bytes after the common head
LSTM_GATES = 4  # a one-dimensional LSTM: cell input, input gate, forget gate, output gate


@dataclass
class Network:
    """One network. `head` is training state, back-propagation, flags; `tail` what follows the parts or weights."""

    kind: str
    name: str
    head: tuple
    inputs: int
    outputs: int
    parts: list = field(default_factory=list)
    matrices: list = field(default_factory=list)  # rows x (inputs and a last column of biases)
    tail: bytes = b""

    def weight_count(self):
        return sum(part.weight_count() for part in self.parts) + sum(matrix.size for matrix in self.matrices)

    def every(self):
        """This network and all below it, in file order."""
        yield self
        for part in self.parts:
            yield from part.every()


class Reader:
    """Reads a component from the front; ValueError where it is not as expected."""

    def __init__(self, data):
        self.data, self.position = data, 0

    def take(self, count):
        piece = self.data[self.position:self.position + count]
        if len(piece) != count:
            raise ValueError(f"file ends at byte {len(self.data)}, {count} more wanted at {self.position}")
        self.position += count
        return piece

    def number(self, kind):
        return struct.unpack("<" + kind, self.take(struct.calcsize("<" + kind)))[0]

    def string(self):
        return self.take(self.number("I")).decode("latin1")

    def weights(self):
        mode = self.number("B")
        if not mode & DOUBLE_WEIGHTS or not mode & ADAM:
            raise ValueError("weights in an older format, or not trained with Adam")
        kind, size = ("<i1", 1) if mode & INT8_WEIGHTS else ("<f8", 8)
        rows, columns = self.number("I"), self.number("I")
        self.take(size)  # the value of an empty cell
        matrix = np.frombuffer(self.take(size * rows * columns), dtype=kind).reshape(rows, columns).astype("<f8")
        if mode & INT8_WEIGHTS:
            count = self.number("I")
            matrix *= np.frombuffer(self.take(8 * count), dtype="<f8")[:rows, None]
        return matrix

    def network(self):
        if self.number("b") != 0:
            raise ValueError("a network in an older format")
        kind = self.string()
        head = self.number("b"), self.number("b"), self.number("i")
        inputs, outputs, _ = (self.number("i") for _ in range(3))
        network = Network(kind, self.string(), head, inputs, outputs)
        if kind in CONTAINERS:
            network.parts = [self.network() for _ in range(self.number("I"))]
            if head[2] & LAYER_LEARNING_RATES:
                count = self.number("I")
                network.tail = struct.pack("<I", count) + self.take(4 * count)
        elif kind in FIXED_SIZE:
            network.tail = self.take(FIXED_SIZE[kind])
        elif kind in FULLY_CONNECTED:
            network.matrices = [self.weights()]
        elif kind in ("LSTM", "SummLSTM"):
            self.number("i")  # inputs with the recurrent ones: follows from the matrices
            network.matrices = [self.weights() for _ in range(LSTM_GATES)]
        else:
            raise ValueError(f"unknown kind of network: {kind}")
        return network


def text_bytes(text):
    return struct.pack("<I", len(text)) + text.encode("latin1")


def network_bytes(network):
    out = struct.pack("<b", 0) + text_bytes(network.kind) + struct.pack("<bbi", *network.head)
    out += struct.pack("<iii", network.inputs, network.outputs, network.weight_count()) + text_bytes(network.name)
    if network.kind in CONTAINERS:
        out += struct.pack("<I", len(network.parts)) + b"".join(map(network_bytes, network.parts))
    elif network.kind in ("LSTM", "SummLSTM"):
        out += struct.pack("<i", network.matrices[0].shape[1] - 1)
    for matrix in network.matrices:
        out += struct.pack("<BIId", DOUBLE_WEIGHTS | ADAM, *matrix.shape, 0.0) + matrix.astype("<f8").tobytes()
    return out + network.tail


def read_component(data):
    """(network, specification, training flags, the bytes after them) of a component."""
    reader = Reader(data)
    network, specification, flags = reader.network(), reader.string(), reader.number("i")
    return network, specification, flags, reader.take(len(data) - reader.position)


def write_component(network, specification, flags, rest):
    """The bytes of a component with float weights."""
    return network_bytes(network) + text_bytes(specification) + struct.pack("<i", flags & ~INT_MODE) + rest
