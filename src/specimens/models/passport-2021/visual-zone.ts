import { type FieldEntry, type SetFields, setFields } from '../../caption.ts';
import { visualDate } from '../../holder.ts';
import type { Personal } from '../../model.ts';
import type { Typefaces } from '../../typeface.ts';
import type { Style } from './style.ts';

/** Where the two columns of fields begin, mm. */
export const LEFT = 44;
const RIGHT = 80;

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
