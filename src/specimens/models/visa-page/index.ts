import { perforation, perforationSize } from '../../art/perforation.ts';
import { craneWatermark } from '../../art/watermark.ts';
import { ink } from '../../ink.ts';
import { layer } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { PrintedPage } from '../../page.ts';
import { fibreLayers, planchetteLayer, SECURITY_PAPER, threadLayers, watermarkLayers } from '../../paper.ts';
import type { Typefaces } from '../../typeface.ts';
import { features } from './features.ts';
import { ground } from './ground.ts';
import { print, underUv } from './print.ts';
import { PAGE, PLACES, type VisaStyle } from './style.ts';

export type { VisaStyle };

const HOLE = ink('laser hole', [52, 50, 54], { body: 'hole', reliefUm: -12, infrared: 0.7 });

/** A visa page of a passport: paper, 88 × 125 mm, with the document number perforated at its head. */
export function visaPage(style: VisaStyle, personal: Personal, faces: Typefaces): PrintedPage {
  const drill = { pitch: 0.62, hole: style.hole };
  const size = perforationSize(personal.perforated, drill);
  const holes = perforation(personal.perforated, {
    x: 44 - size.width / 2,
    y: PLACES.perforated.y + 0.3,
    ...drill,
  });
  const { watermark } = PLACES;
  const seed = personal.seed + style.number;
  return {
    id: 'visa',
    title: `Visa page ${style.number}`,
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.2,
    substrate: SECURITY_PAPER,
    layers: [
      ...watermarkLayers(craneWatermark(watermark.x, watermark.y, watermark.width), watermark),
      ...threadLayers(faces.black, 61, PAGE, 'UTOPIA'),
      ...fibreLayers(PAGE, seed, 16),
      planchetteLayer(PAGE, seed, 9),
      ...ground(style),
      ...underUv(style, faces),
      ...print(style, faces),
      layer('perforation', 'perforation', HOLE, holes, PLACES.perforated, { feature: 'perforation' }),
    ].map((each) => (each.feature ? { ...each, feature: `visa-${each.feature}` } : each)),
    features: features(style),
    fields: [],
    portrait: null,
    zone: null,
  };
}
