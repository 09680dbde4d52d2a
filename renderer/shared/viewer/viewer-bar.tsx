import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconFlipVertical, IconMinus, IconPlus, IconRotateClockwise } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { scaleBar, toMm, toPercent } from './scale.ts';
import type { Stage } from './stage.ts';
import classes from './viewer.module.css';
import { leadStage, useViewer } from './viewer-store.ts';

interface FrameSize {
  widthPx: number;
  heightPx: number;
  dpi: number | null;
}

const BAR_LONGEST_PX = 90;

function Tools() {
  const { t } = useTranslation();
  const stage = useViewer((state) => state.stage);
  const give = (command: (stage: Stage) => void) => () => {
    if (!stage) return;
    leadStage(stage);
    command(stage);
  };
  return (
    <div className={classes.tools}>
      <Tooltip label={t('viewer.fit')}>
        <Button size="compact-xs" variant="default" onClick={give((to) => to.fit())}>
          {t('viewer.fitShort')}
        </Button>
      </Tooltip>
      <Tooltip label={t('viewer.actual')}>
        <Button size="compact-xs" variant="default" onClick={give((to) => to.actualSize())}>
          {t('viewer.actualShort')}
        </Button>
      </Tooltip>
      <ActionIcon size="sm" aria-label={t('viewer.zoomOut')} onClick={give((to) => to.zoomBy(1 / 1.25))}>
        <IconMinus size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('viewer.zoomIn')} onClick={give((to) => to.zoomBy(1.25))}>
        <IconPlus size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('viewer.rotate')} onClick={give((to) => to.turn())}>
        <IconRotateClockwise size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('viewer.mirror')} onClick={give((to) => to.mirror())}>
        <IconFlipVertical size={14} />
      </ActionIcon>
    </div>
  );
}

function Readout({ widthPx, heightPx, dpi }: FrameSize) {
  const { t } = useTranslation();
  const view = useViewer((state) => state.view);
  const pointer = useViewer((state) => state.pointer);
  const width = toMm(widthPx, dpi);
  const height = toMm(heightPx, dpi);
  const inside = pointer?.every((value, axis) => value >= 0 && value <= (axis === 0 ? widthPx : heightPx));
  return (
    <>
      <span className={classes.figure} data-testid="viewer-zoom">
        {view ? `${toPercent(view.zoom, window.devicePixelRatio).toFixed(0)} %` : '–'}
      </span>
      <span className={classes.figure} data-testid="viewer-rotation">
        {view ? `${view.rotation}°` : '–'}
      </span>
      <span className={classes.size}>
        {t('viewer.sizePx', { width: widthPx, height: heightPx })}
        {width !== null && height !== null
          ? ` · ${t('viewer.sizeMm', { width: width.toFixed(1), height: height.toFixed(1), dpi: Math.round(dpi ?? 0) })}`
          : ` · ${t('viewer.noDpi')}`}
      </span>
      <span className={classes.position} data-testid="viewer-position">
        {pointer && inside ? pointer.map((value) => value.toFixed(0)).join(', ') : ''}
      </span>
    </>
  );
}

function Ruler({ dpi }: { dpi: number | null }) {
  const zoom = useViewer((state) => state.view?.zoom);
  const bar = zoom === undefined ? null : scaleBar(zoom, dpi, BAR_LONGEST_PX);
  if (!bar) return null;
  return (
    <span className={classes.ruler}>
      <span className={classes.bar} style={{ width: bar.widthPx }} />
      {`${bar.length} ${bar.unit}`}
    </span>
  );
}

/** Below the picture: tools, zoom, rotation, size, the position of the pointer and a ruler. */
export function ViewerBar(frame: FrameSize) {
  return (
    <div className={classes.viewerBar}>
      <Tools />
      <Readout {...frame} />
      <Ruler dpi={frame.dpi} />
    </div>
  );
}
