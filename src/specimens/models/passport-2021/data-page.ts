import { area } from '../../area.ts';
import { arms } from '../../art/arms.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilColours, foilMotifs, foilNet } from '../../art/foil.ts';
import { bandArt } from '../../art/guilloche.ts';
import { hiddenMotif } from '../../art/hatch.ts';
import { microprint } from '../../art/microprint.ts';
import { perforation, perforationSize } from '../../art/perforation.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { signature } from '../../art/signature.ts';
import { circle, registerHalf } from '../../art/star.ts';
import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { createChance, seedOf } from '../../chance.ts';
import { visualDate } from '../../holder.ts';
import { type Ink, ink } from '../../ink.ts';
import { GLOW, layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer, PrintedPage } from '../../page.ts';
import { masked, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { printedZone, zoneLayer } from '../../zone.ts';
import { dataFeatures } from './features.ts';
import { dataGround, PAGE } from './ground.ts';
import { EMBOSSED, ENGRAVED, HOLE, POLYCARBONATE, RAISED, SPECIMEN_RED, WINDOW } from './inks.ts';
import { PLACES } from './places.ts';
import type { Style } from './style.ts';

/** Holes of the laser, widest on the data page. */
const CONES = { pitch: 0.56, hole: 0.36 };
const [LEFT, RIGHT] = [44, 80];

function entries(style: Style, { holder }: Personal): FieldEntry[] {
  return [
    { name: 'document_type', caption: 'Type/Tipo', text: style.code, x: LEFT, y: 15.6 },
    { name: 'issuer', caption: 'Code/Kodo', text: 'UTO', x: 56, y: 15.6 },
    {
      name: 'document_number',
      caption: style.valid,
      text: holder.documentNumber,
      x: RIGHT,
      y: 15.6,
      valueMm: 2.4,
    },
    {
      name: 'surname',
      caption: 'Surname/Familia nomo (1)',
      text: holder.surname.toUpperCase(),
      x: LEFT,
      y: 22.2,
    },
    {
      name: 'given_names',
      caption: 'Given names/Antaŭnomoj (2)',
      text: holder.givenNames.toUpperCase(),
      x: LEFT,
      y: 28.4,
    },
    { name: 'nationality', caption: 'Nationality/Ŝtataneco (3)', text: 'UTOPIAN/UTOPIA', x: LEFT, y: 34.6 },
    {
      name: 'personal_number',
      caption: 'Personal No./Persona n-ro (4)',
      text: holder.personalNumber,
      x: RIGHT,
      y: 34.6,
    },
    {
      name: 'birth_date',
      caption: 'Date of birth/Naskiĝdato (5)',
      text: visualDate(holder.birthDate),
      x: LEFT,
      y: 40.8,
    },
    {
      name: 'birth_place',
      caption: 'Place of birth/Naskiĝloko (6)',
      text: holder.birthPlace.toUpperCase(),
      x: RIGHT,
      y: 40.8,
    },
    { name: 'sex', caption: 'Sex/Sekso (7)', text: holder.sex, x: RIGHT, y: 28.4 },
    { name: 'height', caption: 'Height/Alto (8)', text: `${holder.heightCm} CM`, x: 94, y: 28.4 },
    {
      name: 'issue_date',
      caption: 'Date of issue/Dato de eldono (9)',
      text: visualDate(holder.issueDate),
      x: LEFT + 4,
      y: 47,
    },
    {
      name: 'authority',
      caption: 'Authority/Aŭtoritato (10)',
      text: holder.authority.toUpperCase(),
      x: RIGHT,
      y: 47,
      valueMm: 1.5,
    },
    {
      name: 'expiry_date',
      caption: 'Date of expiry/Valida ĝis (11)',
      text: visualDate(holder.expiryDate),
      x: LEFT + 4,
      y: 53.2,
    },
  ];
}

function setText(style: Style, personal: Personal, faces: Typefaces): SetFields {
  return setFields(entries(style, personal), {
    caption: faces.regular,
    captionMm: 0.98,
    value: faces.semibold,
    valueMm: 1.95,
    gapMm: 2.75,
    valueTracking: 0.03,
  });
}

function blankPrint(style: Style, faces: Typefaces, captions: string): Layer[] {
  const title =
    lettering(faces.light, 'UTOPIA', { x: 17, y: 8.3, capMm: 4.1, tracking: 0.24 }) +
    lettering(faces.regular, style.kind, { x: 17.2, y: 12.2, capMm: 1.7, tracking: 0.2 }) +
    lettering(faces.light, 'UTOPIO', { x: 55, y: 8.3, capMm: 2.4, tracking: 0.24 });
  const words = 'UTOPIASPECIMENUTOPIO';
  const micro =
    microprint(faces.semibold, words, [17, 9.3], 62) +
    microprint(faces.semibold, words, [4.4, 62.2], 36.2) +
    microprint(faces.semibold, words, [LEFT, 19.9], 76) +
    microprint(faces.semibold, words, [-0.5, 65.75], 126);
  const caption = lettering(faces.regular, 'Signature of bearer/Subskribo (12)', {
    x: 70,
    y: 53.2,
    capMm: 0.98,
    tracking: 0.02,
  });
  return [
    layer('captions', 'offset', style.print, captions + title + caption, PAGE),
    layer('microprint', 'offset', style.print, micro, PAGE, { feature: 'microprint' }),
    layer('arms', 'screen', style.ovi, arms(PLACES.arms.x, PLACES.arms.y, PLACES.arms.height), PLACES.arms, {
      feature: 'ovi',
    }),
    layer(
      'anti-scan',
      'offset',
      style.print,
      hiddenMotif(
        'as',
        PLACES.antiScan,
        lettering(faces.black, 'COPY', { x: 116, y: 56.3, capMm: 2.7, anchor: 'middle' }, 'inherit'),
        {
          ...{ spacing: 0.26, lineMm: 0.06, outer: 45, inner: -45 },
        },
      ),
      PLACES.antiScan,
      { feature: 'anti-scan' },
    ),
  ];
}

function underUv(style: Style, faces: Typefaces): Layer[] {
  const border = microprint(faces.black, 'UTOPIA ', [3, 64.2], 119, 0, 0.9);
  return (['blue', 'green', 'red', 'yellow'] as const).map((colour) =>
    layer(
      `uv-${colour}`,
      'offset',
      GLOW[colour],
      style.underUv[colour] + (colour === 'blue' ? border : ''),
      PAGE,
      {
        feature: 'uv-picture',
      },
    ),
  );
}

function register(): Layer[] {
  const { x, y, width } = PLACES.register;
  const [cx, cy, radius] = [x + width / 2, y + width / 2, width / 2];
  const half = (side: 0 | 1): Ink =>
    ink(`register, ${side === 0 ? 'front' : 'back'}`, [52, 116, 142], { opacity: 0.5 });
  const ring = (r: number) => circle(cx, cy, r, 'fill="none" stroke="#000" stroke-width="0.18"');
  return [
    layer(
      'register-front',
      'offset',
      half(0),
      `<path d="${registerHalf(cx, cy, radius * 0.92, 0)}"/>${ring(radius * 0.97)}`,
      PLACES.register,
      { feature: 'register' },
    ),
    layer(
      'register-back',
      'offset',
      half(1),
      `<path d="${registerHalf(cx, cy, radius * 0.92, 1)}"/>`,
      PLACES.register,
      { side: 'back', feature: 'register' },
    ),
  ];
}

function faces(personal: Personal): Layer[] {
  const { portrait, ghost } = PLACES;
  const { sex } = personal.holder;
  const edge = `<filter id="pe" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="1.3"/></filter>`;
  const cover = rectangle(
    area(portrait.x + 1.6, portrait.y + 1.6, portrait.width - 3.2, portrait.height + 4),
    'fill="#fff" filter="url(#pe)"',
    3,
  );
  const main =
    edge + masked('pm', cover, portraitArt(likenessOf(personal.portraitSeed, sex), portrait, { bare: true }));
  const oval = `<filter id="ge" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="0.7"/></filter>`;
  const small =
    oval +
    masked(
      'gm',
      `<ellipse cx="${ghost.x + ghost.width / 2}" cy="${ghost.y + ghost.height / 2}" rx="6.4" ry="8.9" fill="#fff" filter="url(#ge)"/>`,
      portraitArt(likenessOf(personal.ghostSeed, sex), ghost, { bare: true }),
    );
  return [
    layer('portrait', 'laser_engraving', ENGRAVED, main, portrait, { feature: 'portrait' }),
    layer(
      'window',
      'substrate',
      WINDOW,
      `<ellipse cx="${ghost.x + ghost.width / 2}" cy="${ghost.y + ghost.height / 2}" rx="7.6" ry="10"/>`,
      ghost,
      { feature: 'window' },
    ),
    layer('ghost', 'laser_engraving', ENGRAVED, small, ghost, { feature: 'ghost' }),
  ];
}

function device(): Layer[] {
  const { foil } = PLACES;
  const [x, y, radius] = [foil.x + foil.width / 2, foil.y + foil.height / 2, foil.width / 2 - 0.2];
  const { first, second } = foilMotifs(x, y, radius * 0.96);
  return [
    layer('foil-net', 'foil', foilColours(foil, 30, 2, 1), foilNet(x, y, radius), foil, { feature: 'foil' }),
    layer('foil-1', 'foil', foilColours(foil, 0, 2, 0), first, foil, { feature: 'foil', flash: 1 }),
    layer('foil-2', 'foil', foilColours(foil, 70, 3, 3), second, foil, { feature: 'foil', flash: 2 }),
  ];
}

function personalisation(personal: Personal, set: SetFields, typefaces: Typefaces): Layer[] {
  const chance = createChance(seedOf(personal.seed, 'signature'));
  const { perforated } = PLACES;
  const size = perforationSize(personal.perforated, CONES);
  return [
    layer('values', 'laser_engraving', RAISED, set.values, PAGE, { feature: 'engraving' }),
    layer('signature', 'laser_engraving', ENGRAVED, signature(chance, PLACES.signature), PLACES.signature, {
      feature: 'signature',
    }),
    layer(
      'perforation',
      'perforation',
      HOLE,
      perforation(personal.perforated, {
        x: perforated.x + perforated.width - size.width,
        y: perforated.y,
        ...CONES,
      }),
      area(perforated.x, perforated.y - 0.5, perforated.width, perforated.height + 2),
      {
        feature: 'perforation',
      },
    ),
    layer(
      'specimen',
      'offset',
      SPECIMEN_RED,
      specimenMark(typefaces.black, { x: 61, y: 63.4, capMm: 4.8 }, -13),
      PAGE,
    ),
  ];
}

/** Two engravings under lenses: the number from one side, the year of expiry from the other. */
function changing(personal: Personal, typefaces: Typefaces): Layer[] {
  const { changing: place } = PLACES;
  const [x, y] = [place.x + place.width / 2, place.y + 3.7];
  const ribs = Array.from(
    { length: 34 },
    (_, i) => `M${place.x + 0.3 + i * 0.4} ${place.y}v${place.height}`,
  ).join('');
  const text = (words: string) =>
    lettering(typefaces.semibold, words, { x, y: y - 0.3, capMm: 1.5, anchor: 'middle', tracking: 0.03 });
  return [
    layer(
      'lenses',
      'laminate',
      ink('lenses', [236, 240, 242], { reliefUm: 5 }),
      `<path d="${ribs}" stroke="#000" stroke-width="0.2"/>`,
      place,
      { feature: 'changing' },
    ),
    layer('changing-1', 'laser_engraving', ENGRAVED, text(personal.holder.documentNumber), place, {
      feature: 'changing',
      flash: 1,
    }),
    layer('changing-2', 'laser_engraving', ENGRAVED, text(personal.holder.expiryDate.slice(0, 4)), place, {
      feature: 'changing',
      flash: 2,
    }),
  ];
}

function surface(typefaces: Typefaces): Layer[] {
  const crown = rosetteArt({ x: 22.5, y: 12, inner: 2, outer: 8, petals: 9, strands: 4 }, 0.3);
  const band = bandArt(
    { centre: (t) => [123.4, 14 + 48 * t], envelope: () => 1.1, strands: 4, waves: 9 },
    0.26,
  );
  const letters = lettering(typefaces.black, 'UTOPIA', {
    x: 22.5,
    y: 60.2,
    capMm: 2.6,
    anchor: 'middle',
    tracking: 0.3,
  });
  return [layer('embossing', 'laminate', EMBOSSED, crown + band + letters, PAGE, { feature: 'tactile' })];
}

/** Print of the other side of the leaf, which shines through. */
function reverse(): Layer {
  const art =
    arms(40, 14, 44) +
    rosetteArt({ x: 60, y: 36, inner: 24, outer: 34, petals: 22, strands: 6, twist: 0.3 }, 0.14);
  return layer(
    'reverse',
    'offset',
    ink('print of the reverse', [120, 140, 160], { opacity: 0.16 }),
    art,
    PAGE,
    { side: 'back' },
  );
}

/** The data page of the series of 2021 in the style of one kind of passport. */
export function dataPage(style: Style, personal: Personal, typefaces: Typefaces): PrintedPage {
  const zone = printedZone(personal.zone, 'TD3');
  const set = setText(style, personal, typefaces);
  return {
    id: 'data',
    title: 'Data page',
    widthMm: PAGE.width,
    heightMm: PAGE.height,
    cornerMm: 3.2,
    substrate: POLYCARBONATE,
    layers: [
      reverse(),
      ...dataGround(style),
      ...register(),
      ...underUv(style, typefaces),
      ...blankPrint(style, typefaces, set.captions),
      ...faces(personal),
      ...personalisation(personal, set, typefaces),
      ...changing(personal, typefaces),
      ...device(),
      ...surface(typefaces),
      zoneLayer(zone, ENGRAVED, 'laser_engraving', 'zone'),
    ],
    features: dataFeatures(style, zone.area),
    fields: set.fields,
    portrait: PLACES.portrait,
    zone,
  };
}
