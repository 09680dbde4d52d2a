#!/bin/bash
# Measures WORK/ocrb.traineddata against the English model on held-out lines (made once, seed 990000).
#   scripts/train-mrz/measure.sh WORK [LINES]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
lines=${2:-400}
python=/usr/bin/python3
export OMP_NUM_THREADS=1
held="$work/held-out-$lines"
if [ ! -e "$held/truth.txt" ]; then
  mkdir -p "$held"
  "$python" "$here/grammar.py" 990000 "$lines" > "$held/lines.txt"
  "$python" "$here/assemble.py" "$held/lines.txt" 990000 "$held" --png
fi
for mode in 13 7; do
  "$python" "$here/evaluate.py" "$held" "$work/base" eng "$mode"
  "$python" "$here/evaluate.py" "$held" "$work" ocrb "$mode"
done
