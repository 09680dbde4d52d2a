import { useTranslation } from 'react-i18next';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { PageFrame, Side } from '../../../src/examination/table-pages.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { Magnifier } from '../../shared/viewer/index.ts';

/**
 * The place of all panes that the pointer is over, px of the frame; `null` where it is over none. It changes with every movement of the
 * pointer, so that only what shows it is drawn again, and not the whole table.
 */
export type Pointed = StoreApi<{ readonly at: Point | null }>;

export const createPointed = (): Pointed => createStore(() => ({ at: null }));

interface GlassesProps {
  /** CSS px for one px of the frame. */
  zoom: number;
  frame: PageFrame;
  pointed: Pointed;
  /** What is seen in each: one picture under the pointer, or two beside it. */
  pictures: readonly { readonly side: Side; readonly url: string }[];
}

/** Magnifying glasses over a pane, at the place that is pointed at in any of them. */
export function Glasses({ zoom, frame, pointed, pictures }: GlassesProps) {
  const { t } = useTranslation();
  const at = useStore(pointed, (state) => state.at);
  const areTwo = pictures.length > 1;
  return pictures.map(({ side, url }, i) => (
    <Magnifier
      key={side}
      {...frame}
      url={url}
      zoom={zoom}
      at={at}
      {...(areTwo ? { side: i === 0 ? -1 : 1, name: t(`table.${side}`) } : {})}
    />
  ));
}
