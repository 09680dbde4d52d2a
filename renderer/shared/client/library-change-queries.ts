import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EventPayload } from '../../../src/contract/events.ts';
import type {
  CallInput,
  CallOutput,
  ChosenCall,
  ChosenInput,
  CoreClient,
} from '../../../src/contract/index.ts';
import { useClient } from './context.ts';
import { LIBRARY } from './library-queries.ts';

/** What stands in files that were chosen: not of the library, so that an import does not read them once more. */
const CHOSEN = ['chosen'] as const;
/** The model that was begun last of those that are worked through. */
export const LIBRARY_PROGRESS = ['library progress'] as const;

/** Every change of the library, newest first. */
export function useSteps() {
  const client = useClient();
  return useQuery({ queryKey: [...LIBRARY, 'steps'], queryFn: () => client.call('library.steps', {}) });
}

export function usePublishers() {
  const client = useClient();
  return useQuery({
    queryKey: [...LIBRARY, 'publishers'],
    queryFn: () => client.call('pack.publishers', {}),
  });
}

export function useLists() {
  const client = useClient();
  return useQuery({ queryKey: [...LIBRARY, 'lists'], queryFn: () => client.call('lists.status', {}) });
}

function useLook<T>(id: string | null, what: string, look: (client: CoreClient, id: string) => Promise<T>) {
  const client = useClient();
  return useQuery({
    queryKey: [...CHOSEN, what, id],
    queryFn: () => look(client, id ?? ''),
    enabled: id !== null,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}

/** What a pack says of itself and would change. @param id handle of what was chosen; null asks for nothing */
export const usePackPreview = (id: string | null) =>
  useLook(id, 'pack', (client, chosen) => client.call('pack.inspect', { chosen }));

/** The same for a folder. */
export const useFolderPreview = (id: string | null) =>
  useLook(id, 'folder', (client, chosen) => client.call('library.inspect_folder', { chosen }));

/** How far work through many models is, told anew for each part of the screen that begins to show it; and its end. */
export function useLibraryWork() {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useQuery<EventPayload<'library.progress'> | null>({
    queryKey: LIBRARY_PROGRESS,
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    queries.setQueryData(LIBRARY_PROGRESS, null);
  }, [queries]);
  const stop = useMutation({ mutationFn: () => client.call('library.stop', {}) });
  return { progress: data ?? null, stop: () => stop.mutate(), isStopping: stop.isPending || stop.isSuccess };
}

interface Ending<Output> {
  onDone?(output: Output): void;
  onRefused?(thrown: Error): void;
}

/**
 * A call about something that was chosen; what it changes is fetched anew.
 * @param ending told of, also when the part of the screen that made the call is not there any more
 */
export function useChosenCall<N extends Exclude<ChosenCall, 'pack.inspect' | 'library.inspect_folder'>>(
  name: N,
  { onDone, onRefused }: Ending<CallOutput<N>> = {},
) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<N>, Error, ChosenInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSuccess: (output) => {
      void queries.invalidateQueries({ queryKey: LIBRARY });
      if (name === 'pack.trust') void queries.invalidateQueries({ queryKey: CHOSEN });
      onDone?.(output);
    },
    onError: (thrown) => onRefused?.(thrown),
  });
}

/** A call that takes something back: a step, the trust in a key, a list. */
export function useTakeBack<N extends 'library.undo' | 'pack.distrust' | 'lists.remove'>(name: N) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSettled: () => void queries.invalidateQueries({ queryKey: LIBRARY }),
  });
}
