import { z } from 'zod';
import { documentModel } from '../reference/model.ts';

const { key, title, validity, mrz } = documentModel.shape;
const { code, issuer } = key.shape;
const zone = mrz.unwrap().shape;

/** The part of a document model that a zone is held against; a whole model is one, and loses the rest. */
export const zoneModel = z.object({
  key: z.object({ code, issuer }),
  title,
  validity,
  mrz: z
    .object({
      format: zone.format,
      issuer: zone.issuer,
      documentCodes: zone.documentCodes,
      numberPattern: zone.numberPattern,
    })
    .nullable(),
});
export type ZoneModel = z.infer<typeof zoneModel>;
