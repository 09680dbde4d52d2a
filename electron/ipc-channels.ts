/** Renderer to main: (name, input) → envelope. */
export const CALL_CHANNEL = 'lightbench:call';
/** Main to renderer: (topic, payload). */
export const EVENT_CHANNEL = 'lightbench:event';
