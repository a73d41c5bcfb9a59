"""The public functions, and the object that holds their options."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, repeat
from typing import TYPE_CHECKING, Final

from attrs import Attribute, evolve, field, frozen

from casualtyparse.actors.values import Actor
from casualtyparse.casualties.values import Casualty
from casualtyparse.dates.values import DateExpression
from casualtyparse.distances.values import Distance
from casualtyparse.document import MODES, Document
from casualtyparse.lexicon import Lexicon, default_lexicon
from casualtyparse.linking.story import Story
from casualtyparse.phrases.calendar import ISO_CALENDAR, Calendar
from casualtyparse.phrases.reading import Context, Mode, make_context
from casualtyparse.pipeline import read_document, read_text
from casualtyparse.reference import Reference, reference_day
from casualtyparse.scan import tokens_of
from casualtyparse.single import only

if TYPE_CHECKING:
    from concurrent.futures import Future

    from casualtyparse.casualties.policy import CodingPolicy
    from casualtyparse.distances.locate import Profile
    from casualtyparse.distances.places import ResolverLike
    from casualtyparse.explanation import Finding
    from casualtyparse.lexicon.own_words import OwnWords

    _Options = tuple[
        Mode,
        OwnWords | None,
        ResolverLike | None,
        Profile,
        CodingPolicy | None,
        Calendar,
    ]

#: Texts that one worker takes at a time: fewer cost more in traffic than they share out.
CHUNK: Final = 64


def _policy(policy: "str | CodingPolicy | None") -> "CodingPolicy | None":
    """Return a policy, or that of a name; raise if there is none."""
    if policy is None:
        return None
    from casualtyparse.casualties.policy import policy_of

    return policy_of(policy)


def _one_of(*names: str) -> "Callable[[object, Attribute[str], str], None]":
    """Return a validator for an option that takes one of some names."""

    def check(_: object, option: "Attribute[str]", value: str) -> None:
        if value not in names:
            expected = " or ".join(map(repr, names))
            raise ValueError(f"expected {option.name} {expected}, found {value!r}")

    return check


def _knows_places(_: object, __: object, source: "ResolverLike | None") -> None:
    """Raise TypeError for a resolver that cannot be asked."""
    if source is not None:
        from casualtyparse.distances.places import resolver_of

        resolver_of(source)


def _check_workers(workers: int | None) -> None:
    """Raise unless this is how many may work, or None."""
    if workers is None:
        return
    if isinstance(workers, bool) or not isinstance(workers, int):
        found = type(workers).__name__
        raise TypeError(f"expected a number of workers, found {found}")
    if workers < 1:
        raise ValueError(f"expected at least one worker, found {workers}")


@frozen(kw_only=True)
class Extractor:
    """Holds the options of extraction; the functions of the module use one with none set.

    `policy` is what `Document.toll` goes by unless told otherwise: a CodingPolicy or the name of
    a preset.

    >>> Extractor().extract("Two miners died.").casualties
    (Casualty(c1 killed exact 2 'Two miners died'),)
    """

    mode: Mode = field(default="news", validator=_one_of(*MODES))
    #: actors, nouns, verbs and places besides those that ship
    own: "OwnWords | None" = None
    #: whoever knows places, and how points are reckoned from them
    resolver: "ResolverLike | None" = field(default=None, validator=_knows_places)
    profile: "Profile" = field(default="georef", validator=_one_of("georef", "news"))
    policy: "CodingPolicy | None" = field(default=None, converter=_policy)
    #: how dates are counted where the texts come from
    calendar: Calendar = ISO_CALENDAR
    lexicon: Lexicon = field(init=False, repr=False, eq=False)

    @lexicon.default
    def _lexicon(self) -> Lexicon:
        if self.own is None:
            return default_lexicon()
        from casualtyparse.lexicon.own_words import lexicon_with

        return lexicon_with(self.own, _tokens)

    def extract(self, text: str, *, reference: Reference = None) -> Document:
        """Read everything a text says; see the function of the same name."""
        context = self._context(text, reference)
        return self._finished(read_document(text, self.lexicon, context))

    def read(self, text: str, *, reference: Reference = None) -> tuple[Story, Document]:
        """Return the document together with the story of how it was read."""
        context = self._context(text, reference)
        story, document = read_text(text, self.lexicon, context)
        return story, self._finished(document)

    def _context(self, text: str, reference: Reference) -> Context:
        """Return what is known besides a text, which must be one."""
        if not isinstance(text, str):
            message = f"expected a text as str, found {type(text).__name__}"
            raise TypeError(message)
        return make_context(
            reference=reference_day(reference), mode=self.mode, calendar=self.calendar
        )

    def _finished(self, document: Document) -> Document:
        """Return a document with what the options of this extractor add to it."""
        if self.own is not None or self.resolver is not None:
            document = self._with_points(document)
        if self.policy is not None:
            document = evolve(document, policy=self.policy)
        return document

    def _with_points(self, document: Document) -> Document:
        """Return the document with the points of its distances, where places are known."""
        own = dict(self.own.places) if self.own else {}
        known = [places for places in (own, self.resolver) if places]
        if not known:
            return document
        from casualtyparse.distances.places import first_of, resolver_of
        from casualtyparse.linking.points import with_points

        resolver = first_of(map(resolver_of, known))
        return with_points(document, resolver, self.profile)

    def explain(
        self, text: str, *, reference: Reference = None
    ) -> "tuple[Finding, ...]":
        """Return which rule read what, and what was rejected and why, in text order."""
        from casualtyparse.explanation import explain

        return explain(*self.read(text, reference=reference))

    def parse_casualty(self, phrase: str) -> Casualty:
        """Read one phrase as one casualty; see the function of the same name."""
        return only(phrase, self.extract(phrase).casualties, "a casualty phrase")

    def parse_distance(self, phrase: str) -> Distance:
        """Read one phrase as a distance from a place; see the function of the same name."""
        found = self.extract(phrase).distances or _bare_lengths(phrase)
        return only(phrase, found, "a distance")

    def parse_date(self, phrase: str, *, reference: Reference = None) -> DateExpression:
        """Read one phrase as a date; see the function of the same name."""
        dates = self.extract(phrase, reference=reference).dates
        return only(phrase, dates, "a date")

    def parse_actor(self, phrase: str) -> Actor:
        """Read one phrase as a mention of an actor; see the function of the same name."""
        return only(phrase, self.extract(phrase).actors, "an actor")

    def extract_many(
        self,
        texts: Iterable[str],
        references: Iterable[Reference] | None = None,
        *,
        workers: int | None = None,
    ) -> Iterator[Document]:
        """Read many texts; see the function of the same name."""
        if isinstance(texts, str):
            raise TypeError("expected several texts, found one str")
        _check_workers(workers)
        days = repeat(None) if references is None else references
        pairs = zip(texts, days, strict=references is not None)
        if workers is None or workers == 1:
            return (self.extract(text, reference=day) for text, day in pairs)
        return self._in_processes(pairs, workers)

    def _in_processes(
        self, pairs: Iterable[tuple[str, Reference]], workers: int
    ) -> Iterator[Document]:
        import signal
        from concurrent.futures import ProcessPoolExecutor

        pairs = iter(pairs)
        waiting: deque[Future[list[Document]]] = deque()
        # An interrupt is for this process to deal with: it ends the others.
        deaf = (signal.SIGINT, signal.SIG_IGN)
        with ProcessPoolExecutor(
            workers, initializer=signal.signal, initargs=deaf
        ) as pool:
            while True:
                while len(waiting) < 2 * workers and (
                    chunk := list(islice(pairs, CHUNK))
                ):
                    waiting.append(pool.submit(self._chunk, chunk))
                if not waiting:
                    return
                yield from waiting.popleft().result()

    def _chunk(self, chunk: Sequence[tuple[str, Reference]]) -> list[Document]:
        return [self.extract(text, reference=day) for text, day in chunk]

    def __getstate__(self) -> "_Options":
        """Send the options to another process; it has a lexicon of its own."""
        return (
            self.mode,
            self.own,
            self.resolver,
            self.profile,
            self.policy,
            self.calendar,
        )

    def __setstate__(self, state: "_Options") -> None:
        names = ("mode", "own", "resolver", "profile", "policy", "calendar")
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "lexicon", self._lexicon())


def _tokens(name: str) -> list[str]:
    return tokens_of(name)[0]


@cache
def _extractor(mode: Mode) -> Extractor:
    return Extractor(mode=mode)


def extract(
    text: str,
    *,
    reference: Reference = None,
    mode: Mode = "news",
    resolver: "ResolverLike | None" = None,
) -> Document:
    """Read everything a text says about harm, place, time and actors.

    `reference` is the day of publication (a date, a datetime or an ISO 8601 string), from which
    relative dates are counted; without one nothing is guessed. `mode` is "news" or, for histories
    whose dates follow from each other, "narrative". `resolver` knows places (a mapping by name or a
    function will do) and gives distances their `point`. Any string can be read.

    >>> extract("Two miners died on Sunday.", reference="2019-11-07")
    Document(26 characters: 1 casualties, 0 distances, 1 dates, 0 actors, 0 attributions)
    """
    extractor = _extractor(mode)
    if resolver is not None:
        extractor = evolve(extractor, resolver=resolver)
    return extractor.extract(text, reference=reference)


def extract_many(
    texts: Iterable[str],
    references: Iterable[Reference] | None = None,
    *,
    workers: int | None = None,
) -> Iterator[Document]:
    """Read many texts, one document each, in order and as they are asked for.

    `references` are the days of publication, one a text. With `workers`, that many processes share
    the work; a script that uses them needs the usual `if __name__ == "__main__"` guard.

    >>> [len(document.casualties) for document in extract_many(["Two died.", "Rain fell."])]
    [1, 0]
    """
    return _extractor("news").extract_many(texts, references, workers=workers)


def parse_casualty(phrase: str) -> Casualty:
    """Read one phrase as one casualty; raise PhraseError where that is not possible.

    >>> parse_casualty("at least nine miners were killed")
    Casualty(c1 killed at_least 9.. 'at least nine miners were killed')
    """
    return _extractor("news").parse_casualty(phrase)


def parse_distance(phrase: str) -> Distance:
    """Read one phrase as a distance from a place.

    The whole phrase must be readable; to search a longer text use `extract`. A length alone
    ("3.5 km") is a distance from no place; in a text it is none.

    >>> parse_distance("50 km south-west of the capital Dushanbe")
    Distance(d1 offset '50 km south-west ...' bearing=225±22.5 anchor='Dushanbe')
    """
    return _extractor("news").parse_distance(phrase)


def _bare_lengths(phrase: str) -> tuple[Distance, ...]:
    """Return the lengths of a phrase as distances from no place: "3.5 km"."""
    from casualtyparse.distances.lengths import lengths_in

    return tuple(
        Distance(
            id=f"d{number}",
            span=found.span,
            text=found.text,
            rule="bare-length",
            relation="offset",
            distance=found.length,
        )
        for number, found in enumerate(lengths_in(phrase), 1)
    )


def parse_date(
    phrase: str,
    *,
    reference: Reference = None,
    mode: Mode = "news",
    calendar: Calendar = ISO_CALENDAR,
) -> DateExpression:
    """Read one phrase as a date, a time, a duration or a recurring time.

    `calendar` says what its words do not: which number is the month, in which half of the world a
    summer lies, in which month a fiscal year begins, on which day a week.

    >>> parse_date("in May this year", reference="2019-11-07").value
    '2019-05'
    """
    extractor = evolve(_extractor(mode), calendar=calendar)
    return extractor.parse_date(phrase, reference=reference)


def parse_actor(phrase: str) -> Actor:
    """Read one phrase as a mention of an actor.

    >>> parse_actor("20 masked assailants").count
    Count(exact 20 '20')
    """
    return _extractor("news").parse_actor(phrase)
