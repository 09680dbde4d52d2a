import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TABLE_SIDES } from '../../../../src/contract/frequencies.ts';
import type { Exposure, PageFrame } from '../../../../src/examination/table-pages.ts';
import { COUNTED, type Counted, levelAt, type ToolStep } from '../../../../src/imaging/view-tools/index.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { sourcesOn } from '../page-sources.ts';
import { useAreaSeen } from '../use-area-seen.ts';
import classes from './tones.module.css';
import { useLevels } from './use-levels.ts';

/** What lies on the table, before a tool. */
export interface Before {
  readonly exposure: Exposure;
  /** All lights of the page, of which tools may name some. */
  readonly exposures: readonly Exposure[];
  readonly frame: PageFrame;
  readonly steps: readonly ToolStep[];
}

interface SideProps {
  side: (typeof TABLE_SIDES)[number];
  before: Before;
  area: AreaMm | null;
  of: Counted;
  marks: readonly number[];
}

const HEIGHT = 56;
/** Shares of the px that words are said of: what lies beyond is a speck or a rim. */
const SAID = { dark: 0.01, middle: 0.5, light: 0.99 };

/** Bars as high as the highest between black and white, which many px have that show nothing. */
function outlineOf(counts: Uint32Array): string {
  const highest = Math.max(1, ...counts.subarray(1, 255));
  const bars = Array.from(counts, (count, level) => {
    const y = HEIGHT * (1 - Math.min(1, count / highest));
    return `L${level} ${y.toFixed(1)}H${level + 1}`;
  });
  return `M0 ${HEIGHT}${bars.join('')}V${HEIGHT}Z`;
}

function Side({ side, before, area, of, marks }: SideProps) {
  const { t } = useTranslation();
  const { exposure, frame, steps } = before;
  const { sources } = sourcesOn(side, before, frame, steps);
  const levels = useLevels(sources?.preview ?? null, area, frame, of);
  const name = t(`table.${side}`);
  const said = () => {
    if (!exposure[side]) return t(`findings.no.${side}`, { light: exposure.light });
    if (!sources || levels === 'failed') return t('tools.histogram.none');
    if (!levels) return t('tools.histogram.coming');
    const [dark, middle, light] = [SAID.dark, SAID.middle, SAID.light].map((share) => levelAt(levels, share));
    return t('tools.histogram.said', { dark, middle, light });
  };
  return (
    <figure className={classes.side} data-histogram-of={side}>
      <svg viewBox={`0 0 256 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {levels && levels !== 'failed' && <path className={classes.bars} d={outlineOf(levels)} />}
        {marks.map((level) => (
          <path key={level} className={classes.mark} d={`M${level + 0.5} 0V${HEIGHT}`} />
        ))}
      </svg>
      <figcaption>
        <strong>{name}</strong> {said()}
      </figcaption>
    </figure>
  );
}

interface HistogramProps {
  before: Before;
  /** What is counted at first. */
  of: Counted;
  /** Levels that are marked. */
  marks: readonly number[];
}

/** How many px of what is seen have each level, before a tool, on both sides. */
export function Histogram({ before, of: first, marks }: HistogramProps) {
  const { t } = useTranslation();
  const [own, setOwn] = useState<Counted | null>(null);
  const { seen } = useAreaSeen(before.frame, true);
  const of = own ?? first;
  return (
    <section className={classes.tones} aria-label={t('tools.histogram.title')}>
      <div className={classes.deeds}>
        <span>{t('tools.histogram.title')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('tools.histogram.of')}
          value={of}
          data={COUNTED.map((each) => ({ value: each, label: t(`tools.choice.${each}`) }))}
          onChange={({ currentTarget }) =>
            setOwn(COUNTED.find((each) => each === currentTarget.value) ?? null)
          }
        />
      </div>
      {TABLE_SIDES.map((side) => (
        <Side key={side} side={side} before={before} area={seen} of={of} marks={marks} />
      ))}
      <p className={classes.hint}>{t('tools.histogram.what')}</p>
    </section>
  );
}
