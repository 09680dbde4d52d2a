import { useEffect, useState } from 'react';

/** Changes by itself so many times a second; still where it is not wanted. */
export function useBlink(isOn: boolean, perSecond: number): boolean {
  const [isOther, setOther] = useState(false);
  useEffect(() => {
    if (!isOn) return setOther(false);
    const timer = setInterval(() => setOther((now) => !now), 1000 / perSecond);
    return () => clearInterval(timer);
  }, [isOn, perSecond]);
  return isOther;
}
