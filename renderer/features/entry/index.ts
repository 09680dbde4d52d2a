export { DeskIntake } from './desk-intake.tsx';
export { EntryDialog } from './entry-dialog.tsx';
export { TypeZone, TypeZoneButton } from './type-zone.tsx';
