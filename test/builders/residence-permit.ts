import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** A model of the starter library whose front has no zone. */
export const PERMIT = 'UTO-HO-01001';
const FOLDER = fileURLToPath(new URL(`../../reference-docs/UTO/${PERMIT}/`, import.meta.url));

/** Copies the model into a library folder. */
export const filePermit = (root: string): void =>
  cpSync(FOLDER, join(root, 'UTO', PERMIT), { recursive: true });

/** Width and height of its pages, mm (TD1, ICAO Doc 9303-5 §2.1). */
export const PERMIT_MM = [85.6, 53.98] as const;

/** The picture of its front in a light, such as 'vi'. */
export const front = (light: string) => readFileSync(join(FOLDER, 'images', `front-${light}.webp`));

/** Its front in visible light, and in ultraviolet with the picture the wrong way round. */
export const alteredFront = async () => ({
  visible: front('vi'),
  ultraviolet: await sharp(front('uv')).flop().png().toBuffer(),
});
