"""The day of the event as a figure tells it, where the report came out days later.

CITY, 31 October: ... *the three were killed on Sunday*       the event: nothing later is told
*300 were killed last month*, the ministry said               so is this, at the start
Two have been shot. *On 3 May three died*                     another event
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from casualtyparse.linking.apart import tells_apart
from casualtyparse.linking.background import is_relative
from casualtyparse.linking.dated import SAME_EVENT, Dated
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.other_days import is_denied
from casualtyparse.linking.retold import POINTING
from casualtyparse.linking.series import is_perfect

_TIMES: Final = frozenset({"time", "back"})
_WEEK: Final = timedelta(days=7)
_MONTHS: Final = timedelta(days=60)
_MONTH: Final = 31
#: Days of a weekend.
_WEEKEND: Final = 2
#: So near the start of a sentence its date opens it: "On 3 May three died".
_OPENING: Final = 2
#: Sentences of a headline, a dateline and a lead.
_LEAD: Final = 4
#: "the guard who killed two last week", "the town where two died last week"
_RELATIVE: Final = 5
_PEOPLE: Final = frozenset({"who", "where"})


def settled_by(
    draft: Draft,
    undecided: Sequence[int],
    events: Sequence[Dated | None],
    main: date,
) -> tuple[int, date] | None:
    """Return the sentence and day of a figure of the last days if nothing later is told.

    "CITY, 31 October: ... the three were killed on Sunday"
    """
    if any(
        day and day.days <= _WEEKEND and main - day.stop < SAME_EVENT for day in events
    ):
        return None
    if is_denied(draft, undecided, events):
        return None
    dated = zip(undecided, events, strict=True)
    i, day = next(((i, day) for i, day in dated if day is not None), (0, None))
    if day is None:
        return None
    figure, words = draft.figures[i], draft.scan.words
    candidate = figure.candidate
    low = draft.scan.sentences[figure.sentence]
    # "its first report after a judge was murdered last week"
    back = "after" in words[low : candidate.first]
    # "300 were killed last month", and what was said of it since
    lead = i == 0 and figure.sentence == 0 and not back and is_timed(figure)
    late = timedelta(0) <= main - day.stop < (_MONTHS if lead else _WEEK)
    first = i == undecided[0] or candidate.determiner in POINTING
    most = _WEEK.days if i == undecided[0] and not back else _WEEKEND
    short = day.days <= (_MONTH if lead else most)
    if late and first and short and figure.sentence < _LEAD:
        at = min(candidate.first, candidate.trigger)
        low = max(0, at - 2, candidate.trigger - _RELATIVE)
        if _PEOPLE.isdisjoint(words[low : candidate.trigger]):
            return figure.sentence, day.start
    return None


def is_timed(figure: Figure) -> bool:
    """Tell whether nothing but a time makes a figure past."""
    return all(one.cue.reach in _TIMES for one in figure.cues.past)


def is_apart(draft: Draft, figure: Figure, day: Dated | None) -> bool:
    """Tell whether a date, told after the event, is that of another: "In May nine died"."""
    if day is None:
        return False
    opens = day.first - draft.scan.sentences[figure.sentence] < _OPENING
    if day.days <= _WEEK.days:
        # "Two have been shot. On 3 May three died"
        lead = draft.figures[0]
        behind = opens and figure.sentence > lead.sentence
        if behind and is_perfect(draft.scan, lead.candidate):
            return True
    elif opens or is_relative(draft.scan, figure.candidate):
        return True
    return tells_apart(draft, figure, day)
