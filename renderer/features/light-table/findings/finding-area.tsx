import { useTranslation } from 'react-i18next';
import type { PageFrame } from '../../../../src/examination/table-pages.ts';
import { AreaEditor, type Box, boxOf, movedBox, resizedBox } from '../../../shared/viewer/index.ts';
import { areaOnPage, type FindingDrafting } from './use-finding-draft.ts';

/** Least side of an area, mm. */
const LEAST_MM = 0.5;

/** The area of a finding that is being written, over the picture of the viewer around it: moved, resized, or drawn anew. */
export function FindingArea({ drafting, frame }: { drafting: FindingDrafting; frame: PageFrame }) {
  const { t } = useTranslation();
  const { draft, isDrawing } = drafting;
  if (!draft) return null;
  const { widthPx, heightPx, dpi, pxPerMm } = frame;
  const bounds = { width: widthPx, height: heightPx, least: LEAST_MM * pxPerMm };
  const box = boxOf(draft.area, dpi);
  const put = (next: Box) => drafting.change({ area: areaOnPage(next, frame) });
  return (
    <AreaEditor
      area={{ id: 'finding', box, label: t('findings.areaKeys'), sign: t('findings.area') }}
      isDrawing={isDrawing}
      bounds={bounds}
      onDrawn={(next) => drafting.drawn(areaOnPage(next, frame))}
      onBox={(_, next) => put(next)}
      onTap={() => {}}
      onLive={() => {}}
      onStep={(_, handle, by) =>
        put(handle ? resizedBox(box, handle, by, bounds) : movedBox(box, by, bounds))
      }
    />
  );
}
