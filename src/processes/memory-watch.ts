import { workerData } from 'node:worker_threads';

/**
 * Runs as a thread beside a decoder, so that it also sees a decode that blocks the main thread.
 * The process is killed outright: there is no safe way to take memory back from a decoder in flight.
 */
const { limitBytes, everyMs } = workerData as { limitBytes: number; everyMs: number };
setInterval(() => {
  if (process.memoryUsage.rss() > limitBytes) process.kill(process.pid, 'SIGKILL');
}, everyMs);
