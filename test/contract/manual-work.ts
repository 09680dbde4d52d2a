import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { Examination } from '../../src/contract/examination.ts';
import type { CallInput, CallName, CallOutput } from '../../src/contract/index.ts';
import { ALTERED_LINES, fixture, TD3_LINES } from '../builders/fixtures.ts';

/** How the suite speaks to the core. */
export interface Speaker {
  ask<N extends CallName>(call: N, input: CallInput<N>): Promise<CallOutput<N>>;
  refusal(call: string, input: unknown): Promise<ErrorCode | 'none'>;
  examine(file: string, bytes: Uint8Array): Promise<Examination>;
}

const zoneIn = ({ captures }: Examination) => captures[0]?.frames[0]?.zones[0];

async function actionsOf({ ask }: Speaker, id: string): Promise<string[]> {
  return (await ask('ledger.list', { subject: id })).items.map(({ action }) => action);
}

/** Corrects a zone, corrects it again, and goes back to the reading; every wrong way is refused in words. */
export async function correctsAZone(speaker: Speaker): Promise<void> {
  const { ask, refusal } = speaker;
  const read = await speaker.examine('corrected.png', await fixture('td3.png'));
  const zoneId = zoneIn(read)?.id ?? '';
  const about = { examinationId: read.id, zoneId, reason: 'reader misread' };
  const first = await ask('zone.correct', { ...about, lines: ALTERED_LINES, basedOn: 0 });
  expect(first).toMatchObject({ revision: 1, lines: ALTERED_LINES, reason: 'reader misread' });
  // One year later with the old digit: the expiry date and the composite no longer fit (ICAO Doc 9303-3 §4.9).
  expect(first.judgement.overall).toBe('failed');

  const corrected = await ask('examination.get', { id: read.id });
  expect(zoneIn(corrected)?.lines.map(({ text }) => text)).toEqual(TD3_LINES);
  expect(zoneIn(corrected)?.overall).toBe('successful');
  expect(zoneIn(corrected)?.corrections).toEqual([first]);
  expect(corrected.overall).toBe('failed');
  expect((await ask('examination.list', { text: read.id })).items[0]?.overall).toBe('failed');

  const wrong: [ErrorCode, object][] = [
    ['zone.superseded', { basedOn: 0, lines: TD3_LINES }],
    ['zone.unchanged', { basedOn: 1, lines: ALTERED_LINES }],
    ['zone.shape', { basedOn: 1, lines: TD3_LINES.slice(1) }],
    ['zone.shape', { basedOn: 1, lines: TD3_LINES.map((line) => `${line}<`) }],
    ['zone.unknown', { basedOn: 0, lines: TD3_LINES, zoneId: randomUUID() }],
    ['examination.unknown', { basedOn: 1, lines: TD3_LINES, examinationId: 'EX-1999-000001' }],
    ['input.invalid', { basedOn: 1, lines: TD3_LINES, reason: '   ' }],
    ['input.invalid', { basedOn: 1, lines: TD3_LINES, reason: 'x'.repeat(501) }],
    ['input.invalid', { basedOn: 1, lines: ['a b'] }],
    ['input.invalid', { basedOn: 1, lines: [] }],
  ];
  for (const [code, input] of wrong)
    expect(await refusal('zone.correct', { ...about, ...input }), JSON.stringify(input)).toBe(code);

  const back = await ask('zone.correct', { ...about, lines: TD3_LINES, reason: 'glare', basedOn: 1 });
  expect(back).toMatchObject({ revision: 2, lines: TD3_LINES, judgement: { overall: 'successful' } });
  const again = await ask('examination.get', { id: read.id });
  expect(again.overall).toBe('successful');
  expect(zoneIn(again)?.corrections?.map(({ revision }) => revision)).toEqual([1, 2]);
  const actions = await actionsOf(speaker, read.id);
  expect(actions.filter((action) => action === 'zone.corrected')).toHaveLength(2);
}

/** Stores lines without a picture, alone and beside one, and corrects them to another length. */
export async function entersAZone(speaker: Speaker): Promise<void> {
  const { ask, refusal } = speaker;
  const typed = await ask('zone.enter', { lines: TD3_LINES, origin: 'typed' });
  expect(typed).toMatchObject({ captures: [], overall: 'successful' });
  expect(typed.entered).toMatchObject([
    { origin: 'typed', lines: TD3_LINES, corrections: [], judgement: { format: 'TD3' } },
  ]);
  expect(await ask('examination.get', { id: typed.id })).toEqual(typed);
  expect((await ask('examination.list', { text: typed.id })).items[0]).toMatchObject({
    documentNumber: 'L898902C3',
    overall: 'successful',
    captures: 0,
    thumb: null,
  });

  const swiped = await ask('zone.enter', { lines: ALTERED_LINES, origin: 'swipe', examinationId: typed.id });
  expect(swiped.id).toBe(typed.id);
  expect(swiped.entered.map(({ origin }) => origin)).toEqual(['typed', 'swipe']);
  expect(swiped.overall).toBe('failed');

  const zoneId = swiped.entered[1]?.id ?? '';
  const shorter = TD3_LINES.map((line) => line.slice(0, 43));
  const correction = { examinationId: typed.id, zoneId, reason: 'cut off', basedOn: 0, lines: shorter };
  expect(await ask('zone.correct', correction)).toMatchObject({ revision: 1, lines: shorter });
  const actions = await actionsOf(speaker, typed.id);
  expect(actions.toReversed()).toEqual([
    'examination.opened',
    'zone.entered',
    'examination.viewed',
    'zone.entered',
    'zone.corrected',
  ]);
  const refused: [ErrorCode, object][] = [
    ['input.invalid', { lines: TD3_LINES, origin: 'drop' }],
    ['input.invalid', { lines: [], origin: 'typed' }],
    ['input.invalid', { lines: ['x'.repeat(61)], origin: 'typed' }],
    ['input.invalid', { lines: ['\u0002AB'], origin: 'swipe' }],
    ['examination.unknown', { lines: TD3_LINES, origin: 'typed', examinationId: 'EX-1999-000001' }],
  ];
  for (const [code, input] of refused)
    expect(await refusal('zone.enter', input), JSON.stringify(input)).toBe(code);
}
