/**
 * Symbols of OCR-B that are taken for each other, by people and by readers, and how readily: 1 always, 0 never.
 * Strengths are our grading of shared strokes; from STRONG_LIKENESS on, even a clear print is read wrongly.
 */
const PAIRS =
  '0O.95 1I.9 2Z.9 5S.9 8B.9 6G.85 0D.6 0Q.6 OQ.6 OD.6 1L.6 IL.6 UV.6 VY.6 MN.6 PR.6 FP.6 EF.6 38.6 8S.6 K<.6 ' +
  '4A.6 17.5 IT.5 7T.5 08.5 68.5 MW.5 MH.5 NH.5 KX.5 CG.5 VW.4 DQ.4 OC.4 1T.4 7Z.4 27.4 3B.4 56.4 89.4 6B.4 ' +
  'IJ.4 KR.4 BR.4 BP.4 BD.4 BE.4 HR.4 AH.3 X<.3 L<.3 C<.4 E<.2 S<.2 V<.2 0U.3 0C.3 0G.3 35.3 39.3 06.3 09.3 58.3 ' +
  '59.3 49.3 4Y.3 7Y.3 1J.3 9J.3 9P.3 9G.3 9Q.3 UJ.3 HK.3 XY.3 NW.3 GS.3 GQ.3 1V.2 EC.2 OU.3 DU.2 7H.1 TY.4 LE.3 LT.2';

const STRENGTH = new Map(
  PAIRS.split(' ').flatMap((pair) => {
    const [a, b] = pair;
    const strength = Number(pair.slice(2));
    return [
      [`${a}${b}`, strength],
      [`${b}${a}`, strength],
    ] as const;
  }),
);

export const STRONG_LIKENESS = 0.8;

/** How readily two symbols are taken for each other, 0–1; 0 for pairs that are not in the table. */
export function likeness(a: string, b: string): number {
  return STRENGTH.get(a + b) ?? 0;
}
