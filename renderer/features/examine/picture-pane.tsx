import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Capture, Examination, Frame } from '../../../src/contract/examination.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { announceError, Divider, ErrorWords, usePanelSize } from '../../shared/ui/index.ts';
import { Viewer } from '../../shared/viewer/index.ts';
import { useFeatureSight } from '../compare/index.ts';
import { TypeZoneButton } from '../entry/index.ts';
import { cellAt, EnteredZones, lookAt, useZoneShapes, ZonePanel } from '../mrz/index.ts';
import classes from './picture-pane.module.css';
import { type Chosen, isPending, isStopped } from './selection.ts';

function Picture({ capture, frame }: { capture: Capture; frame: Frame }) {
  const zones = useZoneShapes(frame.zones);
  const feature = useFeatureSight(capture.id, frame);
  return (
    <Viewer
      url={mediaUrl(capture.sha256, { operation: 'display', frame: frame.index })}
      label={capture.name}
      widthPx={frame.widthPx}
      heightPx={frame.heightPx}
      dpi={frame.dpi}
      shapes={[...zones, ...feature.shapes]}
      flight={feature.flight}
      onPointer={(at) => lookAt(at && cellAt(frame.zones, at))}
    />
  );
}

/** A capture that came to nothing: why, and the way to try again. */
function Stopped({ capture, examinationId }: { capture: Capture; examinationId: string }) {
  const { t } = useTranslation();
  const retry = useExaminationCall('capture.retry', examinationId);
  return (
    <div className={classes.stopped}>
      <h2>{capture.name}</h2>
      <ErrorWords error={capture.error ?? { code: 'job.cancelled', params: {} }}>
        <Button
          mt="xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => retry.mutate({ captureId: capture.id }, { onError: announceError })}
        >
          {t('capture.retry')}
        </Button>
      </ErrorWords>
    </div>
  );
}

function Remarks({ remarks }: { remarks: readonly string[] }) {
  const { t } = useTranslation();
  if (remarks.length === 0) return null;
  return (
    <ul className={classes.remarks} aria-label={t('capture.remarks')}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

/** Enough for the strip; on a high screen for the fields too. */
const presetHeight = () => Math.min(460, window.innerHeight * 0.38);

interface PicturePaneProps {
  chosen: Chosen;
  examinationId: string;
  entered: Examination['entered'];
}

/** The middle of the bench: the picture, below it its zone. */
export function PicturePane({ chosen, examinationId, entered }: PicturePaneProps) {
  const { t } = useTranslation();
  const { capture, frame } = chosen;
  const zone = usePanelSize('zone', presetHeight(), 120, 640);
  const stopped = isStopped(capture);
  const isRead = (frame?.zones.length ?? 0) > 0;
  const byHand = <EnteredZones examinationId={examinationId} entered={entered} hasKey={!isRead} />;
  if (!frame && stopped) {
    return (
      <div className={classes.stage}>
        <Stopped capture={capture} examinationId={examinationId} />
        {entered.length > 0 && <div className={classes.stopped}>{byHand}</div>}
      </div>
    );
  }
  return (
    <div
      className={classes.pane}
      style={{ gridTemplateRows: `minmax(120px, 1fr) 1px minmax(0, ${zone.size}px)` }}
    >
      <div className={classes.stage}>
        {frame && <Picture capture={capture} frame={frame} />}
        {!frame && <p className={classes.pending}>{t('capture.pending')}</p>}
      </div>
      <Divider label={t('panel.zone')} panel={zone} side="below" />
      <section className={classes.zone} aria-label={t('zone.title')}>
        {stopped && <Stopped capture={capture} examinationId={examinationId} />}
        <Remarks remarks={capture.remarks} />
        <ZonePanel
          examinationId={examinationId}
          sha256={capture.sha256}
          light={capture.light}
          frame={frame}
          isPending={isPending(capture)}
          whenNone={<TypeZoneButton examinationId={examinationId} />}
        />
        {byHand}
      </section>
    </div>
  );
}
