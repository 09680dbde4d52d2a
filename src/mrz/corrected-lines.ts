import { FILLER } from './alphabet.ts';

/**
 * A line with room for one symbol more: a filler stands at `index`, what follows moves one cell to the right, the filler
 * at the end falls off. `null` where the line does not end with a filler: nothing that was printed may be lost.
 */
export function withRoomAt(text: string, index: number): string | null {
  if (!text.endsWith(FILLER)) return null;
  return text.slice(0, index) + FILLER + text.slice(index, -1);
}

/** A line without the symbol at `index`: what follows moves one cell to the left, a filler fills the end. */
export function withoutSymbolAt(text: string, index: number): string {
  return text.slice(0, index) + text.slice(index + 1) + FILLER;
}
