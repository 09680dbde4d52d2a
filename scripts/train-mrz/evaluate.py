#!/usr/bin/python3
"""How many lines of a folder made by `assemble.py --png` a model reads without a single error.

    evaluate.py FOLDER TESSDATA MODEL [PSM]

Prints lines exact, character error (edit distance over length, spaces ignored) and the commonest confusions.
"""
import subprocess
import sys
from collections import Counter
from difflib import SequenceMatcher


def read(folder, tessdata, model, mode):
    """What tesseract reads in every picture of the folder, spaces and line ends removed."""
    command = ["tesseract", f"{folder}/list.txt", "-", "--tessdata-dir", tessdata, "-l", model, "--psm", mode]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return ["".join(page.split()) for page in text.split("\f")]


def distance(one, other):
    """Levenshtein distance."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (left != right))
    return row[-1]


def main():
    folder, tessdata, model = sys.argv[1:4]
    mode = sys.argv[4] if len(sys.argv) > 4 else "13"
    with open(f"{folder}/truth.txt") as file:
        truth = file.read().split()
    seen = read(folder, tessdata, model, mode)[:len(truth)]
    exact = sum(text == wanted for text, wanted in zip(seen, truth))
    wrong = sum(distance(text, wanted) for text, wanted in zip(seen, truth))
    confusions = Counter()
    for text, wanted in zip(seen, truth):
        for kind, a, b, c, d in SequenceMatcher(None, wanted, text, autojunk=False).get_opcodes():
            if kind != "equal" and max(b - a, d - c) <= 2:
                confusions[f"{wanted[a:b] or '-'}>{text[c:d] or '-'}"] += 1
    print(f"{model} psm {mode}: {exact} of {len(truth)} lines exact ({exact / len(truth):.1%}), "
          f"character error {wrong / sum(map(len, truth)):.2%}")
    print("commonest:", ", ".join(f"{pair} {count}" for pair, count in confusions.most_common(15)))


if __name__ == "__main__":
    main()
