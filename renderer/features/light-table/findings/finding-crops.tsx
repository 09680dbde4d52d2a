import { useTranslation } from 'react-i18next';
import type { FindingSide, StoredFinding } from '../../../../src/contract/findings.ts';
import classes from './findings.module.css';

const SIDES = ['questioned', 'genuine'] as const;

interface PairProps {
  finding: StoredFinding;
  caption: string | null;
  of(side: FindingSide): FindingSide['crop'] | null;
}

/** The area on both sides at one scale. */
function Pair({ finding, caption, of }: PairProps) {
  const { t } = useTranslation();
  const { widthMm, heightMm } = finding.area;
  return (
    <>
      {caption && <p className={classes.hint}>{caption}</p>}
      <div className={classes.pair} data-wide={widthMm > 2.5 * heightMm || undefined}>
        {SIDES.map((name) => {
          const side = finding[name];
          const picture = side && of(side);
          return (
            <figure key={name} className={classes.crop}>
              {picture ? (
                <img
                  src={picture.address}
                  alt={t('findings.crop', { number: finding.number, side: t(`table.${name}`) })}
                  style={{ aspectRatio: `${widthMm} / ${heightMm}` }}
                />
              ) : (
                <p className={classes.none}>
                  {side ? t('findings.notDone') : t(`findings.no.${name}`, { light: finding.light })}
                </p>
              )}
              <figcaption>{t(`table.${name}`)}</figcaption>
            </figure>
          );
        })}
      </div>
    </>
  );
}

/** What a finding shows: the area as it is, and where tools lay over it as it was seen. */
export function FindingCrops({ finding, toolsInWords }: { finding: StoredFinding; toolsInWords: string }) {
  const { t } = useTranslation();
  const isTreated = [finding.questioned, finding.genuine].some((side) => side?.seen);
  return (
    <>
      {isTreated && (
        <Pair
          finding={finding}
          caption={t('findings.seenWith', { tools: toolsInWords })}
          of={({ seen }) => seen}
        />
      )}
      <Pair finding={finding} caption={isTreated ? t('findings.asItIs') : null} of={({ crop }) => crop} />
    </>
  );
}
