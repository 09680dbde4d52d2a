import { Button } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/commands/index.ts';

/** Formats that a library may hold. */
const ACCEPT = '.png,.jpg,.jpeg,.tif,.tiff,.webp';

interface ChoosePicturesProps {
  /** A page has to be there for them. */
  disabled: boolean;
  onChosen(files: readonly File[]): void;
}

/** Opens the file dialogue for pictures of the draft. */
export function ChoosePictures({ disabled, onChosen }: ChoosePicturesProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    if (!disabled) input.current?.click();
  };
  useCommands([
    {
      id: 'draft.pictures',
      label: t('curate.addPictures'),
      group: t('curate.keys.title'),
      keys: ['Ctrl+O'],
      run: choose,
    },
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
          onChosen([...(event.currentTarget.files ?? [])]);
          // So that choosing the same file again is a change again.
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        fullWidth
        disabled={disabled}
        leftSection={<IconPhotoPlus size={16} aria-hidden="true" />}
        onClick={choose}
      >
        {t('curate.addPictures')}
      </Button>
    </>
  );
}
