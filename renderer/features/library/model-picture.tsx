import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import { type DocumentModel, exposure, type PagePicture } from '../../../src/reference/index.ts';
import {
  boxOf,
  type Flight,
  type SightLock,
  Viewer,
  type ViewerMark,
  type ViewerShape,
} from '../../shared/viewer/index.ts';
import { lightWords } from './labels.ts';
import type { PlaceOnPage } from './model-bench.tsx';
import classes from './model-screen.module.css';
import { featureAt, type NumberedFeature, type Shown } from './model-view.ts';
import { PaneCaption } from './pane-caption.tsx';

interface ModelPictureProps {
  model: DocumentModel;
  shown: Pick<Shown, 'page' | 'picture' | 'here' | 'chosen'>;
  /** Whether a line above says which model it is. */
  caption: boolean;
  pointed: string | null;
  place: PlaceOnPage | null;
  flight: Flight | null;
  lock: SightLock;
  hasMarks: boolean;
  onClose?: () => void;
  onChoose(feature: NumberedFeature): void;
  onPoint(id: string | null): void;
}

function shapesOf(place: PlaceOnPage | null, { dpi }: PagePicture): ViewerShape[] {
  if (!place) return [];
  const [left, top, right, bottom] = boxOf(place.area, dpi);
  const quad = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return [{ id: place.id, quad, kind: 'zone' }];
}

/** A page of a model with its features marked. */
export function ModelPicture(props: ModelPictureProps) {
  const { t } = useTranslation();
  const { model, shown, pointed, place, hasMarks, onChoose, onPoint } = props;
  const { page, picture, here, chosen } = shown;
  const { code } = model.key;
  const marks = useMemo(
    () =>
      here.map(
        ({ id, number, title, area }): ViewerMark => ({
          id,
          number,
          box: boxOf(area, picture.dpi),
          label: title,
          state: id === chosen?.id ? 'chosen' : id === pointed ? 'pointed' : 'plain',
        }),
      ),
    [here, picture.dpi, chosen?.id, pointed],
  );
  const shapes = useMemo(() => shapesOf(place, picture), [place, picture]);
  return (
    <div className={classes.picture}>
      {props.caption && (
        <PaneCaption model={model} words={`${page.title} · ${exposure(picture)}`} onClose={props.onClose} />
      )}
      <Viewer
        url={mediaUrl(picture.sha256, { operation: 'display', frame: 0 })}
        subject={`${code} ${page.id}`}
        label={t('library.pictureOf', { code, page: page.title, light: lightWords(picture) })}
        widthPx={picture.widthPx}
        heightPx={picture.heightPx}
        dpi={picture.dpi}
        marks={hasMarks ? marks : marks.filter(({ state }) => state !== 'plain')}
        shapes={shapes}
        flight={props.flight}
        lock={props.lock}
        onPointer={(at) => onPoint(at && (featureAt(here, at, picture)?.id ?? null))}
        onPointMark={onPoint}
        onChooseMark={(id) => {
          const feature = here.find((known) => known.id === id);
          if (feature) onChoose(feature);
        }}
      />
    </div>
  );
}
