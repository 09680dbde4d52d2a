import { PSM } from 'tesseract.js';
import { dpiOf } from '../../comparison/page-view.ts';
import {
  type FieldReading,
  isUpright,
  type Reading,
  readingArea,
  repeatedReading,
  SURE,
  withoutSpecks,
} from '../../comparison/visual-zone/index.ts';
import { inEvenLight } from '../../imaging/even-light.ts';
import type { Homography } from '../../imaging/geometry.ts';
import { greyPlane, type Plane } from '../../imaging/mrz-plane.ts';
import { chainHomographies, liesWithin, rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import { type PrintedLetter, printedLetters } from '../../imaging/print-glyphs.ts';
import { type PrintLine, printLine, repeated } from '../../imaging/print-line.ts';
import type { Raster } from '../../imaging/raster.ts';
import { type Pyramid, pyramidOf, sampleFrom } from '../../imaging/register/pyramid.ts';
import type { AreaMm, DocumentModel, SizeMm } from '../../reference/index.ts';
import { ENGLISH } from '../ocr/models.ts';
import { type OcrWorker, startWorker, wordsIn } from '../ocr/worker.ts';

/** A page of a model in a picture of the document; `pageToPicture` takes mm of the page to px of the picture. */
export interface ReadablePage {
  readonly page: string;
  readonly size: SizeMm;
  readonly raster: Raster;
  readonly pageToPicture: Homography;
}

type Field = DocumentModel['fields'][number];

const MM_PER_INCH = 25.4;
/** Tesseract reads a letter or two badly by themselves: narrower lines are repeated to the width of a sentence, mm. */
const NARROW_MM = 8;
const REPEATED_TO_MM = 20;
/** Lines that are blurred more say nothing against a document, however sure tesseract is of them. */
const MOST_BLUR = 1.5;
const BLURRED = 0.8;

/** Letters with marks are not in it: without the list, half of what is read has small letters in it. */
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.-' ";
const symbolsOf = ({ format }: Field) => (format === 'F, M or X' ? 'FMX' : CAPITALS);

let starting: Promise<OcrWorker> | undefined;

/** Loaded when it is first needed, and kept. */
function english(): Promise<OcrWorker> {
  starting ??= startWorker('eng', ENGLISH, {
    tessedit_pageseg_mode: PSM.RAW_LINE,
    tessedit_do_invert: '0',
  });
  return starting;
}

function stripOf(
  picture: Pyramid,
  { pageToPicture }: ReadablePage,
  { xMm, yMm, widthMm, heightMm }: AreaMm,
  pxPerMm: number,
): Plane {
  const toPage: Homography = [1 / pxPerMm, 0, xMm, 0, 1 / pxPerMm, yMm, 0, 0, 1];
  const [widthPx, heightPx] = [Math.round(widthMm * pxPerMm), Math.round(heightMm * pxPerMm)];
  const { covered, ...strip } = sampleFrom(
    picture,
    chainHomographies(toPage, pageToPicture),
    widthPx,
    heightPx,
  );
  // Nothing is printed beyond the border of the picture.
  const data = strip.data.map((grey, i) => (covered[i] ? grey : 255));
  return inEvenLight({ ...strip, data }, pxPerMm);
}

/** Symbols with a blank between words. */
const spaced = (words: readonly Reading[]): Reading =>
  words.flatMap((word, i) => (i === 0 ? word : [{ symbol: ' ', confidence: 1 }, ...word]));

interface LineReading {
  readonly reading: Reading;
  readonly letters: readonly PrintedLetter[];
}

async function readingOf(
  worker: OcrWorker,
  line: PrintLine,
  strip: Plane,
  pxPerMm: number,
): Promise<LineReading> {
  const isNarrow = line.widthPx < NARROW_MM * pxPerMm;
  const times = isNarrow ? Math.ceil((REPEATED_TO_MM * pxPerMm) / line.widthPx) : 1;
  const words = await wordsIn(worker, isNarrow ? repeated(line, times) : line);
  const read = words.map((word) =>
    word.map(({ symbol, confidence }) => ({
      symbol,
      confidence: line.blur > MOST_BLUR ? Math.min(BLURRED, confidence) : confidence,
    })),
  );
  if (isNarrow) return { reading: repeatedReading(read.flat(), times), letters: [] };
  const sure = words
    .flat()
    .filter(({ confidence }) => confidence >= SURE)
    .map(({ symbol, x0, x1 }) => ({ symbol, x0: x0 + line.fromPx, x1: x1 + line.fromPx }));
  return { reading: withoutSpecks(spaced(read)), letters: printedLetters(strip, pxPerMm, sure) };
}

async function readField(
  worker: OcrWorker,
  field: Field,
  model: DocumentModel,
  page: ReadablePage,
  picture: Pyramid,
  densities: readonly number[],
): Promise<FieldReading> {
  const all: LineReading[] = [];
  const area = readingArea(field, model, page.size);
  for (const dpi of densities) {
    const pxPerMm = dpi / MM_PER_INCH;
    const strip = stripOf(picture, page, area, pxPerMm);
    const line = printLine(strip, pxPerMm, field.area.xMm + field.area.widthMm - area.xMm);
    if (line) all.push(await readingOf(worker, line, strip, pxPerMm));
  }
  return {
    field: field.id,
    readings: all.map(({ reading }) => reading).filter((reading) => reading.length > 0),
    letters: all[0]?.letters ?? [],
  };
}

/** Letters stand out of their area by a little, mm. */
const CUT_MM = 1;

/** Half a name is not another name: a field is read where all of it is in the picture. */
function isInPicture(
  { raster, pageToPicture }: ReadablePage,
  { xMm, yMm, widthMm, heightMm }: AreaMm,
): boolean {
  const [left, top] = [xMm - CUT_MM, yMm - CUT_MM];
  const [right, bottom] = [xMm + widthMm + CUT_MM, yMm + heightMm + CUT_MM];
  return liesWithin(transformQuad(pageToPicture, rectangle(left, top, right, bottom)), raster);
}

/** Each field is read in both densities, dpi: what only one of them shows is a misreading. */
const DENSITIES = [300, 250] as const;

/**
 * Reads the fields of the visual zone on the pages that were captured, each in the densest of the pictures that have all of it.
 */
export async function readFields(
  model: DocumentModel,
  pages: readonly ReadablePage[],
  densities: readonly number[] = DENSITIES,
): Promise<FieldReading[]> {
  const worker = await english();
  const densestFirst = pages.toSorted(
    (a, b) => dpiOf(b.pageToPicture, b.size) - dpiOf(a.pageToPicture, a.size),
  );
  const pyramids = new Map<ReadablePage, Pyramid>();
  const read: FieldReading[] = [];
  let symbols = '';
  for (const field of model.fields.filter(({ area }) => !isUpright(area))) {
    const captured = densestFirst.filter(({ page }) => page === field.page);
    const page = captured.find((each) => isInPicture(each, field.area));
    if (!page) {
      if (captured.length > 0) read.push({ field: field.id, readings: [], letters: [], isCut: true });
      continue;
    }
    if (symbols !== symbolsOf(field)) {
      symbols = symbolsOf(field);
      await worker.setParameters({ tessedit_char_whitelist: symbols });
    }
    const picture = pyramids.get(page) ?? pyramidOf(greyPlane(page.raster));
    pyramids.set(page, picture);
    read.push(await readField(worker, field, model, page, picture, densities));
  }
  return read;
}
