import { DETAILS } from '../measures/scales.ts';
import { sizes } from './details.ts';
import type { RuleTexts } from './rule-text.ts';

/** Features that are seen in white light and in infrared. */
export const PRINT_TEXTS: RuleTexts = {
  '2e8a7806-e1a9-4e9d-b796-8f197e8f27e1': {
    looks:
      'Guilloches, fine line patterns and letters of less than a quarter of a millimetre, in white light.',
    measured: `Details ${sizes(DETAILS.finePrint)} are compared in grey at 300 dpi, within ${DETAILS.finePrint.reachMm} mm of their place. What differs from bearer to bearer is left out.`,
    finds:
      'Dots of inkjet, toner and offset screens where there should be unbroken lines; lines that are missing, broken, or run together in a copy.',
    misses:
      'A forger’s own line print of high quality. Dirt and wear cost likeness; so does a picture that was sharpened or compressed strongly.',
  },
  '6037ea29-ab29-4a98-b754-d973b6626edb': {
    looks: 'The run of colours of the ground, where one ink passes into the next within a line.',
    measured:
      'Light and whites are made equal, and the number is the mean distance of hue and saturation from the genuine page. What differs from bearer to bearer is left out.',
    finds: 'Grounds copied in other colours, in one colour, or with the colours in another order.',
    misses:
      'A copy in the right colours; whether the lines are dots is told by the rule on line print. Faded documents, coloured lamps and strongly compressed pictures may fail.',
  },
  '93a5352d-5a58-41ec-9438-e874bfcdbd65': {
    looks:
      'Print with ink that takes up infrared light and stays dark there, above all the machine readable zone.',
    measured:
      'The darkest 4 % of the area are held against its ground, here and on the genuine page. The number is the contrast here as a share of the genuine one.',
    finds: 'Zones and data that were printed with ordinary dye: they fade or vanish in infrared.',
    misses:
      'Anything printed by a laser printer, whose toner stays dark as well. What the print says is read elsewhere.',
  },
  '47ad28a3-849d-498c-b72a-98c886843d52': {
    looks: 'A portrait engraved by laser: it is made of carbon, and stays in infrared.',
    measured:
      'The darkest 4 % of the portrait are held against its ground, here and on the genuine page. The number is the contrast here as a share of the genuine one; who is pictured does not matter.',
    finds: 'A portrait printed with dye over the engraved one, or in its place: it fades in infrared.',
    misses:
      'A replaced portrait that was engraved or printed with toner as well. Very fair portraits have less contrast of their own.',
  },
  '968b866d-49c9-46a1-a2ef-05dfb4f133e0': {
    looks:
      'Print whose ink vanishes in infrared, beside print that stays: on a genuine page only a part is left.',
    measured: `Shapes ${sizes(DETAILS.shapes)} are compared in grey with what the genuine page shows in infrared, within ${DETAILS.shapes.reachMm} mm of their place. Where the genuine page is empty in infrared, the number is how empty this one is: 0 with as much in it as ordinary print.`,
    finds:
      'Grounds that stay in infrared because they were printed with toner, or vanish as a whole because all was printed with dye.',
    misses: 'A forgery whose inks were chosen to part in the same way.',
  },
  '226720af-3b71-41f9-aa1a-b410ce420317': {
    looks:
      'The second, smaller portrait of the page, against the portrait on the same page: both show one person. The library tells only where and how large the second one is.',
    measured:
      'The portrait is reduced to the size and place that the second one has on the genuine page, give or take a hundredth, and details of the face from 0.2 to 0.7 mm are compared in grey. Corners, where second portraits fade out, are left out.',
    finds: 'A portrait that was replaced while the second one was left, or the other way round.',
    misses:
      'Forgeries in which both portraits were replaced; and look-alikes or morphed faces. Whether the bearer is the person in the picture is not told.',
    open: [
      {
        when: 'Second portraits of this model are another picture than the portrait, turned or drawn in its own way: the check is not made.',
        instead: 'Compare both portraits by eye.',
      },
    ],
  },
  'f2509966-5c96-4c01-9632-847ff4ecb347': {
    looks:
      'A second portrait that only glows under ultraviolet, against the portrait as white light shows it on the same page.',
    measured:
      'Both pictures are brought to the frame of the page. The portrait is reduced to the size and place that the glowing one has on the genuine page, light and dark exchanged where they are there, and details of the face from 0.2 to 0.7 mm are compared.',
    finds: 'A portrait that was replaced while the glowing one was left, or the other way round.',
    misses:
      'Forgeries in which both portraits were replaced; and look-alikes: faces of strangers in one pose are 0.95 alike now and then.',
    open: [
      {
        when: 'There is no picture of the page in white light, or the glowing portrait of this model is another picture than the portrait: the check is not made.',
        instead: 'Capture the page in white light as well, or compare both portraits by eye.',
      },
    ],
  },
  '6b1f9c02-5e8d-4c37-9a40-d2f7e3b8a516': {
    looks:
      'A place where the genuine page shows nothing in a light, and imitations do: printed fibres in white light, for example. The model names feature, light and property.',
    measured:
      'Where the genuine page is empty in that light, the number is how empty this one is, from 1 to 0 with as much in it as ordinary print; where something is left of it, how alike both are.',
    finds: 'Imitations that were printed with inks which show where the genuine ones do not.',
    misses: 'Imitations that do not show in that light either, or that are paler than fine print.',
  },
  'c2a6a4de-58c3-4f2c-9a15-64b9fb4c7e10': {
    looks: 'A stamp that lies partly over the portrait and partly on the sheet beside it.',
    measured:
      'The colour in which the stamp stands out most on the genuine page is taken. The number is how much of it the lines of the stamp have within the portrait, against those beside it, as a share of the same on the genuine page. Where the whole stamp is pale, the share stays.',
    finds: 'A portrait that was put in after the stamp: the stamp ends at its border.',
    misses:
      'A stamp that was drawn on again, or a stamp in another place: it is looked for where the genuine page has it. On very dark parts of a portrait no colour shows.',
    open: [
      {
        when: 'The portrait is so dark under the stamp, or the stamp so pale, that too few points can be told apart.',
        instead:
          'Look at the border of the portrait under a magnifier, and in infrared where the stamp vanishes.',
      },
    ],
  },
};
