import { useTranslation } from 'react-i18next';
import classes from './zone-editor.module.css';

interface EditorNoteProps {
  /** The line in which nothing more could be inserted. */
  full: number | null;
  lines: readonly string[];
  /** Whether the print was measured in a picture. */
  hasPrint: boolean;
}

/** How to read the cells; in its place, why nothing was inserted. */
export function EditorNote({ full, lines, hasPrint }: EditorNoteProps) {
  const { t } = useTranslation();
  return (
    <p className={classes.note}>
      <strong role="alert">
        {full !== null && t('correct.full', { line: full + 1, symbol: lines[full]?.at(-1) ?? '' })}
      </strong>
      {full === null && [t('correct.note'), hasPrint ? t('correct.notePrint') : ''].join(' ')}
    </p>
  );
}
