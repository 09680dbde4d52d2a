import { Button } from '@mantine/core';
import { IconBooks, IconFileZip, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryImport } from '../../../src/contract/library.ts';
import { useStatus } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { ChangeList, sumOf } from './changes.tsx';
import { ChooseButton } from './choose-button.tsx';
import { CommandLine } from './command-line.tsx';
import { FolderPreview } from './folder-preview.tsx';
import classes from './manage.module.css';
import { PackPreview } from './pack-preview.tsx';
import { Taking } from './taking.tsx';
import type { Choice } from './use-choice.ts';
import { useFocus } from './use-focus.ts';

type Source = Choice<'pack' | 'folder'>;

function Done({ name, changes, onSteps }: { name: string; changes: LibraryImport; onSteps(): void }) {
  const { t } = useTranslation();
  const here = useFocus<HTMLDivElement>(changes);
  return (
    <div ref={here} tabIndex={-1} className={classes.done} role="status">
      <p>
        <b>{t('manage.imported', { name })}</b> {sumOf(changes)}.{' '}
        {t('manage.picturesStored', { count: changes.pictures })}
      </p>
      <ChangeList changes={changes} isDone />
      <Button size="compact-xs" variant="default" onClick={onSteps}>
        {t('manage.toSteps')}
      </Button>
    </div>
  );
}

function FolderRow({ source }: { source: Source }) {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const isDesktop = status?.host === 'desktop';
  const choose = () => source.ask('folder');
  const command = {
    id: 'manage.folder',
    label: t('manage.chooseFolder'),
    group: t('manage.title'),
    keys: ['Ctrl+Shift+O'],
    run: choose,
  };
  useCommands(isDesktop ? [command] : []);
  return (
    <div className={classes.row}>
      <IconFolder size={24} stroke={1.5} aria-hidden="true" />
      <div>
        <h3>{t('manage.folder')}</h3>
        <p className={classes.hint}>{t('manage.folderHint')}</p>
        {!isDesktop && (
          <CommandLine command="lightbench library import DIR" what={t('manage.importCommand')} />
        )}
      </div>
      {isDesktop && (
        <Button variant="default" onClick={choose}>
          {t('manage.chooseFolder')}
        </Button>
      )}
    </div>
  );
}

/** What an empty library can begin with. */
function StarterRow({ source }: { source: Source }) {
  const { t } = useTranslation();
  const choose = () => source.askStarter('folder');
  useCommands([
    {
      id: 'manage.starter',
      label: t('manage.chooseStarter'),
      group: t('manage.title'),
      keys: [],
      run: choose,
    },
  ]);
  return (
    <div className={classes.row}>
      <IconBooks size={24} stroke={1.5} aria-hidden="true" />
      <div>
        <h3>{t('manage.starter')}</h3>
        <p className={classes.hint}>{t('manage.starterHint')}</p>
      </div>
      <Button variant="default" onClick={choose}>
        {t('manage.chooseStarter')}
      </Button>
    </div>
  );
}

interface BringInProps {
  source: Source;
  /** Whether there is no model yet. */
  isEmpty: boolean;
  onSteps(): void;
}

/** Where models come into the library: as a signed pack, or as a folder. */
export function BringIn({ source, isEmpty, onSteps }: BringInProps) {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const [done, setDone] = useState<{ name: string; changes: LibraryImport } | null>(null);
  const { chosen } = source;
  if (chosen) {
    const ending = {
      chosen,
      onDone: (changes: LibraryImport) => {
        setDone({ name: chosen.name, changes });
        source.leave();
      },
      onLeave: source.leave,
    };
    return chosen.kind === 'pack' ? (
      <PackPreview key={chosen.id} {...ending} />
    ) : (
      <FolderPreview key={chosen.id} {...ending} />
    );
  }
  return (
    <section className={classes.rows} aria-label={t('manage.bringIn')}>
      <h2>{t('manage.bringIn')}</h2>
      {done && <Done {...done} onSteps={onSteps} />}
      <div className={classes.row}>
        <IconFileZip size={24} stroke={1.5} aria-hidden="true" />
        <div>
          <h3>{t('manage.pack')}</h3>
          <p className={classes.hint}>
            {t('manage.packHint')} {status?.host === 'browser' && t('manage.upTo')}
          </p>
        </div>
        <ChooseButton kind="pack" source={source} label={t('manage.choosePack')} />
      </div>
      <Taking source={source} />
      <FolderRow source={source} />
      {isEmpty && <StarterRow source={source} />}
    </section>
  );
}
