import type { PointerEvent as PressEvent } from 'react';

interface Gesture {
  /** Where the pointer is now, in CSS px of the window. */
  onMove(clientX: number, clientY: number): void;
  onEnd(): void;
  /** Esc, a second finger, or a pointer that the system took away: nothing of the gesture holds. */
  onGivenUp(): void;
  /**
   * Where two clicks are to do what a drag does (WCAG 2.2, 2.5.7): told when the pointer is let go where it was pressed. The
   * gesture then goes on until the next press, which is its end and nothing else.
   */
  onRest?(): void;
}

/** A press that went no farther, in CSS px, was a click. */
export const CLICK_PX = 4;

/** Keeps the click that comes of a press from what lies there. */
function swallowClick() {
  const swallowing = new AbortController();
  const options = { signal: swallowing.signal, capture: true };
  window.addEventListener(
    'click',
    (event) => {
      swallowing.abort();
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );
  // A press without a click: the next one is none of this.
  window.addEventListener('pointerdown', () => swallowing.abort(), options);
}

/** Follows a pointer that was pressed on an element until it is let go, wherever it goes. Mouse, pen and touch. */
export function followPointer(
  { currentTarget, pointerId, clientX, clientY }: PressEvent<Element>,
  gesture: Gesture,
) {
  const following = new AbortController();
  const { signal } = following;
  let hasMoved = false;
  let isResting = false;
  const stop = (done: () => void) => {
    following.abort();
    done();
  };
  const listen = (
    type: 'pointermove' | 'pointerup' | 'pointercancel',
    heard: (event: PointerEvent) => void,
  ) =>
    window.addEventListener(type, (event) => (isResting || event.pointerId === pointerId) && heard(event), {
      signal,
    });

  function move(event: PointerEvent) {
    hasMoved ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) >= CLICK_PX;
    gesture.onMove(event.clientX, event.clientY);
  }
  function release() {
    if (isResting) return;
    if (!gesture.onRest || hasMoved) return stop(gesture.onEnd);
    isResting = true;
    gesture.onRest();
  }
  function press(event: PointerEvent) {
    // What it was pressed on may be gone by now.
    if (!isResting || event.button !== 0 || !currentTarget.isConnected) return stop(gesture.onGivenUp);
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    gesture.onMove(event.clientX, event.clientY);
    stop(gesture.onEnd);
  }

  // So that the pointer is heard of outside of the window as well.
  currentTarget.setPointerCapture(pointerId);
  listen('pointermove', move);
  listen('pointerup', release);
  listen('pointercancel', () => isResting || stop(gesture.onGivenUp));
  window.addEventListener('pointerdown', press, { signal, capture: true });
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
