import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CORRECTION_REASON_LIMIT } from '../../../src/contract/zone.ts';
import classes from './correction-form.module.css';
import { differencesToTell } from './edit-state.ts';

const CHOICES = ['misread', 'damaged', 'glare', 'other'] as const;
type Choice = (typeof CHOICES)[number];

interface CorrectionFormProps {
  /** What holds, and what is to hold. */
  from: readonly string[];
  to: readonly string[];
  isSaving: boolean;
  onSave(reason: string): void;
  onCancel(): void;
}

/** Asks why a zone is corrected; nobody saves without an answer. */
export function CorrectionForm({ from, to, isSaving, onSave, onCancel }: CorrectionFormProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>('misread');
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const told = differencesToTell(from, to);
  const said = words.trim();
  const label = t(`correct.reason.${choice}`);
  const reason = choice === 'other' ? said : [label, said].filter(Boolean).join(': ');

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(reason === '');
    if (reason !== '' && reason.length <= CORRECTION_REASON_LIMIT) onSave(reason);
  }

  return (
    <Modal
      opened
      onClose={onCancel}
      withCloseButton={false}
      size={told.lines.length > 0 ? 'lg' : 'md'}
      attributes={{ content: { 'aria-label': t('correct.why') } }}
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        <h2>{t('correct.why')}</h2>
        <ul className={classes.changes} aria-label={t('correct.changes')}>
          {told.lines.map(({ line, ...change }) => (
            <li key={line} className={classes.whole}>
              <span className={classes.place}>{t('correct.shifted', { line: line + 1 })}</span>
              <span className={classes.when}>{t('correct.before')}</span>
              <code>{change.from}</code>
              <span className={classes.when}>{t('correct.after')}</span>
              <code>{change.to}</code>
            </li>
          ))}
          {told.cells.map(({ line, index, ...change }) => (
            <li key={`${line}:${index}`}>
              <span className={classes.place}>
                {t('zone.cellPlace', { line: line + 1, cell: index + 1 })}
              </span>
              <code>{change.from}</code>
              <span aria-hidden="true">→</span>
              <code>{change.to}</code>
            </li>
          ))}
        </ul>
        <Radio.Group
          value={choice}
          onChange={(value) => setChoice(value as Choice)}
          label={t('correct.reasonOf')}
        >
          <div className={classes.choices}>
            {CHOICES.map((code) => (
              <Radio
                key={code}
                value={code}
                label={t(`correct.reason.${code}`)}
                data-autofocus={code === choice || undefined}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={choice === 'other' ? t('correct.words') : t('correct.moreWords')}
          description={t('outcome.noteLimit', { length: reason.length, limit: CORRECTION_REASON_LIMIT })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={words}
          maxLength={CORRECTION_REASON_LIMIT - (choice === 'other' ? 0 : label.length + 2)}
          required={choice === 'other'}
          error={isMissing && reason === '' ? t('correct.missing') : null}
          autosize
          minRows={2}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={classes.end}>
          <span className={classes.final}>{t('correct.final')}</span>
          <Button variant="default" onClick={onCancel}>
            {t('correct.goOn')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('correct.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
