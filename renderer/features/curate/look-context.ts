import { createContext, useContext } from 'react';
import { FIRST_LOOK, type Look, type Shown } from './look.ts';

interface LookValue {
  look: Look;
  shown: Shown;
  change(part: Partial<Look>): void;
  /** Chooses an element and shows it; null lets go of it. */
  choose(place: string | null): void;
  /** Leads to a field, in its section, and puts the focus there. */
  goTo(path: string): void;
}

const nowhere = () => {};

/** What is looked at of the draft around the calling component. */
export const LookContext = createContext<LookValue>({
  look: FIRST_LOOK,
  shown: { page: null, picture: null },
  change: nowhere,
  choose: nowhere,
  goTo: nowhere,
});

export const useLook = () => useContext(LookContext);
