import { LightbenchError } from '../contract/errors.ts';
import type { Frame } from '../contract/examination.ts';
import type { FileLook } from '../contract/file-facts.ts';
import { mediaUrl, type StripSpec } from '../contract/media.ts';
import { TRACE_MAX_PX, type TraceSpec } from '../contract/trace.ts';
import { wholeOf } from '../examination/table-pages.ts';
import type { Calls, Environment } from './core.ts';
import { type LookedFile, sheetOfFile } from './file-facts-sheet.ts';
import type { FileTraces } from './file-traces.ts';
import type { Media } from './media.ts';
import type { Rendered, Workspace } from './ports.ts';
import type { SheetDrawing } from './sheet-drawing.ts';

/** Longest side of a picture as it was received, px: the file itself is the evidence, a trace stands on the sheet px for px. */
const RECEIVED_MAX_PX = 1600;

/** A page of a file as it was received, made smaller where it is large. */
function receivedOf({ index, widthPx, heightPx }: Frame): StripSpec {
  const by = Math.min(1, RECEIVED_MAX_PX / Math.max(widthPx, heightPx));
  return {
    ...{ operation: 'strip', frame: index, quad: wholeOf([0, 0, widthPx, heightPx]) },
    ...{ widthPx: Math.max(1, Math.round(widthPx * by)), heightPx: Math.max(1, Math.round(heightPx * by)) },
  };
}

const traceOf = (look: FileLook): TraceSpec | null =>
  look.kind === 'received' ? null : { operation: 'trace', ...look };

/** How many times smaller a frame was made before a trace was looked for. */
const reducedBy = ({ widthPx, heightPx }: Frame) =>
  Math.max(1, Math.sqrt((widthPx * heightPx) / TRACE_MAX_PX));

/** Sheets of what is looked at of a file. */
export function createFileSheets(
  { store }: Workspace,
  { imaging, clock, ids, actor }: Environment,
  { media, draw, traces }: { media: Media; draw: SheetDrawing; traces: FileTraces },
): Calls<'file.export'> {
  async function pictureOf(sha256: string, look: FileLook, frame: Frame) {
    const spec = traceOf(look) ?? receivedOf(frame);
    const make = async (): Promise<Rendered> =>
      spec.operation === 'trace'
        ? traces.picture(sha256, spec)
        : imaging.render((await media.answer({ sha256, render: null })).bytes, spec);
    return { rendered: await make(), address: mediaUrl(sha256, spec) };
  }

  return {
    'file.export': async ({ captureId, look }) => {
      const capture = store.read.capture(captureId);
      if (!capture) throw new LightbenchError('capture.unknown');
      const { examinationId, sha256, name, frames } = capture;
      const frame = frames.find(({ index }) => index === look.frame);
      if (!frame) throw new LightbenchError('image.no_such_frame', { frame: look.frame + 1 });
      const { calls } = traces;
      const facts = await calls['capture.file_facts']({ captureId });
      const copied =
        look.kind === 'copied' ? await calls['capture.copied_parts']({ captureId, frame: look.frame }) : null;
      const { rendered, address } = await pictureOf(sha256, look, frame);
      const savedAt = clock.now();
      const file: LookedFile = {
        ...{ examinationId, name, sha256, frame, look, facts, pairs: copied?.pairs ?? null, address },
        ...{ widthPx: rendered.widthPx, heightPx: rendered.heightPx, libraries: rendered.libraries },
        ...{ reducedBy: look.kind === 'received' ? 1 : reducedBy(frame), actor, savedAt },
      };
      const made = await draw(
        { sheet: sheetOfFile(file), pictures: [rendered.bytes] },
        {
          ...{ parentSha256: sha256, address: `/sheet/file/${ids.uuid()}` },
          entry: {
            ...{ action: 'file.exported', subject: examinationId },
            payload: { captureId, file: sha256, ...look, savedAt },
          },
        },
      );
      return { ...made, name: `${examinationId}-file-${made.sha256.slice(0, 8)}.png` };
    },
  };
}
