import {
  SAYING,
  type Saying,
  type SealedDatum,
  sourceMatrix,
} from '../../../src/comparison/visual-zone/source-matrix.ts';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import { heldZone } from '../../../src/contract/held-zone.ts';
import type { Zone } from '../../../src/contract/zone.ts';
import type { Quad } from '../../../src/imaging/geometry.ts';
import { type FieldName, findField, parseZone, type ZoneField } from '../../../src/mrz/index.ts';
import { rangeQuad } from '../mrz/index.ts';

/** Where in a picture of the examination something stands. `quad` in px of the frame. */
export interface SourcePlace {
  captureId: string;
  sha256: string;
  /** Name of the picture. */
  name: string;
  frame: number;
  quad: Quad;
}

type Place = Pick<SourcePlace, 'captureId' | 'frame' | 'quad'>;

function placeIn({ captures }: Examination, { captureId, frame, quad }: Place): SourcePlace | null {
  const capture = captures.find(({ id }) => id === captureId);
  return capture ? { captureId, frame, quad, sha256: capture.sha256, name: capture.name } : null;
}

interface PlacedZone {
  zone: Zone;
  captureId: string;
  frame: number;
}

const linesOf = ({ lines }: Pick<Zone, 'lines'>) => lines.map(({ text }) => text).join('\n');

/** The zone whose lines the comparison used; `null` where it came without a picture, or changed since. */
function zoneUsed({ captures }: Examination, lines: readonly string[]): PlacedZone | null {
  const all = captures.flatMap(({ id, frames }) =>
    frames.flatMap(({ index, zones }) =>
      zones.map((zone) => ({ zone: heldZone(zone), captureId: id, frame: index })),
    ),
  );
  return all.find(({ zone }) => linesOf(zone) === lines.join('\n')) ?? null;
}

/** The cells of a field; the whole zone where the reader gave them no place. */
const cellsOf = (zone: Zone, { line, start, end }: Pick<ZoneField, 'line' | 'start' | 'end'>): Quad =>
  rangeQuad(zone, line, start, end) ?? zone.quad;

type PlacedBarcode = Place & { kind: string; text: string };

/** The barcodes of an examination that are no seals, each text once: every light of a page shows it again. */
export function plainBarcodes({ captures, seals }: Examination): PlacedBarcode[] {
  const key = ({ captureId, frame, quad }: Place) => JSON.stringify([captureId, frame, quad]);
  const sealed = new Set(seals.flatMap(({ places }) => places.map(key)));
  const all = captures.flatMap(({ id, barcodes }) =>
    (barcodes?.barcodes ?? []).map(({ frame, quad, kind, text }) => ({
      ...{ captureId: id, frame, quad, kind, text },
    })),
  );
  const plain = all.filter((barcode) => barcode.text.trim() !== '' && !sealed.has(key(barcode)));
  return [...Map.groupBy(plain, ({ text }) => text).values()].flatMap(([first]) => first ?? []);
}

/** What every source of an examination says, field by field, and where each stands. */
export function sourcesOf(comparison: StoredComparison, examination: Examination) {
  const used = comparison.zone && zoneUsed(examination, comparison.zone);
  const day = comparison.finishedAt.slice(0, 10);
  const fields = comparison.zone ? parseZone(comparison.zone, day).fields : [];
  const confidence = used?.zone.lines.map(({ characters }) => characters.map((each) => each.confidence));
  const barcodes = plainBarcodes(examination);
  const seals = examination.seals.filter(({ content }) => content !== null);
  const rows = sourceMatrix(
    comparison.matrix.map((row) => ({ ...row, zoneField: row.zoneField as FieldName | null })),
    {
      zone: comparison.zone ? { fields, confidence } : null,
      barcodes: barcodes.map(({ text }) => text),
      seals: seals.map(({ content }) =>
        (content?.features ?? []).flatMap(({ name, content: told }): SealedDatum[] =>
          told?.kind === 'zone' ? [told] : told?.kind === 'text' ? [{ ...told, name }] : [],
        ),
      ),
    },
  ).filter(({ standing }) => standing !== 'silent');

  function placeOf(field: string, source: Saying): SourcePlace | null {
    const row = rows.find((each) => each.field === field);
    if (!row) return null;
    const { at } = row.said[source];
    if (source === 'VZ') {
      const compared = comparison.fields.find(({ id }) => id === field);
      const { captureId = null, frame = null, quad = null } = compared ?? {};
      const isPlaced = captureId !== null && frame !== null && quad !== null;
      return isPlaced ? placeIn(examination, { captureId, frame, quad }) : null;
    }
    if (source === 'MR') {
      const zoneField = comparison.matrix.find((each) => each.field === field)?.zoneField;
      const cells = zoneField && findField(fields, zoneField as FieldName);
      return used && cells ? placeIn(examination, { ...used, quad: cellsOf(used.zone, cells) }) : null;
    }
    const place = source === 'BC' ? barcodes[at] : seals[at]?.places[0];
    return place ? placeIn(examination, place) : null;
  }

  const has: Record<Saying, boolean> = { VZ: true, MR: true, BC: barcodes.length > 0, DS: seals.length > 0 };
  return {
    rows,
    /** Sources that this document has, in the order of the columns. */
    columns: SAYING.filter((source) => has[source]),
    barcodes: barcodes.map((barcode) => ({ ...barcode, place: placeIn(examination, barcode) })),
    placeOf,
  };
}
