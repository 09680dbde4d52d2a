import { Select, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing, useFieldFault } from './editing-context.ts';
import classes from './fields.module.css';
import { readNumber } from './typed-values.ts';

interface FieldProps<T> {
  /** Place in the document, such as `features[3].title`: faults are shown here, and a way leads here. */
  path: string;
  label: string;
  value: T | undefined;
  hint?: string | undefined;
  onChange(value: T | undefined): void;
}

/** A label that says when its field is empty and must not be. */
export function FieldLabel({ path, children }: { path: string; children: ReactNode }) {
  const { t } = useTranslation();
  const fault = useFieldFault(path);
  return (
    <>
      {children}
      {fault?.isMissing && (
        <span className={classes.missing} data-severity={fault.severity} aria-hidden="true">
          {t('curate.missing')}
        </span>
      )}
    </>
  );
}

/** What is wrong with what stands in a field; nothing while it is merely empty. */
export function useFaultWords(path: string): string | null {
  const fault = useFieldFault(path);
  return fault && !fault.isMissing ? `${fault.message} ${fault.remedy}` : null;
}

/** What every field has in common: its label, its fault, its hint, and where a way to it leads. */
function useField({ path, label, hint }: Pick<FieldProps<unknown>, 'path' | 'label' | 'hint'>) {
  const { endStep } = useEditing();
  const fault = useFieldFault(path);
  return {
    label: <FieldLabel path={path}>{label}</FieldLabel>,
    description: hint,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    error: useFaultWords(path),
    'aria-invalid': fault?.severity === 'error',
    'data-path': path,
    // What is typed after a look elsewhere is a step of its own.
    onBlurCapture: endStep,
  };
}

interface ParsedProps<T> extends FieldProps<T> {
  /** What the text says; undefined where it says nothing that fits. */
  read(text: string): T | undefined;
  write(value: T): string;
  /** Said while what stands there says nothing. */
  unread?: string;
  input?: Pick<TextInputProps, 'placeholder' | 'maxLength' | 'inputMode' | 'className'> & {
    onBlur?: () => void;
  };
}

/** What is typed stays as it is typed, for as long as it says what the document holds. */
export function ParsedField<T>(props: ParsedProps<T>) {
  const { path, label, value, hint, read, write, unread, input, onChange } = props;
  const written = (meant: T | undefined) => (meant === undefined ? '' : write(meant));
  const [text, setText] = useState(written(value));
  const field = useField({ path, label, hint });
  const isOwn = written(read(text)) === written(value);
  const isUnread = isOwn && text.trim() !== '' && value === undefined;
  return (
    <TextInput
      {...field}
      {...input}
      autoComplete="off"
      value={isOwn ? text : written(value)}
      error={isUnread ? unread : field.error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (written(read(typed)) !== written(value)) onChange(read(typed));
      }}
    />
  );
}

const itself = (text: string) => text;
const words = (text: string) => text.trim() || undefined;

/** One line of words; the blanks at its ends do not get into the document. */
export const LineField = (props: Omit<ParsedProps<string>, 'read' | 'write'>) => (
  <ParsedField {...props} read={words} write={itself} />
);

/** A code in capitals, however it is typed. */
export const CodeField = (props: Omit<ParsedProps<string>, 'read' | 'write'>) => (
  <ParsedField {...props} read={(text) => words(text)?.toUpperCase()} write={itself} />
);

/** A number, in the unit that the label names. */
export function NumberField(props: Omit<ParsedProps<number>, 'read' | 'write' | 'unread'>) {
  const { t } = useTranslation();
  const input = { inputMode: 'decimal', ...props.input } as const;
  return (
    <ParsedField {...props} input={input} read={readNumber} write={String} unread={t('curate.noNumber')} />
  );
}

/** Words over several lines. */
export function TextField({ path, label, value = '', hint, onChange }: FieldProps<string>) {
  const [text, setText] = useState(value);
  return (
    <Textarea
      {...useField({ path, label, hint })}
      rows={3}
      value={text.trim() === value ? text : value}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (typed.trim() !== value) onChange(words(typed));
      }}
    />
  );
}

interface ChoiceProps<T extends string> extends FieldProps<T> {
  choices: readonly { value: T; label: string }[];
  /** Whether none can be chosen. */
  clearable?: boolean;
}

/** One of a list that is closed. */
export function ChoiceField<T extends string>({
  path,
  label,
  value,
  hint,
  choices,
  clearable,
  onChange,
}: ChoiceProps<T>) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField({ path, label, hint })}
      placeholder={t('curate.choose')}
      data={choices.map((choice) => ({ value: choice.value as string, label: choice.label }))}
      searchable={choices.length > 8}
      clearable={clearable ?? false}
      allowDeselect={false}
      nothingFoundMessage={t('curate.nothingFound')}
      value={value ?? null}
      onChange={(code) => onChange(choices.find((choice) => choice.value === code)?.value)}
    />
  );
}
