import { Button, type ButtonProps, Select } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIGHTS, type Light } from '../../../src/examination/light.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { useImport } from './import-provider.tsx';

const ACCEPT = 'image/*,.tif,.tiff,.bmp,.jp2,.j2k,.jpx,.heic,.heif,.avif';
const KEY = 'Ctrl+O';

/** Opens the file dialogue. One on each screen that takes pictures. */
export function ChooseFiles({ children, ...button }: ButtonProps & { children: ReactNode }) {
  const { t } = useTranslation();
  const { start } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  useCommands([
    { id: 'import.choose', label: t('import.choose'), group: t('keys.pictures'), keys: [KEY], run: choose },
  ]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        onChange={(event) => {
          start([...(event.currentTarget.files ?? [])], 'dialog');
          // So that choosing the same file again is a change again.
          event.currentTarget.value = '';
        }}
      />
      <Button {...button} leftSection={<IconPhotoPlus size={16} aria-hidden="true" />} onClick={choose}>
        {children}
      </Button>
    </>
  );
}

/** The light of the pictures that are added next. */
export function LightChoice() {
  const { t } = useTranslation();
  const { light, setLight } = useImport();
  return (
    <Select
      label={t('import.light')}
      data={LIGHTS.map((code) => ({ value: code, label: `${code} · ${t(`light.${code}`)}` }))}
      value={light}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', width: 'max-content' }}
      onChange={(value) => value && setLight(value as Light)}
    />
  );
}
