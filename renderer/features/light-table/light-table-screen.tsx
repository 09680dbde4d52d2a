import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useComparison,
  useExamination,
  useKeptComparison,
  useLibraryModel,
} from '../../shared/client/index.ts';
import { formatInstant, ThrownWords } from '../../shared/ui/index.ts';
import { keepTable, keptTable } from './kept-table.ts';
import classes from './light-table.module.css';
import { useReopened } from './reopened.ts';
import { TableBench } from './table-bench.tsx';
import type { TableView } from './table-view.ts';
import { useViewChange } from './use-view-change.ts';

interface ScreenProps {
  id: string;
  view: TableView;
  onView(view: TableView): void;
}

/** Why there is nothing on the table, and the way to change that. */
function Empty({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      <Link to="/examination/$id" params={{ id }}>
        {t('table.toExamination')}
      </Link>
    </div>
  );
}

/** What lies on the table: a finding is looked at in the comparison that it was seen in, whatever came after it. */
function useLaid(id: string, findingId: string | undefined) {
  const examination = useExamination(id);
  const compared = useComparison(id);
  const finding = examination.data?.findings.find((one) => one.id === findingId) ?? null;
  const kept = useKeptComparison(id, finding?.look.comparisonId ?? null);
  const comparison = finding ? kept.data : compared.data?.comparison;
  const held = comparison?.model ?? null;
  const model = useLibraryModel(held?.code ?? null, held?.version);
  return {
    ...{ examination: examination.data, comparison, held, finding, model: model.data?.model },
    /** Whether something changed since it was compared; of a finding that is looked at nobody asks. */
    isStale: finding === null && compared.data?.stale === true,
    error: examination.error ?? compared.error ?? kept.error ?? model.error,
    isThere: Boolean(examination.data && compared.data && (!finding || kept.data) && (!held || model.data)),
  };
}

function Table({ id, view, onView, laid }: ScreenProps & { laid: ReturnType<typeof useLaid> }) {
  const { t } = useTranslation();
  const changeView = useViewChange(view, onView);
  const reopened = useReopened(({ count }) => count);
  const { examination, comparison, finding, model, error, isThere } = laid;
  if (error) return <ThrownWords thrown={error} />;
  if (!isThere || !examination) return <p role="status">{t('examination.opening')}</p>;
  if (!comparison || !model) return <Empty id={id}>{t(comparison ? 'table.unknown' : 'table.none')}</Empty>;
  return (
    <>
      {finding && (
        <p className={classes.asSeen} role="status">
          {t('findings.asSeen', { number: finding.number, at: formatInstant(finding.recordedAt) })}{' '}
          <Link to="/examination/$id/table" params={{ id }} search={keptTable(id).view}>
            {t('findings.backToNow')}
          </Link>
        </p>
      )}
      <TableBench
        key={finding ? `${finding.id} ${reopened}` : ''}
        examination={examination}
        comparison={comparison}
        model={model}
        finding={finding}
        view={view}
        changeView={changeView}
      />
    </>
  );
}

/** The light table of an examination: the document against the genuine page of its model, light by light. */
export function LightTableScreen({ id, view, onView }: ScreenProps) {
  const { t } = useTranslation();
  const laid = useLaid(id, view.finding);
  const { held, isStale } = laid;
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Link to="/examination/$id" params={{ id }} className={classes.back}>
          {`◂ ${id}`}
        </Link>
        <h1>{t('table.title')}</h1>
        {held && <span className={classes.quiet}>{`${held.code} v${held.version} · ${held.title}`}</span>}
        {isStale && <span className={classes.stale}>{t('compare.stale')}</span>}
      </header>
      <Table
        id={id}
        view={view}
        laid={laid}
        onView={(next) => {
          if (!next.finding) keepTable(id, { view: next });
          onView(next);
        }}
      />
    </div>
  );
}
