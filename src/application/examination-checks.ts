import type { Capture, Frame } from '../contract/examination.ts';
import type { ZoneJudgement } from '../contract/zone.ts';
import type { Check } from '../examination/check.ts';
import type { Light } from '../examination/light.ts';
import { judgeInfrared, type LitPicture } from '../mrz/index.ts';
import { plainNumber } from '../reference/document-list.ts';
import { judgeLists } from '../reference/list-check.ts';
import type { ListReader } from './lists.ts';

/** The pictures of a capture that were read to their end. */
function readPictures({ state, light, frames }: Capture): { light: Light; frame: Frame }[] {
  return state === 'done'
    ? frames.filter(({ tried }) => tried !== null).map((frame) => ({ light, frame }))
    : [];
}

/**
 * The pictures with the page they show, where it can be told. Nobody names pages when pictures come in, but a reader takes the lights
 * of one page through one lens: of two pictures that alone have exactly one size in px, one visible and one infrared, it is taken to be the same.
 */
function litPictures(captures: readonly Capture[]): LitPicture[] {
  const pictures = captures.flatMap(readPictures);
  const sizeOf = ({ widthPx, heightPx }: Frame) => `${widthPx} × ${heightPx} px`;
  const alone = (size: string, light: Light) =>
    pictures.filter((other) => other.light === light && sizeOf(other.frame) === size).length === 1;
  return pictures.map(({ light, frame }) => {
    const size = sizeOf(frame);
    return {
      light,
      page: alone(size, 'VI') && alone(size, 'IR') ? size : null,
      longSidePx: Math.max(frame.widthPx, frame.heightPx),
      zones: frame.zones.map(({ lines }) => ({
        lines: lines.map(({ text }) => text),
        confidence: lines.map(({ characters }) => characters.map(({ confidence }) => confidence)),
      })),
    };
  });
}

/** Checks of an examination that rest on several of its pictures; made anew at each look, since lights can be changed. */
export function examinationChecks(captures: readonly Capture[]): Check[] {
  const infrared = judgeInfrared(litPictures(captures));
  return infrared ? [infrared] : [];
}

/** The documents of an examination in the lists of stolen and lost ones, as its zones hold and the lists are now. */
export function listChecks(read: ListReader, zones: readonly Pick<ZoneJudgement, 'fields'>[]): Check[] {
  const known = new Map<string, { issuer: string; number: string }>();
  for (const { fields } of zones) {
    const plainValue = (name: string) =>
      plainNumber(fields.find((field) => field.name === name)?.value ?? '');
    const [issuer, number] = [plainValue('issuer'), plainValue('document_number')];
    if (issuer !== '' && number !== '') known.set(`${issuer} ${number}`, { issuer, number });
  }
  const documents = [...known.values()].map((document) => ({
    ...document,
    hits: read.listedAs(document.issuer, document.number),
  }));
  const check = judgeLists(read.documentLists(), documents);
  return check ? [check] : [];
}
