import type { Point } from '../../../src/imaging/geometry.ts';
import { stepInFrame } from './geometry.ts';
import type { StageView } from './stage.ts';

/** The part of a keyboard event that decides. */
interface ArrowPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads in the frame: one step as it is seen on the screen, ten with Shift. Null for other keys. */
export function arrowStep(
  { key, shiftKey, ctrlKey, metaKey }: ArrowPress,
  matrix: StageView['matrix'],
): Point | null {
  const way = ARROWS[key];
  if (!way || ctrlKey || metaKey) return null;
  const steps = shiftKey ? 10 : 1;
  return stepInFrame([way[0] * steps, way[1] * steps], matrix);
}
