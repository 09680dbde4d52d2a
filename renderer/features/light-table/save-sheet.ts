import type { TableLook } from '../../../src/contract/findings.ts';
import type { AreaMm } from '../../../src/reference/index.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { announceError, useSaveSheet } from '../../shared/ui/index.ts';

/** Saves what is on the table as a picture, with its caption and its hash in the ledger, without making a finding of it. */
export function useViewSaving(examinationId: string) {
  const drawing = useExaminationCall('view.export', examinationId);
  const onSuccess = useSaveSheet();
  return {
    isBusy: drawing.isPending,
    save(look: TableLook | null, area: AreaMm) {
      if (look && !drawing.isPending)
        drawing.mutate({ examinationId, look, area }, { onSuccess, onError: announceError });
    },
  };
}
