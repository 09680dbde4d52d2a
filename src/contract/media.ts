import { THRESHOLDS } from '../imaging/frequencies/thresholds.ts';
import type { Quad } from '../imaging/geometry.ts';
import { chainText, doneOf, lightsNamed, readChain, type ToolStep } from '../imaging/view-tools/index.ts';
import { parseTrace, type TraceSpec, traceParameters } from './trace.ts';

/**
 * Pictures travel as content addresses, never inside JSON:
 *   /media/<sha256>                      the original bytes, as received
 *   /media/<sha256>/display?frame=0      whole frame, upright, lossless, at most DISPLAY_MAX_PX on its longer side
 *   /media/<sha256>/thumb?frame=0        at most THUMB_PX on its longer side
 *   /media/<sha256>/strip?frame=0&quad=x1,y1,…,y4&width=W&height=H   a quad of the upright frame, rectified
 *   …&tools=levels(20,230,1)-invert()&density=11.8   the same with tools on it, at so many px to a mm of the page
 *   …&other=UV:<sha256>:0:x1,y1,…,y4     where another light that the tools name is had: a strip of the same width and height
 *   …&cut=left,top,width,height           a part of that, cut out after the tools were done to all of it
 *   /media/<sha256>/spectrum?frame=0&quad=x1,y1,…,y4&width=W&height=H   the Fourier magnitude of a strip, a picture of 512 × 512 px
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
  /** Where the lights that the steps name are had, in the order in which they are named; absent where none is. */
  readonly others?: readonly OtherLight[];
}

/** Another light of the same page: its exposure, such as `OB 2`, and the four corners of the page in its picture. */
export interface OtherLight {
  readonly exposure: string;
  readonly sha256: string;
  readonly frame: number;
  /** Px of the upright frame. */
  readonly quad: Quad;
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

/** The Fourier magnitude of a strip of at most 1024 px a side. */
export interface SpectrumSpec extends Omit<StripSpec, 'operation' | 'tools'> {
  operation: 'spectrum';
}

export type RenderSpec =
  | { operation: 'display'; frame: number }
  | { operation: 'thumb'; frame: number }
  | StripSpec
  | SpectrumSpec;

/** Everything that can be made of a file. */
export type PictureSpec = RenderSpec | TraceSpec;

export type MediaRequest = { sha256: string; render: PictureSpec | null };

const STRIP_MAX_PX = 4000;
const SPECTRUM_MOST_PX = THRESHOLDS.mostPx;

const quadText = (quad: Quad): string =>
  quad
    .flat()
    .map((v) => v.toFixed(2))
    .join(',');

/** Builds the address of an original (render null) or of a derived picture. */
export function mediaUrl(sha256: string, render: PictureSpec | null): string {
  if (!render) return `/media/${sha256}`;
  const query = new URLSearchParams({ frame: String(render.frame) });
  if (render.operation === 'trace')
    for (const [name, value] of traceParameters(render)) query.set(name, value);
  if (render.operation === 'strip' || render.operation === 'spectrum') {
    query.set('quad', quadText(render.quad));
    query.set('width', String(render.widthPx));
    query.set('height', String(render.heightPx));
    if (render.operation === 'strip' && render.tools) {
      query.set('tools', chainText(render.tools.steps));
      query.set('density', render.tools.pxPerMm.toFixed(4));
      for (const { exposure, sha256: its, frame, quad } of render.tools.others ?? [])
        query.append('other', `${exposure}:${its}:${frame}:${quadText(quad)}`);
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

/** Px to a mm: a preview of a page as long as a newspaper is, and 10 000 dpi. */
const DENSITY = { least: 0.1, most: 400 };

/** A part of a picture: undefined where none is named, null where it is not one of such a picture. */
function parseCut(text: string | null, widthPx: number, heightPx: number): Cut | null | undefined {
  if (text === null) return undefined;
  const [left = NaN, top = NaN, width = NaN, height = NaN, ...more] = text
    .split(',')
    .map((part) => whole(part, STRIP_MAX_PX));
  const fits = width > 0 && height > 0 && left + width <= widthPx && top + height <= heightPx;
  return fits && more.length === 0 ? [left, top, width, height] : null;
}

const NUMBER = '-?\\d{1,6}\\.\\d{2}';
const OTHER = new RegExp(`^([A-Z]{2}(?: \\d{1,3})?):([0-9a-f]{64}):(\\d{1,4}):(${NUMBER}(?:,${NUMBER}){7})$`);

function parseOther(text: string): OtherLight | null {
  const [, exposure, sha256, frame, corners = ''] = OTHER.exec(text) ?? [];
  const quad = parseQuad(corners);
  return exposure && sha256 && quad ? { exposure, sha256, frame: Number(frame), quad } : null;
}

/** The places of all lights that steps name, and of no others; null where one is missing or not understood. */
function parseOthers(texts: readonly string[], steps: readonly ToolStep[]): readonly OtherLight[] | null {
  const named = lightsNamed(doneOf(steps));
  if (texts.length !== named.length) return null;
  const others = texts.flatMap((text) => parseOther(text) ?? []);
  return named.every((exposure, i) => others[i]?.exposure === exposure) ? others : null;
}

/** Tools of an address: undefined where it names none, null where they are not understood. */
function parseTools(query: URLSearchParams, widthPx: number, heightPx: number): ToolChain | null | undefined {
  const text = query.get('tools');
  const cut = parseCut(query.get('cut'), widthPx, heightPx);
  // Without a tool there is nothing to cut out, which would be another strip, and no other light to do it with.
  const texts = query.getAll('other');
  if (text === null) return cut === undefined && texts.length === 0 ? undefined : null;
  const steps = readChain(text);
  const density = query.get('density') ?? '';
  const pxPerMm = /^\d{1,3}\.\d{4}$/.test(density) ? Number(density) : 0;
  if (!steps || steps.length === 0 || pxPerMm < DENSITY.least || pxPerMm > DENSITY.most) return null;
  const others = parseOthers(texts, steps);
  if (cut === null || others === null) return null;
  return {
    ...{ steps, pxPerMm },
    ...(cut ? { cut } : {}),
    ...(others.length > 0 ? { others } : {}),
  };
}

/** Reads an address back; null for anything that mediaUrl could not have made. */
export function parseMediaUrl(path: string, query: URLSearchParams): MediaRequest | null {
  const match = /^\/media\/([0-9a-f]{64})(?:\/(display|thumb|strip|spectrum|trace))?$/.exec(path);
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
  const most = operation === 'spectrum' ? SPECTRUM_MOST_PX : STRIP_MAX_PX;
  const widthPx = whole(query.get('width'), most);
  const heightPx = whole(query.get('height'), most);
  const tools = parseTools(query, widthPx, heightPx);
  if (!quad || !(widthPx > 0) || !(heightPx > 0) || tools === null) return null;
  if (operation === 'spectrum') {
    const isPlain = !['tools', 'density', 'cut'].some((name) => query.has(name));
    return isPlain ? { sha256, render: { operation, frame, quad, widthPx, heightPx } } : null;
  }
  const strip: StripSpec = { operation: 'strip', frame, quad, widthPx, heightPx };
  return { sha256, render: tools ? { ...strip, tools } : strip };
}
