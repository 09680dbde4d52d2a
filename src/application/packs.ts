import type { GivenFile } from '../contract/choices.ts';
import { LightbenchError } from '../contract/errors.ts';
import type { PackManifest } from '../reference/pack.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import type { LibraryFiling } from './library-filing.ts';
import type { LibraryFolder } from './library-ports.ts';
import type { LongWork } from './long-work.ts';
import type { Workspace } from './ports.ts';

/** A pack whose archive is sound and whose signature holds. */
export interface OpenedPack {
  readonly name: string;
  readonly manifest: PackManifest;
  readonly fingerprint: string;
  readonly folder: LibraryFolder;
  close(): void;
}

/** Fingerprints as people type them: with or without blanks, in any letters. */
const plain = (fingerprint: string) => fingerprint.replaceAll(/\s/g, '').toLowerCase();

/** Calls about packs. Only a key that somebody trusted by hand opens the way into the library. */
export function createPacks(
  { store }: Workspace,
  { clock, actor, library: tools }: Environment,
  { filing, longWork }: { filing: LibraryFiling; longWork: LongWork },
): Calls<Extract<ExaminerCall, `pack.${string}`>> {
  const known = (fingerprint: string) =>
    store.read.publishers().find((publisher) => plain(publisher.fingerprint) === plain(fingerprint));

  async function withPack<T>({ path, called }: GivenFile, use: (pack: OpenedPack) => Promise<T>): Promise<T> {
    const pack = await tools.pack(path, called);
    try {
      return await use(pack);
    } finally {
      pack.close();
    }
  }

  const sourceOf = ({ manifest, fingerprint }: OpenedPack) => ({
    step: { kind: 'pack' as const, name: manifest.title, packId: manifest.id, fingerprint, reason: '' },
    withdrawn: manifest.withdrawn,
  });

  function requireTrust({ name, manifest, fingerprint }: OpenedPack): void {
    if (known(fingerprint)?.trusted) return;
    throw new LightbenchError('pack.untrusted', { name, publisher: manifest.publisher, fingerprint });
  }

  function decide(action: string, publisher: { fingerprint: string; publicKey: string; publisher: string }) {
    const trusted = action === 'publisher.trusted';
    store.commit((writer) => {
      writer.decideAboutPublisher({ ...publisher, trusted, actor, decidedAt: clock.now() });
      const payload = { fingerprint: publisher.fingerprint, publisher: publisher.publisher };
      return { value: null, entries: [{ action, subject: 'library', payload }] };
    });
  }

  return {
    /** What a stranger's pack would change is not worked out: its pictures are not decoded. */
    'pack.inspect': (file) =>
      withPack(file, async (pack) => {
        const { manifest, fingerprint } = pack;
        const { id, title, publisher, madeAt, files } = manifest;
        const trusted = known(fingerprint)?.trusted ?? false;
        const preview = trusted
          ? await longWork.through(pack.folder, (folder) => filing.preview({ ...sourceOf(pack), folder }))
          : null;
        return { id, title, publisher, fingerprint, madeAt, files: files.length, trusted, preview };
      }),

    'pack.trust': ({ fingerprint, ...file }) =>
      withPack(file, async (pack) => {
        if (plain(fingerprint) !== plain(pack.fingerprint))
          throw new LightbenchError('pack.fingerprint', { name: pack.name });
        const { publicKey, publisher } = pack.manifest;
        if (!known(pack.fingerprint)?.trusted)
          decide('publisher.trusted', { fingerprint: pack.fingerprint, publicKey, publisher });
        return {};
      }),

    'pack.distrust': async ({ fingerprint }) => {
      const publisher = known(fingerprint);
      if (!publisher) throw new LightbenchError('pack.no_publisher', { fingerprint });
      if (publisher.trusted) decide('publisher.distrusted', publisher);
      return {};
    },

    'pack.publishers': async () => ({ items: store.read.publishers() }),

    'pack.import': (file) =>
      withPack(file, async (pack) => {
        requireTrust(pack);
        return longWork.through(pack.folder, (folder) => filing.file({ ...sourceOf(pack), folder }));
      }),
  };
}
