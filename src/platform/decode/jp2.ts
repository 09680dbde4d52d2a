import openJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import type { Raster } from '../../imaging/raster.ts';
import { CUT_OFF, damaged } from './damage.ts';
import { readJp2Header } from './jp2-header.ts';

/** OPJ_CLRSPC_UNKNOWN, _UNSPECIFIED, _SRGB and _GRAY; YCbCr has been turned into RGB by the decoder. */
const READABLE_COLOUR_SPACES = [-1, 0, 1, 2];

/**
 * Decodes a JP2 file or a bare JPEG 2000 codestream to 8 bits a sample.
 * @throws LightbenchError image.damaged, image.too_many_pixels, image.too_many_channels
 */
export async function decodeJp2(bytes: Uint8Array): Promise<Raster> {
  const { widthPx, heightPx } = readJp2Header(bytes);
  const complaints: string[] = [];
  const listen = (line: string) => {
    if (/\[ERROR\]|CAN NOT CONVERT/.test(line)) complaints.push(line);
  };
  // A module for each picture: its memory only ever grows, and one that ran out of it cannot be used again.
  const { J2KDecoder } = await openJpeg({ print: listen, printErr: listen });
  const decoder = new J2KDecoder();
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  try {
    decoder.decode();
  } catch (thrown) {
    throw damaged('its picture data are damaged', thrown);
  }
  const { width, height, bitsPerSample, componentCount, isSigned } = decoder.getFrameInfo();
  if (complaints.length > 0 || width !== widthPx || height !== heightPx) {
    throw damaged(explainComplaints(complaints));
  }
  const channels = componentCount === 1 ? 1 : 3;
  if (!READABLE_COLOUR_SPACES.includes(decoder.getColorSpace())) {
    throw damaged('its colours are not grey, RGB or YCbCr');
  }
  const samples = decoder.getDecodedBuffer();
  const data = toBytes(samples, widthPx * heightPx * channels, bitsPerSample, isSigned);
  return { widthPx, heightPx, channels, data };
}

function explainComplaints(complaints: string[]): string {
  return complaints.some((line) => /too short|length|truncated/i.test(line))
    ? CUT_OFF
    : 'its picture data are damaged';
}

/** Scales samples of 1 to 16 bits to 8; signed ones are lifted by half their range (A.5.1, Ssiz). */
function toBytes(samples: Uint8Array, count: number, bits: number, signed: boolean): Uint8Array {
  if (bits === 8 && !signed) return samples.slice(0, count);
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const half = signed ? 2 ** (bits - 1) : 0;
  const scale = 255 / (2 ** bits - 1);
  const read = signed
    ? (i: number) => (bits > 8 ? view.getInt16(i * 2, true) : view.getInt8(i))
    : (i: number) => (bits > 8 ? view.getUint16(i * 2, true) : view.getUint8(i));
  const data = new Uint8Array(count);
  for (let i = 0; i < count; i++) data[i] = Math.round((read(i) + half) * scale);
  return data;
}
