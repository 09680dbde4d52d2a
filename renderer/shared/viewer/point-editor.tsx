import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import { CLICK_PX, followPointer } from '../ui/follow-pointer.ts';
import area from './area-editor.module.css';
import { arrowStep } from './arrows.ts';
import { onStage } from './geometry.ts';
import classes from './point-editor.module.css';
import type { Stage, StageView } from './stage.ts';
import { useLayer } from './use-layer.ts';
import { leadStage, useViewer } from './viewer-store.ts';

/** A place of the frame that is marked and can be moved. */
export interface DrawnPoint {
  id: number;
  /** In px of the frame. */
  at: Point;
  /** What stands beside it: its number. */
  sign: string;
  /** What it is, and which keys change it. */
  label: string;
  isChosen: boolean;
  /** Whether it is what a refusal is about. */
  isDoubtful: boolean;
}

interface PointEditorProps {
  points: readonly DrawnPoint[];
  /** Of the frame, in px: no point lies outside. */
  size: Point;
  /** Whether the chosen point takes the focus when it is chosen. */
  isActive: boolean;
  onChoose(id: number): void;
  /** It is being moved, by a drag or by keys. */
  onMove(id: number, at: Point): void;
  /** The drag is over. */
  onMoved(): void;
  /** The drag was given up: the point lies where it lay before. */
  onGivenUp(): void;
  /** It was clicked on and not dragged; where nothing is done with that, the least movement drags. */
  onTap?(id: number): void;
  onRemove(id: number): void;
  /** The stage below, for commands of what surrounds both; null when it is gone. */
  onStage?(stage: Stage | null): void;
}

/** Where the number stands, in CSS px: so far from the right and the upper side of the stage there is room for it. */
const SIGN_ROOM = { right: 44, above: 18 };

const isInSight = (at: Point, { matrix, room: [width, height] }: StageView) => {
  const [x, y] = onStage(at, matrix);
  return x >= 0 && y >= 0 && x <= width && y <= height;
};

/** Over the picture of the viewer around it: numbered points, dragged by mouse, pen or finger, or moved by arrow keys. */
export function PointEditor(props: PointEditorProps) {
  const { points, isActive, onStage: tellStage } = props;
  const layer = useLayer();
  const view = useViewer((state) => state.view);
  const stage = useViewer((state) => state.stage);
  const chosenRef = useRef<HTMLButtonElement>(null);
  // A gesture outlasts the rendering that it began in.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const latestView = useRef(view);
  useEffect(() => {
    latestView.current = view;
  });
  const tell = useRef(tellStage);
  useEffect(() => {
    tell.current?.(stage);
    return () => tell.current?.(null);
  }, [stage]);

  const chosen = points.find((point) => point.isChosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each point that is chosen
  useEffect(() => {
    if (!chosen || !stage) return;
    const { at } = chosen;
    if (latestView.current && !isInSight(at, latestView.current)) {
      leadStage(stage);
      stage.show([...at, ...at]);
    }
    if (isActive) chosenRef.current?.focus({ preventScroll: true });
  }, [chosen?.id, isActive, stage, view !== null]);

  function placeIn([x, y]: Point): Point {
    const [width, height] = latest.current.size;
    return [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))];
  }

  function drag({ id, at: [x0, y0] }: DrawnPoint, press: PointerEvent<Element>) {
    if (!layer.takes(press)) return;
    latest.current.onChoose(id);
    const from = layer.placeOf(press.clientX, press.clientY);
    // Where a click does something else, it is to be told from a drag.
    const least = latest.current.onTap ? CLICK_PX : 0;
    let hasMoved = false;
    followPointer(press, {
      // By as much as the pointer moves: a press beside its middle must not move it.
      onMove(x, y) {
        const moves = Math.hypot(x - press.clientX, y - press.clientY) >= least;
        // A step of its own, whatever the keys moved before.
        if (moves && !hasMoved) latest.current.onMoved();
        hasMoved ||= moves;
        if (!hasMoved) return;
        const [toX, toY] = layer.placeOf(x, y);
        latest.current.onMove(id, placeIn([x0 + toX - from[0], y0 + toY - from[1]]));
      },
      onEnd() {
        if (hasMoved) latest.current.onMoved();
        else latest.current.onTap?.(id);
      },
      onGivenUp() {
        if (hasMoved) latest.current.onGivenUp();
      },
    });
  }

  function onKeyDown({ id, at: [x, y] }: DrawnPoint, event: KeyboardEvent) {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      latest.current.onRemove(id);
      return;
    }
    const step = view && arrowStep(event, view.matrix);
    if (!step) return;
    event.preventDefault();
    latest.current.onMove(id, placeIn([x + step[0], y + step[1]]));
  }

  return (
    <div ref={layer.ref} className={area.layer}>
      {view &&
        points.map((point) => {
          const [left, top] = onStage(point.at, view.matrix);
          return (
            <button
              key={point.id}
              ref={point.isChosen ? chosenRef : undefined}
              type="button"
              className={classes.point}
              style={{ left, top }}
              data-point={point.sign}
              data-chosen={point.isChosen || undefined}
              data-doubtful={point.isDoubtful || undefined}
              data-left={left > view.room[0] - SIGN_ROOM.right || undefined}
              data-below={top < SIGN_ROOM.above || undefined}
              aria-label={point.label}
              aria-pressed={props.onTap ? point.isChosen : undefined}
              onPointerDown={(press) => drag(point, press)}
              onFocus={() => !point.isChosen && latest.current.onChoose(point.id)}
              onKeyDown={(event) => onKeyDown(point, event)}
            >
              {point.sign && <span className={classes.sign}>{point.sign}</span>}
            </button>
          );
        })}
    </div>
  );
}
