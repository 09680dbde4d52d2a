import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { readNumber } from '../typed-values.ts';

interface NumberEntryProps
  extends Pick<TextInputProps, 'label' | 'aria-label' | 'placeholder' | 'error' | 'w'> {
  value: number | null;
  /** Whether it is what is asked next as soon as it is there. */
  isNext?: boolean;
  onChange(value: number | null): void;
}

/** A number with a comma or a point; what is typed stays as it is typed. */
export function NumberEntry({ value, isNext = false, onChange, ...input }: NumberEntryProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNext) field.current?.focus();
  }, [isNext]);
  const isOwn = (readNumber(text) ?? null) === value;
  return (
    <TextInput
      {...input}
      ref={field}
      inputMode="decimal"
      autoComplete="off"
      value={isOwn ? text : (value ?? '')}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(readNumber(currentTarget.value) ?? null);
      }}
    />
  );
}
