import { useLayoutEffect, useRef, useState } from 'react';

/** A deed that stays the same one for what is handed it, and does what the last rendering says. */
export function useLatest<A extends unknown[]>(deed: (...given: A) => void): (...given: A) => void {
  const latest = useRef(deed);
  useLayoutEffect(() => {
    latest.current = deed;
  });
  const [same] = useState(
    () =>
      (...given: A) =>
        latest.current(...given),
  );
  return same;
}
