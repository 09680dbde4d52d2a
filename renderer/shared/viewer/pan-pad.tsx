import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyCaps } from '../commands/index.ts';
import { PAN } from './pan.ts';
import classes from './pan-pad.module.css';
import { useGive } from './viewer-store.ts';

const WAYS = [
  ['ArrowUp', IconArrowUp],
  ['ArrowLeft', IconArrowLeft],
  ['ArrowRight', IconArrowRight],
  ['ArrowDown', IconArrowDown],
] as const;

/** Moves the view by clicks, for whoever cannot drag (WCAG 2.2, 2.5.7). */
export function PanPad() {
  const { t } = useTranslation();
  const give = useGive();
  return (
    <fieldset className={classes.pad} aria-label={t('viewer.pad')}>
      {WAYS.map(([key, Icon]) => (
        <Tooltip key={key} label={`${t(`viewer.look.${key}`)} · ${keyCaps(key).join(' ')}`}>
          <ActionIcon
            size="md"
            variant="default"
            className={classes.way ?? ''}
            data-way={key}
            aria-label={t(`viewer.look.${key}`)}
            onClick={give((stage) => stage.panBy(...PAN[key]))}
          >
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </fieldset>
  );
}
