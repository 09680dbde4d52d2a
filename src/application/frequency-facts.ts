import { type KeptFrequencies, TABLE_SIDES } from '../contract/frequencies.ts';
import { areaInWords } from '../examination/area-words.ts';
import {
  borderLpi,
  cautionsOf,
  isMiddleOf,
  peaksInWords,
  RING_LPI,
  verdictInWords,
} from '../report/frequency-words.ts';
import type { SheetRow } from '../report/table-sheet.ts';
import type { Sheeted } from './sheet-drawing.ts';
import { type Facts, NAMES } from './sheet-words.ts';

/** What was found in the print of an area, what that rests on, and what is to be borne in mind. */
export function frequencyFacts(frequencies: KeptFrequencies): Facts {
  const { exposure, area } = frequencies;
  const found = TABLE_SIDES.flatMap((name) => {
    const side = frequencies[name];
    return side ? [{ name, side }] : [];
  });
  const cautions = cautionsOf(found.map(({ side }) => side));
  return [
    ['Frequencies of print', `Looked for in ${exposure}, ${areaInWords(area)}`],
    ...found.flatMap(({ name, side }): Facts => {
      const isMiddle = isMiddleOf(side.area, area);
      const peaks = peaksInWords(side);
      return [
        [`Print, ${name}`, `${verdictInWords(side)}${isMiddle ? `; of ${areaInWords(side.area)}` : ''}`],
        peaks === null ? null : [`Peaks, ${name}`, peaks],
        [`Spectrum, ${name}`, `SHA-256 ${side.picture.sha256}, of ${side.name} · SHA-256 ${side.sha256}`],
      ];
    }),
    cautions.length > 0 ? ['To be borne in mind', cautions.join(' ')] : null,
  ];
}

/** Both spectra, each as far as its picture goes. */
export function spectraRow(frequencies: KeptFrequencies): { row: SheetRow; addresses: string[] } {
  const sides = TABLE_SIDES.map((name) => {
    const side = frequencies[name];
    if (!side) return { missing: `${NAMES[name]}: no picture in this light (${frequencies.exposure}).` };
    const { picture, peaks } = side;
    const border = borderLpi(side);
    return {
      ...{ widthPx: picture.widthPx, heightPx: picture.heightPx },
      caption: `${NAMES[name]} · ${side.name} · ${Math.round(border)} lpi at the borders`,
      spectrum: {
        borderLpi: border,
        peaks: peaks.map(({ linesPerInch, angleDeg, origin }) => ({ linesPerInch, angleDeg, origin })),
      },
    };
  });
  const title = `Spectra of the print in ${frequencies.exposure}: zero in the middle, rings every ${RING_LPI} lpi, peaks by their numbers`;
  return {
    row: { title, isDrawn: false, sides },
    addresses: TABLE_SIDES.flatMap((name) => frequencies[name]?.picture.address ?? []),
  };
}

/** A sheet with spectra below its pictures. */
export function withSpectra({ sheet, addresses }: Sheeted, frequencies: KeptFrequencies): Sheeted {
  const spectra = spectraRow(frequencies);
  return {
    addresses: [...addresses, ...spectra.addresses],
    sheet: { ...sheet, rows: [...sheet.rows, spectra.row] },
  };
}
