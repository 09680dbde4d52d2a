import { useTranslation } from 'react-i18next';
import { useExaminationCall } from '../../shared/client/index.ts';
import { announce, announceError, useSaveSheet } from '../../shared/ui/index.ts';
import { type FileView, lookOf } from './file-view.ts';
import type { Fetched } from './use-fetched.ts';

/** Saves what is looked at of a file as a sheet with what the file says of itself, once it is what is seen. */
export function useFileSaving(
  examinationId: string,
  captureId: string,
  view: FileView,
  state: Fetched['state'],
) {
  const { t } = useTranslation();
  const drawing = useExaminationCall('file.export', examinationId);
  const onSuccess = useSaveSheet();
  return {
    isBusy: drawing.isPending,
    save() {
      if (state !== 'there') announce(t(`file.refused.${state}`));
      else if (!drawing.isPending)
        drawing.mutate({ captureId, look: lookOf(view) }, { onSuccess, onError: announceError });
    },
  };
}
