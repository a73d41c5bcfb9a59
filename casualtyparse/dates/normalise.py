"""What dates mean: from candidates to values, in text order."""

from collections.abc import Sequence
from typing import Final

from casualtyparse.dates.candidates import DateCandidate
from casualtyparse.dates.chronicle import Chronicle
from casualtyparse.dates.events import event_anchor, result_of
from casualtyparse.dates.meaning import Meaning
from casualtyparse.dates.pairs import as_range, before_end, in_two_zones
from casualtyparse.dates.resolve import resolve
from casualtyparse.dates.spec import Beside, Mod, Partial, Shift, Spec, Within
from casualtyparse.dates.story import is_aside, reference_of
from casualtyparse.dates.tense import tense_at
from casualtyparse.dates.values import DateExpression, EventAnchor
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import Scan

#: Candidates whose reading depends on whether the clause looks back or forward.
_TENSED: Final = frozenset(
    {"weekday", "day", "month", "season", "quarter", "week", "part"}
)
_MOST_BETWEEN: Final = 4
_UNTIL: Final = frozenset({"to", "until", "till", "through", "-", "\u2013", "\u2014"})
_ON: Final = frozenset({"on", "since", "after"})


def normalise(
    reading: Reading, candidates: Sequence[DateCandidate]
) -> list[tuple[DateCandidate, DateExpression]]:
    """Give each candidate its meaning; ids are t1, t2 ... in text order."""
    scan, context = reading.scan, reading.context
    reference = context.reference
    story = Chronicle(
        reference=reference,
        narrative=context.mode == "narrative" or reference is None,
    )
    if reference is None and candidates:
        reference_of(reading, candidates, story)
    found: list[tuple[DateCandidate, DateExpression]] = []
    sentence = -1
    for candidate in candidates:
        here = scan.sentence_at(candidate.first)
        if here != sentence:
            sentence, story.day_in_sentence = here, False
        before = found[-1] if found else None
        value = _value(reading, candidate, story, f"t{len(found) + 1}")
        if before is not None and candidate.first - before[0].end <= _MOST_BETWEEN:
            found[-1], value = _beside_each_other(reading, before, candidate, value)
        found.append((candidate, value))
    return found


def _beside_each_other(
    reading: Reading,
    before: tuple[DateCandidate, DateExpression],
    candidate: DateCandidate,
    value: DateExpression,
) -> tuple[tuple[DateCandidate, DateExpression], DateExpression]:
    """Tell two dates of each other: two ends of a range, one time in two zones."""
    first, told = before
    if first.grain == "clock" and candidate.grain == "clock":
        told, value = in_two_zones(told, value)
        return (first, told), value
    glue = reading.scan.words[first.end : candidate.first]
    between = reading.scan.word(first.first - 1) == "between"
    if len(glue) == 1 and (glue[0] in _UNTIL or (between and glue[0] == "and")):
        if first.open and candidate.open:
            told = before_end(told, value)
        told, value = as_range(told, value)
    return (first, told), value


def _value(
    reading: Reading, candidate: DateCandidate, story: Chronicle, name: str
) -> DateExpression:
    scan = reading.scan
    story.tense = None
    if _needs_tense(scan, candidate):
        story.tense = tense_at(reading, candidate.first, candidate.end)
    spec = candidate.spec
    if candidate.rule == "overnight" and story.tense == "future":
        spec = _tonight(spec)
    meaning = resolve(spec, story)
    anchor = None
    if candidate.grain == "beside":
        meaning, anchor = _beside(reading, candidate, meaning, story)
    elif candidate.grain != "amount" and meaning.by != "none":
        main = not (story.narrative and is_aside(reading, candidate, meaning, story))
        if meaning.type in ("DATE", "TIME"):
            story.tell(meaning.period, main=main)
    period = meaning.period
    return DateExpression(
        id=name,
        span=scan.span(candidate.first, candidate.end),
        text=scan.surface(candidate.first, candidate.end),
        rule=candidate.rule,
        type=meaning.type,
        value=period.value,
        mod=meaning.mod,
        edtf=period.edtf,
        start=period.start,
        end=period.end,
        granularity=period.grain,
        anchor=anchor,
        spec=spec,
        tense=story.tense,
        resolved_by=meaning.by,
        alternatives=meaning.alternatives,
        zone=meaning.zone,
    )


def _needs_tense(scan: Scan, candidate: DateCandidate) -> bool:
    """Tell whether a candidate leaves open on which side of the reference it lies."""
    if candidate.rule == "holiday" and scan.word(candidate.first - 1) not in _ON:
        return False  # feasts are spoken of from either side
    return (candidate.open or candidate.grain == "clock") and (
        candidate.grain in _TENSED or isinstance(candidate.spec, Within)
    )


def _tonight(spec: Spec) -> Spec:
    """Return the night that begins on the day instead of the one that ends on it."""
    if isinstance(spec, Mod):
        return Mod(_tonight(spec.spec), spec.mod)
    if isinstance(spec, Shift) and isinstance(spec.of, Partial):
        return Shift(spec.anchor, 0, spec.of)
    return spec


def _beside(
    reading: Reading, candidate: DateCandidate, meaning: Meaning, story: Chronicle
) -> tuple[Meaning, EventAnchor | None]:
    """Tell an amount from its event, and its date where that of the event is known."""
    spec = candidate.spec.spec if isinstance(candidate.spec, Mod) else candidate.spec
    if not isinstance(spec, Beside):
        return meaning, None
    anchor = event_anchor(reading, candidate, spec, meaning.period.value)
    result = result_of(reading, candidate, spec, story)
    if result is None:
        return meaning, anchor
    period = meaning.period._replace(start=result.start, end=result.end)
    story.tell(result, main=True)
    return meaning._replace(period=period, by="event"), anchor
