import { mediaUrl, type OtherLight } from '../../../src/contract/media.ts';
import {
  type Exposure,
  type PageFrame,
  type PagePlace,
  placesOf,
  type Side,
} from '../../../src/examination/table-pages.ts';
import { lightsNamed, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import type { Sources } from './use-sharper.ts';

/** Longest side of what is shown until the whole is there: as wide as a pane of two on a screen of 1920 px. */
const PREVIEW_PX = 800;

/**
 * Where a page is had from, cut out of its picture, laid into the frame, with tools on it; at first in fewer px. `others`: the
 * lights that the tools name.
 */
export function sourcesOf(
  { sha256, frame, quad }: PagePlace,
  { widthPx, heightPx, pxPerMm }: PageFrame,
  steps: readonly ToolStep[] = [],
  others: readonly OtherLight[] = [],
) {
  const scale = Math.min(1, PREVIEW_PX / Math.max(widthPx, heightPx));
  const cut = (by: number) =>
    mediaUrl(sha256, {
      ...{ operation: 'strip', frame, quad },
      ...{ widthPx: Math.round(widthPx * by), heightPx: Math.round(heightPx * by) },
      ...(steps.length > 0
        ? { tools: { steps, pxPerMm: pxPerMm * by, ...(others.length > 0 ? { others } : {}) } }
        : {}),
    });
  return { preview: cut(scale), full: cut(1), isWork: steps.length > 0 };
}

/**
 * Where one side of an exposure is had with tools on it, the lights that they name taken from the same side; `null` where that
 * side lacks the picture itself or one of those. `lacking`: the lights that it has not.
 */
export function sourcesOn(
  side: Side,
  { exposure, exposures }: { readonly exposure: Exposure; readonly exposures: readonly Exposure[] },
  frame: PageFrame,
  steps: readonly ToolStep[],
): { readonly sources: Sources | null; readonly lacking: readonly string[] } {
  const place = exposure[side];
  const { places, lacking } = placesOf({ exposures }, side, lightsNamed(steps));
  return { sources: place && lacking.length === 0 ? sourcesOf(place, frame, steps, places) : null, lacking };
}
