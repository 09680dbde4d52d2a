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

function Table({ id, view, onView }: ScreenProps) {
  const { t } = useTranslation();
  const changeView = useViewChange(view, onView);
  const examination = useExamination(id);
  const compared = useComparison(id);
  const finding = examination.data?.findings.find((one) => one.id === view.finding) ?? null;
  // A finding is looked at in the comparison that it was seen in, whatever came after it.
  const kept = useKeptComparison(id, finding?.look.comparisonId ?? null);
  const comparison = finding ? kept.data : compared.data?.comparison;
  const held = comparison?.model ?? null;
  const model = useLibraryModel(held?.code ?? null, held?.version);
  const error = examination.error ?? compared.error ?? kept.error ?? model.error;
  if (error) return <ThrownWords thrown={error} />;
  const isThere = examination.data && compared.data && (!finding || kept.data) && (!held || model.data);
  if (!isThere) return <p role="status">{t('examination.opening')}</p>;
  if (!comparison || !model.data)
    return <Empty id={id}>{t(comparison ? 'table.unknown' : 'table.none')}</Empty>;
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
        key={finding?.id ?? ''}
        examination={examination.data}
        comparison={comparison}
        model={model.data.model}
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
  const { data } = useComparison(id);
  const model = data?.comparison?.model;
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <Link to="/examination/$id" params={{ id }} className={classes.back}>
          {`◂ ${id}`}
        </Link>
        <h1>{t('table.title')}</h1>
        {model && <span className={classes.quiet}>{`${model.code} v${model.version} · ${model.title}`}</span>}
        {data?.stale && <span className={classes.stale}>{t('compare.stale')}</span>}
      </header>
      <Table
        id={id}
        view={view}
        onView={(next) => {
          if (!next.finding) keepTable(id, { view: next });
          onView(next);
        }}
      />
    </div>
  );
}
