import { LightbenchError } from '../contract/errors.ts';
import type { FindingSide, StoredFinding, TableLook, TableMode } from '../contract/findings.ts';
import { areaInWords } from '../examination/area-words.ts';
import { type Drawing, scaleInPercent } from '../examination/drawing.ts';
import { indicatorLabel } from '../examination/indicator.ts';
import { SIDES, type Side } from '../examination/table-pages.ts';
import { chainText, doneOf, readChain } from '../imaging/view-tools/index.ts';
import type { Laid, SheetRow } from '../report/table-sheet.ts';
import type { Calls, Environment } from './core.ts';
import { requireExamination } from './examinations.ts';
import { frequencyFacts, withSpectra } from './frequency-facts.ts';
import type { Media } from './media.ts';
import type { Workspace } from './ports.ts';
import type { SheetDrawing, Sheeted } from './sheet-drawing.ts';
import { type Facts, NAMES } from './sheet-words.ts';
import { cutSides } from './table-cuts.ts';
import { requireLaid, requireLights, requireWithin } from './table-places.ts';

/** What of the table is drawn on a sheet. */
type View = Pick<StoredFinding, 'look' | 'pageTitle' | 'area' | 'model' | 'light' | Side>;

export function rowOf(
  view: Pick<View, 'light' | Side>,
  { title, isDrawn }: Pick<SheetRow, 'title' | 'isDrawn'>,
  of: (side: FindingSide) => FindingSide['crop'] | null,
): { row: SheetRow; addresses: string[] } {
  const addresses: string[] = [];
  const sides = SIDES.map((name) => {
    const side = view[name];
    const picture = side && of(side);
    if (!side) return { missing: `${NAMES[name]}: no picture in this light (${view.light}).` };
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
  const percent = scaleInPercent(drawings);
  return percent === null
    ? null
    : ['Measured by', `two places, not by the size of the model: lengths differ by ${percent}`];
}

const WAYS: Readonly<Record<TableMode, (look: TableLook) => string>> = {
  side: () => 'Side by side',
  four: () => 'Two lights, four panes',
  overlay: ({ share }) => `Overlaid, the genuine page ${Math.round(100 * share)} % opaque`,
  swipe: ({ share }) => `Swiped, the genuine page from ${Math.round(100 * share)} % of the width on`,
  blink: ({ rate }) => `Blinking, ${rate} changes a second`,
  difference: ({ gain }) => `As their difference${gain > 1 ? `, ${gain} times as strong` : ''}`,
};

/** How both were held against each other on the screen; on the sheet they lie side by side and upright. */
function wayOf(look: TableLook): Facts[number] {
  const { mode, below, sight } = look;
  const words = [
    WAYS[mode](look),
    ...(sight.rotation === 0 ? [] : [`turned by ${sight.rotation}° clockwise`]),
    ...(sight.isMirrored ? ['mirrored, left and right exchanged'] : []),
    ...(below === null ? [] : [`${below} below it, which is not on this sheet`]),
  ];
  return ['On the screen', words.join('; ')];
}

/** What a view rests on: the same whatever was said of it. */
function groundsOf({ look, pageTitle, area, model }: View): Facts {
  const done = chainText(doneOf(readChain(look.tools) ?? []));
  return [
    ['Where', `${pageTitle} · ${areaInWords(area)}, from the upper left corner of the page`],
    ['Light', look.exposure],
    wayOf(look),
    scaleFact(look.drawings),
    ['Done to the view', done === '' ? 'Nothing' : done],
    ['Held against', `${model.code} v${model.version} · ${model.title}`],
  ];
}

export const filesOf = (view: Pick<View, Side>): Facts =>
  SIDES.map((name) => {
    const side = view[name];
    return side && [`File, ${name}`, `${side.name} · SHA-256 ${side.sha256}`];
  });

/** How the genuine page lay over the document; `null` where a picture is missing, or both stood beside each other. */
function laidOf({ mode, share, gain }: TableLook): Laid | null {
  if (mode === 'overlay') return { way: 'overlay', share };
  return mode === 'difference' ? { way: 'difference', gain } : null;
}

/** Both sides in one picture, where they were looked at so and have as many px. */
function togetherOf(view: View, of: (side: FindingSide) => FindingSide['crop'] | null) {
  const laid = laidOf(view.look);
  const [own, genuine] = SIDES.map((name) => view[name] && of(view[name]));
  if (!laid || !own || !genuine || own.widthPx !== genuine.widthPx || own.heightPx !== genuine.heightPx)
    return [];
  const { widthPx, heightPx } = own;
  const caption = `${NAMES.questioned} + ${NAMES.genuine}: ${WAYS[view.look.mode](view.look)}`;
  return [
    {
      row: {
        title: 'Both in one, as they were seen',
        isDrawn: true,
        sides: [{ widthPx, heightPx, caption, laid }],
      },
      addresses: [own.address, genuine.address],
    },
  ];
}

function sheetOf(view: View, said: { title: string; subtitle: string; facts: Facts }): Sheeted {
  const { look, area } = view;
  const isTreated = doneOf(readChain(look.tools) ?? []).length > 0;
  const asSeen = ({ seen, crop }: FindingSide) => (isTreated ? seen : crop);
  const rows = [
    ...togetherOf(view, asSeen),
    ...(isTreated || look.drawings.length > 0
      ? [rowOf(view, { title: 'As it was seen', isDrawn: true }, asSeen)]
      : []),
    rowOf(view, { title: 'As it is', isDrawn: false }, ({ crop }) => crop),
  ];
  return {
    addresses: rows.flatMap((each) => each.addresses),
    sheet: {
      title: said.title,
      subtitle: `${said.subtitle} · both sides at one scale; nothing was done to the pictures but what is said below`,
      rows: rows.map(({ row }) => row),
      ...{ area, drawings: look.drawings, facts: said.facts.filter((fact) => fact !== null) },
    },
  };
}

/** The sheet of a finding. */
export function sheetOfFinding(examinationId: string, finding: StoredFinding): Sheeted {
  const { number, feature, actor, recordedAt, revision, takenBack, indicator, text, frequencies } = finding;
  const sheeted = sheetOf(finding, {
    title: `${examinationId} · Finding F${number}`,
    subtitle: feature?.title ?? 'Another place',
    facts: [
      takenBack && ['Taken back', `${takenBack.reason} · ${takenBack.actor}, ${takenBack.at}`],
      ['Kind of sign', indicator === null ? 'None: only noted' : indicatorLabel(indicator)],
      text === '' ? null : ['Seen', text],
      ...(frequencies ? frequencyFacts(frequencies) : []),
      ...groundsOf(finding),
      ['Recorded', `${actor}, ${recordedAt}, revision ${revision}`],
      ...filesOf(finding),
    ],
  });
  return frequencies ? withSpectra(sheeted, frequencies) : sheeted;
}

/** The sheet of what is on the table, which is no finding. */
export const sheetOfView = (
  examinationId: string,
  view: View,
  { actor, savedAt }: { readonly actor: string; readonly savedAt: string },
): Sheeted =>
  sheetOf(view, {
    title: `${examinationId} · View of the light table`,
    subtitle: 'Not a finding',
    facts: [...groundsOf(view), ['Saved', `${actor}, ${savedAt}`], ...filesOf(view)],
  });

/** Findings and views of the table as sheets of their own: policy first, functions above. */
export function createTableSheets(
  { store }: Workspace,
  { clock, ids, actor }: Environment,
  { media, draw }: { media: Media; draw: SheetDrawing },
): Calls<'finding.export' | 'view.export'> {
  const parentOf = ({ questioned, genuine }: View) => questioned?.sha256 ?? genuine?.sha256 ?? '';

  return {
    'finding.export': async ({ examinationId, findingId }) => {
      requireExamination(store.read, examinationId);
      const finding = store.read.findings(examinationId).find(({ id }) => id === findingId);
      if (!finding) throw new LightbenchError('finding.unknown', { id: examinationId });
      const { id, number, revision } = finding;
      const made = await draw(sheetOfFinding(examinationId, finding), {
        ...{ parentSha256: parentOf(finding), address: `/sheet/${id}/${revision}` },
        entry: { action: 'finding.exported', subject: examinationId, payload: { id, number, revision } },
      });
      return { ...made, name: `${examinationId}-F${number}.png` };
    },

    'view.export': async ({ examinationId, look, area }) => {
      requireExamination(store.read, examinationId);
      const laid = requireLaid(store.read, examinationId, look);
      requireWithin(area, laid);
      requireLights(laid, look);
      const { exposure, model, page } = laid;
      const sides = await cutSides(media, area, laid, look.tools);
      const view = { look, area, model, pageTitle: page.title, light: exposure.light, ...sides };
      const savedAt = clock.now();
      const sheeted = sheetOfView(examinationId, view, { actor, savedAt });
      const { comparisonId, below, mode, tools } = look;
      const made = await draw(sheeted, {
        ...{ parentSha256: parentOf(view), address: `/sheet/view/${ids.uuid()}` },
        entry: {
          ...{ action: 'view.exported', subject: examinationId },
          payload: {
            ...{ comparisonId, code: model.code, version: model.version },
            ...{ page: page.id, light: exposure.id, below, mode, area, tools, savedAt },
          },
        },
      });
      return { ...made, name: `${examinationId}-view-${made.sha256.slice(0, 8)}.png` };
    },
  };
}
