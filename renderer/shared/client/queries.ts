import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EventPayload } from '../../../src/contract/events.ts';
import type { CallInput, CallOutput } from '../../../src/contract/index.ts';
import { COMPARISONS, comparisonOf } from './comparison-queries.ts';
import { useClient } from './context.ts';
import { LIBRARY_PROGRESS } from './library-change-queries.ts';
import { LIBRARY } from './library-queries.ts';

const STATUS = ['status'] as const;
const LEDGER = ['ledger'] as const;
const LIST = ['examinations'] as const;
const one = (id: string) => ['examination', id] as const;
const progress = (id: string) => ['progress', id] as const;

export type Progress = EventPayload<'capture.progress'>;
type ListInput = CallInput<'examination.list'>;

export function useStatus() {
  const client = useClient();
  return useQuery({ queryKey: STATUS, queryFn: () => client.call('system.status', {}) });
}

/**
 * Events bring news at once, but one that is sent while the line is being opened (or opened again) is lost.
 * So what is still being worked on is asked for again, until it is done.
 */
const WHILE_WORKING_MS = 1500;

export function useExaminations(input: ListInput) {
  const client = useClient();
  return useQuery({
    queryKey: [...LIST, input],
    queryFn: () => client.call('examination.list', input),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.pending > 0) ? WHILE_WORKING_MS : false,
  });
}

const isWorking = ({ state }: { state: string }) => state === 'queued' || state === 'working';

export function useExamination(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: one(id),
    queryFn: () => client.call('examination.get', { id }),
    refetchInterval: ({ state }) => (state.data?.captures.some(isWorking) ? WHILE_WORKING_MS : false),
  });
}

/** The last step that the core reported for each capture of an examination. */
export function useProgress(id: string): Readonly<Record<string, Progress>> {
  const { data } = useQuery<Record<string, Progress>>({
    queryKey: progress(id),
    queryFn: () => ({}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? {};
}

function refresh(queries: QueryClient, id: string) {
  void queries.invalidateQueries({ queryKey: one(id) });
  void queries.invalidateQueries({ queryKey: comparisonOf(id) });
  void queries.invalidateQueries({ queryKey: LIST });
}

/** A call that changes an examination; what is on the screen of it is fetched anew. */
export function useExaminationCall<
  N extends
    | 'examination.create'
    | 'examination.add_captures'
    | 'examination.record_outcome'
    | 'capture.cancel'
    | 'capture.set_light'
    | 'capture.retry'
    | 'finding.record'
    | 'finding.reword'
    | 'finding.take_back'
    | 'finding.export'
    | 'view.export'
    | 'frequencies.export'
    | 'file.export'
    | 'zone.correct'
    | 'zone.enter',
>(name: N, id?: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSettled: () => {
      if (id) refresh(queries, id);
      else void queries.invalidateQueries({ queryKey: LIST });
    },
  });
}

export function useSystemCall<N extends 'system.set_up' | 'system.unlock'>(name: N) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSuccess: (status) => queries.setQueryData(STATUS, status),
  });
}

/** Entries of the ledger, newest first. @param before only entries with a smaller number; undefined: from the end */
export function useLedger(limit: number, before: number | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: [...LEDGER, before],
    queryFn: () => client.call('ledger.list', before === undefined ? { limit } : { limit, before }),
    placeholderData: keepPreviousData,
  });
}

export function useVerifyLedger() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation<CallOutput<'ledger.verify'>, Error, void>({
    mutationFn: () => client.call('ledger.verify', { evidence: true }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: STATUS });
      void queries.invalidateQueries({ queryKey: LEDGER });
    },
  });
}

/** Keeps everything that was fetched in step with what the core announces. Mounted once. */
export function useCoreEvents() {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const ends = [
      client.subscribe('system.changed', (status) => queries.setQueryData(STATUS, status)),
      client.subscribe('examination.changed', ({ examinationId }) => refresh(queries, examinationId)),
      client.subscribe('library.progress', (step) => queries.setQueryData(LIBRARY_PROGRESS, step)),
      client.subscribe('library.changed', () => {
        void queries.invalidateQueries({ queryKey: LIBRARY });
        void queries.invalidateQueries({ queryKey: COMPARISONS });
      }),
      client.subscribe(
        'comparison.changed',
        ({ examinationId }) => void queries.invalidateQueries({ queryKey: comparisonOf(examinationId) }),
      ),
      client.subscribe('capture.progress', (step) =>
        queries.setQueryData<Record<string, Progress>>(progress(step.examinationId), (before) => ({
          ...before,
          [step.captureId]: step,
        })),
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client, queries]);
}
