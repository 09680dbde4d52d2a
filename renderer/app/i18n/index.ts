import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

/** As the program calls it; its own type tells of many more ways. */
type Translate = (key: string, ...gaps: readonly unknown[]) => string;

/**
 * Keeps texts that have no gaps to fill: there is one language, and i18next works a tenth of a millisecond on each of the
 * hundreds that are asked for when a screen is drawn anew.
 */
function keepTexts() {
  const kept = new Map<string, string>();
  const getFixedT = i18next.getFixedT.bind(i18next) as unknown as (...place: unknown[]) => Translate;
  i18next.getFixedT = ((...place: unknown[]) => {
    const t = getFixedT(...place);
    const look: Translate = (key, ...gaps) => {
      if (gaps.length > 0) return t(key, ...gaps);
      const text = kept.get(key) ?? t(key);
      kept.set(key, text);
      return text;
    };
    return Object.assign(look, t);
  }) as unknown as typeof i18next.getFixedT;
}

/** Puts the English texts in place. They are bundled: nothing is fetched. */
export async function startTexts() {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  keepTexts();
}
