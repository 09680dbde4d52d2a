import { useTranslation } from 'react-i18next';
import type { Check } from '../../../src/examination/check.ts';
import { Result } from '../../shared/ui/index.ts';
import classes from './judgement-line.module.css';
import { worst } from './results.ts';

/** As many open checks as are named; the others are counted. */
const NAMED = 4;
const BRIEF = 16;

interface JudgementLineProps {
  checks: readonly Check[];
}

/** What the checks say in one line, failed ones first. Its place is kept while it changes. */
export function JudgementLine({ checks }: JudgementLineProps) {
  const { t } = useTranslation();
  const failed = checks.filter(({ result }) => result === 'failed');
  const untold = checks.filter(({ result }) => result === 'undetermined' || result === 'aborted');
  const open = [...failed, ...untold];
  const sum = worst(checks.map(({ result }) => result));
  const made = checks.filter(({ result }) => result === 'successful').length + failed.length;
  return (
    <div className={classes.line} aria-live="polite">
      {open.length === 0 && sum && <Result result={sum}>{t('checks.sumRegular', { count: made })}</Result>}
      {open.slice(0, NAMED).map(({ id, result, name, seen, expected }) => (
        <Result key={id} result={result}>
          {result === 'failed' && seen.length + expected.length <= BRIEF
            ? t('check.differs', { name, seen, expected })
            : name}
        </Result>
      ))}
      {open.length > NAMED && <span>{t('log.more', { count: open.length - NAMED })}</span>}
    </div>
  );
}
