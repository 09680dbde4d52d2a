import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Capture, Frame } from '../../../src/contract/examination.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { PagePicture, SizeMm } from '../../../src/reference/index.ts';
import { type DrawnPoint, LaidPicture, PointEditor, type Stage, Viewer } from '../../shared/viewer/index.ts';
import classes from './by-hand.module.css';
import { type Judged, overShown, type Side, toPage, toShown } from './by-hand-points.ts';
import { useHeldSpace } from './held-space.ts';
import type { ByHandPoints } from './use-by-hand.ts';

interface PanesProps {
  capture: Capture;
  frame: Frame;
  /** What the page is called. */
  title: string;
  size: SizeMm;
  genuine: PagePicture;
  points: ByHandPoints;
  judged: Judged;
  isLaid: boolean;
  onLaid(isLaid: boolean): void;
  onStage(side: Side, stage: Stage | null): void;
}

interface SizePx {
  widthPx: number;
  heightPx: number;
}

/** So much is seen on each side of a picture, as a share of it, so that its corners can be met; a click there means the edge. */
const ROOM = 0.05;

/** The nearest place of a picture; null too far beside it. */
function nearest([x, y]: Point, of: SizePx): Point | null {
  const at: Point = [Math.max(0, Math.min(of.widthPx, x)), Math.max(0, Math.min(of.heightPx, y))];
  return Math.hypot(at[0] - x, at[1] - y) <= ROOM * Math.max(of.widthPx, of.heightPx) ? at : null;
}

const display = (sha256: string, frame: number) => mediaUrl(sha256, { operation: 'display', frame });

/** The points of one side as they are drawn over its picture. */
function useDrawn({ points, judged }: Pick<PanesProps, 'points' | 'judged'>, side: Side): DrawnPoint[] {
  const { t } = useTranslation();
  const { pairs, chosen } = points;
  return pairs.flatMap((pair, i) => {
    const at = pair[side];
    if (!at) return [];
    const label = t(side === 'picture' ? 'byHand.pointHere' : 'byHand.pointGenuine', { number: i + 1 });
    const isDoubtful = judged.doubtful.has(pair.id);
    return [{ id: pair.id, at, sign: String(i + 1), label, isChosen: chosen?.id === pair.id, isDoubtful }];
  });
}

/** The picture in question and the page of the model side by side, with the points that belong together. */
export function ByHandPanes(props: PanesProps) {
  const { t } = useTranslation();
  const { capture, frame, title, size, genuine, points, judged, isLaid, onLaid, onStage } = props;
  const isBlinking = useHeldSpace();
  const here = useDrawn(props, 'picture');
  const there = useDrawn(props, 'page').map((point) => ({ ...point, at: toShown(point.at, size, genuine) }));
  const isOver = judged.fit !== null && isLaid !== isBlinking;
  const url = display(capture.sha256, frame.index);

  function setNear(side: Side, place: Point, of: SizePx) {
    const at = nearest(place, of);
    if (at) points.set(side, side === 'page' ? toPage(at, size, genuine) : at);
  }

  const editor = (side: Side, drawn: DrawnPoint[], of: SizePx, inUnit: (at: Point) => Point) => (
    <PointEditor
      points={drawn}
      size={[of.widthPx, of.heightPx]}
      isActive={points.chosen?.side === side}
      onChoose={(id) => points.choose(id, side)}
      onMove={(id, at) => points.move(id, side, inUnit(at))}
      onMoved={points.moved}
      onGivenUp={points.givenUp}
      onRemove={points.remove}
      onStage={(stage) => onStage(side, stage)}
    />
  );

  return (
    <>
      <div className={classes.pane} data-side="picture">
        <div className={classes.caption}>{t('byHand.questioned')}</div>
        <Viewer
          url={url}
          label={t('byHand.placing', { name: capture.name })}
          widthPx={frame.widthPx}
          heightPx={frame.heightPx}
          dpi={frame.dpi}
          room={ROOM}
          onClick={(at) => setNear('picture', at, frame)}
        >
          {editor('picture', here, frame, (at) => at)}
        </Viewer>
      </div>
      <div className={classes.pane} data-side="page">
        <div className={classes.caption}>
          <span>{t(isOver ? 'byHand.over' : 'byHand.genuine')}</span>
          <Button
            size="compact-xs"
            variant={isLaid ? 'filled' : 'default'}
            aria-pressed={isLaid}
            disabled={judged.fit === null}
            onClick={() => onLaid(!isLaid)}
          >
            {t('byHand.lay')}
          </Button>
        </div>
        <Viewer
          url={display(genuine.sha256, 0)}
          subject={title}
          label={title}
          widthPx={genuine.widthPx}
          heightPx={genuine.heightPx}
          dpi={genuine.dpi}
          room={ROOM}
          onClick={(at) => setNear('page', at, genuine)}
        >
          {isOver && judged.fit && (
            <LaidPicture
              url={url}
              widthPx={frame.widthPx}
              heightPx={frame.heightPx}
              toFrame={overShown(judged.fit, size, genuine)}
              frame={[genuine.widthPx, genuine.heightPx]}
            />
          )}
          {editor('page', there, genuine, (at) => toPage(at, size, genuine))}
        </Viewer>
      </div>
    </>
  );
}
