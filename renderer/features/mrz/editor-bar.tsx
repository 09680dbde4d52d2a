import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './zone-editor.module.css';

interface EditorBarProps {
  title: string;
  /** How many characters differ from what holds. */
  changed: number;
  /** The words for the reading that can be taken back. */
  readLabel: string;
  can: { undo: boolean; redo: boolean; takeBack: boolean };
  onSave(): void;
  onInsert(): void;
  onTakeOut(): void;
  onUndo(): void;
  onRedo(): void;
  onTakeBack(): void;
  onLeave(): void;
}

/** What can be done with the correction as a whole; on top, where it is in sight however low the panel is. */
export function EditorBar({ title, changed, readLabel, can, ...on }: EditorBarProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.bar}>
      <h2>{title}</h2>
      <Button size="compact-sm" onClick={on.onSave} disabled={changed === 0}>
        {t('correct.saveChanges', { count: changed })}
      </Button>
      <Button size="compact-sm" variant="default" title={t('correct.keys.insert')} onClick={on.onInsert}>
        {t('correct.insert')}
      </Button>
      <Button size="compact-sm" variant="default" title={t('correct.keys.takeOut')} onClick={on.onTakeOut}>
        {t('correct.takeOut')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!can.undo} onClick={on.onUndo}>
        {t('correct.undo')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!can.redo} onClick={on.onRedo}>
        {t('correct.redo')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!can.takeBack} onClick={on.onTakeBack}>
        {readLabel}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={on.onLeave}>
        {t('correct.leave')}
      </Button>
      <span className={classes.hint} title={t('correct.hint')}>
        {t('correct.hint')}
      </span>
    </header>
  );
}
