"""Fields of synthetic MRZ lines: names, dates, numbers, optional data, check digits right and wrong."""
import random
import string

from issuers import ISO_3166, OTHER_ISSUERS

LETTERS, DIGITS, FILLER = string.ascii_uppercase, string.digits, "<"
# Documents that leave out vowels and look-alikes (German cards and passports).
RESTRICTED = "CFGHJKLMNPRTVWXYZ0123456789"
VALUES = {symbol: value for value, symbol in enumerate(DIGITS + LETTERS)} | {FILLER: 0}


def check_digit(text):
    """ICAO Doc 9303-3 section 4.9: weights 7 3 1, modulo 10."""
    return str(sum(VALUES[symbol] * (7, 3, 1)[place % 3] for place, symbol in enumerate(text)) % 10)


class Fields:
    """Writes fields from one seeded source of chance."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def some(self, alphabet, low, high=None):
        return "".join(self.chance.choices(alphabet, k=self.chance.randint(low, high or low)))

    def pick(self, *choices):
        return self.chance.choice(choices)

    def fill(self, text, width):
        return (text + FILLER * width)[:width]

    def digit(self, text):
        """The check digit of `text`; one time in ten another one, as on altered or faulty documents."""
        return self.some(DIGITS, 1) if self.chance.random() < 0.1 else check_digit(text)

    def word(self):
        """Syllables, or letters at random so that rare letters are seen as often as common ones."""
        if self.chance.random() < 0.4:
            return self.some(LETTERS, 1, 11)
        starts, ends = list("BCDFGHJKLMNPQRSTVWXYZ") + ["CH", "SH", "KR", "ST", "VL", ""], ["", "", "N", "R", "S", "K"]
        syllables = self.pick(1, 2, 2, 3)
        return "".join(self.pick(*starts) + self.pick(*"AEIOUY") + self.pick(*ends) for _ in range(syllables))

    def name(self, width):
        surname = FILLER.join(self.word() for _ in range(self.pick(1, 1, 1, 2, 3)))
        given = FILLER.join(self.word() for _ in range(self.pick(0, 1, 1, 2, 3)))
        return self.fill(surname + "<<" + given, width)

    def date(self):
        day = f"{self.chance.randint(0, 99):02}{self.chance.randint(1, 12):02}{self.chance.randint(1, 31):02}"
        return self.pick(day, day, day, day, day, day, day, day[:2] + "<<<<", day[:4] + "<<", "<<<<<<", "000000")

    def issuer(self):
        return self.pick(*ISO_3166) if self.chance.random() < 0.7 else self.pick(*OTHER_ISSUERS)

    def number(self, width=9):
        kind = self.chance.randint(0, 6)
        head = self.chance.randint(1, 3)
        if kind <= 1:
            text = self.some(DIGITS, 5, width)
        elif kind <= 3:
            text = self.some(LETTERS, head) + self.some(DIGITS, width - head - self.pick(0, 0, 0, 1, 2))
        elif kind == 4:
            text = self.some(RESTRICTED, width)
        elif kind == 5:
            text = self.some(DIGITS, 2) + self.some(LETTERS, 2) + self.some(DIGITS, width - 4)
        else:
            text = self.some(LETTERS + DIGITS, 4, width)
        return self.fill(text, width)

    def optional(self, width):
        kind = self.chance.randint(0, 5)
        if kind <= 2:
            text = ""
        elif kind == 3:
            text = self.some(DIGITS, min(3, width), width)
        elif kind == 4:
            text = self.some(LETTERS + DIGITS, min(3, width), width)
        else:
            text = self.some(DIGITS + "<<", 1, width)
        return self.fill(text, width)
