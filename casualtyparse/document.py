"""A text with everything that was read in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, get_args

from attrs import field, frozen

from casualtyparse.actors.values import Actor, Attribution, is_official, is_party
from casualtyparse.casualties.policy import CodingPolicy, policy_of
from casualtyparse.casualties.values import Casualty
from casualtyparse.dates.values import DateExpression
from casualtyparse.distances.values import Distance
from casualtyparse.making import maker_of
from casualtyparse.phrases.reading import Mode
from casualtyparse.records import (
    Json,
    Record,
    choice,
    maybe_choice,
    maybe_text,
    several,
    text,
)

if TYPE_CHECKING:
    from casualtyparse.casualties.consistency import Inconsistency
    from casualtyparse.casualties.toll import Toll
    from casualtyparse.dates.profiles import Profile, Timex

Value = Casualty | Distance | DateExpression | Actor | Attribution

SCHEMA_VERSION: Final = "1"
MODES: Final[tuple[Mode, ...]] = get_args(Mode)


@frozen(kw_only=True, repr=False)
class Document:
    """Everything a text says about harm, place, time and actors; lists are in text order.

    `reference` is the day from which relative dates were counted, None if unknown. `policy` is what
    `toll` goes by unless told otherwise; it says nothing about the text, is no part of the JSON,
    and documents that differ in it alone are equal.
    """

    text: str
    reference: date | None = None
    mode: Mode = "news"
    casualties: tuple[Casualty, ...] = ()
    distances: tuple[Distance, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    policy: CodingPolicy | None = field(default=None, eq=False)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(values)} {name}" for name, values in self.families().items()
        )
        return f"Document({len(self.text)} characters: {counts})"

    def families(self) -> dict[str, Sequence[Value]]:
        """Return the five lists of values by their name in the contract."""
        return {
            "casualties": self.casualties,
            "distances": self.distances,
            "dates": self.dates,
            "actors": self.actors,
            "attributions": self.attributions,
        }

    def toll(self, policy: "str | CodingPolicy | None" = None) -> "Toll":
        """Return one number per harm, as the coders of `policy` would write it down.

        `policy` is a CodingPolicy or the name of a preset: default, acled, ucdp, rand, awsd, isaf
        or muc; ValueError for any other name. Without one it is that of the Extractor, or
        else default.
        """
        from casualtyparse.casualties.counting import toll_of

        policy = policy_of(policy or self.policy or "default")
        official = frozenset(one.id for one in self.actors if is_official(one))
        claimants = frozenset(one.id for one in self.actors if is_party(one))
        return toll_of(self.casualties, policy, official, claimants)

    def inconsistencies(self) -> "tuple[Inconsistency, ...]":
        """Return where the figures of the text contradict each other, each with its reason."""
        from casualtyparse.casualties.consistency import inconsistencies

        return inconsistencies(self.casualties)

    def timexes(self, profile: "Profile" = "contract") -> "list[Timex]":
        """Return rows (start, end, type, value) for TIMEX3 tools.

        `profile` is "contract" (the values as they are), "timebank" or "timex2" (the conventions of
        news corpora and of annotated histories; see `casualtyparse.dates.profiles`).
        """
        from casualtyparse.dates.profiles import timexes

        return timexes(self.text, self.dates, profile, self.reference)

    def to_dict(self) -> dict[str, Json]:
        """Return the document as a JSON object of the output contract."""
        return {
            "schema_version": SCHEMA_VERSION,
            "reference": None if self.reference is None else self.reference.isoformat(),
            "mode": self.mode,
            "text": self.text,
            **{
                name: [value.to_dict() for value in values]
                for name, values in self.families().items()
            },
        }

    @classmethod
    def from_dict(cls, record: Record) -> "Document":
        """Return the document that `to_dict` wrote.

        Raises ValueError, which names the key, for anything that `to_dict` cannot have written,
        TypeError for what is no object.
        """
        if not isinstance(record, Mapping):
            raise TypeError(f"expected a JSON object, found {type(record).__name__}")
        choice(text(record, "schema_version"), (SCHEMA_VERSION,), "schema_version")
        reference = maybe_text(record, "reference")
        return cls(
            text=text(record, "text"),
            reference=None if reference is None else date.fromisoformat(reference),
            mode=maybe_choice(record, "mode", MODES) or "news",
            casualties=tuple(map(Casualty.from_dict, several(record, "casualties"))),
            distances=tuple(map(Distance.from_dict, several(record, "distances"))),
            dates=tuple(map(DateExpression.from_dict, several(record, "dates"))),
            actors=tuple(map(Actor.from_dict, several(record, "actors"))),
            attributions=tuple(
                map(Attribution.from_dict, several(record, "attributions"))
            ),
        )


#: PERF: what calling the class does, see `casualtyparse.making`
make_document: Final = maker_of(Document)
