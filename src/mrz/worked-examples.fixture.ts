import type { MrzFormat } from './formats.ts';

/** A zone that a standard or an issuer prints as its example, with the check digits printed there. */
export interface WorkedExample {
  readonly title: string;
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  /** Printed digits in the order of the format's rules, composite last. */
  readonly digits: readonly string[];
  readonly documentNumber: string;
}

/** Appendices of ICAO Doc 9303-4 to -8, and the published specimens of France, Belgium and Germany. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  {
    title: 'TD3 passport',
    format: 'TD3',
    lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    digits: ['6', '2', '9', '1', '0'],
    documentNumber: 'L898902C3',
  },
  {
    title: 'TD1 card',
    format: 'TD1',
    lines: [
      'I<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<<<<<6',
      'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ],
    digits: ['7', '2', '9', '6'],
    documentNumber: 'D23145890',
  },
  {
    title: 'TD1 card with a long document number',
    format: 'TD1',
    lines: [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ],
    digits: ['9', '7', '2', '2'],
    documentNumber: 'D23145890734',
  },
  {
    title: 'TD2 card',
    format: 'TD2',
    lines: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
    digits: ['7', '2', '9', '6'],
    documentNumber: 'D23145890',
  },
  {
    title: 'TD2 card with a long document number',
    format: 'TD2',
    lines: ['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8'],
    digits: ['9', '7', '2', '8'],
    documentNumber: 'D23145890734',
  },
  {
    title: 'MRV-A visa',
    format: 'MRVA',
    lines: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C<3UTO6908061F9406236ZE184226B<<<<<<<'],
    digits: ['3', '1', '6'],
    documentNumber: 'L898902C',
  },
  {
    title: 'MRV-B visa',
    format: 'MRVB',
    lines: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L898902C<3UTO6908061F9406236ZE184226'],
    digits: ['3', '1', '6'],
    documentNumber: 'L898902C',
  },
  {
    title: 'emergency travel document (TD2)',
    format: 'TD2',
    lines: ['PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F2606277<<<<<<<8'],
    digits: ['7', '2', '7', '8'],
    documentNumber: 'D23145890',
  },
  {
    title: 'French identity card',
    format: 'FRID',
    lines: ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '9409923102854CORINNE<<<<<<<6512068F4'],
    digits: ['4', '8', '4'],
    documentNumber: '940992310285',
  },
  {
    title: 'French driving licence',
    format: 'FRDL',
    lines: ['D1FRA13AA000026181231MARTIN<<9'],
    digits: ['6', '9'],
    documentNumber: '13AA00002',
  },
  {
    title: 'Belgian card, which counts the filler inside its long number',
    format: 'TD1',
    lines: [
      'IDBEL000590240<6013<<<<<<<<<<<',
      '8512017F1311048BEL851201002007',
      'SPECIMEN<<SPECIMEN<<<<<<<<<<<<',
    ],
    digits: ['3', '7', '8', '7'],
    documentNumber: '000590240601',
  },
  {
    title: 'German passport, filler for the digit of empty optional data',
    format: 'TD3',
    lines: ['P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0'],
    digits: ['1', '5', '9', '<', '0'],
    documentNumber: 'C01X0006H',
  },
];
