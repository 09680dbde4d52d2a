import { type AreaMm, area } from '../area.ts';
import type { FieldEntry, SetFields } from '../caption.ts';
import { entriesOf, holderTexts } from '../entries.ts';
import { visualDate } from '../holder.ts';
import { type Ink, ink, type Substrate } from '../ink.ts';
import { numberField } from '../issued.ts';
import { layer } from '../layers.ts';
import type { Personal } from '../model.ts';
import type { Feature, Layer, PrintedPage, PrintedZone, VisualFieldName } from '../page.ts';
import { SECURITY_PAPER } from '../paper.ts';
import { hairline, mm, polyline } from '../svg.ts';
import { zoneLayer } from '../zone.ts';
import { ZONE_BLACK } from './passport-2013/inks.ts';

/** Face of an adhesive label: thin security paper, without watermark. */
const LABEL_PAPER: Substrate = {
  ...SECURITY_PAPER,
  name: 'label of security paper',
  colour: [252, 250, 244],
  transmitted: [168, 152, 122],
  cloudiness: 0.03,
};

/** Cuts that go through the face but not through the adhesive: the label tears along them. */
const CUT: Ink = ink('safety cut', [236, 232, 222], { reliefUm: -16, opacity: -0.12 });

/** Safety cuts as chevrons along both sides and at the foot of a label. */
export function safetyCuts(page: AreaMm, depthMm: number): Layer {
  const chevron = (x: number, y: number, dx: number, dy: number) =>
    polyline([
      [x, y],
      [x + dx, y + dy / 2],
      [x, y + dy],
    ]);
  const right = page.x + page.width;
  const rows = Math.floor((page.height - 12) / 9);
  const cuts = Array.from({ length: rows }, (_, row) => {
    const y = page.y + 6 + row * 9;
    return chevron(page.x + 1.2, y, depthMm, 6) + chevron(right - 1.2, y, -depthMm, 6);
  }).join('');
  return layer('cuts', 'substrate', CUT, hairline(cuts, 0.12), page, { feature: 'cuts' });
}

/** A dye in the adhesive that glows where solvent or heat has loosened it; a line of it shows along the edge of the face. */
export function adhesiveEdge(page: AreaMm): Layer {
  const dye = ink('dye of the adhesive', null, { glow: [96, 60, 190], opacity: 0 });
  const inset = 0.5;
  const edge = `M${mm(inset)} ${mm(inset)}H${mm(page.width - inset)}V${mm(page.height - inset)}H${mm(inset)}Z`;
  return layer('adhesive', 'substrate', dye, hairline(edge, 0.5), page, { feature: 'adhesive' });
}

const captions = {
  valid_for: 'VALID FOR · VALIDA POR',
  valid_from: 'FROM · DE',
  expiry_date: 'UNTIL · ĜIS',
  document_type: 'TYPE · SPECO',
  entries: 'ENTRIES · ENIROJ',
  destination: 'ISSUED IN · ELDONITA EN',
  issue_date: 'ON · JE',
  authority: 'AUTHORITY · AŬTORITATO',
  surname: 'SURNAME · FAMILIA NOMO',
  given_names: 'GIVEN NAMES · ANTAŬNOMOJ',
  birth_date: 'BORN · NASKIĜIS',
  sex: 'SEX · SEKSO',
  nationality: 'NATIONALITY · ŜTATANECO',
  remarks: 'REMARKS · RIMARKOJ',
} as const satisfies Partial<Record<VisualFieldName, string>>;

export type VisaField = keyof typeof captions;

/** Where a field stands: mm of its caption's baseline, and the height of its value where it differs. */
export type VisaPlaces = readonly (readonly [name: VisaField, x: number, y: number, valueMm?: number])[];

/** What a visa says, by field. `type` is the class of the visa, `date` how the office writes days. */
export function visaEntries(
  { holder }: Personal,
  places: VisaPlaces,
  type: string,
  date: (iso: string) => string = visualDate,
): FieldEntry[] {
  const texts = {
    ...holderTexts(holder, date),
    valid_for: 'UTOPIA',
    valid_from: date(holder.issueDate),
    document_type: type,
    entries: 'MULT',
    destination: holder.birthPlace.toUpperCase(),
    remarks: 'NO WORK / SEN LABORO',
  };
  return entriesOf(
    texts,
    places.map(([name, ...where]) => [name, captions[name], ...where] as const),
  );
}

/** What two formats of label have apart. */
interface LabelParts {
  readonly page: AreaMm;
  readonly places: Readonly<Record<'number' | 'portrait', AreaMm>>;
  readonly zone: PrintedZone;
  readonly set: SetFields;
  /** Below the zone, from the bottom up. */
  readonly layers: readonly Layer[];
  readonly features: readonly Feature[];
}

/** A label as the page that it is: the number is printed without a caption. */
export const labelPage = (
  personal: Personal,
  { page, places, zone, set, layers, features }: LabelParts,
): PrintedPage => ({
  id: 'visa',
  title: 'Visa',
  widthMm: page.width,
  heightMm: page.height,
  cornerMm: 1.6,
  substrate: LABEL_PAPER,
  layers: [...layers, zoneLayer(zone, ZONE_BLACK, 'inkjet', 'zone')],
  features,
  fields: [...set.fields, numberField(personal, places.number)],
  portrait: places.portrait,
  zone,
});

/** The box of a label: its upper left corner is that of the page. */
export const labelOf = (widthMm: number, heightMm: number): AreaMm => area(0, 0, widthMm, heightMm);
