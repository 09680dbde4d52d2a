import { useTranslation } from 'react-i18next';
import { useComparison } from '../../shared/client/index.ts';
import { ResultIcon } from '../../shared/ui/index.ts';
import { checksOf, groupChecks } from './checks.ts';
import classes from './compare-panel.module.css';

/** The name of the panel on its tab, with how many checks differ. */
export function CompareTab({ examinationId }: { examinationId: string }) {
  const { t } = useTranslation();
  const { data } = useComparison(examinationId);
  const unfit = data?.comparison ? groupChecks(checksOf(data.comparison)).unfit.length : 0;
  return (
    <span className={classes.tab}>
      {t('compare.title')}
      {unfit > 0 && (
        <>
          <ResultIcon result="failed" />
          <span title={t('compare.unfit')}>{unfit}</span>
        </>
      )}
    </span>
  );
}
