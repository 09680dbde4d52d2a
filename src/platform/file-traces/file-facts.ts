import { createHash } from 'node:crypto';
import type { Metadata } from 'sharp';
import type { FileFacts } from '../../contract/file-facts.ts';
import { readExif } from '../../imaging/file-traces/exif.ts';
import { type JpegMarkers, readJpegMarkers } from '../../imaging/file-traces/jpeg-markers.ts';
import {
  qualityOf,
  subsamplingOf,
  type TableUse,
  tablesText,
} from '../../imaging/file-traces/jpeg-quality.ts';
import { toolOfXmp } from '../../imaging/file-traces/xmp.ts';
import { inspect, readMetadata } from '../decode/index.ts';

/** The tables that components use: the first of them brightness, the others colour. */
function tablesOf({ components, tables }: JpegMarkers): { use: TableUse; values: number[] }[] {
  const used = new Map<number, TableUse>();
  components.forEach(({ table }, n) => {
    if (!used.has(table)) used.set(table, n === 0 ? 'luma' : 'chroma');
  });
  return [...used].flatMap(([id, use]) => {
    const values = tables.find((each) => each.id === id)?.values;
    return values ? [{ use, values: [...values] }] : [];
  });
}

function jpegFacts(markers: JpegMarkers): Exclude<FileFacts['jpeg'], null> {
  const { coding, components, segments, bytesAfterEnd } = markers;
  const tables = tablesOf(markers);
  return {
    ...{ kind: 'read', coding, subsampling: subsamplingOf(components), quality: qualityOf(tables), tables },
    tablesSha256: tables.length > 0 ? createHash('sha256').update(tablesText(tables)).digest('hex') : null,
    ...{ segments: [...segments], bytesAfterEnd },
  };
}

function exifFacts(exif: Uint8Array): { facts: Exclude<FileFacts['exif'], null>; hasThumbnail: boolean } {
  const reading = readExif(exif);
  if (reading.kind === 'refused') return { facts: reading, hasThumbnail: false };
  const { hasThumbnail, ...facts } = reading.facts;
  return { facts: { kind: 'read', ...facts }, hasThumbnail };
}

/** What libvips hands out of a file; it knows neither of these kinds, and they have nothing of it. */
const metadataOf = (bytes: Uint8Array, container: FileFacts['container']): Promise<Partial<Metadata>> =>
  container === 'bmp' || container === 'jp2' ? Promise.resolve({}) : readMetadata(bytes, 0);

/**
 * What a file says of itself, without decoding its picture. Markers and Exif are read by code of our own, which answers
 * whatever they are.
 * @throws LightbenchError as inspect() does
 */
export async function fileFacts(bytes: Uint8Array): Promise<FileFacts> {
  const { container, frames } = await inspect(bytes);
  const { exif, xmp, icc } = await metadataOf(bytes, container);
  const reading = container === 'jpeg' ? readJpegMarkers(bytes) : null;
  const ofExif = exif ? exifFacts(exif) : null;
  const hasJfifThumbnail = reading?.kind === 'read' && reading.markers.hasJfifThumbnail;
  return {
    ...{ container, sizeBytes: bytes.length, frames: frames.length },
    jpeg: reading?.kind === 'read' ? jpegFacts(reading.markers) : reading,
    exif: ofExif?.facts ?? null,
    xmpBytes: xmp?.length ?? null,
    xmpTool: xmp ? toolOfXmp(xmp) : null,
    iccBytes: icc?.length ?? null,
    hasThumbnail: hasJfifThumbnail || (ofExif?.hasThumbnail ?? false),
  };
}
