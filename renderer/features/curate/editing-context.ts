import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DraftModel } from '../../../src/reference/index.ts';
import type { Editing, EditingState } from './editing.ts';
import type { PlacedFault } from './fault-places.ts';

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

/** The draft around the calling component, with what can be done to it. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('EditingProvider is missing');
  return editing;
}

export function useEditingState<T>(select: (state: EditingState) => T): T {
  return useStore(useEditing().store, select);
}

export const useDocument = (): DraftModel => useEditingState(({ history }) => history.present);

const FaultsContext = createContext<readonly PlacedFault[]>([]);
export const FaultsProvider = FaultsContext.Provider;

/** What keeps the draft from being published, and what is worth a look, as it stands now. */
export const useFaults = (): readonly PlacedFault[] => useContext(FaultsContext);

/** What is wrong in one field; null where nothing is. */
export function useFieldFault(path: string): PlacedFault | null {
  return useFaults().find(({ field }) => field === path) ?? null;
}
