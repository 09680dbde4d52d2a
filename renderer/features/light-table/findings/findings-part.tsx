import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../../src/contract/examination.ts';
import type { StoredFinding } from '../../../../src/contract/findings.ts';
import tools from '../tools-part.module.css';
import { FindingsList } from './findings-list.tsx';

interface PartProps {
  examination: Examination;
  /** The one that is looked at as it was seen. */
  seen: StoredFinding | null;
  /** Saves what is on the table as it is, without a finding. */
  onSave(): void;
  isSaving: boolean;
  /** Begins another one; absent while one is being written. */
  onBegin?(): void;
}

/** Findings of the examination on the light table, and the way to record another one. */
export function FindingsPart({ examination, seen, onSave, isSaving, onBegin }: PartProps) {
  const { t } = useTranslation();
  const { id, findings } = examination;
  const [open, setOpen] = useState<string | null>(seen?.id ?? null);
  return (
    <section className={tools.part} aria-label={t('findings.title')}>
      <div className={tools.head}>
        <h2>{t('findings.title')}</h2>
        <Button size="compact-xs" variant="default" loading={isSaving} onClick={onSave}>
          {t('table.saveView')}
        </Button>
        {onBegin && (
          <Button size="compact-xs" onClick={onBegin}>
            {t('findings.begin')}
          </Button>
        )}
      </div>
      <FindingsList examinationId={id} findings={findings} open={open} onOpen={setOpen} />
    </section>
  );
}
