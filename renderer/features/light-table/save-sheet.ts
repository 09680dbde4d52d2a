import { useTranslation } from 'react-i18next';
import type { TableLook } from '../../../src/contract/findings.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import type { AreaMm } from '../../../src/reference/index.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { announce, announceError } from '../../shared/ui/index.ts';

/** Announces a sheet that was drawn, and saves it where the browser or the dialog of the desktop is told. */
export function useSaveSheet() {
  const { t } = useTranslation();
  return ({ sha256, name }: { readonly sha256: string; readonly name: string }) => {
    const link = document.createElement('a');
    link.href = mediaUrl(sha256, null);
    link.download = name;
    link.click();
    announce(t('findings.saved', { name, sha256 }));
  };
}

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
