import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneIn } from '../../../src/mrz/index.ts';
import { announce } from '../../shared/ui/index.ts';
import { Bursts } from './bursts.ts';
import classes from './desk-intake.module.css';
import { openEntry } from './entry-store.ts';

const NOTICE = 'entry.offer';
/** How often it is looked whether a burst is over, in ms. */
const LOOK_MS = 80;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const judge = (lines: readonly string[]) => {
  notifications.hide(NOTICE);
  openEntry({ text: lines.join('\n'), origin: 'swipe', examinationId: null });
};

/** Offers to judge a zone that was pasted as text, anywhere but into a field. */
function usePastedZone() {
  const { t } = useTranslation();
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const data = event.clipboardData;
      if (!data || data.files.length > 0 || isField(event.target)) return;
      const lines = zoneIn(data.getData('text/plain'));
      if (!lines) return;
      event.preventDefault();
      notifications.hide(NOTICE);
      announce(
        <>
          <div>{t('entry.offer')}</div>
          <pre className={classes.lines}>{lines.join('\n')}</pre>
          <Button size="compact-sm" onClick={() => judge(lines)}>
            {t('entry.offerDo')}
          </Button>
        </>,
        { id: NOTICE, autoClose: false },
      );
    }
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('paste', onPaste);
      notifications.hide(NOTICE);
    };
  }, [t]);
}

/** Takes what a reader that acts as a keyboard sends while no field has the focus. */
function useSwipedZone() {
  useEffect(() => {
    const bursts = new Bursts();
    function onKeyDown(event: KeyboardEvent) {
      if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!bursts.take(event.key, event.timeStamp)) return;
      // No command, and no button that has the focus: this is a document.
      event.preventDefault();
      event.stopPropagation();
    }
    const look = window.setInterval(() => {
      const lines = zoneIn(bursts.ended(performance.now()) ?? '');
      if (lines) judge(lines);
    }, LOOK_MS);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.clearInterval(look);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}

/** Zones that come to the desk as text: pasted, or from a swipe reader. */
export function DeskIntake() {
  usePastedZone();
  useSwipedZone();
  return null;
}
