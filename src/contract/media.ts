import type { Quad } from '../imaging/geometry.ts';
import { chainText, readChain, type ToolStep } from '../imaging/view-tools/index.ts';
import { parseTrace, type TraceSpec, traceParameters } from './trace.ts';

/**
 * Pictures travel as content addresses, never inside JSON:
 *   /media/<sha256>                      the original bytes, as received
 *   /media/<sha256>/display?frame=0      whole frame, upright, lossless, at most DISPLAY_MAX_PX on its longer side
 *   /media/<sha256>/thumb?frame=0        at most THUMB_PX on its longer side
 *   /media/<sha256>/strip?frame=0&quad=x1,y1,…,y4&width=W&height=H   a quad of the upright frame, rectified
 *   …&tools=levels(20,230,1)-invert()&density=11.8   the same with tools on it, at so many px to a mm of the page
 *   …&cut=left,top,width,height           a part of that, cut out after the tools were done to all of it
 *   /media/<sha256>/trace?frame=0&kind=error_level&quality=90&gain=15   what tells of the file, of the upright frame
 *   …&kind=noise&gain=15   …&kind=copied
 * Files come in by POST to INTAKE_PATH (body: the bytes; header INTAKE_NAME_HEADER: the percent-encoded file name).
 */
export const INTAKE_PATH = '/intake';
export const INTAKE_NAME_HEADER = 'x-lightbench-name';
export const DISPLAY_MAX_PX = 6000;
export const THUMB_PX = 320;

/** Largest file taken in, in bytes (64 MB). */
export const FILE_LIMIT_BYTES = 64 * 1024 * 1024;

/** What is done to a view, and its px to a mm of the page, in which tools measure. */
export interface ToolChain {
  readonly steps: readonly ToolStep[];
  readonly pxPerMm: number;
  /** What is cut out when they are done, px: tools look at the whole, so a part by itself would come out otherwise. */
  readonly cut?: Cut;
}

export type Cut = readonly [left: number, top: number, width: number, height: number];

export interface StripSpec {
  operation: 'strip';
  frame: number;
  quad: Quad;
  widthPx: number;
  heightPx: number;
  /** Nothing is done where there is none. */
  tools?: ToolChain;
}

export type RenderSpec =
  | { operation: 'display'; frame: number }
  | { operation: 'thumb'; frame: number }
  | StripSpec;

/** Everything that can be made of a file. */
export type PictureSpec = RenderSpec | TraceSpec;

export type MediaRequest = { sha256: string; render: PictureSpec | null };

const STRIP_MAX_PX = 4000;

/** Builds the address of an original (render null) or of a derived picture. */
export function mediaUrl(sha256: string, render: PictureSpec | null): string {
  if (!render) return `/media/${sha256}`;
  const query = new URLSearchParams({ frame: String(render.frame) });
  if (render.operation === 'trace')
    for (const [name, value] of traceParameters(render)) query.set(name, value);
  if (render.operation === 'strip') {
    query.set(
      'quad',
      render.quad
        .flat()
        .map((v) => v.toFixed(2))
        .join(','),
    );
    query.set('width', String(render.widthPx));
    query.set('height', String(render.heightPx));
    if (render.tools) {
      query.set('tools', chainText(render.tools.steps));
      query.set('density', render.tools.pxPerMm.toFixed(4));
      if (render.tools.cut) query.set('cut', render.tools.cut.join(','));
    }
  }
  return `/media/${sha256}/${render.operation}?${query}`;
}

const whole = (text: string | null, max: number) => {
  const value = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value <= max ? value : NaN;
};

function parseQuad(text: string | null): Quad | null {
  const v = (text ?? '').split(',').map(Number);
  const [a, b, c, d, e, f, g, h] = v;
  if (v.length !== 8 || !v.every((n) => Number.isFinite(n) && Math.abs(n) < 1e6)) return null;
  return [
    [a, b],
    [c, d],
    [e, f],
    [g, h],
  ] as unknown as Quad;
}

/** Px to a mm that a page can have: 25 and 10 000 dpi. */
const DENSITY = { least: 1, most: 400 };

/** A part of a picture: undefined where none is named, null where it is not one of such a picture. */
function parseCut(text: string | null, widthPx: number, heightPx: number): Cut | null | undefined {
  if (text === null) return undefined;
  const [left = NaN, top = NaN, width = NaN, height = NaN, ...more] = text
    .split(',')
    .map((part) => whole(part, STRIP_MAX_PX));
  const fits = width > 0 && height > 0 && left + width <= widthPx && top + height <= heightPx;
  return fits && more.length === 0 ? [left, top, width, height] : null;
}

/** Tools of an address: undefined where it names none, null where they are not understood. */
function parseTools(query: URLSearchParams, widthPx: number, heightPx: number): ToolChain | null | undefined {
  const text = query.get('tools');
  const cut = parseCut(query.get('cut'), widthPx, heightPx);
  // Nothing is cut out of a strip that no tool was laid over: it would be another strip.
  if (text === null) return cut === undefined ? undefined : null;
  const steps = readChain(text);
  const density = query.get('density') ?? '';
  const pxPerMm = /^\d{1,3}\.\d{4}$/.test(density) ? Number(density) : 0;
  if (!steps || steps.length === 0 || pxPerMm < DENSITY.least || pxPerMm > DENSITY.most) return null;
  if (cut === null) return null;
  return cut ? { steps, pxPerMm, cut } : { steps, pxPerMm };
}

/** Reads an address back; null for anything that mediaUrl could not have made. */
export function parseMediaUrl(path: string, query: URLSearchParams): MediaRequest | null {
  const match = /^\/media\/([0-9a-f]{64})(?:\/(display|thumb|strip|trace))?$/.exec(path);
  const sha256 = match?.[1];
  if (!match || !sha256) return null;
  const operation = match[2];
  if (operation === undefined) return { sha256, render: null };
  const frame = whole(query.get('frame'), 9999);
  if (Number.isNaN(frame)) return null;
  if (operation === 'display' || operation === 'thumb') return { sha256, render: { operation, frame } };
  if (operation === 'trace') {
    const render = parseTrace(query, frame);
    return render && { sha256, render };
  }
  const quad = parseQuad(query.get('quad'));
  const widthPx = whole(query.get('width'), STRIP_MAX_PX);
  const heightPx = whole(query.get('height'), STRIP_MAX_PX);
  const tools = parseTools(query, widthPx, heightPx);
  if (!quad || !(widthPx > 0) || !(heightPx > 0) || tools === null) return null;
  const strip: StripSpec = { operation: 'strip', frame, quad, widthPx, heightPx };
  return { sha256, render: tools ? { ...strip, tools } : strip };
}
