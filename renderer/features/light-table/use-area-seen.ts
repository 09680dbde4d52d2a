import { useEffect, useState } from 'react';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import type { AreaMm } from '../../../src/reference/index.ts';
import { areaSeen } from './findings/use-finding-draft.ts';

/** What of the page is on the screen is asked for so often, ms: while a view moves, its area is another one at every frame. */
const ASKED_MS = 400;

const areSame = (a: AreaMm | null, b: AreaMm) => JSON.stringify(a) === JSON.stringify(b);

/** What of the page is on the screen, for as long as it is followed; `look` looks at once. */
export function useAreaSeen(frame: PageFrame, isFollowed: boolean) {
  const [seen, setSeen] = useState<AreaMm | null>(null);
  function look(): AreaMm {
    const now = areaSeen(frame);
    setSeen((before) => (areSame(before, now) ? before : now));
    return now;
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another frame is looked at otherwise
  useEffect(() => {
    if (!isFollowed) return;
    look();
    const timer = setInterval(look, ASKED_MS);
    return () => clearInterval(timer);
  }, [isFollowed, frame]);
  return { seen, look };
}
