"""A phrase that is one value: what may stand around the words of the value."""

from collections.abc import Sequence
from typing import Final, TypeVar

from casualtyparse.actors.values import Actor
from casualtyparse.casualties.values import Casualty
from casualtyparse.dates.values import DateExpression
from casualtyparse.distances.values import Distance
from casualtyparse.errors import PhraseError
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.lexicon.word_lists import word_list

V = TypeVar("V", Casualty, Distance, DateExpression, Actor)

#: Signs around a phrase.
_EDGES: Final = " \t\r\n.,;:!?\"'()[]"
_LEADS: Final = frozenset(
    {"in", "on", "at", "the", "a", "an", "from", "by", "for", "during"}
)
#: "since 2014", "between 18 and 31 July"
_BEFORE_DATES: Final = frozenset(
    {"since", "until", "till", "between", "before", "after", "through", "throughout"}
    | {"over", "within", "of", "around", "to", "as"}
)
#: "the death toll rose to 15"
_BEFORE_FIGURES: Final = frozenset({"the", "death", "overall", "official", "total"})
#: "five suspected members of the Adun Front"
_BEFORE_NAMES: Final = frozenset(
    ARTICLES
    | word_list("speech", "presuming")
    | {"of", "from", "armed", "member", "members", "group", "so-called", "self-styled"}
)
#: What tells more of people behind them: "three men armed with knives".
_BEHIND_PEOPLE: Final = frozenset(
    {"from", "of", "on", "in", "with", "armed", "wearing", "belonging", "loyal"}
)


def only(phrase: str, values: Sequence[V], expected: str) -> V:
    """Return the one value that covers the phrase, or raise at the place where reading stopped."""
    if not values:
        start = len(phrase) - len(phrase.lstrip())
        raise PhraseError(phrase, start, f"expected {expected}")
    value = values[0]
    if len(values) > 1:
        raise PhraseError(
            phrase, values[1].span.start, f"expected {expected} and no more"
        )
    before = phrase[: value.span.start].strip(_EDGES)
    if before and not _leads(value, before.lower()):
        raise PhraseError(phrase, 0, f"expected {expected} from the start")
    after = phrase[value.span.end :]
    rest = after.strip(_EDGES)
    if rest and not _follows(value, rest):
        position = value.span.end + len(after) - len(after.lstrip())
        raise PhraseError(phrase, position, "expected the end of the phrase")
    return value


def _leads(value: Casualty | Distance | DateExpression | Actor, before: str) -> bool:
    """Tell whether words before those of a value belong to its phrase."""
    words = frozenset(before.split())
    match value:
        case DateExpression():
            return before in _LEADS or words <= _BEFORE_DATES | _LEADS
        case Casualty():
            return before in _LEADS or words <= _BEFORE_FIGURES
        case Actor():
            return before in _LEADS or words <= _BEFORE_NAMES | _told(value)
        case _:
            return before in _LEADS


def _follows(value: Casualty | Distance | DateExpression | Actor, rest: str) -> bool:
    """Tell whether words behind those of a value belong to its phrase."""
    match value:
        case DateExpression():
            return value.anchor is not None and rest == value.anchor.text
        case Actor():
            words = rest.lower().split()
            if value.name is None:
                return words[0] in _BEHIND_PEOPLE
            return _told(value).issuperset(words)
        case _:
            return False


def _told(actor: Actor) -> frozenset[str]:
    """Return the words for the people of a group: "nine", "Taliban *fighters*"."""
    number = actor.count.text if actor.count else ""
    return frozenset(f"{number} {actor.head or ''}".lower().split())
