"""Whether a dated figure is of an event apart: before that of the report, or like it.

Rebels killed two on 12 July. *On 3 June they had shot nine*           a day before it
Rebels killed two. *Nine were shot in the same town on 3 June*         the same place again
Rebels killed two on 12 July. *The raid on 3 June hurt nine*           another raid
Rebels killed two on 12 July. *One of the hurt died on 3 August*       the event itself
"""

from datetime import timedelta
from typing import Final

from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.dated import SAME_EVENT, Dated, is_said
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.fates import KNOWN

#: The year of months whose year is not told; it has a 29 February.
NO_YEAR: Final = 4
_MONTHS: Final = 12
_FEBRUARY: Final = 2
#: Months and days before that of the event, the rest of the year lies behind it.
_BACK: Final = 9
_BACK_DAYS: Final = timedelta(days=280)
_THESE: Final = KNOWN - {"his", "her", "its", "their"}
_PRONOUNS: Final = frozenset({"they", "it", "he", "she"})
#: What tells that an attack is none of the event: "the last attack".
_EARLIER: Final = frozenset({"last", "previous", "previously", "earlier", "already"})
_OTHERS: Final = _EARLIER | {"first", "similar", "other"}
#: What is the same in one event, beside the attack itself.
_OF_ONE: Final = word_list("acts", "same_in_one")
#: How the hurt of an event die later.
_LATER: Final = frozenset({"wounds", "injuries", "hospital", "clinic", "burns"})
#: How far behind a date and a figure it may be told in which attack.
_NEAR: Final = 3
_FAR: Final = 8
#: How far around a figure its sentence is looked at.
_CLAUSES: Final = 40
#: What leads to the date of an attack: "the attack of 3 May".
_OF_DATE: Final = frozenset({"of", "in", "on"})


def tells_apart(draft: Draft, figure: Figure, day: Dated) -> bool:
    """Tell whether a day behind an event of no day is that of another: "in the same town"."""
    lead = draft.figures[0]
    if figure.sentence == lead.sentence and not is_parted(draft, figure, day):
        return False
    return is_before(draft, figure, day, None) and not is_of_event(
        draft, figure, day, None
    )


def is_parted(draft: Draft, figure: Figure, day: Dated) -> bool:
    """Tell whether a clause of its own tells of another day: "; in May nine died"."""
    words, sentence = draft.scan.words, draft.scan.sentences[figure.sentence]
    low = max(sentence, min(figure.candidate.first, day.first) - 3)
    near = words[low : figure.candidate.trigger]
    return (
        ";" in near
        or "(" in near
        or (
            day.first < figure.candidate.first
            and "and" in words[low : day.first]
            and "," in words[low : day.first]
        )
    )


def is_before(draft: Draft, figure: Figure, day: Dated, main: Dated | None) -> bool:
    """Tell whether a day or month is not that of the event: before it, or of a like event."""
    if main is None:
        return day.days > 1 or _is_like(draft, figure, day)
    if main.start.year != NO_YEAR:
        if day.start.year != NO_YEAR:
            return main.start - day.stop > SAME_EVENT
        day = _in_year(day, main.start.year)
    elif day.start.year != NO_YEAR:
        return day.days > 1 or _is_like(draft, figure, day)
    months = (main.start.month - day.start.month) % _MONTHS
    if day.days > 1 or main.days > 1:
        if not months:
            return False
        early = months <= _BACK and main.days <= 1
        return early or _is_like(draft, figure, day)
    if SAME_EVENT < main.start - day.start < _BACK_DAYS:
        return True
    return abs(main.start - day.start) > SAME_EVENT and _is_like(draft, figure, day)


def _in_year(day: Dated, year: int) -> Dated:
    """Return a day, or a month, as one of a year."""
    if day.start.month == _FEBRUARY:  # most years have no 29th
        day = day._replace(start=day.start.replace(day=min(day.start.day, 28)))
    start = day.start.replace(year=year)
    return day._replace(start=start, stop=start + timedelta(days=day.days))


def _is_like(draft: Draft, figure: Figure, day: Dated) -> bool:
    """Tell whether what is told happened before: "nine had died", "in the same town"."""
    words, (first, end) = draft.scan.words, _around(draft, figure)
    near = words[first:end]
    # "the attack of 3 May, in which nine died"
    if (
        words[day.first - 1] in _OF_DATE
        and words[day.first - 2] in draft.signs["incident"]
    ):
        return words[day.first - 1] != "on" or words[day.first - 3] not in KNOWN
    if (
        not _EARLIER.isdisjoint(near)
        or "had" in words[first : figure.candidate.trigger]
    ):
        return True
    return "same" in near and not _is_of_one(draft, first + near.index("same") + 1)


def _around(draft: Draft, figure: Figure) -> tuple[int, int]:
    """Return the tokens of its sentence that are near a figure."""
    first, end = draft.scan.sentence_bounds(figure.sentence)
    at = figure.candidate.trigger
    return max(first, at - _CLAUSES), min(end, at + _CLAUSES)


def _is_of_one(draft: Draft, i: int) -> bool:
    """Tell whether what is the same is so in one event: "the same attack", "the same day"."""
    near = draft.scan.words[i : i + 2]
    return not (_OF_ONE.isdisjoint(near) and draft.signs["incident"].isdisjoint(near))


def is_pointed_at(draft: Draft, figure: Figure) -> bool:
    """Tell whether people are those told before, or more of them."""
    candidate, words = figure.candidate, draft.scan.words
    return (
        candidate.determiner in KNOWN
        or candidate.pronoun
        or candidate.others
        or candidate.ordinal
        or candidate.remaining
        or candidate.bodies
        or figure.part_of is not None
        or words[candidate.trigger - 1] in _PRONOUNS
        or words[candidate.phrase.first + 1 : candidate.phrase.first + 2] == ["of"]
    )


def is_of_event(draft: Draft, figure: Figure, day: Dated, main: Dated | None) -> bool:
    """Tell whether a figure is of the event for all that: of its people, its attack, its hurt."""
    words, candidate = draft.scan.words, figure.candidate
    first, end = _around(draft, figure)
    lead = draft.figures[0]
    if (
        lead is not figure
        and lead.low == figure.low
        and lead.value.harm == figure.value.harm
    ):
        return True
    # "he had been kidnapped in May", but "others had been killed there in May"
    told = candidate.pronoun or candidate.determiner in _THESE
    had = "had" in words[first : candidate.trigger]
    if told or (not had and is_pointed_at(draft, figure)):
        return True
    if candidate.frame == "intransitive" and not _LATER.isdisjoint(words[first:end]):
        return True  # "another died of wounds in August"
    if is_said(draft.scan, day):
        return True
    stop = max(day.end, candidate.end) + (
        _NEAR if day.first > candidate.trigger else _FAR
    )
    own = day.first if main is not None and day.first < candidate.trigger else 0
    return _is_of_known(draft, first, min(end, stop), own)


def _is_of_known(draft: Draft, first: int, end: int, own: int) -> bool:
    """Tell whether a sentence points at the attack told: "the raid", not "the raid of 3 May".

    An attack before token `own` is of a date behind it: "the bombing of the inn on 3 March".
    """
    words, incident = draft.scan.words, draft.signs["incident"]
    others = _OTHERS | draft.signs["ranked"]
    for i in range(first, end - 1):
        if words[i] not in ("the", "this", "that"):
            continue
        noun = i + 1 if words[i + 1] in incident else i + 2
        if words[noun] not in incident or words[i + 1] in others:
            continue
        claim = draft.scan.claims.get(noun + 2)
        dated = claim is not None and claim.family == "dates"
        if not (noun < own or (dated and words[noun + 1] == "of")):
            return True
    return False
