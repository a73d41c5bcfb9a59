"""Words that say how a figure is meant: hedged, denied, imagined, past, a total, another event."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final, Literal, get_args

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import Table, lines, section, table
from casualtyparse.lexicon.tables import words as words_of
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.records import choice

CueCategory = Literal[
    "none",
    "alleged",
    "hypothetical",
    "negated",
    "past",
    "cumulative",
    "separate",
    "dispute",
    "attacker",
    "detonation",
    "outdated",
    "added",
    "aid",
    "report",
    "trial",
    "court",
    "ranked",
    "incident",
    "wave",
    "rising",
    "belonging",
    "totalling",
    "corrected",
    "recount",
    "succumbed",
    "withdrawn",
    "done",
    "bidding",
    "causing",
    "freed",
    "caught",
]
#: Where a cue reaches; from `modal` on, more than the place is looked at.
Reach = Literal[
    "ahead",
    "phrase",
    "next",
    "back",
    "both",
    "modal",
    "inside",
    "period",
    "conflict",
    "relative",
    "weak",
    "time",
    "since",
    "initial",
    "suspect",
]
CATEGORIES: Final[tuple[CueCategory, ...]] = get_args(CueCategory)
REACHES: Final[tuple[Reach, ...]] = get_args(Reach)


#: What a cue tells of a figure: how it is meant, of which event, of which people.
Group = Literal["status", "past", "cumulative", "people", "aid", "none"]
_GROUPS: Final[Mapping[CueCategory, Group]] = {
    "alleged": "status",
    "hypothetical": "status",
    "negated": "status",
    "past": "past",
    "cumulative": "cumulative",
    "separate": "people",
    "dispute": "people",
    "added": "people",
    "report": "people",
    "trial": "people",
    "corrected": "people",
    "recount": "people",
    "withdrawn": "people",
    "aid": "aid",
}
#: Units of time, of which "in" and "over" make a period.
LONG_UNITS: Final = word_list("calendar", "long_units")
DAY_UNITS: Final = frozenset({"day", "days"})


@frozen(kw_only=True)
class Cue:
    """A phrase that colours the figures it reaches; `words` are all of its words.

    It is looked for at its rarest word, number `at`.
    """

    category: CueCategory
    group: Group
    reach: Reach
    words: tuple[str, ...]
    at: int


#: The cues that are looked for at a word: the word alone, those by the word behind it, those by
#: the word before it, and whether it is a unit of time, where a period may end.
Cues = tuple[
    Cue | None,
    Mapping[str, Sequence[Cue]] | None,
    Mapping[str, Sequence[Cue]] | None,
    bool,
]


@frozen(kw_only=True)
class CueTable:
    """All cues: by the words they are looked for at, and those of one word by category."""

    by_word: Mapping[str, Cues]
    #: these words; PERF: a set is asked more quickly than a mapping
    words: frozenset[str]
    #: the words that make a period of a time: "in", "over"
    periods: Mapping[str, Cue]
    signs: Mapping[CueCategory, frozenset[str]]


def load_cues(entries: Entries) -> CueTable:
    """Read the cues; a word that starts one is known."""
    data = table("cues")
    weight_of = _Weights(entries, words_of(data["frequent"])).__getitem__
    alone: dict[str, Cue] = {}
    longer: dict[str, str] = {}
    for category, reach, words in _cues(data):
        entry_of(entries, words[0])
        if len(words) == 1:
            alone.setdefault(words[0], _cue(category, reach, words, 0))
            continue
        weights = list(map(weight_of, words))
        at = weights.index(max(weights))
        row = f"{category} {reach} {at} {' '.join(words)}\n"
        longer[words[at]] = longer.get(words[at], "") + row
    read, signs, periods = _alone(alone)
    return CueTable(
        by_word=_CuesByWord(read, longer),
        words=frozenset((*read, *longer, *LONG_UNITS, *DAY_UNITS)),
        periods=periods,
        signs=signs,
    )


def _cue(category: CueCategory, reach: Reach, words: tuple[str, ...], at: int) -> Cue:
    group = _GROUPS.get(category, "none")
    return Cue(category=category, group=group, reach=reach, words=words, at=at)


def _cue_of(row: str) -> Cue:
    """Return the cue of a row: category, reach, place of the rarest word, and the words."""
    category, reach, at, *words = row.split(" ")
    told = choice(category, CATEGORIES, "category"), choice(reach, REACHES, "reach")
    return _cue(*told, tuple(words), int(at))


class _CuesByWord(dict[str, Cues]):
    """The cues of each word, made when the word is first met: most stand in no text of a day.

    Until then those of more than one word are the lines of a string, which is no work for the
    garbage collector.
    """

    __slots__ = ("_alone", "_longer")

    def __init__(self, alone: Mapping[str, Cue], longer: Mapping[str, str]) -> None:
        """Begin with none."""
        super().__init__()
        self._alone = alone
        self._longer = longer

    def __missing__(self, word: str) -> Cues:
        """Make those of one word."""
        by_next: dict[str, list[Cue]] = {}
        by_previous: dict[str, list[Cue]] = {}
        for row in self._longer.get(word, "").splitlines():
            cue = _cue_of(row)
            words, at = cue.words, cue.at
            if at + 1 < len(words):
                by_next.setdefault(words[at + 1], []).append(cue)
            else:
                by_previous.setdefault(words[at - 1], []).append(cue)
        unit = word in LONG_UNITS or word in DAY_UNITS
        alone = self._alone.get(word)
        cues = self[word] = (alone, by_next or None, by_previous or None, unit)
        return cues


def _alone(
    alone: Mapping[str, Cue],
) -> tuple[dict[str, Cue], dict[CueCategory, frozenset[str]], dict[str, Cue]]:
    """Return the cues of one word that are looked for everywhere, the others, and periods."""
    read: dict[str, Cue] = {}
    periods: dict[str, Cue] = {}
    signs: dict[CueCategory, set[str]] = {category: set() for category in CATEGORIES}
    for word, cue in alone.items():
        if cue.reach == "period":
            periods[word] = cue
        elif cue.group == "none":
            signs[cue.category].add(word)
        else:
            read[word] = cue
    return read, {key: frozenset(found) for key, found in signs.items()}, periods


class _Weights(dict[str, int]):
    """How rare a word is: a long word that is of no closed class is rarest."""

    def __init__(self, entries: Entries, frequent: Sequence[str]) -> None:
        """Start with frequent words, the most frequent last."""
        super().__init__((word, -number) for number, word in enumerate(frequent))
        self._entries = entries

    def __missing__(self, word: str) -> int:
        entry = self._entries.get(word)
        closed = not word.isalpha() or (entry is not None and entry.tag is not None)
        weight = self[word] = len(word) if closed else len(word) + _OPEN
        return weight


_OPEN: Final = 100


def _cues(data: Table) -> Iterator[tuple[CueCategory, Reach, tuple[str, ...]]]:
    for name in data:
        if name == "frequent":
            continue
        category = choice(name, CATEGORIES, "category")
        for key, block in section(data, name).items():
            reach = choice(key, REACHES, "reach")
            for line in lines(block):
                plain = "-" not in line and "'" not in line
                for words in product(*(part.split("/") for part in line.split())):
                    yield category, reach, words if plain else _tokens(words)


def _tokens(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words as the scan parts them: hyphens and apostrophes are tokens."""
    return tuple(" ".join(words).replace("-", " - ").replace("'", " ' ").split())
