import type { AreaMm, DocumentModel, SecurityFeature } from '../reference/index.ts';
import { RIM_MM } from './conditions.ts';
import { maskOf, pxOf } from './measures/area.ts';
import type { Compared } from './measures/index.ts';
import { fieldOf, smoothed } from './measures/pattern.ts';
import type { PageView } from './page-view.ts';
import { isPersonal, personalAreas, shareWithin } from './personal.ts';

/** Grey level from which a px may be a mirrored lamp, where the reference is darker than the second. */
const GLARE = { from: 248, unlike: 225 };

/** What lies over a feature and is not part of it: what is personal, but not where it is most of the feature itself. */
export function areasOver(feature: SecurityFeature, model: DocumentModel): AreaMm[] {
  if (isPersonal(feature)) return [];
  const { area, page } = feature;
  return personalAreas(model, page).filter((other) => shareWithin(area, other) < 0.7);
}

/** A mirrored lamp whitens all of a spot, so far about and to this share; single px are as white where the ground is. */
const SPOT = { sigmaMm: 0.3, share: 0.85 };

function withoutGlare({ questioned, reference, area, mask }: Compared): Uint8Array {
  const seen = fieldOf(questioned.grey, area);
  const white = { ...seen, data: seen.data.map((value) => (value >= GLARE.from ? 1 : 0)) };
  if (!white.data.includes(1)) return mask;
  const spots = smoothed(white, SPOT.sigmaMm * questioned.pxPerMm).data;
  const wanted = fieldOf(reference.grey, area).data;
  return mask.map((looked, i) => {
    const isGlare = white.data[i] === 1 && (spots[i] ?? 0) >= SPOT.share && (wanted[i] ?? 0) < GLARE.unlike;
    return looked && !isGlare ? 1 : 0;
  });
}

/** A feature in a view of the document in question and in one of the genuine one; `others`: the genuine one from other sides. */
export function compared(
  feature: SecurityFeature,
  model: DocumentModel,
  questioned: PageView,
  reference: PageView,
  others: readonly PageView[] = [],
): Compared {
  const area = pxOf(questioned, feature.area, RIM_MM);
  const portrait = model.features.find(({ page, check }) => page === feature.page && check?.feature === 'PH');
  const whole = {
    ...{ questioned, reference, area, mask: maskOf(questioned, area, areasOver(feature, model)) },
    others,
    portrait: portrait ? pxOf(questioned, portrait.area) : null,
  };
  // Under ultraviolet nothing mirrors the lamp, and what glows may well be brighter than it should.
  return questioned.light === 'UV' ? whole : { ...whole, mask: withoutGlare(whole) };
}
