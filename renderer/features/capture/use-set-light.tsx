import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capture } from '../../../src/contract/examination.ts';
import type { Light } from '../../../src/examination/light.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { announce, announceError } from '../../shared/ui/index.ts';
import { openLightMenu } from './light-menu.tsx';

interface Change {
  captureId: string;
  name: string;
  before: Light;
}

const NOTICE = 'capture.light';
const NOTICE_MS = 12_000;

/** Corrects the light of a capture and offers the way back, in the notice and by key. */
export function useSetLight(examinationId: string, chosen: string | null) {
  const { t } = useTranslation();
  const call = useExaminationCall('capture.set_light', examinationId);
  const [last, setLast] = useState<Change | null>(null);

  function undo({ captureId, before }: Change) {
    notifications.hide(NOTICE);
    setLast(null);
    call.mutate({ captureId, light: before }, { onError: announceError });
  }

  function tell(change: Change, light: Light) {
    setLast(change);
    notifications.hide(NOTICE);
    announce(
      <>
        <div>{t('capture.lightSet', { ...change, light })}</div>
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => undo(change)}>
          {t('capture.lightUndo')}
        </Button>
      </>,
      { id: NOTICE, autoClose: NOTICE_MS },
    );
  }

  const group = t('keys.pictures');
  useCommands([
    ...(chosen === null
      ? []
      : [
          {
            id: 'capture.light',
            label: t('capture.lightChange'),
            group,
            keys: ['L'],
            run: () => openLightMenu(chosen),
          },
        ]),
    ...(last === null
      ? []
      : [
          {
            id: 'capture.light.undo',
            label: t('capture.lightUndoOf', { light: last.before, name: last.name }),
            group,
            keys: ['U'],
            run: () => undo(last),
          },
        ]),
  ]);

  return ({ id, name }: Capture, light: Light) =>
    call.mutate(
      { captureId: id, light },
      {
        onSuccess: ({ before }) => before !== light && tell({ captureId: id, name, before }, light),
        onError: announceError,
      },
    );
}
