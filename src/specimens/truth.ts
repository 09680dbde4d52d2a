import type { Homography } from '../imaging/geometry.ts';
import type { AreaMm } from './area.ts';
import type { ForgedDocument, IndicatorName } from './indicators/index.ts';
import { INDICATORS } from './indicators/index.ts';
import type { SpecimenModel } from './model.ts';
import type { Angle, SpecimenLight } from './page.ts';
import type { Capture, CaptureName } from './wear/captures.ts';

/** A picture that was made of a specimen. */
export interface SpecimenPicture {
  readonly file: string;
  readonly page: string;
  readonly light: SpecimenLight;
  readonly angle?: Angle;
  readonly dpi: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How it was taken; null where the page fills the picture as it was drawn. */
  readonly capture: ({ readonly name: CaptureName } & Capture) | null;
  /** Row-major 3×3 matrix that leads from mm of the page to px of the picture. */
  readonly pageToPicture: Homography;
}

const truthOfPage = ({
  id,
  title,
  widthMm,
  heightMm,
  portrait,
  zone,
  fields,
  features,
}: ForgedDocument['pages'][number]) => ({
  ...{ id, title, widthMm, heightMm, portrait },
  zone: zone && { format: zone.format, lines: zone.lines, area: zone.area },
  fields: fields.map(({ name, text, area }) => ({ name, text, area })),
  features: features.map(({ id: feature, term, title: name, area, lights }) => ({
    ...{ id: feature, term, title: name, area, lights },
  })),
});

/** Where an indicator shows, as `truth.json` says it. */
interface PlantedTruth {
  readonly kind: IndicatorName;
  readonly what: string;
  readonly page: string;
  readonly area: AreaMm;
  readonly lights: readonly SpecimenLight[];
}

/**
 * Everything that is known of a made specimen: data, pages with fields and features, pictures, and the indicators.
 * Areas in mm of their page, from its upper left corner, y down.
 */
export function truthOf(
  model: SpecimenModel,
  { personal, pages, planted }: ForgedDocument,
  pictures: readonly SpecimenPicture[],
) {
  const { seed, holder, zone } = personal;
  return {
    ...{ model: model.id, title: model.title, seed, holder, zone },
    genuine: planted.length === 0,
    pages: pages.map(truthOfPage),
    pictures,
    indicators: planted.map(
      ({ kind, page, area, lights }): PlantedTruth => ({
        kind,
        what: INDICATORS[kind].what,
        page,
        area,
        lights,
      }),
    ),
  };
}
