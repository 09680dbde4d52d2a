import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { CallInput } from '../../../src/contract/index.ts';
import { useClient } from './context.ts';

/** Everything that is fetched of the library; an import makes all of it old. */
export const LIBRARY = ['library'] as const;

type SearchInput = CallInput<'library.search'>;

export function useLibraryStatus() {
  const client = useClient();
  return useQuery({
    queryKey: [...LIBRARY, 'status'],
    queryFn: () => client.call('library.status', {}),
  });
}

/** What was found before stays until the next is there; the answer to an older question is never shown. */
export function useLibrarySearch(input: SearchInput, isWanted = true) {
  const client = useClient();
  return useQuery({
    queryKey: [...LIBRARY, 'search', input],
    queryFn: () => client.call('library.search', input),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });
}

/** How many models each of several questions finds; undefined while that is not known. */
export function useLibrarySearches(inputs: readonly SearchInput[]): (number | undefined)[] {
  const client = useClient();
  const answers = useQueries({
    queries: inputs.map((input) => ({
      queryKey: [...LIBRARY, 'search', { ...input, limit: 1 }],
      queryFn: () => client.call('library.search', { ...input, limit: 1 }),
    })),
  });
  return answers.map(({ data }) => data?.total);
}

/** A model in a version; in the one that holds when none is named. A null code asks for nothing. */
export function useLibraryModel(code: string | null, version?: number) {
  const client = useClient();
  return useQuery({
    queryKey: [...LIBRARY, 'model', code, version],
    queryFn: () => client.call('library.model', { code: code ?? '', ...(version ? { version } : {}) }),
    enabled: code !== null,
  });
}

export function useLibraryVersions(code: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...LIBRARY, 'versions', code],
    queryFn: () => client.call('library.versions', { code }),
  });
}
