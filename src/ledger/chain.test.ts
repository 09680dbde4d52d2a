import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sha256, utf8 } from './bytes.ts';
import { appendEntry, GENESIS, payloadDigest, verifyChain } from './chain.ts';
import type { LedgerEntry } from './entry.ts';

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Computed with sha256sum and printf over the texts spelled out by hand. */
const BY_HAND = {
  digests: [
    '065aacd37af4e257f6c094924290b8d967aac2190cb87642883053a20784e5ee',
    '88c33a076d6c13228dc93728ed09cac76bab58b4401aa14cb52b646ffdb6ae58',
  ],
  hashes: [
    '54f3f5cc7b04eba17fb06ab0d02fcda3ece87bdc576280f3602200f336ce14e6',
    '0752e1a0692fc4e48a7b3167a09c308f219e5ea3a329469dcfd61022edaf20c9',
  ],
  root: '341a0a940ec746828b03c687d3051df3e02cad9077d4ca315925932d0b420a96',
};

function ledgerOf(count: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let n = 0; n < count; n++) {
    const content = {
      at: `2026-01-02T03:04:0${n}.000Z`,
      actor: 'local',
      action: 'examination.opened',
      subject: `EX-2026-00000${n}`,
      digest: payloadDigest(Uint8Array.of(n), '{}', sha256),
    };
    entries.push(appendEntry(entries.at(-1) ?? null, content, sha256));
  }
  return entries;
}

describe('ledger chain', () => {
  it('has the hashes that sha256sum gives', () => {
    expect(Buffer.from(sha256(utf8(''))).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const subject = 'EX-2026-000001';
    const digests = [
      payloadDigest(Uint8Array.of(0, 1, 2, 3), '{"origin":"drop"}', sha256),
      payloadDigest(Uint8Array.of(255), '{}', sha256),
    ];
    expect(digests).toEqual(BY_HAND.digests);
    const [first = '', second = ''] = digests;
    const opened = appendEntry(
      null,
      {
        at: '2026-01-02T03:04:05.678Z',
        actor: 'local',
        action: 'examination.opened',
        subject,
        digest: first,
      },
      sha256,
    );
    const viewed = appendEntry(
      opened,
      {
        at: '2026-01-02T03:05:00.000Z',
        actor: 'local',
        action: 'examination.viewed',
        subject,
        digest: second,
      },
      sha256,
    );
    expect(opened).toMatchObject({ seq: 1, prev: GENESIS, hash: BY_HAND.hashes[0] });
    expect(viewed).toMatchObject({ seq: 2, prev: BY_HAND.hashes[0], hash: BY_HAND.hashes[1] });
    expect(verifyChain([opened, viewed], sha256)).toEqual({ entries: 2, root: BY_HAND.root, broken: null });
  });

  it('fits when it is empty', () => {
    expect(verifyChain([], sha256)).toMatchObject({ entries: 0, broken: null });
  });

  it('finds any change of any field of any entry, and says where', () => {
    const ledger = ledgerOf(6);
    const field = fc.constantFrom(
      ...(['seq', 'at', 'actor', 'action', 'subject', 'digest', 'prev', 'hash'] as const),
    );
    fc.assert(
      fc.property(fc.nat({ max: 5 }), field, fc.string(), fc.integer(), (at, name, text, number) => {
        const entry = ledger[at];
        if (!entry) throw new Error('no such entry');
        const changed = { ...entry, [name]: name === 'seq' ? number : text };
        fc.pre(changed[name] !== entry[name]);
        const { entries, broken } = verifyChain(ledger.with(at, changed), sha256);
        expect(broken?.seq).toBe(at + 1);
        expect(entries).toBe(at);
      }),
    );
  });

  it('finds an entry taken out, put in twice, or two exchanged', () => {
    const ledger = ledgerOf(6);
    fc.assert(
      fc.property(fc.nat({ max: 4 }), (at) => {
        const [here, next] = ledger.slice(at, at + 2) as [LedgerEntry, LedgerEntry];
        expect(verifyChain(ledger.toSpliced(at, 1), sha256).broken).toEqual({
          seq: at + 1,
          detail: `entry ${at + 1} is missing; the next one is ${at + 2}`,
        });
        expect(verifyChain(ledger.toSpliced(at, 0, here), sha256).broken).toEqual({
          seq: at + 2,
          detail: `number ${at + 1} stands there twice or out of order`,
        });
        expect(verifyChain(ledger.toSpliced(at, 2, next, here), sha256).broken?.seq).toBe(at + 1);
      }),
    );
  });

  it('finds a change that was hashed anew, at the entry after it', () => {
    const ledger = ledgerOf(4);
    const { hash: _, ...second } = ledger[1] as LedgerEntry;
    const forged = appendEntry(ledger[0] ?? null, { ...second, actor: 'somebody else' }, sha256);
    expect(verifyChain(ledger.with(1, forged), sha256).broken).toEqual({
      seq: 3,
      detail: 'it does not follow the entry before it',
    });
  });

  it('reports the reason that the caller gives', () => {
    const report = verifyChain(ledgerOf(4), sha256, ({ seq }) => (seq === 3 ? 'because' : null));
    expect(report).toMatchObject({ entries: 3, broken: { seq: 3, detail: 'because' } });
  });
});
