import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { dandelionWatermark, drifting } from '../../art/dandelion.ts';
import { microprint } from '../../art/microprint.ts';
import { perforation, perforationSize } from '../../art/perforation.ts';
import { glowLayers, registerLayers } from '../../devices.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { fibreLayers, SECURITY_PAPER, threadLayers, watermarkLayers } from '../../paper.ts';
import { hairline } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { SPECIMEN_RED } from '../passport-2013/inks.ts';
import { outsideFeatures } from './features.ts';
import { outsideGround } from './ground.ts';
import { FOLD, INTAGLIO, NEEDLE, STEEL } from './inks.ts';
import { OUTSIDE, PAGE } from './places.ts';

/** Holes of the needle machine, mm. */
const NEEDLES = { pitch: 0.66, hole: 0.42 };
const NOTICE = [
  'This document is issued instead of a passport, for the journey named inside.',
  'It is to be handed in to the authorities on arrival.',
  'Ĉi tiu dokumento anstataŭas pasporton por la interne nomita vojaĝo.',
  'Ĝi estas fordonenda al la aŭtoritatoj ĉe alveno.',
];

function print(faces: Typefaces): Layer[] {
  const { emblem, text } = OUTSIDE;
  const middle = PAGE.width / 2;
  const notice = NOTICE.map((line, i) =>
    lettering(i < 2 ? faces.regular : faces.italic, line, {
      x: middle,
      y: text.y + 2 + i * 2.9 + (i < 2 ? 0 : 0.8),
      capMm: 1.2,
      anchor: 'middle',
      tracking: 0.02,
    }),
  ).join('');
  const title =
    lettering(faces.light, 'UTOPIA', { x: middle, y: 42.6, capMm: 3.4, anchor: 'middle', tracking: 0.4 }) +
    arms(middle - 12.5, emblem.y, 28);
  const words = 'KRIZAVOJAĜDOKUMENTOSPECIMEN';
  return [
    layer('notice', 'offset', STEEL, notice, PAGE),
    layer('microprint', 'offset', STEEL, microprint(faces.semibold, words, [14, 45], 77), PAGE, {
      feature: 'outside-microprint',
    }),
    layer('title', 'intaglio', INTAGLIO, title, PAGE, { feature: 'outside-intaglio' }),
    specimenMark(faces.black, SPECIMEN_RED, { x: 9, y: 40, capMm: 3.6 }, -38, PAGE),
  ];
}

/** The outer half of the folded sheet: arms, notice, the number in needle holes. */
export function outsideHalf(personal: Personal, faces: Typefaces): PrintedPage {
  const { watermark, perforated, register } = OUTSIDE;
  const size = perforationSize(personal.perforated, NEEDLES);
  const holes = perforation(personal.perforated, {
    x: perforated.x + perforated.width - size.width,
    y: perforated.y,
    ...NEEDLES,
  });
  return {
    id: 'outside',
    title: 'Outside',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 0.4,
    substrate: SECURITY_PAPER,
    layers: [
      ...watermarkLayers(dandelionWatermark(watermark.x, watermark.y, watermark.width), watermark),
      ...threadLayers(faces.black, 43, PAGE, 'UTOPIA'),
      ...fibreLayers(PAGE, personal.seed + 1, 16),
      ...outsideGround(),
      ...registerLayers(register, STEEL),
      ...glowLayers(drifting(14, 8, 80, 56), PAGE, 'outside-uv-picture'),
      ...print(faces),
      layer('fold', 'substrate', FOLD, hairline('M0 73.7H105', 0.35), area(0, 73, 105, 1)),
      layer('perforation', 'perforation', NEEDLE, holes, perforated, { feature: 'perforation' }),
    ].map((each) =>
      each.feature && ['watermark', 'thread', 'visible-fibres', 'fibres'].includes(each.feature)
        ? { ...each, feature: `outside-${each.feature}` }
        : each,
    ),
    features: outsideFeatures(),
    fields: [],
    portrait: null,
    zone: null,
  };
}
