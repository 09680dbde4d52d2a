import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { scaleByPoints } from '../../../src/examination/drawing.ts';
import type { PageFrame, Side } from '../../../src/examination/table-pages.ts';
import type { Quad } from '../../../src/imaging/geometry.ts';
import { chainText } from '../../../src/imaging/view-tools/index.ts';
import {
  type Flight,
  type SightLock,
  Viewer,
  type ViewerMark,
  type ViewerShape,
} from '../../shared/viewer/index.ts';
import { DrawingLayer } from './drawing-layer.tsx';
import { Glasses, type Pointed } from './glasses.tsx';
import classes from './light-table.module.css';
import { stepInWords } from './tool-words.ts';
import type { Drawings } from './use-drawings.ts';
import type { PaneState } from './use-panes-seen.ts';
import type { Shown } from './use-sharper.ts';
import type { Tools } from './use-tools.ts';
import type { Views } from './use-views.ts';

/** A picture of the page, and what of it is on the screen. */
export interface Seen {
  readonly side: Side;
  readonly shown: Shown;
  /** Which file it is, and what of it is not as it was received, in words. */
  readonly facts: string;
}

/** Of one picture or two: the one that is the least what it should be. */
function worstOf(all: readonly (Seen | null)[]): Shown | undefined {
  const shown = all.flatMap((seen) => (seen ? [seen.shown] : []));
  const order = ['failed', 'earlier', 'coming'] as const;
  const worst = order.map((state) => shown.find((each) => each.state === state)).find(Boolean);
  return (
    worst ??
    shown.find(({ isWholeLost }) => isWholeLost) ??
    shown.find(({ isPreview }) => isPreview) ??
    shown[0]
  );
}

/** Pictures are asked for a little later than tools are set. */
const areSet = ({ shown, done }: Tools): boolean => shown === chainText(done);

/** Whether what is seen can be kept; where there is no picture at all, or never the whole of one, it cannot. */
export function paneStateOf(tools: Tools, ...all: readonly (Seen | null)[]): PaneState {
  const worst = worstOf(all);
  if (!worst || worst.state === 'failed' || worst.isWholeLost) return 'failed';
  return areSet(tools) && worst.state === 'asked' ? 'seen' : 'waiting';
}

/** What all panes of the table have in common. */
export interface PaneShared {
  pageId: string;
  frame: PageFrame;
  /** The area that is looked at, px of the frame. */
  quad: Quad | null;
  /** Places of the page that are marked, by the ids of their stops. */
  marks: readonly ViewerMark[];
  onChooseMark(id: string): void;
  flight: Flight | null;
  drawings: Drawings;
  tools: Tools;
  views: Views;
  /** Px of the screen for one px of the frame under the magnifying glass; `null` where there is none. */
  glass: number | null;
  /** Panes that are locked to each other, and the place of all of them that the glasses are over. */
  lock: SightLock;
  pointed: Pointed;
}

interface PaneProps extends PaneShared {
  seen: Seen;
  /** The picture that lies over this one. */
  other: Seen | null;
  caption: string;
  children?: ReactNode;
}

/** What was done to the view, and whether it is what is seen. */
function Done({ tools, shown, isSpoken }: { tools: Tools; shown: Shown | undefined; isSpoken: boolean }) {
  const { t } = useTranslation();
  const isWaiting = shown?.state === 'earlier' || !areSet(tools);
  const isFailed = !isWaiting && shown?.state === 'failed';
  const isUntouched = tools.done.length === 0;
  const words = isUntouched
    ? t(isWaiting ? 'tools.before' : 'tools.untouched')
    : tools.done.map((step) => stepInWords(t, step)).join(' → ');
  const before = isWaiting ? `${t('tools.working')} ` : isFailed ? `${t('tools.failed')} ` : '';
  const isCoarse = !isWaiting && !isFailed && shown?.isWholeLost;
  return (
    <div
      className={classes.done}
      data-done={tools.done.length}
      aria-busy={isWaiting}
      role={isSpoken ? 'status' : undefined}
    >
      {before}
      {words}
      {isCoarse && <strong>{` ${t('tools.onlyCoarse')}`}</strong>}
      {(isFailed || isCoarse) && shown?.reason ? ` ${shown.reason}` : ''}
    </div>
  );
}

/** One viewer, with what it shows above it: which page, light and file, and what was done to the view. */
export function Pane(props: PaneProps) {
  const { pageId, seen, other, frame, caption, lock, quad, flight, drawings, tools, children } = props;
  const { t } = useTranslation();
  const { glass, pointed, views, marks, onChooseMark } = props;
  const shown = worstOf([seen, other]);
  const isCoarse = shown?.state === 'asked' && shown.isPreview && !shown.isWholeLost;
  const facts = [seen, ...(other ? [other] : [])].map((each) => each.facts).join(' | ');
  // Its ruler goes by what the measures go by.
  const dpi = frame.dpi / scaleByPoints(drawings.all);
  const shapes: ViewerShape[] = quad ? [{ id: 'area', quad, kind: 'feature' }] : [];
  const zoom = glass === null ? null : glass / window.devicePixelRatio;
  return (
    <div className={classes.pane}>
      <div className={classes.head}>
        <div className={classes.caption} data-caption>
          {caption}
        </div>
        <div className={classes.facts} data-facts title={facts}>
          {isCoarse && <em>{`${t('table.facts.coarse')} · `}</em>}
          {facts}
        </div>
      </div>
      <Done tools={tools} shown={shown} isSpoken={seen.side === 'questioned'} />
      <Viewer
        url={seen.shown.url}
        isPreview={seen.shown.isPreview}
        subject={pageId}
        label={caption}
        widthPx={frame.widthPx}
        heightPx={frame.heightPx}
        dpi={dpi}
        lock={lock}
        shapes={shapes}
        marks={marks}
        onChooseMark={onChooseMark}
        flight={flight}
        onPointer={(at) => pointed.setState({ at })}
        onGesture={views.begin}
        onMoved={views.moved}
        onClick={([x, y]) => drawings.point([x / frame.pxPerMm, y / frame.pxPerMm])}
      >
        {children}
        <DrawingLayer drawings={drawings} frame={frame} />
        {zoom !== null && (
          <Glasses
            zoom={zoom}
            frame={frame}
            pointed={pointed}
            pictures={[seen, ...(other ? [other] : [])].map(({ side, shown: { url } }) => ({ side, url }))}
          />
        )}
      </Viewer>
    </div>
  );
}
