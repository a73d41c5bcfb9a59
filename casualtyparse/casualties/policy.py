"""How coders turn statements into numbers: one policy for each way of coding."""

from functools import cache
from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.tables import Table, lines, section, table
from casualtyparse.numerals.values import Count
from casualtyparse.records import choice
from casualtyparse.terms import HARMS, VICTIM_KINDS, Harm, VictimKind

OwnDeaths = Literal["count", "worded", "no"]
Vague = Literal["null", "low", "table"]
StrictLower = Literal["n", "n_plus_one"]
AtMost = Literal["high", "zero", "null"]
Ranges = Literal["low", "mid", "high", "null"]
Alleged = Literal["count", "skip"]
Conflict = Literal["lowest", "highest", "latest", "official_first", "null"]
CaptivesKilled = Literal["both", "killed_only"]
Past = Literal["skip", "if_alone"]

PRESETS: Final = ("default", "acled", "ucdp", "rand", "awsd", "isaf", "muc")
#: In a table of vague words: people without any number ("killing civilians").
PLURAL: Final = "plural"


@frozen(kw_only=True)
class CodingPolicy:
    """How coders of one data set turn statements into one number per harm.

    `own_death` says whether attackers who die in their own attack count: always, only if the text
    says that they died ("worded"), or never; `attackers_killed` whether those killed by the other
    side do. `victims` and `harms` are the kinds that are coded, None for all. `words` are used
    when `vague` is "table"; a word that is not listed counts as its low bound, and the
    word `plural` stands for people without any number. `past` says whether an earlier incident
    counts if the text tells no other.

    >>> CodingPolicy(name="ours", at_most="zero").best(
    ...     Count(kind="at_most", low=0, high=40, text="up to 40"))
    0
    """

    name: str
    own_death: OwnDeaths = "worded"
    attackers_killed: bool = True
    victims: frozenset[VictimKind] | None = None
    harms: frozenset[Harm] | None = None
    vague: Vague = "low"
    words: tuple[tuple[str, int | None], ...] = ()
    strict_lower: StrictLower = "n"
    at_most: AtMost = "high"
    ranges: Ranges = "low"
    alleged: Alleged = "count"
    conflict: Conflict = "official_first"
    captives_killed: CaptivesKilled = "both"
    past: Past = "skip"

    @classmethod
    def named(cls, name: str) -> "CodingPolicy":
        """Return a preset; its conventions are told in *Coding policies*.

        >>> CodingPolicy.named("isaf").strict_lower
        'n_plus_one'
        """
        if name not in PRESETS:
            expected = ", ".join(PRESETS)
            raise ValueError(f"expected one of {expected}, found {name!r}")
        return _preset(name)

    def best(self, count: Count) -> int | None:
        """Return the one number that this policy makes of a count; None leaves it open."""
        low, high = count.low, count.high
        match count.kind:
            case "at_least":
                more = count.strict and self.strict_lower == "n_plus_one"
                return low + 1 if more and low is not None else low
            case "at_most":
                return {"high": high, "zero": 0, "null": None}[self.at_most]
            case "range":
                return self._of_range(low, high)
            case "vague" | "unspecified":
                return self._of_vague(count)
        return low

    def _of_range(self, low: int | None, high: int | None) -> int | None:
        if low is None or high is None:
            return low
        ends = {"low": low, "mid": (low + high) // 2, "high": high, "null": None}
        return ends[self.ranges]

    def _of_vague(self, count: Count) -> int | None:
        if self.vague == "null":
            return None
        if self.vague == "table":
            words = f" {_plain(count.text)} "
            for word, number in self.words:
                if words == f" {word} " or words.startswith(f" {word} of "):
                    return number
            if count.kind == "unspecified":
                return dict(self.words).get(PLURAL, count.low)
        return count.low


def policy_of(policy: str | CodingPolicy) -> CodingPolicy:
    """Return a policy, or the preset of a name."""
    if isinstance(policy, str):
        return CodingPolicy.named(policy)
    if not isinstance(policy, CodingPolicy):
        found = type(policy).__name__
        raise TypeError(f"expected a CodingPolicy or the name of one, found {found}")
    return policy


def _plain(text: str) -> str:
    """Return a vague count without article and quotation marks: "a number of" is "number of"."""
    words = text.lower().replace('"', "").split()
    return " ".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words)


@cache
def _preset(name: str) -> CodingPolicy:
    data = section(table("policies"), name)
    return CodingPolicy(
        name=name,
        own_death=choice(_text(data, "own_death"), get_args(OwnDeaths), "own_death"),
        attackers_killed=_text(data, "attackers_killed") == "count",
        victims=_victims(_text(data, "victims")),
        harms=_harms(_text(data, "harms")),
        vague=choice(_text(data, "vague"), get_args(Vague), "vague"),
        words=tuple(map(_word, lines(data.get("words", "")))),
        strict_lower=choice(
            _text(data, "strict_lower"), get_args(StrictLower), "strict_lower"
        ),
        at_most=choice(_text(data, "at_most"), get_args(AtMost), "at_most"),
        ranges=choice(_text(data, "ranges"), get_args(Ranges), "ranges"),
        alleged=choice(_text(data, "alleged"), get_args(Alleged), "alleged"),
        conflict=choice(_text(data, "conflict"), get_args(Conflict), "conflict"),
        captives_killed=choice(
            _text(data, "captives_killed"), get_args(CaptivesKilled), "captives_killed"
        ),
        past=choice(_text(data, "past"), get_args(Past), "past"),
    )


def _text(data: Table, key: str) -> str:
    value = data[key]
    if not isinstance(value, str):
        raise TypeError(f"expected a string at {key!r}")
    return value


def _word(line: str) -> tuple[str, int | None]:
    word, _, number = line.rpartition(" ")
    return word, None if number == "-" else int(number)


def _victims(names: str) -> frozenset[VictimKind] | None:
    if names == "all":
        return None
    return frozenset(choice(name, VICTIM_KINDS, "victims") for name in names.split())


def _harms(names: str) -> frozenset[Harm] | None:
    if names == "all":
        return None
    return frozenset(choice(name, HARMS, "harms") for name in names.split())
