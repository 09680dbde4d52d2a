import type { Tracing } from '../../application/ports.ts';
import { fileFacts } from './file-facts.ts';
import { drawTrace, findCopies } from './traces.ts';

/** Looking at files; runs in the imaging process. */
export const tracing = { fileFacts, findCopies, drawTrace } satisfies Tracing;
