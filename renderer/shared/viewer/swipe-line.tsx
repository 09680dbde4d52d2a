import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './swipe-line.module.css';

/** One press of an arrow key, as a share of the width. */
const STEP = 0.02;
const WAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

const held = (share: number) => Math.max(0, Math.min(1, share));

/** The line at which one picture takes over from the other: drawn with the pointer, or moved with the arrow keys. */
export function SwipeLine({
  share,
  label,
  onShare,
}: {
  /** Of the width of the stage, 0 to 1. */
  share: number;
  label: string;
  onShare(share: number): void;
}) {
  const room = useRef<HTMLDivElement>(null);
  function follow(event: PointerEvent) {
    const box = room.current?.getBoundingClientRect();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId))
      onShare(held((event.clientX - box.left) / box.width));
  }
  function onKeyDown(event: KeyboardEvent) {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    onShare(held(share + way * STEP));
  }
  return (
    <div ref={room} className={classes.room}>
      <div
        className={classes.line}
        style={{ left: `${100 * share}%` }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={follow}
      />
    </div>
  );
}
