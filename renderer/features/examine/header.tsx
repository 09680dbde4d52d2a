import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../src/contract/examination.ts';
import { heldZone } from '../../../src/contract/held-zone.ts';
import { type Progress, useExaminationCall } from '../../shared/client/index.ts';
import { announceError, CopyText, formatInstant } from '../../shared/ui/index.ts';
import { asZone } from '../mrz/index.ts';
import classes from './header.module.css';
import { isPending } from './selection.ts';

/** Documents that are named beside each other; of more, the first is named and the others are counted. */
const NAMED = 2;

/** What an examination is about, each document once: a page and its copy are one. */
function documentsOf({ captures, entered }: Examination): string[] {
  const read = captures.flatMap(({ frames }) => frames.flatMap(({ zones }) => zones));
  const names = [...read, ...entered.map(asZone)].map(heldZone).map(({ fields }) => {
    const value = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
    return ['document_code', 'issuer', 'document_number'].map(value).filter(Boolean).join(' ');
  });
  return [...new Set(names.filter(Boolean))];
}

function Documents({ examination }: { examination: Examination }) {
  const { t } = useTranslation();
  const all = documentsOf(examination);
  const named = all.length > NAMED ? all.slice(0, 1) : all;
  const more = all.length - named.length;
  return (
    <span className={classes.document} title={all.join(' · ')} data-testid="documents">
      {[named.join(' · '), more > 0 ? t('log.more', { count: more }) : ''].filter(Boolean).join(' ')}
    </span>
  );
}

interface PendingProps {
  examination: Examination;
  progress: Readonly<Record<string, Progress>>;
}

function Pending({ examination, progress }: PendingProps) {
  const { t } = useTranslation();
  const cancel = useExaminationCall('capture.cancel', examination.id);
  const open = examination.captures.filter(isPending);
  if (open.length === 0) return null;
  const now = open.map(({ id }) => progress[id]).find((step) => step !== undefined);
  const done = examination.captures.length - open.length;
  return (
    <div className={classes.pending}>
      <span role="status">
        {t('examination.progress', {
          number: done + 1,
          of: examination.captures.length,
          step: now?.step ?? t('capture.queued'),
        })}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ examinationId: examination.id }, { onError: announceError })}
      >
        {t('import.stop')}
      </Button>
    </div>
  );
}

export function ExaminationHeader({ examination, progress }: PendingProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.back}>
        {`◂ ${t('desk.title')}`}
      </Link>
      <h1>{examination.id}</h1>
      <CopyText text={examination.id} what={t('copy.id')} />
      <Documents examination={examination} />
      <span className={classes.opened}>
        {t('examination.opened', { at: formatInstant(examination.openedAt) })}
      </span>
      <Pending examination={examination} progress={progress} />
    </header>
  );
}
