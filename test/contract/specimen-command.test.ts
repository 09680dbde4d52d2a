import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';

interface Truth {
  genuine: boolean;
  zone: string[];
  pages: { id: string; zone: { lines: string[] } | null }[];
  pictures: { file: string; widthPx: number; heightPx: number; pageToPicture: number[] }[];
  indicators: { kind: string; page: string; area: { x: number; y: number; width: number; height: number } }[];
}

const BACK = ['--model', 'UTO-BO-01001', '--seed', '5', '--page', 'back', '--dpi', '100'];

async function made(...options: string[]) {
  const out = join(testFolder(), 'specimen');
  const { code, err } = await lightbench(['specimen', 'make', ...BACK, ...options, '--out', out]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const truth: Truth = JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8'));
  return { out, truth, bytes: (file: string) => readFileSync(join(out, file)) };
}

/** Mean grey of a picture in an area of its page, found by the homography of the truth. */
async function greyIn(bytes: Buffer, pageToPicture: number[], area: Truth['indicators'][number]['area']) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = pageToPicture;
  const at = (x: number, y: number) => {
    const w = g * x + h * y + i;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w] as const;
  };
  const corners = [at(area.x, area.y), at(area.x + area.width, area.y + area.height)];
  const [left = 0, right = 0] = corners.map(([x]) => Math.round(x));
  const [top = 0, bottom = 0] = corners.map(([, y]) => Math.round(y));
  const part = { left, top, width: right - left, height: bottom - top };
  const samples = await sharp(bytes).extract(part).raw().toBuffer();
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

describe('lightbench specimen', () => {
  it('makes a false document with its truth: a zone that vanishes in infrared, where the truth says', async () => {
    const light = ['--light', 'IR', '--capture', 'flatbed'];
    const genuine = await made(...light);
    const forged = await made(...light, '--indicator', 'mrz-not-infrared');
    expect([genuine.truth.genuine, forged.truth.genuine]).toEqual([true, false]);
    expect(forged.truth.zone).toEqual(genuine.truth.zone);
    const [planted] = forged.truth.indicators;
    expect(planted).toMatchObject({ kind: 'mrz-not-infrared', page: 'back' });
    const greys = [genuine, forged].map(({ truth, bytes }) => {
      const [picture] = truth.pictures;
      if (!picture || !planted) throw new Error('nothing was made');
      return greyIn(bytes(picture.file), picture.pageToPicture, planted.area);
    });
    const [black = 0, pale = 0] = await Promise.all(greys);
    expect(pale).toBeGreaterThan(215);
    expect(black).toBeLessThan(pale - 20);
  });

  it('gives the same bytes for the same order, and the sizes that it tells', async () => {
    const order = ['--light', 'UV', '--capture', 'web', '--capture', 'camera-blurred'];
    const [first, second] = [await made(...order), await made(...order)];
    expect(readdirSync(first.out).toSorted()).toEqual(
      ['back-uv-camera-blurred.jpg', 'back-uv-web.jpg', 'truth.json'].toSorted(),
    );
    for (const file of readdirSync(first.out))
      expect(first.bytes(file).equals(second.bytes(file)), file).toBe(true);
    for (const { file, widthPx, heightPx } of first.truth.pictures) {
      const { width, height } = await sharp(first.bytes(file)).metadata();
      expect([width, height], file).toEqual([widthPx, heightPx]);
    }
  });

  it('lists models, indicators and captures, one sentence each', async () => {
    const { code, out } = await lightbench(['specimen', 'list']);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(code).toBe(0);
    expect(rows.every((row) => row.length === 3 && row.every((cell) => cell.length > 0))).toBe(true);
    const kinds = (kind: string) => rows.filter(([first]) => first === kind).length;
    expect(kinds('model')).toBeGreaterThanOrEqual(9);
    expect(kinds('indicator')).toBeGreaterThanOrEqual(20);
    expect(kinds('capture')).toBeGreaterThanOrEqual(7);
  });

  it('says in one sentence what it was asked wrongly', async () => {
    const wrong: [string[], string][] = [
      [['make', '--model', 'UTO-ZZ-00000', '--out', 'x'], '--model takes one of: '],
      [['make', ...BACK, '--out', 'x', '--indicator', 'bad-luck'], '--indicator takes one of: '],
      [['make', ...BACK, '--out', 'x', '--light', 'XR'], '--light takes one of: VI, UV, IR, OB, TL'],
      [['make', ...BACK], '--out DIR says where to write'],
      [['make', ...BACK, '--out', 'x', '--indicator', 'watermark-missing'], 'has nothing that'],
      [['make', '--model', 'UTO-BO-01001', '--out', 'x', '--dpi', '9000'], '--dpi takes'],
      [['make', ...BACK.with(5, 'cover'), '--out', 'x'], 'has no page cover'],
      [['bake'], 'specimen takes library, make or list'],
    ];
    const cwd = testFolder();
    mkdirSync(cwd, { recursive: true });
    for (const [args, words] of wrong) {
      const absolute = args.map((arg) => (arg === 'x' ? join(cwd, 'x') : arg));
      const { code, err } = await lightbench(['specimen', ...absolute]);
      expect(code, args.join(' ')).toBe(2);
      expect(err).toContain(words);
    }
    expect(readdirSync(cwd)).toEqual([]);
  });
});
