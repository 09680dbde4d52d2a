export { abandoned, begun, edited, type History, redone, settled, undone } from './history.ts';
