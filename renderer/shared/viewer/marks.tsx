import { useMemo } from 'react';
import { placeMarks } from './place-marks.ts';
import type { Box } from './stage.ts';
import classes from './viewer.module.css';
import { useViewer } from './viewer-store.ts';

/** A numbered box on the picture, in px of the frame; its number is a button. */
export interface ViewerMark {
  id: string;
  number: number;
  box: Box;
  label: string;
  /** Chosen ones are opened, pointed ones are shown for as long as something points at them. */
  state: 'plain' | 'pointed' | 'chosen';
}

interface MarksProps {
  marks: readonly ViewerMark[];
  onChoose(id: string): void;
  onPoint(id: string | null): void;
}

/** The numbers of marked boxes, at their upper left corners, upright however the picture is turned. */
export function Marks({ marks, onChoose, onPoint }: MarksProps) {
  const view = useViewer((state) => state.view);
  const placed = useMemo(() => (view ? placeMarks(marks, view) : []), [marks, view]);
  return (
    <div className={classes.marks}>
      {placed.map(({ id, left, top }) => {
        const mark = marks.find((known) => known.id === id);
        if (!mark) return null;
        return (
          <button
            key={id}
            type="button"
            className={classes.mark}
            style={{ left, top }}
            data-state={mark.state}
            title={mark.label}
            aria-label={`${mark.number}: ${mark.label}`}
            aria-pressed={mark.state === 'chosen'}
            onClick={() => onChoose(id)}
            onPointerEnter={() => onPoint(id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(id)}
            onBlur={() => onPoint(null)}
          >
            {mark.number}
          </button>
        );
      })}
    </div>
  );
}
