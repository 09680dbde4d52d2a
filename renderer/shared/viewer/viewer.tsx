import { Fragment, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quad } from '../../../src/imaging/geometry.ts';
import { Marks, type ViewerMark } from './marks.tsx';
import { PanPad } from './pan-pad.tsx';
import { type StageWishes, useStage } from './use-stage.ts';
import classes from './viewer.module.css';
import { ViewerBar } from './viewer-bar.tsx';
import { createViewerStore, useViewer, ViewerProvider } from './viewer-store.ts';

/** An outline over the picture, in px of the frame. */
export interface ViewerShape {
  id: string;
  quad: Quad;
  /** A feature is only framed: its colours are what is looked at. */
  kind: 'zone' | 'mark' | 'hover' | 'feature';
}

interface ViewerProps extends StageWishes {
  label: string;
  shapes?: readonly ViewerShape[];
  marks?: readonly ViewerMark[];
  onChooseMark?: (id: string) => void;
  onPointMark?: (id: string | null) => void;
  /** What lies over the picture and is worked with, such as an `AreaEditor`. */
  children?: ReactNode;
}

const NOTHING: readonly never[] = [];
const nowhere = () => {};
const pointsOf = (quad: Quad) => quad.map((corner) => corner.join(',')).join(' ');

function Overlay({ shapes, marks }: { shapes: readonly ViewerShape[]; marks: readonly ViewerMark[] }) {
  const matrix = useViewer((state) => state.view?.matrix);
  if (!matrix) return null;
  return (
    <svg className={classes.overlay} aria-hidden="true">
      <g transform={`matrix(${matrix.join(' ')})`}>
        {marks.map(({ id, state, box: [left, top, right, bottom] }) => (
          <rect key={id} data-state={state} x={left} y={top} width={right - left} height={bottom - top} />
        ))}
        {shapes.map(({ id, quad, kind }) => (
          <Fragment key={id}>
            {kind === 'feature' && <polygon data-kind="ground" points={pointsOf(quad)} />}
            <polygon data-kind={kind} points={pointsOf(quad)} />
          </Fragment>
        ))}
      </g>
    </svg>
  );
}

/** One picture to look into: wheel zooms at the pointer, drag pans, double click changes between fit and 100 %. */
export function Viewer({ label, shapes = NOTHING, marks = NOTHING, children, ...rest }: ViewerProps) {
  const { t } = useTranslation();
  const { onChooseMark = nowhere, onPointMark = nowhere, ...wishes } = rest;
  const [store] = useState(createViewerStore);
  const frame = useRef<HTMLDivElement>(null);
  const [hasPad, setPad] = useState(false);
  useStage(frame, store, wishes);
  return (
    <ViewerProvider value={store}>
      <section className={classes.viewer} aria-label={t('viewer.regionOf', { label })}>
        <figure className={classes.frame} aria-label={t('viewer.picture', { label })}>
          <div ref={frame} className={classes.stage} />
          <Overlay shapes={shapes} marks={marks} />
          {marks.length > 0 && <Marks marks={marks} onChoose={onChooseMark} onPoint={onPointMark} />}
          {children}
          <Turned />
          <Failed />
          {hasPad && <PanPad />}
        </figure>
        <ViewerBar
          widthPx={wishes.widthPx}
          heightPx={wishes.heightPx}
          dpi={wishes.dpi}
          hasPad={hasPad}
          onPad={setPad}
        />
      </section>
    </ViewerProvider>
  );
}

/** Says over the picture that it does not stand as it was received. */
function Turned() {
  const { t } = useTranslation();
  const rotation = useViewer((state) => state.view?.rotation ?? 0);
  const isMirrored = useViewer((state) => state.view?.isMirrored ?? false);
  const words = [
    ...(isMirrored ? [t('viewer.mirrored')] : []),
    ...(rotation !== 0 ? [t('viewer.turned', { degrees: rotation })] : []),
  ];
  if (words.length === 0) return null;
  return (
    <p role="status" className={classes.turned}>
      {words.join(' · ')}
    </p>
  );
}

function Failed() {
  const { t } = useTranslation();
  const failed = useViewer((state) => state.failed);
  if (!failed) return null;
  return (
    <p role="alert" className={classes.failed}>
      {t('viewer.failed')}
    </p>
  );
}
