"""What a sentence says of the people of a figure: others, of another attack, counted anew.

A clerk *also* said that ten died; *another* clerk said so      no other dead
The blast *also* hurt five                                      others than the dead before them
"""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.lexicon.cues import CueCategory
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.cues import CLAUSE_ENDS
from casualtyparse.linking.retold import THESE, Told
from casualtyparse.scan import Scan

#: What parts a number said first from what is told since: "a figure since revised to 19".
_SINCE: Final = CLAUSE_ENDS | {"revised", "later", "now", "raised", "lowered", "said"}
_SAYING: Final = word_list("speech", "saying")
#: From "another" to its person, and to what this one does.
_TITLED: Final = 4
_SPEAKER: Final = 9
_REPORTS: Final = frozenset(
    {"reports", "report", "accounts", "estimates", "counts", "figures", "indications"}
)
_EARLIER: Final[tuple[CueCategory, ...]] = ("separate",)
#: Tokens of "badly wounded".
_ADVERB: Final = 2
_IN: Final = frozenset({"in", "during"})
_ENDING: Final = CLAUSE_ENDS | {",", "and", "("}
#: What goes on with the event told before: "the blast also hurt five".
_GOING_ON: Final = frozenset({"the", "it", "this", "that"})


def is_relative(scan: Scan, now: Told, last: Told) -> bool:
    """Tell whether "the blast also hurt nine" adds only to those who died before."""
    people = now.figure.cues.people
    if people is None or last.sentence != now.sentence - 1:
        return False
    at = people.get("added", -1)
    first = scan.sentences[now.figure.sentence]
    if first == now.candidate.phrase.first:
        return False  # "the driver also died"
    return scan.words[at] == "also" and at > 0 and scan.words[first] in _GOING_ON


def weigh(
    scan: Scan,
    now: Told,
    people: Mapping[CueCategory, int],
    said: list[CueCategory],
) -> Sequence[CueCategory]:
    """Leave out of what is said before a figure what is not said of its people."""
    if "added" in said:
        at = people["added"]
        if (now.relative and scan.words[at] == "also") or is_of_speech(scan, at):
            said.remove("added")
    if "withdrawn" in said and _goes_on(scan, people["withdrawn"], now):
        said.remove("withdrawn")
    return said


def _goes_on(scan: Scan, at: int, now: Told) -> bool:
    """Tell whether more was said since: "he first spoke of six, but later of nine"."""
    first = at + 2  # the cue has two words or more
    if scan.words[first] == "had":  # "earlier reports had said"
        first += 2
    elif scan.words[at + 1] in _REPORTS:  # "earlier reports said"
        first += 1
    words = scan.words[first : now.candidate.first]
    # "in an earlier statement, police said"
    if scan.words[at] == "in" and "said" in words:
        words = words[words.index("said") + 1 :]
    return not now.candidate.implicit and not _SINCE.isdisjoint(words)


def is_added_behind(scan: Scan, now: Told) -> bool:
    """Tell whether "as well" or "too" follows: "two cooks were killed as well"."""
    words, candidate = scan.words, now.candidate
    i = max(candidate.end, candidate.trigger + 1)
    if words[i] == "too":
        return True
    return words[i] == "as" and words[i + 1] == "well" and words[i + 2] != "as"


def said_so_far(
    scan: Scan, now: Told, people: Mapping[CueCategory, int]
) -> list[CueCategory]:
    """Return what is said before the end of a figure, and of another event behind it."""
    candidate = now.candidate
    end = max(candidate.end, candidate.trigger)  # "the driver of a truck was also hurt"
    said: list[CueCategory] = []
    for name, at in people.items():
        if name == "separate":
            if (at < end or _is_elsewhere(scan, now, at)) and not _is_found_later(
                scan, now, at
            ):
                said.append(name)
        elif at < end:
            said.append(name)
    return said


def _is_found_later(scan: Scan, now: Told, at: int) -> bool:
    """Tell whether dead are only found at a later time: "hours later, ten were found dead"."""
    if scan.words[at + 1] != "later" or now.low < 2:
        return False
    return "found" in scan.words[now.candidate.phrase.end : now.candidate.trigger + 1]


def _is_elsewhere(scan: Scan, now: Told, at: int) -> bool:
    """Tell whether another event is told of behind: "a guard was killed in a separate clash"."""
    words = scan.words
    told = words[at] == "elsewhere" or (
        words[at] in _IN and words[at + 1] in ("a", "another")
    )
    first = max(now.candidate.end, now.candidate.trigger + 1)
    if told and words[first] == "and" and words[at] != "elsewhere":
        first += 1  # "killed a cook and hurt three in another raid"
        harmed = scan.entries[first : first + _ADVERB]
        if all(entry is None or entry.harm_verb is None for entry in harmed):
            return False
    return told and _ENDING.isdisjoint(words[first:at])


def is_of_speech(scan: Scan, at: int) -> bool:
    """Tell whether a word adds to those who say so: "a clerk also said", "another clerk said"."""
    words = scan.words
    if words[at] == "also":
        return words[at + 1] in _SAYING
    if words[at] != "another":
        return False
    # "another resident, Ana Ruk, said"
    person = any(
        entry is not None and entry.person is not None
        for entry in scan.entries[at + 1 : at + _TITLED]
    )
    return person and not _SAYING.isdisjoint(words[at + 2 : at + _SPEAKER])


def _is_another_one(scan: Scan, at: int, first: int) -> bool:
    """Tell whether "another" is one of a row: "one lost a leg, another was burnt, and a third"."""
    if scan.words[at] != "another" or first <= at + 1:
        return False
    entry = scan.entries[at + 1]
    does = entry is not None and (entry.verb == "past" or entry.tag == "auxiliary")
    return does and "," in scan.words[at:first]


def said_of(scan: Scan, now: Told) -> Sequence[CueCategory]:
    """Return what is said of the people before the end of a figure.

    "Another witness said", "Meanwhile a witness said" part the witnesses, not the people.
    """
    figure, words = now.figure, scan.words
    start, people = scan.sentences[figure.sentence], figure.cues.people
    earlier = words[start] == "earlier" and figure.source is None
    if earlier and people is not None and "withdrawn" in people:
        earlier = False  # "earlier reports had said 25 people were hurt"
    candidate, said = now.candidate, list[CueCategory](_EARLIER if earlier else ())
    if is_added_behind(scan, now) and not now.relative:
        said.append("added")
    if people is None:
        return said
    for name in said_so_far(scan, now, people):
        at = people[name]
        witness = at == start and figure.source is not None
        if name == "separate" and witness and words[at] == "meanwhile":
            continue
        if name == "added" and (
            is_of_speech(scan, at)
            or _is_another_one(scan, at, candidate.phrase.first)
            # "one jumped and another slipped, and both were killed"
            or (now.definite and words[at] == "another")
        ):
            continue
        if (
            name == "added"
            and now.relative
            and (words[at] == "also" or (now.low == 1 and at == candidate.phrase.first))
        ):
            continue
        if name == "added" and at == start and words[at] == "another":
            person = scan.entries[at + 1]
            if (
                person is not None
                and person.person is not None
                and candidate.phrase.first > at + 1
            ):
                continue
        said.append(name)
    return said


def are_beside_others(scan: Scan, now: Told) -> bool:
    """Tell whether they are others than people told of before in their sentence.

    "Four people were cut off, and two others drowned"
    """
    if not now.candidate.others:
        return False
    entries, first = scan.entries, scan.sentences[now.figure.sentence]
    for i in range(first, now.candidate.phrase.first - 1):
        entry = entries[i]
        if entry is not None and entry.numeral is not None:
            following = entries[i + 1]
            if following is not None and following.person is not None:
                return True
    return False


def is_of_those(scan: Scan, told: Told, now: Told) -> bool:
    """Tell whether people died in other events than told: "13 were killed in those clashes"."""
    words = scan.words
    end = scan.sentence_bounds(now.figure.sentence)[1]
    start, stop = scan.sentence_bounds(told.figure.sentence)
    if THESE.isdisjoint(words[now.candidate.end : end]):
        return False
    for i in range(now.candidate.end, end - 1):
        if words[i] in THESE and words[i - 1] in _IN:
            return words[i + 1] not in words[start:stop]
    return False
