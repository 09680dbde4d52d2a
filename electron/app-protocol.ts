import { protocol } from 'electron';
import type { Choices } from '../src/hosts/choices.ts';
import { createGateway } from '../src/hosts/gateway.ts';
import { rendererFiles, rendererRoot } from '../src/hosts/renderer-files.ts';
import type { CoreLink } from '../src/processes/core-protocol.ts';
import { isOwnAddress, SCHEME } from './address.ts';

/**
 * Gives our scheme the rights of a web origin: relative addresses, a secure context, fetch and streams. Not
 * bypassCSP, not service workers. Must be called before the app is ready.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the renderer's files, pictures, and files coming in under lightbench://app/ and nothing under any other host. */
export function serveApp(link: CoreLink, choices: Choices): void {
  const root = rendererRoot();
  const gateway = createGateway(link, choices, root, rendererFiles(root));
  protocol.handle(SCHEME, (request) =>
    isOwnAddress(request.url) ? gateway(request) : new Response(null, { status: 404 }),
  );
}
