import { posix } from 'node:path';
import { type ParsedModule, parseModule } from './imports.ts';

const domain = [
  'src/mrz',
  'src/imaging',
  'src/reference',
  'src/comparison',
  'src/examination',
  'src/ledger',
  'src/seal',
  'src/specimens',
  'src/training',
  'src/report',
];
const core = [...domain, 'src/contract', 'src/application'];

interface Layer {
  folders: string[];
  /** Folders of the project that its modules may import, beside their own layer. */
  mayImport: string[];
  /** Pure: no Node, no Electron, no React, no clock and no randomness of its own. */
  pure?: true;
}

/** A folder is a permission. Imports go one way, down this table. */
export const layers: Record<string, Layer> = {
  domain: { folders: domain, mayImport: [], pure: true },
  contract: { folders: ['src/contract'], mayImport: domain, pure: true },
  application: { folders: ['src/application'], mayImport: [...domain, 'src/contract'] },
  platform: { folders: ['src/platform'], mayImport: core },
  processes: { folders: ['src/processes'], mayImport: [...core, 'src/platform'] },
  hosts: { folders: ['src/hosts'], mayImport: [...core, 'src/platform', 'src/processes'] },
  electron: { folders: ['electron'], mayImport: [...core, 'src/platform', 'src/processes', 'src/hosts'] },
  renderer: { folders: ['renderer'], mayImport: [...domain, 'src/contract'] },
};

/** The one module that may touch a thing. */
const keepers: Record<string, string> = {
  ipcMain: 'electron/ipc-host.ts',
  ipcRenderer: 'electron/preload.ts',
};

const impure =
  /^(Date\.now|new Date\(\)|Math\.random|(performance|crypto|process|Buffer|globalThis)\..*|(fetch|setTimeout|setInterval)\(\))$/;

/** Where an offset is, for a message: file and line. */
type Place = (at: number) => string;

/** What is wrong in one module, one sentence each, with the file, the import and what would be allowed. */
export function faultsOf(file: string, source: string): string[] {
  const entry = Object.entries(layers).find(([, layer]) =>
    layer.folders.some((folder) => isUnder(file, folder)),
  );
  if (!entry) return [`${file} is in no layer; layers: ${Object.keys(layers).join(', ')}`];
  const [name, layer] = entry;
  const parsed = parseModule(file, source);
  const place = (at: number) => `${file}:${source.slice(0, at).split('\n').length}`;
  const isTest = /\.test\.tsx?$/.test(file);
  return [
    ...parsed.imports.flatMap(({ specifier, at }) => {
      if (specifier === null) return isTest ? [] : [`${place(at)} imports a computed path`];
      const allowed = specifier.startsWith('.')
        ? mayImportModule(layer, posix.join(posix.dirname(file), specifier), isTest)
        : isTest || mayImportPackage(name, layer, specifier);
      if (allowed) return [];
      return [`${place(at)} imports '${specifier}'; the layer ${name} may import ${permission(layer)}`];
    }),
    ...(layer.pure && !isTest ? impurities(name, parsed, place) : []),
    ...keptThings(file, parsed, place),
  ];
}

function mayImportModule(layer: Layer, target: string, isTest: boolean): boolean {
  const shared = isTest ? ['test'] : [];
  // The version of the program stands there.
  if (target === 'package.json') return !layer.pure;
  return [...layer.folders, ...layer.mayImport, ...shared].some((folder) => isUnder(target, folder));
}

function mayImportPackage(name: string, layer: Layer, specifier: string): boolean {
  if (specifier === 'electron' || specifier.startsWith('electron/')) return name === 'electron';
  if (/^(react|react-dom)(\/|$)/.test(specifier)) return name === 'renderer';
  if (specifier.startsWith('node:')) return !layer.pure && name !== 'renderer';
  return true;
}

function permission(layer: Layer): string {
  const folders = [...layer.folders, ...layer.mayImport].join(', ');
  return layer.pure ? `${folders}, and packages without Node, Electron or React` : folders;
}

function impurities(name: string, { uses }: ParsedModule, place: Place): string[] {
  return uses
    .filter((use) => impure.test(use.name))
    .map(
      (use) =>
        `${place(use.at)} uses ${use.name}; the layer ${name} is pure: time, chance and bytes come as arguments`,
    );
}

function keptThings(file: string, { uses }: ParsedModule, place: Place): string[] {
  return Object.entries(keepers).flatMap(([thing, keeper]) =>
    uses
      .filter((use) => (use.name === thing || use.name === `.${thing}`) && file !== keeper)
      .map((use) => `${place(use.at)} uses ${thing}; only ${keeper} may`),
  );
}

function isUnder(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
