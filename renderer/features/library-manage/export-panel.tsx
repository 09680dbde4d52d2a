import { Button, MultiSelect, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../../../src/contract/choices.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import { useClient, useLibrarySearch, useStatus } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { CommandLine } from './command-line.tsx';
import { LibraryWork } from './library-work.tsx';
import classes from './manage.module.css';
import { Refusal } from './refusal.tsx';

/** Models that are offered at a time while one types. */
const OFFERED = 20;

type Exported = CallOutput<'library.export_folder'> & { to: Chosen };

/** Asks for a place and writes models there; null when no place was chosen. */
function useExport() {
  const client = useClient();
  return useMutation<Exported | null, Error, readonly string[]>({
    mutationFn: async (codes) => {
      const name = codes.length === 1 && codes[0] ? codes[0] : 'lightbench-library';
      const { chosen: to } = await client.call('choice.open', { kind: 'new_folder', name });
      if (!to) return null;
      try {
        const written = await client.call('library.export_folder', { chosen: to.id, codes: [...codes] });
        return { ...written, to };
      } finally {
        await client.call('choice.release', { chosen: to.id });
      }
    },
  });
}

function ModelChoice({ codes, onChange }: { codes: readonly string[]; onChange(codes: string[]): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data: found } = useLibrarySearch({ text: text.slice(0, 200), limit: OFFERED });
  const offered = (found?.items ?? []).map(({ key, title }) => ({
    value: key.code,
    label: `${key.code} · ${title}`,
  }));
  const known = new Set(offered.map(({ value }) => value));
  const chosen = codes.filter((code) => !known.has(code)).map((code) => ({ value: code, label: code }));
  return (
    <MultiSelect
      size="xs"
      label={t('manage.models')}
      placeholder={codes.length === 0 ? t('manage.modelsHint') : ''}
      data={[...chosen, ...offered]}
      value={[...codes]}
      searchable
      searchValue={text}
      // The library was searched already, by words and not by their letters.
      filter={({ options }) => options}
      nothingFoundMessage={t('library.besideNothing')}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      classNames={{ inputField: classes.inField ?? '' }}
      maxDropdownHeight={264}
      withScrollArea={false}
      styles={{ options: { maxHeight: 264, overflowY: 'auto' } }}
      onSearchChange={setText}
      onChange={onChange}
    />
  );
}

/** Writes the library, or some models of it, as a folder that can be imported and packed elsewhere. */
export function ExportPanel({ total, model }: { total: number; model: string | undefined }) {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const isDesktop = status?.host === 'desktop';
  const [isAll, setAll] = useState(model === undefined);
  const [codes, setCodes] = useState<string[]>(model ? [model] : []);
  const exporting = useExport();
  const isReady = total > 0 && (isAll || codes.length > 0);
  const start = () => isReady && !exporting.isPending && exporting.mutate(isAll ? [] : codes);
  const done = exporting.data;
  useCommands(
    isDesktop && isReady
      ? [
          {
            id: 'manage.export',
            label: t('manage.export'),
            group: t('manage.title'),
            keys: ['Ctrl+E'],
            run: start,
          },
        ]
      : [],
  );

  return (
    <section className={classes.rows} aria-label={t('manage.exportTitle')}>
      <h2>{t('manage.exportTitle')}</h2>
      <p className={classes.hint}>{t('manage.exportHint')}</p>
      {total === 0 ? (
        <p>{t('manage.exportNothing')}</p>
      ) : (
        <>
          <Radio.Group
            value={isAll ? 'all' : 'some'}
            onChange={(value) => setAll(value === 'all')}
            aria-label={t('manage.exportWhat')}
          >
            <div className={classes.choices}>
              <Radio size="xs" value="all" label={t('manage.exportAll', { count: total })} />
              <Radio size="xs" value="some" label={t('manage.exportSome')} />
            </div>
          </Radio.Group>
          {!isAll && <ModelChoice codes={codes} onChange={setCodes} />}
          {isDesktop ? (
            <div className={classes.end}>
              <Button disabled={!isReady} loading={exporting.isPending} onClick={start}>
                {t('manage.export')}
              </Button>
            </div>
          ) : (
            <CommandLine
              command={['lightbench library export DIR', ...(isAll ? [] : codes)].join(' ')}
              what={t('manage.exportCommand')}
            />
          )}
        </>
      )}
      {exporting.isPending && <LibraryWork words={t('manage.exporting')} />}
      {exporting.error && <Refusal thrown={exporting.error} />}
      {done && (
        <div className={classes.done} role="status">
          <p>
            {t('manage.exported')} <b>{done.to.name}</b>
          </p>
          <p>{t('manage.exportedIn', { place: done.to.place })}</p>
          <p>
            {t('library.total', { count: done.models })},{' '}
            {t('manage.picturesWritten', { count: done.pictures })}
          </p>
        </div>
      )}
    </section>
  );
}
