import { LightbenchError } from '../contract/errors.ts';
import type { TraceSpec } from '../contract/trace.ts';
import type { PartBox } from '../imaging/file-traces/copied-parts.ts';
import type { Calls, Environment, FileCall } from './core.ts';
import type { Copies, Rendered, Workspace } from './ports.ts';

/** Pictures whose copied parts are remembered: the picture of them and the list are asked for one after the other. */
const REMEMBERED = 8;

const inFrame = (box: PartBox, by: number): PartBox =>
  box.map((px) => Math.round(px * by)) as unknown as PartBox;

/**
 * What tells of the file of a capture and not of the document. Nothing of it is kept for being looked at: the same file gives
 * the same answer at any time.
 */
export function createFileTraces({ store, vault }: Workspace, { tracing }: Pick<Environment, 'tracing'>) {
  const copies = new Map<string, Promise<Copies>>();

  async function bytesOf(sha256: string): Promise<Uint8Array> {
    const blob = store.read.evidence(sha256);
    if (!blob) throw new LightbenchError('media.unknown');
    return vault.read(blob);
  }

  function requireFile(captureId: string): string {
    const capture = store.read.capture(captureId);
    if (!capture) throw new LightbenchError('capture.unknown');
    return capture.sha256;
  }

  function copiesIn(sha256: string, frame: number): Promise<Copies> {
    const key = `${sha256}/${frame}`;
    const known = copies.get(key);
    if (known) return known;
    const found = bytesOf(sha256).then((bytes) => tracing.findCopies(bytes, frame));
    copies.set(key, found);
    // What failed may do better the next time.
    found.catch(() => copies.delete(key));
    const [oldest] = copies.keys();
    if (copies.size > REMEMBERED && oldest !== undefined) copies.delete(oldest);
    return found;
  }

  const calls: Calls<FileCall> = {
    'capture.file_facts': async ({ captureId }) => tracing.fileFacts(await bytesOf(requireFile(captureId))),
    'capture.copied_parts': async ({ captureId, frame }) => {
      const { parts, reducedBy } = await copiesIn(requireFile(captureId), frame);
      const pairs = parts.map(({ one, other }) => ({
        one: inFrame(one, reducedBy),
        other: inFrame(other, reducedBy),
      }));
      return { pairs, reducedBy };
    },
  };

  return {
    calls,
    /** @throws LightbenchError media.unknown, vault.damaged, image.*, job.* */
    async picture(sha256: string, spec: TraceSpec): Promise<Rendered> {
      const found = spec.kind === 'copied' ? await copiesIn(sha256, spec.frame) : null;
      return tracing.drawTrace(await bytesOf(sha256), spec, found);
    },
  };
}

export type FileTraces = ReturnType<typeof createFileTraces>;
