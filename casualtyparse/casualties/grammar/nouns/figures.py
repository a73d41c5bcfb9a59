"""Figures that stand apart from the people they count.

toll    = (TOLL | FIGURE ["of" ... HARM]) ... ("at" | "to" | "of" | "is") number
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.around.boundaries import opening_in
from casualtyparse.casualties.grammar.around.figure_harm import (
    BRING,
    is_bare_figure,
    said_harm,
)
from casualtyparse.casualties.grammar.around.rolls import roll
from casualtyparse.casualties.grammar.around.tallied import is_totalled, mark_kind
from casualtyparse.casualties.grammar.counts import NEW
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.words.sums import is_sum
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: "the loss of life is put at 40"
_OF_LIFE: Final = ["of", "life"]
_NONE: Final[Sequence[CasualtyCandidate]] = ()
_FAR: Final = 28
#: How far behind the start of its phrase a number may stand.
_MOST_TO_NUMBER: Final = 6
_TO: Final = word_list("tallies", "reaching").union(
    ("to", "at", "of", "as", "past", "is", "was", ":", "towards", "toward")
)
#: "the toll passed 40" is more than 40.
_BEYOND: Final = frozenset(
    {"past", "passed", "topped", "tops", "topping", "surpassed", "surpasses"}
)
#: "the toll is now 15", "toll now 15"
_NOW: Final = frozenset({"now", "currently", "already", "still", "officially"})
#: "the dead are said to number nine", "the dead, as far as is known, total nine"
_NUMBERING: Final = frozenset({"number", "total"})
_BEFORE_NUMBERING: Final = _NOW | {"to", ","}
#: What a number behind it is no figure of a toll for.
_NO_FIGURES: Final = frozenset(
    {"including", "involving", "included", "include", "includes"}
)
#: "the dead were identified as four Danes" tells who they were.
_NAMING: Final = frozenset({"identified", "named", "described", "known"})
_ENDING: Final = frozenset({";", "?", "!"})
#: "the oldest of the dead was 91" tells an age.
_IDENTIFIED: Final = ["victims", "identified"]
_AMONG: Final = frozenset({"among", "amongst"})
_RANGING: Final = frozenset({"run", "runs", "ran", "range", "ranges", "ranged", "vary"})
#: "crept up to 32" is 32.
_RISING: Final = word_list("tallies", "rose") | word_list("tallies", "going")
_HEADING: Final = frozenset(
    {";", ",", ":", "(", "and", "total", "civilian", "confirmed"}
)
_MOVED: Final = (
    word_list("tallies", "moved") | word_list("tallies", "revised") | {"taking"}
)
#: How far before a toll what moves it may stand.
_MOST_MOVED: Final = 7
#: How far behind a number "side" may stand.
_MOST_TO_SIDE: Final = 5
_PASTS: Final = ("past", "participle")
_MILLION: Final = 1e6


def toll(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """toll = TOLL ... ("at" | "to" | "of" | "is") number"""
    s = passage.s
    entry = s.entries[i]
    if entry is None or entry.harm_noun is None:
        return _NONE
    sort = entry.harm_noun.sort
    if sort == "event" and (
        s.word(i + 1) == ":"
        or is_totalled(s.words, i)
        or _is_headed(s, i)
        or s.words[i + 1 : i + 3] == _OF_LIFE
    ):
        sort = "count"
    new = entry.harm_noun.new and s.words[i - 1] not in NEW
    if new or sort not in ("toll", "count", "figure"):
        return _NONE
    if sort == "toll" and not _is_of_dead(s, i):
        return _NONE
    harm: Harm | None = entry.harm_noun.harm
    if sort == "figure":
        harm = _harm_of(passage, i)
    elif s.words[i] == "toll" and s.words[i - 1] != "death":
        harm = said_harm(s.scan, i, (s.first, s.end)) or harm
    if harm is None:
        return _NONE
    phrase = _figure(passage, i + 1) or _brought_to(s, i)
    if phrase is None or phrase.quantity is None or _has_own_harm(s, phrase.end, harm):
        return _NONE
    if is_sum(s, phrase) or (sort == "count" and _is_no_toll(s, i, phrase)):
        return _NONE  # "losses of $3 billion", "deaths rose to 40 per cent"
    count = _counted(s, phrase.quantity)
    mention = Mention(phrase.first, phrase.quantity.end, phrase, phrase)
    span = (i, phrase.end) if 0 <= phrase.first - i <= 3 else None
    candidate = passage.keep(mention, count, Said("toll", "toll", harm, i), span)
    if candidate is None:
        return _NONE
    candidate.victims = None
    candidate.total = True
    mark_kind(s, candidate, i)
    if not BRING.isdisjoint(s.words[max(s.first + 1, i - 7) : i]):
        _take_parts(passage, candidate)
    listed = phrase.person is not None and (
        s.word(behind(s, phrase.end, far=False)) in COMMA_AND
    )
    if s.word(i + 1) == ":" or listed:  # "stood at two cooks and a clerk"
        return (candidate, *_listed(passage, phrase, candidate))
    return (candidate,)


def _is_of_dead(s: Sentence, i: int) -> bool:
    """Tell whether a word of a toll is that: "the death roll", but not "a drum roll"."""
    if s.words[i] == "roll":
        return "death" in s.words[max(s.first, i - 2) : i]
    return s.words[i] != "dead" or _are_the_dead(s, i)


def _are_the_dead(s: Sentence, i: int) -> bool:
    """Tell whether all the dead are told of: not "the oldest of the dead was 91".

    Nor "the dead man was 34".
    """
    after = s.entry(i + 1)
    if after is not None and after.person and after.person.number == "one":
        return False
    if s.word(i - 2) in _AMONG:
        return False  # "among the dead were three of the five raiders"
    if s.word(i - 2) == "of":  # "nine of the dead were under five"
        entry = s.entry(i - 3)
        if entry is None or entry.harm_noun is None:
            return False
    elif s.tag(i - 2) == "preposition":
        return False  # "along with the dead, four were hurt"
    return s.tag(i - 1) == "determiner"


def _is_no_toll(s: Sentence, i: int, phrase: NounPhrase) -> bool:
    """Tell whether a figure is that of a verb, or of money.

    "The loss of two ships, which killed 102"; "losses amount to several millions".
    """
    quantity = phrase.quantity
    if quantity is not None and quantity.low >= _MILLION and s.words[i] == "losses":
        return True
    entry = s.entry(phrase.first - 1)
    verb = None if entry is None else entry.harm_verb
    relative = s.tag(phrase.first - 2) == "relative"
    return verb is not None and verb.form == "past" and relative


def _has_own_harm(s: Sentence, i: int, harm: Harm) -> bool:
    """Tell whether a word behind a figure says its harm: "losses of 19 killed"."""
    entry = s.entries[i]
    if s.words[i - 1].isdigit() and s.word(i - 3) == ":":
        entry = s.entries[i - 2]  # "Casualties: killed 4, wounded 9"
    if entry is None or i > s.end or (s.words[i] == "dead" and harm == "killed"):
        return False
    verb = entry.harm_verb
    return entry.harm_state is not None or (verb is not None and verb.form in _PASTS)


def _listed(
    passage: Passage, phrase: NounPhrase, total: CasualtyCandidate
) -> Sequence[CasualtyCandidate]:
    """listed = COUNT ":" number people ("," number people)* | ... "(+" number people ")"."""
    s = passage.s
    at, added = phrase.first, False
    if s.word(phrase.end) == "(" and s.word(phrase.end + 1) == "+":
        at, added = phrase.end + 2, True  # "Deaths: 19 (+4 attackers)"
    found: list[CasualtyCandidate] = []
    for mention in roll(s, at):
        if mention.first == phrase.first or mention.phrase.quantity is None:
            continue
        count = count_of(s.scan, mention.phrase.quantity)
        said = Said("toll", "nominal", total.harm, total.trigger)
        candidate = passage.keep(mention, count, said)
        if candidate is not None:
            candidate.others = added
            found.append(candidate)
    return found


def _counted(s: Sentence, quantity: Quantity) -> Count:
    """Return the count; "rose from 19 to 32" is 32, no range, nor is "went up to 32"."""
    count = count_of(s.scan, quantity)
    first = quantity.first
    risen = count.kind == "range" and (
        (s.word(first) == "from" and not _ranges(s, first)) or _is_by(s, first)
    )
    if risen or (count.kind == "at_most" and s.word(first - 1) in _RISING):
        return Count(kind="exact", low=count.high, high=count.high, text=count.text)
    if count.kind == "exact" and s.word(first - 1) in _BEYOND:
        return Count(kind="at_least", low=count.low, high=None, text=count.text)
    return count


def _is_moved(s: Sentence, i: int, first: int) -> bool:
    """Tell whether a number is one that a toll moves to: "raised the toll from 12 to 15"."""
    if s.word(first) != "from":
        return _is_by(s, first)
    return not _MOVED.isdisjoint(s.words[max(s.first, i - _MOST_MOVED) : i - 1])


def _is_by(s: Sentence, first: int) -> bool:
    """Tell whether a number is how much more there is, and how much by now: "by four to 24"."""
    if s.word(first - 1) != "by" or "to" not in s.words[first + 1 : first + 3]:
        return False
    return s.word(first - 2) in _RISING and s.word(first + 3) != "per"


def _ranges(s: Sentence, first: int) -> bool:
    """Tell whether figures differ, instead of rising: "estimates run from 900 to 1,500"."""
    return s.word(first - 1) in _RANGING


def _harm_of(passage: Passage, i: int) -> Harm | None:
    """Return the harm of a bare figure: "the number of people killed", "an earlier count"."""
    s = passage.s
    harm = said_harm(s.scan, i, (s.first, s.end))
    if harm is not None or not is_bare_figure(s.scan, i, s.end):
        return harm
    found = passage.told_before(i)
    if not found:
        found = passage.here() if s.words[i] == "total" else passage.found
    near = [one for one in reversed(found[-4:]) if s.number - one.sentence <= 2]
    # what stands behind the figure tells less: "gave the number as nine and said three were held"
    if not near and s.words[i + 2 : i + 4] == _IDENTIFIED:
        return "killed"  # "the number of victims identified is 40"
    near.sort(key=lambda one: one.sentence == s.number and one.first > i)
    if not near:
        return None
    last = near[0]
    if len(near) > 1 and near[1].harm == "killed" and 0 < last.first - near[1].end <= 2:
        return "killed"  # "put it at 9 dead and 40 hurt, up from an earlier count of three"
    return last.harm


def _figure(passage: Passage, i: int) -> NounPhrase | None:
    """Return the number that a toll is said to be, within the same clause."""
    s = passage.s
    words = s.words
    if _is_headed(s, i - 1):
        return s.at_first[i]
    stop = min(s.end, i + _FAR)
    if not _ENDING.isdisjoint(words[i:stop]):
        stop = next(j for j in range(i, stop) if words[j] in _ENDING)
    stop = opening_in(s, i, stop, own=True)
    for n in passage.numbers:
        if n < i:
            continue
        if n > stop + _MOST_TO_NUMBER:
            return None
        phrase = _counted_by(s, n, i)
        if phrase is None or phrase.quantity is None or phrase.ordinal:
            continue
        j = phrase.first
        if j >= stop:
            return None
        number = phrase.quantity.number
        before = s.word(number.first - 1)
        ahead = s.word(j - 1)
        if ahead in _NO_FIGURES or (ahead == "as" and s.word(j - 2) in _NAMING):
            continue
        led = before in _TO or ahead in _TO or _is_led(s, j - 1)
        led = led or (j == i + 1 and _are(s, i, phrase))
        led = led or (ahead in _NOW and (j == i + 1 or s.word(j - 2) in _TO))
        first = phrase.quantity.first
        if ahead in _NUMBERING:  # "the dead now number seven"
            led = j - 2 == i - 1 or s.word(j - 2) in _BEFORE_NUMBERING
        led = led or s.word(first) in _TO or _ranges(s, first)
        if not led and not _is_moved(s, i, first):
            continue
        owner = s.at_end.get(first - 1) if before == "of" else None
        if owner is not None and owner.person is not None and owner.head != i - 1:
            continue  # "a boy of seven", but "a figure of seven"
        if bare_number(phrase) or phrase.person is not None:
            return phrase
    return None


def _is_led(s: Sentence, at: int) -> bool:
    """Tell whether a verb leads to a number: "the dead numbered six", not "the army said six"."""
    entry = s.entry(at)
    return s.is_verb(at) and not (entry is not None and entry.reporting)


def _counted_by(s: Sentence, n: int, low: int) -> NounPhrase | None:
    """Return the phrase that holds the number at token n, or ends before it."""
    at_first = s.at_first
    for j in range(n, low - 1, -1):
        phrase = at_first.get(j)
        if phrase is not None:
            return phrase
    return None


def _are(s: Sentence, i: int, phrase: NounPhrase) -> bool:
    """Tell whether a number alone is said of the dead: "the dead were 31".

    It may be that of one side: "losses were nine on the army side".
    """
    if s.words[i] not in ("were", "are") or not bare_number(phrase):
        return False
    end = phrase.end
    side = s.word(end) == "on" and "side" in s.words[end : end + _MOST_TO_SIDE]
    return side or s.word(end) in CLAUSE_ENDS


def _is_headed(s: Sentence, i: int) -> bool:
    """Tell whether a noun of harm heads a figure: "deaths 400-500; some 900 homeless"."""
    phrase = s.at_first.get(i + 1)
    if phrase is None or not bare_number(phrase):
        return False
    if s.words[i] == "toll" and s.word(phrase.end) in CLAUSE_ENDS:
        return i == s.first or (s.word(i - 1) == "death" and i - 1 == s.first)
    return s.words[i][-1] == "s" and (i == s.first or s.word(i - 1) in _HEADING)


def _brought_to(s: Sentence, i: int) -> NounPhrase | None:
    """brought = "bringing to" number "the" FIGURE"""
    phrase = s.at_end.get(i - 1) if s.tag(i - 1) == "determiner" else s.at_end.get(i)
    if phrase is None or phrase.quantity is None or not bare_number(phrase):
        return None
    return phrase if s.word(phrase.first - 1) == "to" else None


def _take_parts(passage: Passage, total: CasualtyCandidate) -> None:
    """Make what the sentence counted before parts of "bringing the dead to 8"."""
    for candidate in passage.here():
        if candidate is total or candidate.harm != total.harm:
            continue
        if candidate.whole is None and candidate.first < total.first:
            high = total.count.high
            if high is None or (candidate.count.low or 0) <= high:
                candidate.whole = total
