import { describe, expect, it } from 'vitest';
import type { PlacedBy, Remark, RemarkedCapture } from './comparison.ts';
import type { FeatureResult } from './feature-check.ts';
import { gridsHeldBack, heldBack } from './held-back.ts';
import { SECOND_PORTRAITS } from './rules.ts';

const feature = (result: FeatureResult['result'], light: FeatureResult['light'] = 'VI') =>
  ({
    page: 'front',
    light,
    result,
    margin: result === 'failed' ? -0.4 : 0.4,
    reason: 'As measured.',
  }) as FeatureResult;
const place = (
  by: PlacedBy,
  agreeing: number,
  light: RemarkedCapture['light'] = 'VI',
  remarks: Remark[] = [],
) => ({ page: 'front', light, by, registration: { agreeing }, remarks }) as unknown as RemarkedCapture;
const resultsOf = (places: RemarkedCapture[]) =>
  heldBack([feature('failed'), feature('successful')], places).map(({ result }) => result);

describe('checks of a picture that was placed by hand', () => {
  it('are left undetermined where nothing confirms the place, and say what to do', () => {
    const [failed, passed] = heldBack([feature('failed'), feature('successful')], [place('hand', 3)]);
    for (const each of [failed, passed]) {
      expect(each).toMatchObject({ result: 'undetermined', margin: null });
      expect(each?.reason).toMatch(/placed by hand.*[Cc]apture the whole page/);
    }
  });

  it('do not fail where few patches hold the page, and stay as they are where enough do', () => {
    expect(resultsOf([place('hand_refined', 15)])).toEqual(['undetermined', 'successful']);
    expect(resultsOf([place('hand_refined', 16)])).toEqual(['failed', 'successful']);
  });

  it('stay as they are where the program placed it, or another picture in that light', () => {
    for (const by of ['reference', 'capture', 'size'] as const)
      expect(resultsOf([place(by, 0)])).toEqual(['failed', 'successful']);
    expect(resultsOf([place('hand', 0), place('reference', 40)])).toEqual(['failed', 'successful']);
    expect(resultsOf([place('hand', 0, 'UV')])).toEqual(['failed', 'successful']);
  });

  it('that were not made stay open for their own reason', () => {
    const open = feature('undetermined');
    expect(heldBack([open], [place('hand', 0)])[0]).toBe(open);
  });
});

describe('checks of a picture of a screen', () => {
  const grid: Remark = { kind: 'grid', text: 'A grid lies over the page.' };
  const both = [feature('failed'), feature('successful')];
  it('do not pass, and what fails stays failed', () => {
    for (const held of [heldBack, gridsHeldBack]) {
      const [failed, passed] = held(both, [place('reference', 90, 'VI', [grid])]);
      expect(failed).toBe(both[0]);
      expect(passed).toMatchObject({ result: 'undetermined', margin: null, reason: grid.text });
    }
  });

  it('do not pass either where another picture of the page in that light has none: the other one may have decided', () => {
    const places = [place('reference', 90, 'VI', [grid]), place('reference', 90)];
    expect(heldBack(both, places).map(({ result }) => result)).toEqual(['failed', 'undetermined']);
  });

  it('do not pass in another light where they rest on the portrait in visible light', () => {
    const places = [place('reference', 90, 'VI', [grid]), place('reference', 90, 'UV')];
    const glowing = SECOND_PORTRAITS.find(({ light }) => light === 'UV');
    const second = { ...feature('successful', 'UV'), routine: glowing?.routine ?? '' };
    const [portrait, other] = heldBack([second, feature('successful', 'UV')], places);
    expect([portrait?.result, other?.result]).toEqual(['undetermined', 'successful']);
  });

  it('pass where a picture shows a part of the page, or something else beside it', () => {
    const others: Remark[] = [
      { kind: 'partial', text: 'Only 51 %.' },
      { kind: 'beside', text: 'Something else.' },
    ];
    expect(heldBack(both, [place('reference', 90, 'VI', others)])).toEqual(both);
  });
});
