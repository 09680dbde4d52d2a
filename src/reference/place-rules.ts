import type { DocumentModel } from './model.ts';
import type { AreaMm } from './parts.ts';
import { error, type Path, pageOf, type Rule, sizeOfPage, warning } from './rule.ts';

/** Areas are written to a hundredth of a millimetre. */
const EDGE_MM = 0.01;

/** Everything that stands on a page. */
function placed(model: DocumentModel): { path: Path; page: string; area: AreaMm }[] {
  return [
    ...model.features.map(({ page, area }, at) => ({ path: ['features', at], page, area })),
    ...model.fields.map(({ page, area }, at) => ({ path: ['fields', at], page, area })),
    ...(model.mrz ? [{ path: ['mrz'], page: model.mrz.page, area: model.mrz.area }] : []),
  ];
}

export const places: Rule = (model) =>
  placed(model).flatMap(({ path, page, area }) => {
    if (!pageOf(model, page)) {
      const known = model.pages.map(({ id }) => id).join(', ');
      return [error([...path, 'page'], `There is no page ${page}.`, `Use one of: ${known}.`)];
    }
    const { widthMm, heightMm } = sizeOfPage(model, page);
    const inside =
      area.xMm + area.widthMm <= widthMm + EDGE_MM && area.yMm + area.heightMm <= heightMm + EDGE_MM;
    const message = `The area leaves the page ${page}, which is ${widthMm} × ${heightMm} mm.`;
    return inside
      ? []
      : [error([...path, 'area'], message, 'Keep x + width and y + height within the page.')];
  });

export const lights: Rule = (model) =>
  model.features.flatMap((feature, at) => {
    const page = pageOf(model, feature.page);
    const there = new Set([
      ...(page ? page.pictures.map(({ light }) => light) : feature.lights),
      ...(feature.crop ? [feature.crop.light] : []),
    ]);
    const unseen = feature.lights.filter((light) => !there.has(light));
    const { check } = feature;
    const double = feature.lights.filter((light, of) => feature.lights.indexOf(light) < of);
    return [
      ...unseen.map((light) =>
        warning(
          ['features', at, 'lights'],
          `There is no picture of page ${feature.page} in ${light}.`,
          'Add the picture, or leave the light out.',
        ),
      ),
      ...double.map((light) =>
        error(['features', at, 'lights'], `${light} stands twice.`, 'Name each light once.'),
      ),
      ...(check && !feature.lights.includes(check.light)
        ? [
            error(
              ['features', at, 'check', 'light'],
              `The check looks in ${check.light}, where the feature does not show.`,
              `Use one of: ${feature.lights.join(', ')}.`,
            ),
          ]
        : []),
    ];
  });
