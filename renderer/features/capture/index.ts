export { CaptureList, type Selection } from './capture-list.tsx';
export { ChooseFiles, LightChoice } from './choose-files.tsx';
export { type DropTaker, useDropTaker } from './drop-taker.ts';
export { DropZone } from './drop-zone.tsx';
export { ImportProvider, useImportTarget } from './import-provider.tsx';
export { WindowIntake } from './window-intake.tsx';
