#!/usr/bin/python3
"""Pictures of MRZ lines for training and for measuring.

    assemble.py lines.txt SEED STEM            for `lstm.train`: STEM.tif, a line a page, and STEM.box, their text
    assemble.py lines.txt SEED FOLDER --png    for evaluate.py: one PNG a line, `list.txt` of them and `truth.txt`
"""
import os
import sys

from photograph import line_picture


def pictures(lines, seed):
    """(text, picture) of every line; the lines before and after it in the list serve as its neighbours."""
    for place, text in enumerate(lines):
        around = lines[place - 1] if place else None, lines[place + 1] if place + 1 < len(lines) else None
        yield text, line_picture(text, around, [seed, place])


def write_pages(lines, seed, stem):
    """A WordStr box over each whole picture, then a tab that ends the line."""
    made = list(pictures(lines, seed))
    first, *rest = (picture for _, picture in made)
    first.save(stem + ".tif", save_all=True, append_images=rest, compression="tiff_deflate", dpi=(300, 300))
    with open(stem + ".box", "w") as boxes:
        for page, (text, picture) in enumerate(made):
            width, height = picture.size
            boxes.write(f"WordStr 0 0 {width} {height} {page} #{text}\n")
            boxes.write(f"\t {width + 1} 0 {width + 2} {height + 1} {page}\n")


def write_singles(lines, seed, folder):
    with open(f"{folder}/list.txt", "w") as names:
        for place, (_, picture) in enumerate(pictures(lines, seed)):
            name = f"{folder}/{place:05}.png"
            picture.save(name, dpi=(300, 300))
            names.write(name + "\n")
    with open(f"{folder}/truth.txt", "w") as truth:
        truth.write("\n".join(lines) + "\n")


def main():
    source, seed, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with open(source) as file:
        lines = file.read().split()
    if "--png" in sys.argv[4:]:
        os.makedirs(target, exist_ok=True)
        write_singles(lines, seed, target)
    else:
        write_pages(lines, seed, target)


if __name__ == "__main__":
    main()
