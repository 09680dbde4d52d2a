import { Button, Modal, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftCall } from '../../shared/client/index.ts';
import { announce, announceError } from '../../shared/ui/index.ts';
import { useDocument, useEditing, useEditingState, useFaults } from './editing-context.ts';
import { byElement, type PlacedFault } from './fault-places.ts';
import { useElementName, useFieldName } from './field-names.ts';
import { AT_CHECK } from './look.ts';
import { useLook } from './look-context.ts';
import classes from './question.module.css';

interface PublishDialogProps {
  onClose(): void;
  /** It is published: nothing of it is unsaved any more. */
  onPublished(): void;
}

/** What keeps it back, one line for each element. */
function FaultList({ faults }: { faults: readonly PlacedFault[] }) {
  const { t } = useTranslation();
  const document = useDocument();
  const elementName = useElementName();
  const fieldName = useFieldName();
  const wordsOf = ({ isMissing, field, message }: PlacedFault) =>
    isMissing ? t('curate.isMissing', { what: fieldName(field) }) : `${fieldName(field)} ${message}`.trim();
  return (
    <ul className={classes.faults}>
      {byElement(faults).map(([element, found]) => (
        <li key={element}>
          <b>{elementName(document, element)}</b>
          {` · ${found.map(wordsOf).join(' · ')}`}
        </li>
      ))}
    </ul>
  );
}

/** Asks why there is the next version, and files it; says what is missing where it cannot be. */
export function PublishDialog({ onClose, onPublished }: PublishDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { flush, store } = useEditing();
  const { change } = useLook();
  const { nextVersion, code, basedOn } = useEditingState(({ draft }) => draft);
  const faults = useFaults();
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.length - errors.length;
  const publish = useDraftCall('draft.publish');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);

  async function submit() {
    setTried(true);
    if (reason.trim() === '' || errors.length > 0 || publish.isPending) return;
    if (!(await flush())) return onClose();
    const { id, revision, nextVersion: version } = store.getState().draft;
    publish.mutate(
      { id, revision, version, reason: reason.trim() },
      {
        onError: announceError,
        onSuccess: (published) => {
          onPublished();
          announce(t('curate.published', { ...published }));
          void navigate({ to: '/library/$key', params: { key: published.code }, search: {} });
        },
      },
    );
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  }
  function showFaults() {
    change(AT_CHECK);
    onClose();
  }

  const title = t('curate.publishTitle', { code, version: nextVersion });
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="md"
      attributes={{ content: { 'aria-label': title } }}
    >
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 className={classes.title}>{title}</h2>
        {errors.length > 0 ? (
          <>
            <p className={classes.quiet}>{t('curate.cannotPublish', { count: errors.length })}</p>
            <FaultList faults={errors} />
          </>
        ) : (
          <>
            <p className={classes.quiet}>
              {t(basedOn === null ? 'curate.publishFirst' : 'curate.publishNext')}
            </p>
            {warnings > 0 && <p className={classes.quiet}>{t('curate.warnings', { count: warnings })}</p>}
            <Textarea
              data-autofocus
              label={t('curate.reason')}
              description={t('curate.reasonHint')}
              rows={3}
              maxLength={4000}
              value={reason}
              error={wasTried && reason.trim() === '' ? t('curate.reasonMissing') : null}
              onKeyDown={onKeyDown}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {t('curate.goOnWriting')}
          </Button>
          {errors.length > 0 ? (
            <Button data-autofocus onClick={showFaults}>
              {t('curate.showFaults')}
            </Button>
          ) : (
            <Button type="submit" loading={publish.isPending}>
              {t('curate.publish')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
