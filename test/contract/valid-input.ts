import type { CallName } from '../../src/contract/index.ts';
import { TD3_LINES } from '../builders/fixtures.ts';
import { draftInputs } from './drafts.ts';
import { fileInputs } from './files.ts';
import { findingInputs } from './finding.ts';
import { frequencyInput, spectraInput } from './frequencies.ts';

export const NOBODY = 'EX-1999-000001';
export const NO_ID = '00000000-0000-4000-8000-000000000000';

/** An input that fits the schema of a call, about nothing that exists. */
export function validInput(call: CallName): unknown {
  const captures = [{ intakeId: NO_ID, light: 'VI' }];
  const onNothing = { examinationId: NOBODY, captureId: NO_ID, frame: 0, model: 'UTO-XX-00000' };
  const about: Partial<Record<CallName, unknown>> = {
    'examination.create': { origin: 'drop', captures },
    'examination.add_captures': { id: NOBODY, origin: 'drop', captures },
    'examination.get': { id: NOBODY },
    'examination.record_outcome': { id: NOBODY, document: 'genuine', bearer: 'rightful', note: '' },
    'capture.cancel': { examinationId: NOBODY },
    'zone.correct': { examinationId: NOBODY, zoneId: NO_ID, lines: TD3_LINES, reason: 'x', basedOn: 0 },
    'zone.enter': { lines: TD3_LINES, origin: 'typed' },
    'comparison.get': { examinationId: NOBODY },
    'comparison.kept': { examinationId: NOBODY, comparisonId: NO_ID },
    ...findingInputs(NOBODY, NO_ID),
    'table.frequencies': frequencyInput(NOBODY, NO_ID),
    'frequencies.export': spectraInput(NOBODY, NO_ID),
    'comparison.start': { examinationId: NOBODY, model: null },
    'comparison.stop': { examinationId: NOBODY },
    'placement.set': { ...onNothing, page: 'front', points: [] },
    'placement.take_back': onNothing,
    'capture.set_light': { captureId: NO_ID, light: 'UV' },
    'capture.retry': { captureId: NO_ID },
    ...fileInputs(NO_ID),
    'library.model': { code: 'UTO-XX-00000' },
    'library.versions': { code: 'UTO-XX-00000' },
    'lists.remove': { name: 'none' },
    ...draftInputs(NO_ID),
    'library.undo': { step: 999, reason: 'x' },
    'pack.distrust': { fingerprint: 'ab'.repeat(32) },
  };
  return about[call] ?? {};
}
