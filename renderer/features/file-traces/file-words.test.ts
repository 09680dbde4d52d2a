import { expect, it } from 'vitest';
import {
  doneInWords,
  FACTS_NOTICE,
  FILE_NOTICE,
  HOW_TO_READ,
  VIEW_NAMES,
} from '../../../src/report/file-words.ts';
import words from '../../app/i18n/en.json' with { type: 'json' };
import { FILE_VIEWS } from './file-view.ts';

it('what is saved of a file says the same as the screen', () => {
  const { file } = words;
  expect([FILE_NOTICE, FACTS_NOTICE]).toEqual([file.notice, file.anybody]);
  expect(VIEW_NAMES).toEqual(file.view);
  expect(HOW_TO_READ).toEqual(file.read);
  const settings = { quality: 85, gain: 12 };
  for (const kind of FILE_VIEWS)
    expect(doneInWords({ kind, ...settings })).toBe(
      file.done[kind].replace('{{quality}}', '85').replace('{{gain}}', '12'),
    );
});
