import { useTranslation } from 'react-i18next';
import type { DraftField } from './draft-parts.ts';
import { useDocument } from './editing-context.ts';
import classes from './fields.module.css';
import { ChoiceField, FieldLabel, NumberField, useFaultWords } from './fields.tsx';

type Area = NonNullable<DraftField['area']>;

interface AreaFieldProps {
  path: string;
  values: Area | undefined;
  onChange(area: Area | undefined): void;
}

const SIDES = ['xMm', 'yMm', 'widthMm', 'heightMm'] as const;

/** An area as four numbers in mm from the upper left corner of the page. */
export function AreaField({ path, values = {}, onChange }: AreaFieldProps) {
  const { t } = useTranslation();
  const fault = useFaultWords(path);
  function change(side: (typeof SIDES)[number], mm: number | undefined) {
    const next = { ...values, [side]: mm };
    onChange(SIDES.every((each) => next[each] === undefined) ? undefined : next);
  }
  return (
    <fieldset className={classes.group}>
      <legend>
        <FieldLabel path={path}>{t('curate.field.area')}</FieldLabel>
      </legend>
      <div className={classes.numbers}>
        {SIDES.map((side) => (
          <NumberField
            key={side}
            path={`${path}.${side}`}
            label={t(`curate.side.${side}`)}
            value={values[side]}
            onChange={(mm) => change(side, mm)}
          />
        ))}
      </div>
      {fault && <p className={classes.fault}>{fault}</p>}
    </fieldset>
  );
}

interface PageFieldProps {
  path: string;
  value: string | undefined;
  onChange(page: string | undefined): void;
}

/** One of the draft's pages. */
export function PageField({ path, value, onChange }: PageFieldProps) {
  const { t } = useTranslation();
  const { pages = [] } = useDocument();
  const choices = pages.flatMap(({ id, title }) => (id ? [{ value: id, label: title ?? id }] : []));
  return (
    <ChoiceField
      path={path}
      label={t('curate.field.page')}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}
