import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../shared/client/index.ts';

/** What the file of a capture says of itself; it never changes. */
export function useFileFacts(captureId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['file facts', captureId],
    queryFn: () => client.call('capture.file_facts', { captureId }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Parts that occur twice in a frame; looked for only when they are asked for, as it takes some seconds. */
export function useCopiedParts(captureId: string, frame: number, isWanted: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['copied parts', captureId, frame],
    queryFn: () => client.call('capture.copied_parts', { captureId, frame }),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
