import type { Light } from '../../../src/examination/light.ts';
import type { AreaMm, DraftModel } from '../../../src/reference/index.ts';
import { added, begunZone, changedAt, rounded } from './document-edit.ts';
import { featuresOf, indexIn, placeOf } from './draft-parts.ts';
import { withFeature } from './feature-edit.ts';
import type { Look } from './look.ts';
import { idFrom } from './part-ids.ts';

interface Drawn {
  document: DraftModel;
  /** Address of the element that has the area now. */
  place: string;
}

/**
 * What becomes of an area that was drawn: the area of what is chosen if that has none yet, otherwise of a new feature,
 * or of a new field where fields are written. A zone has one area only, which is put anew.
 */
export function areaDrawn(
  document: DraftModel,
  { tab, chosen }: Pick<Look, 'tab' | 'chosen'>,
  { page, light }: { page: string; light: Light },
  mm: AreaMm,
): Drawn {
  const area = rounded(mm);
  if (tab === 'zone') {
    const zone = document.mrz ?? begunZone(document, page);
    return { document: { ...document, mrz: { ...zone, page, area } }, place: 'mrz' };
  }
  const list = tab === 'fields' ? 'fields' : 'features';
  const at = indexIn(list, chosen);
  const open = document[list]?.[at];
  if (open && !open.area)
    return { document: changedAt(document, list, at, { page, area }), place: placeOf(list, at) };
  if (list === 'fields') {
    const { fields = [] } = document;
    const id = idFrom(
      'field',
      fields.map((field) => field.id),
      'field',
    );
    return {
      document: added(document, 'fields', { id, page, area, mrz: null }),
      place: placeOf('fields', fields.length),
    };
  }
  return {
    document: withFeature(document, { page, area, lights: [light], imitations: [] }),
    place: placeOf('features', featuresOf(document).length),
  };
}

/** An area that was moved or resized. */
export function areaMoved(document: DraftModel, place: string, mm: AreaMm): DraftModel {
  const area = rounded(mm);
  if (place === 'mrz') return { ...document, mrz: { ...document.mrz, area } };
  const field = indexIn('fields', place);
  return field >= 0
    ? changedAt(document, 'fields', field, { area })
    : changedAt(document, 'features', indexIn('features', place), { area });
}
