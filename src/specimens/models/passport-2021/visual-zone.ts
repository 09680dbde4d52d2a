import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import type { Personal } from '../../model.ts';
import type { Typefaces } from '../../typeface.ts';
import type { Style } from './style.ts';

/** Where the two columns of fields begin, mm. */
export const LEFT = 44;
const RIGHT = 80;

function entries(style: Style, { holder }: Personal): FieldEntry[] {
  return entriesOf(
    { ...holderTexts(holder), document_type: style.code, issuer: 'UTO', nationality: 'UTOPIAN/UTOPIA' },
    [
      ['document_type', 'Type/Tipo', LEFT, 15.6],
      ['issuer', 'Code/Kodo', 56, 15.6],
      ['document_number', style.valid, RIGHT, 15.6, 2.4],
      ['surname', 'Surname/Familia nomo (1)', LEFT, 22.2],
      ['given_names', 'Given names/Antaŭnomoj (2)', LEFT, 28.4],
      ['nationality', 'Nationality/Ŝtataneco (3)', LEFT, 34.6],
      ['personal_number', 'Personal No./Persona n-ro (4)', RIGHT, 34.6],
      ['birth_date', 'Date of birth/Naskiĝdato (5)', LEFT, 40.8],
      ['birth_place', 'Place of birth/Naskiĝloko (6)', RIGHT, 40.8],
      ['sex', 'Sex/Sekso (7)', RIGHT, 28.4],
      ['height', 'Height/Alto (8)', 94, 28.4],
      ['issue_date', 'Date of issue/Dato de eldono (9)', LEFT + 4, 47],
      ['authority', 'Authority/Aŭtoritato (10)', RIGHT, 47, 1.5],
      ['expiry_date', 'Date of expiry/Valida ĝis (11)', LEFT + 4, 53.2],
    ],
  );
}

/** Captions and values of the visual zone. */
export function setText(style: Style, personal: Personal, faces: Typefaces): SetFields {
  return setFields(entries(style, personal), {
    caption: faces.regular,
    captionMm: 0.98,
    value: faces.semibold,
    valueMm: 1.95,
    gapMm: 2.75,
    valueTracking: 0.03,
  });
}
