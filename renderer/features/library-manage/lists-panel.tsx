import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSummary } from '../../../src/contract/lists.ts';
import { useLists, useTakeBack } from '../../shared/client/index.ts';
import { formatInstant, ThrownWords } from '../../shared/ui/index.ts';
import { ChooseButton } from './choose-button.tsx';
import { ListForm } from './list-form.tsx';
import classes from './manage.module.css';
import { Question } from './question.tsx';
import { Taking } from './taking.tsx';
import type { Choice } from './use-choice.ts';
import { useFocus } from './use-focus.ts';

function RemoveQuestion({ list, onEnd }: { list: ListSummary; onEnd(): void }) {
  const { t } = useTranslation();
  const remove = useTakeBack('lists.remove');
  return (
    <Question
      title={t('manage.list.removeOf', { name: list.name })}
      deed={t('manage.list.remove')}
      isPending={remove.isPending}
      error={remove.error}
      onYes={() => remove.mutate({ name: list.name }, { onSuccess: onEnd })}
      onNo={onEnd}
    >
      <p>{t('manage.list.removeWords', { count: list.entries })}</p>
    </Question>
  );
}

function ListTable({ items }: { items: readonly ListSummary[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ListSummary | null>(null);
  return (
    <>
      <table className={classes.table} aria-label={t('manage.tab.lists')}>
        <thead>
          <tr>
            <th scope="col">{t('manage.list.title')}</th>
            <th scope="col" className={classes.number}>
              {t('manage.list.entries')}
            </th>
            <th scope="col">{t('manage.list.kept')}</th>
            <th scope="col">{t('manage.list.file')}</th>
            <th scope="col">{t('manage.by')}</th>
            <th scope="col">{t('manage.when')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((list) => (
            <tr key={list.name}>
              <td>
                <b>{list.name}</b>
              </td>
              <td className={classes.number}>{t('manage.count', { count: list.entries })}</td>
              <td>{t(list.hashed ? 'manage.list.hashed' : 'manage.list.plain')}</td>
              <td className={classes.quiet}>{list.file}</td>
              <td>{list.actor}</td>
              <td className={classes.fixed}>{formatInstant(list.importedAt)}</td>
              <td className={classes.deed}>
                <Button size="compact-xs" variant="default" onClick={() => setAsked(list)}>
                  {t('manage.list.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <RemoveQuestion list={asked} onEnd={() => setAsked(null)} />}
    </>
  );
}

function Done({ name, entries }: { name: string; entries: number }) {
  const { t } = useTranslation();
  const here = useFocus<HTMLDivElement>();
  return (
    <div ref={here} tabIndex={-1} className={classes.done} role="status">
      {t('manage.list.done', { name, count: entries })}
    </div>
  );
}

/** Lists of lost and stolen documents: those that hold, and where another one comes in. */
export function ListsPanel({ source }: { source: Choice<'list'> }) {
  const { t } = useTranslation();
  const { data, error } = useLists();
  const [done, setDone] = useState<{ name: string; entries: number } | null>(null);
  const { chosen } = source;
  const items = data?.items ?? [];
  if (error) return <ThrownWords thrown={error} />;
  return (
    <>
      {chosen ? (
        <ListForm
          key={chosen.id}
          chosen={chosen}
          lists={items}
          onDone={(name, entries) => {
            setDone({ name, entries });
            source.leave();
          }}
          onLeave={source.leave}
        />
      ) : (
        <section className={classes.rows} aria-label={t('manage.list.bringIn')}>
          <div className={classes.row}>
            <IconListSearch size={24} stroke={1.5} aria-hidden="true" />
            <div>
              <h2>{t('manage.list.bringIn')}</h2>
              <p className={classes.hint}>{t('manage.list.hint')}</p>
              <p className={classes.hint}>
                <code>number, issuer, status; number_to, type, place, date</code>
              </p>
            </div>
            <ChooseButton kind="list" source={source} label={t('manage.list.choose')} />
          </div>
          <Taking source={source} />
          {done && <Done name={done.name} entries={done.entries} />}
        </section>
      )}
      {items.length > 0 && <ListTable items={items} />}
      {data?.items.length === 0 && <p className={classes.nothing}>{t('manage.list.none')}</p>}
    </>
  );
}
