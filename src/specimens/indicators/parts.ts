import type { Term } from '../../reference/vocabulary.ts';
import { type AreaMm, area } from '../area.ts';
import { type Ink, type InkBlend, isBlend } from '../ink.ts';
import type { Layer, PrintedPage, VisualFieldName } from '../page.ts';
import { fieldRow, type MrzField } from './zone-cells.ts';

export const wholePage = ({ widthMm, heightMm }: PrintedPage): AreaMm => area(0, 0, widthMm, heightMm);

/** Areas of the features of some terms. */
export const areasOf =
  (...terms: readonly Term[]) =>
  (page: PrintedPage): AreaMm[] =>
    page.features.filter(({ term }) => terms.includes(term)).map((feature) => feature.area);

export const fieldAreas =
  (...names: readonly VisualFieldName[]) =>
  (page: PrintedPage): AreaMm[] =>
    page.fields.filter(({ name }) => names.includes(name)).map((field) => field.area);

export const portraitArea = ({ portrait }: PrintedPage): AreaMm[] => (portrait ? [portrait] : []);

export const zoneField =
  (...fields: readonly MrzField[]) =>
  ({ zone }: PrintedPage): AreaMm[] =>
    zone ? fields.flatMap((field) => fieldRow(zone, field)?.area ?? []) : [];

/** Whether a layer is (part of) a feature of one of the terms. */
export function isOf(page: PrintedPage, layer: Layer, terms: readonly Term[]): boolean {
  return page.features.some(({ id, term }) => id === layer.feature && terms.includes(term));
}

export const withLayers = (page: PrintedPage, layers: readonly Layer[]): PrintedPage => ({ ...page, layers });

export function mapLayers(page: PrintedPage, change: (layer: Layer) => Layer): PrintedPage {
  return withLayers(page, page.layers.map(change));
}

/** Layers before the first one that `isThere` picks out; at the end where there is none. */
export function inserted(
  page: PrintedPage,
  before: (layer: Layer) => boolean,
  layers: readonly Layer[],
): PrintedPage {
  const at = page.layers.findIndex(before);
  const cut = at < 0 ? page.layers.length : at;
  return withLayers(page, [...page.layers.slice(0, cut), ...layers, ...page.layers.slice(cut)]);
}

/** The same layer in other ink. */
export function inked(layer: Layer, change: (ink: Ink) => Ink): Layer {
  const { ink } = layer;
  const changed: Ink | InkBlend = isBlend(ink)
    ? { ...ink, stops: ink.stops.map((stop) => ({ ...stop, ink: change(stop.ink) })) }
    : change(ink);
  return { ...layer, ink: changed };
}

/** Print of the blank document that is seen from its front in white light. */
export function isGround(layer: Layer): boolean {
  const first = isBlend(layer.ink) ? layer.ink.stops[0]?.ink : layer.ink;
  return (
    layer.technique === 'offset' && layer.side !== 'back' && layer.id !== 'specimen' && first?.colour != null
  );
}
