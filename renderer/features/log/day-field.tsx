import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filter-bar.module.css';
import { readDay } from './filters.ts';

const SHAPE = /^\d{4}-?\d{2}-?\d{2}$/;

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD. */
  value: string | undefined;
  onChange(day: string | undefined): void;
}

/**
 * A day as it is written everywhere in the program: a browser's own field would follow its language. Filters as soon as
 * a day stands there; says what is wrong when it is left.
 */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const [isLeft, setLeft] = useState(false);
  useEffect(() => setText(value ?? ''), [value]);
  const isFine = text.trim() === '' || readDay(text) !== undefined;
  const isShaped = SHAPE.test(text.trim());

  function write(next: string) {
    setText(next);
    setLeft(false);
    const day = readDay(next);
    if ((day !== undefined || next.trim() === '') && day !== value) onChange(day);
  }

  return (
    <TextInput
      label={label}
      placeholder={t('filter.day')}
      inputMode="numeric"
      autoComplete="off"
      pattern={SHAPE.source}
      maxLength={10}
      value={text}
      error={isLeft && !isFine ? t(isShaped ? 'filter.noDay' : 'filter.dayShape') : null}
      // Beside the label, so that nothing moves when it appears.
      inputWrapperOrder={['label', 'error', 'input']}
      classNames={{ root: classes.day ?? '', wrapper: classes.field ?? '', error: classes.fault ?? '' }}
      onBlur={() => setLeft(true)}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
