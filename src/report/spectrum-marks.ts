import type { Peak } from '../imaging/frequencies/index.ts';
import { rectangle } from '../specimens/svg.ts';
import { lettering } from '../specimens/typeface.ts';
import { ringsUpTo } from './frequency-words.ts';
import type { TextStyle } from './set-text.ts';

/** What is marked on the picture of a spectrum. */
export interface SheetSpectrum {
  /** Lines an inch at its borders; zero lies in the middle. */
  readonly borderLpi: number;
  readonly peaks: readonly Pick<Peak, 'linesPerInch' | 'angleDeg' | 'origin'>[];
}

const MARK_PX = 14;
const MARK = '#ff5cf0';

/** Rings of equal frequency and the numbers of the peaks over a square picture of a spectrum, px of the sheet. */
export function spectrumMarks(
  { face, cap }: TextStyle,
  { borderLpi, peaks }: SheetSpectrum,
  { widthPx, left, top }: { readonly widthPx: number; readonly left: number; readonly top: number },
): string {
  const pxPerLpi = widthPx / 2 / borderLpi;
  const [x, y] = [left + widthPx / 2, top + widthPx / 2];
  const rings = ringsUpTo(borderLpi).map(
    (lpi) =>
      `<circle cx="${x}" cy="${y}" r="${lpi * pxPerLpi}" fill="none" stroke="#fff" stroke-opacity="0.4"/>`,
  );
  const marks = peaks.map(({ linesPerInch, angleDeg, origin }, i) => {
    // Lines run across the way in which their wave goes; y goes down.
    const angle = (angleDeg * Math.PI) / 180;
    const length = linesPerInch * pxPerLpi;
    const [dx, dy] = [length * Math.sin(angle), length * Math.cos(angle)];
    const dashes = origin === 'blocks' ? ' stroke-dasharray="4 4"' : '';
    const circle = (sign: 1 | -1) =>
      `<circle cx="${x + sign * dx}" cy="${y + sign * dy}" r="${MARK_PX}" fill="none" stroke="${MARK}" stroke-width="2"${dashes}/>`;
    const out = 1 + (MARK_PX + cap) / length;
    const place = { x: x + dx * out, y: y + dy * out + cap / 2, capMm: cap, anchor: 'middle' } as const;
    return circle(1) + circle(-1) + lettering(face, String(i + 1), place, '#fff');
  });
  const id = `spectrum-${left}-${top}`;
  const window = rectangle({ x: left, y: top, width: widthPx, height: widthPx });
  return `<clipPath id="${id}">${window}</clipPath><g clip-path="url(#${id})">${rings.join('')}${marks.join('')}</g>`;
}
