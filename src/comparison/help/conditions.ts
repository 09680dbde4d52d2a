import type { Light } from '../../examination/light.ts';
import { LEAST_COVERED, LEAST_FREE, needsTwoAngles, RIM_MM } from '../conditions.ts';
import type { MeasureName } from '../measures/index.ts';
import type { FeatureRule } from '../rules.ts';
import type { OpenCase } from './rule-text.ts';

/** Lights in plain words, with how such a picture is taken. */
export const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  VI: 'white light',
  UV: 'ultraviolet light',
  IR: 'infrared light',
  OB: 'light from the side',
  TL: 'light from behind',
  CX: 'light along the line of view',
};

/** Measures that come to nothing where the genuine page has nothing of what they look for. */
const OF_DRAWING: readonly MeasureName[] = ['shapes', 'softShapes', 'finePrint', 'fibres'];

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Glare of a lamp is looked for where the page itself is never as bright. */
const hasGlare = (light: Light) => light !== 'UV' && light !== 'TL';

type Conditions = Pick<FeatureRule, 'light' | 'property' | 'leastDpi'> &
  Partial<Pick<FeatureRule, 'measure' | 'leastFocus' | 'blurred'>>;

/** What a rule makes of a picture that shows too little detail for it. */
function allTheSame({ blurred }: Conditions): string {
  if (!blurred) return '';
  const { threshold, leastDpi, canPass, not = [] } = blurred;
  const but =
    not.length > 0 ? `, but not for ${not.map((term) => term.replaceAll('_', ' ')).join(', ')}` : '';
  const what = canPass ? 'it is decided at' : 'what is missing is still told, at';
  return ` From ${leastDpi} dpi on, the genuine page is then blurred as much as the picture, and ${what} ${threshold}${but}.`;
}

/** What leaves a rule undetermined, as its numbers say, and what to capture instead. */
export function conditionsOf(rule: Conditions): OpenCase[] {
  const { light, leastDpi, measure, leastFocus, blurred } = rule;
  const words = LIGHT_WORDS[light];
  const cases: (OpenCase | false)[] = [
    {
      when: `There is no picture of the page in ${words}: the check is not made at all.`,
      instead: `Capture the page in ${words} (${light}).`,
    },
    measure !== undefined && {
      when: 'The library has no picture of the genuine page in this light.',
      instead: 'Look at the feature by eye, and ask whoever keeps the library for the picture.',
    },
    {
      when: `The picture has less than ${leastDpi} dpi on the page.${blurred && blurred.leastDpi < leastDpi ? allTheSame(rule) : ''}`,
      instead: 'Capture the page closer, or scan it with more dots per inch.',
    },
    hasGlare(light) && {
      when: `Glare lies over the area: less than ${percent(LEAST_FREE)} of it is left to look at.`,
      instead: 'Capture the page again with the lamp moved.',
    },
    measure !== undefined && {
      when: `The feature lies within ${RIM_MM} mm of the edge of the page, where wear and shadows show.`,
      instead: 'Look at it by eye.',
    },
    {
      when:
        measure === undefined
          ? `Less than ${percent(LEAST_COVERED.toFail)} of the area is in the picture.`
          : `Less than ${percent(LEAST_COVERED.toPass)} of the area is in the picture; with less than ${percent(LEAST_COVERED.toFail)} nothing is called missing.`,
      instead: 'Capture the whole page.',
    },
    leastFocus !== undefined && {
      when: `The picture is blurred: of what is drawn on the page, fine detail makes up less than ${percent(leastFocus)} of the share that it has on the genuine page.${allTheSame(rule)}`,
      instead: 'Capture the page again in focus.',
    },
    measure !== undefined &&
      needsTwoAngles(rule) && {
        when: 'The page was seen from one side only, and the library has two: missing can be told, changing cannot.',
        instead: 'Capture the page a second time, with the light from the other side.',
      },
    measure !== undefined &&
      OF_DRAWING.includes(measure) && {
        when: 'The genuine page of the library shows hardly anything there in this light: the check is not made at all.',
        instead: 'Look at the feature by eye, with the tool that the library names for it.',
      },
  ];
  return cases.filter((each) => each !== false);
}
