import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore, type Environment } from '../../src/application/core.ts';
import type { Comparing, Imaging, Workspace } from '../../src/application/ports.ts';
import { openDataFolder } from '../../src/platform/data-folder.ts';
import { frequenciesIn, inspect, render } from '../../src/platform/decode/index.ts';
import { tracing } from '../../src/platform/file-traces/index.ts';
import { libraryTools } from '../../src/platform/library/folder.ts';
import { readList } from '../../src/platform/lists/read-list.ts';
import { drawSheet } from '../../src/platform/sheets/draw-sheet.ts';
import { systemClock, systemIds } from '../../src/platform/system.ts';
import { applyTools } from '../../src/platform/view-tools/apply-tools.ts';
import { testFolder } from './folder.ts';
import { fileModel } from './library.ts';

const OPTIONS = { clock: systemClock, ids: systemIds, actor: 'tester' };
const unsealed = () => Promise.reject(new Error('no key store here'));

const nothingIsRead = () => Promise.reject(new Error('nothing is read here'));

const openDemo = (data: string): Promise<Workspace> =>
  openDataFolder(data, { ...OPTIONS, seal: unsealed, unseal: unsealed }).openDemo();

/**
 * A real data folder, and a library folder with one model in it.
 * @param layouts what pages look like; like nothing, if absent
 * @param imaging jobs that are done otherwise than in earnest
 */
export async function opened(
  open: (data: string) => Promise<Workspace> = openDemo,
  layouts: Comparing['layouts'] = async () => [],
  imaging: Partial<Imaging> = {},
) {
  const topics: string[] = [];
  const warned: string[] = [];
  const environment: Environment = {
    ...OPTIONS,
    imaging: {
      inspect,
      render,
      applyTools,
      drawSheet,
      frequencies: frequenciesIn,
      readMrz: nothingIsRead,
      readBarcodes: nothingIsRead,
      ...imaging,
    },
    comparing: { compare: nothingIsRead, fits: nothingIsRead, layouts, ground: nothingIsRead },
    events: { emit: (topic) => void topics.push(topic) },
    log: { info: () => {}, warn: (message, fields) => void warned.push(`${message} ${fields?.code}`) },
    library: libraryTools,
    tracing,
    lists: { read: readList },
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
  return { core, workspace, source, data, topics, warned, entries, importNow, status, inbox };
}
