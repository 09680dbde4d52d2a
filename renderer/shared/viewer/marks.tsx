import { useMemo } from 'react';
import { MARK_PX, placeMarks } from './place-marks.ts';
import type { Box } from './stage.ts';
import classes from './viewer.module.css';
import { useViewer } from './viewer-store.ts';

/** A box on the picture, in px of the frame; its number, or its name where it has none, is a button. */
export interface ViewerMark {
  id: string;
  number?: number | undefined;
  /** One character after the number, such as that of a result. */
  sign?: string | undefined;
  box: Box;
  label: string;
  /** Chosen ones are opened, pointed ones are shown for as long as something points at them. */
  state: 'plain' | 'pointed' | 'chosen';
}

/** A long name is cut off; width in CSS px, of a face whose letters are all as wide. */
const NAME_LONGEST_PX = 120;
const NAME_PX = { letter: 6, ends: 14 };

/** What a sign takes beside a number, CSS px. */
const SIGN_PX = 14;

const widthOf = ({ number, label, sign }: ViewerMark) =>
  number === undefined
    ? Math.min(NAME_LONGEST_PX, label.length * NAME_PX.letter + NAME_PX.ends)
    : MARK_PX + (sign === undefined ? 0 : SIGN_PX);

interface MarksProps {
  marks: readonly ViewerMark[];
  onChoose(id: string): void;
  onPoint(id: string | null): void;
}

/** The numbers of marked boxes, at their upper left corners, upright however the picture is turned. */
export function Marks({ marks, onChoose, onPoint }: MarksProps) {
  const view = useViewer((state) => state.view);
  const placed = useMemo(
    () =>
      view
        ? placeMarks(
            marks.map((mark) => ({ ...mark, widthPx: widthOf(mark) })),
            view,
          )
        : [],
    [marks, view],
  );
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
            style={{ left, top, width: widthOf(mark) }}
            data-named={mark.number === undefined || undefined}
            data-state={mark.state}
            title={mark.label}
            aria-label={mark.number === undefined ? mark.label : `${mark.number}: ${mark.label}`}
            aria-pressed={mark.state === 'chosen'}
            onClick={() => onChoose(id)}
            onPointerEnter={() => onPoint(id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(id)}
            onBlur={() => onPoint(null)}
          >
            <span className={classes.markSign}>
              {mark.number ?? mark.label}
              {mark.sign && <span aria-hidden="true">{` ${mark.sign}`}</span>}
            </span>
          </button>
        );
      })}
    </div>
  );
}
