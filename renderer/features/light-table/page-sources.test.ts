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
  const frame = { widthPx: 1800, heightPx: 900, pxPerMm: 18, dpi: 457.2 };
  const { preview, full } = sourcesOf(place, frame);
  expect(preview).toContain('width=900&height=450');
  expect(full).toContain('width=1800&height=900');
  expect(full).not.toContain('tools');
  const treated = sourcesOf(place, frame, [{ tool: 'sharpen', settings: { radius: 0.15, amount: 150 } }]);
  // In half of the px there are half as many to a mm.
  expect(treated.preview).toContain('tools=sharpen%280.15%2C150%29&density=9.0000');
  expect(treated.full).toContain('density=18.0000');
});
