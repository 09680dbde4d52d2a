import i18next from 'i18next';
import {
  categoryOf,
  exposure,
  type PagePicture,
  TERM_GROUPS,
  TERMS,
  type Term,
} from '../../../src/reference/index.ts';
import { stalenessOf, todayHere } from './staleness.ts';

/** Terms of the vocabulary in their groups, for a list to choose from. */
export const TERM_CHOICES = Object.entries(TERM_GROUPS).map(([group, label]) => ({
  group: label,
  items: (Object.keys(TERMS) as Term[])
    .filter((term) => TERMS[term].group === group)
    .map((term) => ({ value: term as string, label: TERMS[term].name })),
}));

/** 'Ordinary passport' for UTO-AO-01001. */
export function kindOf(code: string): string {
  const words = categoryOf(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Title and series of a model, the series once. */
export const namesOf = (title: string, series: string): string[] =>
  title.toLowerCase().includes(series.toLowerCase()) ? [title] : [title, series];

/** '2013 – 2021', or '2021 –' for what is still issued. */
export const yearsOf = (from: string, to: string | null) =>
  `${from.slice(0, 4)} –${to ? ` ${to.slice(0, 4)}` : ''}`;

/** Short name of a picture's light on a button: UV 365, OB 270°. */
export function lightShort(picture: PagePicture): string {
  const { light, wavelengthNm, angle } = picture;
  return [light, wavelengthNm, angle && `${angle.azimuthDeg}°`].filter(Boolean).join(' ');
}

/** Light of a picture in words: 'ultraviolet, UV 365 nm'. */
export const lightWords = (picture: PagePicture) =>
  `${i18next.t(`light.${picture.light}`)}, ${exposure(picture)}`;

/** How long ago an entry was checked, in words; whether that is too long. */
export function checkedWords(checkedOn: string) {
  const { months, state } = stalenessOf(checkedOn, todayHere());
  const years = Math.floor(months / 12);
  const ago =
    years > 1
      ? i18next.t('library.ago.years', { count: years })
      : months > 0
        ? i18next.t('library.ago.months', { count: months })
        : i18next.t('library.ago.now');
  return { ago, state };
}
