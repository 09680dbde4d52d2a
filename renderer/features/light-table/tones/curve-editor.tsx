import { Button } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CURVE_POINTS,
  type CurvePoints,
  curveTable,
  curveText,
  readCurve,
} from '../../../../src/imaging/view-tools/index.ts';
import { followPointer } from '../../../shared/ui/index.ts';
import { withNewPoint, withoutPoint, withPointAt, withPointBetween } from './curve-points.ts';
import classes from './tones.module.css';

interface EditorProps {
  /** As `curveText` writes them. */
  value: string;
  onValue(value: string): void;
  /** What is changed from now on is a step of its own. */
  onSettled(): void;
  /** What was dragged since stays as it was. */
  onGivenUp(): void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Levels that an arrow key moves a point by with Shift held. */
const FAR = 10;

/** A curve from levels to levels, drawn by its points: with the mouse, a finger, or the keys of each of them. */
export function CurveEditor({ value, onValue, onSettled, onGivenUp }: EditorProps) {
  const { t } = useTranslation();
  const plot = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const points = readCurve(value) ?? [];
  // A gesture outlasts the rendering that it began in.
  const latest = useRef({ points, onValue, onSettled, onGivenUp });
  useLayoutEffect(() => {
    latest.current = { points, onValue, onSettled, onGivenUp };
  });
  const put = (next: CurvePoints) => latest.current.onValue(curveText(next));
  /** One step by itself, whatever was moved just before. */
  function putAtOnce(next: CurvePoints) {
    onSettled();
    put(next);
    onSettled();
  }
  const focusOn = (index: number) =>
    requestAnimationFrame(() =>
      plot.current?.querySelectorAll<HTMLElement>('[role="slider"]')[index]?.focus({ preventScroll: true }),
    );

  function levelsAt(clientX: number, clientY: number): [number, number] {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [(255 * (clientX - box.left)) / box.width, 255 - (255 * (clientY - box.top)) / box.height];
  }
  function drag(index: number, press: PointerEvent<Element>) {
    setChosen(index);
    focusOn(index);
    followPointer(press, {
      onMove: (x, y) => put(withPointAt(latest.current.points, index, levelsAt(x, y))),
      onEnd: () => latest.current.onSettled(),
      onGivenUp: () => latest.current.onGivenUp(),
    });
  }
  function press(event: PointerEvent<Element>) {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    onSettled();
    const at = event.target instanceof HTMLElement ? event.target.dataset.point : undefined;
    if (at !== undefined) return drag(Number(at), event);
    const more = withNewPoint(points, levelsAt(event.clientX, event.clientY));
    if (!more) return;
    put(more.points);
    drag(more.index, event);
  }
  function add() {
    const more = withPointBetween(points);
    if (!more) return;
    putAtOnce(more.points);
    setChosen(more.index);
    focusOn(more.index);
  }
  function remove(index: number) {
    putAtOnce(withoutPoint(points, index));
    setChosen(Math.max(0, Math.min(index, points.length - 2)));
  }
  function onKeyDown(event: KeyboardEvent, index: number) {
    const [from, to] = points[index] ?? [0, 0];
    const way = ARROWS[event.key];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (event.ctrlKey || event.metaKey || event.altKey || (!way && !isRemoval)) return;
    event.preventDefault();
    if (way) {
      const by = event.shiftKey ? FAR : 1;
      return put(withPointAt(points, index, [from + by * way[0], to + by * way[1]]));
    }
    remove(index);
    focusOn(Math.max(0, Math.min(index, points.length - 2)));
  }

  const at = points[chosen] ?? points[0];
  const line = Array.from(curveTable(points), (to, from) => `${from},${255 - to}`).join(' ');
  return (
    <div className={classes.tones}>
      <div ref={plot} className={classes.plot} data-curve onPointerDown={press}>
        <svg viewBox="0 0 255 255" aria-hidden="true">
          <path
            className={classes.grid}
            d="M0 255L255 0M64 0V255M128 0V255M191 0V255M0 64H255M0 128H255M0 191H255"
          />
          <polyline className={classes.line} points={line} />
        </svg>
        {points.map(([from, to], index) => (
          <div
            // A point is known by its place among the others, which it does not leave.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            className={classes.point}
            style={{ left: `${from / 2.55}%`, bottom: `${to / 2.55}%` }}
            data-point={index}
            data-chosen={index === chosen || undefined}
            role="slider"
            tabIndex={0}
            aria-label={t('tools.curve.point', { number: index + 1, count: points.length })}
            aria-valuemin={0}
            aria-valuemax={255}
            aria-valuenow={to}
            aria-valuetext={t('tools.point', { from, to })}
            onFocus={() => setChosen(index)}
            onBlur={onSettled}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </div>
      <div className={classes.deeds}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={points.length >= CURVE_POINTS.most}
          onClick={add}
        >
          {t('tools.curve.add')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={points.length <= CURVE_POINTS.least}
          onClick={() => remove(Math.min(chosen, points.length - 1))}
        >
          {t('tools.curve.remove')}
        </Button>
        {at && <span className={classes.figure}>{t('tools.point', { from: at[0], to: at[1] })}</span>}
      </div>
      <p className={classes.hint}>{t('tools.curve.how')}</p>
    </div>
  );
}
