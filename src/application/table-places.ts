import { LightbenchError } from '../contract/errors.ts';
import type { StoredFinding, TableLook } from '../contract/findings.ts';
import {
  type Exposure,
  frameOf,
  type PageFrame,
  type TablePage,
  tablePages,
} from '../examination/table-pages.ts';
import { doneOf, lightsNamed, readChain } from '../imaging/view-tools/index.ts';
import type { AreaMm, DocumentModel } from '../reference/index.ts';
import type { StoreReader } from './ports.ts';

/** What lay on the table when something was seen there. */
export interface Laid {
  readonly page: TablePage;
  readonly exposure: Exposure;
  readonly frame: PageFrame;
  readonly model: StoredFinding['model'];
  readonly features: DocumentModel['features'];
}

/**
 * What lies on the table in one light of a page, in a comparison of the examination.
 * @throws LightbenchError finding.no_comparison, finding.no_page
 */
export function requireLaid(
  read: StoreReader,
  examinationId: string,
  look: Pick<TableLook, 'comparisonId' | 'page' | 'exposure'>,
): Laid {
  const comparison = read.comparison(examinationId, look.comparisonId);
  const held = comparison?.model;
  const model = held && read.libraryVersion(held.code, held.version)?.model;
  if (!comparison || !held || !model)
    throw new LightbenchError('finding.no_comparison', { id: examinationId });
  const pages = tablePages(comparison, { captures: read.captures(examinationId) }, model);
  const page = pages.find(({ id }) => id === look.page);
  const exposure = page?.exposures.find(({ id }) => id === look.exposure);
  if (!page || !exposure)
    throw new LightbenchError('finding.no_page', { page: look.page, light: look.exposure });
  return { page, exposure, frame: frameOf(page), model: held, features: model.features };
}

/**
 * An area lies on a page.
 * @throws LightbenchError finding.outside_page
 */
export function requireWithin({ xMm, yMm, widthMm, heightMm }: AreaMm, { page, frame }: Laid): void {
  const { size } = page;
  // On the screen a page is whole px long: what was drawn up to its edge may lie beyond it by half of one, and by rounding.
  const slack = 0.5 / frame.pxPerMm + 0.01;
  if (xMm + widthMm > size.widthMm + slack || yMm + heightMm > size.heightMm + slack)
    throw new LightbenchError('finding.outside_page');
}

/** Every light that a look names is one of the page. @throws LightbenchError finding.no_page */
export function requireLights({ page }: Laid, { below, tools }: TableLook): void {
  const named = [...(below === null ? [] : [below]), ...lightsNamed(doneOf(readChain(tools) ?? []))];
  const stranger = named.find((name) => page.exposures.every(({ id }) => id !== name));
  if (stranger !== undefined)
    throw new LightbenchError('finding.no_page', { page: page.id, light: stranger });
}
