import { type AreaMm, area } from './area.ts';
import type { VisualField, VisualFieldName } from './page.ts';
import { lettering, type Typeface, textWidth } from './typeface.ts';

/** How a model sets its captions and values. */
export interface FieldStyle {
  readonly caption: Typeface;
  readonly captionMm: number;
  readonly value: Typeface;
  readonly valueMm: number;
  /** From the caption's baseline down to the value's, mm. */
  readonly gapMm: number;
  readonly valueTracking: number;
}

export interface FieldEntry {
  readonly name: VisualFieldName;
  /** Both languages, such as `Surname / Familia nomo`. */
  readonly caption: string;
  readonly text: string;
  readonly x: number;
  /** Baseline of the caption, mm. */
  readonly y: number;
  /** Height of the value's capitals where it is not the style's. */
  readonly valueMm?: number;
}

/** Captions and values are printed apart: the captions with the blank document, the values when it is issued. */
export interface SetFields {
  readonly captions: string;
  readonly values: string;
  readonly fields: VisualField[];
}

const MARGIN_MM = 0.35;

export function setFields(entries: readonly FieldEntry[], style: FieldStyle): SetFields {
  const captions: string[] = [];
  const values: string[] = [];
  const fields = entries.map((entry): VisualField => {
    const { name, caption, text, x, y } = entry;
    const capMm = entry.valueMm ?? style.valueMm;
    const baseline = y + style.gapMm;
    captions.push(lettering(style.caption, caption, { x, y, capMm: style.captionMm, tracking: 0.02 }));
    values.push(lettering(style.value, text, { x, y: baseline, capMm, tracking: style.valueTracking }));
    const width = textWidth(style.value, text, capMm, style.valueTracking);
    return { name, caption, text, area: boxOf(x, baseline, width, capMm) };
  });
  return { captions: captions.join(''), values: values.join(''), fields };
}

/** Round a line of text: capitals with their accents, and what hangs below the baseline. */
export function boxOf(x: number, baseline: number, width: number, capMm: number): AreaMm {
  return area(
    x - MARGIN_MM,
    baseline - capMm * 1.32 - MARGIN_MM,
    width + 2 * MARGIN_MM,
    capMm * 1.62 + 2 * MARGIN_MM,
  );
}
