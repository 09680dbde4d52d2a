import type { TableFrequencies } from '../../../../src/contract/frequencies.ts';
import { borderLpi } from '../../../../src/report/frequency-words.ts';
import classes from './frequencies.module.css';

interface SpectrumProps {
  found: TableFrequencies;
  /** Lines an inch at the border, the same for both sides: so both lie at one scale. */
  borderAt: number;
  rings: readonly number[];
  label: string;
}

/** Radius of the ring about a peak, and height of its number, as shares of the side. */
const [MARK, NUMBER] = [0.03, 0.075];

/** The spectrum of an area as a picture, with rings of equal frequency, and its peaks numbered. */
export function Spectrum({ found, borderAt, rings, label }: SpectrumProps) {
  const own = borderLpi(found);
  const side = 2 * borderAt;
  return (
    <svg
      className={classes.spectrum}
      viewBox={`${-borderAt} ${-borderAt} ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <image href={found.picture} x={-own} y={-own} width={2 * own} height={2 * own} />
      {rings.map((lpi) => (
        <circle key={lpi} className={classes.ring} r={lpi} />
      ))}
      {found.peaks.map(({ linesPerInch, angleDeg, origin }, i) => {
        // Lines run across the way in which their wave goes; y goes down.
        const angle = (angleDeg * Math.PI) / 180;
        const [x, y] = [linesPerInch * Math.sin(angle), linesPerInch * Math.cos(angle)];
        const out = 1 + (side * NUMBER) / linesPerInch;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its number is what a peak is known by
          <g key={i} className={classes.peak} data-origin={origin}>
            <circle cx={x} cy={y} r={side * MARK} />
            <circle cx={-x} cy={-y} r={side * MARK} />
            <text x={x * out} y={y * out} fontSize={side * NUMBER}>
              {i + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
