import { LightbenchError } from '../contract/errors.ts';
import type { FindingSide, StoredFinding, TableLook } from '../contract/findings.ts';
import type { CallParams } from '../contract/index.ts';
import type { StripSpec } from '../contract/media.ts';
import { areaInPicture, type PagePlace, placesOf } from '../examination/table-pages.ts';
import { doneOf, lightsNamed, readChain } from '../imaging/view-tools/index.ts';
import type { AreaMm } from '../reference/index.ts';
import type { Calls, Environment } from './core.ts';
import { requireExamination } from './examinations.ts';
import type { Media } from './media.ts';
import type { StoreReader, Workspace } from './ports.ts';
import { type Laid, requireLaid, requireWithin } from './table-places.ts';

/** Longest side of a crop, px. */
const CROP_MAX_PX = 1600;

/** @throws LightbenchError finding.no_feature */
function requireFeature({ features, model, page }: Laid, id: string | null): StoredFinding['feature'] {
  if (id === null) return null;
  const found = features.find((feature) => feature.id === id && feature.page === page.id);
  if (!found) throw new LightbenchError('finding.no_feature', { code: model.code, feature: id });
  return { id, title: found.title };
}

/** Every light that a look names is one of the page. @throws LightbenchError finding.no_page */
function requireLights({ page }: Laid, { below, tools }: TableLook): void {
  const named = [...(below === null ? [] : [below]), ...lightsNamed(readChain(tools) ?? [])];
  const stranger = named.find((name) => page.exposures.every(({ id }) => id !== name));
  if (stranger !== undefined)
    throw new LightbenchError('finding.no_page', { page: page.id, light: stranger });
}

/** @throws LightbenchError finding.empty */
function requireSaid({ indicator, text }: Pick<StoredFinding, 'indicator' | 'text'>): void {
  if (indicator === null && text === '') throw new LightbenchError('finding.empty');
}

/** The area as a strip of its own, with as many px to a mm as the table has, or fewer where it is large. */
function cropOf(area: AreaMm, { page, frame }: Laid, place: PagePlace): StripSpec {
  const pxPerMm = Math.min(frame.pxPerMm, CROP_MAX_PX / Math.max(area.widthMm, area.heightMm));
  const px = (mm: number) => Math.max(1, Math.round(mm * pxPerMm));
  return {
    ...{ operation: 'strip', frame: place.frame, quad: areaInPicture(area, page.size, place) },
    ...{ widthPx: px(area.widthMm), heightPx: px(area.heightMm) },
  };
}

type Side = 'questioned' | 'genuine';

/**
 * The area as it was seen: cut out of the page after the tools were done to all of it. `null` where there were none, and
 * where they name a light that this side lacks: nothing was seen then.
 */
function seenOf(area: AreaMm, { frame, page }: Laid, side: Side, place: PagePlace, tools: string) {
  const steps = doneOf(readChain(tools) ?? []);
  const { places: others, lacking } = placesOf(page, side, lightsNamed(steps));
  if (steps.length === 0 || lacking.length > 0) return null;
  const { widthPx, heightPx, pxPerMm } = frame;
  const within = (mm: number, most: number) => Math.min(most, Math.max(0, Math.round(mm * pxPerMm)));
  const left = within(area.xMm, widthPx - 1);
  const top = within(area.yMm, heightPx - 1);
  const width = Math.max(1, within(area.xMm + area.widthMm, widthPx) - left);
  const height = Math.max(1, within(area.yMm + area.heightMm, heightPx) - top);
  return {
    ...{ operation: 'strip', frame: place.frame, quad: place.quad, widthPx, heightPx },
    tools: {
      ...{ steps, pxPerMm, cut: [left, top, width, height] },
      ...(others.length > 0 ? { others } : {}),
    },
  } satisfies StripSpec;
}

/** @throws LightbenchError finding.unknown, finding.superseded, finding.taken_back */
function requireHeld(
  read: StoreReader,
  { examinationId, findingId, basedOn }: Omit<CallParams<'finding.take_back'>, 'reason'>,
): StoredFinding {
  const { id } = requireExamination(read, examinationId);
  const held = read.findings(id).find((finding) => finding.id === findingId);
  if (!held) throw new LightbenchError('finding.unknown', { id });
  const { revision, actor, takenBack } = held;
  if (takenBack) throw new LightbenchError('finding.taken_back', { actor: takenBack.actor });
  if (revision !== basedOn) throw new LightbenchError('finding.superseded', { actor, revision });
  return held;
}

/** What the ledger says of a finding; the whole of it is sealed there as a row. */
const told = ({
  id,
  number,
  revision,
  feature,
  light,
  indicator,
  text,
  questioned,
  genuine,
}: StoredFinding) => ({
  ...{ id, number, revision, feature: feature?.id ?? null, light, indicator, text },
  crops: [questioned, genuine].flatMap((side) => (side ? [side.crop.sha256] : [])),
});

/** Calls about what people find on the light table: policy first, functions above. */
export function createFindings(
  { store }: Workspace,
  { clock, ids, events, actor }: Environment,
  media: Media,
): Calls<'finding.record' | 'finding.reword' | 'finding.take_back'> {
  async function sideOf(area: AreaMm, laid: Laid, side: Side, tools: string): Promise<FindingSide | null> {
    const place = laid.exposure[side];
    if (!place) return null;
    const { sha256, name, frame } = place;
    const crop = cropOf(area, laid, place);
    const seen = seenOf(area, laid, side, place, tools);
    return {
      ...{ sha256, name, frame, quad: crop.quad },
      crop: await media.kept(sha256, crop),
      seen: seen && (await media.kept(sha256, seen)),
    };
  }

  function written(examinationId: string, action: string, make: (read: StoreReader) => StoredFinding) {
    const finding = store.commit((writer) => {
      const value = make(writer);
      writer.addFinding(examinationId, value, clock.now(), actor);
      return { value, entries: [{ action, subject: examinationId, payload: told(value) }] };
    });
    events.emit('examination.changed', { examinationId });
    return finding;
  }

  return {
    'finding.record': async ({ examinationId, look, feature, area, indicator, text }) => {
      requireExamination(store.read, examinationId);
      requireSaid({ indicator, text });
      const laid = requireLaid(store.read, examinationId, look);
      requireWithin(area, laid);
      requireLights(laid, look);
      const { exposure, model, page } = laid;
      const named = requireFeature(laid, feature);
      const questioned = await sideOf(area, laid, 'questioned', look.tools);
      const genuine = await sideOf(area, laid, 'genuine', look.tools);
      return written(examinationId, 'finding.recorded', (read) => ({
        ...{ id: ids.uuid(), number: read.findings(examinationId).length + 1, revision: 1 },
        ...{ model, pageTitle: page.title, feature: named, area, light: exposure.light },
        ...{ questioned, genuine, indicator, text, look, actor, recordedAt: clock.now(), takenBack: null },
      }));
    },

    'finding.reword': async ({ indicator, text, ...about }) => {
      requireSaid({ indicator, text });
      return written(about.examinationId, 'finding.reworded', (read) => {
        const held = requireHeld(read, about);
        if (held.indicator === indicator && held.text === text)
          throw new LightbenchError('finding.unchanged');
        return { ...held, indicator, text, revision: held.revision + 1, actor, recordedAt: clock.now() };
      });
    },

    'finding.take_back': async ({ reason, ...about }) =>
      written(about.examinationId, 'finding.taken_back', (read) => {
        const held = requireHeld(read, about);
        return { ...held, revision: held.revision + 1, takenBack: { reason, actor, at: clock.now() } };
      }),
  };
}
