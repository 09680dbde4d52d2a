import { availableParallelism } from 'node:os';
import { judged } from '../../application/analysis.ts';
import { printedZone } from '../../application/seals.ts';
import { toErrorData } from '../../contract/errors.ts';
import type { Zone } from '../../contract/zone.ts';
import type { FrameInfo } from '../../imaging/frame.ts';
import { silentLog } from '../../platform/log.ts';
import { readUnchanged } from '../../platform/read-file.ts';
import { systemClock, systemIds } from '../../platform/system.ts';
import { createImagingPool } from '../../processes/imaging-pool.ts';
import { forkImaging } from '../../processes/imaging-spawn.ts';
import type { SealSigner } from '../../seal/signers.ts';
import { EXIT, type ExitCode, exitCodeOf, worst } from './exit-codes.ts';
import { barcodesIn, printBarcodes } from './read-barcodes.ts';
import { print, sayError } from './say.ts';

const JOB_LIMIT_MS = 10_000;
const JOB_LIMIT_MB = 512;

type Pool = ReturnType<typeof createImagingPool>;

/** Lines with what was found out about them, whether they were read from a picture or typed. */
export type JudgedLines = Pick<Zone, 'format' | 'fields' | 'checks' | 'overall'> & {
  lines: readonly string[];
};

const linesOf = (zone: Zone): JudgedLines => ({ ...zone, lines: zone.lines.map((line) => line.text) });

export const asJson = (zone: JudgedLines) => ({
  format: zone.format,
  lines: zone.lines,
  fields: Object.fromEntries(zone.fields.map((field) => [field.name, field.value])),
  checks: zone.checks,
  overall: zone.overall,
});

export const NO_ZONE = { format: null, lines: [], fields: {}, checks: [], overall: 'undetermined' as const };

export interface ReadOptions {
  readonly json: boolean;
  /** Barcodes are looked for as well when this is given: the signers of seals whom the user trusts. */
  readonly signers: readonly SealSigner[] | null;
}

/** All zones of all pages of a file, in reading order. */
async function zonesOf(pool: Pool, bytes: Uint8Array, frames: readonly FrameInfo[]): Promise<Zone[]> {
  const zones: Zone[] = [];
  for (const frame of frames) {
    const search = await pool.readMrz(bytes, frame.index);
    const picture = { dpi: frame.dpi, light: 'VI' as const };
    const today = systemClock.today();
    zones.push(...search.zones.map((z) => judged(z, search.reader, systemIds.uuid(), today, [], picture)));
  }
  return zones;
}

export function printZone(file: string, zone: JudgedLines) {
  print(`${file}: ${zone.format ?? 'unknown format'}, ${zone.overall}`);
  for (const line of zone.lines) print(`  ${line}`);
  for (const check of zone.checks)
    if (check.result !== 'successful' && check.result !== 'not_supported')
      print(
        `  ${check.result}: ${check.name} (seen ${check.seen || 'nothing'}, expected ${check.expected}). ${check.reason}`,
      );
}

function printForPeople(file: string, zones: readonly Zone[]) {
  if (zones.length === 0) print(`${file}: no MRZ found`);
  for (const zone of zones) printZone(file, linesOf(zone));
}

async function readOne(pool: Pool, file: string, { json, signers }: ReadOptions): Promise<ExitCode> {
  const started = performance.now();
  try {
    const { bytes } = await readUnchanged(file);
    const { frames } = await pool.inspect(bytes);
    const zones = await zonesOf(pool, bytes, frames);
    const sealed = signers && (await barcodesIn(pool, bytes, frames, zones.map(printedZone), signers));
    const ms = Math.round(performance.now() - started);
    const [first, ...others] = zones.map((zone) => asJson(linesOf(zone)));
    if (json) {
      const more = others.length > 0 ? { others } : {};
      print(JSON.stringify({ file, ...(first ?? NO_ZONE), ...more, ...sealed, ms }));
    } else {
      printForPeople(file, zones);
      if (sealed) printBarcodes(file, sealed);
    }
    if (sealed?.barcodesError) {
      sayError(sealed.barcodesError, file);
      return exitCodeOf(sealed.barcodesError.code);
    }
    const results = [
      ...zones.map((zone) => zone.overall),
      ...(sealed?.seals ?? []).flatMap(({ checks }) => checks.map(({ result }) => result)),
    ];
    return results.includes('failed') ? EXIT.checkFailed : EXIT.done;
  } catch (thrown) {
    const error = toErrorData(thrown);
    sayError(error, file);
    const ms = Math.round(performance.now() - started);
    if (json) print(JSON.stringify({ file, ...NO_ZONE, overall: 'aborted', error, ms }));
    return exitCodeOf(error.code);
  }
}

/** `lightbench read`: the zone, and barcodes where they are asked for; nothing is stored. Two pictures at a time; one line of output each, as they end. */
export async function read(files: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const size = Math.min(2, availableParallelism(), files.length);
  const pool = createImagingPool({
    spawn: forkImaging,
    size,
    limitMs: JOB_LIMIT_MS,
    limitMb: JOB_LIMIT_MB,
    log: silentLog,
  });
  const queue = [...files];
  const codes: ExitCode[] = [];
  async function lane() {
    for (let file = queue.shift(); file !== undefined; file = queue.shift())
      codes.push(await readOne(pool, file, options));
  }
  try {
    // Loading the readers is no picture's time. If it fails, the pictures say so.
    await pool.warm().catch(() => undefined);
    await Promise.all(Array.from({ length: size }, lane));
  } finally {
    pool.close();
  }
  return worst(codes);
}
