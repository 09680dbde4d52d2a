import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import type { StoredFinding } from '../../src/contract/findings.ts';
import { type RunningCore, startCore } from '../../src/hosts/core-host.ts';
import { readChain, TOOL_NAMES } from '../../src/imaging/view-tools/index.ts';
import { askCore } from '../builders/ask-core.ts';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';
import { alteredFront, filePermit, PERMIT, PERMIT_MM } from '../builders/residence-permit.ts';

/** Together every tool but those that make theirs of lights from the side, of which this document has none. */
const CHAINS = [
  [
    ...['levels(10,240,1.2)', 'curves(red,0,10,120,140,255,250)', 'mix(UV,subtract,0.4)', 'contrast(3,10)'],
    ...[
      'sharpen(0.15,150)',
      'invert()',
      'component(1)',
      'colours(turbo)',
      'channel(green-red)',
      'edges(0.1)',
    ],
  ].join('-'),
  // What stands before these does nothing.
  'stack(2,VI,UV)-contrast(2,8)',
  'composite(UV,VI,VI)-sharpen(0.1,100)',
];

/** A data folder of its own in which the permit was held against its model, and a core on it. */
async function station(): Promise<{ core: RunningCore; examinationId: string }> {
  const folder = testFolder();
  const [dataDir, library] = [join(folder, 'data'), join(folder, 'library')];
  const [vi, uv] = [join(folder, 'front.webp'), join(folder, 'front-uv.png')];
  const { visible, ultraviolet } = await alteredFront();
  writeFileSync(vi, visible);
  writeFileSync(uv, ultraviolet);
  filePermit(library);
  const data = ['--data', dataDir, '--insecure-demo-key'];
  expect((await lightbench(['library', 'import', library, ...data])).code).toBe(0);
  const { out } = await lightbench(['examine', vi, uv, '--light', `${uv}=UV`, '--model', PERMIT, ...data]);
  const core = await startCore({
    ...{ dataDir, host: 'command_line', version: '0.0.0', opening: { kind: 'demo' }, imaging: 1 },
  });
  onTestFinished(() => core.stop());
  return { core, examinationId: /^EX-\d{4}-\d{6}/m.exec(out)?.[0] ?? '' };
}

/** What is seen of the middle of the card through a chain is recorded. */
async function recorded(
  { core, examinationId }: Awaited<ReturnType<typeof station>>,
  tools: string,
): Promise<StoredFinding> {
  const { comparison } = await askCore(core, 'comparison.get', { examinationId });
  const [widthMm, heightMm] = PERMIT_MM;
  return askCore(core, 'finding.record', {
    ...{ examinationId, feature: null, indicator: null, text: 'Seen through tools.' },
    area: { xMm: 20, yMm: 10, widthMm: 40, heightMm: 30 },
    look: {
      ...{ comparisonId: comparison?.id ?? '', page: 'front', exposure: 'VI', below: null, mode: 'side' },
      ...{ share: 0.5, rate: 1.5, tools, check: null, drawings: [] },
      sight: { centre: [widthMm / 2, heightMm / 2], pxPerMm: 6, rotation: 0, isMirrored: false },
    },
  });
}

it('shows in another data folder, where nothing is kept, the same bytes that a finding was recorded with', async () => {
  const used = new Set(CHAINS.flatMap((chain) => readChain(chain) ?? []).map(({ tool }) => tool));
  expect(TOOL_NAMES.filter((name) => !used.has(name))).toEqual(['relief', 'shade']);
  const [here, there] = [await station(), await station()];
  for (const chain of CHAINS) {
    const first = await recorded(here, chain);
    // The chain stands in the record, and is read back from it.
    expect(first.look.tools).toBe(chain);
    for (const side of [first.questioned, first.genuine]) {
      const { address = '', sha256 } = side?.seen ?? {};
      const { pathname, search } = new URL(address, 'http://station');
      const answer = await there.core.media(pathname, search);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      const { bytes } = answer.value;
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      // It is a picture of something.
      expect((await sharp(bytes).stats()).channels.every(({ stdev }) => stdev > 5)).toBe(true);
    }
    const second = await recorded(there, chain);
    expect([second.questioned?.seen, second.genuine?.seen]).toEqual([
      first.questioned?.seen,
      first.genuine?.seen,
    ]);
  }
}, 240_000);
