// An imaging process that behaves badly on request. Run by the tests of the imaging pool in place of the real one:
// what is tested there is how the pool deals with processes, not what they compute.
let isReady = false;
const jobs = {
  warm: () => null,
  readMrz: ({ frame }) => ({ frame, pid: process.pid }),
  inspect: () => new Promise(() => {}),
  render: ({ spec }) => process.kill(process.pid, spec.operation === 'thumb' ? 'SIGKILL' : 'SIGTERM'),
  // One px to a mm: until it is dropped.
  applyTools: ({ tools }) => (tools.pxPerMm === 1 ? new Promise(() => {}) : { pid: process.pid, isReady }),
  readyTools: () => {
    isReady = true;
    return null;
  },
};
process.on('message', async ({ kind, id, name, input }) => {
  if (kind === 'drop')
    return process.send({ kind: 'refusal', id, error: { code: 'job.cancelled', params: {} } });
  if (name === 'readMrz' && input.frame === 9) await new Promise((resolve) => setTimeout(resolve, 400));
  const value = await jobs[name](input);
  process.send({ kind: 'answer', id, value });
});
process.on('disconnect', () => process.exit(0));
