import { z } from 'zod';
import { ENTRY_ORIGINS } from '../examination/light.ts';
import { writtenLines, zoneCorrection, zoneJudgement } from './zone.ts';

/** A zone that a person typed or a swipe reader sent: lines without a picture, and without a place in one. */
export const enteredZone = z.object({
  id: z.uuid(),
  origin: z.enum(ENTRY_ORIGINS),
  lines: writtenLines,
  actor: z.string(),
  enteredAt: z.iso.datetime(),
  judgement: zoneJudgement,
  /** Oldest first. */
  corrections: z.array(zoneCorrection),
});
export type EnteredZone = z.infer<typeof enteredZone>;
