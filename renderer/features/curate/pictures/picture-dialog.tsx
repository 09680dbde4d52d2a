import { Button, Modal, Progress } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../src/contract/drafts.ts';
import { LeaveQuestion, useLeaveGuard } from '../../../shared/ui/index.ts';
import { IncomingList } from './incoming-list.tsx';
import { firstChoice } from './picture-choice.ts';
import classes from './picture-dialog.module.css';
import { PictureForm } from './picture-form.tsx';
import { missingOf, type PictureTarget } from './target.ts';
import { type IncomingPictures, isReady, type ReadyIncoming, stopsAll, useIncoming } from './use-incoming.ts';

interface PictureDialogProps {
  target: PictureTarget;
  /** Chosen beforehand. */
  page: string | null;
  files: readonly File[];
  revision: number;
  onClose(): void;
  onAdded(draft: Draft): void;
}

/** Adds pictures one after the other, each to the revision that the one before made. */
function useAdding({ target, revision, onAdded, onClose }: PictureDialogProps, incoming: IncomingPictures) {
  const [step, setStep] = useState<{ number: number; of: number } | null>(null);
  const isStopped = useRef(false);

  async function add(pictures: readonly ReadyIncoming[], all: number) {
    isStopped.current = false;
    let newest = revision;
    let added = 0;
    for (const [at, picture] of pictures.entries()) {
      if (isStopped.current) break;
      setStep({ number: at + 1, of: pictures.length });
      incoming.mark(picture.key, 'adding');
      try {
        const draft = await target.add(picture, newest);
        newest = draft.revision;
        added += 1;
        incoming.remove(picture.key);
        onAdded(draft);
      } catch (thrown) {
        incoming.mark(picture.key, 'ready', thrown);
        if (stopsAll(thrown)) break;
      }
    }
    setStep(null);
    if (added === all) onClose();
  }

  return {
    step,
    add,
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** Says of each file what it shows before it becomes a picture of a draft. */
export function PictureDialog(props: PictureDialogProps) {
  const { target, page, files, onClose } = props;
  const { t } = useTranslation();
  const incoming = useIncoming(files, (name, facts) =>
    firstChoice(name, facts, page, target.shownBy({ page })),
  );
  const { pictures, isSending } = incoming;
  const [wanted, setWanted] = useState<number | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const adding = useAdding(props, incoming);
  const chosen = pictures.find(({ key }) => key === wanted) ?? pictures[0];
  const ready = pictures.filter(isReady);
  const complete = ready.filter((picture) => missingOf(target, picture).length === 0);
  const guard = useLeaveGuard(pictures.length > 0, 'window');
  const isBusy = adding.step !== null;

  function choose(key: number | null) {
    setWanted(key);
    setDrawing(false);
  }

  return (
    <Modal
      opened
      onClose={() => !isBusy && guard.ask(onClose)}
      withCloseButton={false}
      closeOnClickOutside={false}
      // Esc gives up what is being drawn first.
      closeOnEscape={!isDrawing}
      size="min(1240px, 96vw)"
      attributes={{ content: { 'aria-label': target.title } }}
      onKeyDown={(event) => event.key === 'Escape' && setDrawing(false)}
    >
      <div className={classes.dialog}>
        <h2>{target.title}</h2>
        <div className={classes.bench}>
          <IncomingList
            target={target}
            pictures={pictures}
            chosen={chosen?.key ?? null}
            isBusy={isBusy}
            onChoose={choose}
            onRemove={incoming.remove}
            onRetry={incoming.resume}
          />
          {chosen && isReady(chosen) ? (
            <PictureForm
              key={chosen.key}
              target={target}
              picture={chosen}
              isDrawing={isDrawing}
              onDrawing={setDrawing}
              onChange={(part) => incoming.choose(chosen.key, part)}
            />
          ) : (
            <p className={classes.nothing}>{t(chosen ? 'pictures.notReady' : 'pictures.none')}</p>
          )}
        </div>
        <div className={classes.end}>
          <Sending incoming={incoming} />
          <span className={classes.sum} role="status">
            {adding.step
              ? t('pictures.adding', adding.step)
              : complete.length < ready.length &&
                t('pictures.notYet', { count: ready.length - complete.length })}
          </span>
          {isBusy ? (
            <Button variant="default" onClick={adding.stop}>
              {t('pictures.stop')}
            </Button>
          ) : (
            <Button variant="default" onClick={() => guard.ask(onClose)}>
              {t('pictures.cancel')}
            </Button>
          )}
          <Button
            disabled={complete.length === 0 || isSending}
            loading={isBusy}
            onClick={() => void adding.add(complete, pictures.length)}
          >
            {t('pictures.add', { count: complete.length })}
          </Button>
        </div>
      </div>
      {guard.isAsked && <LeaveQuestion onStay={guard.stay} onLeave={guard.leave} />}
    </Modal>
  );
}

/** How far the files have come, and the way to stop or go on. */
function Sending({ incoming: { pictures, isSending, stop, resume } }: { incoming: IncomingPictures }) {
  const { t } = useTranslation();
  const stopped = pictures.some(({ state }) => state === 'stopped');
  if (!isSending && !stopped) return null;
  const there = pictures.filter((picture) => isReady(picture) || picture.state === 'refused').length;
  return (
    <span className={classes.sending}>
      <Progress
        value={(100 * there) / pictures.length}
        aria-label={t('pictures.progress')}
        className={classes.bar ?? ''}
      />
      <Button size="compact-xs" variant="default" onClick={isSending ? stop : () => resume()}>
        {isSending ? t('pictures.stop') : t('pictures.resume')}
      </Button>
    </span>
  );
}
