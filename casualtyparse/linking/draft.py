"""A document under way: each pass writes down here what it finds, the next reads it.

Values are frozen, and building one that has fifteen fields anew for each thing found about it
would cost more than finding it. So the passes fill in figures, and `Draft.written` builds each
changed value once. A draft never leaves this package.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from attrs import define, evolve

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.values import Actor, Attribution
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import (
    Casualty,
    OwnDeath,
    Scope,
    Status,
    make_casualty,
    make_victims,
)
from casualtyparse.document import Document, make_document
from casualtyparse.linking.cues import CueIndex, SentenceCues
from casualtyparse.linking.story import Story
from casualtyparse.making import maker_of
from casualtyparse.numerals.values import Count
from casualtyparse.terms import VictimKind

#: So often the same people are told again.
_MOST_TOLD: Final = 8
_SENTENCE: Final = attrgetter("sentence")


@define(eq=False)
class Figure:
    """A casualty under way: how it is worded, and what the passes have found so far."""

    value: Casualty
    candidate: CasualtyCandidate
    sentence: int
    #: those of its sentence
    cues: SentenceCues
    #: the figure that this one is part of, if it comes before
    whole: "Figure | None"
    #: the kind of the victims, "unknown" if none are named
    kind: VictimKind
    count: Count
    #: the least number of people that the words tell
    low: int
    status: Status
    part_of: str | None
    scope: Scope = "event"
    source: str | None = None
    perpetrators: tuple[str, ...] = ()
    restates: str | None = None
    superseded_by: str | None = None
    own_death: OwnDeath | None = None

    @property
    def separate(self) -> bool:
        """Tell whether people are said to be of another event: "a separate bomb hurt two"."""
        people = self.cues.people
        return people is not None and "separate" in people

    def written(self) -> Casualty:
        """Return the value with what was found; the same if nothing was."""
        value = self.value
        victims = value.victims
        if self.kind != ("unknown" if victims is None else victims.kind):
            named = value.count.text if victims is None else victims.text
            victims = make_victims(text=named, kind=self.kind)
        # PERF: what is found most often comes first
        if (
            not self.perpetrators
            and self.source is None
            and self.superseded_by is None
            and self.restates is None
            and self.scope == value.scope
            and self.status == value.status
            and self.own_death is None
            and self.part_of == value.part_of
            and self.count is value.count
            and victims is value.victims
        ):
            return value
        # PERF: more keywords than fifteen are passed as a dictionary
        told = make_casualty(
            id=value.id,
            span=value.place,
            text=value.text,
            rule=value.rule,
            harm=value.harm,
            count=self.count,
            victims=victims,
            status=self.status,
            scope=self.scope,
            part_of=self.part_of,
            source=self.source,
            perpetrators=self.perpetrators,
            severity=value.severity,
            restates=self.restates,
            superseded_by=self.superseded_by,
        )
        if self.own_death is not None:
            told = evolve(told, own_death=self.own_death)
        return told


_make_figure: Final = maker_of(Figure)  # PERF: see there


class Draft:
    """What the passes have found about a document so far."""

    __slots__ = (
        "_ending",
        "actors",
        "attributions",
        "by_id",
        "cues",
        "document",
        "figures",
        "hedged",
        "ids_of_actors",
        "past",
        "scan",
        "signs",
        "story",
    )

    def __init__(self, story: Story, document: Document) -> None:
        """Start with figures of which nothing has been found."""
        reading = story.reading
        self.story = story
        self.document = document
        self.scan = reading.scan
        self.cues = CueIndex(reading)
        #: words that are cues by themselves
        self.signs = reading.lexicon.cues.signs
        #: the id of each actor, if anything is said of actors
        self.ids_of_actors: dict[ActorCandidate | None, str] = {}
        if story.assertions:
            ids = [value.id for value in document.actors]
            self.ids_of_actors = dict(zip(story.actors, ids, strict=True))
        #: the actors by their ids, if there are figures
        self.actors: dict[str, Actor] = {}
        if story.casualties:
            self.actors = {actor.id: actor for actor in document.actors}
        self.attributions: tuple[Attribution, ...] = ()
        #: in text order
        self.figures: list[Figure] = []
        self.by_id: dict[str, Figure] = {}
        self._ending: dict[int, list[Figure]] | None = None
        #: whether any sentence with a figure tells that it is not plainly so, or of the past
        self.hedged = self.past = False
        if story.casualties:
            self._begin()

    def _begin(self) -> None:
        """Make the figures, and look for the cues of their sentences."""
        figures, known = self.figures, self.by_id
        sentence, cues = -1, self.cues.at(-1)
        values = self.document.casualties
        for candidate, value in zip(self.story.casualties, values, strict=True):
            if candidate.sentence != sentence:
                sentence = candidate.sentence
                cues = self.cues.at(sentence)
                if cues.status:
                    self.hedged = True
                if cues.past:
                    self.past = True
            victims, count, part_of = value.victims, value.count, value.part_of
            figure = known[value.id] = _make_figure(
                value,
                candidate,
                sentence,
                cues,
                None if part_of is None else known.get(part_of),
                "unknown" if victims is None else victims.kind,
                count,
                count.low or 0,
                value.status,
                part_of,
            )
            figures.append(figure)

    def first_of(self, figure: Figure) -> str:
        """Return the first figure that tells of the people whom this one tells again."""
        key = figure.value.id
        for _ in range(_MOST_TOLD):
            if figure.restates is None:
                break
            key = figure.restates
            figure = self.by_id[key]
        return key

    def told_in(self, sentence: int) -> Sequence[Figure]:
        """Return the figures of a sentence."""
        first = bisect_left(self.figures, sentence, key=_SENTENCE)
        end = bisect_left(self.figures, sentence + 1, lo=first, key=_SENTENCE)
        return self.figures[first:end]

    def ending(self, i: int) -> Sequence[Figure]:
        """Return the figures of the people who end before token i."""
        if self._ending is None:  # PERF: few ask
            self._ending = {}
            for figure in self.figures:
                self._ending.setdefault(figure.candidate.phrase.end, []).append(figure)
        return self._ending.get(i, ())

    def written(self) -> Document:
        """Return the document with what was found."""
        before = self.document
        return make_document(
            text=before.text,
            reference=before.reference,
            mode=before.mode,
            casualties=tuple([figure.written() for figure in self.figures]),
            distances=before.distances,
            dates=before.dates,
            actors=before.actors,
            attributions=self.attributions,
            policy=before.policy,
        )
