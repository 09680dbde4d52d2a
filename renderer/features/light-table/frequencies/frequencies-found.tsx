import { useTranslation } from 'react-i18next';
import { TABLE_SIDES, type TableFrequencies, type TableSide } from '../../../../src/contract/frequencies.ts';
import { borderLpi, isMiddleOf, ringsUpTo } from '../../../../src/report/frequency-words.ts';
import { ThrownWords } from '../../../shared/ui/index.ts';
import classes from './frequencies.module.css';
import { PeakRows } from './peak-rows.tsx';
import { Spectrum } from './spectrum.tsx';
import type { Asked, Place, Spectra } from './use-spectra.ts';
import { placeInWords, verdictInWords } from './words.ts';

/** What one picture can tell, and what of the area was looked at. */
function About({ found, asked }: { found: TableFrequencies; asked: Place }) {
  const { t } = useTranslation();
  const { area, upToLpi, densityPpmm } = found;
  return (
    <p className={classes.hint}>
      {t('frequencies.canTell', { upTo: Math.round(upToLpi), density: densityPpmm.toFixed(1) })}
      {isMiddleOf(area, asked.area) &&
        ` ${t('frequencies.middle', { width: area.widthMm.toFixed(1), height: area.heightMm.toFixed(1) })}`}
    </p>
  );
}

interface SideProps {
  side: TableSide;
  asked: Asked;
  query: Spectra['queries'][TableSide];
  borderAt: number;
  rings: readonly number[];
}

function Side({ side, asked, query, borderAt, rings }: SideProps) {
  const { t } = useTranslation();
  const { data: found, error } = query;
  const name = t(`table.${side}`);
  return (
    <figure className={classes.side} data-frequencies-of={side}>
      <figcaption>{name}</figcaption>
      {found && (
        <>
          <Spectrum
            found={found}
            borderAt={borderAt}
            rings={rings}
            label={t('frequencies.spectrum', { side: name, verdict: verdictInWords(t, found) })}
          />
          <strong data-verdict={found.verdict.kind}>{verdictInWords(t, found)}</strong>
          <About found={found} asked={asked.place} />
        </>
      )}
      {!asked.exposure[side] && (
        <p className={classes.none}>{t(`findings.no.${side}`, { light: asked.exposure.light })}</p>
      )}
      {error && <ThrownWords thrown={error} />}
      {query.isLoading && (
        <p className={classes.none} role="status">
          {t('frequencies.looking')}
        </p>
      )}
    </figure>
  );
}

/** Both spectra of the place that was asked about, at one scale, and what they say. */
export function FrequenciesFound({ asked, queries }: { asked: Asked } & Pick<Spectra, 'queries'>) {
  const { t } = useTranslation();
  const { place } = asked;
  const found = TABLE_SIDES.flatMap((side) => {
    const { data } = queries[side];
    return data ? [{ side, data }] : [];
  });
  const borderAt = Math.max(1, ...found.map(({ data }) => borderLpi(data)));
  const rings = ringsUpTo(borderAt);
  const isCrossed = found.some(({ data }) => data.verdict.kind === 'dots');
  const isOfFile = found.some(({ data }) => data.peaks.some(({ origin }) => origin === 'blocks'));
  return (
    <>
      <p className={classes.hint}>{placeInWords(t, place)}</p>
      <div className={classes.pair}>
        {TABLE_SIDES.map((side) => (
          <Side
            key={side}
            side={side}
            asked={asked}
            query={queries[side]}
            borderAt={borderAt}
            rings={rings}
          />
        ))}
      </div>
      {found.length > 0 && (
        <p className={classes.hint}>{t('frequencies.rings', { lpis: rings.join(', ') })}</p>
      )}
      {isCrossed && <p className={classes.hint}>{t('frequencies.crossed')}</p>}
      {found.map(
        ({ side, data }) =>
          data.peaks.length > 0 && <PeakRows key={side} found={data} side={t(`table.${side}`)} />,
      )}
      {isOfFile && <p className={classes.hint}>{`* ${t('frequencies.blocks')}`}</p>}
    </>
  );
}
