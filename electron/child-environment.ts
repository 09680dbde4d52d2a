/** What a Node process needs to find its temporary folder, its home and its language; no secrets, no NODE_OPTIONS. */
const PASSED = new Set([
  'PATH',
  'HOME',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TMP',
  'TEMP',
  'SYSTEMROOT',
  'WINDIR',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
]);

/** The environment of core and imaging, chosen by name from ours. Windows writes names in any case. */
export function childEnvironment(own: NodeJS.ProcessEnv): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    const upper = name.toUpperCase();
    if (value !== undefined && (PASSED.has(upper) || upper.startsWith('LC_'))) passed[name] = value;
  }
  return passed;
}
