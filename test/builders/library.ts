import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { model } from '../../src/reference/model.fixture.ts';
import { type DocumentModel, picturesOf } from '../../src/reference/model.ts';
import { png } from './pictures.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A grey picture of the size that an entry promises; the shade keeps the bytes of two pictures apart. */
export function greyPicture(width: number, height: number, shade: number): Buffer {
  const row = Buffer.alloc(width + 1, shade);
  row[0] = 0;
  return png({ width, height, rows: Buffer.concat(Array<Buffer>(height).fill(row)) });
}

/** A model with pictures of its own: their bytes by file name, their hashes in the entries. */
export function withPictures(plain: DocumentModel, shade = 100) {
  const pictures = new Map<string, Buffer>();
  const copy = structuredClone(plain);
  for (const [at, picture] of picturesOf(copy).entries()) {
    const bytes = greyPicture(picture.widthPx, picture.heightPx, (shade + at) % 256);
    pictures.set(picture.file, bytes);
    picture.sha256 = sha256(bytes);
  }
  return { model: copy, pictures };
}

/** Writes a model into a library folder as people file it; returns the folder of the model. */
export function fileModel(root: string, change: Partial<DocumentModel> = {}, shade = 100): string {
  const { model: filed, pictures } = withPictures(model(change), shade);
  const folder = join(root, filed.key.issuer, filed.key.code);
  const put = (name: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  };
  put('document.json', JSON.stringify(filed, null, 2));
  for (const [file, bytes] of pictures) put(file, bytes);
  return folder;
}
