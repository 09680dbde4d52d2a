import type { Fault } from './fault.ts';
import { alerts, key, zone } from './key-rules.ts';
import type { DocumentModel } from './model.ts';
import { exposure, exposures, pictures, scale } from './picture-rules.ts';
import { lights, places } from './place-rules.ts';
import { type Rule, repeated } from './rule.ts';

const unique: Rule = (model) => {
  const ids = (list: readonly { id: string }[], name: string) =>
    repeated(
      list.map(({ id }, at) => ({ value: id, path: [name, at, 'id'] })),
      'id',
    );
  const files = pictures(model).map(({ path, picture }) => ({
    value: picture.file,
    path: [...path, 'file'],
  }));
  return [
    ...ids(model.pages, 'pages'),
    ...ids(model.features, 'features'),
    ...ids(model.fields, 'fields'),
    ...ids(model.alerts, 'alerts'),
    ...repeated(files, 'file'),
    ...model.pages.flatMap((page, at) =>
      repeated(
        page.pictures.map((picture, of) => ({
          value: exposure(picture),
          path: ['pages', at, 'pictures', of],
        })),
        'light',
      ),
    ),
  ];
};

const RULES: readonly Rule[] = [key, unique, places, scale, lights, exposures, alerts, zone];

/** What the schema cannot say: rules between the parts of a model, each with the way out. */
export const ruleFaults = (model: DocumentModel): Fault[] => RULES.flatMap((rule) => rule(model));
