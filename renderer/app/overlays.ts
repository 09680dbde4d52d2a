import { createSpotlight } from '@mantine/spotlight';
import { create } from 'zustand';

const [paletteStore, palette] = createSpotlight();

export { paletteStore };

export const openPalette = () => palette.open();

export const useKeySheet = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openKeySheet = () => useKeySheet.setState({ isOpen: true });
export const closeKeySheet = () => useKeySheet.setState({ isOpen: false });
