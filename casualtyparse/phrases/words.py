"""What single words can be inside a noun phrase, told from their neighbours."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon.inflection import plural_of
from casualtyparse.lexicon.phrasal import IS_NOUN, PRONOUNS
from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import Numbers
from casualtyparse.phrases.ages import is_age
from casualtyparse.scan import Scan

PLURAL_PRONOUNS: Final = frozenset({"them", "they", "themselves", "we", "us", "none"})
#: Forms of the Arabic article, before a hyphen, that are other words too.
_ASSIMILATED: Final = frozenset({"ad", "an", "ar", "as", "ash", "at", "az", "ed", "es"})
#: How plural nouns for those who do something end: "two Exxon subcontractors".
_DOERS: Final = frozenset({"ers", "ors", "ees", "sts"})
#: In capitals, words that end so are taken for no names.
_NO_NAMES: Final = ("ed", "ing", "ly", "tion", "ment", "ness", "ism")
#: Who may be so "in law".
KIN: Final = word_list("people", "kin").union(
    map(plural_of, word_list("people", "kin"))
)
#: What a phrase goes on with: "in law", or what is left of a word: "int'l", "gov't", "ass'n".
TAILS: Final = frozenset({"law", "l", "t", "n"})
#: Who is told by a rank, or by a title, before a surname.
RANKED: Final = word_list("ranks", "before_names")
#: Bodies that are parts of others, with a name of their own.
_FACTIONS: Final = word_list("people", "factions")
_OPENERS: Final = frozenset({"determiner", "negation"})
#: A participle before a noun has that noun within this many words.
_HERE: Final = frozenset({"inside", "aboard", "onboard"})
_PLACED: Final = frozenset({"in", "at"})
_MOST_JOINED: Final = 4
_LOOK_AHEAD: Final = 3
#: Verbs whose past is their base form, too, which may be nouns: "a man set a hut on fire".
_PASTS_TOO: Final = frozenset({"set", "cut", "found"})
#: Those of a crime, never verbs behind it: "two murder suspects".
_SUSPECTS: Final = frozenset({"suspect", "suspects"})


class Words:
    """The words of one sentence, up to token `end`."""

    __slots__ = ("caps", "end", "entries", "numbers", "scan", "words")

    def __init__(self, scan: Scan, numbers: Numbers, end: int, *, caps: bool) -> None:
        """Take the words of a sentence; `caps`: all its letters are large."""
        self.scan = scan
        self.words = scan.words
        self.entries = scan.entries
        self.numbers = numbers
        self.end = end
        self.caps = caps

    def is_pronoun(self, at: int) -> bool:
        """Tell whether the word is a pronoun here; "US" before a noun is none."""
        entry = self.entries[at]
        if entry is None or entry.part not in PRONOUNS:
            return False
        return self.words[at] != "us" or not (
            # "US troops", "nine US and 12 Afghan troops"
            self.scan.capital(at)
            and (self.noun_follows(at + 1) or at in self.numbers.by_end)
        )

    def is_name(self, at: int) -> bool:
        """Tell whether token `at` is written as a name; in capitals, if it is unknown or one."""
        if self.caps:
            if self.entries[at] is None:
                return not self.words[at].endswith(_NO_NAMES)
            claim = self.scan.claims.get(at)
            return claim is not None and claim.family == "actors"
        return self.scan.marks[at] & CAPITAL != 0

    def with_surname(
        self, noun: int, named: tuple[int, int] | None, end: int
    ) -> tuple[int, tuple[int, int] | None]:
        """Take a noun for people behind a rank for a name: "Major Cook" is no cook."""
        entry = self.entries[noun]
        person = None if entry is None else entry.person
        if self.caps or end != noun + 1 or person is None or person.number != "one":
            return noun, named
        capital = self.scan.capital(noun) and self.scan.capital(noun - 1)
        if person.kind != "civilian" or not capital or self.words[noun] in RANKED:
            return noun, named
        return noun - 1, (noun, end)

    def name_end(self, at: int, stop: int) -> int:
        """name = CAPITALISED ([PARTICLE | "-" | "." | "'"] CAPITALISED)*"""
        at += 1
        marks, caps = self.scan.marks, self.caps
        while at < stop:
            word = self.words[at]
            entry = self.entries[at]
            if word == "." and self.is_short(at - 1):
                at += 1
            elif word in ("-", "'") and self.hyphen(at) and self.words[at + 1] != "s":
                at += 2
            elif word in _ASSIMILATED and self.is_article(at) and at + 2 < stop:
                at += 3  # "Omar as-Lomi"
            elif entry is not None and entry.part == "particle":
                if at + 1 >= stop or not (
                    self.is_name(at + 1) or self.words[at + 1] in ("-", "'", "al")
                ):
                    break
                at += 1
            elif (
                word.isdecimal() and marks[at - 1] & UPPER and self.scan.touches(at - 1)
            ):
                at += 1  # "PO3 Ana Ruk"
            elif (
                not word[0].isalpha()
                or not (self.is_name(at) if caps else marks[at] & CAPITAL)
                or (entry is not None and entry.tag is not None)
                or (at in self.numbers.by_first and self._leads_number(at - 1))
            ):
                break
            else:
                at += 1
        return at

    def _leads_number(self, at: int) -> bool:
        """Tell whether a number goes on no name there: "Fire Kills Two", "At Least Two Dead"."""
        entry = self.entries[at]
        if entry is None or self.words[at] == "least":
            return self.words[at] == "least"
        harm = entry.harm_verb
        return (entry.verb if harm is None else harm.form) == "present"

    def is_article(self, at: int) -> bool:
        """Tell whether token `at` is joined to a name as an Arabic article is: "al-Lomi"."""
        return (
            at + 2 < self.end
            and self.words[at + 1] == "-"
            and self.hyphen(at + 1)
            and self.scan.capital(at + 2)
        )

    def head_follows(self, at: int) -> bool:
        """Tell whether a common noun follows the name: "ISIS militants", "Ebola nurse"."""
        if at >= self.end:
            return False
        entry = self.entries[at]
        word = self.words[at]
        if word == "-":
            return self.hyphen(at)
        if not word[0].isalpha():
            return False
        if entry is None:
            following = self.entries[at + 1] if at + 1 < self.end else None
            if following is not None and following.person is not None:
                return True
            return word[-3:] in _DOERS and not self.scan.marks[at] & CAPITAL
        if entry.tag is not None:
            return False
        if entry.harm_verb is not None or entry.harm_state is not None:
            return False
        if entry.person is not None or entry.modifier is not None:
            return True
        following = self.entries[at + 1] if at + 1 < self.end else None
        if (
            entry.verb is None
            and following is not None
            and following.person is not None
        ):
            return True  # "the Assistance Force service members"
        return entry.thing is not None and entry.verb is None

    def behind_short(self, at: int, stop: int) -> int:
        """Return the token behind a short form before more of the phrase, `at` if that is none.

        "The Army of Dol (AD) rebels", "the Dol Front (DF) Red Star faction".
        """
        after = at + 3
        if self.head_follows(after):
            return after
        if after >= stop or not self.scan.marks[after] & CAPITAL or self.caps:
            return at
        end = self.name_end(after, stop)
        if end >= stop or self.words[end] not in _FACTIONS:
            return at
        return end if self.head_follows(end) else end + 1

    def is_doing(self, at: int) -> bool:
        """Tell whether a noun for a thing is what somebody does: "a girl crossing the road"."""
        word = self.words[at]
        told = word[-3:] == "ing" or word in _PASTS_TOO
        if not told or at + 1 >= self.end:
            return False
        after = self.entries[at + 1]
        return after is not None and (
            after.tag == "determiner"
            or self.words[at + 1] == "into"
            or after.part == "reflexive"
        )

    def starts_compound(self, at: int) -> bool:
        """Tell whether a hyphen follows: "well-drillers", "on-duty guards"."""
        return at + 1 < self.end and self.words[at + 1] == "-" and self.hyphen(at + 1)

    def opened(self, at: int) -> bool:
        """Tell whether a determiner or a number stands before, so that a noun must follow."""
        entry = self.entries[at - 1]
        return at in self.numbers.by_end or (
            entry is not None and entry.tag == "determiner"
        )

    def after_noun(self, at: int) -> bool:
        """Tell whether the word before is a noun, so that this one is its verb."""
        before = self.entries[at - 1]
        if before is None or not before.phrasal & IS_NOUN:
            return False
        return (
            before.harm_verb is None or self.words[at - 2] != ","
        )  # ", killing retired men"

    def is_trade(self, at: int) -> bool:
        """Tell whether a verb behind one of harm says what people do: "killed rescue workers"."""
        before, entry, people = self.entries[at - 1 : at + 2]
        if before is None or before.harm_verb is None or people is None:
            return False
        trade = entry is not None and entry.verb == "base"
        return trade and people.person is not None and people.person.number != "body"

    def leads_on(self, at: int) -> bool:
        """Tell whether a preposition follows: "a man armed with", not "the band's armed wing"."""
        following = self.entries[at + 1]
        return following is not None and following.tag == "preposition"

    def is_modifier(self, at: int) -> bool:
        """Tell whether a participle or an adjective of harm stands before a noun for people."""
        entry = self.entries[at]
        if entry is None:
            return False
        verb = entry.harm_verb.form if entry.harm_verb is not None else entry.verb
        if verb in ("base", "present") and entry.harm_state is None:
            return False
        if at == 0 and not self.scan.capital(at):
            return False  # a note that starts with a verb: "killed Mayor Ruk"
        if at == 0 or at in self.numbers.by_end:
            return self.people_follow(at + 1)
        previous = self.entries[at - 1]
        if previous is None:
            return False
        if previous.tag in _OPENERS:
            if self.words[at - 1] == "another" and self.is_wound(at + 1):
                return False  # "another received injuries"
            # "the murdered Jesuits", but "the blast that killed six"
            return self.words[at - 1] != "that" and self.noun_follows(at + 1)
        led = previous.part in ("other", "remaining") or previous.severity is not None
        # "killed suspected insurgents", "dozens of suspected insurgents"
        led = led or previous.harm_verb is not None or self.words[at - 1] == "of"
        return led and self.people_follow(at + 1)

    def is_wound(self, at: int) -> bool:
        """Tell whether wounds are told of here, behind one more word: "serious injuries"."""
        near = self.entries[at : at + 2]
        return any(entry is not None and entry.limb == "wound" for entry in near)

    def is_placed(self, at: int) -> bool:
        """Tell whether a place goes on from a token: "those on board"."""
        return is_on_the_spot(self.words, at)

    def people_follow(self, at: int) -> bool:
        """Tell whether a noun for people follows after at most two more modifiers.

        A word that hyphens join is one: "two suspected hit-and-run drivers".
        """
        joined = self.words[at + 1] == "-" and self.starts_compound(at)
        for _ in range(_MOST_JOINED if joined else 0):
            at += 2
            if not self.starts_compound(at):
                break
        last = self.entries[at] if joined else None
        if joined and (last is None or last.person is None):
            at += 1
        for i in range(at, min(at + _LOOK_AHEAD, self.end)):
            entry = self.entries[i]
            if not self.words[i][0].isalpha():
                return False
            if entry is None:
                continue
            if entry.person is not None:
                return True
            if entry.tag is not None or entry.verb is not None:
                return False
        return False

    def noun_follows(self, at: int) -> bool:
        """Tell whether the word at this place may go on a noun phrase."""
        if at >= self.end or not self.words[at][0].isalnum():
            return False
        entry = self.entries[at]
        if entry is None:
            return self.words[at][-2:] != "ly"
        if entry.tag is not None or entry.part in PRONOUNS:
            return False
        if entry.harm_verb is not None or entry.harm_state is not None:
            return self.is_modifier(at)
        return entry.verb is None or entry.noun

    def is_compound(self, end: int) -> bool:
        """Tell whether a number is glued to a word: "40-metre", "12-year-old", "12 year old"."""
        if self.words[end] != "-":
            return is_age(self.scan, end)
        return (
            end + 1 < self.end
            and self.words[end] == "-"
            and self.scan.touches(end - 1)
            and self.scan.touches(end)
            and end + 1 not in self.numbers.by_first
            and not self.numbers.goes_on(end)
        )

    def hyphen(self, at: int) -> bool:
        """Tell whether the sign at this place glues two words together."""
        words, starts, behind = self.words, self.scan.starts, at + 1
        return (
            behind < self.end
            and starts[at - 1] + len(words[at - 1]) == starts[at]
            and starts[at] + len(words[at]) == starts[behind]
            and words[behind][:1].isalnum()
        )

    def is_predicate(self, at: int) -> bool:
        """Tell whether a form of "to be" right before makes a word a verb: "was pelted"."""
        before = self.entries[at - 1] if at else None
        return before is not None and before.tag == "auxiliary"

    def is_short(self, at: int) -> bool:
        """Tell whether a full stop behind token `at` belongs to it: "Lt.", "J."."""
        entry = self.entries[at]
        if not self.scan.touches(at) or at + 2 >= self.end:
            return False
        return len(self.words[at]) == 1 or (entry is not None and entry.short)

    def describes(self, at: int) -> bool:
        """Tell whether a word of harm belongs to a noun: "wounded men", "four gas workers"."""
        if self.is_modifier(at):
            return True
        entry = self.entries[at]
        verb = None if entry is None else entry.harm_verb
        if verb is None or verb.form != "base":
            return False
        if self.words[at + 1] in _SUSPECTS and entry is not None and entry.harm_noun:
            return True
        return self.opened(at) and self.noun_follows(at + 1)

    def goes_on(self, at: int, start: int) -> bool:
        """Tell whether a tail follows token `at`: "brother in law", "int'l", not "didn't"."""
        if self.words[at] == "'":
            return at > start and self.words[at - 1][-1] != "n" and self.hyphen(at)
        return self.words[at + 1] == "law" and self.words[at - 1] in KIN

    def is_possessive(self, at: int) -> bool:
        """Tell whether an apostrophe at this place makes the phrase a possessive."""
        if at >= self.end or self.words[at] != "'" or not self.scan.touches(at - 1):
            return False
        following = self.words[at + 1] if at + 1 < self.end else ""
        return (following == "s" and self.scan.touches(at)) or (
            self.words[at - 1].endswith("s") and not self.scan.touches(at)
        )

    def is_many(self, at: int) -> bool:
        """Tell whether the word names several people and nothing else."""
        entry = self.entries[at]
        return (
            entry is not None
            and entry.person is not None
            and entry.person.number == "many"
            and entry.modifier is None
        )

    def modifies(self, at: int) -> bool:
        """Tell whether a noun for people may stand before another noun: "rebel camp"."""
        entry = self.entries[at]
        return entry is not None and (
            entry.modifier is not None
            or (entry.person is not None and entry.person.number == "one")
        )


def is_on_the_spot(words: Sequence[str], at: int) -> bool:
    """Tell whether a place goes on from token `at`: "those on board", "all in the bus"."""
    word, after = words[at], words[at + 1]
    if word == "on":
        return after == "board"
    return word in _HERE or (word in _PLACED and after == "the")
