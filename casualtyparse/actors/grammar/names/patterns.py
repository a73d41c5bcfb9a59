"""Names that are written as a pattern of the user's says.

    own-pattern = what a regular expression of `OwnWords` matches

A match counts where it is whole words of one sentence. The longest name wins, a pattern on a tie.
"""

from bisect import bisect_left, bisect_right
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.lexicon.own_patterns import ActorPattern
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import settle

_RULE: Final = "own-pattern"


def with_patterns(
    reading: Reading, names: list[ActorCandidate]
) -> list[ActorCandidate]:
    """Return the names of a text with those that the user's patterns match, in order."""
    found: list[ActorCandidate] = []
    if reading.scan.size:
        for pattern in reading.lexicon.patterns:
            found += _matches(reading, pattern)
    return settle(reading, [*found, *names]) if found else names


def _matches(reading: Reading, pattern: ActorPattern) -> list[ActorCandidate]:
    """Return what a pattern matches; nothing, with the reason, if it takes too long."""
    scan = reading.scan
    spans = pattern.spans(scan.text)
    if spans is None:
        reason = (
            f"{pattern.slug}: the pattern {pattern.written!r} took more than "
            f"{pattern.timeout:g} s, and is not looked for in this text"
        )
        reading.reject(_RULE, 0, 1, reason)
        return []
    actor = reading.lexicon.actors.actor(pattern.slug)
    kind = actor.kind_on(reading.context.reference)
    found: list[ActorCandidate] = []
    for start, stop in spans:
        first = bisect_left(scan.starts, start, 0, scan.size)
        end = bisect_left(scan.starts, stop, first, scan.size)
        if first == end or (first and scan.end_of(first - 1) > start):
            _refuse(reading, start, stop, "starts within a word")
        elif scan.end_of(end - 1) > stop:
            _refuse(reading, start, stop, "ends within a word")
        elif scan.sentence_of[first] != scan.sentence_of[end - 1]:
            _refuse(reading, start, stop, "goes over the end of a sentence")
        else:
            found.append(
                make_candidate(
                    rule=_RULE,
                    first=first,
                    end=end,
                    head=end - 1,
                    kind=kind,
                    match="pattern",
                    name=actor.name,
                    actor_id=actor.slug,
                    ids=actor.ids,
                    country=actor.country,
                )
            )
    return found


def _refuse(reading: Reading, start: int, stop: int, reason: str) -> None:
    """Say why a match does not count; one of no words needs no reason."""
    scan = reading.scan
    if scan.text[start:stop].strip():
        first = max(0, bisect_right(scan.starts, start, 0, scan.size) - 1)
        end = max(first + 1, bisect_left(scan.starts, stop, first, scan.size))
        reading.reject(_RULE, first, end, reason)
