import type { CallInput, CallName, CallOutput } from '../../src/contract/index.ts';
import type { RunningCore } from '../../src/hosts/core-host.ts';

/** What a core answers. @throws Error with the refusal */
export async function askCore<N extends CallName>(
  core: RunningCore,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await core.call(name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as CallOutput<N>;
}
