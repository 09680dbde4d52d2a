import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparisonCandidate, StoredComparison } from '../../../src/contract/comparison.ts';
import classes from './compare-panel.module.css';

interface CandidatesProps {
  candidates: readonly ComparisonCandidate[];
  fits: StoredComparison['fits'];
  /** Code of the model that was compared with; nothing has to be asked for it. */
  present: string | undefined;
  onCompare(code: string): void;
}

/** Candidates that are shown before somebody asks for the others. */
const FIRST = 3;

const percent = (share: number) => Math.round(share * 100);

/** The models that the document may be of, with what speaks for each and against it. */
export function Candidates({ candidates, fits, present, onCompare }: CandidatesProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? candidates : candidates.slice(0, FIRST);
  const others = candidates.length - shown.length;
  return (
    <ul className={classes.list}>
      {candidates.length === 0 && <li className={classes.quiet}>{t('compare.noCandidates')}</li>}
      {shown.map(({ code, title, score, reasons }) => {
        const fit = fits.find((one) => one.code === code);
        return (
          <li key={code}>
            <div className={classes.line}>
              <strong>{code}</strong>
              <span className={classes.grows}>{title}</span>
              {score > 0 && <code title={t('compare.score')}>{score.toFixed(2)}</code>}
            </div>
            <div className={classes.quiet}>
              {[...reasons, ...(fit ? [t('compare.fit', { percent: percent(fit.agreement) })] : [])].join(
                '; ',
              )}
            </div>
            {code !== present && (
              <Button mt={4} size="compact-xs" variant="default" onClick={() => onCompare(code)}>
                {t('compare.with', { code })}
              </Button>
            )}
          </li>
        );
      })}
      {others > 0 && (
        <li>
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
            {t('compare.otherModels', { count: others })}
          </Button>
        </li>
      )}
    </ul>
  );
}
