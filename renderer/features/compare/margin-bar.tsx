import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../src/examination/check.ts';
import { marginInWords, marginSpan } from './geometry.ts';
import classes from './margin-bar.module.css';

/** A margin from −1 to +1 with the threshold in the middle; an empty frame where nothing was decided. */
export function MarginBar({ margin, result }: { margin: number | null; result: CheckResult }) {
  const { t } = useTranslation();
  const span = margin === null ? null : marginSpan(margin);
  return (
    <span className={classes.margin} title={t('compare.marginIs')}>
      <span className={classes.bar} aria-hidden="true">
        {span && (
          <span
            className={classes.fill}
            data-result={result}
            style={{ left: `${span.leftPercent}%`, width: `${span.widthPercent}%` }}
          />
        )}
      </span>
      <span className={classes.number}>{margin === null ? '–' : marginInWords(margin)}</span>
    </span>
  );
}
