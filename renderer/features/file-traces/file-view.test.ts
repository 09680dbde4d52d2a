import { expect, it } from 'vitest';
import { readFileView, traceOf } from './file-view.ts';

it('an address says what is looked at, and what nobody could have meant is left out', () => {
  expect(readFileView({ frame: 2, view: 'noise', gain: 30 })).toEqual({ frame: 2, view: 'noise', gain: 30 });
  expect(readFileView({ view: 'ghosts', quality: 49, gain: '10', frame: -1 })).toEqual({});
  expect(readFileView({ quality: 100.5, gain: 51, view: ['noise'] })).toEqual({});
});

it('a trace has the settings of its kind, the usual ones where none are said', () => {
  const common = { operation: 'trace', frame: 0 };
  expect(traceOf({})).toBeNull();
  expect(traceOf({ view: 'received', gain: 3 })).toBeNull();
  expect(traceOf({ view: 'error_level' })).toEqual({ ...common, kind: 'error_level', quality: 90, gain: 15 });
  expect(traceOf({ view: 'noise', gain: 3, quality: 60, frame: 1 })).toEqual({
    ...{ ...common, frame: 1 },
    ...{ kind: 'noise', gain: 3 },
  });
  expect(traceOf({ view: 'copied', gain: 3 })).toEqual({ ...common, kind: 'copied' });
});
