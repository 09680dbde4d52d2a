export { begun, edited, type History, redone, settled, undone } from './history.ts';
