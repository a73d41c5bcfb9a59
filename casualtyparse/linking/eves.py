"""Figures of an event shortly before the one reported, as the words beside them tell.

*The day before, two guards had been killed.* On Monday a bomb killed nine    past
Gunmen shot a mayor on Monday. *Last Tuesday, another mayor was shot*         past
A man was hurt at a guard's funeral. *The guard was killed on Saturday*       past
A mob lynched two men *for killing a guard*                                   past
"""

from typing import Final, NamedTuple

from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.background import TOLD
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.fates import KNOWN, figures_aided, figures_sought
from casualtyparse.phrases.calendar import WEEKDAYS
from casualtyparse.terms import BODILY

#: "the day before, two had been killed", "only a day earlier"
_EVE: Final = frozenset({"before", "earlier", "previous", "previously"})
_EVE_NEAR: Final = 6
_DAYS: Final = word_list("calendar", "days")
_TIMES: Final = word_list("calendar", "long_units") | _DAYS | {"hours"}
_HEAD: Final = 4
_LAST: Final = frozenset({"last", "on"})
_NTH: Final = frozenset({"second", "third", "fourth", "fifth", "sixth"})
_WITHIN: Final = frozenset({"in", "within", "this"})
#: How far behind its rank it is told of an attack within what time that was.
_RANKED: Final = 12
#: How far before its verb "had" may stand.
_HAD: Final = 4
#: How far behind harm it may be told that it was done before.
_LONG_BEFORE: Final = 9
#: "the night before", and what comes behind it.
_EVE_DAYS: Final = frozenset({"day", "night", "evening", "week"})
_BEHIND_EVE: Final = frozenset({"when", "in", "by", "at", "near", ".", ","})
#: How near a funeral it is told whose it is.
_IN_THE_DAY: Final = ["in", "the", "day"]
_FUNERAL: Final = 5
#: Among so many figures are those that the report began with.
_MOST_OF_LEAD: Final = 12
#: What leads to that for which somebody was harmed, and what parts the two.
_REASONS: Final = frozenset({"for", "of"})
_PARTING: Final = frozenset(
    {",", ";", "and", "but", "when", "after", "as", "while", "who", "which", "that"}
    | {"responsibility", "responsible", "credit", "blamed", "blame", "wanted"}
)
#: Before what a rally is about or a funeral is for, what gathers people, how far apart.
_ON: Final = frozenset({"on", "about"})
_AGAINST: Final = _ON | {"against", "for", "burying"}
_LEADING: Final = _REASONS | _AGAINST
_GATHERINGS: Final = word_list("acts", "gatherings")
_GATHERED: Final = 12
_WRITINGS: Final = frozenset({"article", "report", "story", "piece", "feature", "book"})
_RANKS: Final = frozenset({"first", "previous", "other", "earlier", "last"})
_LED: Final = _RANKS | {"been", "had"}
#: How far before a harm it may be told that an attack had a rank.
_RANKED_FAR: Final = 30
_OWNERS: Final = frozenset({"his", "her", "their"})
#: Behind a year what came before it.
_FOLLOWING: Final = frozenset({"after", "following"})
_KIN: Final = word_list("people", "kin")
_LOSS: Final = frozenset({"loss", "losses"})
_ACCUSED: Final = frozenset({"accused", "suspected"})
#: Tokens between those harmed and "accused": "a man they", ". They were".
_MOST_TO_CHARGE: Final = 4


class _Opening(NamedTuple):
    """How a sentence starts: on the day before, or on "last Tuesday"."""

    first: int
    on_eve: bool
    again: bool


def figures_before(draft: Draft) -> list[int]:
    """Return the figures of an event before the one that a report is about."""
    found = [*range(_eve(draft)), *figures_sought(draft), *figures_aided(draft)]
    figures, words = draft.figures, draft.scan.words
    lead = sentence = figures[0].sentence
    opening, known = _Opening(0, on_eve=False, again=False), False
    for i, figure in enumerate(figures):
        candidate = figure.candidate
        known = known or (candidate.implicit and candidate.determiner == "the")
        at = candidate.trigger - 1
        at -= words[at] == "the"
        # PERF: few harms follow on such a word, and few sentences start so
        led = words[at] in _LEADING or words[candidate.phrase.first - 1] in _AGAINST
        if led and _tells_reason(draft, found, i, at):
            found.append(i)
        elif figure.sentence != lead:
            if figure.sentence != sentence:
                sentence = figure.sentence
                opening = _opening(words, draft.scan.sentences[sentence])
            opened = opening.on_eve or opening.again
            if (opened and _is_led_by(draft, found, i, opening)) or _is_told_back(
                draft, figure, opening.first, at
            ):
                found.append(i)
    if known and "funeral" in words:
        found += _buried(draft)
    return found


def _opening(words: list[str], first: int) -> _Opening:
    head = words[first : first + _HEAD]
    on_eve = not (_EVE.isdisjoint(head) or _DAYS.isdisjoint(head))
    # "Earlier in the day" is of the event
    on_eve = on_eve and head[-3:] != _IN_THE_DAY
    return _Opening(first, on_eve, words[first] in _LAST)


def _tells_reason(draft: Draft, found: list[int], i: int, at: int) -> bool:
    """Tell whether figure i, led to by token `at`, tells why others were harmed, or gathered."""
    figures, words = draft.figures, draft.scan.words
    figure = figures[i]
    candidate = figure.candidate
    if i and words[at] in _REASONS and at < candidate.first:
        last = figures[i - 1]
        if last.candidate.trigger == candidate.trigger:
            reason = found[-1:] == [i - 1]  # "for killing a cook and a nun"
        else:
            reason = _is_reason(draft, last, figure, at)
        if reason:
            return True
    # "a rally against the killing of nine", "a funeral for nine men killed"
    gathered = words[at] in _AGAINST or words[candidate.phrase.first - 1] in _AGAINST
    return gathered and _is_rallied_for(draft, figure)


def _is_led_by(draft: Draft, found: list[int], i: int, opening: _Opening) -> bool:
    """Tell whether its sentence starts on another day: "The day before", "Last Monday"."""
    figures, figure = draft.figures, draft.figures[i]
    if opening.on_eve and _is_looked_back_on(draft, figure):
        return True
    if not opening.again:
        return False
    with_last = found[-1:] == [i - 1] and figures[i - 1].sentence == figure.sentence
    return with_last or _is_of_last(draft, figure)


def _is_told_back(draft: Draft, figure: Figure, first: int, at: int) -> bool:
    """Tell whether words beside a harm lead it back: "had killed two", "nine the day before"."""
    words = draft.scan.words
    if words[figure.candidate.end] == "the" and _is_on_eve(draft, figure):
        return True
    if words[at] in _LED and _is_led_back(draft, figure, first, at):
        return True
    low = at - _RANKED if at - first > _RANKED else first
    after = not _FOLLOWING.isdisjoint(words[low:at])
    return after and _follows_year(draft, figure, first)


def _is_reason(draft: Draft, before: Figure, figure: Figure, at: int) -> bool:
    """Tell whether those told right before were harmed for a deed: "lynched for killing a cook".

    Or were accused of it: "a man they accused of killing a cook", "They were accused of ..."
    """
    words = draft.scan.words
    end = max(before.candidate.end, before.candidate.trigger + 1)
    if before.value.harm not in BODILY or before.status == "negated":
        return False
    if words[at] == "for":  # not "killed nine for the loss of four"
        if words[figure.candidate.trigger] in _LOSS:
            return False
        same = before.sentence == figure.sentence and end <= at
        return same and _PARTING.isdisjoint(words[end:at])
    if words[at - 1] not in _ACCUSED or before.value.harm != "killed":
        return False
    first = draft.scan.sentences[figure.sentence]
    if before.sentence == figure.sentence:
        return end <= at - 1 <= end + _MOST_TO_CHARGE and "," not in words[end:at]
    if at - 1 - first > _MOST_TO_CHARGE or before.sentence != figure.sentence - 1:
        return False
    one = before.low == 1 and not before.candidate.plural
    if words[first] in ("he", "she", "they"):
        return one == (words[first] != "they")
    entry = draft.scan.entries[first + 1] if words[first] == "the" else None
    person = None if entry is None else entry.person
    return person is not None and person.lemma == before.candidate.lemma


def _is_rallied_for(draft: Draft, figure: Figure) -> bool:
    """Tell whether people gathered for those harmed: "fired on a rally against the killing of"."""
    at = min(figure.candidate.trigger, figure.candidate.phrase.first)
    words = draft.scan.words
    on = at - 1 - (words[at - 1] == "the")
    if words[on] in _ON:
        # "an article on the killing of nine"
        told = figure.sentence != draft.figures[0].sentence
        return told and words[on - 1] in _WRITINGS
    low = max(draft.scan.sentences[figure.sentence], at - _GATHERED)
    return not _GATHERINGS.isdisjoint(draft.scan.words[low:at])


def _is_led_back(draft: Draft, figure: Figure, first: int, at: int) -> bool:
    """Tell whether the word before a harm is one of an earlier event, and so is the sentence."""
    word = draft.scan.words[at]
    if word == "been":
        return _is_of_kin(draft, figure) or _is_long_before(draft, figure)
    if word == "had":
        lost = draft.scan.words[at + 1] == "lost" and _is_long_before(draft, figure)
        return lost or _is_of_another(draft, figure, first)
    return _is_of_rank(draft, figure, at)


def _is_long_before(draft: Draft, figure: Figure) -> bool:
    """Tell whether others had suffered before: "two had been shot there the week before"."""
    words, candidate = draft.scan.words, figure.candidate
    if "had" not in words[max(0, candidate.trigger - _HAD) : candidate.trigger]:
        return False
    if figure.value.harm != "killed":
        return False  # "a body was found. Two had been seized a week before"
    first = max(candidate.trigger + 1, candidate.end)
    near = words[first : min(first + _LONG_BEFORE, draft.scan.bounds_at(first - 1)[1])]
    for i, word in enumerate(near):
        if word in _PARTING:
            return False
        if word not in _EVE:
            continue
        behind = word == "earlier" and near[i + 1 : i + 2] in (
            ["the"],
            ["that"],
            ["in"],
        )
        times = (
            near[i : i + 4] if behind or word == "previous" else near[max(0, i - 2) : i]
        )
        return not _TIMES.isdisjoint(times) and _is_another(draft, figure)
    return False


def _is_of_rank(draft: Draft, figure: Figure, at: int) -> bool:
    """Tell whether an attack of a rank followed on others: "the second in a month; the first"."""
    words, first = draft.scan.words, draft.scan.sentences[figure.sentence]
    if words[at - 1] != "the" or words[first] not in KNOWN:
        return False
    near = words[max(first, at - _RANKED_FAR) : at - 1]
    return not (_NTH.isdisjoint(near) or draft.signs["incident"].isdisjoint(near))


def _follows_year(draft: Draft, figure: Figure, first: int) -> bool:
    """Tell whether a year came after harm: "a truce signed in 2006 after the deaths of nine"."""
    words, at = draft.scan.words, figure.candidate.first
    return any(
        words[k] in _FOLLOWING and words[k - 1].isdecimal() and words[k - 2] == "in"
        for k in range(max(first + 2, at - _RANKED), at)
    )


def _is_of_another(draft: Draft, figure: Figure, first: int) -> bool:
    """Tell whether another attack had done harm: "A mine on this road had killed two"."""
    words, at = draft.scan.words, figure.candidate.trigger - 1
    if (
        words[first] not in INDEFINITE
        or "," in words[first : min(at, first + _RANKED_FAR)]
    ):
        return False
    known = draft.signs["incident"] | draft.signs["attacker"]
    return not known.isdisjoint(words[first + 1 : first + _HEAD]) and _is_another(
        draft, figure
    )


def _is_of_kin(draft: Draft, figure: Figure) -> bool:
    """Tell whether relatives had been harmed by somebody: "his sons had been killed by rebels"."""
    words, candidate = draft.scan.words, figure.candidate
    first, end = candidate.phrase
    had = "had" in words[max(end, candidate.trigger - _HAD) : candidate.trigger]
    if not had or words[candidate.end] != "by":
        return False
    return candidate.lemma in _KIN and not _OWNERS.isdisjoint(words[first:end])


def _is_of_last(draft: Draft, figure: Figure) -> bool:
    """Tell whether a sentence tells of another weekday: "Last Tuesday, another was shot".

    With a reference other people are told by the date alone.
    """
    words, first = draft.scan.words, draft.scan.sentences[figure.sentence]
    day = words[first], words[first + 1]
    if day[1] not in WEEKDAYS:
        return False
    start, end = draft.scan.sentence_bounds(draft.figures[0].sentence)
    if day in zip(words[start:end], words[start + 1 : end + 1], strict=True):
        return False  # "Two were shot last Tuesday"
    if "another" in words[first + 2 : first + _HEAD]:
        # not "In May a bomb killed two. On Tuesday, another bomb"
        return day[0] == "last" or any(one in WEEKDAYS for one in words[start:end])
    told = day[0] == "last" and draft.document.reference is None
    return (told or _is_ranked(draft, first)) and _is_another(draft, figure)


def _is_ranked(draft: Draft, first: int) -> bool:
    """Tell whether it was told how often it was so: "the second attack in a week. On Monday"."""
    words, incident = draft.scan.words, draft.signs["incident"]
    start = draft.scan.sentences[draft.scan.sentence_of[first] - 1]
    for i in range(start, first):
        if words[i] in _NTH and words[i - 1] == "the":
            behind = words[i + 1 : i + _RANKED]
            return not (incident.isdisjoint(behind) or _WITHIN.isdisjoint(behind))
    return False


def _is_on_eve(draft: Draft, figure: Figure) -> bool:
    """Tell whether others were harmed: "six were killed the day before when rockets hit Esk"."""
    words, end = draft.scan.words, figure.candidate.end
    if words[end + 1] not in _EVE_DAYS or words[end + 2] != "before":
        return False
    return words[end + 3] in _BEHIND_EVE and _is_another(draft, figure)


def _is_another(draft: Draft, figure: Figure) -> bool:
    """Tell whether people are others than those the report began with."""
    candidate, harm = figure.candidate, figure.value.harm
    if candidate.pronoun or candidate.determiner in KNOWN or candidate.others:
        return False
    lead = draft.figures[:_MOST_OF_LEAD]
    first = next(
        (one.low for one in lead if one is not figure and one.value.harm == harm), None
    )
    return candidate.frame in TOLD and first != figure.low


def _buried(draft: Draft) -> list[int]:
    """Return the figures of whose funeral was told, beside others."""
    words, found = draft.scan.words, list[int]()
    at = words.index("funeral")
    near = words[max(0, at - _FUNERAL) : at + _FUNERAL]
    known = set[str | None]()
    for i, figure in enumerate(draft.figures):
        candidate = figure.candidate
        if candidate.first < at:
            known.add(candidate.lemma)
        elif i and candidate.determiner == "the" and candidate.implicit:
            lemma = candidate.lemma
            if lemma in near and lemma not in known:
                found.append(i)
    return found


def _eve(draft: Draft) -> int:
    """Return how many figures, the first of the text, lead up to the event told behind them.

    "The day before, two guards had been killed at the gate. On Monday a bomb killed nine"
    """
    figures, words = draft.figures, draft.scan.words
    lead = figures[0].sentence
    first = draft.scan.sentences[lead]
    at = figures[0].candidate.trigger
    # PERF: few texts start so
    if _EVE.isdisjoint(words[first : first + _EVE_NEAR]):
        return 0
    if "had" not in words[max(first, at - _HAD) : at]:
        return 0
    if _TIMES.isdisjoint(words[first : first + _EVE_NEAR]):
        return 0
    count = next((k for k, one in enumerate(figures) if one.sentence != lead), 0)
    if not count or not _is_new_event(draft, figures[count]):
        return 0
    return count


def _is_looked_back_on(draft: Draft, figure: Figure) -> bool:
    """Tell whether a sentence that starts so is of an event before the one that was told.

    "A mine killed six soldiers. The day before, they had raided a camp and killed nine men."
    """
    candidate, first = figure.candidate, draft.scan.sentences[figure.sentence]
    if candidate.determiner in KNOWN:
        return False
    return "had" in draft.scan.words[first : max(first, candidate.trigger)]


def _is_new_event(draft: Draft, figure: Figure) -> bool:
    """Tell whether a figure is of people not told of before, and none of a toll."""
    candidate, at = figure.candidate, figure.candidate.trigger
    known = candidate.pronoun or candidate.determiner in KNOWN or candidate.total
    if known or candidate.frame in ("toll", "nominal") or candidate.others:
        return False
    first = draft.scan.sentences[figure.sentence]
    return "had" not in draft.scan.words[max(first, at - _HAD) : at]
