/** One event of a trace of Chromium (Trace Event Format): times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the main thread of the page, longest first, ms: the renderer that did most of them is that of the page. */
export function mainThreadTasks(trace: Uint8Array): number[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const byThread = new Map<string, number[]>();
  for (const { name, ph, pid, tid, dur } of traceEvents) {
    const thread = `${pid} ${tid}`;
    if (ph !== 'X' || !mains.has(thread) || !/(^|::)RunTask$/.test(name)) continue;
    byThread.set(thread, [...(byThread.get(thread) ?? []), (dur ?? 0) / 1000]);
  }
  if (byThread.size === 0)
    throw new Error('the trace has no tasks of a main thread: Chromium names them otherwise');
  const [busiest = []] = [...byThread.values()].toSorted((a, b) => b.length - a.length);
  return busiest.toSorted((a, b) => b - a);
}

/** What a trace has to record for that. */
export const TRACED = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'];
