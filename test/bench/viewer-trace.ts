/** One event of a trace of Chromium (Trace Event Format): times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

const eventsOf = (trace: Uint8Array) =>
  (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;

/** Times between frames that the compositor of the page drew, ms: what the page asks for and what is drawn need not be the same. */
export function drawnGaps(trace: Uint8Array): number[] {
  const byProcess = Map.groupBy(
    eventsOf(trace).filter(({ name }) => name === 'DrawFrame'),
    ({ pid }) => pid,
  );
  const [busiest = []] = [...byProcess.values()].toSorted((a, b) => b.length - a.length);
  const times = busiest.map(({ ts }) => ts / 1000).toSorted((a, b) => a - b);
  if (times.length === 0) throw new Error('the trace has no frames: Chromium names them otherwise');
  return times.slice(1).map((ms, i) => ms - (times[i] ?? ms));
}

/** Tasks of the main thread of the page, longest first, ms: the renderer that did most of them is that of the page. */
export function mainThreadTasks(trace: Uint8Array): number[] {
  const traceEvents = eventsOf(trace);
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
export const TRACED = [
  ...['disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame'],
  ...['devtools.timeline', 'devtools.timeline.frame', 'toplevel'],
];
