import { useReducedMotion } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { Sight, SightLock } from './sight.ts';
import { type Box, createStage, type GestureKind, type Stage } from './stage.ts';
import { enterStage, leadStage, leaveStage, type ViewerState } from './viewer-store.ts';

/** Where the view is to go, to an area or to just what was seen before: once for each key, as soon as the picture is there. */
export type Flight = { key: string } & ({ box: Box } | { sight: Sight });

export interface StageWishes {
  url: string;
  widthPx: number;
  heightPx: number;
  /** Whether the picture has few px of the frame. */
  isPreview?: boolean | undefined;
  dpi: number | null;
  /** Pictures of the same subject take each other's place with the view as it stands; by itself each is its own. */
  subject?: string | undefined;
  /** What is seen on each side of a picture that is fitted, as a share of the stage; nothing by itself. */
  room?: number | undefined;
  flight?: Flight | null | undefined;
  lock?: SightLock | undefined;
  onPointer?: ((at: Point | null) => void) | undefined;
  onClick?: ((at: Point) => void) | undefined;
  /** Something begins that may change the view. */
  onGesture?: ((kind: GestureKind) => void) | undefined;
  /** The view is somewhere else, or drawn once more. */
  onMoved?: (() => void) | undefined;
}

const EMPTY = { stage: null, view: null, pointer: null, failed: false };

/** Keeps a stage in `frame` in step with what is wished for; its state goes into the store. */
export function useStage(
  frame: RefObject<HTMLDivElement | null>,
  store: StoreApi<ViewerState>,
  wishes: StageWishes,
) {
  const still = useReducedMotion(false, { getInitialValueInEffect: false });
  const latest = useRef(wishes);
  const shownUrl = useRef('');
  const flown = useRef<string | null>(null);
  const open = useRef(false);
  useEffect(() => {
    latest.current = wishes;
  });
  const { url, lock, flight } = wishes;
  const subject = wishes.subject ?? url;

  function fly(stage: Stage | null) {
    const wanted = latest.current.flight;
    if (!wanted || !stage || !open.current || flown.current === wanted.key) return;
    flown.current = wanted.key;
    if ('sight' in wanted) stage.follow(wanted.sight);
    else stage.flyTo(wanted.box);
  }
  const flyLatest = useRef(fly);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject stands for all that makes a new stage
  useEffect(() => {
    if (!frame.current) return;
    let leaveLock: (() => void) | undefined;
    const stage: Stage = createStage(
      frame.current,
      latest.current,
      {
        onView: (view) => {
          store.setState({ view });
          if (!open.current) return;
          latest.current.lock?.moved(stage);
          latest.current.onMoved?.();
        },
        onPointer: (pointer) => {
          store.setState({ pointer });
          latest.current.onPointer?.(pointer);
        },
        onClick: (at) => latest.current.onClick?.(at),
        onTouched: () => leadStage(stage),
        onGesture: (kind) => latest.current.onGesture?.(kind),
        onOpen: () => {
          open.current = true;
          leaveLock = latest.current.lock?.join(stage, () => latest.current.dpi ?? 1);
          // One that comes later is where the others are, not where they were once to go.
          if (latest.current.lock?.isLed(stage)) flown.current = latest.current.flight?.key ?? null;
          flyLatest.current(stage);
        },
        onFailed: () => store.setState({ failed: true }),
      },
      still,
      latest.current.room,
    );
    shownUrl.current = latest.current.url;
    enterStage(stage);
    store.setState({ stage, failed: false });
    return () => {
      open.current = false;
      leaveLock?.();
      leaveStage(stage);
      stage.destroy();
      store.setState(EMPTY);
    };
  }, [subject, lock, still, store, frame]);

  useEffect(() => {
    const { stage } = store.getState();
    if (!stage || shownUrl.current === url) return;
    shownUrl.current = url;
    store.setState({ failed: false });
    stage.exchange(latest.current);
  }, [url, store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a flight is made once for each key
  useEffect(() => {
    if (!flight) flown.current = null;
    flyLatest.current(store.getState().stage);
  }, [flight?.key, store]);
}
