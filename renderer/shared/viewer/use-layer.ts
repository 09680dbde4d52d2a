import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import { inFrame } from './geometry.ts';
import { leadStage, useViewerStore } from './viewer-store.ts';

/** How much one turn of the wheel zooms, as on the stage itself. */
const ZOOM_PER_TURN = 1.2;

export interface Layer {
  ref: RefObject<HTMLDivElement | null>;
  /** Where a pointer is, in px of the frame. */
  placeOf(clientX: number, clientY: number): Point;
  /** Whether a press begins a gesture here; the stage below then gets the commands. */
  takes(press: PointerEvent): boolean;
}

/** A layer over the stage whose parts take the pointer; the wheel zooms there as everywhere. */
export function useLayer(): Layer {
  const store = useViewerStore();
  const ref = useRef<HTMLDivElement>(null);

  function placeOf(clientX: number, clientY: number): Point {
    const { view } = store.getState();
    const box = ref.current?.getBoundingClientRect();
    if (!view || !box) return [0, 0];
    return inFrame([clientX - box.left, clientY - box.top], view.matrix);
  }
  const latest = useRef(placeOf);

  useEffect(() => {
    const layer = ref.current;
    function onWheel(event: WheelEvent) {
      event.preventDefault();
      const { stage } = store.getState();
      if (!stage) return;
      leadStage(stage);
      const factor = event.deltaY < 0 ? ZOOM_PER_TURN : 1 / ZOOM_PER_TURN;
      stage.zoomBy(factor, latest.current(event.clientX, event.clientY));
    }
    layer?.addEventListener('wheel', onWheel, { passive: false });
    return () => layer?.removeEventListener('wheel', onWheel);
  }, [store]);

  return {
    ref,
    placeOf,
    takes({ button, isPrimary }) {
      const { stage } = store.getState();
      if (button !== 0 || !isPrimary || !stage) return false;
      leadStage(stage);
      return true;
    },
  };
}
