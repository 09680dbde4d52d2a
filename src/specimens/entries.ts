import type { FieldEntry } from './caption.ts';
import { type Holder, visualDate } from './holder.ts';
import type { VisualFieldName } from './page.ts';

/** Where a model has a field: its caption, mm of the caption's baseline, and the height of its value where it differs. */
export type EntryPlace<Name extends VisualFieldName = VisualFieldName> = readonly [
  name: Name,
  caption: string,
  x: number,
  y: number,
  valueMm?: number,
];

/** What offices write of a bearer, by field. `date` is how the office writes days. */
export const holderTexts = (holder: Holder, date: (iso: string) => string = visualDate) => ({
  document_number: holder.documentNumber,
  surname: holder.surname.toUpperCase(),
  given_names: holder.givenNames.toUpperCase(),
  nationality: 'UTO',
  birth_date: date(holder.birthDate),
  sex: holder.sex,
  birth_place: holder.birthPlace.toUpperCase(),
  issue_date: date(holder.issueDate),
  expiry_date: date(holder.expiryDate),
  authority: holder.authority.toUpperCase(),
  height: `${holder.heightCm} CM`,
  personal_number: holder.personalNumber,
});

/** The entries of a page: every field of `places` with what `texts` says of it. */
export const entriesOf = <Name extends VisualFieldName>(
  texts: Readonly<Record<Name, string>>,
  places: readonly EntryPlace<NoInfer<Name>>[],
): FieldEntry[] =>
  places.map(([name, caption, x, y, valueMm]) => ({
    ...{ name, caption, text: texts[name], x, y },
    ...(valueMm === undefined ? {} : { valueMm }),
  }));
