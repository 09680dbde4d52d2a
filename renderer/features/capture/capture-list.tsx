import { IconPhotoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Capture } from '../../../src/contract/examination.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import type { Progress } from '../../shared/client/index.ts';
import { formatBytes, Result } from '../../shared/ui/index.ts';
import classes from './capture-list.module.css';
import { LightMenu } from './light-menu.tsx';
import { useSetLight } from './use-set-light.tsx';

/** A page of a capture. */
export interface Selection {
  captureId: string;
  frame: number;
}

function State({ capture, progress }: { capture: Capture; progress: Progress | undefined }) {
  const { t } = useTranslation();
  if (capture.state === 'failed') return <Result result="failed">{t('capture.failed')}</Result>;
  if (capture.state === 'cancelled') return <Result result="aborted">{t('capture.cancelled')}</Result>;
  if (capture.state === 'queued') return t('capture.queued');
  if (capture.state === 'working') return progress?.step ?? t('capture.working');
  return formatBytes(capture.sizeBytes);
}

interface PageProps {
  capture: Capture;
  frame: number;
  isSelected: boolean;
  onSelect(selection: Selection): void;
}

function Page({ capture, frame, isSelected, onSelect }: PageProps) {
  const { t } = useTranslation();
  const isDecoded = capture.frames.length > 0;
  const isLost = !isDecoded && (capture.state === 'failed' || capture.state === 'cancelled');
  const label = t('capture.page', { name: capture.name, page: frame + 1 });
  return (
    <button
      type="button"
      className={classes.page}
      aria-pressed={isSelected}
      aria-label={label}
      onClick={() => onSelect({ captureId: capture.id, frame })}
    >
      {isDecoded && (
        <img src={mediaUrl(capture.sha256, { operation: 'thumb', frame })} alt="" draggable={false} />
      )}
      {isLost && <IconPhotoOff size={28} className={classes.lost} aria-hidden="true" />}
      {capture.frames.length > 1 && <span className={classes.number}>{frame + 1}</span>}
    </button>
  );
}

interface CaptureListProps {
  examinationId: string;
  captures: readonly Capture[];
  progress: Readonly<Record<string, Progress>>;
  selection: Selection | null;
  onSelect(selection: Selection): void;
}

/** The captures of an examination with their lights, pages and states. */
export function CaptureList({ examinationId, captures, progress, selection, onSelect }: CaptureListProps) {
  const { t } = useTranslation();
  const setLight = useSetLight(examinationId, selection?.captureId ?? null);
  return (
    <ul className={classes.list} aria-label={t('capture.list')}>
      {captures.map((capture) => (
        <li key={capture.id}>
          <div className={classes.pages} data-many={capture.frames.length > 1 || undefined}>
            {(capture.frames.length > 0 ? capture.frames.map(({ index }) => index) : [0]).map((frame) => (
              <Page
                key={frame}
                capture={capture}
                frame={frame}
                isSelected={selection?.captureId === capture.id && selection.frame === frame}
                onSelect={onSelect}
              />
            ))}
          </div>
          <div className={classes.name} title={capture.name}>
            {capture.name}
          </div>
          <div className={classes.state}>
            <LightMenu capture={capture} onChange={(light) => setLight(capture, light)} />
            <State capture={capture} progress={progress[capture.id]} />
          </div>
        </li>
      ))}
    </ul>
  );
}
