import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDraftCall } from '../../shared/client/index.ts';
import { announceError } from '../../shared/ui/index.ts';
import { useEditingState } from './editing-context.ts';
import classes from './question.module.css';

interface DiscardQuestionProps {
  onStay(): void;
  /** It is gone: nothing of it is unsaved any more. */
  onDiscarded(): void;
}

/** Asked before a draft is thrown away. Keeping it is the answer that Esc and Enter give. */
export function DiscardQuestion({ onStay, onDiscarded }: DiscardQuestionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, code, basedOn } = useEditingState(({ draft }) => draft);
  const discard = useDraftCall('draft.discard');
  const go = () =>
    discard.mutate(
      { id },
      {
        onError: announceError,
        onSuccess: () => {
          onDiscarded();
          void navigate({ to: '/drafts' });
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onStay}
      withCloseButton={false}
      size="sm"
      attributes={{ content: { 'aria-label': t('curate.discardTitle', { code }) } }}
    >
      <h2 className={classes.title}>{t('curate.discardTitle', { code })}</h2>
      <p className={classes.words}>
        {t(basedOn === null ? 'curate.discardNew' : 'curate.discardNext', { version: basedOn })}
      </p>
      <div className={classes.end}>
        <Button variant="default" loading={discard.isPending} onClick={go}>
          {t('curate.discard')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('curate.keep')}
        </Button>
      </div>
    </Modal>
  );
}
