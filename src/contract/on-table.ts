import { z } from 'zod';
import { isExposureId } from '../examination/light.ts';

/** One light of a page, such as `UV` or `OB 2`. */
export const exposure = z.string().refine(isExposureId, { error: 'not a light of a page' });

/** Why what lay on the table is not found again. */
export const LAID = ['finding.no_comparison', 'finding.no_page', 'finding.outside_page'] as const;
