import { Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLibraryStatus, useLists, usePublishers, useSteps } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { announce } from '../../shared/ui/index.ts';
import { useDropTaker } from '../capture/index.ts';
import { BringIn } from './bring-in.tsx';
import { ExportPanel } from './export-panel.tsx';
import { LastUpdated } from './last-updated.tsx';
import { ListsPanel } from './lists-panel.tsx';
import classes from './manage.module.css';
import { MANAGE_PARTS, type ManagePart, type ManageView } from './manage-view.ts';
import { PublishersPanel } from './publishers-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { useChoice } from './use-choice.ts';

interface ManageScreenProps {
  view: ManageView;
  onView(view: ManageView): void;
}

/** How much there is of each part, where that is a number; undefined while it is not known. */
function useCounts(): Partial<Record<ManagePart, number | undefined>> {
  const { data: steps } = useSteps();
  const { data: publishers } = usePublishers();
  const { data: lists } = useLists();
  return {
    steps: steps?.items.length,
    publishers: publishers?.items.filter(({ trusted }) => trusted).length,
    lists: lists?.items.length,
  };
}

/** What comes into the library and goes out of it, and everything that changed it. */
export function ManageScreen({ view, onView }: ManageScreenProps) {
  const { t } = useTranslation();
  const { data: status } = useLibraryStatus();
  const counts = useCounts();
  const source = useChoice<'pack' | 'folder'>();
  const list = useChoice<'list'>();
  const part = view.part ?? 'exchange';
  const show = (next: ManagePart) => onView(next === 'exchange' ? {} : { part: next });

  useDropTaker({
    words: t('manage.drop'),
    take([file, ...more], folders) {
      const words = folders.length > 0 ? t('manage.noFolder') : more.length > 0 ? t('manage.oneFile') : null;
      if (words) announce(words);
      if (!file) return;
      const isList = /\.(csv|tsv|txt)$/i.test(file.name);
      show(isList ? 'lists' : 'exchange');
      if (isList) list.take('list', file);
      else source.take('pack', file);
    },
  });
  useCommands(
    MANAGE_PARTS.map((id, at) => ({
      id: `manage.${id}.show`,
      label: t('manage.show', { part: t(`manage.tab.${id}`) }),
      group: t('manage.title'),
      keys: [String(at + 1)],
      run: () => show(id),
    })),
  );

  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <Link to="/library" search={{}} className={classes.back}>
          {`◂ ${t('library.title')}`}
        </Link>
        <h1>{t('manage.title')}</h1>
        <span className={classes.quiet}>{status && t('library.total', { count: status.models })}</span>
        {status?.updatedAt && <LastUpdated at={status.updatedAt} />}
      </div>
      <Tabs
        value={part}
        onChange={(next) => show(MANAGE_PARTS.find((known) => known === next) ?? 'exchange')}
        keepMounted={false}
        classNames={{ panel: classes.panel ?? '', tab: classes.tab ?? '' }}
      >
        <Tabs.List aria-label={t('manage.title')}>
          {MANAGE_PARTS.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(`manage.tab.${id}`)}
              {counts[id] !== undefined && <span className={classes.quiet}>{` ${counts[id]}`}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="exchange">
          <div className={classes.exchange}>
            <BringIn source={source} isEmpty={status?.models === 0} onSteps={() => show('steps')} />
            <ExportPanel key={view.model} total={status?.models ?? 0} model={view.model} />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="steps">
          <StepsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="publishers">
          <PublishersPanel />
        </Tabs.Panel>
        <Tabs.Panel value="lists">
          <ListsPanel source={list} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
