import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './divider.module.css';
import { followPointer } from './follow-pointer.ts';
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

/** The line between two panels: dragged, or clicked and put where the next click is, or moved with the arrow keys. */
export function Divider({ label, panel, side }: DividerProps) {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  const upright = side !== 'below';
  const sign = side === 'left' ? 1 : -1;

  function onPointerDown(start: PointerEvent<HTMLHRElement>) {
    if (start.button !== 0 || !start.isPrimary) return;
    const from = upright ? start.clientX : start.clientY;
    const { size, setSize } = panel;
    followPointer(start, {
      onMove: (x, y) => setSize(size + sign * ((upright ? x : y) - from)),
      onEnd: () => setHeld(false),
      onGivenUp() {
        setHeld(false);
        setSize(size);
      },
      onRest: () => setHeld(true),
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
      data-held={isHeld || undefined}
      title={t('panel.how')}
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
