export { AddPictures } from './add-pictures.tsx';
export { DetailPicture } from './detail-picture.tsx';
export { type DraftArea, DraftPicture } from './draft-picture.tsx';
