import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { fileModel } from '../../../test/builders/library.ts';
import { createCore, type Environment } from '../../application/core.ts';
import type { Workspace } from '../../application/ports.ts';
import { openDataFolder } from '../data-folder.ts';
import { inspect, render } from '../decode/index.ts';
import { systemClock, systemIds } from '../system.ts';
import { libraryTools } from './folder.ts';

const OPTIONS = { clock: systemClock, ids: systemIds, actor: 'tester' };
const unsealed = () => Promise.reject(new Error('no key store here'));

const openDemo = (data: string): Promise<Workspace> =>
  openDataFolder(data, { ...OPTIONS, seal: unsealed, unseal: unsealed }).openDemo();

/** A real data folder, and a library folder with one model in it. */
export async function opened(open: (data: string) => Promise<Workspace> = openDemo) {
  const topics: string[] = [];
  const environment: Environment = {
    ...OPTIONS,
    imaging: { inspect, render, readMrz: () => Promise.reject(new Error('nothing is read here')) },
    events: { emit: (topic) => void topics.push(topic) },
    log: { info: () => {}, warn: () => {} },
    library: libraryTools,
  };
  const data = testFolder();
  const workspace = await open(data);
  const core = createCore(workspace, environment);
  onTestFinished(() => core.close());
  const source = testFolder();
  fileModel(source);
  const entries = () => workspace.store.read.ledgerEntries({ subject: 'library', limit: 100 }).items;
  const importNow = () => core.calls['library.import_folder']({ path: source });
  const status = () => core.calls['library.status']({});
  const inbox = () => readdirSync(join(data, 'vault', 'inbox'));
  return { core, workspace, source, data, topics, entries, importNow, status, inbox };
}
