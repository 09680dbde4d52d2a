import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFinding } from '../../../../src/contract/findings.ts';
import { NOTE_LIMIT } from '../../../../src/examination/outcome.ts';
import { useExaminationCall } from '../../../shared/client/index.ts';
import { announceError } from '../../../shared/ui/index.ts';
import classes from './findings.module.css';
import { IndicatorChoice } from './indicator-choice.tsx';

interface ChangeProps {
  examinationId: string;
  finding: StoredFinding;
  onEnd(): void;
}

const REASON_MAX = 500;

/** Ctrl Enter is for the form that is written in, not for a finding that is begun beside it. */
function sentByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  const sender = event.currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (sender && !sender.disabled) event.currentTarget.requestSubmit(sender);
}

function Ends({
  label,
  isBusy,
  isReady,
  onEnd,
}: {
  label: string;
  isBusy: boolean;
  isReady: boolean;
  onEnd(): void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.deeds}>
      <Button type="submit" size="compact-xs" loading={isBusy} disabled={!isReady}>
        {label}
      </Button>
      <Button size="compact-xs" variant="default" onClick={onEnd}>
        {t('findings.cancel')}
      </Button>
    </div>
  );
}

/** Says a finding in other words; what was said before stays in the ledger. */
export function RewordForm({ examinationId, finding, onEnd }: ChangeProps) {
  const { t } = useTranslation();
  const [indicator, setIndicator] = useState(finding.indicator);
  const [text, setText] = useState(finding.text);
  const reword = useExaminationCall('finding.reword', examinationId);
  const isChanged = indicator !== finding.indicator || text.trim() !== finding.text;
  function submit(event: FormEvent) {
    event.preventDefault();
    reword.mutate(
      { examinationId, findingId: finding.id, basedOn: finding.revision, indicator, text },
      { onSuccess: onEnd, onError: announceError },
    );
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={sentByKey}>
      <IndicatorChoice value={indicator} onChange={setIndicator} />
      <Textarea
        size="xs"
        label={t('findings.text')}
        rows={3}
        maxLength={NOTE_LIMIT}
        data-own-undo
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Ends
        label={t('findings.saveWords')}
        isBusy={reword.isPending}
        isReady={isChanged && (indicator !== null || text.trim() !== '' || finding.frequencies !== null)}
        onEnd={onEnd}
      />
    </form>
  );
}

/** Takes a finding back, with the reason. It stays to be seen. */
export function TakeBackForm({ examinationId, finding, onEnd }: ChangeProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const takeBack = useExaminationCall('finding.take_back', examinationId);
  function submit(event: FormEvent) {
    event.preventDefault();
    takeBack.mutate(
      { examinationId, findingId: finding.id, basedOn: finding.revision, reason },
      { onSuccess: onEnd, onError: announceError },
    );
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={sentByKey}>
      <TextInput
        size="xs"
        label={t('findings.reason')}
        description={t('findings.staysSeen')}
        maxLength={REASON_MAX}
        data-own-undo
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        autoFocus
      />
      <Ends
        label={t('findings.takeBack')}
        isBusy={takeBack.isPending}
        isReady={reason.trim() !== ''}
        onEnd={onEnd}
      />
    </form>
  );
}
