import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { parseModule } from './imports.ts';
import { faultsOf, layers } from './layers.ts';
import { isSource, projectFiles, readSource } from './sources.ts';

describe('imports go one way', () => {
  const sources = projectFiles().filter(isSource);

  it('in every module of electron, renderer and src', () => {
    let imports = 0;
    const faults: string[] = [];
    for (const file of sources) {
      const source = readSource(file);
      imports += parseModule(file, source).imports.length;
      faults.push(...faultsOf(file, source));
    }
    console.log(`${sources.length} modules, ${imports} imports`);
    expect(faults).toEqual([]);
    // A parser that understands nothing finds no fault. Counted another way: lines that end an import.
    const importLines = sources.flatMap(
      (file) => readSource(file).match(/^(import .*|} )from '[^']+';$/gm) ?? [],
    );
    expect(imports).toBeGreaterThanOrEqual(importLines.length);
    expect(importLines.length).toBeGreaterThan(sources.length / 2);
  });

  it('and what runs outside the renderer is a dependency of the application', () => {
    const shipped = [...Object.keys(manifest.dependencies), 'electron'];
    const faults = sources
      .filter((file) => !file.startsWith('renderer/') && !/\.test\.tsx?$/.test(file))
      .flatMap((file) =>
        parseModule(file, readSource(file))
          .imports.map(({ specifier }) => specifier ?? '')
          .filter((specifier) => specifier && !/^(\.|node:)/.test(specifier))
          .filter(
            (specifier) => !shipped.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
          )
          .map((specifier) => `${file} imports '${specifier}', which package.json does not ship`),
      );
    expect(faults).toEqual([]);
  });

  it('and each layer has modules', () => {
    const empty = Object.entries(layers).filter(
      ([, layer]) => !sources.some((file) => layer.folders.some((folder) => file.startsWith(`${folder}/`))),
    );
    expect(empty.map(([name]) => name)).toEqual([]);
  });
});

describe('a forbidden import is reported', () => {
  const cases: [file: string, source: string, fault: string][] = [
    [
      'src/mrz/a.ts',
      "import fs from 'node:fs';",
      "src/mrz/a.ts:1 imports 'node:fs'; the layer domain may import",
    ],
    [
      'src/mrz/a.ts',
      "\nexport * from '../contract/call.ts';",
      "src/mrz/a.ts:2 imports '../contract/call.ts'",
    ],
    ['src/ledger/a.ts', "import type { X } from '../platform/x.ts';", "imports '../platform/x.ts'"],
    ['src/contract/a.ts', "export type X = import('../platform/x.ts').X;", "imports '../platform/x.ts'"],
    ['src/application/a.ts', "const x = await import('../platform/x.ts');", "imports '../platform/x.ts'"],
    ['src/platform/a.ts', "const x = require('../processes/core.ts');", "imports '../processes/core.ts'"],
    ['src/platform/a.ts', "import { app } from 'electron';", "imports 'electron'"],
    ['src/hosts/a.ts', "import { useState } from 'react';", "imports 'react'"],
    ['src/processes/a.ts', "export { serve } from '../hosts/browser.ts';", "imports '../hosts/browser.ts'"],
    [
      'renderer/app/a.tsx',
      "import { x } from '../../src/application/ports.ts';",
      'the layer renderer may import',
    ],
    ['renderer/app/a.tsx', "import { join } from 'node:path';", "imports 'node:path'"],
    ['src/imaging/a.ts', 'const x = await import(name);', 'imports a computed path'],
    ['src/mrz/a.ts', 'export const now = () => Date.now();', 'uses Date.now'],
    ['src/mrz/a.ts', 'export const today = new Date();', 'uses new Date()'],
    ['src/mrz/a.ts', 'export const chance = globalThis.Math.random();', 'uses globalThis.Math'],
    ['src/mrz/a.ts', "export const chance = Math['random']();", 'uses Math.random'],
    ['src/mrz/a.ts', "export const got = fetch('x');", 'uses fetch()'],
    ['electron/main.ts', "import { ipcMain } from 'electron';", 'only electron/ipc-host.ts may'],
    ['electron/window.ts', "import * as e from 'electron';\ne.ipcRenderer;", 'only electron/preload.ts may'],
    ['src/loose.ts', 'export {};', 'is in no layer'],
  ];
  it.each(cases)('%s: %s', (file, source, fault) => {
    expect(faultsOf(file, source).join('\n')).toContain(fault);
  });

  it('and an allowed one is not', () => {
    const source =
      "import { z } from 'zod';\nimport { a } from '../ledger/a.ts';\nnew Date(0); Date.parse('x');";
    expect(faultsOf('src/mrz/a.ts', source)).toEqual([]);
    expect(faultsOf('src/contract/a.ts', source)).toEqual([]);
    expect(faultsOf('electron/ipc-host.ts', "import { ipcMain } from 'electron';")).toEqual([]);
    expect(faultsOf('src/mrz/a.test.ts', "import { readFileSync } from 'node:fs';")).toEqual([]);
  });

  it('and a source that cannot be parsed is an error', () => {
    expect(() => faultsOf('src/mrz/a.ts', 'import { from')).toThrow('src/mrz/a.ts');
  });
});
