/**
 * @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, uid: number | undefined }} Machine
 */

/** @returns {Machine} the machine that this runs on */
export function thisMachine() {
  return { platform: process.platform, env: process.env, uid: process.getuid?.() };
}

/**
 * @param {Pick<Machine, 'platform' | 'env'>} machine
 * @returns {boolean} whether windows can be shown
 */
export function hasDisplay({ platform, env }) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Why this machine cannot show the desktop application, as far as can be told without Electron itself.
 * @param {Machine} machine
 * @returns {string | null} the reason in words, or null
 */
export function desktopObstacle(machine) {
  if (!hasDisplay(machine)) return 'there is no display';
  // Chromium refuses to run as root with its sandbox, and without it pictures from strangers are not safe.
  if (machine.platform === 'linux' && machine.uid === 0) return 'root cannot run it inside its sandbox';
  return null;
}
