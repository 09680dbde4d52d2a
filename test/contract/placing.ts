import { expect } from 'vitest';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { Examination } from '../../src/contract/examination.ts';
import type { CallInput } from '../../src/contract/index.ts';
import { front, PERMIT, PERMIT_MM } from '../builders/residence-permit.ts';
import { TILTED_CORNERS, tilted } from '../builders/tilted.ts';
import { type Comparer, ended } from './comparing.ts';

const [WIDTH_MM, HEIGHT_MM] = PERMIT_MM;
type Setting = CallInput<'placement.set'>;

/** The corners of the page, where the picture shows them. */
const CORNERS: Setting['points'] = [
  [0, 0],
  [WIDTH_MM, 0],
  [WIDTH_MM, HEIGHT_MM],
  [0, HEIGHT_MM],
].map(([x = 0, y = 0], i) => {
  const [u, v] = TILTED_CORNERS[i] ?? [0, 0];
  return { page: [x, y], picture: [u, v] };
});

async function photographed({ ask, take, finished }: Comparer): Promise<Examination> {
  const { intakeId } = await take('tilted.png', await tilted(front('vi')));
  const infrared = await take('tilted-ir.png', await tilted(front('ir')));
  const captures = [
    { intakeId, light: 'VI' as const },
    { intakeId: infrared.intakeId, light: 'IR' as const },
  ];
  const { id } = await ask('examination.create', { origin: 'drop', captures });
  return finished(id);
}

async function isRefused({ ask, refusal }: Comparer, right: Setting): Promise<void> {
  const [a, b, c, d] = CORNERS;
  if (!a || !b || !c || !d) throw new Error('four corners');
  const mirrored = [a, b, c, d].map(({ page, picture: [x, y] }) => ({ page, picture: [1000 - x, y] }));
  const crossing = [{ ...a, picture: b.picture }, { ...b, picture: a.picture }, c, d];
  const refused: [ErrorCode, object][] = [
    ['examination.unknown', { examinationId: 'EX-1999-000001' }],
    ['capture.unknown', { captureId: '00000000-0000-4000-8000-000000000000' }],
    ['capture.unknown', { frame: 1 }],
    ['library.unknown', { model: 'UTO-XX-00000' }],
    ['placement.no_page', { page: 'nowhere' }],
    ['placement.too_few', { points: [a, b, c] }],
    ['placement.outside_page', { points: [a, b, c, { ...d, page: [0, HEIGHT_MM + 0.1] }] }],
    ['placement.outside_picture', { points: [a, b, c, { ...d, picture: [0, 681] }] }],
    ['placement.one_place', { points: [...CORNERS, c] }],
    ['placement.on_a_line', { points: [a, b, { ...c, page: [40, 0.1] }, { ...d, page: [20, 0] }] }],
    ['placement.mirrored', { points: mirrored }],
    ['placement.crossing', { points: crossing }],
    ['input.invalid', { points: Array.from({ length: 25 }, () => a) }],
    ['input.invalid', { points: [a, b, c, { ...d, page: [-1, 0] }] }],
    ['input.invalid', { points: [a, b, c, { ...d, weight: 9 }] }],
    ['input.invalid', { model: '../../etc/passwd' }],
    ['input.invalid', { page: '../front' }],
    ['input.invalid', { light: 'VI' }],
  ];
  for (const [code, change] of refused)
    expect(await refusal('placement.set', { ...right, ...change }), JSON.stringify(change)).toBe(code);
  const { examinationId, captureId, frame, model } = right;
  expect(await refusal('placement.take_back', { examinationId, captureId, frame, model })).toBe(
    'placement.none',
  );
  expect((await ask('comparison.get', { examinationId })).placements).toEqual([]);
}

/** A picture that the program does not place is placed by points, compared by them, and left to the program again. */
export async function placesByHand(comparer: Comparer): Promise<void> {
  const { ask, refusal } = comparer;
  const { id: examinationId, captures } = await photographed(comparer);
  const captureId = captures[0]?.id ?? '';
  const actions = async () =>
    (await ask('ledger.list', { subject: examinationId })).items.map(({ action }) => action);
  async function compared() {
    await ask('comparison.start', { examinationId, model: PERMIT });
    return ended(comparer, examinationId);
  }

  const about = { examinationId, captureId, frame: 0, model: PERMIT };
  const right: Setting = { ...about, page: 'front', points: CORNERS };
  const before = await actions();
  await isRefused(comparer, right);
  expect(await actions(), 'what is refused leaves nothing').toEqual(before);

  const first = await ask('placement.set', right);
  const { examinationId: _, ...kept } = right;
  expect(first).toMatchObject({ ...kept, version: 1, precisionMm: null });
  const now = () => ask('comparison.get', { examinationId });
  expect(await now()).toMatchObject({ placements: [first], comparison: null });
  expect((await actions())[0]).toBe('placement.set');

  const { comparison, stale } = await compared();
  expect(stale).toBe(false);
  expect(comparison?.captures).toMatchObject([
    { captureId, page: 'front', by: 'hand_refined', refusal: null, placementId: first.id },
    { light: 'IR', page: 'front', refusal: null, placementId: null },
  ]);
  expect(comparison?.features.some(({ result }) => result === 'successful')).toBe(true);

  // Its diagonals cross at (500, 136) in the picture; a px beside that, and five points contradict each other a little.
  const middle: Setting['points'][number] = { page: [WIDTH_MM / 2, HEIGHT_MM / 2], picture: [501, 136] };
  const second = await ask('placement.set', {
    ...right,
    points: [...CORNERS, middle],
  });
  expect(second.precisionMm).toBeGreaterThan(0.01);
  expect(second.precisionMm).toBeLessThan(0.5);
  expect(await now()).toMatchObject({ placements: [{ id: second.id }], stale: true });

  await ask('placement.take_back', about);
  expect(await now()).toMatchObject({ placements: [], stale: true });
  expect((await actions())[0]).toBe('placement.taken_back');
  expect(await refusal('placement.take_back', about)).toBe('placement.none');
  const again = await compared();
  expect(again.comparison?.captures[0]).toMatchObject({ page: null, by: null, placementId: null });
  expect(await ask('ledger.verify', {})).toMatchObject({ broken: null });
}
