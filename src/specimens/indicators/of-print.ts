import type { Term } from '../../reference/vocabulary.ts';
import { type AreaMm, grown } from '../area.ts';
import { BRIGHT_UV, ink } from '../ink.ts';
import { GLOW, layer } from '../layers.ts';
import type { Layer, PrintedPage } from '../page.ts';
import { placeZone } from '../place.ts';
import { hairline, masked, mm, polyline, rectangle } from '../svg.ts';
import { lettering, textOutline } from '../typeface.ts';
import type { Forgery, Indicator } from './indicator.ts';
import {
  areasOf,
  fieldAreas,
  inked,
  inserted,
  isGround,
  isOf,
  mapLayers,
  portraitArea,
  wholePage,
  withLayers,
} from './parts.ts';

const PHOTO_PAPER = ink('photo paper', [246, 245, 243], {
  body: 'covering',
  reliefUm: 34,
  opacity: 0.3,
  glow: [84, 110, 170],
});
const CUT = ink('cut edge', [126, 120, 116], { reliefUm: -18, opacity: 0.2 });
const SLIT = ink('slit in the laminate', [208, 208, 204], { reliefUm: -24, opacity: 0.06 });

const isPortrait = ({ id }: Layer) => /^portrait/.test(id);

function photoEdge(page: PrintedPage): PrintedPage {
  if (!page.portrait) return page;
  const photo = grown(page.portrait, -0.4);
  const edge = rectangle(photo, 'fill="none" stroke="#000" stroke-width="0.16"');
  const paper = layer('photo-paper', 'inkjet', PHOTO_PAPER, rectangle(photo), page.portrait);
  const printed = inserted(page, isPortrait, [paper]);
  return withLayers(printed, [...printed.layers, layer('photo-edge', 'inkjet', CUT, edge, page.portrait)]);
}

/** A slit that a blade left round the portrait, not quite straight. */
function laminateCut(page: PrintedPage, { chance }: Forgery): PrintedPage {
  if (!page.portrait) return page;
  const { x, y, width, height } = slit(page.portrait);
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const path = corners.flatMap(([fromX, fromY], i) => {
    const [toX, toY] = corners[(i + 1) % 4] ?? corners[0];
    return [0, 0.25, 0.5, 0.75].map((t) => {
      const off = () => (t === 0 ? 0 : chance.between(-0.12, 0.12));
      return [fromX + (toX - fromX) * t + off(), fromY + (toY - fromY) * t + off()] as const;
    });
  });
  const cut = layer('laminate-cut', 'laminate', SLIT, hairline(polyline(path, true), 0.17), wholePage(page));
  return withLayers(page, [...page.layers, cut]);
}
const slit = (portrait: AreaMm) => grown(portrait, 0.9);

/** The stamp ends where the portrait begins: that was put there after it. */
function brokenStamp(page: PrintedPage): PrintedPage {
  const { portrait } = page;
  if (!portrait) return page;
  const cover = rectangle(wholePage(page), 'fill="#fff"') + rectangle(portrait, 'fill="#000"');
  return mapLayers(page, (each) =>
    each.id === 'stamp' ? { ...each, art: masked('bs', cover, each.art) } : each,
  );
}

/** Angles at which a printer lays its screens, one an ink in turn, degrees. */
const SCREENS = [15, 75, 0, 45];
const SCREEN_MM = 0.3;

/** Lines dissolved into tone, and tone into dots. */
function screened(page: PrintedPage): PrintedPage {
  let inks = 0;
  return mapLayers(page, (each) => {
    if (!isGround(each)) return each;
    const angle = SCREENS[inks++ % SCREENS.length] ?? 0;
    const tone = `<filter id="ij-tone" filterUnits="userSpaceOnUse" x="-5" y="-5" width="140" height="140"><feGaussianBlur stdDeviation="0.12"/><feComponentTransfer><feFuncA type="linear" slope="2"/></feComponentTransfer></filter>`;
    const half = mm(SCREEN_MM / 2);
    const dots = `<pattern id="ij-dots" width="${SCREEN_MM}" height="${SCREEN_MM}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><circle cx="${half}" cy="${half}" r="0.112" fill="#fff"/></pattern>`;
    const cover = rectangle(wholePage(page), 'fill="url(#ij-dots)"');
    const art = tone + dots + masked('ij', cover, `<g filter="url(#ij-tone)">${each.art}</g>`);
    return { ...each, technique: 'inkjet', art };
  });
}

function otherZoneFont(page: PrintedPage, { faces }: Forgery): PrintedPage {
  const { zone } = page;
  if (!zone) return page;
  const letters = placeZone(zone.lines, zone.format).map(({ symbol, xMm, yMm }) =>
    textOutline(faces.semibold, symbol, { x: xMm + 1.27, y: yMm, capMm: 2.4, anchor: 'middle' }),
  );
  return mapLayers(page, (each) =>
    each.id === 'zone' ? { ...each, art: `<path d="${letters.join('')}"/>` } : each,
  );
}

/** The surname taken out of the data and written again in another face, a little too high. */
function otherVisualFont(page: PrintedPage, { faces }: Forgery): PrintedPage {
  const field = page.fields.find(({ name }) => name === 'surname');
  if (!field) return page;
  const { x, y, height } = field.area;
  // Undoes boxOf of captions: 1.62 capitals high with 0.35 mm around, the baseline 1.32 capitals down.
  const capMm = (height - 0.7) / 1.62;
  const again = lettering(faces.light, field.text, {
    x: x + 0.35,
    y: y + 0.35 + capMm * 1.32 - 0.12,
    capMm: capMm * 0.96,
    tracking: 0.07,
  });
  return mapLayers(page, (each) => {
    if (each.id !== 'values') return each;
    const cover = rectangle(wholePage(page), 'fill="#fff"') + rectangle(field.area, 'fill="#000"');
    return { ...each, art: masked('vf', cover, each.art) + again };
  });
}

const without = (...terms: readonly Term[]) => ({
  page: (page: PrintedPage) =>
    withLayers(
      page,
      page.layers.filter((each) => !isOf(page, each, terms)),
    ),
  areas: areasOf(...terms),
});

const FOILS = ['kinegram', 'hologram', 'dovid_laminate', 'dovid_overlay'] as const;

/** Indicators in how a document is made: paper, print, inks, devices, laminate. */
export const OF_PRINT = {
  'photo-edge': {
    what: 'The portrait is printed on paper of its own: an edge, a step in oblique light, a glow under ultraviolet.',
    lights: ['UV', 'VI', 'OB'],
    page: photoEdge,
    areas: portraitArea,
  },
  'stamp-broken': {
    what: 'The stamp over portrait and sheet stops at the edge of the portrait.',
    lights: ['VI'],
    page: brokenStamp,
    areas: (page) => page.layers.filter(({ id }) => id === 'stamp').map(({ box }) => box),
  },
  'mrz-font': {
    what: 'The machine readable zone is printed in another typeface than OCR-B.',
    lights: ['VI', 'IR'],
    page: otherZoneFont,
    areas: ({ zone }) => (zone ? [zone.area] : []),
  },
  'visual-font': {
    what: 'The surname stands in another typeface than the other data.',
    lights: ['VI', 'IR'],
    page: otherVisualFont,
    areas: fieldAreas('surname'),
  },
  'inkjet-ground': {
    what: 'The ground is printed in screen dots in place of lines.',
    lights: ['VI', 'OB'],
    page: screened,
    areas: (page) => [wholePage(page)],
  },
  'microprint-missing': {
    what: 'There is no microprint.',
    lights: ['VI'],
    ...without('microprint'),
  },
  'wrong-colours': {
    what: 'The inks of the ground have other colours.',
    lights: ['VI', 'OB'],
    page: (page) =>
      mapLayers(page, (each) =>
        isGround(each)
          ? inked(each, (of) =>
              of.colour ? { ...of, colour: [of.colour[2], of.colour[0], of.colour[1]] } : of,
            )
          : each,
      ),
    areas: (page) => [wholePage(page)],
  },
  'uv-bright': {
    what: 'The page glows light blue under ultraviolet, as office paper and common film do.',
    lights: ['UV'],
    page: (page) => ({ ...page, substrate: { ...page.substrate, underUv: BRIGHT_UV } }),
    areas: (page) => [wholePage(page)],
  },
  'fibres-printed': {
    what: 'The fibres are printed and do not glow.',
    lights: ['UV', 'VI'],
    page: (page) =>
      mapLayers(page, (each) =>
        isOf(page, each, ['fluorescent_fibres'])
          ? { ...each, ink: ink('print of fibres', [150, 158, 132]) }
          : each,
      ),
    areas: areasOf('fluorescent_fibres'),
  },
  'uv-missing': {
    what: 'The picture under ultraviolet is missing.',
    lights: ['UV'],
    ...without('uv_fluorescent_ink'),
  },
  'uv-wrong': {
    what: 'The picture under ultraviolet is the wrong way round and in one colour.',
    lights: ['UV'],
    page: (page) =>
      mapLayers(page, (each) =>
        isOf(page, each, ['uv_fluorescent_ink'])
          ? {
              ...each,
              ink: GLOW.green,
              art: `<g transform="translate(${page.widthMm} 0) scale(-1 1)">${each.art}</g>`,
              box: wholePage(page),
            }
          : each,
      ),
    areas: areasOf('uv_fluorescent_ink'),
  },
  'mrz-not-infrared': {
    what: 'The machine readable zone is printed in an ink that vanishes in infrared.',
    lights: ['IR'],
    page: (page) =>
      mapLayers(page, (each) =>
        each.id === 'zone' ? inked(each, (of) => ({ ...of, infrared: 0.03 })) : each,
      ),
    areas: ({ zone }) => (zone ? [zone.area] : []),
  },
  'device-missing': {
    what: 'The optically variable device is missing.',
    lights: ['OB', 'VI'],
    ...without(...FOILS),
  },
  'device-still': {
    what: 'The optically variable device is a foil that shows the same from every angle.',
    lights: ['OB'],
    page: (page) =>
      mapLayers(page, ({ flash, ...still }) =>
        flash && isOf(page, { ...still, flash }, FOILS) ? still : { ...still, ...(flash ? { flash } : {}) },
      ),
    areas: areasOf(...FOILS),
  },
  'ink-not-changing': {
    what: 'The optically variable ink keeps its colour when tilted.',
    lights: ['OB'],
    page: (page) =>
      mapLayers(page, (each) =>
        isOf(page, each, ['optically_variable_ink'])
          ? inked(each, ({ tilted: _, ...dull }) => ({ ...dull, reliefUm: 0 }))
          : each,
      ),
    areas: areasOf('optically_variable_ink'),
  },
  'register-off': {
    what: 'The two halves of the see-through register do not meet.',
    lights: ['TL'],
    page: (page) =>
      mapLayers(page, (each) =>
        isOf(page, each, ['see_through_register']) && each.side === 'back'
          ? { ...each, art: `<g transform="translate(0.55 -0.4)">${each.art}</g>` }
          : each,
      ),
    areas: areasOf('see_through_register'),
  },
  'watermark-missing': {
    what: 'There is no watermark.',
    lights: ['TL'],
    ...without('multitone_watermark'),
  },
  'laminate-cut': {
    what: 'The laminate is cut round the portrait.',
    lights: ['OB', 'VI'],
    page: laminateCut,
    areas: ({ portrait }) => (portrait ? [grown(slit(portrait), 0.4)] : []),
  },
} as const satisfies Readonly<Record<string, Indicator>>;
