export { rangeQuad } from './alignment.ts';
export { type CheckEntry, ChecksPanel } from './checks-panel.tsx';
export { asZone } from './held.ts';
export { JudgementLine } from './judgement-line.tsx';
export { useLiveJudgement } from './live-judgement.ts';
export { cellResult } from './results.ts';
export { cellAt, lookAt } from './zone-focus.ts';
export { EnteredZones, ZonePanel } from './zone-panel.tsx';
export { useZoneShapes } from './zone-shapes.ts';
