import type { Container, FrameInfo, Inspection } from '../../imaging/frame.ts';
import { type Header, readHeader } from './header.ts';
import { FRAME_LIMIT, guardBytes } from './limits.ts';
import { sniff } from './sniff.ts';

/**
 * Tells what a file holds from its headers; nothing is decoded and nothing is altered.
 * @throws LightbenchError input.empty, input.too_large, image.unknown_format, image.damaged, image.too_many_pixels, image.too_many_channels
 */
export async function inspect(bytes: Uint8Array): Promise<Inspection> {
  guardBytes(bytes);
  const container = sniff(bytes);
  const first = await readHeader(bytes, container, 0);
  const frames = await readFrames(bytes, container, first);
  return {
    container,
    frames,
    remarks: remarksOn(container, first, frames).concat(remarkOnAnimatedPng(bytes, container)),
  };
}

/** The pictures of an animation share one canvas; pages may each have a size of their own. */
async function readFrames(bytes: Uint8Array, container: Container, first: Header): Promise<FrameInfo[]> {
  const frames = [first.info];
  for (let index = 1; index < Math.min(first.frameCount, FRAME_LIMIT); index++) {
    const shared = isAnimation(container);
    frames.push(shared ? { ...first.info, index } : (await readHeader(bytes, container, index)).info);
  }
  return frames;
}

function isAnimation(container: Container): boolean {
  return container === 'gif' || container === 'webp';
}

/** An APNG says so in a chunk before its picture data (PNG 3rd ed. §11.3.6.1); other programs show more than its first picture. */
function remarkOnAnimatedPng(bytes: Uint8Array, container: Container): string[] {
  if (container !== 'png') return [];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, Math.max(0, file.indexOf('IDAT')));
  return head.includes('acTL') ? ['An animated PNG; only its first picture is read.'] : [];
}

function remarksOn(container: Container, first: Header, frames: FrameInfo[]): string[] {
  const { frameCount, info, hasProfile } = first;
  const remarks: string[] = [];
  if (isAnimation(container) && frameCount > 1)
    remarks.push(`An animation of ${frameCount} pictures; each is a page here.`);
  if (frameCount > frames.length) {
    remarks.push(`The file holds ${frameCount} pages; only the first ${frames.length} are shown.`);
  }
  if (info.colourSpace === 'cmyk') {
    const how = hasProfile
      ? 'with its colour profile'
      : 'without a colour profile, so the colours are approximate';
    remarks.push(`Stored in CMYK; shown in sRGB ${how}.`);
  }
  if (info.bitsPerChannel > 8)
    remarks.push(`Stored with ${info.bitsPerChannel} bits a channel; shown with 8.`);
  if (info.hasAlpha && container !== 'gif') remarks.push('Partly transparent; shown on white.');
  if (info.exifOrientation > 1) {
    remarks.push(`Stored turned or mirrored (EXIF orientation ${info.exifOrientation}); shown upright.`);
  }
  return remarks;
}
