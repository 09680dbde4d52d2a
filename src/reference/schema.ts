import { z } from 'zod';
import { documentModel } from './model.ts';

/** The form of `document.json` as JSON Schema (draft 2020-12), for editors and other programs. */
export const modelSchema = () => ({
  title: 'Lightbench document model',
  ...z.toJSONSchema(documentModel, { target: 'draft-2020-12' }),
});
