import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../src/contract/errors.ts';
import { placementError, type StoredPlacement } from '../../../src/contract/placement.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { LEAST_POINTS, MOST_POINTS } from '../../../src/imaging/register/control-points.ts';
import { formatInstant, Result, ResultIcon } from '../../shared/ui/index.ts';
import classes from './by-hand.module.css';
import { completeOf, type Judged, type PointPair, type Side } from './by-hand-points.ts';
import type { ByHandPoints } from './use-by-hand.ts';

/** What it says is why nothing can be saved. */
export const QUALITY = 'by-hand-quality';

interface ListProps {
  points: ByHandPoints;
  judged: Judged;
  /** The placement that these points are, as it holds; null where they are not saved. */
  held: StoredPlacement | null;
  /** A pair in the middle of both views. */
  onAdd(): void;
}

interface RowProps {
  pair: PointPair;
  number: number;
  points: ByHandPoints;
  judged: Judged;
}

function Row({ pair, number, points, judged }: RowProps) {
  const { t } = useTranslation();
  const residual = judged.residuals.get(pair.id);
  function place(side: Side, point: Point | null, digits: number) {
    if (!point) return <span className={classes.missing}>{t('byHand.toSet')}</span>;
    const at = point.map((value) => value.toFixed(digits)).join(', ');
    return (
      <button
        type="button"
        className={classes.place}
        aria-label={t(`byHand.goTo.${side}`, { number, at })}
        onClick={() => points.choose(pair.id, side)}
      >
        {at}
      </button>
    );
  }
  return (
    <tr data-chosen={points.chosen?.id === pair.id || undefined}>
      <th scope="row">{number}</th>
      <td>{place('picture', pair.picture, 0)}</td>
      <td>{place('page', pair.page, 1)}</td>
      <td className={classes.residual}>
        {judged.doubtful.has(pair.id) && <ResultIcon result="undetermined" />}
        {residual === undefined ? '–' : residual.toFixed(2)}
      </td>
      <td>
        <ActionIcon
          size="sm"
          aria-label={t('byHand.remove', { number })}
          onClick={() => points.remove(pair.id)}
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** What the points come to, in two sentences. */
function useSentences({ pairs }: ByHandPoints, { fit, refusal }: Judged): readonly [string, string] {
  const { t } = useTranslation();
  const { length } = completeOf(pairs);
  if (refusal?.fault === 'too_few')
    return [t('byHand.more', { count: LEAST_POINTS - length }), t('byHand.far')];
  if (refusal) {
    const { title, remedy } = explain(placementError(refusal));
    return [title, remedy];
  }
  const precision = fit?.precisionMm ?? null;
  return precision === null
    ? [t('byHand.exact'), t('byHand.fifth')]
    : [t('byHand.precision', { mm: precision.toFixed(2) }), t('byHand.goesOn')];
}

/** How good the points are, or why nothing can be placed by them; its place is kept while there is nothing to say. */
function Quality({ points, judged, held }: Pick<ListProps, 'points' | 'judged' | 'held'>) {
  const { t } = useTranslation();
  const [first, second] = useSentences(points, judged);
  const { refusal } = judged;
  const open = points.pairs.length - completeOf(points.pairs).length;
  const isRefused = refusal !== null && refusal.fault !== 'too_few';
  return (
    <div className={classes.quality} role="status" id={QUALITY}>
      {isRefused ? <Result result="undetermined">{first}</Result> : <p>{first}</p>}
      <p className={classes.quiet}>
        {second}
        {open > 0 && ` ${t('byHand.open', { count: open })}`}
      </p>
      {held && (
        <p className={classes.quiet}>
          {t('byHand.held', { at: formatInstant(held.placedAt), actor: held.actor })}
        </p>
      )}
    </div>
  );
}

/** The points as a list: where each lies on both sides, what is left over of it, and the way back. */
export function ByHandList({ points, judged, held, onAdd }: ListProps) {
  const { t } = useTranslation();
  const { pairs, canUndo, canRedo, undo, redo } = points;
  return (
    <section className={classes.side} aria-label={t('byHand.points')}>
      <div className={classes.tools}>
        <Button size="compact-sm" variant="default" disabled={pairs.length >= MOST_POINTS} onClick={onAdd}>
          {t('byHand.add')}
        </Button>
        <span className={classes.grows} />
        <Tooltip label={`${t('curate.undo')} · Ctrl Z`}>
          <ActionIcon aria-label={t('curate.undo')} disabled={!canUndo} onClick={undo}>
            <IconArrowBackUp size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${t('curate.redo')} · Ctrl Shift Z`}>
          <ActionIcon aria-label={t('curate.redo')} disabled={!canRedo} onClick={redo}>
            <IconArrowForwardUp size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <Quality points={points} judged={judged} held={held} />
      <div className={classes.scroll}>
        {pairs.length === 0 ? (
          <p className={classes.quiet}>{t('byHand.none')}</p>
        ) : (
          <table className={classes.points}>
            <thead>
              <tr>
                <th scope="col">{t('byHand.number')}</th>
                <th scope="col">{t('byHand.here')}</th>
                <th scope="col">{t('byHand.there')}</th>
                <th scope="col">{t('byHand.off')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {pairs.map((pair, i) => (
                <Row key={pair.id} pair={pair} number={i + 1} points={points} judged={judged} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className={classes.hint}>{t('byHand.hint')}</p>
    </section>
  );
}
