export { DeskIntake } from './desk-intake.tsx';
export { EntryDialog } from './entry-dialog.tsx';
export { TypeZone } from './type-zone.tsx';
