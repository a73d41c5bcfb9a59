"""What harm a figure is of: "number of wounded", "a loss in killed and wounded"."""

from typing import Final

from casualtyparse.casualties.grammar.around.boundaries import LEADING
from casualtyparse.casualties.grammar.words.triggers import Bounds
from casualtyparse.lexicon import bit_of
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.scan import DASHES, Scan
from casualtyparse.terms import Harm

#: What parts a figure from harm of which it is none: "the toll rose when a wounded man died".
_CLAUSE_SIGNS: Final = LEADING | DASHES | {",", ";", "but", "when", "while", "because"}
#: How far behind a figure its harm may be said.
_MOST_BEHIND: Final = 7
_LOSSES: Final = frozenset({"loss", "losses"})
_REMAINS: Final = frozenset({"victims", "bodies", "corpses"})
_FOUND: Final = word_list("harms", "recovered")
_JOINING: Final = frozenset({"and", "or", "&"})
#: What joins another figure: "12 with six hurt".
_ADDING: Final = frozenset({"and", "with"})
_PARTING: Final = _CLAUSE_SIGNS | _ADDING
BRING: Final = frozenset(
    {"bringing", "brings", "brought", "raising", "taking", "pushing"}
)
_PASTS: Final = ("past", "participle")
_HARM: Final = (
    bit_of("harm_verb")
    | bit_of("harm_state")
    | bit_of("harm_noun")
    | bit_of("harm_idiom")
)
#: What makes a number that of people: "the correct number is 14", "raised the number to 14".
_RIGHT: Final = frozenset({"correct", "right", "true", "actual", "real", "revised"})
_MOVED: Final = word_list("tallies", "moved") | word_list("tallies", "revised")
#: Figures without a harm of their own: they take it from what they are figures of.
_BARE_FIGURES: Final = frozenset({"figure", "count", "tally", "estimate"})


def is_bare_figure(scan: Scan, i: int, stop: int) -> bool:
    """Tell whether a figure may take its harm from what was read before it."""
    words = scan.words
    if words[i] == "total" and words[i - 2] in BRING:
        return True  # "bringing the total to 14"
    if words[i + 1] == "of" and words[i + 2] == "victims":
        return True
    if words[i] == "number" and (
        words[i - 1] in _RIGHT or (words[i + 1] == "to" and words[i - 2] in _MOVED)
    ):
        return True  # "the correct number is 14", "raised the number to 14"
    return words[i] in _BARE_FIGURES or (
        i + 1 < stop and words[i + 1] in ("as", "at", "could")
    )


def _clause_end(scan: Scan, first: int, stop: int) -> int:
    """Return the first of some tokens that parts a clause from the one before, else `stop`.

    So does what joins another figure: "the toll is 12 and six are hurt", "12 with six hurt".
    """
    words = scan.words
    if _PARTING.isdisjoint(words[first:stop]):
        return stop
    for i in range(first, stop):
        if words[i] in _CLAUSE_SIGNS or (words[i] in _ADDING and _counts(scan, i + 1)):
            return i
    return stop


def _counts(scan: Scan, i: int) -> bool:
    """Tell whether a number stands at a token: "12", "six"."""
    entry = scan.entries[i]
    return scan.words[i].isdigit() or (entry is not None and entry.numeral is not None)


def said_harm(scan: Scan, i: int, bounds: Bounds) -> Harm | None:
    """Return the harm said right behind or before a figure: "number of wounded"."""
    found: Harm
    words, entries, claims = scan.words, scan.entries, scan.claims
    low, stop = bounds
    end = _clause_end(scan, i + 1, min(stop, i + _MOST_BEHIND))
    for j in (*range(i + 1, end), i - 1):
        entry = entries[j]
        if entry is None or not entry.mask & _HARM or j < low:
            continue
        claim = claims.get(j)
        if claim is not None and claim.family in ("dates", "distances"):
            continue
        if entry.harm_state is not None:
            found = entry.harm_state.harm
            return _with_second(scan, j, found)
        if (
            entry.harm_verb is not None
            and not entry.harm_verb.weak
            and entry.harm_verb.form != "base"  # "a gas explosion"
        ):
            found = entry.harm_verb.harm
            if found == "injured" and words[j + 1] == "dead":
                return "killed"
            return _with_second(scan, j, found)
        if words[j] in _LOSSES and words[j + 1] == "in":
            continue  # "a loss in killed and wounded"
        if entry.harm_noun is not None and (
            (entry.harm_noun.sort in ("event", "count") and not entry.harm_noun.new)
            or (words[j] == "lives" and words[j + 1] == "lost")
            or (words[j] == "body" and words[i] == "count")
        ):
            found = entry.harm_noun.harm
            return found
        if entry.harm_noun is not None and _are_found(scan, j):
            return "killed"
        if entry.harm_idiom is None:
            continue
        following = words[j + 1] if j + 1 < stop else ""
        previous = words[j - 1] if j > low else ""
        for idiom in entry.harm_idiom.between(previous, following):
            first = j - len(idiom.before)
            if "POSS" in idiom.before and words[first] == idiom.before[0]:
                found = idiom.verb.harm
                return found
    return None


def _are_found(scan: Scan, j: int) -> bool:
    """Tell whether victims or bodies are told as found: "the number of victims identified"."""
    return scan.words[j] in _REMAINS and scan.words[j + 1] in _FOUND


def _with_second(scan: Scan, j: int, harm: Harm) -> Harm:
    """Return the harm of a figure that takes in two: "a loss in killed and wounded of 90"."""
    second = scan.entries[j + 2]
    if harm != "killed" or scan.words[j + 1] not in _JOINING or second is None:
        return harm
    verb, state = second.harm_verb, second.harm_state
    hurt = (state is not None and state.harm == "injured") or (
        verb is not None and verb.harm == "injured" and verb.form in _PASTS
    )
    return "killed_or_injured" if hurt else harm
