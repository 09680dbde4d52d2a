import { ecdsa, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { CURVES, type CurveName } from './curves.ts';
import type { Seal } from './seal.ts';

/** A public key of a signer: a curve and a point on it as SEC 1 writes it. */
export interface SealKey {
  readonly curve: CurveName;
  readonly point: Uint8Array;
}

const bitsOf = (order: bigint) => order.toString(2).length;

/** The digest that goes with an order of so many bits (ICAO Doc 9303-13 §2.4). */
function digestFor(bits: number) {
  if (bits <= 224) return sha224;
  if (bits <= 256) return sha256;
  return bits <= 384 ? sha384 : sha512;
}

function curveOf(name: CurveName) {
  const { oid: _, ...parameters } = CURVES[name];
  const Point = weierstrass({ ...parameters, h: 1n });
  return { Point, scheme: ecdsa(Point, digestFor(bitsOf(parameters.n)), { lowS: false }) };
}

/** Bytes of r and of s each: those of the order of the curve. */
const halfLength = ({ curve }: SealKey) => Math.ceil(bitsOf(CURVES[curve].n) / 8);

/** Bytes of a signature that this key makes. */
export const signatureLength = (key: SealKey): number => 2 * halfLength(key);

/** Whether the point of a key lies on its curve. */
export function isKey({ curve, point }: SealKey): boolean {
  try {
    curveOf(curve).Point.fromBytes(point).assertValidity();
    return true;
  } catch {
    return false;
  }
}

/** Whether the header and features of a seal were signed with this key (ECDSA; r and s side by side). */
export function isSignedWith({ signed, signature }: Seal, key: SealKey): boolean {
  if (signature.length !== signatureLength(key)) return false;
  try {
    return curveOf(key.curve).scheme.verify(signature, signed, key.point);
  } catch {
    // r or s is 0 or not below the order: no signature at all.
    return false;
  }
}
