"""Figures of an event shortly before the one reported, as the words beside them tell.

*The day before, two guards had been killed.* On Monday a bomb killed nine    past
Gunmen shot a mayor on Monday. *Last Tuesday, another mayor was shot*         past
A man was hurt at a guard's funeral. *The guard was killed on Saturday*       past
A mob lynched two men *for killing a guard*                                   past
"""

from typing import Final

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
#: "the night before", and what comes behind it.
_EVE_DAYS: Final = frozenset({"day", "night", "evening", "week"})
_BEHIND_EVE: Final = frozenset({"when", "in", "by", "at", "near", ".", ","})
#: How near a funeral it is told whose it is.
_FUNERAL: Final = 5
#: Among so many figures are those that the report began with.
_MOST_OF_LEAD: Final = 12
#: What leads to that for which somebody was harmed, and what parts the two.
_REASONS: Final = frozenset({"for", "of"})
_PARTING: Final = frozenset(
    {",", ";", "and", "but", "when", "after", "as", "while", "who", "which", "that"}
    | {"responsibility", "responsible", "credit", "blamed", "blame", "wanted"}
)
_LOSS: Final = frozenset({"loss", "losses"})
_ACCUSED: Final = frozenset({"accused", "suspected"})
#: Tokens between those harmed and "accused": "a man they", ". They were".
_MOST_TO_CHARGE: Final = 4


def figures_before(draft: Draft) -> list[int]:
    """Return the figures of an event before the one that a report is about."""
    found = [*range(_eve(draft)), *figures_sought(draft), *figures_aided(draft)]
    figures, words = draft.figures, draft.scan.words
    lead, starts = figures[0].sentence, draft.scan.sentences
    first, sentence, on_eve, known, again = 0, lead, False, False, False
    for i, figure in enumerate(figures):
        candidate = figure.candidate
        known = known or (candidate.implicit and candidate.determiner == "the")
        # PERF: few harms follow on such a word
        at = candidate.trigger - 1
        at -= words[at] == "the"
        if i and words[at] in _REASONS and at < candidate.first:
            last = figures[i - 1]
            if last.candidate.trigger == candidate.trigger:
                reason = found[-1:] == [i - 1]  # "for killing a cook and a nun"
            else:
                reason = _is_reason(draft, last, figure, at)
            if reason:
                found.append(i)
                continue
        if figure.sentence == lead:
            continue
        # PERF: few sentences start or go on so
        if figure.sentence != sentence:
            sentence, first = figure.sentence, starts[figure.sentence]
            head = words[first : first + _HEAD]
            on_eve = not (_EVE.isdisjoint(head) or _DAYS.isdisjoint(head))
            again = words[first] in _LAST
        if (
            (on_eve and _is_looked_back_on(draft, figure))
            or (
                again
                and (
                    (found[-1:] == [i - 1] and figures[i - 1].sentence == sentence)
                    or _is_of_last(draft, figure)
                )
            )
            or (words[candidate.end] == "the" and _is_on_eve(draft, figure))
        ):
            found.append(i)
    if known and "funeral" in words:
        found += _buried(draft)
    return found


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
        return True
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
    first = next((one.low for one in lead if one.value.harm == harm), None)
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
