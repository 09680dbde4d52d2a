import { LightbenchError } from './errors.ts';
import { type CallName, type CallParams, contract } from './index.ts';

/** The input of a call as its schema has it. @throws LightbenchError input.invalid with the first place that is wrong */
export function parsedInput<N extends CallName>(name: N, raw: unknown): CallParams<N> {
  const parsed = contract[name].input.safeParse(raw);
  if (parsed.success) return parsed.data as CallParams<N>;
  const [issue] = parsed.error.issues;
  const detail = `${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'not valid'}`;
  throw new LightbenchError('input.invalid', { detail });
}
