import { useTranslation } from 'react-i18next';
import { keyCaps } from '../../shared/commands/index.ts';
import type { Candidate } from './candidates.ts';
import type { CellPlace } from './edit-state.ts';
import classes from './zone-editor.module.css';

interface CandidateBarProps {
  place: CellPlace;
  symbol: string;
  readAs: string;
  candidates: readonly Candidate[];
  onChoose(candidate: Candidate): void;
}

function useOrigin() {
  const { t } = useTranslation();
  return ({ from, confidence, settlesAll }: Candidate) =>
    [
      from === 'digits' ? '' : t(`correct.from.${from}`, { value: Math.round((confidence ?? 0) * 100) }),
      settlesAll ? t('correct.settlesAll') : from === 'digits' ? t('correct.settlesSome') : '',
    ]
      .filter(Boolean)
      .join(' · ');
}

/** What else could stand in the cell that is marked or pointed at. Its place is reserved. */
export function CandidateBar({ place, symbol, readAs, candidates, onChoose }: CandidateBarProps) {
  const { t } = useTranslation();
  const origin = useOrigin();
  return (
    <fieldset className={classes.candidates} aria-label={t('correct.candidates')}>
      <span className={classes.quiet}>
        {t('zone.cellPlace', { line: place.line + 1, cell: place.index + 1 })}
      </span>
      <span className={classes.now}>{symbol}</span>
      {symbol !== readAs && <span>{t('correct.readAs', { symbol: readAs })}</span>}
      {candidates.map((candidate, at) => (
        <button
          key={candidate.symbol}
          type="button"
          className={classes.candidate}
          data-settles={candidate.settlesAll || undefined}
          onClick={() => onChoose(candidate)}
        >
          <kbd>{keyCaps(`Alt+${at + 1}`).join(' ')}</kbd>
          <span className={classes.now}>{candidate.symbol}</span>
          <span className={classes.quiet}>{origin(candidate)}</span>
        </button>
      ))}
      {candidates.length === 0 && <span className={classes.quiet}>{t('correct.noCandidates')}</span>}
    </fieldset>
  );
}
