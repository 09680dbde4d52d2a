import { Button, type ButtonProps } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/commands/index.ts';
import { openEntry } from './entry-store.ts';

/** No letter: a swipe reader that acts as a keyboard would press it in the middle of a document. */
const KEY = 'F2';

/** Opens the dialogue for typing a zone. One on each screen that takes zones. */
export function TypeZone({
  examinationId = null,
  ...button
}: ButtonProps & { examinationId?: string | null }) {
  const { t } = useTranslation();
  const open = () => openEntry({ text: '', origin: 'typed', examinationId });
  useCommands([{ id: 'entry.open', label: t('entry.open'), group: t('zone.title'), keys: [KEY], run: open }]);
  return (
    <Button
      variant="default"
      {...button}
      leftSection={<IconKeyboard size={16} aria-hidden="true" />}
      onClick={open}
    >
      {t('entry.open')}
    </Button>
  );
}
