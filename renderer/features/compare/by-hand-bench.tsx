import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capture, Frame } from '../../../src/contract/examination.ts';
import type { StoredPlacement } from '../../../src/contract/placement.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { ControlPoint } from '../../../src/imaging/register/control-points.ts';
import type { PagePicture, SizeMm } from '../../../src/reference/index.ts';
import type { Stage } from '../../shared/viewer/index.ts';
import classes from './by-hand.module.css';
import { ByHandList, QUALITY } from './by-hand-list.tsx';
import { ByHandPanes } from './by-hand-panes.tsx';
import { completeOf, judgePairs, type Side, toPage } from './by-hand-points.ts';
import { useByHand } from './use-by-hand.ts';
import { useByHandKeys } from './use-by-hand-keys.ts';

interface BenchProps {
  capture: Capture;
  frame: Frame;
  page: { id: string; title: string; size: SizeMm };
  genuine: PagePicture;
  /** What holds of this picture on this model. */
  held: StoredPlacement | null;
  isSaving: boolean;
  /** Whether there is something that would be lost. */
  onChanged(isChanged: boolean): void;
  onSave(points: ControlPoint[]): void;
  onTakeBack(): void;
  onClose(): void;
}

const inFrame = ([x, y]: Point, width: number, height: number): Point => [
  Math.max(0, Math.min(width, x)),
  Math.max(0, Math.min(height, y)),
];

/** Points are set on the picture and on the page until they hold the one on the other. */
export function ByHandBench(props: BenchProps) {
  const { t } = useTranslation();
  const { capture, frame, page, genuine, held, isSaving, onChanged, onSave, onTakeBack, onClose } = props;
  const points = useByHand(held?.page === page.id ? held.points : []);
  const { pairs, isChanged } = points;
  const judged = useMemo(() => judgePairs(pairs, page.size, frame), [pairs, page.size, frame]);
  const [isLaid, setLaid] = useState(false);
  const stages = useRef<Record<Side, Stage | null>>({ picture: null, page: null });
  const complete = completeOf(pairs);
  const canSave = judged.refusal === null && isChanged;

  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);

  function save() {
    if (canSave && !isSaving)
      onSave(complete.map(({ page: onPage, picture }) => ({ page: onPage, picture })));
  }

  /** In the middle of what is seen of both. */
  function add() {
    const [picture, shown] = [stages.current.picture?.sight(), stages.current.page?.sight()];
    if (!picture || !shown) return;
    const there = inFrame(shown.centre, genuine.widthPx, genuine.heightPx);
    points.add(inFrame(picture.centre, frame.widthPx, frame.heightPx), toPage(there, page.size, genuine));
  }

  useByHandKeys({
    stageOf: (side) => stages.current[side],
    undo: points.undo,
    redo: points.redo,
    add,
    save,
  });

  return (
    <div className={classes.bench}>
      <ByHandPanes
        capture={capture}
        frame={frame}
        title={page.title}
        size={page.size}
        genuine={genuine}
        points={points}
        judged={judged}
        isLaid={isLaid}
        onLaid={setLaid}
        onStage={(side, stage) => {
          stages.current[side] = stage;
        }}
      />
      <ByHandList
        points={points}
        judged={judged}
        held={isChanged || held?.page !== page.id ? null : held}
        onAdd={add}
      />
      <div className={classes.end}>
        {held && (
          <Button variant="default" disabled={isSaving} onClick={onTakeBack}>
            {t('byHand.takeBack')}
          </Button>
        )}
        <span className={classes.grows} />
        <Button variant="default" onClick={onClose}>
          {t('byHand.cancel')}
        </Button>
        <Button disabled={!canSave} loading={isSaving} aria-describedby={QUALITY} onClick={save}>
          {t('byHand.save')}
        </Button>
      </div>
    </div>
  );
}
