import { useTranslation } from 'react-i18next';
import classes from './light-table.module.css';

/** A picture in some light that was placed on no page, and why not. */
export interface Unplaced {
  readonly name: string;
  readonly light: string;
  readonly refusal: string;
}

/** Pictures that were placed on no page, each with the reason, and what to do about it. */
export function UnplacedWords({ pictures }: { pictures: readonly Unplaced[] }) {
  const { t } = useTranslation();
  return pictures.map(({ name, light, refusal }) => (
    <p key={`${name} ${light}`}>{t('table.unplaced', { name, light, refusal })}</p>
  ));
}

interface MissingProps {
  side: 'questioned' | 'genuine';
  light: string;
  unplaced?: readonly Unplaced[];
}

/** Says what cannot be shown, and what to do about it. */
export function MissingPane({ side, light, unplaced = [] }: MissingProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.pane}>
      <div className={classes.caption}>{t(`table.${side}`)}</div>
      <div className={classes.missing}>
        {unplaced.length > 0 ? (
          <UnplacedWords pictures={unplaced} />
        ) : (
          <p>{t(side === 'questioned' ? 'table.notCaptured' : 'table.notInLibrary', { light })}</p>
        )}
      </div>
    </div>
  );
}
