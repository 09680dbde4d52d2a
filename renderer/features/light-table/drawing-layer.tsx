import { useTranslation } from 'react-i18next';
import { POINTS_MAX } from '../../../src/examination/drawing.ts';
import { linesOf, signOf } from '../../../src/examination/drawing-lines.ts';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { type DrawnPoint, onStage, PointEditor, useViewer } from '../../shared/viewer/index.ts';
import classes from './drawing-layer.module.css';
import type { OpenDrawing } from './drawings.ts';
import type { Drawings } from './use-drawings.ts';

interface LayerProps {
  drawings: Drawings;
  frame: PageFrame;
}

/** Length of the barbs of an arrow, CSS px. */
const BARB_PX = 12;

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
  const lines = linesOf(drawing, points, BARB_PX).map((line) => line.map((point) => point.join()).join(' '));
  return (
    <g data-drawing={drawing.kind}>
      {['under', 'over'].map((layer) =>
        lines.map((line) => <polyline key={`${layer} ${line}`} data-stroke={layer} points={line} />),
      )}
      {sign !== null && (
        <text x={x} y={(y ?? 0) - 8}>
          {sign}
        </text>
      )}
    </g>
  );
}

/** What was drawn, over the picture of the viewer around it; its points are dragged, clicked and put elsewhere, or moved by arrow keys. */
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
      isChosen: drawings.taken?.id === drawing.id && drawings.taken.index === i,
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
        onGivenUp={drawings.givenUp}
        onTap={(id) => drawings.tap(Math.floor(id / POINTS_MAX), id % POINTS_MAX)}
        onRemove={(id) => drawings.remove(Math.floor(id / POINTS_MAX))}
      />
    </>
  );
}
