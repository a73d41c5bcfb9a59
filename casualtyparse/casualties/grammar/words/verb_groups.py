"""The words of a verb, told from those around it: "has since been", "were all", "he's been".

group = [BE | HAVE | AUXILIARY | "not" | adverb]* verb
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.lexicon import Entry
from casualtyparse.lexicon.little_words import HAVE
from casualtyparse.scan import Scan

#: Forms of "to be".
BE: Final = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "get", "got", "gets"}
)
#: What may stand in a verb group besides auxiliaries and adverbs.
_IN_GROUP: Final = HAVE | {"having", "not", "never"}
#: What may stand behind the first word of a verb group: "were all killed", "has since died".
_FLOATING: Final = frozenset({"both", "all", "each", "either", "since"})
#: What may stand before a time inside a verb group, and how many: "were reportedly at about".
_TIMING: Final = frozenset({"on", "in", "at", "about", "around"})
_MOST_TIMING: Final = 4
_TOGETHER: Final = frozenset({"all", "both"})
_HAVING: Final = BE | HAVE
_MOST_IN_GROUP: Final = 8
#: What "is", "has" and their like are cut to, and behind what.
_SHORT: Final = frozenset({"s", "re", "ve", "d", "m"})
_PRONOUNS: Final = frozenset({"he", "she", "they", "we", "it", "who", "there"})
_TOLD: Final = frozenset({"found", "known", "understood", "shown", "supposed"})
_SEEMING: Final = frozenset({"appears", "appear", "appeared", "seems", "seem"})
#: How a number of people becomes known: "were registered as killed".
_COUNTED: Final = frozenset(
    {"registered", "recorded", "verified", "listed", "counted", "certified"}
)
#: How those are hurt who die of it.
FATALLY: Final = frozenset({"fatally", "mortally"})
#: What makes a death no more than likely: "perhaps fatally".
_UNSURE: Final = frozenset(
    {"perhaps", "probably", "possibly", "maybe", "likely", "nearly", "almost", "not"}
)
_JOINING: Final = frozenset({"and", "but", "or"})
#: How far before the comma behind it an aside may start: "badly, and perhaps fatally, hurt".
_MOST_OF_ASIDE: Final = 6
_NEEDED: Final = ("had", "having")
_ARENT: Final = frozenset({"wasn", "weren", "isn", "aren"})
_PASTS: Final = ("past", "participle")
#: What ends a clause, or leads on, and no number: "dead and wounded in Dol".
_CLAUSE_ENDS: Final = frozenset({"", ".", ",", ";", ":", ")", "!", "?", "(", "-"})
_LEADING: Final = frozenset({"preposition", "subordinator", "conjunction"})
_BEFORE_NUMBERS: Final = frozenset({"over", "about", "around"})
_LIMITS: Final = frozenset({"least", "most"})


def is_adverb(word: str, entry: Entry | None) -> bool:
    """Tell whether a word says only how or when: "also", "later", "fatally"."""
    if entry is None:
        return word[-2:] == "ly"
    if entry.tag == "adverb" or entry.severity is not None:
        return True
    return word[-2:] == "ly" and entry.person is None


def is_fatally(words: Sequence[str], i: int) -> bool:
    """Tell whether people die of how they are hurt: "fatally", but not "perhaps fatally"."""
    return words[i] in FATALLY and words[i - 1] not in _UNSURE


def group_start(  # noqa: C901, PLR0912, PLR0915 - one word after another
    scan: Scan, low: int, verb: int
) -> tuple[int, bool]:
    """Return the first token of the verb group that ends in `verb`, and whether it is passive.

    Adverbs inside are crossed: "was later shot". The sentence starts at token `low`.
    """
    words, entries, claims = scan.words, scan.entries, scan.claims
    first, passive, raised = verb, False, False
    i = verb - 1
    if low < verb - _MOST_IN_GROUP:  # noqa: PLR1730 PERF: a call costs more
        low = verb - _MOST_IN_GROUP
    while i >= low:
        word, entry = words[i], entries[i]
        if i in claims and (before := before_time(scan, i)) >= low:
            i, word, entry = before, words[before], entries[before]
        if entry is None:
            if word == "t" and words[i - 1] == "'":
                i, passive = i - 2, passive or words[i - 2] in _ARENT
                first = i  # "wasn't hurt"
            elif word in _COUNTED and _is_of_be(scan, i):
                first = i  # "were verified wounded"
            elif word == "less" and words[i - 2] == "more":
                i -= 2  # "were more or less hurt"
            elif word[-2:] != "ly":
                break  # PERF: mostly a name
        elif (tag := entry.tag) == "auxiliary" or word in BE:
            if not raised and word in BE:
                passive = True  # not in "is believed to have fled"
            first = i
        elif word == "by" and words[i + 1] == "now":
            pass  # "are by now believed dead"
        elif word == "far" and words[i - 1] in ("so", "thus"):
            i -= 1  # "have so far been killed"
        elif tag is None:
            if word == "found" and verb - 2 <= i < verb:
                first = i  # "were later found burnt to death"
            elif word == "," and i + 1 == verb and words[i - 1][-2:] == "ly":
                if (k := _aside(scan, i)) < low:
                    break
                i = k  # "was badly, if not fatally, hurt"
            elif (
                word in _COUNTED or (entry.reporting and entry.verb in _PASTS)
            ) and _is_of_be(scan, i):
                first = i  # "are reported missing", "were also reported hurt"
            elif entry.severity is None and (
                word[-2:] != "ly" or entry.person is not None
            ):
                break  # PERF: mostly a noun
        elif word in _IN_GROUP or (word in _FLOATING and _floats(scan, i, low)):
            first = i
        elif (
            tag != "adverb"
            and entry.severity is None
            and (word[-2:] != "ly" or entry.person is not None)
        ):
            if word == "to" and _is_raised(scan, i, low):
                i -= 1  # "are thought to have died"
                first, raised = i, True
            elif word == "as" and words[i - 1] in _COUNTED and words[i - 2] in BE:
                i -= 1  # "were registered as killed"
                first = i
            elif word == "so" and i + 1 < verb:
                pass  # "were so badly hurt"
            elif (
                word in _JOINING
                and words[i - 1][-2:] in ("ly", ",")
                and _joins_adverbs(scan, i)
            ):
                pass  # "were seriously and perhaps fatally hurt"
            elif entry.part != "reflexive" or words[i - 1] not in BE or i <= low:
                break  # but "was himself killed"
        i -= 1
    if words[first - 2] == "'" and first - 3 >= low and words[first - 3] in _PRONOUNS:
        return _contracted(scan, first, verb, passive=passive)
    return first, passive


def _aside(scan: Scan, comma: int) -> int:
    """Return the comma before an adverb between two commas, and behind another; -1 for none."""
    for k in range(comma - 2, comma - _MOST_OF_ASIDE, -1):
        if scan.words[k] == ",":
            return k if is_adverb(scan.words[k - 1], scan.entries[k - 1]) else -1
    return -1


def _joins_adverbs(scan: Scan, i: int) -> bool:
    """Tell whether adverbs stand on both sides: "seriously and perhaps fatally", "but not"."""
    before = i - 2 if scan.words[i - 1] == "," else i - 1
    if scan.words[before][-2:] != "ly":
        return False
    return scan.words[i + 1] == "not" or is_adverb(
        scan.words[i + 1], scan.entries[i + 1]
    )


def _is_of_be(scan: Scan, i: int) -> bool:
    """Tell whether "was" or "were" stands before token i, and no more than an adverb between."""
    words = scan.words
    if words[i - 1] in BE:
        return True
    return words[i - 2] in BE and is_adverb(words[i - 1], scan.entries[i - 1])


def before_time(scan: Scan, i: int) -> int:
    """Return the auxiliary before a time at token i, -1 for none: "were on Sunday killed"."""
    claim = scan.claims[i]
    at = claim.first - 1
    if claim.family != "dates":
        return -1
    for _ in range(_MOST_TIMING):
        if scan.tag(at) == "auxiliary":
            return at
        if scan.words[at] not in _TIMING and not is_adverb(
            scan.words[at], scan.entries[at]
        ):
            break
        at -= 1
    return -1


def _contracted(
    scan: Scan, first: int, verb: int, *, passive: bool
) -> tuple[int, bool]:
    """group = pronoun ("'s" | "'re" | "'ve" | "'d") group, as in "he's dead", "he's been shot"."""
    short, entry = scan.words[first - 1], scan.entries[verb]
    if short not in _SHORT:
        return first, passive
    state = entry is not None and entry.harm_verb is None and first == verb
    return first - 2, passive or short == "re" or (short == "s" and state)


def _floats(scan: Scan, i: int, low: int) -> bool:
    """Tell whether "all" or "both" belongs to a verb: "were all killed", "two cooks all died"."""
    before = scan.words[i - 1]
    if before in _HAVING:
        return True
    entry = scan.entries[i - 1]
    noun = before.isalpha() if entry is None else entry.person is not None
    return noun and i > low and scan.words[i] in _TOGETHER


def _is_raised(scan: Scan, to: int, low: int) -> bool:
    """Tell whether a verb of saying, or of need, stands before "to": "thought to", "had to"."""
    word = scan.words[to - 1] if to > low else ""
    if word in _SEEMING or word in _NEEDED:
        return True
    if word == "have" and scan.tag(to - 2) == "auxiliary":
        return True  # "might have to be evacuated"
    entry = scan.entries[to - 1] if to > low else None
    told = scan.words[to - 1] in _TOLD
    if not told and (entry is None or not entry.reporting or entry.verb not in _PASTS):
        return False
    words = scan.words
    return any(words[j] in BE for j in (to - 2, to - 3) if j >= low)


def harms_more(scan: Scan, end: int) -> bool:
    """Tell whether others follow whom a verb harms that ends there: "and wounded nine"."""
    if scan.words[end] in _CLAUSE_ENDS:
        return False
    placed = scan.tag(end) in _LEADING and scan.words[end] not in _BEFORE_NUMBERS
    return not placed or scan.words[end + 1] in _LIMITS
