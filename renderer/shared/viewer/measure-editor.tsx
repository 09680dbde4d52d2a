import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import { followPointer } from '../ui/follow-pointer.ts';
import area from './area-editor.module.css';
import { arrowStep } from './arrows.ts';
import { onStage } from './geometry.ts';
import classes from './measure-editor.module.css';
import type { StageView } from './stage.ts';
import { useLayer } from './use-layer.ts';
import { useViewer } from './viewer-store.ts';

/** A distance between two places of the frame, in px. */
export interface DrawnMeasure {
  id: string;
  ends: readonly [Point, Point];
  /** What stands at its middle. */
  sign: string;
  /** What each of its ends is called, and which keys move it. */
  labels: readonly [string, string];
}

interface MeasureEditorProps {
  measures: readonly DrawnMeasure[];
  /** Whether a drag or two clicks draw a new one; otherwise a drag moves the picture wherever there is no end. */
  isDrawing: boolean;
  /** Of the frame, in px: no end lies outside. */
  size: Point;
  onDrawn(ends: readonly [Point, Point]): void;
  /** An end is being moved, by a drag or by keys. */
  onEnds(id: string, ends: readonly [Point, Point]): void;
}

/** What is shorter than this on the screen, in CSS px, was a click. */
const SHORTEST_PX = 8;

const replaced = ([from, to]: readonly [Point, Point], end: 0 | 1, at: Point): [Point, Point] =>
  end === 0 ? [at, to] : [from, at];

/** Over the picture of the viewer around it: distances to draw, with ends that are dragged or moved by arrow keys. */
export function MeasureEditor(props: MeasureEditorProps) {
  const { measures, isDrawing } = props;
  const layer = useLayer();
  const view = useViewer((state) => state.view);
  const [live, setLive] = useState<readonly [Point, Point] | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  function placeIn([x, y]: Point): Point {
    const [width, height] = latest.current.size;
    return [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))];
  }

  function draw(press: PointerEvent<Element>) {
    if (!layer.takes(press)) return;
    const from = placeIn(layer.placeOf(press.clientX, press.clientY));
    let drawn: readonly [Point, Point] | null = null;
    followPointer(press, {
      onMove(x, y) {
        const isLong = Math.hypot(x - press.clientX, y - press.clientY) >= SHORTEST_PX;
        drawn = isLong ? [from, placeIn(layer.placeOf(x, y))] : null;
        setLive(drawn ?? [from, from]);
      },
      onEnd() {
        setLive(null);
        if (drawn) latest.current.onDrawn(drawn);
      },
      onGivenUp: () => setLive(null),
      onRest: () => setLive([from, from]),
    });
  }

  function drag({ id, ends }: DrawnMeasure, end: 0 | 1, press: PointerEvent<Element>) {
    if (!layer.takes(press)) return;
    const from = layer.placeOf(press.clientX, press.clientY);
    const [x0, y0] = ends[end];
    followPointer(press, {
      // By as much as the pointer moves: a press beside the middle of an end must not move it.
      onMove(x, y) {
        const [toX, toY] = layer.placeOf(x, y);
        const at = placeIn([x0 + toX - from[0], y0 + toY - from[1]]);
        latest.current.onEnds(id, replaced(ends, end, at));
      },
      onEnd: () => {},
      onGivenUp: () => latest.current.onEnds(id, ends),
    });
  }

  function nudge({ id, ends }: DrawnMeasure, end: 0 | 1, event: KeyboardEvent) {
    const step = view && arrowStep(event, view.matrix);
    if (!step) return;
    event.preventDefault();
    const [x, y] = ends[end];
    latest.current.onEnds(id, replaced(ends, end, placeIn([x + step[0], y + step[1]])));
  }

  return (
    <div ref={layer.ref} className={area.layer}>
      {view && <Lines lines={[...measures.map(({ ends }) => ends), ...(live ? [live] : [])]} view={view} />}
      {isDrawing && <div className={area.canvas} data-testid="drawing" onPointerDown={draw} />}
      {view &&
        measures.map((measure) => (
          <Measure
            key={measure.id}
            measure={measure}
            view={view}
            onPress={(end, press) => drag(measure, end, press)}
            onKeyDown={(end, event) => nudge(measure, end, event)}
          />
        ))}
    </div>
  );
}

/** Dark beneath light, so that a line is seen on white paper and on the black of an infrared picture. */
function Lines({ lines, view }: { lines: readonly (readonly [Point, Point])[]; view: StageView }) {
  return (
    <svg className={classes.lines} aria-hidden="true">
      {lines.map((ends) => {
        const [[x1, y1], [x2, y2]] = [onStage(ends[0], view.matrix), onStage(ends[1], view.matrix)];
        return (
          <g key={ends.flat().join()}>
            <line x1={x1} y1={y1} x2={x2} y2={y2} />
            <line x1={x1} y1={y1} x2={x2} y2={y2} />
          </g>
        );
      })}
    </svg>
  );
}

interface MeasureProps {
  measure: DrawnMeasure;
  view: StageView;
  onPress(end: 0 | 1, press: PointerEvent<Element>): void;
  onKeyDown(end: 0 | 1, event: KeyboardEvent): void;
}

function Measure({ measure: { ends, sign, labels }, view, onPress, onKeyDown }: MeasureProps) {
  const [from, to] = [onStage(ends[0], view.matrix), onStage(ends[1], view.matrix)];
  return (
    <>
      {([from, to] as const).map(([left, top], at) => {
        const end = at === 0 ? 0 : 1;
        return (
          <button
            key={labels[end]}
            type="button"
            className={classes.end}
            style={{ left, top }}
            aria-label={labels[end]}
            onPointerDown={(press) => onPress(end, press)}
            onKeyDown={(event) => onKeyDown(end, event)}
          />
        );
      })}
      <span
        className={classes.sign}
        style={{ left: (from[0] + to[0]) / 2, top: (from[1] + to[1]) / 2 }}
        aria-hidden="true"
      >
        {sign}
      </span>
    </>
  );
}
