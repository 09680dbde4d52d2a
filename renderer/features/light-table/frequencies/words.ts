import type { TFunction } from 'i18next';
import { TABLE_SIDES, type TableFrequencies, type TableSide } from '../../../../src/contract/frequencies.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { CM_PER_INCH } from '../../../../src/report/frequency-words.ts';

/** Where was looked, such as `VI, at 2.0, 4.0 mm · 82.0 × 46.0 mm`. */
export const placeInWords = (
  t: TFunction,
  { exposure, area: { xMm, yMm, widthMm, heightMm } }: { exposure: string; area: AreaMm },
): string =>
  t('frequencies.place', {
    light: exposure,
    ...{ x: xMm.toFixed(1), y: yMm.toFixed(1), width: widthMm.toFixed(1), height: heightMm.toFixed(1) },
  });

type Said = Pick<TableFrequencies, 'verdict' | 'upToLpi'>;

/** What a spectrum says, such as `Regular dots: 133 lpi (52 a cm) at 45°`. */
export function verdictInWords(t: TFunction, { verdict, upToLpi }: Said): string {
  if (verdict.because) return t(`frequencies.verdict.${verdict.because}`);
  const patterns = verdict.patterns.map(({ linesPerInch, angleDeg }) =>
    t('frequencies.pattern', {
      ...{ lpi: Math.round(linesPerInch), perCm: Math.round(linesPerInch / CM_PER_INCH) },
      angle: Math.round(angleDeg),
    }),
  );
  return t(`frequencies.verdict.${verdict.kind}`, {
    patterns: patterns.join(', '),
    upTo: Math.round(upToLpi),
  });
}

/** What was found on each side that there is a picture of. */
export const bothInWords = (
  t: TFunction,
  both: Readonly<Record<TableSide, Said | null | undefined>>,
): string[] =>
  TABLE_SIDES.flatMap((side) => {
    const found = both[side];
    return found ? [`${t(`table.${side}`)}: ${verdictInWords(t, found)}`] : [];
  });
