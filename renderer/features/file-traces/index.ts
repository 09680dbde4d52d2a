export { AboutFileLink } from './about-file-link.tsx';
export { FileScreen } from './file-screen.tsx';
export { readFileView } from './file-view.ts';
