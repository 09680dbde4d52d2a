export { type DraftArea, DraftPicture } from './draft-picture.tsx';
