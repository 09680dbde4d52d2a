import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';
import { Result } from '../../shared/ui/index.ts';
import classes from './fields-table.module.css';
import { type FieldLine, fieldLines } from './results.ts';
import { mark } from './zone-focus.ts';

function Row({ zone, line: { field, digit, result } }: { zone: Zone; line: FieldLine }) {
  const { t } = useTranslation();
  return (
    <tr onPointerEnter={() => mark(zone.id, field)} onPointerLeave={() => mark(zone.id, null)}>
      <th scope="row">{t(`field.${field.name}`, { defaultValue: field.name })}</th>
      <td className={classes.value}>{field.value}</td>
      <td className={classes.raw}>{field.raw}</td>
      <td className={classes.raw}>{digit?.raw ?? ''}</td>
      <td>{result && <Result result={result} />}</td>
    </tr>
  );
}

/** The fields of the zone: what they mean, what stands there, the check digit, and what the checks say. */
export function FieldsTable({ zone }: { zone: Zone }) {
  const { t } = useTranslation();
  if (zone.fields.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{t('zone.fields')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('zone.field')}</th>
          <th scope="col">{t('zone.meaning')}</th>
          <th scope="col">{t('zone.asRead')}</th>
          <th scope="col">{t('zone.digit')}</th>
          <th scope="col">{t('zone.checked')}</th>
        </tr>
      </thead>
      <tbody>
        {fieldLines(zone).map((line) => (
          <Row key={line.field.name} zone={zone} line={line} />
        ))}
      </tbody>
    </table>
  );
}
