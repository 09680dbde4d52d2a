import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';
import { Result } from '../../shared/ui/index.ts';
import classes from './fields-table.module.css';
import { type FieldLine, fieldLines } from './results.ts';
import { mark } from './zone-focus.ts';

type Place = Pick<Zone['fields'][number], 'name' | 'value' | 'raw' | 'line' | 'start' | 'end'>;

interface RowProps {
  zone: Zone;
  place: Place;
  /** What stands inside another field. */
  isPart?: boolean;
  digit?: string;
  result?: FieldLine['result'];
}

function Row({ zone, place, isPart = false, digit = '', result = null }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr
      data-part={isPart || undefined}
      onPointerEnter={() => mark(zone.id, place)}
      onPointerLeave={() => mark(zone.id, null)}
    >
      <th scope="row">{t(`field.${place.name}`, { defaultValue: place.name })}</th>
      <td className={classes.value}>{place.value}</td>
      <td className={classes.raw}>{place.raw}</td>
      <td className={classes.raw}>{digit}</td>
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
        {fieldLines(zone).map(({ field, digit, result }) => (
          <Fragment key={field.name}>
            <Row zone={zone} place={field} digit={digit?.raw ?? ''} result={result} />
            {field.parts.map((part) => (
              <Row key={part.name} zone={zone} place={part} isPart />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
