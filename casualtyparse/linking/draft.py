"""A document under way: each pass writes down here what it finds, the next reads it.

Values are frozen, and building one that has fifteen fields anew for each thing found about it
would cost more than finding it. So the passes fill in figures, and `Draft.written` builds each
changed value once. A draft never leaves this package.
"""

from casualtyparse.actors.values import Attribution
from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.values import (
    Casualty,
    OwnDeath,
    Scope,
    Status,
    VictimKind,
    make_casualty,
    make_victims,
)
from casualtyparse.document import Document
from casualtyparse.linking.cues import CueIndex, SentenceCues
from casualtyparse.linking.story import Story
from casualtyparse.numerals.values import Count


class Figure:
    """A casualty under way: how it is worded, and what the passes have found so far."""

    __slots__ = (
        "candidate",
        "count",
        "cues",
        "kind",
        "low",
        "own_death",
        "part_of",
        "perpetrators",
        "restates",
        "scope",
        "sentence",
        "source",
        "status",
        "superseded_by",
        "value",
        "whole",
    )

    def __init__(
        self,
        value: Casualty,
        candidate: CasualtyCandidate,
        cues: SentenceCues,
        whole: "Figure | None",
    ) -> None:
        """Start from the value of the grammar; what only linking tells is not yet said."""
        self.value = value
        self.candidate = candidate
        self.sentence = candidate.sentence
        #: those of its sentence
        self.cues = cues
        #: the figure that this one is part of, if it comes before
        self.whole = whole
        victims = value.victims
        #: the kind of the victims, "unknown" if none are named
        self.kind: VictimKind = "unknown" if victims is None else victims.kind
        count = value.count
        self.count: Count = count
        #: the least number of people that the words tell
        self.low = count.low or 0
        self.status: Status = value.status
        self.scope: Scope = value.scope
        self.source: str | None = None
        self.perpetrators: tuple[str, ...] = ()
        self.part_of: str | None = value.part_of
        self.restates: str | None = None
        self.superseded_by: str | None = None
        self.own_death: OwnDeath | None = None

    def written(self) -> Casualty:
        """Return the value with what was found; the same if nothing was."""
        value = self.value
        victims = value.victims
        if victims is not None and victims.kind != self.kind:
            victims = make_victims(text=victims.text, kind=self.kind)
        if (
            self.scope == value.scope
            and self.source is None
            and self.status == value.status
            and self.superseded_by is None
            and self.restates is None
            and not self.perpetrators
            and self.own_death is None
            and self.part_of == value.part_of
            and self.count is value.count
            and victims is value.victims
        ):
            return value
        return make_casualty(
            id=value.id,
            span=value.span,
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
            own_death=self.own_death,
        )


class Draft:
    """What the passes have found about a document so far."""

    __slots__ = (
        "attributions",
        "cues",
        "document",
        "figures",
        "ids_of_actors",
        "scan",
        "signs",
        "story",
    )

    def __init__(self, story: Story, document: Document) -> None:
        """Start with figures of which nothing has been found."""
        self.story = story
        self.document = document
        self.scan = story.reading.scan
        self.cues = CueIndex(story.reading)
        #: words that are cues by themselves
        self.signs = story.reading.lexicon.cues.signs
        #: by the identity of an actor's candidate
        self.ids_of_actors = {
            id(candidate): name for name, candidate in story.actors.items()
        }
        self.attributions: tuple[Attribution, ...] = ()
        #: in text order
        self.figures: list[Figure] = []
        known: dict[str, Figure] = {}
        sentence, cues = -1, self.cues.at(-1)
        for value in document.casualties:
            candidate, part_of = story.casualties[value.id], value.part_of
            if candidate.sentence != sentence:
                sentence = candidate.sentence
                cues = self.cues.at(sentence)
            whole = None if part_of is None else known.get(part_of)
            figure = known[value.id] = Figure(value, candidate, cues, whole)
            self.figures.append(figure)

    def written(self) -> Document:
        """Return the document with what was found."""
        before = self.document
        return Document(
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
