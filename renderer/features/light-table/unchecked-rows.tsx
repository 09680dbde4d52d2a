import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SecurityFeature, TOOLS } from '../../../src/reference/index.ts';
import { Fold, useWalkedTo } from '../../shared/ui/index.ts';
import classes from './light-table.module.css';
import type { Stop } from './stops.ts';

function Facts({ feature: { genuine, imitations, lights, tool } }: { feature: SecurityFeature }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.genuine}>
      <dt>{t('table.unchecked.genuine')}</dt>
      <dd>{genuine}</dd>
      {imitations.length > 0 && (
        <>
          <dt>{t('table.unchecked.imitations')}</dt>
          <dd>{imitations.join(' · ')}</dd>
        </>
      )}
      <dt>{t('table.unchecked.seenWith')}</dt>
      <dd>{`${lights.join(', ')} · ${TOOLS[tool]}`}</dd>
    </dl>
  );
}

function Row({ stop, isChosen, onChoose }: { stop: Stop; isChosen: boolean; onChoose(): void }) {
  const head = useWalkedTo(isChosen);
  return (
    <li data-chosen={isChosen || undefined}>
      <button
        ref={head}
        type="button"
        className={classes.unchecked}
        data-feature={stop.id}
        aria-expanded={isChosen}
        onClick={onChoose}
      >
        <IconChevronRight size={14} aria-hidden="true" />
        {stop.title}
      </button>
      {isChosen && stop.feature && <Facts feature={stop.feature} />}
    </li>
  );
}

/** Features that no rule looks at: what a genuine one looks like, for the eye to decide. */
export function UncheckedRows({
  stops,
  chosen,
  onChoose,
}: {
  stops: readonly Stop[];
  chosen: Stop | null;
  onChoose(stop: Stop | null): void;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (stops.length === 0) return null;
  const hasChosen = stops.some(({ id }) => id === chosen?.id);
  const isShown = isOpen || hasChosen;
  return (
    <Fold
      title={t('table.unchecked.title', { count: stops.length })}
      isOpen={isShown}
      onOpen={(next) => {
        setOpen(next);
        if (hasChosen && !next) onChoose(null);
      }}
    >
      {isShown && (
        <ul className={classes.uncheckedRows}>
          {stops.map((stop) => (
            <Row
              key={stop.id}
              stop={stop}
              isChosen={stop.id === chosen?.id}
              onChoose={() => onChoose(stop.id === chosen?.id ? null : stop)}
            />
          ))}
        </ul>
      )}
    </Fold>
  );
}
