import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain, toErrorData } from '../../../src/contract/errors.ts';
import { announceError, formatSecond, ThrownWords } from '../../shared/ui/index.ts';
import classes from './draft-header.module.css';
import { useEditing, useEditingState } from './editing-context.ts';

/** Whether what stands here is stored, in words; the place keeps its width. */
export function SavingWords() {
  const { t } = useTranslation();
  const saving = useEditingState((state) => state.saving);
  const changedAt = useEditingState(({ draft }) => draft.changedAt);
  const words =
    saving.kind === 'saved'
      ? t('curate.saved', { at: formatSecond(changedAt, new Date()) })
      : saving.kind === 'refused'
        ? t('curate.notSaved', { why: explain(toErrorData(saving.thrown)).title })
        : t('curate.saving');
  return (
    <span className={classes.saving} data-kind={saving.kind} data-testid="saving" role="status" title={words}>
      {words}
    </span>
  );
}

/** What to do where the last change was not stored. */
export function NotSaved() {
  const { t } = useTranslation();
  const { flush, reload } = useEditing();
  const saving = useEditingState((state) => state.saving);
  const [seen, setSeen] = useState<unknown>(null);
  if (saving.kind !== 'refused' || saving.thrown === seen) return null;
  const { code } = toErrorData(saving.thrown);
  return (
    <div className={classes.notSaved}>
      <ThrownWords thrown={saving.thrown}>
        <p>{t(code === 'draft.superseded' ? 'curate.superseded' : 'curate.stillHere')}</p>
        <div className={classes.ways}>
          {code === 'draft.superseded' ? (
            <Button size="compact-sm" onClick={() => void reload().catch(announceError)}>
              {t('curate.reload')}
            </Button>
          ) : (
            <Button size="compact-sm" onClick={() => void flush()}>
              {t('curate.tryAgain')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setSeen(saving.thrown)}>
            {t('curate.keepLooking')}
          </Button>
        </div>
      </ThrownWords>
    </div>
  );
}
