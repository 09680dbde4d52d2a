import { create } from 'zustand';
import type { Selection } from '../capture/index.ts';

/** The picture that is being placed by hand; shown in a dialogue, asked for from the list of pictures and by command. */
const useOpened = create<{ picture: Selection | null }>(() => ({ picture: null }));

export const usePlacedByHand = () => useOpened((state) => state.picture);
export const openByHand = (picture: Selection | null) => useOpened.setState({ picture });
