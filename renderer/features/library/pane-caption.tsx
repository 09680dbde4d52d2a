import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '../../../src/reference/index.ts';
import classes from './model-screen.module.css';

interface PaneCaptionProps {
  model: DocumentModel;
  /** What is shown of it. */
  words?: string;
  onClose?: (() => void) | undefined;
}

/** Above one of two pictures: which model it is of, and the way to take it away. */
export function PaneCaption({ model, words, onClose }: PaneCaptionProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.caption}>
      <span>
        <b>{model.key.code}</b>
        {` ${[model.series, words].filter(Boolean).join(' · ')}`}
      </span>
      {onClose && (
        <ActionIcon size="sm" aria-label={t('library.besideClear')} onClick={onClose}>
          <IconX size={14} />
        </ActionIcon>
      )}
    </div>
  );
}
