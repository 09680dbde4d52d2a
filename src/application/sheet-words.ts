import type { Side } from '../examination/table-pages.ts';

/** What the sides of the table are called on a sheet. */
export const NAMES: Readonly<Record<Side, string>> = { questioned: 'This document', genuine: 'Genuine' };

/** Facts of a sheet, some of which there are none of. */
export type Facts = readonly (readonly [name: string, value: string] | null)[];
