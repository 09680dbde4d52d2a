import { Button, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BEARER_OUTCOMES,
  type BearerOutcome,
  DOCUMENT_OUTCOMES,
  type DocumentOutcome,
  NOTE_LIMIT,
} from '../../../src/examination/outcome.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { announceError } from '../../shared/ui/index.ts';
import classes from './outcome-form.module.css';

interface Draft {
  document: DocumentOutcome | null;
  bearer: BearerOutcome | null;
  note: string;
}

const EMPTY: Draft = { document: null, bearer: null, note: '' };
const KEY = 'Ctrl+Enter';

/** A draft is kept in memory, so that a look into the log does not lose it; never on disk. */
function useDraft(id: string) {
  const queries = useQueryClient();
  const key = ['draft', id];
  const [draft, setDraft] = useState<Draft>(() => queries.getQueryData<Draft>(key) ?? EMPTY);
  const keep = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    queries.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
    queries.setQueryData(key, next);
  };
  return [draft, keep] as const;
}

interface AxisProps<T extends string> {
  label: string;
  terms: readonly { code: T; label: string; meaning: string }[];
  value: T | null;
  error: string | null;
  onChange(value: T): void;
}

function Axis<T extends string>({ label, terms, value, error, onChange }: AxisProps<T>) {
  const { t } = useTranslation();
  const termOf = (code: string | null) => terms.find((term) => term.code === code);
  return (
    <Select
      label={label}
      placeholder={t('outcome.choose')}
      description={termOf(value)?.meaning ?? t('outcome.notChosen')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      data={terms.map((term) => ({ value: term.code as string, label: term.label }))}
      value={value}
      error={error}
      nothingFoundMessage={t('outcome.nothingFound')}
      onChange={(code) => {
        const term = termOf(code);
        if (term) onChange(term.code);
      }}
      renderOption={({ option }) => (
        <div className={classes.option}>
          <div>{option.label}</div>
          <div className={classes.meaning}>{termOf(option.value)?.meaning}</div>
        </div>
      )}
    />
  );
}

/** Records an outcome on both axes. What is recorded stays; a correction is a further revision. */
export function OutcomeForm({ id, isRevision }: { id: string; isRevision: boolean }) {
  const { t } = useTranslation();
  const [draft, keep] = useDraft(id);
  const [wasTried, setWasTried] = useState(false);
  const record = useExaminationCall('examination.record_outcome', id);
  const { document, bearer, note } = draft;
  const missing = (value: string | null) => (wasTried && value === null ? t('outcome.missing') : null);

  function submit() {
    setWasTried(true);
    if (document === null || bearer === null || note.length > NOTE_LIMIT || record.isPending) return;
    record.mutate(
      { id, document, bearer, note },
      {
        onSuccess: () => {
          keep(EMPTY);
          setWasTried(false);
        },
        onError: announceError,
      },
    );
  }

  useCommands([
    { id: 'outcome.record', label: t('outcome.record'), group: t('keys.outcome'), keys: [KEY], run: submit },
  ]);

  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <Axis
        label={t('outcome.document')}
        terms={DOCUMENT_OUTCOMES}
        value={document}
        error={missing(document)}
        onChange={(value) => keep({ document: value })}
      />
      <Axis
        label={t('outcome.bearer')}
        terms={BEARER_OUTCOMES}
        value={bearer}
        error={missing(bearer)}
        onChange={(value) => keep({ bearer: value })}
      />
      <Textarea
        label={t('outcome.note')}
        description={t('outcome.noteLimit', { length: note.length, limit: NOTE_LIMIT })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={3}
        maxLength={NOTE_LIMIT}
        value={note}
        onChange={(event) => keep({ note: event.currentTarget.value })}
      />
      <div className={classes.end}>
        <span className={classes.final}>{t(isRevision ? 'outcome.finalRevision' : 'outcome.final')}</span>
        <Button type="submit" loading={record.isPending}>
          {t('outcome.record')}
        </Button>
      </div>
    </form>
  );
}
