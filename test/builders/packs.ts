import { join } from 'node:path';
import { createSigningKey } from '../../src/platform/crypto/signature.ts';
import { openLibraryFolder } from '../../src/platform/library/folder.ts';
import { fingerprintOf } from '../../src/platform/library/pack-file.ts';
import { writePack } from '../../src/platform/library/pack-write.ts';

export const PACK = {
  id: '00000000-0000-4000-8000-000000000000',
  title: 'Specimens of Utopia',
  publisher: 'Document Office',
  madeAt: '2026-01-01T00:00:00.000Z',
};

/** Signs a library folder with a new key; the pack lies beside it. */
export async function packBeside(models: string): Promise<{ file: string; fingerprint: string }> {
  const key = createSigningKey();
  const file = join(models, '..', 'utopia.lbpack');
  await writePack(file, openLibraryFolder(models), { ...PACK, withdrawn: [] }, key);
  return { file, fingerprint: fingerprintOf(key.publicKey) };
}
