import type { MediaAnswer } from '../contract/envelope.ts';
import { LightbenchError } from '../contract/errors.ts';
import type { KeptPicture } from '../contract/kept.ts';
import {
  type MediaRequest,
  mediaUrl,
  type PictureSpec,
  parseMediaUrl,
  type RenderSpec,
  type SpectrumSpec,
  type StripSpec,
  type ToolChain,
} from '../contract/media.ts';
import type { Environment } from './core.ts';
import type { FileTraces } from './file-traces.ts';
import type { Intake } from './intake.ts';
import type { JobControl, Rendered, Workspace } from './ports.ts';
import type { Turnstile } from './turnstile.ts';

type Treated = StripSpec & { tools: ToolChain };

/** Px of a strip that is looked at before the whole of it is there. */
const PREVIEW_MOST_PX = 1_500_000;

/** Whether a picture is the whole of a page: on the screen its preview comes first, and nobody waits for the rest. */
const isWhole = (render: RenderSpec): boolean =>
  render.operation === 'strip' && render.widthPx * render.heightPx > PREVIEW_MOST_PX;

const isTreated = (render: RenderSpec): render is Treated =>
  render.operation === 'strip' && render.tools !== undefined;

/**
 * Pictures by content address. Derived ones are made once, recorded with operation, parameters and library
 * versions, and kept in the vault; they can be made again with the same bytes.
 */
export function createMedia(
  { store, vault }: Workspace,
  { imaging }: Environment,
  {
    intake,
    turnstile,
    traces,
  }: {
    intake: Intake;
    turnstile: Turnstile;
    traces: Pick<FileTraces, 'picture'>;
  },
) {
  const making = new Map<string, Promise<MediaAnswer>>();

  /** A file as received; or what was made of one and is kept, such as a sheet of the table. */
  async function original(sha256: string): Promise<Uint8Array> {
    const blob = store.read.evidence(sha256) ?? store.read.derivedBlob(sha256);
    if (!blob) throw new LightbenchError('media.unknown');
    return vault.read(blob);
  }

  async function keep(rendered: Rendered, parentSha256: string, address: string): Promise<void> {
    const received = await vault.receive(rendered.bytes);
    const { sha256 } = received;
    const stored = store.read.evidence(sha256) ?? store.read.derivedBlob(sha256);
    if (stored) await vault.dismiss(received.inboxId);
    else await vault.admit(received.inboxId, sha256);
    const { mediaType, widthPx, heightPx, libraries } = rendered;
    store.rememberDerived(
      { parentSha256, address, sha256, mediaType, widthPx, heightPx, libraries },
      stored ?? received,
    );
  }

  /** What waits to be claimed is shown to whoever has to say what it is; nothing of it is kept before it is evidence. */
  async function unclaimed(sha256: string, render: RenderSpec): Promise<MediaAnswer> {
    const received = intake.waiting(sha256);
    if (!received) throw new LightbenchError('media.unknown');
    const { bytes, mediaType } = await imaging.render(await vault.readReceived(received.blob), render);
    return { bytes, mediaType, original: false };
  }

  async function make(sha256: string, render: RenderSpec, address: string): Promise<MediaAnswer> {
    if (!store.read.evidence(sha256)) return unclaimed(sha256, render);
    const rendered = await imaging.render(await original(sha256), render, { isBackground: isWhole(render) });
    await turnstile(() => keep(rendered, sha256, address));
    return { bytes: rendered.bytes, mediaType: rendered.mediaType, original: false };
  }

  /** What was made before and is kept. */
  async function keptBefore(address: string): Promise<MediaAnswer | null> {
    const known = store.read.derived(address);
    const blob = known && (store.read.derivedBlob(known.sha256) ?? store.read.evidence(known.sha256));
    return blob ? { bytes: await vault.read(blob), mediaType: known.mediaType, original: false } : null;
  }

  /** What tools make of a derived picture, with the lights that they name brought to the same px. */
  async function treated(
    sha256: string,
    { tools, ...strip }: Treated,
    control: JobControl = {},
  ): Promise<Rendered> {
    const others = (tools.others ?? []).map(async ({ exposure, sha256: its, frame, quad }) => {
      const { bytes } = await derived(its, { ...strip, frame, quad });
      return [exposure, bytes] as const;
    });
    const [{ bytes }, ...named] = await Promise.all([derived(sha256, strip), ...others]);
    const about = `${sha256} ${strip.frame}`;
    return imaging.applyTools(bytes, tools, Object.fromEntries(named), { ...control, about });
  }

  async function derived(sha256: string, render: RenderSpec): Promise<MediaAnswer> {
    const address = mediaUrl(sha256, render);
    const before = await keptBefore(address);
    if (before) return before;
    const under = making.get(address) ?? make(sha256, render, address).finally(() => making.delete(address));
    making.set(address, under);
    return under;
  }

  /** What tools make is not kept for being looked at: picture and tools give the same bytes again at any time. */
  async function answer(sha256: string, render: PictureSpec, signal?: AbortSignal): Promise<MediaAnswer> {
    if (render.operation === 'trace') {
      const { bytes, mediaType } = await traces.picture(sha256, render);
      return { bytes, mediaType, original: false };
    }
    if (!isTreated(render)) return derived(sha256, render);
    const before = await keptBefore(mediaUrl(sha256, render));
    if (before) return before;
    const { bytes, mediaType } = await treated(sha256, render, {
      ...(signal ? { signal } : {}),
      isBackground: isWhole(render),
    });
    return { bytes, mediaType, original: false };
  }

  return {
    /**
     * @param signal aborts when nobody waits any more: tools then stop, and what is kept is made all the same
     * @throws LightbenchError media.unknown, vault.damaged, image.*, job.*
     */
    answer: async ({ sha256, render }: MediaRequest, signal?: AbortSignal): Promise<MediaAnswer> =>
      render
        ? answer(sha256, render, signal)
        : { bytes: await original(sha256), mediaType: 'application/octet-stream', original: true },

    /** Keeps a picture that was made of a file by other means, under an address of its own. */
    put: (rendered: Rendered, parentSha256: string, address: string): Promise<void> =>
      turnstile(() => keep(rendered, parentSha256, address)),

    /**
     * Makes a picture that stays, whatever was done to it, and says where it is to be had and what its bytes hash to.
     * @throws LightbenchError as `answer`
     */
    async kept(sha256: string, asked: StripSpec | SpectrumSpec): Promise<KeptPicture> {
      // An address rounds: what is kept is made by what stands there, or it could not be made again.
      const [path = '', query] = mediaUrl(sha256, asked).split('?');
      const render = parseMediaUrl(path, new URLSearchParams(query))?.render;
      if (render?.operation !== asked.operation) throw new LightbenchError('media.unknown');
      const address = mediaUrl(sha256, render);
      if (!isTreated(render)) await derived(sha256, render);
      else if (!(await keptBefore(address))) {
        const rendered = await treated(sha256, render);
        await turnstile(() => keep(rendered, sha256, address));
      }
      const record = store.read.derived(address);
      if (!record) throw new LightbenchError('media.unknown');
      const { widthPx, heightPx } = record;
      return { address, sha256: record.sha256, widthPx, heightPx };
    },
  };
}

export type Media = ReturnType<typeof createMedia>;
