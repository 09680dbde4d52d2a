import {
  type FieldName,
  FORMATS,
  fieldsOf,
  findField,
  type MrzFormat,
  type ZoneField,
} from '../../mrz/index.ts';
import { isWeak, type ReadZone } from './against-zone.ts';
import type { MatrixRow } from './matrix.ts';

/** Where a document says something: visual zone, machine readable zone, barcode, digital seal. */
export const SAYING = ['VZ', 'MR', 'BC', 'DS'] as const;
export type Saying = (typeof SAYING)[number];

/**
 * How what a source says stands to the others: `alone` where no other says it, `silent` where this one has no place for it,
 * `unread` where it should say it and nothing was read.
 */
export type Standing = 'differs' | 'open' | 'agrees' | 'alone' | 'unread' | 'silent';

export interface Said {
  /** Verbatim; `null` where it says nothing. */
  readonly text: string | null;
  /** What that means, where it is written in another way than people write it. */
  readonly meaning: string | null;
  readonly standing: Standing;
  /** Which of several barcodes or seals says it, as they were given. */
  readonly at: number;
}

export interface SourceRow {
  readonly field: string;
  readonly title: string;
  readonly said: Readonly<Record<Saying, Said>>;
  /** The worst of what its sources say. */
  readonly standing: Standing;
}

/** A feature of a digital seal that holds data in words. */
export type SealedDatum =
  | { readonly kind: 'zone'; readonly format: MrzFormat; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly name: string | null; readonly text: string };

export interface Sources {
  readonly zone: ReadZone | null;
  /** What each barcode holds that is no seal. */
  readonly barcodes: readonly string[];
  readonly seals: readonly (readonly SealedDatum[])[];
}

const nothing = (standing: 'unread' | 'silent'): Said => ({ text: null, meaning: null, standing, at: 0 });
const plain = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
/** Fillers at the end say nothing; a field of nothing else says that it is left open. */
const spoken = (raw: string) => raw.replace(/<+$/, '') || raw.slice(0, 1);

const STANDINGS: Readonly<Record<string, Standing>> = {
  successful: 'agrees',
  failed: 'differs',
  undetermined: 'open',
};

function visualZone({ values, result, zoneField }: MatrixRow): Said {
  if (values.VZ === null) return nothing(zoneField === null && result === null ? 'silent' : 'unread');
  return { text: values.VZ, meaning: null, standing: STANDINGS[result ?? ''] ?? 'alone', at: 0 };
}

function machineZone({ zoneField, result }: MatrixRow, zone: ReadZone | null): Said {
  if (zoneField === null) return nothing('silent');
  if (!zone) return nothing('unread');
  const field = findField(zone.fields, zoneField);
  if (!field) return nothing('silent');
  const text = spoken(field.raw);
  const meaning = plain(field.value) === plain(text) ? null : field.value;
  return { text, meaning, standing: STANDINGS[result ?? ''] ?? 'alone', at: 0 };
}

/** Against the machine readable zone: what was read weakly there differs from nothing. */
function against(zone: ReadZone | null, name: FieldName, isSame: (field: ZoneField) => boolean): Standing {
  const field = zone && findField(zone.fields, name);
  if (!field) return 'alone';
  if (isSame(field)) return 'agrees';
  return isWeak(zone, name) ? 'open' : 'differs';
}

/** A field of the zone in a seal, which holds less of its lines than the printed one; `null` where it does not reach so far. */
function sealedField({ format, lines }: Extract<SealedDatum, { kind: 'zone' }>, name: FieldName) {
  const padded = lines.map((line, i) => line.padEnd(FORMATS[format].lineLengths[i] ?? 0, '<'));
  const field = findField(fieldsOf(format, padded), name);
  return field && field.end <= (lines[field.line]?.length ?? 0) ? field : null;
}

/** Features of seals that say what a field says. */
const SEALED_AS: Partial<Record<FieldName, string>> = {
  primary_identifier: 'surname',
  secondary_identifier: 'first_name',
  document_number: 'document_number',
};

function seal({ zoneField }: MatrixRow, { seals, zone }: Sources): Said {
  if (zoneField === null) return nothing('silent');
  for (const [at, data] of seals.entries())
    for (const datum of data) {
      if (datum.kind === 'zone') {
        const field = sealedField(datum, zoneField);
        if (!field) continue;
        const standing = against(zone, zoneField, ({ raw }) => raw === field.raw);
        return { text: spoken(field.raw), meaning: null, standing, at };
      }
      if (datum.name === null || datum.name !== SEALED_AS[zoneField]) continue;
      const standing = against(zone, zoneField, ({ value }) => plain(value) === plain(datum.text));
      return { text: datum.text, meaning: null, standing, at };
    }
  return nothing('silent');
}

/** Shorter texts are found in a barcode by chance. */
const LEAST_FOUND = 4;
const shapeOf = (text: string) => text.replace(/\p{L}/gu, '@').replace(/\p{N}/gu, '#');

/**
 * What a barcode says of a field. Nobody knows how a state arranges its barcodes: a value of the machine readable zone that is
 * found in one agrees, and a barcode that is built like the document number and is another one differs.
 */
function barcode({ zoneField }: MatrixRow, { barcodes, zone }: Sources): Said {
  const field = zoneField && zone && findField(zone.fields, zoneField);
  const wanted = plain(field?.value ?? '');
  if (!field || !zoneField || wanted.length < LEAST_FOUND) return nothing('silent');
  const holds = barcodes.findIndex((text) => plain(text).includes(wanted));
  const other = barcodes.findIndex((text) => shapeOf(plain(text)) === shapeOf(wanted));
  const isNumber = zoneField === 'document_number';
  const at = holds >= 0 ? holds : isNumber ? other : -1;
  const text = barcodes[at];
  if (text === undefined) return nothing('silent');
  return { text, meaning: null, standing: against(zone, zoneField, () => holds >= 0), at };
}

/** From what needs a look most to what says nothing. */
const RANKED: readonly Standing[] = ['differs', 'open', 'agrees', 'alone', 'unread', 'silent'];

/** Every datum with what each source says of it, what differs first. */
export function sourceMatrix(rows: readonly MatrixRow[], sources: Sources): SourceRow[] {
  const told = rows.map((row): SourceRow => {
    const said = {
      VZ: visualZone(row),
      MR: machineZone(row, sources.zone),
      BC: barcode(row, sources),
      DS: seal(row, sources),
    };
    const worst = Math.min(...SAYING.map((source) => RANKED.indexOf(said[source].standing)));
    return { field: row.field, title: row.title, said, standing: RANKED[worst] ?? 'silent' };
  });
  return told.toSorted((a, b) => RANKED.indexOf(a.standing) - RANKED.indexOf(b.standing));
}
