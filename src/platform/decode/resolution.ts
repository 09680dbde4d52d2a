/** Below 30 dpi and above 5000 dpi a file's statement is a default or a mistake. */
const BELIEVABLE = { least: 30, most: 5000 };

/** A stated resolution in dpi, rounded to a tenth; null where it says nothing believable. */
export function believableDpi(dpi: number | undefined): number | null {
  if (dpi === undefined || !(dpi >= BELIEVABLE.least && dpi <= BELIEVABLE.most)) return null;
  return Math.round(dpi * 10) / 10;
}

export function dpiFromPixelsPerMetre(pixelsPerMetre: number): number | null {
  return believableDpi(pixelsPerMetre * 0.0254);
}
