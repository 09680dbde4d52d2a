import type { SealKey } from './seal-key.ts';
import type { SealSigner } from './signers.ts';

/** Bytes of a text of hexadecimal digits. */
export const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Worked examples of BSI TR-03137-1 v2.5 (annexes C to H) and ICAO Doc 9303-8, Appendix B, as they are printed. */
export const EXAMPLES = {
  arrivalAttestation: bytesOf(
    'dc026abc6d32c8a519fc0f71341145f4fd020230a5621353d9a275735bd4134bc549133c133c133c133c133ca32519a519a4344a5e681ae7204b20d532cf4b7c133c133f030820d5201019a51aeaff404a1f218ca4392647ecff6c8abf9e796a78eebe0b1ac8cc25c4ee17eed961d1189091358d7d616f1a517abc747f6c4490ff159d4dcf50248b00b1e32e9e7805e7',
  ),
  insuranceCard: bytesOf(
    'dc026abc6d32c8a519fc0f7134116d04fc0401083fee456d2de019a8020b506572736368776569c39f03054f7363617204134ac3a2636f62c3a96e69646963747572697573ff40582ed05cb05049b4fe49744d5e70a1982f8b7afb1e90259ce47ba9907efcf59483f0a0b421ec760d6fd2284bbac37e136f1e3be6e14a6f6bc012110cff919d0f',
  ),
  residencePermit: bytesOf(
    'dc036abc6d32c8a727390f71341145f4fb0602305cba135875976ec066d417b59e8c6abc133c133c133c133c3fef3a2938ee43f1593d1ae52dbb26751fe64b7c133c136b0306d79519a65306ff40158cf5b0bb7fbda099e8e7c94abefc9677b2e71e9885f5cd9057a8bfcf930a6046bcf897650af8f9b0343c034d2f64ce081f95fbf3d01292d1f8165ece27d327',
  ),
  visa: bytesOf(
    'dc036abc6d32c8a72cb10f7134b798155d01022cdd52134a74da1347c6fed95cb89f9fce133c133c133c133c203833734aaf47f0c32f1a1e20eb2625393afe310403a00000050633be1fed20c6ff38d5573247608c9b64cae022c1c5249660e51ae316d600f974aac2129c3f093c35955314026304705cd24c1b8100711bd4411f068e8d93e8b7',
  ),
  addressSticker: bytesOf(
    'dc036abc6d32c8a72cb10f7135b79815f9080106cf3519af974c02061a70208519a10310395e26b3d9a275735bd4cd485ca17176ff389101f305c9aa04d2ab00212c7cf65fefcaaf565a54538b2498d681a18839c92656526c40594b0b1da12a27f687a3501278dc4145b6e64afc',
  ),
  residenceSticker: bytesOf(
    'dc036abc6d32c8a72cb10f7135b79815f80a0106b77a38e596ce02061a203a4d1fe1030426532081ff381462bcfef51ad1b8d09de328b15c5435e64829ce548647dd579787169624a046738dc5023708319a4294811131eaac58d518cfe98b431437',
  ),
  emergencyDocument: bytesOf(
    'dc03d9c5d9cac8a73a995d913a7d9c575e030230bab3d2b3c549cd1da93c5bd458135c6f57fc133c133c133c6b38208a4d0d4a32b0c11ae6268427153f7c453c133c1345ff4039034e85da183c1cc0d3ac16732d7ee2c20d7aef7b381c0ae509f10a97890d511c3c47b94807a4d0f67ce9083a7f206f04fb35afdb8ab9658a93327a4e0ee6ed',
  ),
};

/**
 * Keys of the examples. Those of DETS are printed nowhere: an ECDSA signature leaves two points that may be its key, and
 * these are the only points that the three examples of each certificate have in common. That of UTTS is published.
 */
export const KEYS = {
  dets27: {
    curve: 'brainpoolP256r1',
    point: bytesOf('028a4a6c721161e1eefe05e9b6b7ed9a0a227c96990a426875114dcd792b14d108'),
  },
  dets32: {
    curve: 'brainpoolP224r1',
    point: bytesOf('024ce232a26aa6a7d4416cb1ccbd5b9bf47e89cd00f2b5c59935c83cfa'),
  },
  utts5b: {
    curve: 'brainpoolP256r1',
    point: bytesOf(
      '0408132a7243b3ccc29c271097081c96a729eefb8eb93630e536498e9b7ce1ced25d68a789d93bef39c04715c5ad3915d281c0754ecc08508bf66687efc630df88',
    ),
  },
} satisfies Record<string, SealKey>;

/** A trust store with one of these keys, under the name and number that its seals give. */
export function signerOf(key: keyof typeof KEYS, validity: SealSigner['validity'] = null): SealSigner {
  return {
    signer: key.slice(0, 4).toUpperCase(),
    reference: key.slice(4).toUpperCase(),
    key: KEYS[key],
    validity,
    source: 'worked examples',
  };
}
