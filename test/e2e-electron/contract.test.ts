import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '../../src/contract/envelope.ts';
import { events } from '../../src/contract/events.ts';
import type { IntakeReceipt } from '../../src/contract/examination.ts';
import { INTAKE_NAME_HEADER } from '../../src/contract/media.ts';
import { freshFolder } from '../builders/folder.ts';
import { contractSuite, type Transport } from '../contract/suite.ts';
import { callThroughBridge, startDesktop } from './desktop.ts';

/** The bridge and the scheme of the desktop, used from within its page as the screens use them. */
async function bridgeTransport(): Promise<Transport> {
  const dataDir = freshFolder();
  const outbox = freshFolder();
  const { page, quit } = await startDesktop(dataDir);
  await page.waitForFunction('window.lightbench !== undefined');
  await page.evaluate(`
    window.seenTopics = [];
    for (const topic of ${JSON.stringify(Object.keys(events))})
      window.lightbench.subscribe(topic, () => window.seenTopics.push(topic));
    window.chosen = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' });
    document.body.append(window.chosen);
  `);
  return {
    call: (name, input) => callThroughBridge(page, name, input) as Promise<Envelope<unknown>>,
    intake: async (name, bytes) => {
      const file = join(outbox, 'file');
      writeFileSync(file, bytes);
      await page.locator('#chosen').setInputFiles(file);
      // Electron cannot read the body that an empty file makes; the screens refuse one before it is sent.
      return (await page.evaluate(`fetch('/intake', {
        method: 'POST',
        body: window.chosen.files[0].size > 0 ? window.chosen.files[0] : '',
        headers: { '${INTAKE_NAME_HEADER}': ${JSON.stringify(encodeURIComponent(name))} },
      }).then((answer) => answer.json())`)) as Envelope<IntakeReceipt>;
    },
    media: async (url) => {
      const { base64, ...head } =
        (await page.evaluate(`fetch(${JSON.stringify(url)}).then(async (answer) => ({
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        disposition: answer.headers.get('content-disposition') ?? '',
        base64: btoa(Array.from(new Uint8Array(await answer.arrayBuffer()), (b) => String.fromCharCode(b)).join('')),
      }))`)) as { status: number; type: string; disposition: string; base64: string };
      return { ...head, bytes: Buffer.from(base64, 'base64') };
    },
    topics: () => page.evaluate('window.seenTopics') as Promise<string[]>,
    close: async () => {
      await quit();
      for (const folder of [dataDir, outbox]) rmSync(folder, { recursive: true });
    },
  };
}

contractSuite("over Electron's bridge", bridgeTransport);
