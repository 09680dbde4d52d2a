import { z } from 'zod';

/** A rectangle on the desktop, in device-independent px, origin at the top left of the primary screen. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const MIN_WIDTH_PX = 1024;
export const MIN_HEIGHT_PX = 640;
const DEFAULT_SIZE = { width: 1440, height: 900 };

/** Of the title bar, this much must be on a screen, so that the window can be taken hold of. */
const GRIP_WIDTH_PX = 120;
const GRIP_HEIGHT_PX = 32;

const coordinate = z.number().int().min(-100_000).max(100_000);
const windowState = z.object({
  x: coordinate,
  y: coordinate,
  width: z.number().int().min(MIN_WIDTH_PX).max(32_767),
  height: z.number().int().min(MIN_HEIGHT_PX).max(32_767),
  maximized: z.boolean(),
});

/** Where the window stood. */
export type WindowState = z.infer<typeof windowState>;

/** Where to put the window; without x and y the operating system chooses. */
export type Placement = { width: number; height: number; maximized: boolean; x?: number; y?: number };

/** Places the window where it stood, unless what was kept is damaged or no screen is there any more. */
export function placeWindow(kept: string | null, screens: readonly Area[]): Placement {
  const state = readState(kept);
  if (!state) return { ...DEFAULT_SIZE, maximized: false };
  if (screens.some((screen) => canBeGripped(state, screen))) return state;
  return { width: state.width, height: state.height, maximized: state.maximized };
}

function readState(kept: string | null): WindowState | null {
  try {
    return windowState.parse(JSON.parse(kept ?? ''));
  } catch {
    return null;
  }
}

function canBeGripped(state: Area, screen: Area): boolean {
  const visible = Math.min(state.x + state.width, screen.x + screen.width) - Math.max(state.x, screen.x);
  const top = state.y - screen.y;
  return visible >= GRIP_WIDTH_PX && top >= 0 && top <= screen.height - GRIP_HEIGHT_PX;
}
