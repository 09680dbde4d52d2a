import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LightbenchError } from '../../../src/contract/errors.ts';
import { announceError } from '../../shared/ui/index.ts';
import { droppedElsewhere, useTaking } from './drop-taker.ts';
import { sortDropped } from './dropped.ts';
import { useImport } from './import-provider.tsx';
import classes from './window-intake.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes drops and pasted pictures. Returns whether files hover over it. */
function useWindowIntake(): boolean {
  const { start } = useImport();
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });

  useEffect(() => {
    const listening = new AbortController();
    const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, heard, { signal: listening.signal });

    listen('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    });
    listen('dragleave', (event) => {
      // Leaving an element for another one names that one; leaving the window names none.
      if (event.relatedTarget === null) setIsOver(false);
    });
    listen('drop', (event) => {
      setIsOver(false);
      if (!event.dataTransfer || !carriesFiles(event)) return;
      event.preventDefault();
      const { files, folders } = sortDropped(event.dataTransfer.items);
      if (droppedElsewhere(files, folders)) return;
      for (const name of folders) announceError(new LightbenchError('input.folder', { name }));
      latest.current(files, 'drop');
    });
    listen('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      if (!droppedElsewhere(files, [])) latest.current(files, 'paste');
    });
    return () => listening.abort();
  }, []);
  return isOver;
}

/** Takes drops and pastes on every screen and shows what is going on with them. */
export function WindowIntake() {
  const { t } = useTranslation();
  const isOver = useWindowIntake();
  const { step, stop, target } = useImport();
  const { taker } = useTaking();
  const goesTo = target ? t('import.dropInto', { id: target }) : t('import.dropNew');
  return (
    <>
      {isOver && (
        <div className={classes.over}>
          <p>{taker?.words ?? goesTo}</p>
        </div>
      )}
      {step && (
        <div className={classes.progress} role="status">
          <span className={classes.name}>
            {t('import.step', { number: step.done + 1, of: step.of, name: step.name })}
          </span>
          <Progress
            value={(100 * (step.done + 0.5)) / step.of}
            aria-label={t('import.progress')}
            className={classes.bar ?? ''}
          />
          <Button size="compact-xs" variant="default" onClick={stop}>
            {t('import.stop')}
          </Button>
        </div>
      )}
    </>
  );
}
