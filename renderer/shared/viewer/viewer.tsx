import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point, Quad } from '../../../src/imaging/geometry.ts';
import { createStage, type StagePicture } from './stage.ts';
import classes from './viewer.module.css';
import { ViewerBar } from './viewer-bar.tsx';
import { useViewerStore } from './viewer-store.ts';

/** An outline over the picture, in px of the frame. */
export interface ViewerShape {
  id: string;
  quad: Quad;
  kind: 'zone' | 'mark' | 'hover';
}

interface ViewerProps extends StagePicture {
  label: string;
  dpi: number | null;
  shapes: readonly ViewerShape[];
  onPointer?: (at: Point | null) => void;
}

function Overlay({ shapes }: { shapes: readonly ViewerShape[] }) {
  const matrix = useViewerStore((state) => state.view?.matrix);
  if (!matrix) return null;
  return (
    <svg className={classes.overlay} aria-hidden="true">
      <g transform={matrix}>
        {shapes.map(({ id, quad, kind }) => (
          <polygon key={id} data-kind={kind} points={quad.map((corner) => corner.join(',')).join(' ')} />
        ))}
      </g>
    </svg>
  );
}

/** One picture to look into: wheel zooms at the pointer, drag pans, double click changes between fit and 100 %. */
export function Viewer({ url, widthPx, heightPx, label, dpi, shapes, onPointer }: ViewerProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const failed = useViewerStore((state) => state.failed);
  const still = useReducedMotion(false, { getInitialValueInEffect: false });
  const heard = useRef(onPointer);
  useEffect(() => {
    heard.current = onPointer;
  });

  useEffect(() => {
    if (!frame.current) return;
    const stage = createStage(
      frame.current,
      { url, widthPx, heightPx },
      {
        onView: (view) => useViewerStore.setState({ view }),
        onPointer: (pointer) => {
          useViewerStore.setState({ pointer });
          heard.current?.(pointer);
        },
        onFailed: () => useViewerStore.setState({ failed: true }),
      },
      still,
    );
    useViewerStore.setState({ stage, failed: false });
    return () => {
      stage.destroy();
      useViewerStore.setState({ stage: null, view: null, pointer: null, failed: false });
    };
  }, [url, widthPx, heightPx, still]);

  return (
    <section className={classes.viewer} aria-label={t('viewer.region')}>
      <figure className={classes.frame} aria-label={t('viewer.picture', { label })}>
        <div ref={frame} className={classes.stage} />
        <Overlay shapes={shapes} />
        {failed && (
          <p role="alert" className={classes.failed}>
            {t('viewer.failed')}
          </p>
        )}
      </figure>
      <ViewerBar widthPx={widthPx} heightPx={heightPx} dpi={dpi} />
    </section>
  );
}
