import { LightbenchError } from '../contract/errors.ts';
import type { CallParams } from '../contract/index.ts';
import { placementError, type StoredPlacement } from '../contract/placement.ts';
import { fitPoints } from '../imaging/register/control-points.ts';
import { isPlacementOf, versionOf } from './comparison-basis.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import { requireExamination } from './examinations.ts';
import type { StoreReader, Workspace } from './ports.ts';

/** @throws LightbenchError capture.unknown, also for one of another examination and for a frame that was not read */
function requireFrame(read: StoreReader, { examinationId, captureId, frame }: CallParams<'placement.set'>) {
  const capture = read.capture(captureId);
  const found = capture?.frames.find(({ index, tried }) => index === frame && tried !== null);
  if (capture?.examinationId !== examinationId || !found)
    throw new LightbenchError('capture.unknown', { id: captureId });
  return found;
}

/** The page with its size, mm, and the version it stands in. @throws LightbenchError library.unknown, placement.no_page */
function requirePage(read: StoreReader, code: string, page: string) {
  const version = versionOf(read, code);
  const model = version === null ? undefined : read.libraryVersion(code, version)?.model;
  if (version === null || !model) throw new LightbenchError('library.unknown', { code });
  const found = model.pages.find(({ id }) => id === page);
  if (!found || found.pictures.length === 0) throw new LightbenchError('placement.no_page', { code, page });
  return { version, size: found.size ?? model.size };
}

/** Calls about pictures that people place by hand: policy first, functions above. */
export function createPlacements(
  { store }: Workspace,
  { clock, ids, events, actor }: Environment,
): Calls<Extract<ExaminerCall, `placement.${string}`>> {
  function changed(examinationId: string) {
    events.emit('comparison.changed', { examinationId });
    events.emit('examination.changed', { examinationId });
  }

  return {
    'placement.set': async (input) => {
      const { examinationId, captureId, frame, model, page, points } = input;
      const placement = store.commit((writer) => {
        requireExamination(writer, examinationId);
        const picture = requireFrame(writer, input);
        const { version, size } = requirePage(writer, model, page);
        const { fit, refusal } = fitPoints(points, { page: size, picture });
        if (refusal || !fit) {
          const { code, params } = placementError(refusal ?? { fault: 'on_a_line', at: [] });
          throw new LightbenchError(code, params);
        }
        const value: StoredPlacement = {
          ...{ id: ids.uuid(), captureId, frame, model, version, page, points },
          ...{ precisionMm: fit.precisionMm, actor, placedAt: clock.now() },
        };
        writer.addPlacement(examinationId, value);
        const { id, precisionMm } = value;
        const payload = { id, captureId, frame, model: `${model} v${version}`, page, points, precisionMm };
        return { value, entries: [{ action: 'placement.set', subject: examinationId, payload }] };
      });
      changed(examinationId);
      return placement;
    },

    'placement.take_back': async ({ examinationId, captureId, frame, model }) => {
      store.commit((writer) => {
        requireExamination(writer, examinationId);
        const held = writer
          .placements(examinationId)
          .find((one) => isPlacementOf(one, { captureId, frame, model }));
        if (!held) throw new LightbenchError('placement.none', { code: model });
        const id = ids.uuid();
        writer.takeBackPlacement(examinationId, { id, captureId, frame, model, actor, at: clock.now() });
        const payload = { id, captureId, frame, model, takenBack: held.id };
        return {
          value: null,
          entries: [{ action: 'placement.taken_back', subject: examinationId, payload }],
        };
      });
      changed(examinationId);
      return {};
    },
  };
}
