import type { TFunction } from 'i18next';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination, Frame } from '../../../src/contract/examination.ts';
import {
  densityOf,
  type PageFrame,
  type PagePlace,
  type Side,
  type TablePage,
} from '../../../src/examination/table-pages.ts';

/** What of a picture is not as it was received when it lies on the table, and how it came there. */
export interface PictureFacts {
  readonly name: string;
  /** Px of the file along an inch of the page. */
  readonly dpi: number;
  /** Px of the frame for one of the file, along one side. */
  readonly scale: number;
  readonly isCmyk: boolean;
  /** Bits of a channel of the file; the table shows 8. */
  readonly bits: number;
  readonly hasAlpha: boolean;
  /** How far the page lies from the genuine one where both were compared, mm; `null`: placed by hand, or genuine. */
  readonly residualMm: number | null;
}

/** Below this nobody sees that a picture has other px than the frame. */
const SAME_SCALE = 0.02;

type Read = Pick<Frame, 'colourSpace' | 'bitsPerChannel' | 'hasAlpha'>;
/** What is read of the file of a picture of the library is not kept with it, so nothing of that is said. */
const UNTOLD: Read = { colourSpace: 'srgb', bitsPerChannel: 8, hasAlpha: false };

/** The facts of a picture of one side; what was read of its file stands with the examination. */
export function factsOf(
  side: Side,
  place: PagePlace,
  { size }: Pick<TablePage, 'size'>,
  frame: PageFrame,
  {
    examination,
    comparison,
  }: { examination: Pick<Examination, 'captures'>; comparison: Pick<StoredComparison, 'captures'> },
): PictureFacts {
  const scale = frame.pxPerMm / densityOf(place, size);
  // The same file may lie on both sides: that of the model was not captured.
  const capture =
    side === 'genuine' ? undefined : examination.captures.find(({ sha256 }) => sha256 === place.sha256);
  const read = capture?.frames.find(({ index }) => index === place.frame) ?? UNTOLD;
  const placed = comparison.captures.find(
    (each) => each.captureId === capture?.id && each.frame === place.frame,
  );
  return {
    ...{ name: place.name, dpi: frame.dpi / scale, scale },
    ...{ isCmyk: read.colourSpace === 'cmyk', bits: read.bitsPerChannel, hasAlpha: read.hasAlpha },
    residualMm: placed?.residualMm ?? null,
  };
}

/** The facts in one line, such as `left.jpg · 150 dpi · enlarged 2×`. */
export function factsInWords(t: TFunction, facts: PictureFacts): string {
  const { name, dpi, scale, isCmyk, bits, hasAlpha, residualMm } = facts;
  const times = (by: number) => (by < 10 ? by.toFixed(1) : by.toFixed(0));
  return [
    name,
    t('table.facts.dpi', { dpi: Math.round(dpi) }),
    ...(scale > 1 + SAME_SCALE ? [t('table.facts.enlarged', { times: times(scale) })] : []),
    ...(scale < 1 - SAME_SCALE ? [t('table.facts.reduced', { times: times(1 / scale) })] : []),
    ...(isCmyk ? [t('table.facts.cmyk')] : []),
    ...(bits === 8 ? [] : [t(bits === 1 ? 'table.facts.oneBit' : 'table.facts.bits', { bits })]),
    ...(hasAlpha ? [t('table.facts.alpha')] : []),
    ...(residualMm === null ? [] : [t('table.facts.residual', { mm: residualMm.toFixed(2) })]),
  ].join(' · ');
}
