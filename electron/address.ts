/** The one origin that the program's pages have. */
export const SCHEME = 'lightbench';
export const HOST = 'app';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/`;

/** Whether an address belongs to the program itself. Nothing that cannot be parsed does. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/**
 * Whether a page may load this: the program's own files, what its pages made in memory, and pictures written
 * into a style sheet. Everything else (http, https, ws, file, other hosts of the scheme) is a way out or a way in.
 */
export function mayLoad(address: string, resourceType: string): boolean {
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  if (address.startsWith('data:')) return resourceType === 'image';
  return isOwnAddress(address);
}

/** Whether this is evidence, which alone may be saved to a file. */
export function isEvidence(address: string): boolean {
  return isOwnAddress(address) && /^\/media\/[0-9a-f]{64}$/.test(new URL(address).pathname);
}
