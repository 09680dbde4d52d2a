import type { AreaMm, DocumentModel, SecurityFeature } from '../reference/index.ts';
import { RIM_MM } from './conditions.ts';
import { maskOf, pxOf } from './measures/area.ts';
import type { Compared } from './measures/index.ts';
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

function withoutGlare({ questioned, reference, area, mask }: Compared): Uint8Array {
  const w = area.right - area.left;
  return mask.map((seen, i) => {
    const at = (area.top + Math.trunc(i / w)) * questioned.widthPx + area.left + (i % w);
    const isGlare =
      (questioned.grey.data[at] ?? 0) >= GLARE.from && (reference.grey.data[at] ?? 0) < GLARE.unlike;
    return seen && !isGlare ? 1 : 0;
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
