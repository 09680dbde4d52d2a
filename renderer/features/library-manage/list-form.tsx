import { Button, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../../../src/contract/choices.ts';
import type { ListSummary } from '../../../src/contract/lists.ts';
import { useChosenCall } from '../../shared/client/index.ts';
import { isOneOf, ThrownWords, useRemembered } from '../../shared/ui/index.ts';
import classes from './manage.module.css';
import { useFocus } from './use-focus.ts';

const NAME_MAX = 80;
const KEEPING = ['hashed', 'plain'] as const;

/** A file's name without its ending, as the name of a list that comes from it. */
const nameFrom = (file: string) => file.replace(/\.[^.]{1,5}$/, '').slice(0, NAME_MAX);

interface ListFormProps {
  chosen: Chosen;
  lists: readonly ListSummary[];
  onDone(name: string, entries: number): void;
  onLeave(): void;
}

/** A list of documents before it is taken in: its name, and how its numbers are kept. */
export function ListForm({ chosen, lists, onDone, onLeave }: ListFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => nameFrom(chosen.name));
  const [keeping, setKeeping] = useRemembered<(typeof KEEPING)[number]>(
    'lists.keeping',
    'hashed',
    isOneOf(KEEPING),
  );
  const [isMissing, setMissing] = useState(false);
  const bringIn = useChosenCall('lists.import');
  const heading = useFocus<HTMLHeadingElement>();
  const name = typed.trim();
  const before = lists.find((list) => list.name === name);

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(name === '');
    if (name === '') return;
    const input = { chosen: chosen.id, name, hashed: keeping === 'hashed' };
    bringIn.mutate(input, { onSuccess: ({ entries }) => onDone(name, entries) });
  }

  return (
    <form className={classes.preview} aria-label={t('manage.list.import')} noValidate onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {t('manage.list.from', { name: chosen.name })}
      </h2>
      <TextInput
        className={classes.short ?? ''}
        label={t('manage.list.name')}
        description={
          before ? t('manage.list.replaces', { name, count: before.entries }) : t('manage.list.nameHint')
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        maxLength={NAME_MAX}
        autoComplete="off"
        value={typed}
        error={isMissing && name === '' ? t('manage.list.missing') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('manage.list.keeping')}
        value={keeping}
        onChange={(value) => setKeeping(value === 'plain' ? 'plain' : 'hashed')}
      >
        <div className={classes.choices}>
          {KEEPING.map((way) => (
            <Radio
              key={way}
              size="xs"
              value={way}
              label={t(`manage.list.${way}`)}
              description={t(`manage.list.${way}Hint`)}
            />
          ))}
        </div>
      </Radio.Group>
      {bringIn.error && <ThrownWords thrown={bringIn.error} />}
      <div className={classes.end}>
        <Button variant="default" disabled={bringIn.isPending} onClick={onLeave}>
          {t('manage.leave')}
        </Button>
        <Button type="submit" loading={bringIn.isPending}>
          {t('manage.list.import')}
        </Button>
      </div>
    </form>
  );
}
