import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { CoreClient } from '../../src/contract/index.ts';
import { useTheme, useThemeOnDocument } from '../features/settings/index.ts';
import { ClientProvider } from '../shared/client/index.ts';
import { router } from './routes.tsx';
import { theme } from './theme/theme.ts';

/** The core is on this machine: a call that failed will not succeed by itself, and looking again costs nothing. */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

export function App({ client }: { client: CoreClient }) {
  const [chosen] = useTheme();
  useThemeOnDocument(chosen);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={chosen === 'light' ? 'light' : 'dark'}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ClientProvider value={client}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-left" containerWidth={420} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ClientProvider>
    </MantineProvider>
  );
}
