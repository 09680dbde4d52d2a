import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../../src/contract/examination.ts';
import { Fold } from '../../../shared/ui/index.ts';
import { FindingsList } from './findings-list.tsx';

/** What was found on the light table, beside everything else that is known of an examination; nothing where nothing was. */
export function FindingsFold({ examination }: { examination: Examination }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(true);
  const [open, setFinding] = useState<string | null>(null);
  const { id, findings } = examination;
  const count = findings.filter(({ takenBack }) => takenBack === null).length;
  if (findings.length === 0) return null;
  return (
    <Fold title={t('findings.count', { count })} isOpen={isOpen} onOpen={setOpen}>
      <FindingsList examinationId={id} findings={findings} open={open} onOpen={setFinding} />
    </Fold>
  );
}
