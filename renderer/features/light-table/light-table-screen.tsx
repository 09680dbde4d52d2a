import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useComparison, useExamination, useLibraryModel } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import classes from './light-table.module.css';
import { TableBench } from './table-bench.tsx';
import type { TableView } from './table-view.ts';

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
  const examination = useExamination(id);
  const compared = useComparison(id);
  const held = compared.data?.comparison?.model ?? null;
  const model = useLibraryModel(held?.code ?? null, held?.version);
  const error = examination.error ?? compared.error ?? model.error;
  if (error) return <ThrownWords thrown={error} />;
  if (!examination.data || !compared.data || (held && !model.data))
    return <p role="status">{t('examination.opening')}</p>;
  const { comparison } = compared.data;
  if (!comparison || !model.data)
    return <Empty id={id}>{t(comparison ? 'table.unknown' : 'table.none')}</Empty>;
  return (
    <TableBench
      examination={examination.data}
      comparison={comparison}
      model={model.data.model}
      view={view}
      onView={onView}
    />
  );
}

/** The light table of an examination: the document against the genuine page of its model, light by light. */
export function LightTableScreen(props: ScreenProps) {
  const { t } = useTranslation();
  const { id } = props;
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
      <Table {...props} />
    </div>
  );
}
