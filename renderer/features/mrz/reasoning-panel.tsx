import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';
import classes from './reasoning-panel.module.css';
import { mark } from './zone-focus.ts';

type Reasoning = NonNullable<Zone['reasoning']>;

/** Rows that are shown before somebody asks for all. */
const FIRST_ROWS = 5;

/** A list whose rows point at cells of the zone; the rest of a long one opens on demand. */
function Rows<T>({
  rows,
  leftOut,
  children,
}: {
  rows: readonly T[];
  leftOut: number;
  children(row: T): ReactNode;
}) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <ul className={classes.rows}>{shown.map(children)}</ul>
      {rows.length > shown.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {t('reasoning.all', { count: rows.length })}
        </Button>
      )}
      {isWhole && leftOut > 0 && <p>{t('reasoning.leftOut', { count: leftOut })}</p>}
    </>
  );
}

/** Cells of a zone; pointing at them or focusing them marks them on strip and picture. */
function Place({ zoneId, line, start, end }: { zoneId: string; line: number; start: number; end: number }) {
  const { t } = useTranslation();
  const point = () => mark(zoneId, { line, start, end });
  const leave = () => mark(zoneId, null);
  const words =
    end - start === 1
      ? t('zone.cellPlace', { line: line + 1, cell: start + 1 })
      : t('reasoning.cells', { line: line + 1, from: start + 1, to: end });
  return (
    <button
      type="button"
      className={classes.place}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {words}
    </button>
  );
}

function Candidates({ zoneId, reasoning }: { zoneId: string; reasoning: Reasoning }) {
  const { t } = useTranslation();
  const { candidates, candidatesLeftOut } = reasoning;
  if (candidates.length === 0) return <p>{t('reasoning.noCandidates')}</p>;
  return (
    <>
      <p>{t('reasoning.candidates')}</p>
      <Rows rows={candidates} leftOut={candidatesLeftOut}>
        {({ line, column, from, to, kind, settlesAll, why }) => (
          <li key={`${line}:${column}:${to}`} data-kind={kind}>
            <Place zoneId={zoneId} line={line} start={column} end={column + from.length} />
            <code>{`${from} → ${to}`}</code>
            <strong>{t(`reasoning.kind.${kind}`)}</strong>
            <span>{why}</span>
            {!settlesAll && <span className={classes.quiet}>{t('reasoning.settlesSome')}</span>}
          </li>
        )}
      </Rows>
    </>
  );
}

function Swaps({ zoneId, reasoning }: { zoneId: string; reasoning: Reasoning }) {
  const { t } = useTranslation();
  const { swaps, swapsLeftOut } = reasoning;
  if (swaps.length === 0) return <p>{t('reasoning.noSwaps')}</p>;
  return (
    <>
      <p>{t('reasoning.swaps')}</p>
      <Rows rows={swaps} leftOut={swapsLeftOut}>
        {({ line, column, symbol, alike }) => (
          <li key={`${line}:${column}`}>
            <Place zoneId={zoneId} line={line} start={column} end={column + 1} />
            <code>{`${symbol} ↔ ${[...alike].join(' ')}`}</code>
          </li>
        )}
      </Rows>
    </>
  );
}

/** What the check digits say beyond pass and fail: which single changes would mend a zone, and what they do not vouch for. */
export function ReasoningPanel({ zone }: { zone: Zone }) {
  const { t } = useTranslation();
  const { reasoning } = zone;
  const isInconsistent = reasoning?.outcome === 'inconsistent';
  const [isOpen, setOpen] = useState(isInconsistent);
  if (!reasoning) return null;
  return (
    <details
      className={classes.panel}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="reasoning"
    >
      <summary>{t(isInconsistent ? 'reasoning.mend' : 'reasoning.vouch')}</summary>
      {isInconsistent && <Candidates zoneId={zone.id} reasoning={reasoning} />}
      {reasoning.outcome === 'consistent' && <Swaps zoneId={zone.id} reasoning={reasoning} />}
      {reasoning.uncovered.length > 0 && (
        <>
          <p>{t('reasoning.uncovered')}</p>
          <ul className={classes.fields}>
            {reasoning.uncovered.map(({ field, line, start, end }) => (
              <li key={`${line}:${start}`}>
                {t(`field.${field}`, { defaultValue: field })}
                <Place zoneId={zone.id} line={line} start={start} end={end} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
