import { z } from 'zod';

export const examinationId = z.string().regex(/^EX-\d{4}-\d{6}$/);
