import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ModelSelect } from '../library/index.ts';
import classes from './compare-panel.module.css';

const FIELD = 'compare-model';

export const focusModel = () => document.getElementById(FIELD)?.focus();

interface StartProps {
  /** Code of the model that was chosen by hand; undefined leaves it to the program. */
  picked: string | undefined;
  /** Code of the model that the program would take as far as it knows before it looks at the pictures. */
  proposed: string | undefined;
  /** Why nothing can be compared, in words; null where something can. */
  obstacle: string | null;
  isAgain: boolean;
  isStarting: boolean;
  onPick(code: string | undefined): void;
  onStart(): void;
}

/** Begins a comparison: with the model that the program proposes, or with one that was chosen by hand. */
export function Start(props: StartProps) {
  const { t } = useTranslation();
  const { picked, proposed, obstacle, isAgain, isStarting, onPick, onStart } = props;
  if (obstacle) return <p className={classes.quiet}>{obstacle}</p>;
  return (
    <div className={classes.start}>
      <ModelSelect
        id={FIELD}
        label={t('compare.pick')}
        placeholder={proposed ? t('compare.proposed', { code: proposed }) : t('compare.proposes')}
        width="100%"
        value={picked}
        first={{}}
        isClearable
        onChange={onPick}
      />
      <Button variant={isAgain ? 'default' : 'filled'} loading={isStarting} onClick={onStart}>
        {t(isAgain ? 'compare.again' : 'compare.start')}
      </Button>
    </div>
  );
}
