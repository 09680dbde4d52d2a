import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Examination, IntakeReceipt } from '../../src/contract/examination.ts';
import { type RunningCore, startCore } from '../../src/hosts/core-host.ts';
import { askCore } from '../builders/ask-core.ts';
import { fixture } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';

/** How often the core is killed while it imports. */
const KILLS = 50;
const LIMIT_MS = 900_000;

interface Acknowledged {
  id: string;
  sha256: string[];
  outcome: string | null;
}

/** A picture whose bytes differ from every other: PNG readers skip what follows the end of the picture. */
const varied = (bytes: Uint8Array, text: string) => Buffer.concat([bytes, Buffer.from(text)]);

/** Imports pairs of pictures until the core dies, noting only what was acknowledged. */
async function importUntilDeath(
  core: RunningCore,
  picture: Uint8Array,
  round: number,
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const receive = async (name: string): Promise<IntakeReceipt> => {
    const answer = await core.receive(name, varied(picture, `${round} ${name}`));
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  try {
    for (let n = 0; ; n++) {
      const receipts = await Promise.all([receive(`${n}a.png`), receive(`${n}b.png`)]);
      const captures = receipts.map(({ intakeId }) => ({ intakeId, light: 'VI' as const }));
      const { id } = await askCore(core, 'examination.create', { origin: 'drop', captures });
      const entry: Acknowledged = { id, sha256: receipts.map((r) => r.sha256), outcome: null };
      acknowledged.push(entry);
      const note = `round ${round}, ${n}`;
      await askCore(core, 'examination.record_outcome', {
        id,
        document: 'specimen',
        bearer: 'not_assessed',
        note,
      });
      entry.outcome = note;
    }
  } catch {
    return acknowledged;
  }
}

function expectKept(found: Examination, entry: Acknowledged) {
  expect(found.captures.map((c) => c.sha256)).toEqual(entry.sha256);
  if (entry.outcome !== null) expect(found.outcomes.map((o) => o.note)).toContain(entry.outcome);
}

describe('kill -9 of the core during imports', () => {
  it(
    `loses nothing that was acknowledged in ${KILLS} kills, and stores nothing by halves`,
    async () => {
      const dataDir = testFolder();
      const picture = await fixture('td3.png');
      const options = {
        dataDir,
        host: 'command_line',
        version: '0.0.0',
        opening: { kind: 'demo' },
        imaging: 1,
      } as const;
      const all: Acknowledged[] = [];
      let last: Acknowledged[] = [];
      for (let round = 0; round < KILLS; round++) {
        const core = await startCore(options);
        expect(core.status).toMatchObject({ state: 'open', fault: null });
        for (const entry of last) expectKept(await askCore(core, 'examination.get', { id: entry.id }), entry);
        const importing = importUntilDeath(core, picture, round);
        // Delays spread over the first imports, so that kills fall into hashing, renaming, committing and reading alike.
        await new Promise((resolve) => setTimeout(resolve, 15 + ((round * 37) % 300)));
        process.kill(core.pid, 'SIGKILL');
        last = await importing;
        all.push(...last);
      }
      expect(all.length).toBeGreaterThan(KILLS);

      const core = await startCore(options);
      for (const entry of all) expectKept(await askCore(core, 'examination.get', { id: entry.id }), entry);
      const verified = await askCore(core, 'ledger.verify', {});
      expect(verified).toMatchObject({ broken: null, evidence: { damaged: [] } });
      const { total, items } = await askCore(core, 'examination.list', { limit: 500 });
      // An examination may have been stored without its acknowledgement getting out, but never without its captures.
      expect(total).toBeGreaterThanOrEqual(all.length);
      for (const item of items) expect(item.captures).toBe(2);
      await core.stop();
      expect(readdirSync(join(dataDir, 'vault', 'inbox'))).toEqual([]);
    },
    LIMIT_MS,
  );
});
