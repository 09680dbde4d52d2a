import { useTranslation } from 'react-i18next';
import { type KeptFrequencies, TABLE_SIDES } from '../../../../src/contract/frequencies.ts';
import { borderLpi, ringsUpTo } from '../../../../src/report/frequency-words.ts';
import classes from './frequencies.module.css';
import { Spectrum } from './spectrum.tsx';
import { placeInWords, verdictInWords } from './words.ts';

/** What was regular in the print when a finding was recorded: both spectra at one scale, and what they said. */
export function KeptSpectra({ frequencies }: { frequencies: KeptFrequencies }) {
  const { t } = useTranslation();
  const found = TABLE_SIDES.flatMap((side) => {
    const kept = frequencies[side];
    return kept ? [{ side, ...kept, picture: kept.picture.address }] : [];
  });
  const borderAt = Math.max(1, ...found.map(borderLpi));
  return (
    <>
      <p className={classes.hint}>{`${t('frequencies.title')} · ${placeInWords(t, frequencies)}`}</p>
      <div className={classes.pair}>
        {found.map((each) => {
          const name = t(`table.${each.side}`);
          const verdict = verdictInWords(t, each);
          return (
            <figure key={each.side} className={classes.side} data-kept-spectrum={each.side}>
              <Spectrum
                found={each}
                borderAt={borderAt}
                rings={ringsUpTo(borderAt)}
                label={t('frequencies.spectrum', { side: name, verdict })}
              />
              <figcaption>{`${name}: ${verdict}`}</figcaption>
            </figure>
          );
        })}
      </div>
    </>
  );
}
