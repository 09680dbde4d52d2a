import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../../src/contract/index.ts';
import { useClient } from './context.ts';
import { LIBRARY } from './library-queries.ts';

/** Drafts, newest change first. The core says that the library changed when one of them does. */
export function useDrafts() {
  const client = useClient();
  return useQuery({
    queryKey: [...LIBRARY, 'drafts'],
    queryFn: () => client.call('draft.list', {}),
  });
}

/** A draft as it is when it is opened; whoever edits it then knows better. Fetched anew each time. */
export function useDraft(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['draft', 'opened', id],
    queryFn: () => client.call('draft.get', { id }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    gcTime: 0,
  });
}

/** The check of a draft in a revision; that of an older one stays until it is there. */
export function useDraftCheck(id: string, revision: number) {
  const client = useClient();
  return useQuery({
    queryKey: ['draft', 'check', id, revision],
    queryFn: () => client.call('draft.check', { id }),
    placeholderData: keepPreviousData,
  });
}

/** Begins, discards or publishes a draft. */
export function useDraftCall<N extends 'draft.create' | 'draft.discard' | 'draft.publish'>(name: N) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSettled: () => void queries.invalidateQueries({ queryKey: LIBRARY }),
  });
}
