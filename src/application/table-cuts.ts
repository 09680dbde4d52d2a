import type { FindingSide, StoredFinding } from '../contract/findings.ts';
import type { StripSpec } from '../contract/media.ts';
import { areaInPicture, type PagePlace, placesOf, type Side } from '../examination/table-pages.ts';
import { doneOf, lightsNamed, readChain } from '../imaging/view-tools/index.ts';
import type { AreaMm } from '../reference/index.ts';
import type { Media } from './media.ts';
import type { Laid } from './table-places.ts';

/** Longest side of a crop, px. */
const CROP_MAX_PX = 1600;

/** The area as a strip of its own, with as many px to a mm as the table has, or fewer where it is large. */
function cropOf(area: AreaMm, { page, frame }: Laid, place: PagePlace): StripSpec {
  const pxPerMm = Math.min(frame.pxPerMm, CROP_MAX_PX / Math.max(area.widthMm, area.heightMm));
  const px = (mm: number) => Math.max(1, Math.round(mm * pxPerMm));
  return {
    ...{ operation: 'strip', frame: place.frame, quad: areaInPicture(area, page.size, place) },
    ...{ widthPx: px(area.widthMm), heightPx: px(area.heightMm) },
  };
}

/**
 * The area as it was seen: cut out of the page after the tools were done to all of it. `null` where there were none, and
 * where they name a light that this side lacks: nothing was seen then.
 */
function seenOf(area: AreaMm, { frame, page }: Laid, side: Side, place: PagePlace, tools: string) {
  const steps = doneOf(readChain(tools) ?? []);
  const { places: others, lacking } = placesOf(page, side, lightsNamed(steps));
  if (steps.length === 0 || lacking.length > 0) return null;
  const { widthPx, heightPx, pxPerMm } = frame;
  const within = (mm: number, most: number) => Math.min(most, Math.max(0, Math.round(mm * pxPerMm)));
  const left = within(area.xMm, widthPx - 1);
  const top = within(area.yMm, heightPx - 1);
  const width = Math.max(1, within(area.xMm + area.widthMm, widthPx) - left);
  const height = Math.max(1, within(area.yMm + area.heightMm, heightPx) - top);
  return {
    ...{ operation: 'strip', frame: place.frame, quad: place.quad, widthPx, heightPx },
    tools: {
      ...{ steps, pxPerMm, cut: [left, top, width, height] },
      ...(others.length > 0 ? { others } : {}),
    },
  } satisfies StripSpec;
}

/**
 * An area of what lies on the table, cut out of both sides: as it is, and with the tools that lie over it. What is cut out is kept.
 * @throws LightbenchError as `Media.kept`
 */
export async function cutSides(
  media: Media,
  area: AreaMm,
  laid: Laid,
  tools: string,
): Promise<Pick<StoredFinding, Side>> {
  async function sideOf(side: Side): Promise<FindingSide | null> {
    const place = laid.exposure[side];
    if (!place) return null;
    const { sha256, name, frame } = place;
    const crop = cropOf(area, laid, place);
    const seen = seenOf(area, laid, side, place, tools);
    return {
      ...{ sha256, name, frame, quad: crop.quad },
      crop: await media.kept(sha256, crop),
      seen: seen && (await media.kept(sha256, seen)),
    };
  }
  return { questioned: await sideOf('questioned'), genuine: await sideOf('genuine') };
}
