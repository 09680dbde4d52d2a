import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './divider.module.css';
import { useRemembered } from './remembered.ts';

const isSize = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

interface PanelSize {
  size: number;
  min: number;
  max: number;
  setSize(size: number): void;
}

/** The remembered size of a panel in px. */
export function usePanelSize(name: string, preset: number, min: number, max: number): PanelSize {
  const [size, setSize] = useRemembered<number>(`panel.${name}`, preset, isSize);
  const clamp = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)));
  return { size: clamp(size), min, max, setSize: (wanted) => setSize(clamp(wanted)) };
}

interface DividerProps {
  label: string;
  panel: PanelSize;
  /** The side of the divider on which its panel lies. */
  side: 'left' | 'right' | 'below';
}

const STEP_PX = 16;

/** The line between two panels: dragged with the pointer, moved with the arrow keys. */
export function Divider({ label, panel, side }: DividerProps) {
  const upright = side !== 'below';
  const sign = side === 'left' ? 1 : -1;

  function onPointerDown(start: PointerEvent<HTMLHRElement>) {
    const line = start.currentTarget;
    const from = upright ? start.clientX : start.clientY;
    line.setPointerCapture(start.pointerId);
    const move = (event: globalThis.PointerEvent) =>
      panel.setSize(panel.size + sign * ((upright ? event.clientX : event.clientY) - from));
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = upright
      ? { ArrowLeft: -sign, ArrowRight: sign }
      : { ArrowUp: 1, ArrowDown: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    panel.setSize(panel.size + step * STEP_PX);
  }

  return (
    <hr
      className={classes.divider}
      data-upright={upright}
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={panel.size}
      aria-valuemin={panel.min}
      aria-valuemax={panel.max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
