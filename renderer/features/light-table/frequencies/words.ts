import type { TFunction } from 'i18next';
import type { TableFrequencies } from '../../../../src/contract/frequencies.ts';

const MM_PER_INCH = 25.4;

/** The Nyquist frequency of a picture, lines an inch: that is where its spectrum ends. */
export const borderLpi = ({ densityPpmm }: TableFrequencies) => (densityPpmm * MM_PER_INCH) / 2;

/** What a spectrum says, such as `Regular dots: 133 lpi at 45°`. */
export function verdictInWords(t: TFunction, { verdict, upToLpi }: TableFrequencies): string {
  if (verdict.because) return t(`frequencies.verdict.${verdict.because}`);
  const patterns = verdict.patterns.map(({ linesPerInch, angleDeg }) =>
    t('frequencies.pattern', { lpi: Math.round(linesPerInch), angle: Math.round(angleDeg) }),
  );
  return t(`frequencies.verdict.${verdict.kind}`, {
    patterns: patterns.join(', '),
    upTo: Math.round(upToLpi),
  });
}
