import { useTranslation } from 'react-i18next';
import type { DraftModel } from '../../../src/reference/index.ts';
import { featuresOf, indexIn, pagesOf } from './draft-parts.ts';

/** Words for the last step of a path: where one word has several meanings, the list it stands in decides. */
const SPECIAL: Readonly<Record<string, string>> = {
  'check.light': 'checkLight',
  'check.feature': 'checkFeature',
  'mrz.format': 'format',
  'mrz.issuer': 'zoneIssuer',
  'alerts.features': 'alertFeatures',
  'fields.format': 'written',
  'size.widthMm': 'size',
  'size.heightMm': 'size',
};

/** What the field at a path is called on the screen; empty for an element as a whole. */
export function useFieldName() {
  const { t } = useTranslation();
  return (path: string): string => {
    const names = path.match(/[A-Za-z]+/g) ?? [];
    const last = names.at(-1);
    if (last === undefined || /\]$/.test(path)) return '';
    const name = SPECIAL[names.slice(-2).join('.')] ?? last;
    return t(`curate.field.${name}`, { defaultValue: last });
  };
}

/** What an element is called: 'Feature 4, Waves', 'Page Data page'. */
export function useElementName() {
  const { t } = useTranslation();
  return (document: DraftModel, element: string): string => {
    if (element === '') return t('curate.element.document');
    if (element === 'mrz') return t('library.mrz');
    const feature = indexIn('features', element);
    if (feature >= 0) {
      const title = featuresOf(document)[feature]?.title ?? t('curate.untitled');
      return t('curate.element.feature', { number: feature + 1, title });
    }
    const page = indexIn('pages', element);
    if (page >= 0) return t('curate.element.page', { title: pagesOf(document)[page]?.title ?? '' });
    const field = indexIn('fields', element);
    if (field >= 0) {
      const title = document.fields?.[field]?.label ?? t('curate.untitled');
      return t('curate.element.field', { number: field + 1, title });
    }
    const alert = indexIn('alerts', element);
    if (alert >= 0) {
      const title = document.alerts?.[alert]?.title ?? t('curate.untitled');
      return t('curate.element.alert', { number: alert + 1, title });
    }
    return t('curate.element.deviation', { number: indexIn('deviations', element) + 1 });
  };
}
