import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIGHTS } from '../../../src/examination/light.ts';
import {
  CHECK_FEATURES,
  CHECK_PROPERTIES,
  type CheckFeature,
  type CheckProperty,
  type FeatureCheck,
  proposalFor,
} from '../../../src/reference/index.ts';
import { changedAt } from './document-edit.ts';
import { type DraftCheck, type DraftFeature, placeOf } from './draft-parts.ts';
import { useEditing } from './editing-context.ts';
import fields from './fields.module.css';
import { ChoiceField, NumberField } from './fields.tsx';

const coded = <T extends string>(table: Readonly<Record<T, string>>) =>
  (Object.keys(table) as T[]).map((value) => ({ value, label: `${value} · ${table[value]}` }));

const PROPERTIES = coded<CheckProperty>(CHECK_PROPERTIES);
const FEATURES = coded<CheckFeature>(CHECK_FEATURES);

const triple = ({ light, property, feature }: FeatureCheck) => `(${light}, ${property}, ${feature})`;

interface CheckFieldsProps {
  at: number;
  feature: DraftFeature;
}

/** How a machine looks for the feature: light, property and feature of the generic identifier, inverted, threshold. */
export function CheckFields({ at, feature }: CheckFieldsProps) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const path = `${placeOf('features', at)}.check`;
  const { check, lights = [] } = feature;
  const usual = feature.term && proposalFor(feature.term)?.check;
  const proposed = usual && lights.includes(usual.light) ? usual : null;
  const put = (next: DraftCheck | undefined, name = '') =>
    edit((before) => changedAt(before, 'features', at, { check: next }), `${path}${name}`);
  const change = (part: Partial<DraftCheck>, name: string) =>
    put({ inverted: false, threshold: null, ...check, ...part }, `.${name}`);
  if (!check) {
    return (
      <fieldset className={fields.group}>
        <legend>{t('curate.field.check')}</legend>
        <div className={fields.actions}>
          {proposed && (
            <Button size="compact-xs" variant="default" onClick={() => put(proposed)}>
              {t('curate.attachProposed', { check: triple(proposed) })}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            data-path={path}
            onClick={() => change({ light: lights[0] }, 'light')}
          >
            {t('curate.attachCheck')}
          </Button>
        </div>
        <p className={fields.quiet}>{t(proposed ? 'curate.proposedHint' : 'curate.byEye')}</p>
      </fieldset>
    );
  }
  const choices = LIGHTS.filter(
    (light) => lights.length === 0 || lights.includes(light) || light === check.light,
  );
  return (
    <fieldset className={fields.group}>
      <legend>{t('curate.field.check')}</legend>
      <div className={fields.check}>
        <ChoiceField
          path={`${path}.light`}
          label={t('curate.field.light')}
          value={check.light}
          choices={choices.map((light) => ({ value: light, label: `${light} · ${t(`light.${light}`)}` }))}
          onChange={(light) => change({ light }, 'light')}
        />
        <ChoiceField
          path={`${path}.property`}
          label={t('curate.field.property')}
          value={check.property}
          choices={PROPERTIES}
          onChange={(property) => change({ property }, 'property')}
        />
        <ChoiceField
          path={`${path}.feature`}
          label={t('curate.field.checkFeature')}
          value={check.feature}
          choices={FEATURES}
          onChange={(of) => change({ feature: of }, 'feature')}
        />
        <NumberField
          path={`${path}.threshold`}
          label={t('curate.field.threshold')}
          input={{ placeholder: t('curate.routine') }}
          value={check.threshold ?? undefined}
          onChange={(threshold) => change({ threshold: threshold ?? null }, 'threshold')}
        />
      </div>
      <div className={fields.actions}>
        <Checkbox
          size="xs"
          label={t('curate.inverted')}
          checked={check.inverted ?? false}
          onChange={(event) => change({ inverted: event.currentTarget.checked }, 'inverted')}
        />
        <Button size="compact-xs" variant="subtle" onClick={() => put(undefined)}>
          {t('curate.detach')}
        </Button>
      </div>
    </fieldset>
  );
}
