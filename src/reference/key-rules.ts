import { findIssuer } from '../mrz/issuers.ts';
import { error, type Rule, warning } from './rule.ts';

/** The country of a code is ISO 3166; the zone of German documents says D. */
const countryOf = (issuer: string) => (issuer === 'D' ? 'DEU' : issuer);

export const key: Rule = ({ key: { issuer, year, code }, validity, supersededBy }) => [
  ...(code.slice(0, 3) === countryOf(issuer)
    ? []
    : [
        error(
          ['key', 'code'],
          `${code} is no code of ${issuer}.`,
          `Begin the code with ${countryOf(issuer)}.`,
        ),
      ]),
  ...(findIssuer(issuer)
    ? []
    : [warning(['key', 'issuer'], `${issuer} is no known issuer.`, 'Check the code.')]),
  ...(supersededBy === code
    ? [
        error(
          ['supersededBy'],
          'The model is said to follow itself.',
          'Name the model that followed, or null.',
        ),
      ]
    : []),
  ...(validity.issuedTo !== null && validity.issuedTo < validity.issuedFrom
    ? [
        error(
          ['validity', 'issuedTo'],
          'The last day of issue lies before the first.',
          'Exchange or correct them.',
        ),
      ]
    : []),
  ...(validity.issuedFrom.startsWith(String(year))
    ? []
    : [
        warning(
          ['key', 'year'],
          `The key says ${year}, the first day of issue is ${validity.issuedFrom}.`,
          'Use the year in which the model was first issued.',
        ),
      ]),
];

export const alerts: Rule = (model) =>
  model.alerts.flatMap((alert, at) =>
    alert.features.flatMap((id, of) =>
      model.features.some((feature) => feature.id === id)
        ? []
        : [
            error(
              ['alerts', at, 'features', of],
              `There is no feature ${id}.`,
              'Name features of this model by their id.',
            ),
          ],
    ),
  );

/** The zone must be one that the model's key can stand in. */
export const zone: Rule = ({ mrz, key: { issuer, type } }) => {
  if (!mrz) return [];
  const fits = mrz.documentCodes.some((code) => code.replace(/<$/, '') === type);
  return [
    ...(mrz.issuer.replace(/<+$/, '') === issuer
      ? []
      : [
          error(
            ['mrz', 'issuer'],
            `The zone says ${mrz.issuer}, the key ${issuer}.`,
            'Use the same issuer in both.',
          ),
        ]),
    ...(fits
      ? []
      : [
          warning(
            ['mrz', 'documentCodes'],
            `None of the codes is the type ${type} of the key.`,
            'Add the code, or correct the type.',
          ),
        ]),
  ];
};
