import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Container } from '../../imaging/frame.ts';
import { libraryVersions } from './sharp-library.ts';

/** Names in sharp's list of versions of what decodes and encodes each format. */
const CODECS: Record<Container, string[]> = {
  png: ['png', 'zlib-ng'],
  jpeg: ['mozjpeg', 'exif'],
  tiff: ['tiff', 'zlib-ng'],
  webp: ['webp'],
  gif: [],
  bmp: [],
  jp2: [],
  heif: ['heif', 'aom'],
};

/** Versions of the libraries that take part when a picture in one format becomes one in another. */
export function librariesFor(from: Container, to: 'png' | 'webp'): Record<string, string> {
  const names = new Set(['sharp', 'vips', 'lcms', ...CODECS[from], ...CODECS[to]]);
  const versions = [...names].sort().flatMap((name) => {
    const version = libraryVersions[name];
    return version === undefined ? [] : [[name, version]];
  });
  return {
    ...Object.fromEntries(versions),
    ...(from === 'jp2' ? { 'codec-openjpeg': openJpegVersion() } : {}),
  };
}

/** The package's own version: its decoder does not tell that of OpenJPEG. */
function openJpegVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@cornerstonejs/codec-openjpeg/decodewasmjs');
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', pathToFileURL(entry)), 'utf8'),
  );
  return manifest instanceof Object && 'version' in manifest ? String(manifest.version) : 'unknown';
}
