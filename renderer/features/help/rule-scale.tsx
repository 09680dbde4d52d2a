import { useTranslation } from 'react-i18next';
import type { RuleHelp } from '../../../src/comparison/help/index.ts';
import { Result } from '../../shared/ui/index.ts';
import classes from './rule-scale.module.css';

const inWords = (value: number) => String(Number(value.toFixed(2)));

/** The margin from −1 to +1 with what is measured at its ends and at the threshold. */
export function RuleScale({ scale }: { scale: NonNullable<RuleHelp['scale']> }) {
  const { t } = useTranslation();
  const { worst, threshold, best } = scale;
  return (
    <div className={classes.scale}>
      <div className={classes.halves}>
        <span data-half="failed">
          <Result result="failed" />
        </span>
        <span data-half="successful">
          <Result result="successful" />
        </span>
      </div>
      <ol className={classes.ticks}>
        <li>
          <b>{inWords(worst)}</b>
          <span>{t('help.worst')}</span>
        </li>
        <li>
          <b>{inWords(threshold)}</b>
          <span>{t('help.threshold')}</span>
        </li>
        <li>
          <b>{inWords(best)}</b>
          <span>{t('help.best')}</span>
        </li>
      </ol>
    </div>
  );
}
