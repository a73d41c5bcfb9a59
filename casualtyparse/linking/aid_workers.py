"""Victims who work for an aid organisation that is named beside them: "a driver for an NGO".

aid worker = EMPLOYEE where an aid organisation is named
           | "U.N." OFFICE
           | EMPLOYEE behind what happened to its convoy or its office
           | NAME "," "who worked for" organisation
           | "others" or a number alone, behind an aid worker
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from casualtyparse.lexicon.little_words import THEIRS
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.scan import Scan

#: Nouns for people that "U.N." before them makes its own.
_OFFICES: Final = word_list("aid", "offices")
#: Who may be one of its troops or police.
_UNSURE: Final = frozenset({"personnel", "member", "members", "officer", "officers"})
_UN: Final = frozenset({"un", "u.n."})
_SENTENCE: Final = attrgetter("sentence")
#: Kinds that the noun alone gives to people who may work for anybody.
_OPEN: Final = frozenset({"civilian", "unknown", "security", "government"})
_ASKED: Final = _OPEN | {"military", "police"}
#: A convoy or an office of an aid organisation is told of, then who was in it.
_FOLLOWING: Final = 2
#: What joins people and things to an organisation: "a driver for Oxfam".
_OF: Final = frozenset({"of", "for", "with", "from", "at"})
#: Whom an agency has beside those of its offices: "a UNHCR field officer".
_DESKS: Final = word_list("aid", "desks")
#: Agencies that only their name tells, not a word of it.
_AGENCIES: Final = word_list("aid", "agencies")
#: Of whom aid organisations say where they are from, and how: "two national staff".
_STAFF: Final = frozenset({"staff", "staffer", "staffers"})
_HOMES: Final = frozenset({"national", "international", "expat", "expatriate"})
#: Before whom a noun is of others: "a government doctor".
_ELSEWHERE: Final = word_list("aid", "elsewhere")
_OF_THEM: Final = ["of", "them"]
_BODYGUARDS: Final = frozenset({"bodyguard", "bodyguards"})
_PERSONAL: Final = frozenset({"he", "she", "they"})
_DRIVERS: Final = frozenset({"driver", "drivers"})
#: Who employs somebody: "working for", "employed by", "working as a cook for".
_EMPLOYING: Final = _OF | {"by"}
_FOR: Final = frozenset({"for", "with", "at"})
_MOST_TO_POST: Final = 5
#: Behind whom people of a sentence are told of one by one: "were ambushed: one died".
_GOES_ON: Final = frozenset({":", ";"})
_ENDS: Final = frozenset({",", ".", ";", ")", ":", "were", "was"})
#: Between a person and the organisation he works for.
_MOST_TO_EMPLOYER: Final = 12
#: and between somebody who is not named and his work: "a Somali working for an NGO".
_NEAR: Final = 4
#: What people are said to be behind a comma: "two passengers, all staff of the agency".
_APPOSED: Final = 5
#: "one of the captors" is none of the captives.
_OF_WHOM: Final = frozenset({"the", "their", "his", "her"})
_PEOPLE: Final = frozenset({"men", "women", "victims", "group", "team", "two", "three"})
#: Before whom shots hit: "opened fire on", "shot at", "attacked".
_FIRED_ON: Final = frozenset({"on", "at", "attacked", "ambushed"})
_ARTICLES: Final = frozenset({"a", "an", "all", "both"})
#: How many figures away from the staff their peoples may be told.
_MOST_BESIDE: Final = 8


def link_aid_workers(draft: Draft) -> None:
    """Make aid workers of the drivers, nurses and staff of aid organisations."""
    if all(one.kind not in _ASKED and not one.part_of for one in draft.figures):
        return
    named = frozenset(_organisations(draft))
    words, starts = draft.scan.words, draft.scan.sentences
    employees = draft.story.reading.lexicon.aid.employees
    previous: Figure | None = None
    for i, figure in enumerate(draft.figures):
        known = figure.kind == "aid_worker"
        candidate, sentence = figure.candidate, figure.sentence
        if figure.kind == "military" and _is_officer(draft.scan, figure, named):
            figure.kind = "aid_worker"
        # PERF: few figures are of people who have such work (all of `_STAFF` have), or stand
        # where aid is spoken of
        head, first = candidate.head, candidate.phrase.first
        if head is None:
            at_work = figure.part_of is not None
        else:
            at_work = words[head] in employees or words[head] in _OFFICES
        if (
            at_work
            and (figure.kind == "police" or figure.kind in _OPEN)
            and _holds_office(draft, figure)
        ):
            figure.kind = "aid_worker"
        if (
            figure.kind in _OPEN
            and (
                at_work
                or figure.cues.aid
                or sentence in named
                or (previous is not None and previous.kind == "aid_worker")
                or (
                    candidate.lemma is None
                    and (
                        first == starts[sentence]
                        or words[first + 1] == "of"
                        or words[first - 1] in _GOES_ON
                    )
                )
            )
            and _works_for_aid(draft, figure, named, previous)
        ):
            figure.kind = "aid_worker"
        if figure.kind == "aid_worker" and previous is not None:
            _share_staff(draft, i, peoples=not known)
            if previous.kind == "civilian" and previous.sentence == figure.sentence:
                _share_driver(draft.scan, previous)
        # "five died, among them a nurse; eight were hurt": not eight nurses
        if figure.part_of is None:
            previous = figure
        elif figure.whole is not None and _are_staff(draft, figure):
            _keep_apart(draft.scan, figure.whole)


def _keep_apart(scan: Scan, whole: Figure) -> None:
    """Take "six others" for anybody if some of them are said to be aid workers."""
    alone = scan.words[whole.candidate.phrase.end - 1] == "others"
    if whole.candidate.others and (alone or whole.candidate.lemma is None):
        whole.kind = "unknown"


def _are_staff(draft: Draft, some: Figure) -> bool:
    """Tell whether only some work for aid: "two of them NGO staff", not "two of them badly"."""
    if some.kind != "aid_worker":
        return False
    words, (first, end) = draft.scan.words, some.candidate.phrase
    if words[first + 1 : end] != _OF_THEM:
        return True
    employees = draft.story.reading.lexicon.aid.employees
    return words[_noun_behind(words, end, employees)] in employees


def _share_driver(scan: Scan, driver: Figure) -> None:
    """Make one of the aid workers of "a driver and two aid workers"."""
    phrase, head = driver.candidate.phrase, driver.candidate.head
    if head is not None and scan.words[head] in _DRIVERS and head == phrase.first + 1:
        driver.kind = "aid_worker"


def _is_officer(scan: Scan, figure: Figure, named: frozenset[int]) -> bool:
    """Tell whether an officer is one of an agency: "a UNHCR field officer"."""
    candidate = figure.candidate
    if not (candidate.lemma or "").endswith("officer") or candidate.head is None:
        return False
    if scan.words[candidate.head - 1] in _DESKS and (
        figure.cues.aid or figure.sentence in named
    ):
        return True
    return any(
        entry is not None and entry.modifier == "aid_worker"
        for entry in scan.entries[candidate.phrase.first : candidate.phrase.end]
    )


def _holds_office(draft: Draft, figure: Figure) -> bool:
    """Tell whether people are of the United Nations by their noun: "U.N. investigators"."""
    candidate, words = figure.candidate, draft.scan.words
    head = candidate.head
    if head is None:
        if figure.part_of is None:
            return False
        head = candidate.phrase.end - 1  # "one of them a U.N. guard"
    employed = words[head] in draft.story.reading.lexicon.aid.employees
    unsure = words[head] in _UNSURE and words[head - 1] not in _DESKS
    if words[head] not in _OFFICES and (not employed or unsure):
        return False
    before = words[candidate.phrase.first : head]
    return not _UN.isdisjoint(before) or ("united" in before and "nations" in before)


def _share_staff(draft: Draft, last: int, *, peoples: bool) -> None:
    """Make aid workers of peoples before a noun: "two Kenyan and three Somali staff"."""
    entries, words = draft.scan.entries, draft.scan.words
    origins = draft.story.reading.lexicon.aid.origins
    trigger = draft.figures[last].candidate.trigger
    for figure in draft.figures[max(0, last - _MOST_BESIDE) : last + _MOST_BESIDE]:
        candidate = figure.candidate
        if candidate.trigger != trigger or candidate.head is None:
            continue
        entry = entries[candidate.head]
        person = None if entry is None else entry.person
        if (peoples and person and person.people) or words[candidate.head] in origins:
            figure.kind = "aid_worker"


def _organisations(draft: Draft) -> Iterator[int]:
    """Give the sentences with people or things of an aid organisation of the lexicon.

    One that only tells of the dead has none: "two guards died, Human Rights Watch said".
    """
    words, aid = draft.scan.words, draft.story.reading.lexicon.aid
    for actor in draft.story.actors:
        if (actor.kind == "ngo" or actor.actor_id in _AGENCIES) and (
            words[actor.first - 1] in _OF
            or words[actor.end] in aid.premises
            or words[actor.end] in aid.employees
        ):
            yield draft.scan.sentence_of[actor.first]


def _works_for_aid(
    draft: Draft, figure: Figure, named: frozenset[int], previous: Figure | None
) -> bool:
    """Tell whether the people of a figure work for an aid organisation."""
    candidate, sentence = figure.candidate, figure.sentence
    head, words = candidate.head, draft.scan.words
    aid = draft.story.reading.lexicon.aid
    goes_on = (
        previous is not None
        and previous.sentence == sentence
        and previous.kind == "aid_worker"
    )
    bare = candidate.lemma is None and candidate.name is None
    bare = bare and (not candidate.pronoun or words[candidate.phrase.first + 1] == "of")
    first = candidate.phrase.first
    of = first + (2 if words[first] == "all" else 1)
    if bare and words[of] == "of" and words[of + 1] in _OF_WHOM:
        bare = words[of + 2] in aid.employees or words[of + 2] in _PEOPLE
    if bare and (goes_on or _continues(draft, figure, named, previous)):
        return True
    if head is None:
        if figure.part_of is None:
            return False
        head = _noun_behind(words, candidate.phrase.end, aid.employees)
    if words[head] in _STAFF and words[head - 1] in _HOMES:
        return True
    if goes_on and candidate.determiner in THEIRS:
        return words[head] in aid.employees or words[head] in _BODYGUARDS
    if goes_on and (words[head] in _PERSONAL or words[head].startswith("colleague")):
        return True
    if words[candidate.trigger][-3:] == "ing" and _attacked(draft, figure):
        return True
    aided = figure.cues.aid or sentence in named
    if candidate.pronoun:
        return aided and figure.kind == "security"
    if words[head] in aid.employees and words[head - 1] not in _ELSEWHERE:
        return aided or _is_at_premises(draft, named, sentence)
    if not aided:
        return False
    behind = candidate.phrase.end
    far = _NEAR if candidate.name is None else _MOST_TO_EMPLOYER
    at_work = (
        words[i] in aid.employed and (candidate.name or _is_post(words, i + 1))
        for i in range(behind, behind + far)
    )
    if any(at_work):
        return True
    # "killed its rider, a staff member"
    apposed = words[behind] == "," and words[behind + 1] in _ARTICLES
    return apposed and not aid.employees.isdisjoint(
        words[behind + 2 : behind + _APPOSED]
    )


def _is_at_premises(draft: Draft, named: frozenset[int], sentence: int) -> bool:
    """Tell whether an office or a convoy of an aid organisation is told of shortly before."""
    premises, edges = draft.story.reading.lexicon.aid.premises, draft.scan.edges
    for before in range(max(0, sentence - _FOLLOWING), sentence):
        words = draft.scan.words[edges[before] : edges[before + 1]]
        if not premises.isdisjoint(words) and (
            before in named or draft.cues.at(before).aid
        ):
            return True
    return False


def _noun_behind(words: list[str], i: int, employees: frozenset[str]) -> int:
    """Return what some of those told of are said to be: "two of them NGO staff"."""
    for at in range(i, i + _MOST_TO_POST):
        if words[at] in employees:
            return at
        if words[at] in _ENDS:
            break
    return i


def _is_post(words: list[str], i: int) -> bool:
    """Tell whether an employer stands at token i: "working as a cook for the U.N."."""
    if words[i] in _EMPLOYING:
        return True
    return words[i] == "as" and not _FOR.isdisjoint(words[i : i + _MOST_TO_POST])


def _attacked(draft: Draft, figure: Figure) -> bool:
    """Tell whether staff were fired on: "opened fire on dozens of deminers, killing 10 men"."""
    words, candidate = draft.scan.words, figure.candidate
    if candidate.head is None or words[candidate.head] not in _PEOPLE:
        return False
    if not figure.cues.aid:
        return False
    employees = draft.story.reading.lexicon.aid.employees
    at = draft.scan.sentences[figure.sentence]
    for i in range(at, candidate.trigger):
        if words[i] in _FIRED_ON:
            for told in range(i + 1, i + _NEAR + 1):
                if words[told] in employees and words[told][-1] == "s":
                    return True
    return False


def _continues(
    draft: Draft, figure: Figure, named: frozenset[int], previous: Figure | None
) -> bool:
    """Tell whether a number is of people of the sentence before: "One was killed"."""
    scan, candidate, sentence = draft.scan, figure.candidate, figure.sentence
    if previous is not None and previous.sentence >= sentence - 1:
        if previous.sentence == sentence:
            return False
        if candidate.others and not _are_alone(draft, previous):
            return False
        return previous.kind == "aid_worker"
    # "Aid workers were there when shells killed two": of others
    told, first = sentence, candidate.phrase.first
    if scan.words[first + 1] != "of" and scan.words[first - 1] not in _GOES_ON:
        told -= 1
        if told < 0 or first != scan.sentences[sentence]:
            return False
    aided = told in named or draft.cues.at(told).aid
    return aided and _tells_staff(draft, scan, told, candidate.first)


def _are_alone(draft: Draft, last: Figure) -> bool:
    """Tell whether all who were told of in a sentence are aid workers."""
    figures, sentence = draft.figures, last.sentence
    first = bisect_left(figures, sentence, key=_SENTENCE)
    end = bisect_right(figures, sentence, lo=first, key=_SENTENCE)
    return all(
        figure.kind == "aid_worker" or figure.part_of is not None
        for figure in figures[first:end]
    )


def _tells_staff(draft: Draft, scan: Scan, sentence: int, limit: int) -> bool:
    """Tell whether a sentence is about staff: "Two national NGO staff were ambushed"."""
    first, end = scan.sentence_bounds(sentence)
    employees = draft.story.reading.lexicon.aid.employees
    for i in range(first, min(end, limit, first + _MOST_TO_EMPLOYER)):
        if scan.words[i] not in employees:
            continue
        entry = scan.entries[i]
        many = entry is not None and entry.person and entry.person.number != "one"
        if many and (
            scan.words[i + 1] in _OF
            or scan.words[i + 1][-3:] == "ing"
            or scan.tag(i + 1) == "auxiliary"
        ):
            return True
    return False
