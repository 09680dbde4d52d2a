/**
 * The rules by which states secure their personal numbers. Each takes the number without separators and says
 * whether its own digits agree; the caller has seen to length and alphabet.
 */
export type NumberRule = (number: string) => boolean;

const at = (number: string, index: number) => Number(number.charAt(index));

/** Digits from the left times weights, summed. */
function weighted(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * at(number, i), 0);
}

/** Belgium: 97 less the remainder of the first nine digits by 97; a 2 in front for births from 2000 on. */
export const belgian97: NumberRule = (number) => {
  const check = Number(number.slice(9));
  return ['', '2'].some((century) => 97 - (Number(century + number.slice(0, 9)) % 97) === check);
};

/** Netherlands, eleven test: weights 9 to 2, and −1 for the last digit; the sum is divided by 11. */
export const elevenTest: NumberRule = (number) => weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** Estonia and Lithuania: two rows of weights modulo 11; the second where the first leaves 10. */
export const baltic: NumberRule = (number) => {
  const first = weighted(number, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weighted(number, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === at(number, 10);
};

/** Latvia, numbers given out until June 2017: 1101 less the weighted sum, modulo 11. */
export const latvian: NumberRule = (number) =>
  ((1101 - weighted(number, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === at(number, 10);

/** Spain: the letter by the remainder of the number by 23; X, Y, Z in front of a foreigner's are 0, 1, 2. */
export const spanishLetter: NumberRule = (number) => {
  const digits = number.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23) === number.slice(-1);
};

/** Doubling every second value from the right, less nine where that has two digits; the sum ends in 0. */
function luhnSum(values: readonly number[]): number {
  return values.toReversed().reduce((sum, value, i) => {
    const doubled = i % 2 === 1 ? value * 2 : value;
    return sum + (i % 2 === 1 && doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}

export const luhn: NumberRule = (number) => luhnSum([...number].map(Number)) % 10 === 0;

/** Portugal, citizen's card: as Luhn, letters counting A = 10 … Z = 35. */
export const portuguese: NumberRule = (number) =>
  luhnSum([...number].map((symbol) => Number.parseInt(symbol, 36))) % 10 === 0;

/** Finland: the last sign by the remainder of the nine digits by 31. */
export const finnish: NumberRule = (number) =>
  '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(number.slice(0, 9)) % 31) === number.charAt(9);

/** Norway: two digits, each modulo 11; a remainder that asks for 10 is never given out. */
export const norwegian: NumberRule = (number) =>
  weighted(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
  weighted(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Iceland: the ninth digit modulo 11; the tenth is the century. */
export const icelandic: NumberRule = (number) => weighted(number, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Bulgaria: modulo 11, 10 written as 0. */
export const bulgarian: NumberRule = (number) =>
  (weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === at(number, 9);

/** Romania: modulo 11, 10 written as 1. */
export const romanian: NumberRule = (number) => {
  const rest = weighted(number, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === at(number, 12);
};

/** Poland: modulo 10. */
export const polish: NumberRule = (number) => weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;

/** Czechia and Slovakia: ten digits divided by 11; until 1985 a remainder of 10 was written as 0. */
export const birthNumber: NumberRule = (number) => (Number(number.slice(0, 9)) % 11) % 10 === at(number, 9);

/** Croatia: ISO/IEC 7064 MOD 11,10. */
export const iso7064: NumberRule = (number) => {
  let product = 10;
  for (let i = 0; i < 10; i++) product = (((at(number, i) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === at(number, 10);
};

/** The states of former Yugoslavia: modulo 11, twice the weights 7 to 2; 10 is never given out. */
export const yugoslav: NumberRule = (number) => {
  const check = 11 - (weighted(number, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check) === at(number, 12);
};

/** Taiwan: the letter counts as two digits; weights 1, 9 to 1, 1. */
export const taiwanese: NumberRule = (number) => {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(number.charAt(0)) + 10;
  return weighted(letter + number.slice(1), [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
};

/** Türkiye: seven times the odd places less the even ones, modulo 10; then the sum of ten digits modulo 10. */
export const turkish: NumberRule = (number) => {
  const tenth = weighted(number, [7, -1, 7, -1, 7, -1, 7, -1, 7]);
  const eleventh = weighted(number, Array<number>(10).fill(1));
  return ((tenth % 10) + 10) % 10 === at(number, 9) && eleventh % 10 === at(number, 10);
};
