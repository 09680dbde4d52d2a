import type { Capture } from '../contract/examination.ts';
import type { Check } from '../examination/check.ts';
import { judgeInfrared, type LitPicture } from '../mrz/index.ts';

/** The pictures of a capture that were read to their end. Captures do not say yet which page they show. */
function litPictures({ state, light, frames }: Capture): LitPicture[] {
  if (state !== 'done') return [];
  return frames
    .filter(({ tried }) => tried !== null)
    .map(({ widthPx, heightPx, zones }) => ({
      light,
      page: null,
      longSidePx: Math.max(widthPx, heightPx),
      zones: zones.map(({ lines }) => ({
        lines: lines.map(({ text }) => text),
        confidence: lines.map(({ characters }) => characters.map(({ confidence }) => confidence)),
      })),
    }));
}

/** Checks of an examination that rest on several of its pictures; made anew at each look, since lights can be changed. */
export function examinationChecks(captures: readonly Capture[]): Check[] {
  const infrared = judgeInfrared(captures.flatMap(litPictures));
  return infrared ? [infrared] : [];
}
