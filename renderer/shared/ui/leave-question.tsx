import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './leave-question.module.css';

interface LeaveQuestionProps {
  onStay(): void;
  onLeave(): void;
}

/** Asked before what was typed is lost. Staying is the answer that Esc and Enter give. */
export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onStay}
      withCloseButton={false}
      size="sm"
      attributes={{ content: { 'aria-label': t('leave.title') } }}
    >
      <h2 className={classes.title}>{t('leave.title')}</h2>
      <p className={classes.words}>{t('leave.words')}</p>
      <div className={classes.end}>
        <Button variant="default" onClick={onLeave}>
          {t('leave.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('leave.stay')}
        </Button>
      </div>
    </Modal>
  );
}
