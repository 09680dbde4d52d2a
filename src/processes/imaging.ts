import { Worker } from 'node:worker_threads';
import type { Copies, LightPictures, SpectrumCut } from '../application/ports.ts';
import type { ComparedCapture, ReferenceModel } from '../comparison/comparison.ts';
import type { ReadZone } from '../comparison/visual-zone/index.ts';
import type { RenderSpec, ToolChain } from '../contract/media.ts';
import type { TraceSpec } from '../contract/trace.ts';
import type { Quad } from '../imaging/geometry.ts';
import { BARCODE_PX, readBarcodes } from '../platform/barcodes/read-barcodes.ts';
import { decodeFrame, decodeReduced, frequenciesIn, inspect, render } from '../platform/decode/index.ts';
import { tracing } from '../platform/file-traces/index.ts';
import { createMrzReader } from '../platform/ocr/index.ts';
import { drawSheet } from '../platform/sheets/draw-sheet.ts';
import { applyTools, readyTools } from '../platform/view-tools/apply-tools.ts';
import { createKeptRasters } from '../platform/view-tools/kept-rasters.ts';
import { compare } from '../platform/vision/compare.ts';
import { fits } from '../platform/vision/fits.ts';
import { groundIn } from '../platform/vision/ground.ts';
import { layouts } from '../platform/vision/layouts.ts';
import type { TableSheet } from '../report/table-sheet.ts';
import { processEntry } from './entry.ts';
import { channelToCore } from './imaging-port.ts';
import { createPeer } from './peer.ts';

/**
 * The imaging process: everything that touches untrusted bytes. It holds no keys, writes no files, and may be killed at any time.
 */
const JOB_MEMORY_MB = 512;
/** What the process needs before any job: Node, libvips, tesseract's WebAssembly heap. */
const RESIDENT_MB = 400;

new Worker(processEntry('memory-watch'), {
  workerData: { limitBytes: (RESIDENT_MB + JOB_MEMORY_MB) * 1024 * 1024, everyMs: 50 },
});

/** Values of EXIF's orientation that mirror a picture. */
const MIRRORING: ReadonlySet<number> = new Set([2, 4, 5, 7]);

/** What tools made of the previews of a page with its lights, two megabytes a step. */
const kept = createKeptRasters(32 * 1024 * 1024);

let reader: ReturnType<typeof createMrzReader> | undefined;
const warmReader = () => {
  reader ??= createMrzReader();
  return reader;
};

interface Job {
  bytes: Uint8Array;
}

type CompareJob = ReferenceModel & { captures: readonly ComparedCapture[]; zone: ReadZone | null };
interface SheetJob {
  sheet: TableSheet;
  pictures: readonly Uint8Array[];
}
interface FitsJob {
  models: readonly ReferenceModel[];
  captures: readonly ComparedCapture[];
}

const channel = await channelToCore();
createPeer(channel, {
  warm: async () => {
    await warmReader();
  },
  inspect: ({ bytes }: Job) => inspect(bytes),
  render: ({ bytes, spec }: Job & { spec: RenderSpec }) => render(bytes, spec),
  applyTools: (
    { bytes, tools, others }: Job & { tools: ToolChain; others: LightPictures },
    signal: AbortSignal,
  ) => applyTools(bytes, tools, others, { signal, kept }),
  readyTools,
  drawSheet: ({ sheet, pictures }: SheetJob) => drawSheet(sheet, pictures),
  frequencies: ({ bytes, cut }: Job & { cut: SpectrumCut }) => frequenciesIn(bytes, cut),
  fileFacts: ({ bytes }: Job) => tracing.fileFacts(bytes),
  findCopies: ({ bytes, frame }: Job & { frame: number }) => tracing.findCopies(bytes, frame),
  drawTrace: ({ bytes, spec, copies }: Job & { spec: TraceSpec; copies: Copies | null }) =>
    tracing.drawTrace(bytes, spec, copies),
  readMrz: async ({ bytes, frame }: Job & { frame: number }) => {
    const [mrz, raster] = await Promise.all([warmReader(), decodeReduced(bytes, frame)]);
    return mrz.read(raster, async () => {
      const { frames } = await inspect(bytes);
      return MIRRORING.has(frames[frame]?.exifOrientation ?? 1);
    });
  },
  readBarcodes: async ({ bytes, frame }: Job & { frame: number }) => {
    const raster = await decodeFrame(bytes, frame, { maxPx: BARCODE_PX });
    const { frames } = await inspect(bytes);
    return readBarcodes(raster, (frames[frame]?.widthPx ?? raster.widthPx) / raster.widthPx);
  },
  compare: ({ model, captures, references, zone }: CompareJob) => compare(model, captures, references, zone),
  layouts: ({ bytes, frame }: Job & { frame: number }) => layouts(bytes, frame),
  ground: ({ bytes, frame, quad }: Job & { frame: number; quad: Quad }) => groundIn(bytes, frame, quad),
  fits: ({ models, captures }: FitsJob) => fits(models, captures),
});
channel.onClose(() => process.exit(0));
