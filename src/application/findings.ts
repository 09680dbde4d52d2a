import { LightbenchError } from '../contract/errors.ts';
import type { StoredFinding } from '../contract/findings.ts';
import type { CallParams } from '../contract/index.ts';
import type { Calls, Environment } from './core.ts';
import { requireExamination } from './examinations.ts';
import { keptFrequenciesOf, spectraOf } from './looked-frequencies.ts';
import type { Media } from './media.ts';
import type { StoreReader, Workspace } from './ports.ts';
import { cutSides } from './table-cuts.ts';
import { type Laid, requireLaid, requireLights, requireWithin } from './table-places.ts';

/** @throws LightbenchError finding.no_feature */
function requireFeature({ features, model, page }: Laid, id: string | null): StoredFinding['feature'] {
  if (id === null) return null;
  const found = features.find((feature) => feature.id === id && feature.page === page.id);
  if (!found) throw new LightbenchError('finding.no_feature', { code: model.code, feature: id });
  return { id, title: found.title };
}

/** What was found in the print says something without further words. @throws LightbenchError finding.empty */
function requireSaid(
  { indicator, text }: Pick<StoredFinding, 'indicator' | 'text'>,
  frequencies: object | null,
): void {
  if (indicator === null && text === '' && frequencies === null) throw new LightbenchError('finding.empty');
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
  frequencies,
}: StoredFinding) => ({
  ...{ id, number, revision, feature: feature?.id ?? null, light, indicator, text },
  crops: [questioned, genuine].flatMap((side) => (side ? [side.crop.sha256] : [])),
  ...(frequencies ? { spectra: spectraOf(frequencies) } : {}),
});

/** Calls about what people find on the light table: policy first, functions above. */
export function createFindings(
  { store }: Workspace,
  { imaging, clock, ids, events, actor }: Environment,
  media: Media,
): Calls<'finding.record' | 'finding.reword' | 'finding.take_back'> {
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
    'finding.record': async ({ examinationId, look, feature, area, indicator, text, frequencies: place }) => {
      requireExamination(store.read, examinationId);
      requireSaid({ indicator, text }, place);
      const laid = requireLaid(store.read, examinationId, look);
      requireWithin(area, laid);
      requireLights(laid, look);
      const { exposure, model, page } = laid;
      const named = requireFeature(laid, feature);
      const inLight = place && requireLaid(store.read, examinationId, { ...look, exposure: place.exposure });
      const frequencies = inLight && (await keptFrequenciesOf({ imaging, media }, inLight, place.area));
      const { questioned, genuine } = await cutSides(media, area, laid, look.tools);
      return written(examinationId, 'finding.recorded', (read) => ({
        ...{ id: ids.uuid(), number: read.findings(examinationId).length + 1, revision: 1 },
        ...{ model, pageTitle: page.title, feature: named, area, light: exposure.light },
        ...{ questioned, genuine, indicator, text, frequencies, look, actor },
        ...{ recordedAt: clock.now(), takenBack: null },
      }));
    },

    'finding.reword': async ({ indicator, text, ...about }) =>
      written(about.examinationId, 'finding.reworded', (read) => {
        const held = requireHeld(read, about);
        requireSaid({ indicator, text }, held.frequencies);
        if (held.indicator === indicator && held.text === text)
          throw new LightbenchError('finding.unchanged');
        return { ...held, indicator, text, revision: held.revision + 1, actor, recordedAt: clock.now() };
      }),

    'finding.take_back': async ({ reason, ...about }) =>
      written(about.examinationId, 'finding.taken_back', (read) => {
        const held = requireHeld(read, about);
        return { ...held, revision: held.revision + 1, takenBack: { reason, actor, at: clock.now() } };
      }),
  };
}
