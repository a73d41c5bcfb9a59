"""Times that hang on what was told before: "that night", "the next day", "a week after it"."""

from attrs import evolve

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.events import event_anchor, result_of, up_to_now
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.periods import Period
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.shifts import unresolved
from casualtyparse.dates.spec import Beside, Mod, Partial, Shift, Spec
from casualtyparse.dates.tense import tense_at
from casualtyparse.dates.values import EventAnchor
from casualtyparse.phrases.reading import Reading


def in_the_past(
    reading: Reading,
    candidate: DateCandidate,
    spec: Shift,
    meaning: Meaning,
    story: Chronicle,
) -> Meaning:
    """Return what is counted from the day told, or from today where that is yet to come.

    "The notes will be sold tomorrow. Yields fell from 7.6% the previous day."
    """
    first, today, told = meaning.period.first, story.reference, story.main_day
    if first is None or today is None or spec.of != "D":
        return meaning
    ahead = told is not None and told.first is not None and told.first > today
    if not (ahead or (told is None and first > today)):
        return meaning
    if tense_at(reading, candidate.first, candidate.end) != "past":
        return meaning
    if ahead and spec.step <= 0:
        return resolve(evolve(spec, anchor="ref"), story)
    return unresolved(spec)  # "The third died the next day."


def _is_to_come(
    reading: Reading, candidate: DateCandidate, result: Period, story: Chronicle
) -> bool:
    """Tell whether an amount would come to a time ahead of what is told as past."""
    first, today = result.first, story.reference
    if first is None or today is None or first <= today or story.narrative:
        return False
    return tense_at(reading, candidate.first, candidate.end) == "past"


def hangs_on_story(spec: Spec, grain: str) -> bool:
    """Tell whether a time hangs on the day of the story: "that night", "a day later", "at noon"."""
    if isinstance(spec, Mod):
        spec = spec.spec
    if isinstance(spec, Shift):
        return spec.anchor == "mentioned"
    if isinstance(spec, Beside):
        return True
    return grain in ("clock", "part") and isinstance(spec, Partial)


def tonight(spec: Spec) -> Spec:
    """Return the night that begins on the day instead of the one that ends on it."""
    if isinstance(spec, Mod):
        return Mod(tonight(spec.spec), spec.mod)
    if isinstance(spec, Shift) and isinstance(spec.of, Partial):
        return Shift(spec.anchor, 0, spec.of)
    return spec


def beside_event(
    reading: Reading, candidate: DateCandidate, meaning: Meaning, story: Chronicle
) -> tuple[Meaning, EventAnchor | None]:
    """Tell an amount from its event, and its date where that of the event is known."""
    spec = candidate.spec.spec if isinstance(candidate.spec, Mod) else candidate.spec
    if not isinstance(spec, Beside):
        return meaning, None
    anchor = event_anchor(reading, candidate, spec, meaning.period.value)
    result = up_to_now(reading, candidate, spec, story)
    if result is None:
        result = result_of(candidate, spec, story)
    if result is None or _is_to_come(reading, candidate, result, story):
        return meaning, anchor
    period = meaning.period._replace(start=result.start, end=result.end)
    story.tell(result, main=True)
    return meaning._replace(period=period, by="event"), anchor
