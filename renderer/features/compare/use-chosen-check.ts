import { useEffect, useState } from 'react';
import type { Selection } from '../capture/index.ts';
import type { ComparedCheck } from './checks.ts';
import { lookAtFeature } from './feature-focus.ts';

/**
 * The check that is open, and the way to open one: its picture comes onto the stage, where it is framed for as long as
 * it is open.
 */
export function useChosenCheck(
  checks: readonly ComparedCheck[],
  select: (selection: Selection) => void,
  onShow: () => void,
) {
  const [id, setId] = useState<string | null>(null);
  const chosen = checks.find((check) => check.id === id) ?? null;

  useEffect(() => {
    if (!chosen) return;
    const { captureId, frame, quad } = chosen;
    if (captureId === null || frame === null || quad === null) return;
    lookAtFeature({ id: chosen.id, captureId, frame, quad });
    return () => lookAtFeature(null);
  }, [chosen]);

  function choose(check: ComparedCheck | null) {
    setId(check?.id ?? null);
    if (!check) return;
    onShow();
    const { captureId, frame } = check;
    if (captureId !== null && frame !== null) select({ captureId, frame });
  }
  return [chosen, choose] as const;
}
