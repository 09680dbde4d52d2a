import { LightbenchError } from '../contract/errors.ts';
import type { FindingSide, StoredFinding } from '../contract/findings.ts';
import { parseMediaUrl } from '../contract/media.ts';
import { areaInWords } from '../examination/area-words.ts';
import { type Drawing, scaleOf } from '../examination/drawing.ts';
import { indicatorLabel } from '../examination/indicator.ts';
import { doneOf, readChain } from '../imaging/view-tools/index.ts';
import type { FindingSheet, SheetRow } from '../report/finding-sheet.ts';
import type { Calls, Environment } from './core.ts';
import { requireExamination } from './examinations.ts';
import type { Media } from './media.ts';
import type { Workspace } from './ports.ts';

type Side = 'questioned' | 'genuine';
const SIDES: readonly Side[] = ['questioned', 'genuine'];
const NAMES: Readonly<Record<Side, string>> = { questioned: 'This document', genuine: 'Genuine' };

function rowOf(
  finding: StoredFinding,
  { title, isDrawn }: Pick<SheetRow, 'title' | 'isDrawn'>,
  of: (side: FindingSide) => FindingSide['crop'] | null,
): { row: SheetRow; addresses: string[] } {
  const addresses: string[] = [];
  const sides = SIDES.map((name) => {
    const side = finding[name];
    const picture = side && of(side);
    if (!side) return { missing: `${NAMES[name]}: no picture in this light (${finding.light}).` };
    if (!picture)
      return {
        missing: `${NAMES[name]}: what was done needs a light that was not there, so nothing was seen.`,
      };
    addresses.push(picture.address);
    const { widthPx, heightPx } = picture;
    return { widthPx, heightPx, caption: `${NAMES[name]} · ${side.name}` };
  });
  return { row: { title, isDrawn, sides }, addresses };
}

/** Whoever reads lengths is told what they rest on where it is not the size of the model. */
function scaleFact(drawings: readonly Drawing[]): readonly [string, string] | null {
  const percent = 100 * (scaleOf(drawings) - 1);
  if (percent === 0) return null;
  return [
    'Measured by',
    `two places, not by the size of the model: ${Math.abs(percent).toFixed(2)} % ${percent < 0 ? 'shorter' : 'longer'}`,
  ];
}

function factsOf(finding: StoredFinding): FindingSheet['facts'] {
  const { look, pageTitle, area, model, actor, recordedAt, revision, takenBack } = finding;
  const facts: (readonly [string, string] | null)[] = [
    takenBack && ['Taken back', `${takenBack.reason} · ${takenBack.actor}, ${takenBack.at}`],
    ['Kind of sign', finding.indicator === null ? 'None: only noted' : indicatorLabel(finding.indicator)],
    finding.text === '' ? null : ['Seen', finding.text],
    ['Where', `${pageTitle} · ${areaInWords(area)}, from the upper left corner of the page`],
    ['Light', look.exposure],
    scaleFact(look.drawings),
    ['Done to the view', look.tools === '' ? 'Nothing' : look.tools],
    ['Held against', `${model.code} v${model.version} · ${model.title}`],
    ['Recorded', `${actor}, ${recordedAt}, revision ${revision}`],
    ...SIDES.map((name): readonly [string, string] | null => {
      const side = finding[name];
      return side && [`File, ${name}`, `${side.name} · SHA-256 ${side.sha256}`];
    }),
  ];
  return facts.filter((fact) => fact !== null);
}

/** The sheet of a finding, and the addresses of the pictures on it. */
export function sheetOf(
  examinationId: string,
  finding: StoredFinding,
): { sheet: FindingSheet; addresses: string[] } {
  const { number, feature, look, area } = finding;
  const isTreated = doneOf(readChain(look.tools) ?? []).length > 0;
  const asSeen = ({ seen, crop }: FindingSide) => (isTreated ? seen : crop);
  const rows = [
    ...(isTreated || look.drawings.length > 0
      ? [rowOf(finding, { title: 'As it was seen', isDrawn: true }, asSeen)]
      : []),
    rowOf(finding, { title: 'As it is', isDrawn: false }, ({ crop }) => crop),
  ];
  return {
    addresses: rows.flatMap((each) => each.addresses),
    sheet: {
      title: `${examinationId} · Finding F${number}`,
      subtitle: `${feature?.title ?? 'Another place'} · both sides at one scale; nothing was done to the pictures but what is said below`,
      rows: rows.map(({ row }) => row),
      ...{ area, drawings: look.drawings, facts: factsOf(finding) },
    },
  };
}

/** Findings as sheets of their own: policy first, functions above. */
export function createFindingSheets(
  { store }: Workspace,
  { imaging }: Environment,
  media: Media,
): Calls<'finding.export'> {
  async function bytesOf(address: string): Promise<Uint8Array> {
    const [path = '', query] = address.split('?');
    const asked = parseMediaUrl(path, new URLSearchParams(query));
    if (!asked) throw new LightbenchError('media.unknown');
    return (await media.answer(asked)).bytes;
  }

  return {
    'finding.export': async ({ examinationId, findingId }) => {
      requireExamination(store.read, examinationId);
      const finding = store.read.findings(examinationId).find(({ id }) => id === findingId);
      if (!finding) throw new LightbenchError('finding.unknown', { id: examinationId });
      const { sheet, addresses } = sheetOf(examinationId, finding);
      const pictures: Uint8Array[] = [];
      for (const address of addresses) pictures.push(await bytesOf(address));
      const drawn = await imaging.drawSheet(sheet, pictures);
      const { id, number, revision, questioned, genuine } = finding;
      const address = `/sheet/${id}/${revision}`;
      await media.put(drawn, questioned?.sha256 ?? genuine?.sha256 ?? '', address);
      const sha256 = store.read.derived(address)?.sha256;
      if (!sha256) throw new LightbenchError('media.unknown');
      store.commit(() => ({
        value: null,
        entries: [
          { action: 'finding.exported', subject: examinationId, payload: { id, number, revision, sha256 } },
        ],
      }));
      const { widthPx, heightPx } = drawn;
      return { sha256, name: `${examinationId}-F${number}.png`, widthPx, heightPx };
    },
  };
}
