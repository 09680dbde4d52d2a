import { Button, Pagination } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useExaminations } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import { ExaminationTable } from './examination-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { compact, type LogFilter, PAGE_SIZE, toListInput } from './filters.ts';
import { LedgerBar } from './ledger-bar.tsx';
import classes from './log-screen.module.css';

interface LogScreenProps {
  filter: LogFilter;
  onFilter(filter: LogFilter): void;
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear(): void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.nothing}>
      <p>{t(isFiltered ? 'log.nothingFound' : 'log.empty')}</p>
      {isFiltered && (
        <Button variant="default" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

/** All examinations, one a line. The filter lives in the address, so that it can be kept and gone back to. */
export function LogScreen({ filter, onFilter }: LogScreenProps) {
  const { t } = useTranslation();
  const { data, error } = useExaminations(toListInput(filter));
  const searchField = useRef<HTMLInputElement>(null);
  const total = data?.total ?? 0;
  const pages = Math.ceil(total / PAGE_SIZE);
  useCommands([
    {
      id: 'log.search',
      label: t('filter.focus'),
      group: t('log.title'),
      keys: ['/'],
      run: () => searchField.current?.focus(),
    },
  ]);

  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <h1>{t('log.title')}</h1>
        <span className={classes.total} aria-live="polite">
          {data && t('log.total', { count: total })}
        </span>
      </div>
      <LedgerBar leadsToEntries />
      <FilterBar filter={filter} onChange={onFilter} searchField={searchField} />
      {error && <ThrownWords thrown={error} />}
      {data && data.items.length > 0 && <ExaminationTable items={data.items} label={t('log.title')} />}
      {data?.items.length === 0 && (
        <Nothing isFiltered={Object.keys(filter).length > 0} onClear={() => onFilter({})} />
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={filter.page ?? 1}
          onChange={(page) => onFilter(compact({ ...filter, page: page > 1 ? page : undefined }))}
          getControlProps={(control) => ({ 'aria-label': t(`paging.${control}`) })}
          getItemProps={(page) => ({ 'aria-label': t('paging.page', { page }) })}
        />
      )}
    </div>
  );
}
