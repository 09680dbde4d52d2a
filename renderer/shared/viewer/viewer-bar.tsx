import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowsMove,
  IconFlipVertical,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { scaleBar, toMm, toPercent } from './scale.ts';
import classes from './viewer.module.css';
import { useGive, useViewer } from './viewer-store.ts';

interface FrameSize {
  widthPx: number;
  heightPx: number;
  dpi: number | null;
}

const BAR_LONGEST_PX = 90;

interface DeedProps {
  label: string;
  Icon: typeof IconMinus;
  /** Of a button that stays down. */
  isPressed?: boolean;
  onClick(): void;
}

/** A button without words, which says what it does to whoever points at it. */
function Deed({ label, Icon, isPressed, onClick }: DeedProps) {
  return (
    <ActionIcon
      size="sm"
      variant={isPressed ? 'filled' : 'subtle'}
      color={isPressed ? 'accent' : 'gray'}
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      <Icon size={14} />
    </ActionIcon>
  );
}

interface PadProps {
  /** Whether the buttons that move the view lie on the picture. */
  hasPad: boolean;
  onPad(hasPad: boolean): void;
}

function Tools({ hasPad, onPad }: PadProps) {
  const { t } = useTranslation();
  const give = useGive();
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
      <Deed label={t('viewer.zoomOut')} Icon={IconMinus} onClick={give((to) => to.zoomBy(1 / 1.25))} />
      <Deed label={t('viewer.zoomIn')} Icon={IconPlus} onClick={give((to) => to.zoomBy(1.25))} />
      <Deed label={t('viewer.rotate')} Icon={IconRotateClockwise} onClick={give((to) => to.turn())} />
      <Deed label={t('viewer.mirror')} Icon={IconFlipVertical} onClick={give((to) => to.mirror())} />
      <Deed
        label={t('viewer.padOpen')}
        Icon={IconArrowsMove}
        isPressed={hasPad}
        onClick={() => onPad(!hasPad)}
      />
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

/**
 * Below the picture: tools, zoom, rotation, size, the position of the pointer and a ruler. Not drawn anew where only another
 * picture comes into the same frame.
 */
export const ViewerBar = memo(function ViewerBar({ hasPad, onPad, ...frame }: FrameSize & PadProps) {
  return (
    <div className={classes.viewerBar}>
      <Tools hasPad={hasPad} onPad={onPad} />
      <Readout {...frame} />
      <Ruler dpi={frame.dpi} />
    </div>
  );
});
