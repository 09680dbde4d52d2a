import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive that no honest program would write (APPNOTE.TXT 4.3.7, 4.3.12). */
export interface RawEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  /** Mode of Unix, such as 0o120777 for a link. */
  readonly mode?: number;
  readonly deflate?: boolean;
  readonly encrypted?: boolean;
}

function headers({ name, bytes = new Uint8Array(), mode, deflate, encrypted }: RawEntry, offset: number) {
  const path = Buffer.from(name, 'utf8');
  const packed = deflate ? deflateRawSync(bytes) : Buffer.from(bytes);
  // Twelve bytes come before encrypted data (APPNOTE.TXT 6.1.5).
  const data = encrypted ? Buffer.concat([Buffer.alloc(12), packed]) : packed;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2);
  common.writeUInt16LE(deflate ? 8 : 0, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, data]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(mode === undefined ? 0 : (mode << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, mode === undefined ? 0 : 3]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, path]);
  return { local, central };
}

/** An archive with exactly these entries, whatever they are. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = headers(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The end of an archive that says it has so many entries (ZIP64, APPNOTE.TXT 4.3.14 to 4.3.16). */
export function endOfCrowdedZip(count: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 0, 'latin1');
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([record, locator, end]);
}
