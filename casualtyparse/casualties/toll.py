"""What a toll is: one number per harm, with the statements it was made from."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

from attrs import field, frozen

from casualtyparse.records import (
    Json,
    Record,
    choice,
    inner,
    maybe_inner,
    maybe_whole,
    text,
    texts,
)
from casualtyparse.terms import HARMS, Harm

SkipReason = Literal[
    "part_of",
    "past",
    "cumulative",
    "hypothetical",
    "superseded",
    "perpetrator",
    "victims",
    "alleged",
    "captive",
    "negated",
    "not_coded",
    "unit",
]
SKIP_REASONS: Final[tuple[SkipReason, ...]] = get_args(SkipReason)


@frozen(kw_only=True)
class TollFigure:
    """How many people suffered one harm: the policy's number, between what is certain and open.

    `high` is None when no upper bound is told, `best` when the policy leaves the number open.
    `casualties` are the ids of the statements behind it.
    """

    low: int | None
    best: int | None
    high: int | None
    casualties: tuple[str, ...]

    def to_dict(self) -> dict[str, Json]:
        """Return the figure as a JSON object of the output contract."""
        return {
            "low": self.low,
            "best": self.best,
            "high": self.high,
            "from": list(self.casualties),
        }

    @classmethod
    def from_dict(cls, record: Record) -> "TollFigure":
        """Return the figure that `to_dict` wrote."""
        return cls(
            low=maybe_whole(record, "low"),
            best=maybe_whole(record, "best"),
            high=maybe_whole(record, "high"),
            casualties=texts(record, "from"),
        )


@frozen(kw_only=True)
class Toll:
    """The toll of one document under one policy; a harm that the text does not mention is None.

    `skipped` tells why each casualty that was not used was left out.
    """

    policy: str
    killed: TollFigure | None = None
    injured: TollFigure | None = None
    killed_or_injured: TollFigure | None = None
    missing: TollFigure | None = None
    abducted: TollFigure | None = None
    detained: TollFigure | None = None
    displaced: TollFigure | None = None
    affected: TollFigure | None = None
    skipped: Mapping[str, SkipReason] = field(factory=dict, hash=False)

    @classmethod
    def of(
        cls,
        policy: str,
        figures: Mapping[Harm, TollFigure],
        skipped: Mapping[str, SkipReason],
    ) -> "Toll":
        """Return the toll with these figures."""
        return cls(
            policy=policy,
            killed=figures.get("killed"),
            injured=figures.get("injured"),
            killed_or_injured=figures.get("killed_or_injured"),
            missing=figures.get("missing"),
            abducted=figures.get("abducted"),
            detained=figures.get("detained"),
            displaced=figures.get("displaced"),
            affected=figures.get("affected"),
            skipped=MappingProxyType(dict(skipped)),
        )

    def figure(self, harm: Harm) -> TollFigure | None:
        """Return the figure of one harm."""
        return {
            "killed": self.killed,
            "injured": self.injured,
            "killed_or_injured": self.killed_or_injured,
            "missing": self.missing,
            "abducted": self.abducted,
            "detained": self.detained,
            "displaced": self.displaced,
            "affected": self.affected,
        }[harm]

    def to_dict(self) -> dict[str, Json]:
        """Return the toll as a JSON object of the output contract."""
        figures: dict[str, Json] = {}
        for harm in HARMS:
            figure = self.figure(harm)
            figures[harm] = None if figure is None else figure.to_dict()
        return {"policy": self.policy, **figures, "skipped": dict(self.skipped)}

    @classmethod
    def from_dict(cls, record: Record) -> "Toll":
        """Return the toll that `to_dict` wrote."""
        skipped = inner(record, "skipped")
        return cls.of(
            text(record, "policy"),
            {
                harm: TollFigure.from_dict(figure)
                for harm in HARMS
                if (figure := maybe_inner(record, harm)) is not None
            },
            {
                key: choice(text(skipped, key), SKIP_REASONS, "skipped")
                for key in skipped
            },
        )
