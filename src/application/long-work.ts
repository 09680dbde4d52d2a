import { LightbenchError } from '../contract/errors.ts';
import type { LibraryFolder } from './library-ports.ts';
import { DOCUMENT_FILE } from './library-validation.ts';
import type { EventSink } from './ports.ts';

/** Tells that a model is begun, and how many were done before it. @throws LightbenchError library.stopped */
export type Step = (model: string, done: number, of: number) => void;

/** Work through many models, which a person may watch and stop. Until it is committed nothing of it holds. */
export function createLongWork(events: EventSink) {
  const underWay = new Set<{ isStopped: boolean }>();

  async function run<T>(work: (step: Step) => Promise<T>): Promise<T> {
    const state = { isStopped: false };
    underWay.add(state);
    try {
      return await work((model, done, of) => {
        if (state.isStopped) throw new LightbenchError('library.stopped');
        events.emit('library.progress', { model, done, of });
      });
    } finally {
      underWay.delete(state);
    }
  }

  return {
    run,
    /** Reads a library folder as such work: each model when its document is read. */
    through: <T>(folder: LibraryFolder, work: (folder: LibraryFolder) => Promise<T>): Promise<T> =>
      run((step) => {
        let [done, of] = [0, 0];
        return work({
          async survey() {
            const found = await folder.survey();
            of = found.models.length;
            return found;
          },
          async read(model, file, limitBytes) {
            if (file === DOCUMENT_FILE) step(model.name, done++, of);
            return folder.read(model, file, limitBytes);
          },
        });
      }),
    /** Stops everything that is under way, each at its next model. Returns how much that is. */
    stop(): number {
      for (const state of underWay) state.isStopped = true;
      return underWay.size;
    },
  };
}

export type LongWork = ReturnType<typeof createLongWork>;
