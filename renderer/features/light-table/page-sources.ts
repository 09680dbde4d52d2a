import { mediaUrl } from '../../../src/contract/media.ts';
import type { PageFrame, PagePlace } from '../../../src/examination/table-pages.ts';
import type { ToolStep } from '../../../src/imaging/view-tools/index.ts';

/** Longest side of what is shown until the whole is there. */
const PREVIEW_PX = 900;

/** Where a page is had from, cut out of its picture, laid into the frame, with tools on it; at first in fewer px. */
export function sourcesOf(
  { sha256, frame, quad }: PagePlace,
  { widthPx, heightPx, pxPerMm }: PageFrame,
  steps: readonly ToolStep[] = [],
) {
  const scale = Math.min(1, PREVIEW_PX / Math.max(widthPx, heightPx));
  const cut = (by: number) =>
    mediaUrl(sha256, {
      ...{ operation: 'strip', frame, quad },
      ...{ widthPx: Math.round(widthPx * by), heightPx: Math.round(heightPx * by) },
      ...(steps.length > 0 ? { tools: { steps, pxPerMm: pxPerMm * by } } : {}),
    });
  return { preview: cut(scale), full: cut(1), isWork: steps.length > 0 };
}
