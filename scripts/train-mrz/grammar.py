#!/usr/bin/python3
"""Text of synthetic MRZ lines: every format, every issuer, every kind of number, and lines without any grammar.

    grammar.py SEED COUNT > lines.txt

Layouts are those of ICAO Doc 9303 parts 4-7 and of the national formats named below. About a quarter of the lines
follow no layout at all, so that the network reads print and does not guess from context: a reader that "knows" what
must come next would hide exactly the alterations an examiner looks for. Names are invented syllables.
"""
import sys

from fields import DIGITS, FILLER, LETTERS, Fields, check_digit

LOOKALIKES = "O0QDI1L7Z2S5B8G6UVWMN<KCE"


class Writer(Fields):
    """Writes the lines of documents."""

    def person(self):
        """Number, nationality, birth, sex and expiry with their digits: the common head of line 2."""
        number, birth, expiry = self.number(), self.date(), self.date()
        return (number + self.digit(number), self.issuer(), birth + self.digit(birth), self.pick(*"MF<MFX"),
                expiry + self.digit(expiry))

    def two_lines(self, codes, width, digits):
        """TD2, TD3 and visas: `digits` says whether optional data (1) and the whole (2) carry a digit."""
        number, nation, birth, sex, expiry = self.person()
        optional = self.optional(width - 28 - digits)
        if digits == 1 and width == 36 and self.chance.random() < 0.3:  # long number, ICAO Doc 9303-6 4.2.2.2
            rest = self.some(DIGITS, 2, 5)
            optional = self.fill(rest + check_digit(number[:9] + rest), 7)
            number = number[:9] + FILLER
        if digits == 2:
            optional += self.digit(optional) if optional.strip(FILLER) else self.pick("<", "0")
        second = number + nation + birth + sex + expiry + optional
        if digits:
            second += self.digit(number + birth + expiry + optional)
        return [self.pick(*codes) + self.issuer() + self.name(width - 5), second]

    def three_lines(self):
        """TD1, with long numbers running into the optional data (ICAO Doc 9303-5 4.2.2)."""
        number, nation, birth, sex, expiry = self.person()
        first = number + self.optional(15)
        if self.chance.random() < 0.3:
            rest = self.some(DIGITS + LETTERS, 1, 5)
            first = self.fill(number[:9] + FILLER + rest + check_digit(number[:9] + rest), 25)
        optional = self.optional(11)
        second = birth + sex + expiry + nation + optional
        code = self.pick("I<", "ID", "AC", "IR", "C<", "IP", "AR", "I" + self.pick(*LETTERS))
        return [code + self.issuer() + first, second + self.digit(first + birth + expiry + optional), self.name(30)]

    def national(self):
        """French card (36), French, Swiss driving licences (30), Belgian card (30)."""
        birth, number = self.date(), self.some(DIGITS, 12)
        french = number + self.digit(number) + self.name(14) + birth + self.digit(birth) + self.pick(*"MF")
        licence = "D1FRA" + self.some(DIGITS, 2) + self.some(LETTERS, 2) + self.some(DIGITS, 5)
        licence += self.digit(licence) + self.date() + self.name(8)
        swiss = self.pick("FA", "FK") + self.pick("CHE", "LIE") + self.some(DIGITS, 12) + "<<" + self.date() + "<<<<<"
        card = "IDFRA" + self.name(25) + self.some(DIGITS + FILLER, 6)
        french, licence = french + self.digit(french), licence + self.digit(licence)
        swiss_first = self.some(LETTERS, 3) + self.some(DIGITS, 3) + self.pick("D<<", "F<<", "I<<")
        belgian = "IDBEL" + self.some(DIGITS, 9) + FILLER + self.fill(self.some(DIGITS, 4), 15)
        return [card, french, licence, swiss_first, swiss, belgian]

    def lawless(self):
        """A line without grammar: any symbols, look-alikes, or words between fillers of every run length."""
        width = self.pick(30, 36, 44, self.chance.randint(6, 44))
        kind = self.chance.randint(0, 4)
        if kind == 0:
            return self.some(LETTERS + DIGITS + FILLER, width)
        if kind == 1:
            return self.some(LOOKALIKES, width)
        if kind == 2:
            return self.some(self.pick(LETTERS, DIGITS, LETTERS + DIGITS), width)
        runs = "".join(self.some(LETTERS + DIGITS, 1, self.pick(1, 3, 8)) + FILLER * self.chance.randint(1, 20)
                       for _ in range(width))
        return (runs[:width] if kind == 3 else FILLER * self.chance.randint(0, 3) + runs)[:width]

    def lines(self, count):
        """`count` lines of 6 to 44 symbols."""
        made = []
        while len(made) < count:
            made += self.pick(
                lambda: self.two_lines(("P<", "PP", "PD", "PO", "PM", "PS", "P" + self.pick(*LETTERS)), 44, 2),
                lambda: self.two_lines(("I<", "ID", "C<", "PU", "AC", "IR"), 36, 1),
                lambda: self.two_lines(("V<", "V" + self.pick(*LETTERS)), *self.pick((44, 0), (36, 0))),
                self.three_lines, self.three_lines, lambda: self.chance.sample(self.national(), 2),
                lambda: [self.lawless() for _ in range(5)])()
        return made[:count]


if __name__ == "__main__":
    print("\n".join(Writer(int(sys.argv[1])).lines(int(sys.argv[2]))))
