import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChoiceKind } from '../../src/contract/choices.ts';
import type { Envelope } from '../../src/contract/envelope.ts';
import { fromErrorData } from '../../src/contract/errors.ts';
import { events } from '../../src/contract/events.ts';
import type { IntakeReceipt } from '../../src/contract/examination.ts';
import type { CallOutput } from '../../src/contract/index.ts';
import { INTAKE_NAME_HEADER } from '../../src/contract/media.ts';
import { freshFolder } from '../builders/folder.ts';
import { contractSuite, type Transport } from '../contract/suite.ts';
import { answerDialogs, callThroughBridge, startDesktop } from './desktop.ts';

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

function opened<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw fromErrorData(envelope.error);
  return envelope.value;
}

/** The bridge and the scheme of the desktop, used from within its page as the screens use them. */
async function bridgeTransport(): Promise<Transport> {
  const dataDir = freshFolder();
  const outbox = freshFolder();
  const desktop = await listeningDesktop(dataDir);
  const call = (name: string, input: unknown) =>
    callThroughBridge(desktop.page, name, input) as Promise<Envelope<unknown>>;
  async function choose(kind: ChoiceKind, path: string): Promise<Envelope<unknown>> {
    await answerDialogs(desktop.app, path);
    return call('choice.open', { kind });
  }

  return {
    call,
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
    importLibrary: async (folder) => {
      const { chosen } = opened(await choose('folder', folder)) as CallOutput<'choice.open'>;
      opened(await call('library.import_folder', { chosen: chosen?.id }));
    },
    choose,
    topics: () => desktop.page.evaluate('window.seenTopics') as Promise<string[]>,
    close: async () => {
      await desktop.quit();
      for (const folder of [dataDir, outbox]) rmSync(folder, { recursive: true });
    },
  };
}

contractSuite("over Electron's bridge", bridgeTransport);
