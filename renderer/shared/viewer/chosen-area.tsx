import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import classes from './area-editor.module.css';
import { arrowStep } from './arrows.ts';
import { HANDLES, type Handle } from './box-edit.ts';
import { boxOnStage, stepInFrame } from './geometry.ts';
import type { Box, Stage, StageView } from './stage.ts';
import { leadStage, useViewer } from './viewer-store.ts';

export interface EditedArea {
  id: string;
  /** In px of the frame. */
  box: Box;
  /** What it is and which keys change it. */
  label: string;
  /** What stands over it: its number, or its name. */
  sign: string;
}

interface ChosenAreaProps {
  area: EditedArea;
  /** The handle that was clicked and goes to the next click. */
  held: Handle | null;
  /** Pressed on, or on one of its handles. */
  onPress(press: PointerEvent<Element>, handle: Handle | null): void;
  onStep(handle: Handle | null, by: Point): void;
}

/** Opposite handles are at least this far apart, in CSS px: an area that is small on the screen keeps its middle free. */
const APART_PX = 48;
/** How far above its area the sign stands, in CSS px; where there is no room, it stands within. */
const SIGN_PX = 30;
/** Of the stage: what covers more is ground, on which a drag moves the picture. Handles and keys change it all the same. */
const GROUND_SHARE = 0.6;

const signs = ([x, y]: Point) => ({ x: Math.sign(x), y: Math.sign(y) }) as Handle;

/** The right side or the lower one as it is seen, whichever way an arrow key points along: that is the one that moves. */
const farSide = ({ key }: KeyboardEvent, matrix: StageView['matrix']) =>
  signs(stepInFrame(key === 'ArrowLeft' || key === 'ArrowRight' ? [1, 0] : [0, 1], matrix));

/** With half as much around it on each side. */
const around = ([left, top, right, bottom]: Box): Box => {
  const margin = Math.max(right - left, bottom - top) / 2;
  return [left - margin, top - margin, right + margin, bottom + margin];
};

/** How much of the stage a box on it covers, 0–1. */
function shareOf([left, top, right, bottom]: Box, [width, height]: Point) {
  const across = Math.min(right, width) - Math.max(left, 0);
  const down = Math.min(bottom, height) - Math.max(top, 0);
  return (Math.max(0, across) * Math.max(0, down)) / (width * height);
}

function isInSight({ box }: EditedArea, { matrix, room: [width, height] }: StageView) {
  const [left, top, right, bottom] = boxOnStage(box, matrix);
  return right > 0 && bottom > 0 && left < width && top < height;
}

/**
 * Whoever chooses an area sees it; who chose it on the picture has it under the arrow keys. The focus is not taken
 * away from a field or a list.
 */
function useAttention(area: EditedArea, view: StageView | null, stage: Stage | null) {
  const body = useRef<HTMLButtonElement>(null);
  const latest = useRef({ area, view, stage });
  useEffect(() => {
    latest.current = { area, view, stage };
  });
  const isThere = view !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each area that is chosen
  useEffect(() => {
    if (!isThere) return;
    const now = latest.current;
    if (now.stage && now.view && !isInSight(now.area, now.view)) {
      leadStage(now.stage);
      now.stage.show(now.area.box);
    }
    const { activeElement } = document;
    // What surrounds the picture, such as the page itself, has no use for keys of its own.
    const isFree = !activeElement || activeElement.contains(body.current);
    if (isFree || body.current?.closest('figure')?.contains(activeElement))
      body.current?.focus({ preventScroll: true });
  }, [area.id, isThere]);
  return body;
}

/** The area that can be changed: dragged to move, its handles dragged or clicked to resize; the arrow keys do both. */
export function ChosenArea({ area, held, onPress, onStep }: ChosenAreaProps) {
  const view = useViewer((state) => state.view);
  const stage = useViewer((state) => state.stage);
  const body = useAttention(area, view, stage);
  if (!view) return null;
  const box = boxOnStage(area.box, view.matrix);
  const [left, top, right, bottom] = box;

  function press(event: PointerEvent<Element>, handle: Handle | null) {
    body.current?.focus({ preventScroll: true });
    onPress(event, handle);
  }
  function onKeyDown(event: KeyboardEvent) {
    const by = view && arrowStep(event, view.matrix);
    if (!by) return;
    event.preventDefault();
    onStep(event.altKey ? farSide(event, view.matrix) : null, by);
  }

  return (
    <>
      <button
        ref={body}
        type="button"
        className={classes.body}
        style={{ left, top, width: right - left, height: bottom - top }}
        data-through={shareOf(box, view.room) > GROUND_SHARE || undefined}
        aria-label={area.label}
        onPointerDown={(event) => press(event, null)}
        onKeyDown={onKeyDown}
        // By key only: a click of the pointer has told of itself already.
        onClick={({ detail }) => {
          if (detail !== 0 || !stage) return;
          leadStage(stage);
          stage.flyTo(around(area.box));
        }}
      />
      <span
        className={classes.sign}
        style={{ left, top: top < SIGN_PX ? top + SIGN_PX / 2 : top - SIGN_PX }}
        aria-hidden="true"
      >
        {area.sign}
      </span>
      <Handles box={box} held={held} matrix={view.matrix} onPress={press} />
    </>
  );
}

interface HandlesProps {
  /** On the stage, in CSS px. */
  box: Box;
  held: Handle | null;
  matrix: StageView['matrix'];
  onPress(event: PointerEvent<Element>, handle: Handle): void;
}

/** The keyboard needs none of them. */
function Handles({ box: [left, top, right, bottom], held, matrix, onPress }: HandlesProps) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [across, down] = [Math.max(right - left, APART_PX) / 2, Math.max(bottom - top, APART_PX) / 2];
  return HANDLES.map((way) => {
    const handle = signs(stepInFrame([way.x, way.y], matrix));
    return (
      <span
        key={`${way.x} ${way.y}`}
        className={classes.handle}
        style={{ left: x + way.x * across, top: y + way.y * down }}
        data-way={`${way.x} ${way.y}`}
        data-held={(held?.x === handle.x && held.y === handle.y) || undefined}
        aria-hidden="true"
        onPointerDown={(event) => onPress(event, handle)}
      />
    );
  });
}
