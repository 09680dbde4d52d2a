/** Which century a two-digit year belongs to depends on what the date says. */
export type DateRole = 'birth' | 'expiry' | 'issue';

/**
 * A date of a zone. `iso` is as exact as the zone: `1974-08-12`, `1974-08`, `1974`, or empty when nothing is
 * known. `impossible` is what no calendar has; its `iso` is empty.
 */
export interface MrzDate {
  readonly kind: 'full' | 'partial' | 'unknown' | 'impossible';
  readonly iso: string;
}

const IMPOSSIBLE: MrzDate = { kind: 'impossible', iso: '' };
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** YYMMDD, or YYMM in the French card; unknown parts are fillers, from the right (ICAO Doc 9303-3 §4.8). */
const ZONE_DATE = /^(\d\d)(?:(\d\d)(\d\d|<<)?|<<<<)$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is a day of the calendar written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (!year || !month || !day) return false;
  return isDay(Number(year), Number(month), Number(day));
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * The four digits of a two-digit year. Birth and issue lie at or before today, in the last hundred years; expiry
 * lies from fifty years ago to forty-nine years ahead.
 */
function fullYear(yy: number, rest: string, role: DateRole, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const inThisCentury = thisYear - (thisYear % 100) + yy;
  if (role === 'expiry') {
    if (inThisCentury < thisYear - 50) return inThisCentury + 100;
    return inThisCentury > thisYear + 49 ? inThisCentury - 100 : inThisCentury;
  }
  const iso = `${inThisCentury}${rest}`;
  return iso > today.slice(0, iso.length) ? inThisCentury - 100 : inThisCentury;
}

/**
 * Reads the six (French card: four) symbols of a date.
 * @param today the day of the examination, YYYY-MM-DD; decides the century. RangeError when it is no such day.
 */
export function readDate(raw: string, role: DateRole, today: string): MrzDate {
  if (!isIsoDate(today)) throw new RangeError(`"${today}" is not a day written YYYY-MM-DD`);
  if (/^<+$/.test(raw)) return { kind: 'unknown', iso: '' };
  const [, yy, mm, dd] = ZONE_DATE.exec(raw) ?? [];
  if (!yy) return IMPOSSIBLE;
  const day = dd === '<<' ? undefined : dd;
  const rest = [mm, day].map((part) => (part ? `-${part}` : '')).join('');
  const year = fullYear(Number(yy), rest, role, today);
  if (mm && !isDay(year, Number(mm), Number(day ?? '01'))) return IMPOSSIBLE;
  return { kind: day ? 'full' : 'partial', iso: `${year}${rest}` };
}
