import type { PointerEvent as PressEvent } from 'react';

interface Gesture {
  /** Where the pointer is now, in CSS px of the window. */
  onMove(clientX: number, clientY: number): void;
  onEnd(): void;
  /** Esc, a second finger, or a pointer that the system took away: nothing of the gesture holds. */
  onGivenUp(): void;
}

/** Follows a pointer that was pressed on an element until it is let go, wherever it goes. Mouse, pen and touch. */
export function followPointer({ currentTarget, pointerId }: PressEvent<Element>, gesture: Gesture) {
  const following = new AbortController();
  const { signal } = following;
  const stop = (done: () => void) => {
    following.abort();
    done();
  };
  const listen = (
    type: 'pointermove' | 'pointerup' | 'pointercancel',
    heard: (event: PointerEvent) => void,
  ) => window.addEventListener(type, (event) => event.pointerId === pointerId && heard(event), { signal });

  // So that the pointer is heard of outside of the window as well.
  currentTarget.setPointerCapture(pointerId);
  listen('pointermove', ({ clientX, clientY }) => gesture.onMove(clientX, clientY));
  listen('pointerup', () => stop(gesture.onEnd));
  listen('pointercancel', () => stop(gesture.onGivenUp));
  window.addEventListener('pointerdown', () => stop(gesture.onGivenUp), { signal, capture: true });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      // It takes back the gesture and nothing else: neither dialogue nor mode.
      event.preventDefault();
      event.stopImmediatePropagation();
      stop(gesture.onGivenUp);
    },
    { signal, capture: true },
  );
}
