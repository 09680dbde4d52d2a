import { z } from 'zod';
import { ENTRY_ORIGINS } from '../examination/light.ts';
import { call } from './call.ts';
import { examination } from './examination.ts';
import { examinationId } from './examination-id.ts';
import { CORRECTION_REASON_LIMIT, writtenLines, zoneCorrection } from './zone.ts';

/** What people do by hand to zones. Nothing of a machine's reading is ever changed by it. */
export const manualWorkCalls = {
  /**
   * Puts other lines in place of what holds of a zone. `basedOn` is the revision that was looked at, 0 for the reading
   * or entry itself: who corrects must have seen what holds. Going back to the reading is a correction like any other.
   */
  'zone.correct': call({
    input: z.object({
      examinationId,
      zoneId: z.uuid(),
      lines: writtenLines,
      reason: z.string().trim().min(1).max(CORRECTION_REASON_LIMIT),
      basedOn: z.number().int().min(0),
    }),
    output: zoneCorrection,
    errors: [
      'examination.unknown',
      'zone.unknown',
      'zone.superseded',
      'zone.unchanged',
      'zone.shape',
      'data.unwritable',
    ],
    role: 'examiner',
    audited: true,
  }),
  /** Stores lines that came without a picture, in an examination of their own or in the one that is named. */
  'zone.enter': call({
    input: z.object({
      lines: writtenLines,
      origin: z.enum(ENTRY_ORIGINS),
      examinationId: examinationId.optional(),
    }),
    output: examination,
    errors: ['examination.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
};
