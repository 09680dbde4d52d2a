import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import panel from './draft-panel.module.css';
import { useFaults } from './editing-context.ts';
import classes from './feature-section.module.css';
import { useLook } from './look-context.ts';

interface ElementRowProps {
  place: string;
  /** Its number on the picture, where it has one. */
  number?: number;
  title: string;
  about: string;
  where?: string;
  /** What it is written in, once it is chosen. */
  children: ReactNode;
}

/** An element of a list that opens to be written, with how much of it is still to be mended. */
export function ElementRow({ place, number, title, about, where, children }: ElementRowProps) {
  const { t } = useTranslation();
  const { look, choose } = useLook();
  const row = useRef<HTMLLIElement>(null);
  const faults = useFaults().filter(({ element, severity }) => element === place && severity === 'error');
  const isChosen = look.chosen === place;
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={row} className={classes.row} data-chosen={isChosen}>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.head}
          aria-expanded={isChosen}
          onClick={() => choose(isChosen ? null : place)}
        >
          {number !== undefined && <span className={classes.number}>{number}</span>}
          <span className={classes.words}>
            <span className={classes.title}>{title}</span>
            <span className={classes.quiet}>{about}</span>
          </span>
          <span className={classes.where}>
            {where}
            {faults.length > 0 && (
              <span className={panel.toMend}>{t('curate.toMend', { count: faults.length })}</span>
            )}
          </span>
        </button>
      </h2>
      {isChosen && <div className={classes.editor}>{children}</div>}
    </li>
  );
}
