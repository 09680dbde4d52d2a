import type { FieldEntry } from '../../caption.ts';
import { entriesOf, holderTexts } from '../../entries.ts';
import type { Personal } from '../../model.ts';

/** OCR-B has capitals without marks, so dates stand in figures. */
function plainDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}

const [LEFT, MIDDLE, RIGHT] = [44, 72, 102];

/** Fields of the visual zone, the national language first. */
export function entries({ holder }: Personal): FieldEntry[] {
  return entriesOf(
    { ...holderTexts(holder, plainDate), document_type: 'P', issuer: 'UTO', nationality: 'UTOPIAN' },
    [
      ['document_type', 'Tipo/Type', LEFT, 16],
      ['issuer', 'Kodo/Code', MIDDLE, 16],
      ['sex', 'Sekso/Sex', RIGHT, 16],
      ['surname', 'Familia nomo/Surname', LEFT, 22.2],
      ['given_names', 'Antaŭnomoj/Given names', LEFT, 28.4],
      ['nationality', 'Ŝtataneco/Nationality', LEFT, 34.6],
      ['height', 'Alto/Height', MIDDLE, 34.6],
      ['birth_date', 'Naskiĝdato/Date of birth', LEFT, 40.8],
      ['birth_place', 'Naskiĝloko/Place of birth', MIDDLE, 40.8],
      ['issue_date', 'Dato de eldono/Issued', LEFT, 47],
      ['authority', 'Aŭtoritato/Authority', MIDDLE, 47, 1.4],
      ['expiry_date', 'Valida ĝis/Expires', LEFT, 53.2],
    ],
  );
}
