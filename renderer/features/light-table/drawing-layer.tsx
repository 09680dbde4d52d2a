import { useTranslation } from 'react-i18next';
import { type Drawing, inUnits, isMeasure, POINTS_MAX } from '../../../src/examination/drawing.ts';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { type DrawnPoint, onStage, PointEditor, useViewer } from '../../shared/viewer/index.ts';
import classes from './drawing-layer.module.css';
import { figureOf, type OpenDrawing } from './drawings.ts';
import type { Drawings } from './use-drawings.ts';

interface LayerProps {
  drawings: Drawings;
  frame: PageFrame;
}

/** Length of the barbs of an arrow, CSS px, and how far they stand off it, radians. */
const BARB_PX = 12;
const BARB_TURN = 0.45;

/** Both barbs of an arrow from one place to another, as one line with its point in the middle. */
function barbsOf([ax, ay]: Point, [bx, by]: Point): Point[] {
  const back = Math.atan2(ay - by, ax - bx);
  const barb = (turn: number): Point => [
    bx + BARB_PX * Math.cos(back + turn),
    by + BARB_PX * Math.sin(back + turn),
  ];
  return [barb(BARB_TURN), [bx, by], barb(-BARB_TURN)];
}

/** The lines of a drawing whose points lie at these places of the screen. */
function linesOf({ kind, isOpen }: OpenDrawing, points: readonly Point[]): (readonly Point[])[] {
  const [a, b] = points;
  if (kind === 'box' && a && b) return [[a, [b[0], a[1]], b, [a[0], b[1]], a]];
  if (kind === 'arrow' && a && b) return [points, barbsOf(a, b)];
  return [kind === 'area' && !isOpen && a ? [...points, a] : points];
}

/** What stands at a drawing: its value, its words, or its figure; `null` where nothing does. */
export function signOf(drawing: Drawing, all: readonly Drawing[]): string | null {
  if (drawing.kind === 'number') return String(figureOf(all, drawing.id));
  if (drawing.kind === 'text') return drawing.words || '…';
  return isMeasure(drawing.kind) && drawing.points.length > 1 ? inUnits(drawing) : null;
}

function Drawn({
  drawing,
  sign,
  place,
}: {
  drawing: OpenDrawing;
  sign: string | null;
  place(at: Point): Point;
}) {
  const points = drawing.points.map(place);
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / points.length);
  const lines = linesOf(drawing, points).map((line) => line.map((point) => point.join()).join(' '));
  return (
    <g data-drawing={drawing.kind}>
      {['under', 'over'].map((layer) =>
        lines.map((line) => <polyline key={`${layer} ${line}`} data-layer={layer} points={line} />),
      )}
      {sign !== null && (
        <text x={x} y={(y ?? 0) - 8}>
          {sign}
        </text>
      )}
    </g>
  );
}

/** What was drawn, over the picture of the viewer around it; its points are dragged or moved by arrow keys. */
export function DrawingLayer({ drawings, frame }: LayerProps) {
  const { t } = useTranslation();
  const matrix = useViewer((state) => state.view?.matrix);
  const { pxPerMm, widthPx, heightPx } = frame;
  const points = drawings.all.flatMap((drawing): DrawnPoint[] =>
    drawing.points.map(([x, y], i) => ({
      id: drawing.id * POINTS_MAX + i,
      at: [x * pxPerMm, y * pxPerMm],
      sign: '',
      label: t('table.drawingPoint', {
        number: i + 1,
        drawing: [t(`table.kind.${drawing.kind}`), signOf(drawing, drawings.all)].filter(Boolean).join(' '),
      }),
      isChosen: false,
      isDoubtful: false,
    })),
  );
  return (
    <>
      {matrix && (
        <svg className={classes.lines} aria-hidden="true">
          {drawings.all.map((drawing) => (
            <Drawn
              key={drawing.id}
              drawing={drawing}
              sign={signOf(drawing, drawings.all)}
              place={([x, y]) => onStage([x * pxPerMm, y * pxPerMm], matrix)}
            />
          ))}
        </svg>
      )}
      <PointEditor
        points={points}
        size={[widthPx, heightPx]}
        isActive={false}
        onChoose={() => {}}
        onMove={(id, [x, y]) =>
          drawings.move(Math.floor(id / POINTS_MAX), id % POINTS_MAX, [x / pxPerMm, y / pxPerMm])
        }
        onMoved={drawings.moved}
        onRemove={(id) => drawings.remove(Math.floor(id / POINTS_MAX))}
      />
    </>
  );
}
