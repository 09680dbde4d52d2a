import type { Draft } from '../contract/drafts.ts';
import { LightbenchError } from '../contract/errors.ts';
import type { CallParams } from '../contract/index.ts';
import { type DraftModel, draftFaults, draftModel, picturesOfDraft } from '../reference/draft-model.ts';
import type { Fault } from '../reference/fault.ts';
import { type DocumentModel, picturesOf } from '../reference/model.ts';
import type { PictureFile } from '../reference/parts.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import {
  asDetail,
  type NewPicture,
  onPage,
  type Placed,
  type Placing,
  singlePicture,
  withoutPicture,
} from './draft-pictures.ts';
import type { DraftRecord } from './draft-ports.ts';
import { createPublishing } from './draft-publishing.ts';
import type { Intake, Received } from './intake.ts';
import type { LibraryFiling } from './library-filing.ts';
import type { Workspace } from './ports.ts';
import type { Turnstile } from './turnstile.ts';

/** ISO 3166 says DEU where zones say D. */
const issuerOf = (code: string) => (code.startsWith('DEU-') ? 'D' : code.slice(0, 3));

function emptyDraft({
  code,
  title,
  size,
}: Pick<DraftModel, 'title' | 'size'> & { code: string }): DraftModel {
  const lists = { pages: [], features: [], fields: [], alerts: [], deviations: [], sources: [] };
  const open = { mrz: null, supersededBy: null, notes: null };
  return { key: { issuer: issuerOf(code), code }, title, size, ...lists, ...open };
}

function draftOf({
  $schema: _,
  format: __,
  version: ___,
  reason: ____,
  ...parts
}: DocumentModel): DraftModel {
  return parts;
}

/** Calls about drafts of document models. */
export function createDrafts(
  { store, vault }: Workspace,
  { clock, ids, events, actor, imaging }: Environment,
  { intake, filing, turnstile }: { intake: Intake; filing: LibraryFiling; turnstile: Turnstile },
): Calls<Extract<ExaminerCall, `draft.${string}`>> {
  const newestOf = (code: string) => store.read.libraryVersions(code)[0]?.version ?? 0;

  function required(id: string): DraftRecord {
    const found = store.read.draft(id);
    if (!found) throw new LightbenchError('draft.unknown');
    return found;
  }

  /** The draft, if nobody changed it since it was looked at. @throws LightbenchError draft.unknown, draft.superseded */
  function current(id: string, revision: number): DraftRecord {
    const found = required(id);
    if (found.revision === revision) return found;
    throw new LightbenchError('draft.superseded', { actor: found.changedBy, revision: found.revision });
  }

  function shown({ document, ...record }: DraftRecord): Draft {
    const code = document.key?.code ?? '';
    return { ...record, code, title: document.title ?? '', document, nextVersion: newestOf(code) + 1 };
  }

  const changed = (record: DraftRecord, document: DraftModel): DraftRecord => ({
    ...record,
    document,
    revision: record.revision + 1,
    changedBy: actor,
    changedAt: clock.now(),
  });

  /** Changes of a draft are no matter of the ledger; what comes of them is. */
  function keep(record: DraftRecord, document: DraftModel): Draft {
    const next = changed(record, document);
    store.rememberDraft(next);
    events.emit('library.changed', {});
    return shown(next);
  }

  /** @throws LightbenchError library.unknown */
  function sourceOf(code: string, version?: number): DocumentModel {
    const found = store.read.libraryVersion(code, version);
    if (found) return found.model;
    throw new LightbenchError('library.unknown', {
      code: version === undefined ? code : `${code} v${version}`,
    });
  }

  function create(input: CallParams<'draft.create'>): Draft {
    const code = 'from' in input ? input.from.code : input.code;
    if (store.read.drafts().some((each) => each.code === code))
      throw new LightbenchError('draft.exists', { code });
    if (!('from' in input) && newestOf(code) > 0) throw new LightbenchError('draft.filed', { code });
    const source = 'from' in input ? sourceOf(code, input.from.version) : null;
    const empty = 'from' in input ? {} : emptyDraft(input);
    const document = source ? draftOf(source) : empty;
    const [by, at] = [actor, clock.now()];
    const stamps = { createdBy: by, createdAt: at, changedBy: by, changedAt: at };
    const record = { id: ids.uuid(), revision: 1, basedOn: source?.version ?? null, document, ...stamps };
    store.commit((writer) => {
      writer.addDraft(record);
      for (const { sha256 } of source ? picturesOf(source) : []) writer.addDraftPicture(record.id, sha256);
      const payload = { id: record.id, code, basedOn: record.basedOn };
      return { value: null, entries: [{ action: 'draft.created', subject: 'library', payload }] };
    });
    events.emit('library.changed', {});
    return shown(record);
  }

  function save({ id, revision, document }: CallParams<'draft.save'>): Draft {
    const record = current(id, revision);
    const own = store.read.draftPictures(id);
    const strange = picturesOfDraft(document).find(({ sha256 }) => !own.has(sha256));
    if (strange) throw new LightbenchError('draft.strange_picture', { file: strange.file });
    return keep(record, document);
  }

  /** @throws LightbenchError intake.unknown */
  function waiting(intakeId: string): Received {
    const [received] = intake.peek([intakeId]);
    if (!received) throw new LightbenchError('intake.unknown');
    return received;
  }

  const inspected = async ({ name, blob }: Received) =>
    singlePicture(imaging, name, await vault.readReceived(blob));

  /** What a file says of itself is read before anybody else has to wait. */
  async function addPicture<P extends PictureFile>(
    { id, revision, intakeId }: Pick<NewPicture, 'id' | 'revision' | 'intakeId'>,
    placing: Placing<P>,
  ) {
    const received = waiting(intakeId);
    current(id, revision);
    const found = await inspected(received);
    return turnstile(() => {
      const record = current(id, revision);
      return keepPicture(record, received, placing(record.document, received, found));
    });
  }

  /** In the vault before the database names it. */
  async function keepPicture<P extends PictureFile>(
    record: DraftRecord,
    received: Received,
    { document, picture, place }: Placed<P>,
  ) {
    const { id } = record;
    const { name, sha256 } = received;
    const fuller = draftModel.safeParse(document);
    if (!fuller.success)
      throw new LightbenchError('draft.picture', { name, detail: fuller.error.issues[0]?.message ?? '' });
    const next = changed(record, fuller.data);
    const admitted = await intake.admit([received], store.read);
    store.commit((writer) => {
      for (const blob of admitted) writer.addEvidence(blob, next.changedAt);
      writer.addDraftPicture(id, sha256);
      writer.changeDraft(next);
      const payload = { id, ...place, name, ...picture };
      return { value: null, entries: [{ action: 'draft.picture_added', subject: 'library', payload }] };
    });
    await intake.release([received], admitted);
    events.emit('library.changed', {});
    return { draft: shown(next), picture };
  }

  /** Whoever publishes over a version that was never looked at would undo it without knowing. */
  function overtaken(code: string, basedOn: number | null): Fault[] {
    const newest = newestOf(code);
    if (newest <= (basedOn ?? 0)) return [];
    const begun = basedOn === null ? 'without it' : `from version ${basedOn}`;
    const message = `Version ${newest} is filed; this draft was begun ${begun}.`;
    const remedy = 'Take over what is new in it, or publish all the same: it stays filed.';
    return [{ severity: 'warning', path: '', message, remedy }];
  }

  return {
    'draft.list': async () => ({ items: store.read.drafts() }),

    'draft.get': async ({ id }) => shown(required(id)),

    'draft.create': (input) => turnstile(async () => create(input)),

    'draft.save': (input) => turnstile(async () => save(input)),

    'draft.discard': ({ id }) =>
      turnstile(async () => {
        const { document, basedOn } = required(id);
        store.commit((writer) => {
          writer.dropDraft(id);
          const payload = { id, code: document.key?.code ?? '', title: document.title ?? '', basedOn };
          return { value: null, entries: [{ action: 'draft.discarded', subject: 'library', payload }] };
        });
        events.emit('library.changed', {});
        return {};
      }),

    'draft.inspect_picture': async ({ intakeId }) => {
      const { widthPx, heightPx, dpi } = (await inspected(waiting(intakeId))).frame;
      return { widthPx, heightPx, dpi };
    },

    'draft.add_picture': (input) => addPicture(input, onPage(input)),

    'draft.set_detail': (input) => addPicture(input, asDetail(input)),

    'draft.remove_picture': ({ id, revision, file }) =>
      turnstile(async () => {
        const record = current(id, revision);
        if (!picturesOfDraft(record.document).some((picture) => picture.file === file))
          throw new LightbenchError('draft.no_picture', { file });
        return keep(record, withoutPicture(record.document, file));
      }),

    'draft.check': async ({ id }) => {
      const { revision, document, basedOn } = required(id);
      const faults = [...draftFaults(document), ...overtaken(document.key?.code ?? '', basedOn)];
      return { revision, faults, publishable: faults.every(({ severity }) => severity !== 'error') };
    },

    'draft.publish': createPublishing({ store, vault }, { filing, current }),
  };
}
