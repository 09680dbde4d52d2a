import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const applications = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * Finds a Chromium for the end-to-end tests. `LIGHTBENCH_CHROMIUM` names one and then nothing else is tried.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} the executable, or null where there is none
 */
export function findChromium(env = process.env, platform = process.platform) {
  if (env.LIGHTBENCH_CHROMIUM) return existsSync(env.LIGHTBENCH_CHROMIUM) ? env.LIGHTBENCH_CHROMIUM : null;
  const installed = applications[platform]?.find((file) => existsSync(file));
  if (installed) return installed;
  for (const command of commands) {
    const found = findCommand(command, env);
    if (found) return found;
  }
  return null;
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} the first file of that name on the PATH
 */
export function findCommand(command, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file)) ?? null;
}
