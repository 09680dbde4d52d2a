#!/bin/bash
# Makes src/platform/ocr/models/ocrb.traineddata.gz from npm's English model and Debian's OCR-B font. See README.md.
#   scripts/train-mrz/train.sh [WORK FOLDER]
# Debian packages: tesseract-ocr fonts-ocr-b python3-numpy python3-pil (their Python is /usr/bin/python3).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${1:-/tmp/train-mrz}
seed=${SEED:-1}
shards=${SHARDS:-100}                 # files of 100 lines each (lstm.train slows with the square of it)
iterations=${ITERATIONS:-8100}        # at the first learning rate
cooling=${COOLING:-0}                 # further ones, at a fifth of it
units=${UNITS:-192}                   # of the last LSTM, 512 in the English model
jobs=${JOBS:-2}                       # processes that draw pictures; training itself is one thread
held_out=${HELD_OUT:-400}             # lines for measuring, from seeds that training never sees
python=/usr/bin/python3
lstm_config=/usr/share/tesseract-ocr/5/tessdata/configs/lstm.train
export OMP_NUM_THREADS=1              # three times faster than the default on networks this small
mkdir -p "$work/base" "$work/lines" "$work/run"
renice -n 19 $$ > /dev/null

echo "== 1. English model: unpack, LSTM component from int8 to float"
zcat "$root/node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz" > "$work/base/eng.traineddata"
combine_tessdata -u "$work/base/eng.traineddata" "$work/base/eng." 2> /dev/null
"$python" "$here/dequantise.py" "$work/base/eng.lstm" "$work/base/eng-float.lstm" "$units"

echo "== 2. starter model over the 37 symbols A-Z 0-9 <"
printf '%s\n' {A..Z} {0..9} '<' > "$work/base/symbols.txt"
echo '# none: wanted by the tool, used for Han only' > "$work/base/radical-stroke.txt"
unicharset_extractor --norm_mode 1 --output_unicharset "$work/base/unicharset" "$work/base/symbols.txt"
combine_lang_model --input_unicharset "$work/base/unicharset" --script_dir "$work/base" \
  --output_dir "$work/base" --lang ocrb
# combine_lang_model ends with 0 even when it fails
combine_tessdata -d "$work/base/ocrb/ocrb.traineddata" 2>&1 | grep lstm-recoder

echo "== 3. lines: text, pictures, training files"
shard() {
  local name="$work/lines/$(printf %03d "$1")" number=$((seed * 1000 + $1))
  if [ -e "$name.lstmf" ] && [ ! -e "$name.tif" ]; then return; fi  # whole: the pages go last
  "$python" "$here/grammar.py" $number 100 > "$name.txt"
  "$python" "$here/assemble.py" "$name.txt" $number "$name"
  tesseract "$name.tif" "$name" --tessdata-dir "$work/base" -l eng --psm 13 "$lstm_config" 2> "$name.log"
  rm "$name.box" "$name.tif"
}
export -f shard
export work here seed python lstm_config
seq 0 $((shards - 1)) | xargs -P "$jobs" -I{} bash -ec 'shard {}'
ls "$work"/lines/*.lstmf | head -n "$shards" > "$work/lines/list.txt"

echo "== 4. training"
train() {  # NAME FROM ITERATIONS RATE [more options]; goes on where it was stopped, if it was
  lstmtraining --continue_from "$2" --traineddata "$work/base/ocrb/ocrb.traineddata" \
    --model_output "$work/run/$1" --train_listfile "$work/lines/list.txt" --max_iterations "$3" \
    --reset_learning_rate --learning_rate "$4" --target_error_rate 0.0001 "${@:5}" >> "$work/run/$1.log" 2>&1
  grep "At iteration" "$work/run/$1.log" | tail -n 1
}
train warm "$work/base/eng-float.lstm" "$iterations" 0.001 --old_traineddata "$work/base/eng.traineddata"
last=warm
if [ "$cooling" -gt 0 ]; then
  train cool "$work/run/warm_checkpoint" "$cooling" 0.0002
  last=cool
fi

echo "== 5. integer model, packed"
lstmtraining --stop_training --convert_to_int --continue_from "$work/run/${last}_checkpoint" \
  --traineddata "$work/base/ocrb/ocrb.traineddata" --model_output "$work/ocrb.traineddata"
gzip --best --no-name --keep --force "$work/ocrb.traineddata"
cp "$work/ocrb.traineddata.gz" "$root/src/platform/ocr/models/"
"$here/measure.sh" "$work" "$held_out"
