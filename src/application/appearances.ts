import { appearanceOf, commonCells } from '../comparison/appearance.ts';
import type { PageLayout } from '../comparison/page-layout.ts';
import { personalAreas } from '../comparison/personal.ts';
import { LightbenchError, toErrorData } from '../contract/errors.ts';
import type { DocumentModel } from '../reference/model.ts';
import type { PageAppearance } from './library-ports.ts';
import type { Comparing, JobControl, Log, Workspace } from './ports.ts';

/** Pictures of examinations whose layouts stay in memory, 2 to 5 KB each. */
const PICTURES_KEPT = 64;
/** Models that are asked for at once; each question goes through the list of all. */
const AT_ONCE = 100;
/** Refusals of a picture; any other error is no matter of the picture, and what was under way is tried again later. */
const REFUSED = /^(image|input|vault)\.|^job\.(timeout|memory|crashed)$/;

interface PictureOf {
  readonly sha256: string;
  readonly frame: number;
}

/** The appearance of a page from the layout of the picture that shows it and nothing else. */
export const pageAppearance = (model: DocumentModel, page: string, layout: PageLayout): Uint8Array => {
  const size = model.pages.find(({ id }) => id === page)?.size ?? model.size;
  return appearanceOf(layout, commonCells(size, personalAreas(model, page)));
};

/**
 * What pages and pictures look like. Models are looked at in the background, one picture at a time, when they come into the
 * library or were filed by a program that did not do so; pictures of an examination when somebody asks for its candidates.
 */
export function createAppearances(
  { store, vault }: Pick<Workspace, 'store' | 'vault'>,
  { comparing, log }: { comparing: Pick<Comparing, 'layouts'>; log: Log },
) {
  const controller = new AbortController();
  const known = new Map<string, readonly PageLayout[]>();
  let running: Promise<void> | null = null;

  async function bytesOf(sha256: string): Promise<Uint8Array> {
    const blob = store.read.evidence(sha256);
    if (!blob) throw new LightbenchError('vault.damaged', { sha256 });
    return vault.read(blob);
  }

  async function pagesOf(model: DocumentModel): Promise<PageAppearance[]> {
    const pages: PageAppearance[] = [];
    for (const { id, pictures } of model.pages) {
      const picture = pictures.find(({ light }) => light === 'VI');
      if (!picture) continue;
      try {
        const bytes = await bytesOf(picture.sha256);
        const [whole] = await comparing.layouts(bytes, 0, { signal: controller.signal });
        if (whole) pages.push({ page: id, appearance: pageAppearance(model, id, whole) });
      } catch (thrown) {
        const { code } = toErrorData(thrown);
        if (!REFUSED.test(code)) throw thrown;
        log.warn('a page of the library could not be looked at', { model: model.key.code, page: id, code });
      }
    }
    return pages;
  }

  async function lookThrough(): Promise<void> {
    for (;;) {
      const codes = store.read.libraryUnseen(AT_ONCE);
      if (codes.length === 0) return;
      for (const code of codes) {
        const filed = store.read.libraryVersion(code);
        const pages = filed ? await pagesOf(filed.model) : [];
        if (controller.signal.aborted) return;
        if (filed) store.rememberAppearances(code, filed.version, pages);
      }
    }
  }

  /** Begins to look at the models that were not looked at yet. */
  function refresh(): void {
    if (controller.signal.aborted) return;
    running ??= lookThrough()
      .catch((thrown) => {
        const { code, params } = toErrorData(thrown);
        if (!controller.signal.aborted)
          log.warn('looking at the library ended early', { code, detail: String(params.detail ?? '') });
      })
      .finally(() => {
        running = null;
      });
  }

  const keyOf = ({ sha256, frame }: PictureOf) => `${sha256} ${frame}`;

  async function lookAt(picture: PictureOf, control?: JobControl): Promise<readonly PageLayout[]> {
    const found = known.get(keyOf(picture));
    if (found) return found;
    let layouts: readonly PageLayout[] = [];
    try {
      layouts = await comparing.layouts(await bytesOf(picture.sha256), picture.frame, control);
    } catch (thrown) {
      // What cannot be decoded looks like nothing.
      if (!REFUSED.test(toErrorData(thrown).code)) throw thrown;
    }
    const [oldest] = known.size >= PICTURES_KEPT ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(keyOf(picture), layouts);
    return layouts;
  }

  return {
    refresh,

    /** Settles when every model that is in the library now was looked at. */
    async caughtUp(): Promise<void> {
      refresh();
      await running;
    },

    /** Layouts of some pictures; `null` where one of them was not looked at yet. */
    known(pictures: readonly PictureOf[]): PageLayout[] | null {
      const found = pictures.map((picture) => known.get(keyOf(picture)));
      return found.every((layouts) => layouts !== undefined) ? found.flat() : null;
    },

    /** The same, waiting for those that were not. @throws LightbenchError job.cancelled, core.unavailable */
    async of(pictures: readonly PictureOf[], control?: JobControl): Promise<PageLayout[]> {
      const all: PageLayout[] = [];
      for (const picture of pictures) all.push(...(await lookAt(picture, control)));
      return all;
    },

    async stop(): Promise<void> {
      controller.abort();
      await running;
    },
  };
}

export type Appearances = ReturnType<typeof createAppearances>;
