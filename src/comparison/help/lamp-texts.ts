import { GROUND_RULE } from '../ground-rule.ts';
import { CUT, DETAILS, EDGE, FEWEST_FIBRES, FIBRE } from '../measures/scales.ts';
import { PERFORATED_NUMBER } from '../rules.ts';
import { sizes } from './details.ts';
import type { RuleTexts } from './rule-text.ts';

/** Features that are seen under ultraviolet, in light from behind and in light from the side. */
export const LAMP_TEXTS: RuleTexts = {
  'abfe9dbb-7780-4e89-83e1-8f35d40eb026': {
    looks:
      'Security paper and synthetic cards stay dark under ultraviolet light. Ordinary paper shines blue.',
    measured:
      'The brightness of the ground, the middle one of all points of the area, is taken on this document and on the genuine page. The number is how much brighter this one is. Print takes no part, as it covers less than half of the area.',
    finds: 'Pages printed on office paper, and sheets that were bleached or washed chemically.',
    misses:
      'A counterfeit on paper that is dull as well. A genuine document that went through a washing machine shines and fails.',
    open: [
      {
        when: 'Daylight falls on the page, or the camera brightens dark pictures by itself: everything looks bright.',
        instead:
          'Look whether the whole picture is bright; capture it again in the dark with fixed exposure.',
      },
    ],
  },
  [GROUND_RULE.routine]: {
    looks:
      'The ground of a document whose model is unknown. Security paper and synthetic cards stay dark under ultraviolet light, whoever issues them.',
    measured:
      'Where the zone lies is known from the one picture in white light of the same size in points, taken through the same lens. In ultraviolet the middle brightness of that place, and of as much above it, is taken; letters take no part, as they cover less than half.',
    finds: 'Pages on ordinary paper, and cards of ordinary film.',
    misses:
      'Documents on security paper whose print is false; with a model, its own rule holds the ground against the genuine one. Dirt, washing and some old genuine documents shine as well.',
    open: [
      {
        when: 'No picture in white light has the same size in points and a zone, or several have that size: the check is not made.',
        instead: 'Capture the page with the zone in both lights without moving it.',
      },
    ],
  },
  'ce5f7eda-0964-4519-857d-c389700c1061': {
    looks:
      'Pictures, letters and lines printed with ink that is hardly seen in white light and glows under ultraviolet.',
    measured: `Shapes ${sizes(DETAILS.shapes)} are compared in grey, wherever they lie within ${DETAILS.shapes.reachMm} mm of their place. Neither brightness nor the colour of the glow counts.`,
    finds: 'Glowing print that is missing, is another picture, lies elsewhere, or was drawn by hand.',
    misses:
      'A glow of the right shape in the wrong colour: look at the crops. A well made imitation with ink that glows passes.',
  },
  '8bf78879-1faf-4107-8b02-472f151bcbd8': {
    looks: 'Short fibres within the paper that glow under ultraviolet, scattered by chance.',
    measured: `Bright threads, ${FIBRE.shortestMm} to ${FIBRE.longestMm} mm long and at most ${FIBRE.thickestMm} mm thick, are counted wherever nothing glows on the genuine page. The number is their count as a share of those on the genuine page; where they lie does not matter.`,
    finds: 'Paper without fibres, and print that imitates a few of them.',
    misses:
      'Fibres that were printed in the right number: under a magnifier printed ones have no depth, and lie alike on every copy.',
    open: [
      {
        when: `The genuine page shows fewer than ${FEWEST_FIBRES} fibres where they can be counted: chance alone may halve them, and the check is not made.`,
        instead: 'Count and compare them by eye under the lamp.',
      },
    ],
  },
  '72bbb3b8-f6dd-453a-90d5-c390311622ba': {
    looks: 'The light and dark picture that thick and thin paper makes when light comes from behind.',
    measured: `Soft shapes ${sizes(DETAILS.softShapes)} are compared in grey, within ${DETAILS.softShapes.reachMm} mm of their place.`,
    finds: 'A watermark that is missing, is another one, or is drawn with hard edges on the surface.',
    misses:
      'An imitation printed with soft shades in transparent ink: it shows in light from the front or under ultraviolet as well, a genuine one does not.',
  },
  '38bfb02d-0176-44b6-8cec-6abfcdea355e': {
    looks: 'The thread within the paper, a dark line when light comes from behind.',
    measured: `Shapes ${sizes(DETAILS.shapes)} are compared in grey, within ${DETAILS.shapes.reachMm} mm of their place.`,
    finds: 'A thread that is missing, lies elsewhere, or is interrupted where the genuine one runs on.',
    misses:
      'A line that was printed or drawn on the paper. It shows in light from the front, too; small letters on the thread are not read.',
  },
  'dd987685-8e86-45a5-a76c-b8bbf80967a4': {
    looks: 'Two halves of a figure, one on each side of the sheet, that meet when light comes from behind.',
    measured: `Shapes ${sizes(DETAILS.shapes)} are compared in grey. Both halves together may lie ${DETAILS.shapes.reachMm} mm beside their place; one half against the other may not.`,
    finds: 'Sides that were printed one after the other and do not meet: gaps, overlaps, doubled lines.',
    misses:
      'A shift too small to show at 150 dpi. Genuine sheets vary a little as well, so look at the gap itself when the margin is near 0.',
  },
  '0d5b7a52-6f0e-4f8e-9a7c-1f4c2b1f7d10': {
    looks: 'Holograms and other devices whose colours change with the angle, in light from the side.',
    measured:
      'Each picture from the side is taken for the genuine angle that it fits best, all changing features of the page together. Light and whites are made equal; the number is the mean distance of colour from the genuine page, as a share of how far the genuine page itself changes from one angle to the other; the worse of both angles. What does not change at all cannot be nearer than half the way to both.',
    finds:
      'A device that is missing, was replaced by foil of one colour, or shows the same from both sides (a printed copy).',
    misses:
      'A good imitation that changes in the same colours. Movement, depth and fine detail are not compared: tilt the document by hand.',
  },
  '5a1de9c4-2f37-47a6-8a0b-c3f19f0be6d4': {
    looks: 'Ink that changes its colour with the angle, from green to purple for example.',
    measured:
      'As for devices: light and whites are made equal, and the number is the mean distance of colour from the genuine page under the same angle, as a share of its own change; the worse of both.',
    finds: 'Ordinary ink in one of the two colours, or glitter ink that only brightens.',
    misses: 'Changing ink from a shop with nearly the same two colours.',
  },
  '9dac3a93-d834-4112-94c7-296cf9ed0357': {
    looks:
      'Raised print, embossing and hidden pictures, which throw light and shade when the lamp stands low at one side.',
    measured: `Shapes ${sizes(DETAILS.shapes)} are compared in grey with the genuine page under the angle that fits best, within ${DETAILS.shapes.reachMm} mm of their place.`,
    finds: 'Flat print where there should be relief, and a hidden picture that is missing or another one.',
    misses:
      'Relief that was made in another way but looks alike; and wear: old documents lose theirs. Feel it with a finger tip.',
  },
  '7a43dbd8-94ed-4ee2-b913-9d848055d089': {
    looks:
      'The left, right and upper border of the portrait, in light from the side: a photo that was cut in or pasted on has a rim there.',
    measured: `For each distance up to ${EDGE.reachMm} mm on both sides of the border, the step of brightness over ${EDGE.stepMm} mm is taken along the whole side, and the middle one counts: only what runs straight along the portrait remains. The number is the strongest step that the genuine page does not have.`,
    finds: 'A portrait that was cut out and replaced, a pasted photo, a cut through the laminate along it.',
    misses:
      'A photo that was changed under the whole laminate, or printed anew without a rim; cuts that run slanted or in curves. A scratch along the border fails as well. The foot of the portrait is not looked at, as clothes end there.',
  },
  '70f3ea71-cd33-45ed-9815-99f89d4f6869': {
    looks:
      'The same border of the portrait under ultraviolet, where glue, another laminate or bare paper glow in another way.',
    measured: `As in light from the side: the strongest step of brightness that runs straight along the left, right or upper border, up to ${EDGE.reachMm} mm beside it, and that the genuine page does not have.`,
    finds: 'Glue along a pasted photo, and a window of other laminate or paper round a replaced portrait.',
    misses:
      'A replacement with the same materials, and cuts that run slanted or in curves. Fluorescent stains that end straight fail as well.',
  },
  '993a5a8a-5c17-47ad-878e-7bab228b5445': {
    looks:
      'A thin straight line round the portrait in light from the side, as a blade leaves it in a laminate or in paper.',
    measured: `For each distance from ${CUT.awayMm} to ${CUT.reachMm} mm beyond the border of the portrait, on all four sides, the middle brightness along the whole side is taken, and held against that of ${CUT.groundMm} mm to both sides of it. The number is the strongest such line that the genuine page does not have.`,
    finds:
      'A laminate that was cut and closed again round the portrait, and frames that the genuine page does not have.',
    misses:
      'Cuts nearer to the portrait or farther from it, slanted or in curves; and cuts that run with the light. A straight scratch or crease along the portrait fails as well.',
  },
  [PERFORATED_NUMBER.routine]: {
    looks: 'The number that is punched through the pages in symbols of 5 × 7 holes, seen against the light.',
    measured:
      'The holes are found as the grid on which bright points stand out, near where the genuine page has them, and each symbol is taken for the one that fewest holes speak against. The number is the share of the clearly read symbols that are those of the document number in the machine readable zone.',
    finds:
      'A page of another document, a cover from another booklet, and a document number that was changed in print.',
    misses:
      'A page from a document of the same number, and holes that were punched anew. It rests on the zone: where that was misread, genuine holes fail.',
    open: [
      {
        when: 'Fewer than 60 % of the symbols can be read clearly, because the picture is blurred, the page is bent, or light comes past it.',
        instead: 'Capture the page flat and in focus against an even light, or read the holes by eye.',
      },
      {
        when: 'The genuine page of the library does not read, or its machine punches other shapes: the check is not made at all.',
        instead: 'Read the holes by eye and compare them with the document number.',
      },
    ],
  },
};
