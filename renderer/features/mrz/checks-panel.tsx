import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';

import { Fold, Result } from '../../shared/ui/index.ts';
import classes from './checks-panel.module.css';
import { groupByResult } from './results.ts';
import { mark } from './zone-focus.ts';

type Check = Zone['checks'][number];

/** A check with the zone it belongs to, `null` for one of several pictures; `place` names the picture where an examination has more than one zone. */
export interface CheckEntry {
  check: Check;
  zone: Zone | null;
  place: string | null;
  /** Brings the picture of the zone onto the stage. */
  show(): void;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Details({ check }: { check: Check }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.reason}>{check.reason}</p>
      {check.explainedBy && (
        <p className={classes.reason}>
          <strong>{t('check.knownDeviation')}</strong> {check.explainedBy.note} ({check.explainedBy.source})
        </p>
      )}
      <dl className={classes.facts}>
        <Fact name={t('check.seen')}>
          <code>{check.seen}</code>
        </Fact>
        <Fact name={t('check.expected')}>
          <code>{check.expected}</code>
        </Fact>
        <Fact name={t('check.rule')}>{check.threshold}</Fact>
        {check.margin !== null && <Fact name={t('check.margin')}>{check.margin.toFixed(2)}</Fact>}
        <Fact name={t('check.clause')}>{check.clause}</Fact>
        <Fact name={t('check.routine')}>
          <span className={classes.routine}>{`${check.generic} · ${check.routine}`}</span>
        </Fact>
      </dl>
    </>
  );
}

/** Longest pair of readings, in characters, that stands on the line itself; longer ones stand in the details. */
const BRIEF = 16;

function briefOf({ result, seen, expected }: Check): string {
  return result === 'failed' && seen.length + expected.length <= BRIEF ? `${seen} ≠ ${expected}` : '';
}

function Entry({ entry }: { entry: CheckEntry }) {
  const { check, zone, place, show } = entry;
  const [open, setOpen] = useState(false);
  const id = useId();
  const point = () => zone && mark(zone.id, check.area);
  const leave = () => zone && mark(zone.id, null);
  const toggle = (to: boolean) => {
    setOpen(to);
    if (to) show();
  };
  return (
    <li className={classes.entry} onPointerEnter={point} onPointerLeave={leave}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={open}
        aria-controls={id}
        onFocus={point}
        onBlur={leave}
        onClick={() => toggle(!open)}
        onKeyDown={(event) => event.key === 'Escape' && toggle(false)}
      >
        <Result result={check.result}>
          {check.name}
          {place && <span className={classes.place}>{` · ${place}`}</span>}
        </Result>
        <span className={classes.brief}>{briefOf(check)}</span>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
      </button>
      <div id={id} className={classes.details} hidden={!open}>
        <Details check={check} />
      </div>
    </li>
  );
}

function Group({ title, entries, folded }: { title: string; entries: CheckEntry[]; folded: boolean }) {
  const [open, setOpen] = useState(!folded);
  if (entries.length === 0) return null;
  return (
    <Fold title={`${title} (${entries.length})`} isOpen={open} onOpen={setOpen}>
      <ul>
        {entries.map((entry) => (
          <Entry key={`${entry.zone?.id ?? ''}/${entry.check.id}`} entry={entry} />
        ))}
      </ul>
    </Fold>
  );
}

function useSum(unfit: number, untold: number, made: number): string {
  const { t } = useTranslation();
  if (made === 0 && untold > 0) return t('compare.sum.allOpen', { count: untold });
  const first = unfit > 0 ? t('checks.sumUnfit', { unfit, made }) : t('checks.sumRegular', { count: made });
  return untold > 0 ? `${first} ${t('checks.sumUntold', { count: untold })}` : first;
}

interface ChecksPanelProps {
  entries: readonly CheckEntry[];
  /** Why there are no entries, when there are none. */
  nothing: 'pending' | 'unread' | 'none';
}

/** What was checked: what does not fit first, what is regular folded into one line. */
export function ChecksPanel({ entries, nothing }: ChecksPanelProps) {
  const { t } = useTranslation();
  const { unfit, untold, regular, absent } = groupByResult(entries);
  const sum = useSum(unfit.length, untold.length, unfit.length + regular.length);
  return (
    <section className={classes.panel} aria-label={t('checks.title')}>
      <p className={classes.sum} aria-live="polite">
        {entries.length > 0 ? sum : t(`checks.${nothing}`)}
      </p>
      <Group title={t('checks.unfit')} entries={unfit} folded={false} />
      <Group title={t('checks.untold')} entries={untold} folded={false} />
      <Group title={t('checks.regular')} entries={regular} folded />
      <Group title={t('checks.absent')} entries={absent} folded />
    </section>
  );
}
