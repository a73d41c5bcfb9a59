"""Captives who are counted as such.

captives = ("have" | "with" | "there are") number CAPTIVES | number CAPTIVES BE "inside"
         | "with" mention+ "as" CAPTIVES | people BE CAPTIVES | "the" number CAPTIVES
shown    = "video of his" KILLING — of captives told before
held     = (number | "a") KIDNAPPED people | KIDNAPPED person FREED | KIDNAPPERS "of" mention+
         | (number | "a" | name) CAPTIVES who are harmed | people harmed ... "after his" ABDUCTION

As in "the gunmen have 12 hostages", "a man is holed up with 12 hostages". Who is only called
"kidnapped" was taken, whatever is told of him: "the bodies of two kidnapped men". So was who is
called a hostage where he is harmed: "rebels shot two hostages".
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, make_candidate
from casualtyparse.casualties.grammar.around.objects import object_group
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, mention_of
from casualtyparse.casualties.grammar.verbs.captors import CAPTIVES
from casualtyparse.casualties.grammar.wholes import MOST_BACK, is_let_go, known
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon.little_words import INDEFINITE, THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.scan import Scan
from casualtyparse.terms import BODILY, HELD, Harm

COUNTED: Final = frozenset({"hostages", "captives", "hostage", "captive"})
KIDNAPPED: Final = frozenset({"kidnapped", "abducted", "kidnaped"})
_KIDNAPPERS: Final = frozenset({"kidnappers", "abductors", "captors", "kidnapper"})
#: Words that tell of captives by themselves.
HEARD: Final = COUNTED | _KIDNAPPERS
ABDUCTION: Final = frozenset({"abduction", "kidnapping", "kidnaping"})
#: What becomes of captives, told as theirs: "a video of his execution".
_KILLING: Final = frozenset({"beheading", "execution", "murder", "killing", "death"})
#: What shows how captives die, who are told of by a pronoun.
_FILMS: Final = frozenset(
    {"video", "videotape", "tape", "film", "footage", "recording"}
)
CALLED: Final = KIDNAPPED | _KIDNAPPERS | ABDUCTION | _KILLING
_TAKEN: Final = frozenset({"abducted"})
#: What stands before captives who are called otherwise: "two kidnapped nurses".
_CALLED_BEFORE: Final = KIDNAPPED | {"captive"}
_GONE: Final = frozenset({"missing", "detained"})
#: Whose captives those are whom they harm: "was shot by his captors".
_KEEPERS: Final = _KIDNAPPERS | {"hijackers", "hijacker"}
#: PERF: a text with none of these tells of no captives.
_CAPTIVE_WORDS: Final = COUNTED | KIDNAPPED | _KEEPERS | {"abductee"}
_ITS: Final = THEIRS | {"the"}
A_OR_ONE: Final = INDEFINITE | {"one"}
#: So many words stand before "kidnapped" in its phrase.
_MOST_TO_FIRST: Final = 4
_HAVING: Final = frozenset({"have", "has", "had", "with"})
_THERE: Final = frozenset({"are", "were"})
_INSIDE: Final = frozenset({"inside", "aboard", "in", "still", "at"})
#: How far before captives it stands who has them.
_MOST_TO_HAVING: Final = 6
_MOST_TO_WITH: Final = 12
#: What becomes of captives.
_SINCE_THEN: Final = word_list("harms", "since_then")
_FREE: Final = word_list("harms", "meeting")


def may_be_counted(words: Sequence[str], at: int) -> bool:
    """Tell whether captives may be counted at a token, or told behind "the kidnappers of"."""
    if words[at] in _KIDNAPPERS:
        return words[at + 1] == "of"
    if words[at - 1] in BE:
        return True
    if words[at - 1] == "as" or words[at - 2] == "as":
        return "with" in words[max(0, at - _MOST_TO_WITH) : at]
    near = words[max(0, at - _MOST_TO_HAVING) : at]
    if "the" in near or "their" in near:
        return True
    return not _HAVING.isdisjoint(near) or words[at + 1] in _THERE or "there" in near


def may_be_held(words: Sequence[str], at: int) -> bool:
    """Tell whether a word may tell of captives: of a killing only "a video of his execution"."""
    if words[at] not in _KILLING:
        return words[at] not in ABDUCTION or words[at - 1] in THEIRS
    shown = words[at - 1] in THEIRS and words[at - 2] == "of"
    return shown and words[at - 3] in _FILMS


def held(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """held = (number | "a") KIDNAPPED people | KIDNAPPERS "of" mention+"""
    if passage.s.words[cued[-1]] in _KILLING:
        return _shown_dead(passage, cued[-1])
    if any(one.harm in _TAKEN and not _is_rest(one) for one in passage.found):
        return ()
    s = passage.s
    for at in cued:
        if s.words[at] in ABDUCTION:
            harmed = _whose(passage, at)
            if harmed is not None:
                passage.found.append(_as_taken(harmed))
                return passage.found[-1:]
            continue
        if s.words[at] in _KIDNAPPERS:
            taken = _have_taken(passage, at)
            if taken:
                return taken
            continue
        phrase = _called_so(s, at)
        if phrase is None or (phrase.determiner == "the" and not phrase.quantity):
            continue
        mention = mention_of(s, phrase)
        count = count_for(s, mention)
        told = phrase.quantity or phrase.determiner in A_OR_ONE
        if count is None or not (told or _is_headed(s, phrase, at)):
            continue
        said = Said("held", "part", "abducted", at)
        kept = passage.keep(mention, count, said)
        return () if kept is None else (kept,)
    return ()


def _whose(passage: Passage, at: int) -> CasualtyCandidate | None:
    """Return who is harmed after "his abduction", or after "their kidnapping"."""
    owner = passage.s.words[at - 1]
    if owner not in THEIRS:
        return None
    for one in reversed(passage.here()):
        if one.harm in BODILY and not one.negated and one.whole is None:
            return one if one.plural == (owner == "their") else None
    return None


def _is_rest(one: CasualtyCandidate) -> bool:
    """Tell whether people are those left: "two of the four captives fled; the others are held"."""
    return (one.others or one.remaining) and one.determiner == "the"


def _is_headed(s: Sentence, phrase: NounPhrase, at: int) -> bool:
    """Tell whether a headline tells what became of a captive: "Kidnapped nurse freed"."""
    return (
        at == s.first == phrase.first
        and not phrase.plural
        and s.words[phrase.end] in _SINCE_THEN
    )


def _have_taken(passage: Passage, at: int) -> Sequence[CasualtyCandidate]:
    """Read "the kidnappers of two nurses", of whom it is told that they are missing or held."""
    s = passage.s
    if s.word(at + 1) != "of":
        return ()
    group = object_group(s, at + 2, strict=True, nominal=True)
    if not group or not all(_is_somebody(one) for one in group):
        return ()
    ends = at + 1, group[-1].end
    for other in passage.here():
        if other.harm in _GONE and other.phrase.end in ends:
            passage.found.remove(other)
    return keep_all(passage, group, Said("held", "part", "abducted", at))


def _is_somebody(mention: Mention) -> bool:
    """Tell whether people, no band of theirs, were taken: not "kidnappers of the Dol gang"."""
    phrase, person = mention.phrase, mention.noun.person
    told = phrase.quantity is not None or phrase.determiner is not None
    return told and (person is None or person.number != "body")


def _called_so(s: Sentence, at: int) -> NounPhrase | None:
    """Return the people who are called kidnapped."""
    for first in range(at, max(s.first, at - _MOST_TO_FIRST) - 1, -1):
        phrase = s.at_first.get(first)
        if phrase is not None:
            called = phrase.person is not None and at < phrase.head
            return phrase if called else None
    return None


def captives(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """captives = ("have" | "with" | "there are") number CAPTIVES | number CAPTIVES BE PLACE"""
    s = passage.s
    found: list[CasualtyCandidate] = _all_held(passage, cued)
    if found or not _FREE.isdisjoint(s.words[s.first : s.end]):
        return found
    for at in cued:
        if s.words[at - 1] == "as" or s.words[at - 2] == "as":
            found += _taken_as(passage, at if s.words[at - 1] == "as" else at - 1)
            continue
        if s.words[at - 1] in BE:  # "28 sailors are hostage as well"
            group = [one for one in subject_group(s, at - 1) if one.noun.person]
            said = Said("captives", "part", "abducted", at)
            found += keep_all(passage, group, said)
            continue
        phrase = s.at_end.get(at + 1)
        if phrase is None or phrase.quantity is None or phrase.determiner == "the":
            continue
        if known(passage, phrase) or not _are_had(s, phrase):
            continue
        mention = mention_of(s, phrase)
        count = count_for(s, mention)
        said = Said("captives", "part", "abducted", at)
        kept = None if count is None else passage.keep(mention, count, said)
        if kept is not None:
            _join(passage, kept)
            found.append(kept)
    return found


def _all_held(passage: Passage, cued: Sequence[int]) -> list[CasualtyCandidate]:
    """Read "the 30 hostages", of whom nothing was told before."""
    s = passage.s
    for at in cued:
        phrase = s.at_end.get(at + 1)
        if phrase is None or phrase.quantity is None:
            continue
        before = s.word(phrase.first - 1)
        theirs = phrase.determiner == "their" and before == "of"
        if "the" not in (phrase.determiner, before) and not theirs:
            continue  # nor "the estimated 30 hostages"
        if known(passage, phrase) or any(map(_is_counted, passage.found)):
            break  # but "rebels seized workers. The six captives are well"
        said = Said("captives", "part", "abducted", at)
        return list(keep_all(passage, [mention_of(s, phrase)], said))
    return []


def _is_counted(one: CasualtyCandidate) -> bool:
    """Tell whether people were taken, of whom it is told how many."""
    return one.harm in _TAKEN and one.count.kind != "unspecified"


def _taken_as(passage: Passage, at: int) -> Sequence[CasualtyCandidate]:
    """Read "left with his wife and two children as hostages"."""
    s = passage.s
    for led in range(at - 3, max(s.first, at - _MOST_TO_WITH) - 1, -1):
        if s.words[led] != "with":
            continue
        group = object_group(s, led + 1, strict=True)
        if not group or group[-1].end != at - 1:
            return ()
        said = Said("captives", "part", "abducted", at)
        return keep_all(passage, group, said)
    return ()


def keep_all(
    passage: Passage, group: Sequence[Mention], said: Said
) -> Sequence[CasualtyCandidate]:
    """Keep all people of a list who have a number."""
    kept = (
        passage.keep(one, count, said)
        for one in group
        if (count := count_for(passage.s, one)) is not None
    )
    return [one for one in kept if one is not None]


def _are_had(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether somebody has captives, or where they are."""
    before, end = s.word(phrase.first - 1), phrase.end
    if before in _HAVING:
        return True
    if before in _THERE and s.word(phrase.first - 2) == "there":
        return True
    placed = s.word(end) in _THERE and s.word(end + 1) in _INSIDE
    return placed and not is_let_go(s, end, "abducted")


def _join(passage: Passage, kept: CasualtyCandidate) -> None:
    """Make captives some of those who were taken before."""
    for whole in reversed(passage.found[-MOST_BACK:]):
        if whole.harm == "abducted" and whole.first < kept.first:
            if (whole.count.low or 0) > (kept.count.low or 0):
                kept.whole = whole
            break


def harmed_captives(found: list[CasualtyCandidate], scan: Scan) -> None:
    """Take those for abducted who are called captives as they are harmed, if nobody else is."""
    for one in found:
        if one.harm in BODILY and not one.negated:
            break
    else:
        return
    # PERF: most texts tell of no captives
    if _CAPTIVE_WORDS.isdisjoint(scan.words):
        return
    harmed = [one for one in found if one.harm in BODILY and not one.negated]
    if any(one.harm in HELD for one in found):
        return
    harmed = [one for one in harmed if _is_captive(one, scan.words)]
    found.extend(map(_as_taken, harmed))


def join_taken(found: Sequence[CasualtyCandidate]) -> None:
    """Make those taken parts of the captives that they add up to: "their five hostages"."""
    whole = next((one for one in found if one.rule == "captives"), None)
    if whole is None or whole.lemma not in CAPTIVES or whole.harm not in _TAKEN:
        return
    taken = [
        one
        for one in found
        if one.harm in _TAKEN and one.count.kind == "exact" and one.whole is None
    ]
    # those of one noun may be told twice
    groups = {(one.lemma, one.count.low or 0) for one in taken if one is not whole}
    if len(groups) > 1 and sum([low for _, low in groups]) == whole.count.low:
        for one in taken:
            one.whole = None if one is whole else whole


def _as_taken(one: CasualtyCandidate) -> CasualtyCandidate:
    """Return people who are harmed as people who were taken before."""
    return _again(one, "abducted")


def _shown_dead(passage: Passage, at: int) -> Sequence[CasualtyCandidate]:
    """Read of captives told before who are seen to die: "posted a video of their execution"."""
    owner = passage.s.words[at - 1]
    found = passage.found
    for one in reversed(found[-MOST_BACK:]):
        if one.harm in _TAKEN:
            if one.plural == (owner == "their"):
                found.append(_again(one, "killed"))
                return found[-1:]
            break
    return ()


def _again(one: CasualtyCandidate, harm: Harm) -> CasualtyCandidate:
    """Return people again who suffer another harm."""
    first, end = one.phrase
    again = make_candidate(
        rule="captives",
        first=first,
        end=end,
        harm=harm,
        count=one.count,
        trigger=one.trigger,
        frame="part",
        phrase=one.phrase,
        sentence=one.sentence,
        head=one.head,
        lemma=one.lemma,
        victims=one.victims,
        kind=one.kind,
    )
    again.plural, again.determiner = one.plural, one.determiner
    again.name, again.implicit, again.others = one.name, one.implicit, one.others
    return again


def _is_captive(one: CasualtyCandidate, words: Sequence[str]) -> bool:
    """Tell whether it is told of captives how many they are: not "the hostages"."""
    if one.whole is not None or one.count.kind == "unspecified":
        return False
    if one.lemma in CAPTIVES and (one.head is None or words[one.head] != "captives"):
        return True
    if one.lemma == "captive" and not _ITS.isdisjoint(words[slice(*one.phrase)]):
        return True  # prisoners of war are captives of nobody
    agent = () if one.agent is None else words[one.agent.first : one.agent.end]
    if not _KEEPERS.isdisjoint(agent) and not _ITS.isdisjoint(agent):
        return True  # "was shot by his captors"
    if one.name is not None and words[one.name.first - 1] in CAPTIVES:
        return True
    return one.head is not None and words[one.head - 1] in _CALLED_BEFORE
