import { z } from 'zod';
import { sha256 } from '../reference/parts.ts';

/** A derived picture that is kept: its address, the hash of its bytes, and its size. */
export const keptPicture = z.strictObject({
  address: z.string(),
  sha256,
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
});
export type KeptPicture = z.infer<typeof keptPicture>;

/** A sheet that was drawn and is kept: the hash of its bytes, and what a file of it is called. */
export const keptSheet = z.strictObject({
  sha256,
  name: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
});

/** Why what is cut out or drawn could not be made, or not kept. */
export const MADE = [
  ...(['media.unknown', 'vault.damaged', 'data.unwritable'] as const),
  ...(['job.timeout', 'job.memory', 'job.crashed'] as const),
] as const;
