"""People of whom it is said that their number, or what became of them, is not known.

how-many = "how many" ["of" ... | people] auxiliary* (HARM_VERB | STATE)
unknown-toll = "the" (TOLL | FIGURE "of" HARM) BE NOT_KNOWN
fate-of  = FATE "of" mention BE NOT_KNOWN | "no trace of" mention | SEARCH "for" mention
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.figure_harm import said_harm
from casualtyparse.casualties.grammar.counts import (
    HOW_MANY,
    NOT_KNOWN,
    RESULTED,
    count_for,
)
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.wholes import fits, latest_whole
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: Words of which one must stand in the sentence.
MANY: Final = frozenset({"many"})
FATE: Final = frozenset({"fate", "whereabouts"})
#: What is not found of those who are missing.
TRACES: Final = frozenset({"trace", "sign"})
_FOUND: Final = frozenset({"found", "discovered", "seen"})
#: A search for those who are missing, and who makes it.
SEARCHES: Final = frozenset({"search", "searches", "searching", "searched"})
RESCUERS: Final = word_list("people", "rescuers")
#: What is said of a search for the missing; that for anybody may be one by the police.
_GOES_ON: Final = word_list("harms", "search")
_OF_ANYBODY: Final = frozenset({None, "unknown", "militant"})
_MOST_SEARCH: Final = 24
_MOST_TO_RESCUER: Final = 8
_MOST_TO_FOR: Final = 4
#: How far behind "how many" the word of harm may stand, and what of it is no report.
_MOST_TO_HARM: Final = 7
_MORE: Final = frozenset({"more", "others", "of", "them", "these", "those", "whom"})
_ASKED: Final = frozenset({"would", "will", "could", "may", "might", "must", "should"})
_NOT_KNOWN: Final = NOT_KNOWN | {"uncertain", "obscure", "unsure"}
_KNOWN: Final = frozenset({"known", "clear", "established", "certain", "available"})
_STILL: Final = frozenset({"still", "yet", "currently", "so"})
_BEING: Final = frozenset({*BE, "remains", "remained"})
#: What makes losses those of people.
_OF_PEOPLE: Final = HOW_MANY | {"human", "serious", "great", "terrible", "further"}
_FIGURATIVE: Final = frozenset({"losses"})
_SUFFERED: Final = word_list("harms", "suffered")
UNKNOWN: Final = frozenset({*_NOT_KNOWN, *_KNOWN})
_MOST_TO_TOLL: Final = 7
_MOST_TO_OF: Final = 6


def may_ask(words: Sequence[str], at: int) -> bool:
    """Tell whether the cue stands in "how many" and no noun follows right behind."""
    return words[at - 1] == "how"


def how_many(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """how-many = "how many" ["of them"] auxiliary* (HARM_VERB | STATE)"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        told = harm_behind(s, at + 1)
        if told is None:
            continue
        harm, i = told
        text = s.scan.surface(at - 1, at + 1)
        count = Count(kind="unknown", low=None, high=None, text=text)
        phrase = NounPhrase(at - 1, at + 1, at, plural=True)
        mention = Mention(at - 1, at + 1, phrase, phrase)
        said = Said("how-many", "passive", harm, i)
        candidate = passage.keep(mention, count, said, (at - 1, i + 1))
        if candidate is not None:
            candidate.victims, candidate.head = None, None
            found.append(candidate)
    return found


def harm_behind(s: Sentence, first: int) -> tuple[Harm, int] | None:
    """Return what so many suffered, and the word that says it: "had been killed"."""
    passive = False
    for i in range(first, min(s.end, first + _MOST_TO_HARM)):
        word, entry = s.words[i], s.entries[i]
        if word in _ASKED or i in s.scan.claims:
            return None
        if entry is not None and entry.harm_state is not None:
            state = entry.harm_state
            return None if state.negated or not passive else (state.harm, i)
        verb = None if entry is None else entry.harm_verb
        if verb is not None and verb.form in ("past", "participle"):
            fits = passive or verb.use != "object"
            return (verb.harm, i) if fits else None
        passive = passive or word in BE
        told = s.tag(i) in ("auxiliary", "adverb", "negation") or s.is_be(i)
        found = passive and word == "found"  # "were later found dead"
        if not (told or found) and word not in _MORE and not s.is_adverb(i):
            return None
    return None


def may_be_unknown(words: Sequence[str], at: int) -> bool:
    """Tell whether something may be said to be unknown: "is unknown", "was not yet known"."""
    if words[at] in _NOT_KNOWN:
        before = words[at - 1]
        led = words[at - 3 : at]
        return before in _BEING or before in _STILL or "of" in led
    return "not" in (words[at - 1], words[at - 2])


def unknown_toll(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """unknown-toll = "the" (TOLL | FIGURE "of" HARM) BE NOT_KNOWN"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        be = next((j for j in range(at - 1, at - 4, -1) if s.word(j) in _BEING), None)
        if (
            be is None
        ):  # "number of casualties unknown", "number of rebels not yet known"
            be = at - s.words[at - 2 : at].count("yet")
            be -= s.words[be - 1] == "not"
        told = _toll_before(s, be)
        if told is None:
            continue
        first, harm = told
        if any(one.first <= first < one.end for one in passage.here()):
            continue  # "rebel losses are unknown"
        text = s.scan.surface(first, be)
        count = Count(kind="unknown", low=None, high=None, text=text)
        phrase = NounPhrase(first, be, be - 1)
        said = Said("unknown-toll", "toll", harm, first)
        candidate = passage.keep(Mention(first, be, phrase, phrase), count, said)
        if candidate is not None:
            candidate.victims, candidate.head, candidate.total = None, None, True
            found.append(candidate)
    return found


def _toll_before(s: Sentence, be: int) -> tuple[int, Harm] | None:
    """Return the toll that ends right before a verb, and what it is a toll of."""
    for i in range(be - 1, max(s.first, be - _MOST_TO_TOLL) - 1, -1):
        entry = s.entries[i]
        noun = None if entry is None else entry.harm_noun
        if s.words[i] in (",", ";", ":"):
            return None
        if noun is not None and noun.sort == "count" and i == be - 1 <= s.first + 1:
            return i, noun.harm  # "rebel casualties are not known"
        if noun is None or noun.sort not in ("toll", "figure") or s.words[i] == "dead":
            continue
        if noun.sort == "toll" and i != be - 1:
            return None  # "the toll of the war on trade is unknown"
        last = s.entries[be - 1]
        if last is None or not (last.harm_verb or last.harm_state or last.harm_noun):
            return None  # "the telephone number of the dead man is unknown"
        harm = said_harm(s.scan, i, (s.first, be))
        return (i, harm or noun.harm) if harm or noun.sort == "toll" else None
    return None


def is_fate(words: Sequence[str], at: int) -> bool:
    """Tell whether "of" follows the cue: "the fate of six others", "no trace of two pilots"."""
    if words[at] in SEARCHES:
        return is_search(words, at)
    if words[at] in TRACES:
        return words[at - 1] == "no" and _of_behind(words, at) > at
    return words[at + 1] == "of"


def is_search(words: Sequence[str], at: int) -> bool:
    """Tell whether rescuers search for somebody: "divers searched for six people"."""
    if "for" not in words[at + 1 : at + _MOST_TO_FOR]:
        return False
    return _is_rescue(words, at) or (
        words[at] == "search" and not _GOES_ON.isdisjoint(words[at : at + _MOST_SEARCH])
    )


def _is_rescue(words: Sequence[str], at: int) -> bool:
    """Tell whether rescuers are told of before a search."""
    return not RESCUERS.isdisjoint(words[max(0, at - _MOST_TO_RESCUER) : at])


def _for_behind(words: Sequence[str], at: int) -> int:
    """Return where "for" stands behind a search: "the search resumed for"."""
    return at + 1 + words[at + 1 : at + _MOST_TO_FOR].index("for")


def _of_behind(words: Sequence[str], at: int) -> int:
    """Return where "of" stands in "no trace of", "no trace has been found of"; -1 if nowhere."""
    behind = words[at + 1 : at + _MOST_TO_OF]
    of = at + 1 + behind.index("of") if "of" in behind else -1
    return of if of in (at + 1, -1) or words[of - 1] in _FOUND else -1


def fate_of(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """fate-of = FATE "of" mention BE NOT_KNOWN | "no trace of" mention | SEARCH "for" mention"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        led = _for_behind if s.words[at] in SEARCHES else _of_behind
        phrase = s.at_first.get(led(s.words, at) + 1)
        if phrase is None or phrase.pronoun:
            continue
        mention = mention_of(s, phrase)
        known = s.words[at] in FATE and not _is_unknown(s, mention.end)
        hidden = s.words[at] not in FATE and (
            phrase.quantity is None or mention.noun.kind == "militant"
        )
        wanted = s.words[at] in SEARCHES and not _is_rescue(s.words, at)
        wanted = wanted and (
            mention.noun.kind in _OF_ANYBODY
            or "new" in s.words[mention.first : mention.end]  # "for two new judges"
        )
        if known or hidden or wanted or not _are_people(s, mention):
            continue
        count = count_for(s, mention)
        if count is None:
            continue
        whole = latest_whole(passage, ("abducted", "detained"), mention.first)
        said = Said("fate-of", "passive", "missing", at)
        candidate = passage.keep(mention, count, said, (at, mention.end))
        if candidate is None:
            continue
        counted = phrase.quantity is not None or phrase.remaining
        if whole is not None and counted and fits(candidate, whole):
            candidate.whole = whole
            candidate.kind = candidate.kind or whole.kind
        found.append(candidate)
    return found


def _are_people(s: Sentence, mention: Mention) -> bool:
    """Tell whether a mention is of people, or of a number of those told before."""
    noun = mention.noun
    return bare_number(noun) or is_people(s, mention, strict=True)


def _is_unknown(s: Sentence, i: int) -> bool:
    """Tell whether it is said to be unknown: "was not known", "remains unclear"."""
    if not s.is_be(i) and s.word(i) not in ("remains", "remained", "remain"):
        return False
    behind = i + 2 if s.is_adverb(i + 1) and s.word(i + 1) != "not" else i + 1
    if s.word(behind) in _NOT_KNOWN:
        return True
    negated = s.word(behind) in ("not", "never", "n't")
    return negated and any(s.word(j) in _KNOWN for j in range(behind + 1, behind + 4))


def unnumbered(s: Sentence, phrase: NounPhrase, i: int) -> Count | None:
    """Return the count of casualties without a number: "heavy casualties", "casualties unknown"."""
    words = s.words
    after = i + 2 if s.is_be(i + 1) else i + 1
    if s.word(after) in NOT_KNOWN and s.word(phrase.first - 1) != "of":
        return Count(kind="unknown", low=None, high=None, text=words[i])
    before = s.word(i - 1)
    counted = before == "of" and s.word(i - 2) == "number"
    if (
        (counted and (s.word(i - 3) in HOW_MANY or is_led_by_one(s, i - 2)))
        or (before in HOW_MANY and words[i] not in _FIGURATIVE and words[i][-1] == "s")
        or _suffered(s, phrase)
    ):
        if before == "any":
            return None  # "it is not known whether they suffered any casualties"
        return Count(kind="unspecified", low=1, high=None, text=words[i])
    return None


def _suffered(s: Sentence, phrase: NounPhrase) -> bool:
    first, head = phrase.first, phrase.head
    figurative = s.words[head] in _FIGURATIVE
    if figurative and not _OF_PEOPLE.isdisjoint(s.words[first - 1 : head]):
        figurative = False
    elif figurative and head > first:
        return False  # "economic losses"
    if s.word(first - 1) in ("in", "to") and s.word(first - 2) in RESULTED:
        return True
    far = first - 2 if figurative else first - 4  # not "caused millions in losses"
    return any(s.word(j) in _SUFFERED for j in range(first - 1, far, -1))


def is_led_by_one(s: Sentence, number: int) -> bool:
    """Tell whether an article leads the "number" at a token: "a large number of injuries"."""
    outer = s.at_end.get(number + 1)
    return outer is not None and outer.determiner in INDEFINITE
