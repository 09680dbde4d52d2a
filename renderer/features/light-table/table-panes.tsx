import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point, Quad } from '../../../src/imaging/geometry.ts';
import { chainText, readChain, usualStep } from '../../../src/imaging/view-tools/index.ts';
import {
  createSightLock,
  type Flight,
  LaidPicture,
  type Look,
  Magnifier,
  type SightLock,
  SwipeLine,
  Viewer,
  type ViewerShape,
} from '../../shared/viewer/index.ts';
import { useHeldSpace } from '../compare/index.ts';
import classes from './light-table.module.css';
import { MeasureLayer } from './measure-layer.tsx';
import { type Exposure, type PageFrame, type PagePlace, sourcesOf } from './table-pages.ts';
import type { Mode } from './table-view.ts';
import { stepInWords } from './tool-words.ts';
import { useBlink } from './use-blink.ts';
import type { Measures } from './use-measures.ts';
import { useSharper } from './use-sharper.ts';
import { type Tools, useToolsReady } from './use-tools.ts';

interface PanesProps {
  pageId: string;
  exposure: Exposure;
  frame: PageFrame;
  mode: Mode;
  /** Opacity of the genuine page or place of the swipe, 0 to 1. */
  share: number;
  onShare(share: number): void;
  /** Changes a second. */
  rate: number;
  /** The area that is looked at, px of the frame. */
  quad: Quad | null;
  flight: Flight | null;
  measures: Measures;
  tools: Tools;
  /** CSS px for one px of the frame under the magnifying glass; `null` where there is none. */
  glass: number | null;
}

/** How the genuine page lies over the document. Where it is not to be seen it lies there all the same, ready at once. */
const LOOKS: Readonly<Record<Mode, (share: number, isOther: boolean) => Look>> = {
  side: () => ({ opacity: 0 }),
  overlay: (share) => ({ opacity: share }),
  swipe: (share) => ({ from: share }),
  blink: (_, isOther) => ({ opacity: isOther ? 1 : 0 }),
  difference: () => ({ isDifference: true }),
};
const ALONE: Look = {};

interface PaneProps
  extends Pick<PanesProps, 'pageId' | 'frame' | 'quad' | 'flight' | 'measures' | 'tools' | 'glass'> {
  place: PagePlace;
  caption: string;
  lock: SightLock;
  /** What the glasses are over, px of the frame. */
  pointed: Point | null;
  onPointed(at: Point | null): void;
  /** The picture that lies over this one, and has a glass of its own. */
  other?: PagePlace | null;
  children?: ReactNode;
}

function Pane(props: PaneProps) {
  const { t } = useTranslation();
  const { pageId, place, frame, caption, lock, quad, flight, measures, tools, children } = props;
  const { glass, pointed, onPointed, other = null } = props;
  const { url, isEarlier } = useSharper(sourcesOf(place, frame, readChain(tools.shown) ?? []), pageId);
  const isWaiting = isEarlier || tools.shown !== chainText(tools.done);
  const shapes: ViewerShape[] = quad ? [{ id: 'area', quad, kind: 'feature' }] : [];
  return (
    <div className={classes.pane}>
      <div className={classes.caption} data-caption>
        {caption}
      </div>
      <div className={classes.done} data-done={tools.done.length} aria-busy={isWaiting}>
        {isWaiting ? `${t('tools.working')} ` : ''}
        {tools.done.length === 0
          ? t('tools.untouched')
          : tools.done.map((step) => stepInWords(t, step)).join(' → ')}
      </div>
      <Viewer
        url={url}
        subject={pageId}
        label={caption}
        widthPx={frame.widthPx}
        heightPx={frame.heightPx}
        dpi={frame.dpi}
        lock={lock}
        shapes={shapes}
        flight={flight}
        onPointer={onPointed}
        onClick={([x, y]) => measures.point([x / frame.pxPerMm, y / frame.pxPerMm])}
      >
        {children}
        <MeasureLayer measures={measures} frame={frame} />
        {glass !== null && (
          <Magnifier
            {...frame}
            url={url}
            zoom={glass}
            at={pointed}
            {...(other ? { side: -1, name: t('table.questioned') } : {})}
          />
        )}
        {glass !== null && other && (
          <OtherGlass pageId={pageId} place={other} frame={frame} tools={tools} zoom={glass} at={pointed} />
        )}
      </Viewer>
    </div>
  );
}

interface LayerProps {
  pageId: string;
  place: PagePlace;
  frame: PageFrame;
  look: Look;
  tools: Tools;
}

function Layer({ pageId, place, frame, look, tools }: LayerProps) {
  const { url } = useSharper(sourcesOf(place, frame, readChain(tools.shown) ?? []), pageId);
  const { widthPx, heightPx } = frame;
  return (
    <LaidPicture
      url={url}
      widthPx={widthPx}
      heightPx={heightPx}
      toFrame={[1, 0, 0, 0, 1, 0, 0, 0, 1]}
      frame={[widthPx, heightPx]}
      look={look}
    />
  );
}

interface OtherGlassProps extends Omit<LayerProps, 'look'> {
  zoom: number;
  at: Point | null;
}

/** The genuine page under a glass of its own, beside that over the document. */
function OtherGlass({ pageId, place, frame, tools, zoom, at }: OtherGlassProps) {
  const { t } = useTranslation();
  const { url } = useSharper(sourcesOf(place, frame, readChain(tools.shown) ?? []), pageId);
  return <Magnifier {...frame} url={url} zoom={zoom} at={at} side={1} name={t('table.genuine')} />;
}

/** Says what cannot be shown, and what to do about it. */
function Missing({ side, light }: { side: 'questioned' | 'genuine'; light: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.pane}>
      <div className={classes.caption}>{t(`table.${side}`)}</div>
      <p className={classes.missing}>
        {t(side === 'questioned' ? 'table.notCaptured' : 'table.notInLibrary', { light })}
      </p>
    </div>
  );
}

/** The document and the genuine page in one light, side by side or over each other, always the same place of both. */
export function TablePanes(props: PanesProps) {
  const { t } = useTranslation();
  const { pageId, exposure, frame, mode, share, onShare, rate, quad, flight, measures, tools, glass } = props;
  const { questioned, genuine, light } = exposure;
  const [lock] = useState(createSightLock);
  const [pointed, setPointed] = useState<Point | null>(null);
  const isHeld = useHeldSpace();
  const isOther = useBlink(mode === 'blink' && !isHeld, rate);
  const seen = { pointed, onPointed: setPointed, glass };
  const common = { pageId, frame, lock, quad, flight, measures, tools, ...seen };
  const own = `${t('table.questioned')} · ${exposure.id}`;
  const other = `${t('table.genuine')} · ${exposure.id}`;
  const [first] = useState({ questioned, genuine });
  useToolsReady(
    [first.questioned, first.genuine].flatMap((place) =>
      place ? [sourcesOf(place, frame, [usualStep('edges')]).preview] : [],
    ),
  );
  const areBoth = questioned !== null && genuine !== null;
  const isOne = areBoth && mode !== 'side';
  const isGenuineAlone = areBoth && (isHeld || (mode === 'blink' && isOther));
  const caption = () => {
    if (isGenuineAlone) return other;
    if (!isOne || mode === 'blink') return own;
    if (mode === 'swipe') return t('table.swipeCaption', { own, other });
    return `${own} + ${t('table.genuine')}: ${t(`table.mode.${mode}`)}`;
  };
  return (
    <div className={classes.panes} data-panes={isOne ? 1 : 2}>
      {questioned ? (
        <Pane {...common} place={questioned} caption={caption()} other={isOne ? genuine : null}>
          {genuine && (
            <Layer
              pageId={pageId}
              place={genuine}
              frame={frame}
              look={isHeld ? ALONE : LOOKS[mode](share, isOther)}
              tools={tools}
            />
          )}
          {isOne && mode === 'swipe' && !isHeld && (
            <SwipeLine share={share} label={t('table.swipe')} onShare={onShare} />
          )}
        </Pane>
      ) : (
        <Missing side="questioned" light={light} />
      )}
      {!isOne &&
        (genuine ? (
          <Pane {...common} place={genuine} caption={other} />
        ) : (
          <Missing side="genuine" light={light} />
        ))}
    </div>
  );
}
