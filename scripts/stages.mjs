/**
 * @typedef {'chromium' | 'electron' | 'display'} Need something of the machine that not every machine has
 * @typedef {object} Stage
 * @property {string} name
 * @property {'command' | 'suite'} kind suite: a project of vitest.config.ts of the stage's name
 * @property {readonly string[]} [command] script of node_modules (run by the pinned Node) and its arguments
 * @property {RegExp} [looked] finds how many files a command looked at, each match one or its group a number
 * @property {readonly Need[]} [needs]
 * @property {boolean} [afterBuild] makes no sense when the build failed
 */

/** @type {readonly Stage[]} in the order in which they run: the quick ones first */
export const stages = [
  {
    name: 'format and lint',
    kind: 'command',
    command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    looked: /Checked (\d+) files?/g,
  },
  typeCheck('types', '.'),
  typeCheck('types of the renderer', 'renderer'),
  typeCheck('types of the scripts', 'scripts'),
  { name: 'architecture', kind: 'suite' },
  { name: 'toolchain', kind: 'suite' },
  { name: 'unit', kind: 'suite' },
  { name: 'build', kind: 'command' },
  { name: 'contract', kind: 'suite', afterBuild: true },
  { name: 'durability', kind: 'suite', afterBuild: true },
  { name: 'e2e-chromium', kind: 'suite', needs: ['chromium'], afterBuild: true },
  { name: 'e2e-electron', kind: 'suite', needs: ['electron', 'display'], afterBuild: true },
  { name: 'package', kind: 'suite', needs: ['electron', 'display'], afterBuild: true },
];

/**
 * TypeScript says nothing when a configuration matches no file, so it lists the files and they are counted.
 * @param {string} name
 * @param {string} project folder with a tsconfig.json
 * @returns {Stage}
 */
function typeCheck(name, project) {
  return {
    name,
    kind: 'command',
    command: ['typescript/bin/tsc', '--project', project, '--listFiles'],
    looked: /^(?!.*node_modules)\S.*\.(?:m?ts|tsx|mjs)$/gm,
  };
}
