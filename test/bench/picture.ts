import type { MrzFormat } from '../../src/mrz/index.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { type Alteration, alterDigit } from './alter.ts';
import { randomZone } from './holder.ts';
import { drawPage, type Page, type PageOptions } from './page.ts';

/** A zone as it is printed on a picture. */
export interface PrintedZone {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  /** The one check digit that was printed wrong, if any. */
  readonly alteration: Alteration | null;
}

/** A generated picture with all that stands on it, zones in reading order. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly extension: 'jpg' | 'png';
  readonly zones: readonly PrintedZone[];
}

/** Share of zones in ordinary groups that carry one wrong check digit. */
const ALTERED_SHARE = 0.1;

/** Zones of a random bearer; one in ten, or every one that can be, has one wrong check digit. */
export function printedZone(format: MrzFormat, chance: Chance, altered?: boolean): PrintedZone {
  const lines = randomZone(format, chance);
  const wanted = altered ?? chance.happens(ALTERED_SHARE);
  const changed = wanted ? alterDigit(lines, format, chance) : null;
  return changed ? { format, ...changed } : { format, lines, alteration: null };
}

/** A zone and its page. */
export function printedPage(
  format: MrzFormat,
  chance: Chance,
  options: PageOptions & { readonly altered?: boolean } = {},
): { zone: PrintedZone; page: Page } {
  const zone = printedZone(format, chance, options.altered);
  return { zone, page: drawPage(zone.lines, format, chance, options) };
}
