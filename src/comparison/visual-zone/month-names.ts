/**
 * Short names of the months in visual zones, as three or four letters without marks, from January on; `|` parts what is
 * seen side by side in one language.
 */
const NAMES: readonly string[] = [
  'JAN FEB MAR APR MAY JUN|JUNE JUL|JULY AUG SEP|SEPT OCT NOV DEC',
  'JAN|JANV FEV|FEVR MAR|MARS AVR MAI JUN|JUIN JUL|JUIL AOU|AOUT SEP|SEPT OCT NOV DEC',
  'JAN|JAEN FEB MRZ|MAE|MAER|MAR|MARZ APR MAI JUN|JUNI JUL|JULI AUG SEP|SEPT OKT NOV DEZ',
  'ENE FEB MAR ABR MAY JUN JUL AGO SEP|SET|SEPT OCT NOV DIC',
  'GEN FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC',
  'JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ',
  'JAN FEB MRT|MAA|MAAR APR MEI JUN|JUNI JUL|JULI AUG SEP|SEPT OKT NOV DEC',
  'JAN FEB MAR APR MAJ JUN JUL AUG SEP OKT NOV DEC',
  'STY LUT MAR KWI MAJ CZE LIP SIE WRZ PAZ LIS GRU',
  'SIJ VEL OZU TRA SVI LIP SRP KOL RUJ LIS STU PRO',
  'LED UNO BRE DUB KVE CVN|CER CVC|CEC SRP ZAR RIJ LIS PRO',
  'TAM HEL MAA HUH TOU KES HEI ELO SYY LOK MAR JOU',
  'IAN FEB MAR APR MAI IUN IUL AUG SEP OCT NOI DEC',
  'OCA SUB MAR NIS MAY HAZ TEM AGU EYL EKI KAS ARA',
];

const MONTHS = new Map<string, Set<number>>();
for (const names of NAMES)
  for (const [i, several] of names.split(' ').entries())
    for (const name of several.split('|')) MONTHS.set(name, (MONTHS.get(name) ?? new Set()).add(i + 1));

/** Months, 1 to 12, that a name stands for in one language or another; more than one for the Croatian and the Polish LIS. */
export const monthsNamed = (name: string): ReadonlySet<number> => MONTHS.get(name) ?? new Set();
