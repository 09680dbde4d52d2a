import { Button, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  INSPECTION_LEVELS,
  isTerm,
  TERM_GROUPS,
  TERMS,
  TOOLS,
  type Tool,
} from '../../../src/reference/index.ts';
import { TERM_CHOICES } from '../library/index.ts';
import { AreaField, PageField } from './area-fields.tsx';
import { CheckFields } from './check-fields.tsx';
import { changedAt } from './document-edit.ts';
import panel from './draft-panel.module.css';
import { type DraftFeature, placeOf } from './draft-parts.ts';
import { useEditing, useEditingState } from './editing-context.ts';
import { ElementBar } from './element-bar.tsx';
import { calledAfterTitle, withFeatureId, withTerm } from './feature-edit.ts';
import classes from './feature-section.module.css';
import fields from './fields.module.css';
import { ChoiceField, FieldLabel, LineField, TextField } from './fields.tsx';
import { LightsField, WordsField } from './list-fields.tsx';
import { useLook } from './look-context.ts';
import { DetailPicture } from './pictures/index.ts';

interface FeatureEditorProps {
  at: number;
  feature: DraftFeature;
}

const TOOL_CHOICES = Object.entries(TOOLS).map(([value, label]) => ({ value: value as Tool, label }));

type Change = (part: Partial<DraftFeature>, name: string) => void;

/** The term with its definition; what is usual for it fills what is not told yet. */
function TermField({ at, feature }: FeatureEditorProps) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { term } = feature;
  const path = `${placeOf('features', at)}.term`;
  const choose = (chosen: string | null) => {
    if (chosen !== null && isTerm(chosen)) edit((before) => withTerm(before, at, chosen), path);
  };
  return (
    <Select
      label={<FieldLabel path={path}>{t('curate.field.term')}</FieldLabel>}
      placeholder={t('curate.chooseTerm')}
      description={term && `${TERM_GROUPS[TERMS[term].group]} · ${TERMS[term].definition}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      allowDeselect={false}
      data-path={path}
      data={TERM_CHOICES}
      value={term ?? null}
      nothingFoundMessage={t('curate.nothingFound')}
      onChange={choose}
      renderOption={({ option }) =>
        isTerm(option.value) && (
          <div className={classes.option}>
            <div>{option.label}</div>
            <div className={classes.quiet}>{TERMS[option.value].definition}</div>
          </div>
        )
      }
    />
  );
}

function Level({ at, feature, change }: FeatureEditorProps & { change: Change }) {
  const { t } = useTranslation();
  const path = `${placeOf('features', at)}.level`;
  return (
    <fieldset className={fields.group} data-path={path}>
      <legend>
        <FieldLabel path={path}>{t('curate.field.level')}</FieldLabel>
      </legend>
      <SegmentedControl
        fullWidth
        aria-label={t('curate.field.level')}
        value={String(feature.level ?? '')}
        data={INSPECTION_LEVELS.map((level) => ({ value: String(level), label: t(`curate.level.${level}`) }))}
        onChange={(value) =>
          change({ level: INSPECTION_LEVELS.find((level) => String(level) === value) }, 'level')
        }
      />
    </fieldset>
  );
}

/** Everything that a model says of one feature. */
export function FeatureEditor({ at, feature }: FeatureEditorProps) {
  const { t } = useTranslation();
  const { edit, adopt, flush } = useEditing();
  const draft = useEditingState((state) => state.draft);
  const { look, shown, change: changeLook } = useLook();
  const place = placeOf('features', at);
  const change: Change = (part, name) =>
    edit((before) => changedAt(before, 'features', at, part), `${place}.${name}`);
  return (
    <>
      <TermField at={at} feature={feature} />
      <LineField
        path={`${place}.title`}
        label={t('curate.field.title')}
        value={feature.title}
        input={{ onBlur: () => edit((before) => calledAfterTitle(before, at), `${place}.title`) }}
        onChange={(title) => change({ title }, 'title')}
      />
      <div className={panel.site}>
        <PageField
          path={`${place}.page`}
          value={feature.page}
          onChange={(page) => change({ page }, 'page')}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={!shown.picture || feature.area !== undefined}
          aria-pressed={look.drawing}
          onClick={() => changeLook({ drawing: !look.drawing })}
        >
          {t('curate.drawThis')}
        </Button>
      </div>
      <AreaField path={`${place}.area`} values={feature.area} onChange={(area) => change({ area }, 'area')} />
      <LightsField
        path={`${place}.lights`}
        label={t('curate.field.lights')}
        values={feature.lights}
        onChange={(lights) => change({ lights }, 'lights')}
      />
      <TextField
        path={`${place}.genuine`}
        label={t('curate.field.genuine')}
        value={feature.genuine}
        onChange={(genuine) => change({ genuine }, 'genuine')}
      />
      <WordsField
        path={`${place}.imitations`}
        label={t('curate.field.imitations')}
        values={feature.imitations}
        add={t('curate.addImitation')}
        onChange={(imitations) => change({ imitations }, 'imitations')}
      />
      <Level at={at} feature={feature} change={change} />
      <ChoiceField
        path={`${place}.tool`}
        label={t('curate.field.tool')}
        value={feature.tool}
        choices={TOOL_CHOICES}
        onChange={(tool) => change({ tool }, 'tool')}
      />
      <CheckFields at={at} feature={feature} />
      {feature.id && (
        // The picture is added to what the core has: it should have what stands here.
        <div
          className={classes.detail}
          onPointerDownCapture={() => void flush()}
          onFocusCapture={() => void flush()}
        >
          <DetailPicture draft={draft} featureId={feature.id} onChanged={adopt} />
        </div>
      )}
      <LineField
        path={`${place}.id`}
        label={t('curate.field.id')}
        hint={t('curate.idHint')}
        value={feature.id}
        onChange={(id) => edit((before) => withFeatureId(before, at, id), `${place}.id`)}
      />
      <ElementBar list="features" at={at} />
    </>
  );
}
