import { Pagination } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibrarySearch, useLibraryStatus } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { Divider, formatInstant, ThrownWords, usePanelSize } from '../../shared/ui/index.ts';
import { FilterPanel } from './filter-panel.tsx';
import { compact, type LibraryFilter, PAGE_SIZE, toSearch } from './filters.ts';
import classes from './library-screen.module.css';
import { ModelCard } from './model-card.tsx';
import { EmptyLibrary, NothingFound } from './nothing-found.tsx';
import { rememberFilter, takeLastOpened } from './way-back.ts';

interface LibraryScreenProps {
  filter: LibraryFilter;
  onFilter(filter: LibraryFilter): void;
  /** Ways from here that other features offer. */
  children?: ReactNode;
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')];

/** Whoever comes back from a model finds its card under the focus. */
function useFocusOnReturn(isThere: boolean) {
  useEffect(() => {
    if (!isThere) return;
    const code = takeLastOpened();
    cards()
      .find(({ textContent }) => textContent === code)
      ?.focus();
  }, [isThere]);
}

/** The library as a grid of models beside what filters them. The filter lives in the address. */
export function LibraryScreen({ filter, onFilter, children }: LibraryScreenProps) {
  const { t } = useTranslation();
  const { data: status } = useLibraryStatus();
  const { data: found, error } = useLibrarySearch(toSearch(filter));
  const searchField = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const left = usePanelSize('library', 232, 200, 360);
  const pages = Math.ceil((found?.total ?? 0) / PAGE_SIZE);
  const isEmpty = status?.models === 0;
  const page = filter.page ?? 1;
  useEffect(() => {
    rememberFilter(filter);
    results.current?.scrollTo({ top: 0 });
  }, [filter]);
  useFocusOnReturn((found?.items.length ?? 0) > 0);
  useCommands([
    {
      id: 'library.search',
      label: t('library.focus'),
      group: t('library.title'),
      keys: ['/'],
      run: () => searchField.current?.focus(),
    },
    {
      id: 'library.cards',
      label: t('library.keys.cards'),
      group: t('library.title'),
      keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
      keyOnly: true,
      run: () => cards()[0]?.focus(),
    },
    {
      id: 'library.open',
      label: t('library.keys.open'),
      group: t('library.title'),
      keys: ['Enter'],
      keyOnly: true,
      isLocal: true,
      run: () => {},
    },
  ]);

  function turnTo(next: number) {
    onFilter(compact({ ...filter, page: next > 1 ? next : undefined }));
  }

  return (
    <div className={classes.screen} style={{ gridTemplateColumns: `${left.size}px 1px minmax(0, 1fr)` }}>
      <aside className={classes.side} aria-label={t('library.filter')}>
        <FilterPanel
          filter={filter}
          onChange={onFilter}
          status={status}
          searchField={searchField}
          onLeaveDown={() => cards()[0]?.focus()}
        />
      </aside>
      <Divider label={t('library.panel')} panel={left} side="left" />
      <section ref={results} className={classes.results} aria-label={t('library.results')}>
        <div className={classes.heading}>
          <h1>{t('library.title')}</h1>
          <span className={classes.quiet} aria-live="polite">
            {found && !isEmpty && t('library.total', { count: found.total })}
          </span>
          <span className={classes.updated}>
            {status?.updatedAt && t('library.updated', { at: formatInstant(status.updatedAt) })}
          </span>
          {children}
          <Link to="/library/manage" search={{}} className={classes.manage}>
            {t('manage.open')}
          </Link>
        </div>
        {error && <ThrownWords thrown={error} />}
        {isEmpty && <EmptyLibrary />}
        {found?.items.length === 0 && !isEmpty && <NothingFound filter={filter} onFilter={onFilter} />}
        <ul className={classes.grid} aria-label={t('library.models')}>
          {found?.items.map((summary) => (
            <ModelCard key={summary.key.code} summary={summary} />
          ))}
        </ul>
        {pages > 1 && (
          <Pagination
            total={pages}
            value={page}
            onChange={turnTo}
            getControlProps={(control) => ({ 'aria-label': t(`paging.${control}`) })}
            getItemProps={(number) => ({ 'aria-label': t('paging.page', { page: number }) })}
          />
        )}
      </section>
    </div>
  );
}
