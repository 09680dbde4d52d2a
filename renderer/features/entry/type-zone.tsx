import { Button, type ButtonProps } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/commands/index.ts';
import { openEntry } from './entry-store.ts';

/** No letter: a swipe reader that acts as a keyboard would press it in the middle of a document. */
const KEY = 'F2';

/** `examinationId`: the examination that the zone is added to; without it a new one is opened. */
type TypeZoneProps = ButtonProps & { examinationId?: string };

const open = (examinationId: string | undefined) =>
  openEntry({ text: '', origin: 'typed', examinationId: examinationId ?? null });

/** Opens the dialogue for typing a zone, also by key. One on each screen that takes zones. */
export function TypeZone(props: TypeZoneProps) {
  const { t } = useTranslation();
  useCommands([
    {
      id: 'entry.open',
      label: t('entry.open'),
      group: t('zone.title'),
      keys: [KEY],
      run: () => open(props.examinationId),
    },
  ]);
  return <TypeZoneButton {...props} />;
}

/** The same without the key, for further places on such a screen. */
export function TypeZoneButton({ examinationId, ...button }: TypeZoneProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      {...button}
      leftSection={<IconKeyboard size={16} aria-hidden="true" />}
      onClick={() => open(examinationId)}
    >
      {t('entry.open')}
    </Button>
  );
}
