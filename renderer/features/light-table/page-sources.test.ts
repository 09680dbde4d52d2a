import { expect, it } from 'vitest';
import { sourcesOf } from './page-sources.ts';

it('shows a page in fewer px first, in the same frame', () => {
  const place = {
    ...{ sha256: 'a'.repeat(64), frame: 0, name: '' },
    quad: [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ] as const,
  };
  const frame = { widthPx: 1600, heightPx: 800, pxPerMm: 16, dpi: 406.4 };
  const { preview, full } = sourcesOf(place, frame);
  expect(preview).toContain('width=800&height=400');
  expect(full).toContain('width=1600&height=800');
  expect(full).not.toContain('tools');
  const treated = sourcesOf(place, frame, [{ tool: 'sharpen', settings: { radius: 0.15, amount: 150 } }]);
  // In half of the px there are half as many to a mm.
  expect(treated.preview).toContain('tools=sharpen%280.15%2C150%29&density=8.0000');
  expect(treated.full).toContain('density=16.0000');
});
