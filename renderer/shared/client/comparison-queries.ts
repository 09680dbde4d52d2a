import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '../../../src/contract/index.ts';
import { useClient } from './context.ts';

/** Every comparison that was fetched; the library and the captures it rests on make it old. */
export const COMPARISONS = ['comparison'] as const;
export const comparisonOf = (examinationId: string) => [...COMPARISONS, examinationId] as const;

/** An event that is sent while the line is being opened is lost, so what runs is asked for again. */
const WHILE_RUNNING_MS = 1500;

export function useComparison(examinationId: string) {
  const client = useClient();
  return useQuery({
    queryKey: comparisonOf(examinationId),
    queryFn: () => client.call('comparison.get', { examinationId }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? WHILE_RUNNING_MS : false),
  });
}

/** A comparison that another one may have followed; nothing while none is asked for. What was made never changes. */
export function useKeptComparison(examinationId: string, comparisonId: string | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['kept comparison', examinationId, comparisonId],
    queryFn: () => client.call('comparison.kept', { examinationId, comparisonId: comparisonId ?? '' }),
    enabled: comparisonId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * What is regular in the print of an area of the light table; nothing before it is asked for. Pictures and place stay as they are,
 * so what was worked out holds.
 */
export function useFrequencies(asked: CallInput<'table.frequencies'> | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['frequencies', asked],
    queryFn: () =>
      asked ? client.call('table.frequencies', asked) : Promise.reject(new Error('nothing is asked')),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Calls about the comparison of an examination, and about where its pictures lie. */
type ComparisonCall = 'comparison.start' | 'comparison.stop' | 'placement.set' | 'placement.take_back';

/** A call that begins or ends the comparison of an examination, or changes what it goes by. */
export function useComparisonCall<N extends ComparisonCall>(name: N, examinationId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSettled: () => queries.invalidateQueries({ queryKey: comparisonOf(examinationId) }),
  });
}
