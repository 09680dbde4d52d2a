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

function useDocument({ captures, entered }: Examination): string {
  const read = captures.flatMap(({ frames }) => frames.flatMap(({ zones }) => zones));
  const zone = [...read, ...entered.map(asZone)].map(heldZone)[0];
  const value = (name: string) => zone?.fields.find((field) => field.name === name)?.value ?? '';
  return ['document_code', 'issuer', 'document_number'].map(value).filter(Boolean).join(' ');
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
      <span className={classes.document}>{useDocument(examination)}</span>
      <span className={classes.opened}>
        {t('examination.opened', { at: formatInstant(examination.openedAt) })}
      </span>
      <Pending examination={examination} progress={progress} />
    </header>
  );
}
