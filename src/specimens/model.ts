import { type MrzFormat, writeZone } from '../mrz/index.ts';
import { drawHolder, type Holder, type HolderRules } from './holder.ts';
import type { PrintedPage } from './page.ts';
import type { Typefaces } from './typeface.ts';

/** Everything that differs from one document of a model to the next. Fraud indicators change it before it is drawn. */
export interface Personal {
  /** Gives fibres, signature and the formation of the sheet. */
  readonly seed: number;
  readonly holder: Holder;
  /** Lines of the machine-readable zone. */
  readonly zone: readonly string[];
  /** Whose face is in the portrait, and in the ghost image. */
  readonly portraitSeed: number;
  readonly ghostSeed: number;
  /** What is perforated through the sheets. */
  readonly perforated: string;
}

/** A document model of Utopia: its key in the reference library, and how its pages are drawn. */
export interface SpecimenModel {
  /** PRADO-like code, such as `UTO-AO-01001`. */
  readonly id: string;
  readonly title: string;
  /** Type of the model's key: first symbol of the document code. */
  readonly type: string;
  readonly number: number;
  /** First year of issue. */
  readonly year: number;
  readonly documentCode: string;
  readonly format: MrzFormat;
  readonly rules: HolderRules;
  readonly supersededBy?: string;
  /** Pages of one document, data page first. */
  draw(personal: Personal, faces: Typefaces): PrintedPage[];
}

const MARKS = /[\u0300-\u036f]/g;
const OWN_LETTERS: Readonly<Record<string, string>> = { Ŭ: 'U', Ĝ: 'G', Ŝ: 'S', Ĉ: 'C', Ĥ: 'H', Ĵ: 'J' };

/** Letters as the zone has them (ICAO Doc 9303-3 §6). */
const transliterated = (text: string) =>
  text
    .toUpperCase()
    .replace(/[ŬĜŜĈĤĴ]/g, (letter) => OWN_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '');

/** The zone of a bearer's document, with right check digits. */
export function zoneOf(model: Pick<SpecimenModel, 'documentCode' | 'format'>, holder: Holder): string[] {
  return writeZone(
    {
      document_code: model.documentCode,
      issuer: 'UTO',
      primary_identifier: transliterated(holder.surname),
      secondary_identifier: transliterated(holder.givenNames),
      document_number: holder.documentNumber,
      nationality: 'UTO',
      birth_date: holder.birthDate,
      sex: holder.sex === 'X' ? '' : holder.sex,
      expiry_date: holder.expiryDate,
      ...(model.format === 'TD3' ? { optional_data: holder.personalNumber } : {}),
    },
    model.format,
  );
}

/** What the office writes into one document of a model; the same seed gives the same. `given` overrides the bearer. */
export function personalise(model: SpecimenModel, seed: number, given: Partial<Holder> = {}): Personal {
  const holder = drawHolder(seed, model.rules, given);
  return {
    seed,
    holder,
    zone: zoneOf(model, holder),
    portraitSeed: seed,
    ghostSeed: seed,
    perforated: holder.documentNumber,
  };
}
