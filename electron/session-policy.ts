import { app, type Session, type WebContents } from 'electron';
import { isEvidence, isOwnAddress, mayLoad } from './address.ts';

/** Everything in Chromium that would open a connection by itself is off; no name resolves and no proxy is asked. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-http-cache'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Before the app is ready: Chromium's own networking off, and every page restricted from its first moment. */
export function restrictChromium(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_event, contents) => restrictContents(contents));
}

/** Denies by default what a page could ask of the session: rights, devices, connections, downloads. */
export async function restrictSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayHave(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    answer({ cancel: !mayLoad(url, resourceType) && !isDeveloperTool(url) });
  });
  session.on('will-download', (event, item) => {
    // Evidence goes where the save dialog is told; Electron shows it because no path is set here.
    if (!isEvidence(item.getURL())) event.preventDefault();
  });
  await session.setProxy({ mode: 'direct' });
}

/** Our pages may put text on the clipboard after a click. No other right is ever granted. */
function mayHave(permission: string, from: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnAddress(from);
}

/** A page stays where it is: no other page, no second window, no page inside it. */
function restrictContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** DevTools load their own pages; a packaged application has none. */
function isDeveloperTool(address: string): boolean {
  return !app.isPackaged && address.startsWith('devtools://devtools/');
}
