import { useTranslation } from 'react-i18next';
import type { TableFrequencies } from '../../../../src/contract/frequencies.ts';
import classes from './frequencies.module.css';

/** Peaks of a spectrum in figures. */
export function PeakRows({ found, side }: { found: TableFrequencies; side: string }) {
  const { t } = useTranslation();
  const { peaks } = found;
  return (
    <table className={classes.peaks}>
      <caption>{t('frequencies.peaks', { side })}</caption>
      <thead>
        <tr>
          <th scope="col">№</th>
          <th scope="col">{t('frequencies.period')}</th>
          <th scope="col">{t('frequencies.lpi')}</th>
          <th scope="col" title={t('frequencies.angleMeans')}>
            {t('frequencies.angle')}
          </th>
          <th scope="col" title={t('frequencies.strengthMeans')}>
            {t('frequencies.strength')}
          </th>
        </tr>
      </thead>
      <tbody>
        {peaks.map(({ linesPerMm, linesPerInch, angleDeg, strength, origin }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its number is what a peak is known by
          <tr key={i} data-peak={i + 1}>
            <th scope="row">{`${i + 1}${origin === 'blocks' ? ' *' : ''}`}</th>
            <td>{(1 / linesPerMm).toFixed(3)}</td>
            <td>{linesPerInch.toFixed(1)}</td>
            <td>{`${angleDeg.toFixed(1)}°`}</td>
            <td>{`${strength.toFixed(0)}×`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
