import { z } from 'zod';
import { captureState } from './examination.ts';
import { examinationId } from './examination-id.ts';
import { systemStatus } from './system.ts';

/** What the core tells the screens without being asked. */
export const events = {
  'system.changed': systemStatus,
  'capture.progress': z.object({
    examinationId,
    captureId: z.uuid(),
    state: captureState,
    /** Plain words for the step under way: 'decoding', 'looking for the zone', … */
    step: z.string(),
    done: z.number().int(),
    of: z.number().int(),
  }),
  'examination.changed': z.object({ examinationId }),
  /** A comparison began, ended or was stopped. */
  'comparison.changed': z.object({ examinationId }),
  'library.changed': z.object({}),
  /** A model was begun of those that are being checked, imported or exported. */
  'library.progress': z.object({ model: z.string(), done: z.number().int(), of: z.number().int() }),
};
export type EventTopic = keyof typeof events;
export type EventPayload<T extends EventTopic> = z.infer<(typeof events)[T]>;
