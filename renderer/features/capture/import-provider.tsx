import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeReceipt } from '../../../src/contract/examination.ts';
import type { Light, Origin } from '../../../src/examination/light.ts';
import { useExaminationCall } from '../../shared/client/index.ts';
import { announce, announceError, isOneOf, useRemembered } from '../../shared/ui/index.ts';
import { type ImportStep, sendFiles } from './send-files.ts';

const GROUPINGS = ['together', 'apart'] as const;
/** Whether several files make one examination or one each. */
export type Grouping = (typeof GROUPINGS)[number];

interface Import {
  /** null when nothing is being imported. */
  step: ImportStep | null;
  start(files: readonly File[], origin: Origin): void;
  stop(): void;
  grouping: Grouping;
  setGrouping(grouping: Grouping): void;
  /** Light of the pictures that are added next; goes back to VI afterwards, so that it is never wrong by habit. */
  light: Light;
  setLight(light: Light): void;
  /** The examination that pictures are added to; null: a new one. */
  target: string | null;
  setTarget(id: string | null): void;
}

const ImportContext = createContext<Import | null>(null);

export function useImport(): Import {
  const value = useContext(ImportContext);
  if (!value) throw new Error('ImportProvider is missing');
  return value;
}

/** While the calling screen is there, pictures are added to its examination. */
export function useImportTarget(id: string) {
  const { setTarget } = useImport();
  useEffect(() => {
    setTarget(id);
    return () => setTarget(null);
  }, [id, setTarget]);
}

function useOpening() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useExaminationCall('examination.create');
  const add = useExaminationCall('examination.add_captures');

  return async (
    receipts: readonly IntakeReceipt[],
    how: { target: string | null; grouping: Grouping; origin: Origin; light: Light },
  ) => {
    const { target, grouping, origin, light } = how;
    const captures = receipts.map(({ intakeId }) => ({ intakeId, light }));
    if (target) {
      await add.mutateAsync({ id: target, origin, captures });
      return;
    }
    const groups = grouping === 'together' ? [captures] : captures.map((capture) => [capture]);
    const opened: string[] = [];
    for (const group of groups) {
      const examination = await create.mutateAsync({ origin, captures: group });
      opened.push(examination.id);
    }
    const [only, ...more] = opened;
    if (only && more.length === 0) await navigate({ to: '/examination/$id', params: { id: only } });
    else announce(t('import.opened', { count: opened.length }));
  };
}

export function ImportProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<ImportStep | null>(null);
  const [grouping, setGrouping] = useRemembered<Grouping>('import.grouping', 'together', isOneOf(GROUPINGS));
  const [light, setLight] = useState<Light>('VI');
  const [target, setTarget] = useState<string | null>(null);
  // One import after the other; stopping stops those that wait, too.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const control = useRef(new AbortController());
  const open = useOpening();

  async function run(files: readonly File[], origin: Origin, signal: AbortSignal) {
    if (signal.aborted) return;
    try {
      const { receipts, refusals } = await sendFiles(files, signal, setStep);
      refusals.forEach(announceError);
      if (receipts.length > 0) await open(receipts, { target, grouping, origin, light });
      setLight('VI');
    } catch (thrown) {
      if (signal.aborted) announce(t('import.stopped'));
      else announceError(thrown);
    } finally {
      setStep(null);
    }
  }

  function start(files: readonly File[], origin: Origin) {
    if (files.length === 0) return;
    const { signal } = control.current;
    queue.current = queue.current.then(() => run(files, origin, signal));
  }

  function stop() {
    control.current.abort();
    control.current = new AbortController();
  }

  return (
    <ImportContext value={{ step, start, stop, grouping, setGrouping, light, setLight, target, setTarget }}>
      {children}
    </ImportContext>
  );
}
