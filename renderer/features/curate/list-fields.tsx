import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIGHTS, type Light } from '../../../src/examination/light.ts';
import { useEditing } from './editing-context.ts';
import classes from './fields.module.css';
import { FieldLabel, useFaultWords } from './fields.tsx';

interface ListFieldProps {
  path: string;
  label: string;
  values: readonly string[] | undefined;
  /** What one of them is called, where another one is added. */
  add: string;
  hint?: string;
  onChange(values: string[]): void;
}

/** Words that are told one by one; Enter goes on to the next. An empty one is left out when it is left. */
export function WordsField({ path, label, values = [], add, hint, onChange }: ListFieldProps) {
  const { t } = useTranslation();
  const { endStep } = useEditing();
  const list = useRef<HTMLFieldSetElement>(null);
  const fault = useFaultWords(path);
  const rowAt = (at: number) => list.current?.querySelectorAll('textarea')[at];

  function addAfter(at: number) {
    onChange(values.toSpliced(at + 1, 0, ''));
    requestAnimationFrame(() => rowAt(at + 1)?.focus());
  }
  function onKeyDown(event: KeyboardEvent, at: number) {
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (values[at]?.trim()) addAfter(at);
    }
    if (event.key === 'Backspace' && values[at] === '') {
      event.preventDefault();
      onChange(values.toSpliced(at, 1));
      rowAt(at - 1)?.focus();
    }
  }

  return (
    <fieldset ref={list} className={classes.list}>
      <legend>
        <FieldLabel path={path}>{label}</FieldLabel>
      </legend>
      {values.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all that tells two of them apart.
        <div key={at} className={classes.row}>
          <Textarea
            aria-label={`${label} ${at + 1}`}
            autosize
            minRows={1}
            value={words}
            onChange={(event) => onChange(values.with(at, event.currentTarget.value))}
            onKeyDown={(event) => onKeyDown(event, at)}
            onBlur={() => {
              endStep();
              const trimmed = words.trim();
              if (trimmed !== words || trimmed === '')
                onChange(trimmed ? values.with(at, trimmed) : values.toSpliced(at, 1));
            }}
          />
          <ActionIcon
            aria-label={t('curate.takeOut', { what: `${label} ${at + 1}` })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChange(values.toSpliced(at, 1))}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {hint && <p className={classes.quiet}>{hint}</p>}
      {fault && <p className={classes.fault}>{fault}</p>}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} aria-hidden="true" />}
          data-path={path}
          onClick={() => addAfter(values.length - 1)}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  );
}

interface LightsFieldProps {
  path: string;
  label: string;
  values: readonly Light[] | undefined;
  onChange(values: Light[]): void;
}

/** Lights of a closed list, kept in its order. */
export function LightsField({ path, label, values = [], onChange }: LightsFieldProps) {
  const { t } = useTranslation();
  const fault = useFaultWords(path);
  return (
    <fieldset className={classes.group}>
      <legend>
        <FieldLabel path={path}>{label}</FieldLabel>
      </legend>
      <div className={classes.choices}>
        {LIGHTS.map((light, at) => (
          <Checkbox
            key={light}
            size="xs"
            label={<abbr title={t(`light.${light}`)}>{light}</abbr>}
            aria-label={`${light} ${t(`light.${light}`)}`}
            {...(at === 0 && { 'data-path': path })}
            checked={values.includes(light)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(LIGHTS.filter((each) => (each === light ? checked : values.includes(each))))
            }
          />
        ))}
      </div>
      {fault && <p className={classes.fault}>{fault}</p>}
    </fieldset>
  );
}
