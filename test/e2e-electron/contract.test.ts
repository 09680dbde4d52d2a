import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '../../src/contract/envelope.ts';
import { events } from '../../src/contract/events.ts';
import type { IntakeReceipt } from '../../src/contract/examination.ts';
import { INTAKE_NAME_HEADER } from '../../src/contract/media.ts';
import { freshFolder } from '../builders/folder.ts';
import { contractSuite, PASSPHRASE, type Transport } from '../contract/suite.ts';
import { callThroughBridge, startDesktop } from './desktop.ts';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

/** Imports with the command line; the data folder must be closed. */
function onTheCommandLine(dataDir: string, ...command: string[]): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...command, '--data', dataDir], {
    env: { ...process.env, LIGHTBENCH_PASSPHRASE: PASSPHRASE },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) =>
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said)))),
  );
}

/** A desktop whose page notes what it hears and has a field to choose files with. */
async function listeningDesktop(dataDir: string) {
  const desktop = await startDesktop(dataDir);
  await desktop.page.waitForFunction('window.lightbench !== undefined');
  await desktop.page.evaluate(`
    window.seenTopics = [];
    for (const topic of ${JSON.stringify(Object.keys(events))})
      window.lightbench.subscribe(topic, () => window.seenTopics.push(topic));
    window.chosen = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' });
    document.body.append(window.chosen);
  `);
  return desktop;
}

/** The bridge and the scheme of the desktop, used from within its page as the screens use them. */
async function bridgeTransport(): Promise<Transport> {
  const dataDir = freshFolder();
  const outbox = freshFolder();
  let desktop = await listeningDesktop(dataDir);
  /** One program at a time has a data folder open. */
  async function whileClosed(...command: string[]): Promise<void> {
    await desktop.quit();
    await onTheCommandLine(dataDir, ...command);
    desktop = await listeningDesktop(dataDir);
    await callThroughBridge(desktop.page, 'system.unlock', { passphrase: PASSPHRASE });
  }

  return {
    call: (name, input) => callThroughBridge(desktop.page, name, input) as Promise<Envelope<unknown>>,
    intake: async (name, bytes) => {
      const file = join(outbox, 'file');
      writeFileSync(file, bytes);
      await desktop.page.locator('#chosen').setInputFiles(file);
      // Electron cannot read the body that an empty file makes; the screens refuse one before it is sent.
      return (await desktop.page.evaluate(`fetch('/intake', {
        method: 'POST',
        body: window.chosen.files[0].size > 0 ? window.chosen.files[0] : '',
        headers: { '${INTAKE_NAME_HEADER}': ${JSON.stringify(encodeURIComponent(name))} },
      }).then((answer) => answer.json())`)) as Envelope<IntakeReceipt>;
    },
    media: async (url) => {
      const { base64, ...head } =
        (await desktop.page.evaluate(`fetch(${JSON.stringify(url)}).then(async (answer) => ({
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        disposition: answer.headers.get('content-disposition') ?? '',
        base64: btoa(Array.from(new Uint8Array(await answer.arrayBuffer()), (b) => String.fromCharCode(b)).join('')),
      }))`)) as { status: number; type: string; disposition: string; base64: string };
      return { ...head, bytes: Buffer.from(base64, 'base64') };
    },
    importLibrary: (folder) => whileClosed('library', 'import', folder),
    importList: (file, name) => whileClosed('lists', 'import', file, '--name', name, '--hashed'),
    trustPublisher: (pack, fingerprint) => whileClosed('pack', 'trust', pack, fingerprint),
    topics: () => desktop.page.evaluate('window.seenTopics') as Promise<string[]>,
    close: async () => {
      await desktop.quit();
      for (const folder of [dataDir, outbox]) rmSync(folder, { recursive: true });
    },
  };
}

contractSuite("over Electron's bridge", bridgeTransport);
