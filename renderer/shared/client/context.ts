import { createContext, useContext } from 'react';
import type { CoreClient } from '../../../src/contract/index.ts';
import { bridgeClient } from './bridge-client.ts';
import { httpClient } from './http-client.ts';

/** The desktop shell announces itself by its bridge; without one the page came from the browser host. */
export function chooseClient(): CoreClient {
  return window.lightbench ? bridgeClient(window.lightbench) : httpClient();
}

const ClientContext = createContext<CoreClient | null>(null);
export const ClientProvider = ClientContext.Provider;

export function useClient(): CoreClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('ClientProvider is missing');
  return client;
}
