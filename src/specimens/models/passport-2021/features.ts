import { type AreaMm, area } from '../../area.ts';
import { feature } from '../../features.ts';
import type { Feature } from '../../page.ts';

/** Features of the data page; ids are those that its layers name. */
export function dataFeatures(_zone: AreaMm): Feature[] {
  return [
    feature(
      'iris',
      'rainbow_printing',
      'Iris ground',
      area(0, 0, 125, 88),
      'Teal runs through aqua and coral into sand and back.',
    ),
  ];
}
