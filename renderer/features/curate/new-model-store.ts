import { create } from 'zustand';

/** Whether the dialogue for a new model is open. */
export const useNewModel = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openNewModel = () => useNewModel.setState({ isOpen: true });
export const closeNewModel = () => useNewModel.setState({ isOpen: false });
