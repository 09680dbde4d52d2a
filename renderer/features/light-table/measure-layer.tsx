import { useTranslation } from 'react-i18next';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { type DrawnPoint, onStage, PointEditor, useViewer } from '../../shared/viewer/index.ts';
import classes from './measure-layer.module.css';
import { inUnits, type Measure, POINTS_MAX } from './measures.ts';
import type { Measures } from './use-measures.ts';

interface LayerProps {
  measures: Measures;
  frame: PageFrame;
}

function Drawn({ measure, place }: { measure: Measure; place(at: Point): Point }) {
  const points = measure.points.map(place);
  const line = points.map((point) => point.join()).join(' ');
  const isClosed = measure.kind === 'area' && !measure.isOpen;
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / points.length);
  return (
    <g>
      {isClosed ? <polygon points={line} /> : <polyline points={line} />}
      {isClosed ? <polygon points={line} /> : <polyline points={line} />}
      {points.length > 1 && (
        <text x={x} y={(y ?? 0) - 8}>
          {inUnits(measure)}
        </text>
      )}
    </g>
  );
}

/** What was measured, over the picture of the viewer around it; its points are dragged or moved by arrow keys. */
export function MeasureLayer({ measures, frame }: LayerProps) {
  const { t } = useTranslation();
  const matrix = useViewer((state) => state.view?.matrix);
  const { pxPerMm, widthPx, heightPx } = frame;
  const points = measures.all.flatMap((measure): DrawnPoint[] =>
    measure.points.map(([x, y], i) => ({
      id: measure.id * POINTS_MAX + i,
      at: [x * pxPerMm, y * pxPerMm],
      sign: '',
      label: t('table.measurePoint', {
        number: i + 1,
        measure: `${t(`table.kind.${measure.kind}`)} ${inUnits(measure)}`,
      }),
      isChosen: false,
      isDoubtful: false,
    })),
  );
  return (
    <>
      {matrix && (
        <svg className={classes.lines} aria-hidden="true">
          {measures.all.map((measure) => (
            <Drawn
              key={measure.id}
              measure={measure}
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
          measures.move(Math.floor(id / POINTS_MAX), id % POINTS_MAX, [x / pxPerMm, y / pxPerMm])
        }
        onMoved={measures.moved}
        onRemove={(id) => measures.remove(Math.floor(id / POINTS_MAX))}
      />
    </>
  );
}
