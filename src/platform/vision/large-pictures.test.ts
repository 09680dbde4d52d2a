import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { ControlPoint } from '../../imaging/register/control-points.ts';
import { applyHomography } from '../../imaging/warp.ts';
import { readModel } from '../../reference/index.ts';
import { compare } from './compare.ts';
import { groundIn } from './ground.ts';

const folder = fileURLToPath(new URL('../../../reference-docs/UTO/UTO-HO-01001/', import.meta.url));
const { model } = readModel(readFileSync(`${folder}document.json`, 'utf8'));
if (!model) throw new Error('the permit does not read');
const file = model.pages.find(({ id }) => id === 'front')?.pictures.find(({ light }) => light === 'VI')?.file;
const front = readFileSync(folder + file);
const references = [{ page: 'front', light: 'VI', bytes: front }] as const;

/** The permit of 85.6 × 53.98 mm alone in 30 megapixels, more than pages are looked through in; px of the frame to a mm. */
const [WIDTH_PX, HEIGHT_PX] = [6900, Math.round((6900 * model.size.heightMm) / model.size.widthMm)];
const PX_PER_MM = WIDTH_PX / model.size.widthMm;
const large = sharp(front).resize(WIDTH_PX, HEIGHT_PX, { fit: 'fill' }).jpeg({ quality: 90 }).toBuffer();

const corners = [
  [0, 0],
  [model.size.widthMm, 0],
  [model.size.widthMm, model.size.heightMm],
] as const;

const capture = async () => ({ name: 'large', light: 'VI' as const, frame: 0, bytes: await large });

it('places a page in px of the frame, to a tenth of a mm, where the picture is larger than what is looked through', async () => {
  const { captures } = await compare(model, [await capture()], references);
  const registration = captures[0]?.registration;
  if (!registration) throw new Error(`not placed: ${captures[0]?.refusal}`);
  for (const [x, y] of corners) {
    const [px, py] = applyHomography(registration.pageToPicture, [x, y]);
    expect(Math.hypot(px - x * PX_PER_MM, py - y * PX_PER_MM) / PX_PER_MM).toBeLessThan(0.1);
  }
});

it('takes points that a person set in px of the frame', async () => {
  const set = [
    [5, 5],
    [80, 5],
    [80, 48],
    [5, 48],
  ] as const;
  const points = set.map(
    ([x, y]): ControlPoint => ({ page: [x, y], picture: [x * PX_PER_MM, y * PX_PER_MM] }),
  );
  // On the rim, where the side of the reduced copy is rounded.
  points.push({ page: [80, HEIGHT_PX / PX_PER_MM], picture: [80 * PX_PER_MM, HEIGHT_PX] });
  const byHand = { page: 'front', points };
  const { captures } = await compare(model, [{ ...(await capture()), byHand }], references);
  expect(captures[0]?.by).toBe('hand_refined');
  const to = applyHomography(
    captures[0]?.registration?.pageToPicture ?? [1, 0, 0, 0, 1, 0, 0, 0, 1],
    [40, 30],
  );
  expect(Math.hypot(to[0] - 40 * PX_PER_MM, to[1] - 30 * PX_PER_MM) / PX_PER_MM).toBeLessThan(0.1);
});

it('measures a ground where it lies in the frame', async () => {
  const half = { create: { width: 6900, height: 2200, channels: 3 as const, background: '#c8c8c8' } };
  const dark = await sharp({ create: { ...half.create, background: '#323232' } })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { ...half.create, height: 4400 } })
    .composite([{ input: dark, top: 2200, left: 0 }])
    .png()
    .toBuffer();
  const box = (top: number) =>
    [
      [6000, top],
      [6800, top],
      [6800, top + 200],
      [6000, top + 200],
    ] as const;
  expect(await groundIn(bytes, 0, box(1900))).toBe(0xc8);
  expect(await groundIn(bytes, 0, box(2300))).toBe(0x32);
});
