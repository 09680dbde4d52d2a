import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf, documentModel, MODEL_CODE } from '../../../src/reference/index.ts';
import { useDraftCall } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import fields from './fields.module.css';
import { closeNewModel, useNewModel } from './new-model-store.ts';
import classes from './question.module.css';
import { presetOf, SIZE_PRESETS } from './size-presets.ts';
import { readNumber } from './typed-values.ts';

interface Typed {
  code: string;
  title: string;
  width: string;
  height: string;
}

const isLength = (mm: number | undefined): mm is number => mm !== undefined && mm > 0 && mm <= 1000;

/** What is begun with, once all of it is told. */
function inputOf({ code, title, width, height }: Typed) {
  const [widthMm, heightMm] = [readNumber(width), readNumber(height)];
  const known = MODEL_CODE.test(code) && documentModel.shape.title.safeParse(title.trim()).success;
  if (!known || !isLength(widthMm) || !isLength(heightMm)) return null;
  return { code, title: title.trim(), size: { widthMm, heightMm } };
}

function useBegin() {
  const navigate = useNavigate();
  const create = useDraftCall('draft.create');
  const begin = (input: Parameters<typeof create.mutate>[0]) =>
    create.mutate(input, {
      onSuccess: ({ id }) => {
        closeNewModel();
        void navigate({ to: '/drafts/$id', params: { id } });
      },
    });
  return { begin, isPending: create.isPending, error: create.error };
}

function Size({ typed, change, wasTried }: SizeProps) {
  const { t } = useTranslation();
  const preset = presetOf({ widthMm: readNumber(typed.width), heightMm: readNumber(typed.height) });
  const fault = (text: string) => (wasTried && !isLength(readNumber(text)) ? t('curate.inMm') : null);
  return (
    <div className={classes.sizes}>
      <Select
        label={t('curate.field.size')}
        allowDeselect={false}
        data={[
          ...SIZE_PRESETS.map(({ name, size }) => ({
            value: name,
            label: `${name} · ${size.widthMm} × ${size.heightMm} mm`,
          })),
          { value: 'other', label: t('curate.otherSize') },
        ]}
        value={preset?.name ?? 'other'}
        onChange={(name) => {
          const size = SIZE_PRESETS.find((known) => known.name === name)?.size;
          change({ width: String(size?.widthMm ?? ''), height: String(size?.heightMm ?? '') });
        }}
      />
      <TextInput
        label={t('curate.field.widthMm')}
        inputMode="decimal"
        autoComplete="off"
        value={typed.width}
        error={fault(typed.width)}
        onChange={(event) => change({ width: event.currentTarget.value })}
      />
      <TextInput
        label={t('curate.field.heightMm')}
        inputMode="decimal"
        autoComplete="off"
        value={typed.height}
        error={fault(typed.height)}
        onChange={(event) => change({ height: event.currentTarget.value })}
      />
    </div>
  );
}

interface SizeProps {
  typed: Typed;
  change(part: Partial<Typed>): void;
  wasTried: boolean;
}

function NewModelForm() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>({ code: '', title: '', width: '125', height: '88' });
  const [wasTried, setTried] = useState(false);
  const { begin, isPending, error } = useBegin();
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const isCode = MODEL_CODE.test(typed.code);
  const input = inputOf(typed);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (input && !isPending) begin(input);
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <h2 className={classes.title}>{t('curate.newModel')}</h2>
      <TextInput
        data-autofocus
        label={t('curate.field.code')}
        description={isCode ? t('curate.codeMeans', { kind: categoryOf(typed.code) }) : t('curate.codeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        className={fields.code ?? ''}
        placeholder="UTO-AO-01001"
        autoComplete="off"
        spellCheck={false}
        maxLength={12}
        value={typed.code}
        error={wasTried && !isCode ? t('curate.codeShape') : null}
        onChange={(event) => change({ code: event.currentTarget.value.trim().toUpperCase() })}
      />
      <TextInput
        label={t('curate.field.title')}
        placeholder={t('curate.titleExample')}
        autoComplete="off"
        maxLength={200}
        value={typed.title}
        error={wasTried && !typed.title.trim() ? t('curate.titleMissing') : null}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Size typed={typed} change={change} wasTried={wasTried} />
      {error && <ThrownWords thrown={error} />}
      <div className={classes.end}>
        <Button variant="default" onClick={closeNewModel}>
          {t('curate.cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {t('curate.beginDraft')}
        </Button>
      </div>
    </form>
  );
}

/** Begins a draft of a model that is not in the library yet. Mounted once. */
export function NewModelDialog() {
  const { t } = useTranslation();
  const { isOpen } = useNewModel();
  return (
    <Modal
      opened={isOpen}
      onClose={closeNewModel}
      withCloseButton={false}
      size="md"
      attributes={{ content: { 'aria-label': t('curate.newModel') } }}
    >
      {isOpen && <NewModelForm />}
    </Modal>
  );
}
