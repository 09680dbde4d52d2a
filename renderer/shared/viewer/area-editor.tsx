import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import { CLICK_PX, followPointer } from '../ui/follow-pointer.ts';
import classes from './area-editor.module.css';
import { type Bounds, drawnBox, type Handle, movedBox, resizedBox } from './box-edit.ts';
import { ChosenArea, type EditedArea } from './chosen-area.tsx';
import { boxOnStage } from './geometry.ts';
import type { Box } from './stage.ts';
import { useLayer } from './use-layer.ts';
import { useViewer } from './viewer-store.ts';

interface AreaEditorProps {
  /** The one that can be moved and resized. */
  area: EditedArea | null;
  /** Whether a drag or two clicks draw a new box; otherwise a drag moves the picture wherever there is no area. */
  isDrawing: boolean;
  /** In px of the frame. */
  bounds: Bounds;
  onDrawn(box: Box): void;
  /** Moved or resized: once, at the end of the gesture. */
  onBox(id: string, box: Box): void;
  /** The area was clicked on, not dragged. */
  onTap(at: Point): void;
  /** What would come of the gesture that is going on; null when it is over. */
  onLive(box: Box | null): void;
  /** An arrow key: so many steps (1, with Shift 10) of the whole area or, with Alt, of the sides of a handle. */
  onStep(id: string, handle: Handle | null, by: Point): void;
}

/** Over the picture of the viewer around it: an area to move and resize, and the place to draw a new one. */
export function AreaEditor(props: AreaEditorProps) {
  const { area, isDrawing, onStep } = props;
  const layer = useLayer();
  const view = useViewer((state) => state.view);
  const [live, setLive] = useState<Box | null>(null);
  const [held, setHeld] = useState<Handle | null>(null);
  // A gesture outlasts the rendering that it began in.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  function show(box: Box | null) {
    setLive(box);
    latest.current.onLive(box);
  }
  function end() {
    setHeld(null);
    show(null);
  }

  function draw(press: PointerEvent<Element>) {
    if (!layer.takes(press)) return;
    const from = layer.placeOf(press.clientX, press.clientY);
    const corner: Box = [...from, ...from];
    let drawn: Box | null = null;
    followPointer(press, {
      onMove(x, y) {
        drawn = drawnBox(from, layer.placeOf(x, y), latest.current.bounds);
        show(drawn);
        if (!drawn) setLive(corner);
      },
      onEnd() {
        end();
        if (drawn) latest.current.onDrawn(drawn);
      },
      onGivenUp: end,
      onRest: () => setLive(corner),
    });
  }

  function drag({ id, box }: EditedArea, press: PointerEvent<Element>, handle: Handle | null) {
    if (!layer.takes(press)) return;
    const from = layer.placeOf(press.clientX, press.clientY);
    let changed: Box | null = null;
    followPointer(press, {
      onMove(x, y) {
        if (!changed && Math.hypot(x - press.clientX, y - press.clientY) < CLICK_PX) return;
        const at = layer.placeOf(x, y);
        const by: Point = [at[0] - from[0], at[1] - from[1]];
        const { bounds } = latest.current;
        changed = handle ? resizedBox(box, handle, by, bounds) : movedBox(box, by, bounds);
        show(changed);
      },
      onEnd() {
        end();
        if (changed) latest.current.onBox(id, changed);
        else latest.current.onTap(from);
      },
      onGivenUp: end,
      // A click on the area itself asks what lies there; one on a handle can only mean its side.
      ...(handle ? { onRest: () => setHeld(handle) } : {}),
    });
  }

  return (
    <div ref={layer.ref} className={classes.layer}>
      {area && !isDrawing && (
        <ChosenArea
          area={live ? { ...area, box: live } : area}
          held={held}
          onPress={(press, handle) => drag(area, press, handle)}
          onStep={(handle, by) => onStep(area.id, handle, by)}
        />
      )}
      {isDrawing && (
        <div className={classes.canvas} data-testid="drawing" onPointerDown={draw}>
          {view && live && <Outline box={boxOnStage(live, view.matrix)} />}
        </div>
      )}
    </div>
  );
}

function Outline({ box: [left, top, right, bottom] }: { box: Box }) {
  return <div className={classes.outline} style={{ left, top, width: right - left, height: bottom - top }} />;
}
