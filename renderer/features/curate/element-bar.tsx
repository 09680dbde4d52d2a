import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moved, removed } from './document-edit.ts';
import { type ListName, placeOf } from './draft-parts.ts';
import { useDocument, useEditing } from './editing-context.ts';
import classes from './element-bar.module.css';
import { withoutFeature } from './feature-edit.ts';
import { useLook } from './look-context.ts';

interface ElementBarProps {
  list: Exclude<ListName, 'pages'>;
  at: number;
}

/** Up, down and out, for an element of a list. */
export function ElementBar({ list, at }: ElementBarProps) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const document = useDocument();
  const { change } = useLook();
  const count = document[list]?.length ?? 0;
  function move(by: 1 | -1) {
    edit((before) => moved(before, list, at, by));
    change({ chosen: placeOf(list, at + by) });
  }
  function remove() {
    edit((before) => (list === 'features' ? withoutFeature(before, at) : removed(before, list, at)));
    change({ chosen: null });
  }
  return (
    <div className={classes.bar}>
      <ActionIcon aria-label={t('curate.moveUp')} disabled={at === 0} onClick={() => move(-1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('curate.moveDown')} disabled={at >= count - 1} onClick={() => move(1)}>
        <IconArrowDown size={16} />
      </ActionIcon>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={classes.remove ?? ''}
        leftSection={<IconTrash size={14} aria-hidden="true" />}
        onClick={remove}
      >
        {t(`curate.remove.${list}`)}
      </Button>
    </div>
  );
}
