export { type CheckEntry, ChecksPanel } from './checks-panel.tsx';
export { cellAt, lookAt } from './zone-focus.ts';
export { ZonePanel } from './zone-panel.tsx';
export { useZoneShapes } from './zone-shapes.ts';
