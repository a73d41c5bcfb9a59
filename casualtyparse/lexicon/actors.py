"""Named actors: armed groups, media, international bodies, and the spellings of their names.

Start reading at `ActorTable.readings`: what the tokens from a place on may name. The table is data
(`data/actors.toml`), compiled to lines that are parted when they are asked for. A spelling says how
it must be written to count (its flags); whether it is so written, and which of several actors of
one name a text means, is for the grammar to decide.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from operator import methodcaller
from typing import Final, Literal, NamedTuple, get_args

from attrs import field, frozen

from casualtyparse.errors import LexiconError
from casualtyparse.lexicon.lines import Lines, parted, table_lines, words
from casualtyparse.terms import ACTOR_KINDS, ActorKind

#: What of a state an actor is: its army (all its armed forces) or its police.
Organ = Literal["forces", "police"]
ORGANS: Final[tuple[Organ, ...]] = get_args(Organ)

#: The canonical name itself.
NAME: Final = 1
#: All letters written large ("FARC"), or as `Naming.written` has them ("JeM").
ACRONYM: Final = 2
#: English words: a name only where they are written with capital letters ("Shining Path").
CASED: Final = 4
#: Needs a word beside it that says it is an actor, or a definition: "IS militants".
RISKY: Final = 8
#: Names the members, not the group: "the Houthis", "Tamil Tigers".
MEMBERS: Final = 16
#: Of several actors the first is meant where the text does not say otherwise: "IRA".
SETTLED: Final = 32

#: No walk to the root of splinters is longer.
_MOST_PARENTS: Final = 8


class Naming(NamedTuple):
    """What one spelling stands for: flags, slugs (the likeliest first), exact form or ""."""

    flags: int
    slugs: tuple[str, ...]
    written: str


@frozen(kw_only=True)
class ActorName:
    """One named actor.

    `country` is its one home, `places` are where it was active (home first). `parent` is what it
    split from or belongs to, `successor` what it was renamed to or merged into. `eras` are the
    days, months or years from which it had another kind than `kind`. `since` and `until` bound the
    use of the name; `last_seen` is the last year in the sources, never the end of a group.
    `organ` tells that a state's army or police is called so.
    """

    slug: str
    name: str
    kind: ActorKind
    country: str | None = None
    places: tuple[str, ...] = ()
    ucdp: tuple[int, ...] = ()
    wikidata: str | None = None
    parent: str | None = None
    successor: str | None = None
    eras: tuple[tuple[str, ActorKind], ...] = ()
    since: str | None = None
    until: str | None = None
    last_seen: int | None = None
    sources: tuple[str, ...] = ()
    organ: Organ | None = None
    #: the identifiers of other catalogues, as the output contract gives them
    ids: Mapping[str, str] = field(init=False, repr=False, eq=False)

    @ids.default
    def _ids(self) -> dict[str, str]:
        found = {"wikidata": self.wikidata} if self.wikidata else {}
        if self.ucdp:
            found["ucdp"] = str(self.ucdp[0])
        return found

    def kind_on(self, day: date | None) -> ActorKind:
        """Return the kind on a day; without a day, that of the actor's best known time.

        >>> taliban = actor_table().actor("taliban")
        >>> taliban.kind_on(date(2021, 8, 14)), taliban.kind_on(date(2021, 8, 15))
        ('rebel', 'government')
        """
        kind = self.kind
        if day is not None:
            for start, kind_then in self.eras:
                if start <= day.isoformat():
                    kind = kind_then
        return kind

    def named_on(self, day: date) -> bool:
        """Tell whether the name was in use on a day, as far as that is known."""
        iso = day.isoformat()
        begun = self.since is None or self.since <= iso
        return begun and (self.until is None or iso < self.until)


class Opened(NamedTuple):
    """The names that start with one word."""

    #: their spellings -> what each stands for, as `namings` parts it
    lines: dict[str, str]
    #: the spellings, sorted
    spellings: list[str]
    #: how many tokens those may have that go on with a word, the most first
    lengths: dict[str, tuple[int, ...]]
    #: one of them is the word itself
    alone: bool


_parted: Final = methodcaller("partition", "\t")
_NONE: Final = Opened({}, [], {}, alone=False)


class Names(dict[str, Opened]):
    """Names by their first words, each word looked up when a text first has it.

    What is asked for is kept: the names of the table bound it, since of other words nothing is.
    """

    __slots__ = ("_own", "lines", "openers")

    def __init__(
        self,
        lines: Lines,
        own: Mapping[str, Mapping[str, str]],
        openers: Sequence[str],
    ) -> None:
        """Take the lines, by first word those that win, and all first words, sorted."""
        super().__init__()
        self.lines = lines
        self._own = own
        self.openers = openers

    def __missing__(self, word: str) -> Opened:
        small = word.lower()  # "IS" and "WHO" are kept large
        at = bisect_left(self.openers, small)
        if at == len(self.openers) or self.openers[at] != small:
            return _NONE
        found = self[word] = self._opened(small)
        return found

    def line(self, spelling: str) -> str | None:
        """Return what a spelling stands for, None if it is no name."""
        return self[spelling.partition(" ")[0]].lines.get(spelling)

    def spellings(self) -> Iterator[str]:
        """Yield all spellings, those of users last."""
        own = {spelling: None for names in self._own.values() for spelling in names}
        listed = self.lines.firsts()
        yield from (name for name in listed if name not in own) if own else listed
        yield from own

    def extended(self, names: Mapping[str, str]) -> "Names":
        """Return the names with further ones, which win."""
        own = {word: dict(held) for word, held in self._own.items()}
        for spelling, line in names.items():
            own.setdefault(spelling.partition(" ")[0], {})[spelling] = line
        return Names(self.lines, own, sorted({*self.openers, *own}))

    def _opened(self, word: str) -> Opened:
        """Collect the names that start with a word."""
        # a tab or a blank, which sort before all other signs, stands behind it
        listed = self.lines.between(word + "\t", word + "!")
        lines = {name: line for name, _, line in map(_parted, listed)}
        lines.update(self._own.get(word, {}))
        lengths: dict[str, set[int]] = {}
        for name in lines:
            if " " in name:
                _, second, *rest = name.split(" ")
                lengths.setdefault(second, set()).add(len(rest) + 2)
        most_first = {
            second: tuple(sorted(told, reverse=True))
            for second, told in lengths.items()
        }
        return Opened(lines, sorted(lines), most_first, alone=word in lines)


class _Actors(dict[str, ActorName]):
    """Actors by their slugs, each parted from its line when it is asked for."""

    __slots__ = ("lines", "own")

    def __init__(self, lines: Lines, own: dict[str, str]) -> None:
        super().__init__()
        self.lines = lines
        self.own = own

    def __missing__(self, slug: str) -> ActorName:
        facts = self.facts(slug)
        if facts is None:
            raise LexiconError(f"no actor {slug!r}", source="actors")
        found = self[slug] = _actor(slug, facts)
        return found

    def facts(self, slug: str) -> str | None:
        """Return the line of an actor, None if there is none."""
        return self.own.get(slug) or self.lines.cells(slug)

    def slugs(self) -> Iterator[str]:
        """Yield the slugs of all actors, those of users last."""
        yield from (slug for slug in self.lines.firsts() if slug not in self.own)
        yield from self.own


@frozen(eq=False)
class ActorTable:
    """All actors, and their spellings as tokens joined by blanks.

    >>> table = actor_table()
    >>> [table.actor(slug).name for slug in table.named("farc")[0].slugs]
    ['Revolutionary Armed Forces of Colombia']
    """

    _actors: _Actors
    names: Names

    def __contains__(self, slug: str) -> bool:
        return self._actors.facts(slug) is not None

    def __iter__(self) -> Iterator[str]:
        return self._actors.slugs()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def actor(self, slug: str) -> ActorName:
        """Return an actor by its slug; raise LexiconError if there is none."""
        return self._actors[slug]

    def root(self, slug: str) -> str:
        """Return the actor that a splinter, province or wing comes from in the end.

        >>> actor_table().root("jamaat-ul-ahrar")
        'tehrik-i-taliban-pakistan'
        """
        for _ in range(_MOST_PARENTS):
            parent = self.actor(slug).parent
            if parent is None:
                return slug
            slug = parent
        return slug

    def spellings(self) -> Iterator[str]:
        """Yield all spellings, as tokens joined by blanks."""
        return self.names.spellings()

    def first_words(self) -> Sequence[str]:
        """Return the tokens that a name can start with, sorted."""
        return self.names.openers

    def named(self, spelling: str) -> tuple[Naming, ...]:
        """Return what a spelling names: exact forms first, then acronyms."""
        line = self.names.line(spelling)
        return () if line is None else namings(line)

    def readings(self, tokens: Sequence[str], i: int) -> Iterator[tuple[int, Naming]]:
        """Yield what the tokens from i on may name, with the token behind it, longest first.

        >>> tokens = "attacked by the islamic state of iraq".split()
        >>> [(end, naming.slugs) for end, naming in actor_table().readings(tokens, 3)]
        [(7, ('islamic-state-of-iraq',)), (5, ('islamic-state',))]
        """
        lines, _, lengths, _ = self.names[tokens[i]]
        word = tokens[i].lower()
        # PERF: most names have no word behind them that goes on with another
        if i + 1 < len(tokens) and tokens[i + 1] in lengths:
            for length in lengths[tokens[i + 1]]:
                name = " ".join((word, *tokens[i + 1 : i + length]))
                if name in lines and i + length <= len(tokens):
                    for naming in namings(lines[name]):
                        yield i + length, naming
        if word in lines:
            for naming in namings(lines[word]):
                yield i + 1, naming

    def extended(self, facts: dict[str, str], names: Mapping[str, str]) -> "ActorTable":
        """Return a table with further lines, which win over its own."""
        actors = self._actors
        return ActorTable(
            _Actors(actors.lines, {**actors.own, **facts}), self.names.extended(names)
        )


@cache
def namings(line: str) -> tuple[Naming, ...]:
    """Part the cells of one spelling; there are no more lines than spellings."""
    found = []
    for cell in line.split("\t"):
        flags, slugs, written = cell.split("|")
        found.append(Naming(int(flags), parted(slugs), written))
    return tuple(found)


def _actor(slug: str, facts: str) -> ActorName:
    """Part the cells of one actor."""
    (
        name,
        kind,
        country,
        places,
        ucdp,
        wikidata,
        parent,
        successor,
        eras,
        since,
        until,
        last_seen,
        sources,
        organ,
    ) = facts.split("\t")
    return ActorName(
        slug=slug,
        name=name,
        kind=_kind(kind, slug),
        country=country or None,
        places=parted(places),
        ucdp=tuple(map(int, parted(ucdp))),
        wikidata=wikidata or None,
        parent=parent or None,
        successor=successor or None,
        eras=tuple(_era(era, slug) for era in parted(eras)),
        since=since or None,
        until=until or None,
        last_seen=int(last_seen) if last_seen else None,
        sources=parted(sources),
        organ=_organ(organ, slug),
    )


def _organ(text: str, slug: str) -> Organ | None:
    for organ in ORGANS:
        if organ == text:
            return organ
    if text:
        raise LexiconError(f"{slug}: no organ {text!r}", source="actors")
    return None


def _era(cell: str, slug: str) -> tuple[str, ActorKind]:
    day, _, kind = cell.partition(":")
    return day, _kind(kind, slug)


def _kind(text: str, slug: str) -> ActorKind:
    for kind in ACTOR_KINDS:
        if kind == text:
            return kind
    raise LexiconError(f"{slug}: no kind {text!r}", source="actors")


@cache
def actor_table() -> ActorTable:
    """Load the table that ships with the package, once."""
    return ActorTable(
        _Actors(table_lines("actor_facts"), {}),
        Names(table_lines("actor_names"), {}, words("actor_openers")),
    )
