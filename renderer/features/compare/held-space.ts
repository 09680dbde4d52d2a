import { useEffect, useState } from 'react';

/** What uses the space bar itself; the line of a feature opens with Enter as well, and a point is not pressed. */
const OWN_SPACE =
  'input:not([type="radio"]), textarea, select, summary, a, [role="tab"], button:not([data-feature], [data-point])';

const isFor = ({ key, target }: KeyboardEvent) =>
  key === ' ' && target instanceof Element && !target.closest(OWN_SPACE);

/** Whether the space bar is held down, for as long as the calling part of the screen is there. */
export function useHeldSpace(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const onKey = (event: KeyboardEvent) => {
      const isDown = event.type === 'keydown';
      // Let go of, it is held no more, wherever the focus went meanwhile.
      if (event.key === ' ' && !isDown) setHeld(false);
      if (!isFor(event)) return;
      // The line of the feature, which has the focus, must not be pressed as well.
      event.preventDefault();
      setHeld(isDown);
    };
    window.addEventListener('keydown', onKey, options);
    window.addEventListener('keyup', onKey, options);
    window.addEventListener('blur', () => setHeld(false), options);
    return () => listening.abort();
  }, []);
  return isHeld;
}
