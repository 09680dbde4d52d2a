// `npm test`: every stage of scripts/stages.mjs, or those named as arguments.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { run } from './child.mjs';
import { findChromium, findCommand } from './chromium.mjs';
import { lookedAt, suiteTally, summary } from './count.mjs';
import { hasDisplay, thisMachine } from './desktop.mjs';
import { obtainElectron } from './electron-dist.mjs';
import { elapsed, pinnedNode, root, whenStarted } from './project.mjs';
import { ensureInstalled, projectEnvironment } from './setup.mjs';
import { stages } from './stages.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./count.mjs').Tally} Tally
 * @typedef {Tally & { note: string }} Result
 * @typedef {{ missing: Map<string, string>, env: NodeJS.ProcessEnv, virtualDisplay: boolean }} Machine
 */

const nothingSkipped = process.env.LIGHTBENCH_CI === '1';
const reports = join(root, '.cache', 'test-reports');

await whenStarted(import.meta.url, async () => {
  const chosen = chooseStages(process.argv.slice(2));
  await ensureInstalled();
  const machine = await lookAround(chosen);
  /** @type {Map<Stage, Result>} */
  const results = new Map();
  for (const stage of chosen) {
    console.log(`\n── ${stage.name} ──`);
    const start = performance.now();
    const result = await runStage(stage, machine, results);
    console.log(`${stage.name}: ${result.note} (${elapsed(start)})`);
    results.set(stage, result);
  }
  report(results);
});

/** @param {readonly string[]} names */
function chooseStages(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map((stage) => stage.name).join(', ');
    throw new Error(`There is no stage called ${unknown.join(', ')}. Stages: ${known}.`);
  }
  return names.length > 0 ? stages.filter((stage) => names.includes(stage.name)) : stages;
}

/**
 * Finds what the stages need of this machine and hands it to them in their environment.
 * @param {readonly Stage[]} chosen
 * @returns {Promise<Machine>}
 */
async function lookAround(chosen) {
  const needed = new Set(chosen.flatMap((stage) => stage.needs ?? []));
  const env = projectEnvironment();
  const missing = new Map();
  if (needed.has('chromium')) {
    const chromium = findChromium();
    if (chromium) env.LIGHTBENCH_CHROMIUM = chromium;
    else missing.set('chromium', 'no Chromium or Chrome is installed');
  }
  if (needed.has('electron')) {
    const electron = await obtainElectron();
    if ('reason' in electron) missing.set('electron', electron.reason);
    else env.ELECTRON_OVERRIDE_DIST_PATH = electron.dist;
  }
  const display = hasDisplay(thisMachine());
  const virtualDisplay = !display && findCommand('xvfb-run') !== null;
  if (!display && !virtualDisplay) missing.set('display', 'there is no display and no xvfb-run');
  return { missing, env, virtualDisplay };
}

/**
 * @param {Stage} stage
 * @param {Machine} machine
 * @param {ReadonlyMap<Stage, Result>} earlier
 * @returns {Promise<Result>}
 */
async function runStage(stage, machine, earlier) {
  const lacking = (stage.needs ?? []).find((need) => machine.missing.has(need));
  if (lacking) {
    const reason = machine.missing.get(lacking);
    if (nothingSkipped) return failure(`not run, and here nothing may be skipped: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1, note: `skipped: ${reason}` };
  }
  if (stage.name === 'build') return build();
  if (stage.afterBuild) {
    const builtBefore = [...earlier].find(([before]) => before.name === 'build');
    const result = builtBefore ? builtBefore[1] : await build();
    if (result.failed > 0) return failure('not run, because the build failed');
  }
  return stage.kind === 'suite' ? runSuite(stage, machine) : runCommand(stage, machine);
}

/** @returns {Promise<Result>} */
async function build() {
  try {
    await ensureBuilt();
    return { passed: 1, failed: 0, skipped: 0, note: 'passed' };
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {Stage} stage
 * @param {Machine} machine
 * @returns {Promise<Result>}
 */
async function runSuite(stage, machine) {
  const file = join(reports, `${stage.name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', stage.name, '--reporter=default', '--reporter=json'];
  const command = [pinnedNode, ...args, `--outputFile.json=${file}`];
  if (machine.virtualDisplay && stage.needs?.includes('display')) command.unshift('xvfb-run', '-a');
  const [program = pinnedNode, ...rest] = command;
  const { code } = await run(program, rest, { cwd: root, env: machine.env });
  const tally = suiteTally(file);
  if (tally.passed + tally.failed === 0) return failure('there was no test in it');
  // Vitest also fails for what no single test is to blame for, such as an unhandled rejection.
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  const note = summary([tally]);
  if (nothingSkipped && tally.skipped > 0 && tally.failed === 0) {
    return { ...tally, failed: tally.skipped, skipped: 0, note: `${note}, and here nothing may be skipped` };
  }
  return { ...tally, note };
}

/**
 * @param {Stage} stage
 * @param {Machine} machine
 * @returns {Promise<Result>}
 */
async function runCommand({ command = [], looked = /^/g }, machine) {
  const [script = '', ...args] = command;
  let output = '';
  const { code } = await run(pinnedNode, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: machine.env,
    onOutput: (text) => {
      output += text;
    },
  });
  const count = lookedAt(output, looked);
  // What the compiler lists is for counting, not for reading.
  const remarks = output.split('\n').filter((line) => !/^\S+\.([cm]?tsx?|mjs|json)$/.test(line));
  if (code !== 0) console.log(remarks.join('\n').trimEnd());
  if (code !== 0) return failure(`failed on ${count} files`);
  if (count === 0) return failure('looked at no file');
  return { passed: 1, failed: 0, skipped: 0, note: `passed, ${count} files` };
}

/**
 * @param {string} note
 * @returns {Result}
 */
function failure(note) {
  return { passed: 0, failed: 1, skipped: 0, note };
}

/** @param {ReadonlyMap<Stage, Result>} results */
function report(results) {
  console.log('\n── result ──');
  for (const [stage, { note }] of results) console.log(`${stage.name}: ${note}`);
  const tallies = [...results.values()];
  if (tallies.some((tally) => tally.failed > 0)) process.exitCode = 1;
  console.log(summary(tallies));
}
