/** A kind of sign that a document is false, as an examiner names what was seen. The groups follow the parts of a document. */
export interface IndicatorTerm {
  code: string;
  label: string;
  meaning: string;
  group: 'portrait' | 'data' | 'sheet' | 'print' | 'ink' | 'device' | 'other';
}

/**
 * Indicators by the part of the document that they show at: face, altered data, laminate, stitching, edges and number as
 * officers are taught to go through them (IOM Passport Examination Procedure Manual), and the security features of
 * ICAO Doc 9303-2 (Appendix A.5).
 */
export const INDICATOR_KINDS = [
  {
    ...{ code: 'portrait_replaced', label: 'Portrait replaced', group: 'portrait' },
    meaning: 'Edges, steps, glow or a cut say that the portrait is not the one that was issued',
  },
  {
    ...{ code: 'second_portrait_differs', label: 'Second portrait differs', group: 'portrait' },
    meaning: 'A ghost image or other second portrait shows another person',
  },
  {
    ...{ code: 'stamp_broken', label: 'Stamp does not go on', group: 'portrait' },
    meaning: 'A stamp or device that should cross portrait and sheet stops at the edge',
  },
  {
    ...{ code: 'data_altered', label: 'Data altered', group: 'data' },
    meaning: 'Printed data was scraped, washed out, covered or written over',
  },
  {
    ...{ code: 'zone_altered', label: 'Machine readable zone altered', group: 'data' },
    meaning: 'Characters of the zone differ in print, pitch or place, or a check digit fails',
  },
  {
    ...{ code: 'typeface_differs', label: 'Typeface differs', group: 'data' },
    meaning: 'Letters have another shape, weight or height than those of the genuine document',
  },
  {
    ...{ code: 'dates_do_not_fit', label: 'Dates do not fit', group: 'data' },
    meaning: 'Dates contradict each other, the validity of the model, or its series',
  },
  {
    ...{ code: 'number_differs', label: 'Number differs', group: 'data' },
    meaning: 'The number is not the same in print, perforation, zone and on other pages',
  },
  {
    ...{ code: 'page_replaced', label: 'Page replaced', group: 'sheet' },
    meaning: 'A page comes from another document or was made for this one',
  },
  {
    ...{ code: 'laminate_tampered', label: 'Laminate tampered with', group: 'sheet' },
    meaning: 'The laminate was cut, lifted, glued or put on anew',
  },
  {
    ...{ code: 'binding_tampered', label: 'Binding tampered with', group: 'sheet' },
    meaning: 'Thread, stitches or holes say that the book was opened',
  },
  {
    ...{ code: 'substrate_bright', label: 'Paper or film glows', group: 'sheet' },
    meaning: 'The ground shines under ultraviolet where a genuine one stays dull',
  },
  {
    ...{ code: 'watermark_wrong', label: 'Watermark missing or imitated', group: 'sheet' },
    meaning: 'There is no watermark against the light, or it is printed',
  },
  {
    ...{ code: 'fibres_wrong', label: 'Fibres or thread missing or imitated', group: 'sheet' },
    meaning: 'Fibres, planchettes or thread are absent, printed, or do not glow as they should',
  },
  {
    ...{ code: 'print_method', label: 'Printed by another method', group: 'print' },
    meaning: 'Screen dots, toner or ink drops where a genuine one has lines',
  },
  {
    ...{ code: 'microprint_wrong', label: 'Microprint missing or broken', group: 'print' },
    meaning: 'Small letters are absent or dissolve into a line',
  },
  {
    ...{ code: 'colours_differ', label: 'Colours differ', group: 'print' },
    meaning: 'Inks or the course of a rainbow print are not those of the genuine document',
  },
  {
    ...{ code: 'register_off', label: 'Register off', group: 'print' },
    meaning: 'Prints that should meet do not, such as a see-through register',
  },
  {
    ...{ code: 'ultraviolet_wrong', label: 'Ultraviolet print missing or wrong', group: 'ink' },
    meaning: 'What should glow is absent, has another colour, or lies elsewhere',
  },
  {
    ...{ code: 'infrared_wrong', label: 'Infrared does not fit', group: 'ink' },
    meaning: 'Something stays visible in infrared that should vanish, or vanishes that should stay',
  },
  {
    ...{ code: 'ink_still', label: 'Variable ink does not change', group: 'ink' },
    meaning: 'Optically variable ink keeps its colour when tilted',
  },
  {
    ...{ code: 'device_wrong', label: 'Optical device missing or imitated', group: 'device' },
    meaning: 'A hologram or like device is absent, still, or a printed picture of one',
  },
  {
    ...{ code: 'other', label: 'Something else', group: 'other' },
    meaning: 'Said in the words of the finding',
  },
] as const satisfies readonly IndicatorTerm[];

export type IndicatorKind = (typeof INDICATOR_KINDS)[number]['code'];
export const INDICATOR_KIND_CODES = INDICATOR_KINDS.map(({ code }) => code) as [
  IndicatorKind,
  ...IndicatorKind[],
];
export const indicatorLabel = (code: IndicatorKind): string =>
  INDICATOR_KINDS.find((term) => term.code === code)?.label ?? code;
