import type { FieldName } from '../mrz/layouts.ts';
import type { DocumentModel, MrzConventions } from '../reference/model.ts';
import type { PagePicture, AreaMm as StoredArea } from '../reference/parts.ts';
import { alertsOf } from './alerts.ts';
import type { AreaMm } from './area.ts';
import type { SpecimenModel } from './model.ts';
import type { Angle, PrintedPage, VisualField, VisualFieldName } from './page.ts';

/** A page with the pictures that were taken of it. */
export interface PicturedPage {
  readonly page: PrintedPage;
  readonly pictures: readonly PagePicture[];
}

/** Day on which the drawings were last held against their description. */
const CHECKED_ON = '2026-11-24';

/**
 * Where the lamp stands for each angle of the factory's oblique light: azimuth clockwise from the page's upper edge,
 * and how high above the page a lamp must be for slopes to stand out as much.
 */
export const LAMPS: Readonly<Record<Angle, { azimuthDeg: number; elevationDeg: number }>> = {
  1: { azimuthDeg: 290, elevationDeg: 11 },
  2: { azimuthDeg: 41, elevationDeg: 11 },
};

const hundredths = (mm: number) => Math.round(mm * 100) / 100;

/** An area in the words of the library, to a hundredth of a millimetre; what reaches out of the page is cut off. */
export function storedArea({ x, y, width, height }: AreaMm, page: PrintedPage): StoredArea {
  const [left, top] = [Math.max(0, hundredths(x)), Math.max(0, hundredths(y))];
  const right = Math.min(page.widthMm, hundredths(x + width));
  const bottom = Math.min(page.heightMm, hundredths(y + height));
  return { xMm: left, yMm: top, widthMm: hundredths(right - left), heightMm: hundredths(bottom - top) };
}

/** Fields of the visual zone that stand in the machine readable zone as well. */
const IN_ZONE: Partial<Record<VisualFieldName, FieldName>> = {
  document_type: 'document_code',
  issuer: 'issuer',
  document_number: 'document_number',
  surname: 'primary_identifier',
  given_names: 'secondary_identifier',
  nationality: 'nationality',
  birth_date: 'birth_date',
  sex: 'sex',
  expiry_date: 'expiry_date',
};

/** How a field is written, from what stands there. */
function writtenAs(name: VisualFieldName, text: string): string {
  if (/^\d\d([-. ])\d\d\1\d{4}$/.test(text)) return text.replace(/^\d\d(.)\d\d.*/, 'DD$1MM$1YYYY');
  if (/_date$|^valid_from$/.test(name)) return 'DD MMM YYYY, the month in both languages where they differ';
  if (name === 'sex') return 'F, M or X';
  if (/^\d+$/.test(text)) return `${text.length} digits`;
  return name === 'surname' || name === 'given_names' ? 'capitals with diacritics' : 'capitals';
}

/** Parts of several pages in one list: what carries the id of an earlier page's part is named after its own page too. */
function unique<T extends { readonly id: string; readonly page: string }>(parts: readonly T[]): T[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    const id = taken.has(part.id) ? `${part.page}-${part.id}` : part.id;
    taken.add(id);
    return { ...part, id };
  });
}

function fieldOf(
  { name, caption, text, area }: VisualField,
  page: PrintedPage,
  model: SpecimenModel,
): DocumentModel['fields'][number] {
  const inOptionalData = name === 'personal_number' && model.format === 'TD3';
  // Cards print the kind of document in words where passports print its code.
  const inWords = name === 'document_type' && text !== model.documentCode;
  return {
    id: name,
    label: caption,
    page: page.id,
    area: storedArea(area, page),
    format: name === 'document_number' ? numberPattern(model) : writtenAs(name, text),
    mrz: inOptionalData ? 'optional_data' : inWords ? null : (IN_ZONE[name] ?? null),
  };
}

const numberPattern = ({ rules }: SpecimenModel) => rules.prefix + '#'.repeat(rules.digits);

function conventionsOf(model: SpecimenModel, pages: readonly PrintedPage[]): MrzConventions | null {
  const page = pages.find(({ zone }) => zone);
  if (!page?.zone) return null;
  return {
    page: page.id,
    area: storedArea(page.zone.area, page),
    format: page.zone.format,
    documentCodes: [model.documentCode.padEnd(2, '<')],
    issuer: 'UTO',
    numberPattern: numberPattern(model),
    optionalData: model.format === 'TD3' ? [{ meaning: 'Personal number', pattern: '#'.repeat(10) }] : [],
  };
}

/**
 * The entry of a model in the reference library, from one drawn document of it and the pictures of its pages, data page
 * first. Areas, fields and zone are those that were drawn.
 * @throws RangeError when there is no page
 */
export function documentOf(model: SpecimenModel, pictured: readonly PicturedPage[]): DocumentModel {
  const pages = pictured.map(({ page }) => page);
  const [first] = pages;
  if (!first) throw new RangeError(`${model.id} has no page`);
  const features = pages.flatMap((page) =>
    page.features.map((feature) => ({ ...feature, page: page.id, area: storedArea(feature.area, page) })),
  );
  const fields = pages.flatMap((page) => page.fields.map((field) => fieldOf(field, page, model)));
  const sameSize = ({ widthMm, heightMm }: PrintedPage) =>
    widthMm === first.widthMm && heightMm === first.heightMm;
  return {
    format: 1,
    key: {
      issuer: 'UTO',
      type: model.documentCode,
      number: model.number,
      year: model.year,
      code: model.id,
    },
    version: 1,
    reason: 'First entry.',
    title: model.title,
    series: `Series ${model.year}`,
    validity: {
      issuedFrom: `${model.year}-01-01`,
      issuedTo: model.supersededBy ? `${model.rules.issued[1]}-12-31` : null,
      years: [model.rules.validYears],
    },
    size: { widthMm: first.widthMm, heightMm: first.heightMm },
    pages: pictured.map(({ page, pictures }) => ({
      id: page.id,
      title: page.title,
      ...(sameSize(page) ? {} : { size: { widthMm: page.widthMm, heightMm: page.heightMm } }),
      pictures: [...pictures],
    })),
    features: unique(features),
    mrz: conventionsOf(model, pages),
    fields: unique(fields),
    alerts: alertsOf(features),
    deviations: [],
    sources: ['Lightbench specimen factory: drawn, not photographed'],
    checkedOn: CHECKED_ON,
    supersededBy: model.supersededBy ?? null,
    notes: 'A specimen of Utopia, a state that does not exist. Bearer, numbers and faces are invented.',
  };
}
