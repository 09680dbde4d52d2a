import type { Check } from '../examination/check.ts';

/** A seal is of whom it says, and says what the document says. */
export const GROUP_SEAL = 'seal';

type Rule = Pick<Check, 'routine' | 'name' | 'expected' | 'threshold' | 'clause'>;

/** Every check of a seal: the routine that decides it, and how. */
const RULES = {
  format: {
    routine: 'd3048a4a-eed5-400b-b2da-f4ad6bfaf084',
    name: 'Digital seal: structure',
    expected: 'header, features and signature as the profile says',
    threshold:
      'Header, features and signature zone can be read to their end, and each feature that the profile names is there with the length and coding that it names. Tags that the profile does not name do no harm.',
    clause: 'ICAO Doc 9303-13 §2, Appendix D',
  },
  dates: {
    routine: '69aaef25-3ddd-40ad-90a8-6767b37f7dba',
    name: 'Digital seal: dates',
    expected: 'issued and signed on or before the day of the examination',
    threshold:
      'Neither the date of issue nor the date of the signature lies after the day of the examination.',
    clause: 'ICAO Doc 9303-13 §2.2',
  },
  signature: {
    routine: 'e5538a51-7d39-4ab2-9dd3-200a94ac5fd0',
    name: 'Digital seal: signature',
    expected: 'signed by the signer that the header names',
    threshold:
      'ECDSA over header and features with the digest that goes with the order of the curve. The key is that of signer and certificate number in the trust store of this machine; without one nothing is decided.',
    clause: 'ICAO Doc 9303-13 §2.4, Appendix D',
  },
  signer_validity: {
    routine: '2d81148c-6d56-4fd6-acfc-77d5fd3e56f3',
    name: 'Digital seal: certificate of the signer',
    expected: 'signed while the certificate was valid, and still valid',
    threshold:
      'The date of the signature lies within the validity of the certificate; past its end nothing is decided. Revocation is not looked up.',
    clause: 'ICAO Doc 9303-13 Appendix D',
  },
  zone_digits: {
    routine: '5f38c593-3c59-4e8d-b391-9dbdf8a39ec9',
    name: 'Digital seal: check digits of its zone',
    expected: 'the digits that follow from the symbols',
    threshold:
      'Each check digit of the zone inside the seal is the one computed with weights 7 3 1 modulo 10.',
    clause: 'ICAO Doc 9303-7 §9.4, 9303-8 Appendix A',
  },
  zone: {
    routine: 'c35af60c-f6f2-4719-9119-7192a18d928e',
    name: 'Digital seal: its zone against the printed one',
    expected: 'the same symbols',
    threshold:
      'Every symbol of the zone in the seal is held against the printed zone of the same format that is most like it. Failed where a symbol differs that was read with certainty.',
    clause: 'ICAO Doc 9303-7 §9.4, 9303-8 Appendix A',
  },
  document_number: {
    routine: 'ad86d1bf-ccad-486b-b183-2c090a591728',
    name: 'Digital seal: document it belongs to',
    expected: 'the number in the zone of that document',
    threshold:
      'The number in the seal is held against the document number of every zone of the examination that is no visa. Failed where none is the same and a symbol differs that was read with certainty.',
    clause: 'ICAO Doc 9303-7 §9.4, BSI TR-03137-1 §9.2, §10.2',
  },
} satisfies Record<string, Rule>;
export type SealRule = keyof typeof RULES;

export type Finding = Pick<Check, 'result' | 'seen' | 'reason'> & { readonly expected?: string };

/**
 * A check of a seal with what was found. The seal says nothing of an optical property, and it is a feature of its own,
 * so both stand as "additional" in the generic identifier (BSI TR-03135-1 §5.2).
 */
export function sealCheck(rule: SealRule, finding: Finding): Check {
  const margins: Partial<Record<Check['result'], number>> = { successful: 1, failed: -1 };
  return {
    id: `seal.${rule}`,
    generic: 'VI,AF,AF',
    group: GROUP_SEAL,
    ...RULES[rule],
    ...finding,
    margin: margins[finding.result] ?? null,
    area: null,
  };
}
