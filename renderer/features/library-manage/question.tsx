import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ThrownWords } from '../../shared/ui/index.ts';
import classes from './manage.module.css';

interface QuestionProps {
  title: string;
  /** What the answer yes does, on its button. */
  deed: string;
  isPending: boolean;
  error: Error | null;
  onYes(): void;
  onNo(): void;
  children: ReactNode;
}

/** Asked before something is taken back. */
export function Question({ title, deed, isPending, error, onYes, onNo, children }: QuestionProps) {
  const { t } = useTranslation();
  function submit(event: FormEvent) {
    event.preventDefault();
    onYes();
  }
  return (
    <Modal
      opened
      onClose={onNo}
      withCloseButton={false}
      size="md"
      attributes={{ content: { 'aria-label': title } }}
    >
      <form className={classes.question} noValidate onSubmit={submit}>
        <h2>{title}</h2>
        {children}
        {error && <ThrownWords thrown={error} />}
        <div className={classes.end}>
          <Button variant="default" data-autofocus onClick={onNo}>
            {t('manage.leave')}
          </Button>
          <Button type="submit" loading={isPending}>
            {deed}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
