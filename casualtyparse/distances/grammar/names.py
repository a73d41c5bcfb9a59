"""How names of places are written: runs of capitals with small words, hyphens and apostrophes.

name = CAPITAL (["-" | "'" | PARTICLE*] CAPITAL)* [NUMBER]
In texts all in capitals the case is void: a name then runs to the next function word, verb or sign.
"""

from typing import Final

from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.places import PlaceWords
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan

_MOST_NAME: Final = 10
_MOST_SHOUTED: Final = 5
#: Function words that also begin names: "An Najaf", "El Wak", "The Hague".
_NAME_ARTICLES: Final = frozenset({"an", "as", "at", "in", "the", "all"})
#: Signs that join a small word of so many letters to the part of a name behind it.
JOINTS: Final = frozenset({"-", "'"})
_MOST_JOINT: Final = 4
#: Letters before the number of a road, and digits behind the name of a closed town.
_MOST_ROAD: Final = 2
#: What an apostrophe leaves of a verb or of "not".
_CONTRACTED: Final = frozenset({"s", "re", "ll", "d", "ve", "m", "t"})
#: Letters for a stop in the throat, which have no capitals.
_AYNS: Final = frozenset("\u02bf\u02be\u02bb\u02bc")
#: What follows a letter for a stop in the throat, and what such a letter ends a name behind.
_VOWELS: Final = frozenset("aeiou")
#: What joins the parts of a Persian name, behind a hyphen.
_LINKS: Final = frozenset({"e", "ye"})
#: Words that a hyphen brings behind a name without being part of it: "Ostrel-held".
_BEHIND_HYPHEN: Final = word_list("places", "hyphened")
#: Signs that end a name, if no joint follows them.
_CLOSERS: Final = frozenset({",", ")", ";", ":", "!", "?", ""})
#: No short form that a stop follows inside a name has more letters than this: "St. Ives".
MOST_SHORT: Final = 4
_ABBREVIATED: Final = word_list("places", "abbreviated")


class Names:
    """Tells which tokens of one text make names of places.

    `shouted` says that the words around are all in capitals.
    """

    __slots__ = ("numbers", "paired", "particle", "scan", "stop", "words")

    def __init__(self, reading: Reading) -> None:
        """Read names in this text."""
        self.scan: Scan = reading.scan
        self.words: PlaceWords = reading.lexicon.places
        self.numbers = reading.numbers
        self.stop = self.words.stop
        self.particle = self.words.particle
        self.paired = self.words.paired

    def starts(self, i: int, *, shouted: bool) -> bool:
        """Tell whether a name may start at token i."""
        scan = self.scan
        word = scan.words[i]
        if not scan.marks[i] & CAPITAL:
            if scan.words[i + 1] == "-":
                return self._articled(i, word)
            return word >= "{" and self._is_throaty(i)
        if word >= "{" and not word[0].isalpha():
            return False
        if word in self.stop and not (self._possessive(i) or self._entitled(i)):
            return False
        entry = scan.entries[i]
        if entry is None or (len(word) == 1 and self._lettered(i)):
            return True
        if shouted:
            return self._shouted_start(word, entry)
        if entry.tag is not None:
            return self._function_start(i, word)
        return (
            entry.numeral is None
            or self.starts(i + 1, shouted=False)
            or self._joined(i + 1) is not None  # "Lac de Gras"
        )

    def _is_throaty(self, i: int) -> bool:
        """Tell whether a stop in the throat opens a name, which has no capital: "\u02bfAqab"."""
        word = self.scan.words[i]
        ayn = word >= "{" and word[0] in _AYNS
        return ayn and self.scan.text[self.scan.starts[i] + 1].isupper()

    def _function_start(self, i: int, word: str) -> bool:
        """Tell whether a function word starts a name: "As-Suwayda", "US", "The Hague"."""
        scan = self.scan
        joint = scan.words[i + 1]
        if joint in JOINTS and scan.touches(i) and scan.touches(i + 1):
            rest = scan.words[i + 2]
            if joint == "'":  # "Be'er Sheva", not "we're"
                return rest[:1].isalpha() and rest not in _CONTRACTED
            return self._is_capital_name(i + 2)
        return (scan.upper(i) and self._is_acronym(i)) or (
            word in _NAME_ARTICLES
            and i > 0
            and self.starts(i + 1, shouted=False)
            and not scan.capital(i - 1)
            and scan.words[i - 1][0].isalpha()
        )

    def _possessive(self, i: int) -> bool:
        """Tell whether a title is part of a name: "King's Lynn"."""
        scan = self.scan
        return scan.words[i + 1 : i + 3] == ["'", "s"] and self._is_capital_name(i + 3)

    def _articled(self, i: int, word: str) -> bool:
        """Tell whether an article in small letters starts a name: "al-Hol"."""
        scan = self.scan
        joined = word in self.particle and scan.touches(i) and scan.touches(i + 1)
        return joined and len(word) > 1 and scan.capital(i + 2)

    def _entitled(self, i: int) -> bool:
        """Tell whether a title or a day starts a name: "General Santos", "Mar del Plata"."""
        scan = self.scan
        if scan.words[i + 1][:1] == "d" and scan.words[i + 1] in self.particle:
            return self._joined(i + 1) is not None  # "Mar del Plata", "Col de la Dorne"
        if scan.words[i + 1 : i + 3] == ["d", "'"]:
            return self._is_capital_name(i + 3)
        if i + 1 >= scan.size or not scan.capital(i + 1):
            return False
        if tuple(scan.words[i : i + 2]) in self.words.entitled:
            return True
        entry = scan.entries[i + 1]
        placed = entry is not None and entry.place in ("region", "water", "settlement")
        return placed and scan.words[i + 1][-1:] != "s"

    def _is_acronym(self, i: int) -> bool:
        """Tell whether a function word is one in capitals among small letters: "US"."""
        scan = self.scan
        apart = i == 0 or not scan.upper(i - 1)
        return apart and (i + 1 >= scan.size or not scan.upper(i + 1))

    def _lettered(self, i: int) -> bool:
        """Tell whether a letter and a number make a name: "A39"."""
        scan = self.scan
        return (
            len(scan.words[i]) == 1
            and scan.touches(i)
            and scan.words[i + 1].isdecimal()
        )

    def _shouted_start(self, word: str, entry: Entry) -> bool:
        """Tell whether a word in capitals may be a name: no verb or function word."""
        if entry.tag is not None or entry.numeral is not None:
            return False
        if entry.compass is not None and entry.compass.adjective:
            return False
        acts = entry.harm_verb or entry.verb
        if acts is not None and entry.place is None:
            return word in self.words.particle
        return word not in self.words.verb

    def end(self, i: int, *, shouted: bool) -> int:
        """Return the token behind the name that starts at token i."""
        scan = self.scan
        words = scan.words
        stop = scan.bounds_at(i)[1]
        j = i + 2 if self._lettered(i) else i + 1
        if shouted:
            j = self._shouted_end(j, min(i + _MOST_SHOUTED, stop))
        most = 0 if shouted else min(i + _MOST_NAME, stop)
        while j < most and not self.closes(j):
            step = self._next(j)
            if step is None:
                break
            j = step
        if words[j].isdecimal():
            j = self._numbered(j)
        elif words[j] == "no" and words[j + 1] == "." and words[j + 2].isdecimal():
            j += 3  # "Chak No. 42"
        return self._paired_end(j) if words[j - 1] in self.paired else j

    def _numbered(self, j: int) -> int:
        """Read "7" behind "Camp", "66 Village" behind "Number", "9 de Julio" behind "Avenida"."""
        scan = self.scan
        if scan.words[j + 1] == "de" and scan.capital(j + 2):
            return j + 3
        if not self._takes_number(j - 1):
            return j
        if len(scan.words[j + 1]) == 1 and scan.touches(j) and scan.capital(j + 1):
            return j + 2  # "Route 9W"
        entry = scan.entries[j + 1]
        noun = entry is not None and entry.place not in (None, "modifier")
        return j + 2 if noun and scan.capital(j + 1) else j + 1

    def _paired_end(self, j: int) -> int:
        """Return the token behind a name of two parts: "Bosnia and Herzegovina"."""
        words = self.scan.words
        for rest in self.paired.get(words[j - 1], ()):
            if tuple(words[j : j + len(rest)]) == rest:
                return j + len(rest)
        return j

    def closes(self, j: int) -> bool:
        """Tell whether token j ends any name. PERF: a sign or a word in small letters does."""
        scan = self.scan
        words = scan.words
        if words[j + 1] in JOINTS:
            return False
        word = words[j]
        if not "a" <= word < "{":
            return word in _CLOSERS or (
                scan.text[scan.starts[j]].islower()
                and word not in self.particle
                and words[j - 1] not in self.paired
            )
        return (
            not scan.marks[j] & CAPITAL
            and word not in self.particle
            and words[j - 1] not in self.paired
        )

    def _next(self, j: int) -> int | None:
        """Return the token behind the next part of a name, None if token j is no part."""
        scan = self.scan
        words = scan.words
        word = words[j]
        if word in DASHES:
            return self._hyphened(j)
        if word == "'":
            return self._apostrophed(j)
        if word == ".":
            return self._abbreviated(j)
        if scan.gap(j - 1).count("\n") > 1 or word in self.words.stop:
            return None
        entry = scan.entries[j]
        tagged = entry is not None and entry.tag is not None and words[j + 1] != "-"
        tagged = tagged and words[j - 1] not in _LINKS  # "Qal'eh-ye Now"
        if (
            not tagged
            and word[0].isalpha()
            and (scan.capital(j) or self._is_throaty(j))
        ):
            return j + 1
        if word in self.words.particle:
            return self._joined(j)
        joint = len(word) <= _MOST_JOINT and words[j + 1] in JOINTS and scan.touches(j)
        joint = joint and (scan.touches(j + 1) or word == "o")
        # "Deir ez-Zor", "Reggio nell'Emilia"
        return j + 3 if joint and self._is_capital_name(j + 2) else None

    def _apostrophed(self, j: int) -> int | None:
        """Read "'Djamena" behind "N", "'s Lynn" behind "King", "'s" behind "St. John"."""
        scan = self.scan
        if not scan.touches(j - 1):  # "Bani 'Amir"
            open_ = scan.touches(j) and scan.words[j + 1][:1] in _VOWELS
            return j + 2 if open_ and self._is_capital_name(j + 1) else None
        behind = scan.words[j + 1]
        if not scan.touches(j) or not (behind == "-" or behind[:1].isalpha()):
            return j + 1 if scan.words[j - 1][-1] in _VOWELS else None  # "Tell Abqa'"
        if behind != "s":
            if behind == "-" and scan.touches(j + 1):
                return j + 3 if scan.capital(j + 2) else None  # "Ust'-Kut"
            return j + 2 if scan.words[j + 1][:1].isalpha() else None
        if self._is_capital_name(j + 2) and "\n" not in scan.gap(j + 1):
            return j + 3
        if scan.words[j - 1] == "ra":
            return j + 2  # "Ra's al-Ayn"
        saint = scan.words[j - 3] in _ABBREVIATED or scan.words[j - 2] in _ABBREVIATED
        ends = (
            j + 2 >= scan.size
            or not scan.words[j + 2][:1].isalpha()
            or scan.tag(j + 2) is not None
        )
        return j + 2 if saint and ends else None

    def _abbreviated(self, j: int) -> int | None:
        """Read ". Ives" behind "St"."""
        before = self.scan.words[j - 1]
        short = before in _ABBREVIATED or len(before) == 1
        fits = short and self.scan.touches(j - 1) and self.starts(j + 1, shouted=False)
        return j + 2 if fits else None

    def _joined(self, j: int) -> int | None:
        """Read "de la Gotera", "d'Or" behind a part of a name."""
        scan = self.scan
        k = self._behind_particles(j)
        sea = scan.words[j] == "del" and scan.capital(k)  # "Lomas del Mar"
        if sea or self._is_capital_name(k):
            return k + 1
        if k > j + 1 and self.scan.capital(k - 1):
            return k  # "San Juan del Sur"
        if scan.words[k] == "-" and scan.touches(k):
            k += scan.words[k + 1] == "'"  # "Ras al-Ayn", "Nahr al-'Asi"
            return k + 2 if self._is_capital_name(k + 1) else None
        if scan.words[k] == "'" and scan.touches(k) and self._is_capital_name(k + 1):
            return k + 2
        return None

    def _is_capital_name(self, k: int) -> bool:
        scan = self.scan
        if not scan.marks[k] & CAPITAL or scan.words[k] in self.words.stop:
            return False
        entry = scan.entries[k]
        return (
            entry is None or entry.tag is None or scan.words[k] in self.words.particle
        )

    def _hyphened(self, j: int) -> int | None:
        """Read "-e Alam", "-Abad", "–Srinagar"; not "-held"."""
        scan = self.scan
        if not (scan.touches(j - 1) and scan.touches(j)):
            return None
        word = scan.words[j + 1]
        if word.isdecimal() and min(len(word), len(scan.words[j - 1])) <= _MOST_ROAD:
            return j + 2  # "M-30", "RN-7", "Arzamas-16"
        if not word or not word[0].isalpha():
            return None
        if (
            scan.capital(j + 1)
            or word in self.words.particle
            or word in ("on", "in", "by", "au", "es", "a", "o")
        ):
            return j + 2
        if scan.words[j + 2] == "-" and scan.touches(j + 1) and scan.touches(j + 2):
            return j + 2  # "Newcastle-under-Lyme"
        return j + 2 if len(word) <= 4 and not self._participle(word) else None

    @staticmethod
    def _participle(word: str) -> bool:
        return word in _BEHIND_HYPHEN or word.endswith("ed")

    def _takes_number(self, i: int) -> bool:
        """Tell whether a number may follow: "Camp 7", "Mile 29"."""
        if self.scan.words[i] in self.words.numbered:
            return True
        entry = self.scan.entries[i]
        return entry is not None and (
            entry.place not in (None, "modifier") or entry.unit is not None
        )

    def _shouted_end(self, j: int, most: int) -> int:
        scan = self.scan
        while j < most:
            word = scan.words[j]
            if word in DASHES or word == "'":
                if scan.touches(j - 1) and scan.touches(j) and scan.words[j + 1] != "s":
                    j += 2
                    continue
                break
            if word == "." and scan.words[j - 1] in _ABBREVIATED:
                if scan.touches(j - 1) and self.starts(j + 1, shouted=True):
                    j += 2
                    continue
                break
            if word in self.words.particle and self.starts(
                self._behind_particles(j), shouted=True
            ):
                j = self._behind_particles(j) + 1
                continue
            if not self.starts(j, shouted=True) or self._verb_like(word):
                break
            entry = scan.entries[j]
            if entry is not None and entry.compass is not None:
                break
            j += 1
        return j

    def _behind_particles(self, j: int) -> int:
        k = j
        while k < j + 3 and self.scan.words[k] in self.words.particle:
            k += 1
        return k

    @staticmethod
    def _verb_like(word: str) -> bool:
        return len(word) > 4 and word.endswith(("ed", "ing"))

    def before(self, j: int) -> tuple[int, int] | None:
        """Return the name that ends right before token j, by walking left over capitals."""
        # PERF: a name ends with a capital, or with what is no part of one
        if j <= 0 or not self._is_capital_name(j - 1):
            return None
        least = max(self.scan.bounds_at(j - 1)[0], j - _MOST_NAME)
        i = j - 1
        while i > least and self._part_before(i - 1):
            i -= 1
        while not self._is_capital_name(i):
            i += 1
        return i, j

    def _part_before(self, i: int) -> bool:
        """Tell whether token i goes on a name to the left."""
        scan = self.scan
        word = scan.words[i]
        if word in DASHES or word == "'":
            return scan.touches(i) and scan.touches(i - 1)
        if word in self.words.particle:
            return True
        if word == "." and scan.words[i - 1] in _ABBREVIATED:
            return True
        return self._is_capital_name(i)
