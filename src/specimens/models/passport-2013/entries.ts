import type { FieldEntry } from '../../caption.ts';
import type { Personal } from '../../model.ts';

/** OCR-B has capitals without marks, so dates stand in figures. */
function plainDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}

const [LEFT, MIDDLE, RIGHT] = [44, 72, 102];

/** Fields of the visual zone, the national language first. */
export function entries({ holder }: Personal): FieldEntry[] {
  return [
    { name: 'document_type', caption: 'Tipo/Type', text: 'P', x: LEFT, y: 16 },
    { name: 'issuer', caption: 'Kodo/Code', text: 'UTO', x: MIDDLE, y: 16 },
    { name: 'sex', caption: 'Sekso/Sex', text: holder.sex, x: RIGHT, y: 16 },
    {
      name: 'surname',
      caption: 'Familia nomo/Surname',
      text: holder.surname.toUpperCase(),
      x: LEFT,
      y: 22.2,
    },
    {
      name: 'given_names',
      caption: 'Antaŭnomoj/Given names',
      text: holder.givenNames.toUpperCase(),
      x: LEFT,
      y: 28.4,
    },
    { name: 'nationality', caption: 'Ŝtataneco/Nationality', text: 'UTOPIAN', x: LEFT, y: 34.6 },
    { name: 'height', caption: 'Alto/Height', text: `${holder.heightCm} CM`, x: MIDDLE, y: 34.6 },
    {
      name: 'birth_date',
      caption: 'Naskiĝdato/Date of birth',
      text: plainDate(holder.birthDate),
      x: LEFT,
      y: 40.8,
    },
    {
      name: 'birth_place',
      caption: 'Naskiĝloko/Place of birth',
      text: holder.birthPlace.toUpperCase(),
      x: MIDDLE,
      y: 40.8,
    },
    {
      name: 'issue_date',
      caption: 'Dato de eldono/Issued',
      text: plainDate(holder.issueDate),
      x: LEFT,
      y: 47,
    },
    {
      name: 'authority',
      caption: 'Aŭtoritato/Authority',
      text: holder.authority.toUpperCase(),
      x: MIDDLE,
      y: 47,
      valueMm: 1.4,
    },
    {
      name: 'expiry_date',
      caption: 'Valida ĝis/Expires',
      text: plainDate(holder.expiryDate),
      x: LEFT,
      y: 53.2,
    },
  ];
}
