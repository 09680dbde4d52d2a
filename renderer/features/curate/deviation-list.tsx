import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DEVIATION_KINDS } from '../../../src/mrz/deviations.ts';
import { added, changedAt } from './document-edit.ts';
import panel from './draft-panel.module.css';
import { type Element, placeOf } from './draft-parts.ts';
import { useDocument, useEditing } from './editing-context.ts';
import { ElementBar } from './element-bar.tsx';
import { ElementRow } from './element-row.tsx';
import classes from './feature-section.module.css';
import { ChoiceField, LineField, TextField } from './fields.tsx';
import { useLook } from './look-context.ts';

type DraftDeviation = Element<'deviations'>;

function DeviationEditor({ at, deviation }: { at: number; deviation: DraftDeviation }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const place = placeOf('deviations', at);
  const change = (part: Partial<DraftDeviation>, name: string) =>
    edit((before) => changedAt(before, 'deviations', at, part), `${place}.${name}`);
  return (
    <>
      <ChoiceField
        path={`${place}.kind`}
        label={t('curate.field.kind')}
        value={deviation.kind}
        choices={DEVIATION_KINDS.map((value) => ({ value, label: t(`curate.deviation.${value}`) }))}
        onChange={(kind) => change({ kind }, 'kind')}
      />
      <TextField
        path={`${place}.note`}
        label={t('curate.field.note')}
        value={deviation.note}
        onChange={(note) => change({ note }, 'note')}
      />
      <LineField
        path={`${place}.source`}
        label={t('curate.field.source')}
        value={deviation.source}
        onChange={(source) => change({ source }, 'source')}
      />
      <ElementBar list="deviations" at={at} />
    </>
  );
}

/** Defects of genuine documents of this model. */
export function Deviations() {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { deviations = [] } = useDocument();
  const { goTo } = useLook();
  function add() {
    edit((before) => added(before, 'deviations', {}));
    goTo(`${placeOf('deviations', deviations.length)}.kind`);
  }
  return (
    <section aria-label={t('library.deviations')}>
      <div className={panel.heading}>
        <h2>{t('library.deviations')}</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {t('curate.addDeviation')}
        </Button>
      </div>
      {deviations.length === 0 && <p className={panel.none}>{t('curate.noDeviations')}</p>}
      <ol className={classes.list}>
        {deviations.map((deviation, at) => (
          <ElementRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all that tells two of them apart.
            key={at}
            place={placeOf('deviations', at)}
            title={deviation.kind ? t(`curate.deviation.${deviation.kind}`) : t('curate.untitled')}
            about={deviation.note ?? ''}
          >
            <DeviationEditor at={at} deviation={deviation} />
          </ElementRow>
        ))}
      </ol>
    </section>
  );
}
