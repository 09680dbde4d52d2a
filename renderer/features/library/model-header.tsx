import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../shared/ui/index.ts';
import { BesidePicker } from './beside-picker.tsx';
import { checkedWords, kindOf, namesOf, yearsOf } from './labels.ts';
import type { OpenedModel } from './model-bench.tsx';
import classes from './model-header.module.css';
import { changed, type ModelView } from './model-view.ts';
import { filterToReturnTo } from './way-back.ts';

interface ModelHeaderProps {
  opened: OpenedModel;
  view: ModelView;
  onView(view: ModelView): void;
  /** What else can be done with the model. */
  children?: ReactNode;
}

export function ModelHeader({ opened: { model }, view, onView, children }: ModelHeaderProps) {
  const { t } = useTranslation();
  const { key, title, series, validity, supersededBy } = model;
  const { ago, state } = checkedWords(model.checkedOn);
  const [, ...more] = namesOf(title, series);
  return (
    <header className={classes.header}>
      <Link to="/library" search={filterToReturnTo()} className={classes.back}>
        {`◂ ${t('library.title')}`}
      </Link>
      <h1>{key.code}</h1>
      <span className={classes.title} title={[...namesOf(title, series), kindOf(key.code)].join(' · ')}>
        <b>{title}</b>
        {['', ...more, yearsOf(validity.issuedFrom, validity.issuedTo)].join(' · ')}
      </span>
      {supersededBy && (
        <Link to="/library/$key" params={{ key: supersededBy }} className={classes.link}>
          {t('library.supersededBy', { code: supersededBy })}
        </Link>
      )}
      <span className={classes.checked} data-state={state}>
        {state !== 'fresh' && <IconAlertTriangle size={14} aria-hidden="true" />}
        {t(`library.checked.${state}`, { ago })}
      </span>
      <div className={classes.end}>
        {children}
        <BesidePicker
          model={model}
          beside={view.beside}
          onChange={(beside) => onView(changed(view, { beside }))}
        />
      </div>
    </header>
  );
}

/** Says that what is looked at does not hold any more, and leads to what does. */
export function OlderVersion({ opened, onCurrent }: { opened: OpenedModel; onCurrent(): void }) {
  const { t } = useTranslation();
  const { stored, current } = opened;
  if (stored.version === current) return null;
  return (
    <div role="status" className={classes.older}>
      <IconHistory size={16} aria-hidden="true" />
      {t('library.older', { version: stored.version, at: formatInstant(stored.importedAt) })}
      <Button size="compact-xs" variant="default" onClick={onCurrent}>
        {t('library.showCurrent', { version: current })}
      </Button>
    </div>
  );
}
