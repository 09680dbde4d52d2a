import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../src/contract/drafts.ts';
import { mediaUrl } from '../../../../src/contract/media.ts';
import { type AreaMm, exposure, type PagePicture } from '../../../../src/reference/index.ts';
import { smallestAt } from '../../../shared/viewer/box-edit.ts';
import { AreaEditor, type Box, boxOf, Viewer, type ViewerMark } from '../../../shared/viewer/index.ts';
import { areaOf, LEAST_MM, sizeOfPage, stepped } from './areas.ts';
import classes from './draft-picture.module.css';

/** Something of a draft that has its place on a page. */
export interface DraftArea {
  id: string;
  kind: 'feature' | 'field' | 'zone';
  label: string;
  number?: number;
  area: AreaMm;
}

interface DraftPictureProps {
  draft: Draft;
  page: string;
  picture: PagePicture;
  areas: readonly DraftArea[];
  chosen: string | null;
  /** Whether the next drag draws an area instead of moving the picture. */
  drawing: boolean;
  onChoose(id: string | null): void;
  /** A new one, in mm of the page, clipped to the page. */
  onDrawn(area: AreaMm): void;
  /** Moved or resized: once at the end of a gesture, and for each arrow key. */
  onArea(id: string, area: AreaMm): void;
}

/** A page of a draft with what has a place on it: areas to draw, to move and to resize. */
export function DraftPicture(props: DraftPictureProps) {
  const { draft, page, picture, areas, chosen, drawing, onChoose, onDrawn, onArea } = props;
  const { t } = useTranslation();
  const { dpi } = picture;
  const size = sizeOfPage(draft.document, page, picture);
  const [live, setLive] = useState<Box | null>(null);
  const marks = useMemo(
    () =>
      areas
        .filter(({ id }) => id !== chosen)
        .map(
          ({ id, number, label, area }): ViewerMark => ({
            id,
            number,
            label,
            box: boxOf(area, dpi),
            state: 'plain',
          }),
        ),
    [areas, chosen, dpi],
  );
  const open = areas.find(({ id }) => id === chosen);
  const [, , width, height] = boxOf({ xMm: 0, yMm: 0, ...size }, dpi);
  const [least] = boxOf({ xMm: LEAST_MM, yMm: 0, widthMm: 0, heightMm: 0 }, dpi);
  const choose = (at: readonly [number, number]) => {
    const boxes = areas.map(({ id, area }) => ({ id, box: boxOf(area, dpi) }));
    onChoose(smallestAt(boxes, at)?.id ?? null);
  };

  return (
    <div className={classes.picture}>
      <Viewer
        url={mediaUrl(picture.sha256, { operation: 'display', frame: 0 })}
        subject={`${draft.id} ${page}`}
        label={t('pictures.ofPage', { page, light: exposure(picture) })}
        widthPx={picture.widthPx}
        heightPx={picture.heightPx}
        dpi={dpi}
        marks={marks}
        onChooseMark={onChoose}
        onClick={choose}
      >
        <AreaEditor
          area={
            open
              ? {
                  id: open.id,
                  box: boxOf(open.area, dpi),
                  label: t('pictures.area', { label: open.label }),
                  sign: String(open.number ?? open.label),
                }
              : null
          }
          isDrawing={drawing}
          bounds={{ width, height, least }}
          onDrawn={(box) => onDrawn(areaOf(box, dpi))}
          onBox={(id, box) => onArea(id, areaOf(box, dpi))}
          onTap={choose}
          onLive={setLive}
          onStep={(id, handle, by) => open && onArea(id, stepped(open.area, handle, by, size))}
        />
      </Viewer>
      <Readout
        area={live ? areaOf(live, dpi) : drawing ? null : (open?.area ?? null)}
        hint={drawing ? 'hintDraw' : open ? 'hintArea' : areas.length > 0 ? 'hintChoose' : null}
      />
    </div>
  );
}

/** Below the picture: the area in figures while it is worked with, and what can be done with it. */
function Readout({
  area,
  hint,
}: {
  area: AreaMm | null;
  hint: 'hintDraw' | 'hintArea' | 'hintChoose' | null;
}) {
  const { t } = useTranslation();
  const mm = (value: number) => value.toFixed(2);
  return (
    <div className={classes.readout}>
      <output className={classes.figures} aria-label={t('pictures.readout')} data-testid="area-readout">
        {area &&
          t('pictures.figures', {
            x: mm(area.xMm),
            y: mm(area.yMm),
            width: mm(area.widthMm),
            height: mm(area.heightMm),
          })}
      </output>
      <span className={classes.hint}>{hint && t(`pictures.${hint}`)}</span>
    </div>
  );
}
