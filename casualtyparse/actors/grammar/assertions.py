"""The assertions read so far in a text, and the roles that they give."""

from collections.abc import Sequence

from attrs import evolve

from casualtyparse.actors.candidates import ActorCandidate, Assertion, AssertionKind
from casualtyparse.actors.grammar.clauses import Clauses

#: Who is held responsible, and who says so.
Parties = tuple[ActorCandidate | None, ActorCandidate | None]
#: An actor named within so many tokens of the verb belongs to the wording.
_WORDING = 12


class Assertions:
    """Records who says who did it; every rule of saying ends here."""

    __slots__ = (
        "answerable",
        "clauses",
        "entries",
        "found",
        "mentions",
        "scan",
        "words",
    )

    def __init__(self, clauses: Clauses) -> None:
        """Start with none."""
        self.clauses = clauses
        self.mentions = clauses.mentions
        self.entries = clauses.mentions.entries
        self.scan = clauses.scan
        self.words = clauses.words
        self.found: list[Assertion] = []
        #: whether somebody was said to be answerable, by nobody named so far
        self.answerable = False

    # ---- what is recorded

    def said(
        self,
        first: int,
        end: int,
        speakers: list[ActorCandidate],
        extent: tuple[int, int],
    ) -> None:
        """Record a report of what stands in `extent`."""
        if not speakers:
            return
        source = speakers[0]
        if source.name is None:
            source = self.clauses.anaphora.resolve(source)
        self.found.append(
            Assertion(
                rule="source-said",
                kind="said",
                first=first,
                end=end,
                source=source,
                extent=extent,
            )
        )
        self.sources(speakers)

    def claimed(
        self,
        span: tuple[int, int],
        actors: list[ActorCandidate],
        *,
        negated: bool = False,
    ) -> None:
        """Record that each of the actors claims the deed, or does not."""
        for speaker in actors:
            if speaker.rule == "speaker":
                continue
            actor = self._behalf(span[1]) or self._owner(speaker)
            speaker.roles.add("source")
            actor.roles.add("source")
            if not negated:
                actor.roles.add("perpetrator")
            self.add(
                "deed-claimed",
                "claimed",
                span,
                (actor, actor),
                negated=negated,
            )

    def _behalf(self, i: int) -> ActorCandidate | None:
        """Return in whose name a deed is claimed: "claimed it on behalf of the Brigade"."""
        _, high = self.scan.bounds_at(min(i, self.scan.size - 1))
        for j in range(i, min(high - 2, i + 12)):
            if self.words[j] in ("behalf", "name") and self.words[j + 1] == "of":
                named = self.clauses.objects(j + 2)
                return named[0] if named else None
        return None

    def _owner(self, speaker: ActorCandidate) -> ActorCandidate:
        """Return whose outlet a medium is: "Islamic State's Amaq agency" claims for it."""
        if speaker.kind != "media":
            return speaker
        for i in range(speaker.first - 1, max(-1, speaker.first - 4), -1):
            owner = self.mentions.at.get(i)
            if owner is not None:
                return owner if owner.armed else speaker
            if self.words[i] not in ("'", "s"):
                break
        return speaker

    def unclaimed(self, first: int, end: int) -> None:
        """Record that nobody claims the deed."""
        self.add("claim-of-nobody", "claimed", (first, end), negated=True)

    def denied(
        self,
        span: tuple[int, int],
        speakers: list[ActorCandidate],
        *,
        negated: bool = False,
    ) -> None:
        """Record that a speaker denies the deed."""
        self.sources(speakers)
        for speaker in speakers[:1]:
            self.add(
                "deed-denied",
                "denied",
                span,
                (speaker, speaker),
                negated=negated,
            )

    def blamed(
        self,
        rule: str,
        i: int,
        actors: list[ActorCandidate],
        speakers: Sequence[ActorCandidate] = (),
        kind: AssertionKind = "blamed",
    ) -> None:
        """Record that the actors are held responsible, by the first speaker or nobody named."""
        source = speakers[0] if speakers else None
        self.sources(speakers)
        for actor in actors:
            if actor is source or actor.rule == "speaker":
                continue
            actor.roles.add("perpetrator")
            span = self._wording(i, actor)
            self.add(rule, kind, span, (actor, source))

    def add(
        self,
        rule: str,
        kind: AssertionKind,
        span: tuple[int, int],
        parties: Parties = (None, None),
        *,
        negated: bool = False,
        extent: tuple[int, int] | None = None,
    ) -> None:
        """Record an assertion; "the group" is what it stands for."""
        first, end = span
        actor, source = parties
        self.answerable = self.answerable or rule == "answerable"
        if actor is not None and actor.name is None:
            actor = self.clauses.anaphora.resolve(actor)
        if source is not None and source.name is None:
            source = self.clauses.anaphora.resolve(source)
        self.found.append(
            Assertion(
                rule=rule,
                kind=kind,
                first=first,
                end=end if end > first else first + 1,
                actor=actor,
                source=source,
                negated=negated,
                extent=extent,
            )
        )

    def sources(self, speakers: Sequence[ActorCandidate]) -> None:
        """Give the role; a nurse of an organisation speaks for it as well."""
        at = self.mentions.at
        for speaker in speakers:
            speaker.roles.add("source")
            if speaker.match != "descriptive":
                continue
            first = speaker.first
            if first and self.mentions.content(first - 1):
                first = self.mentions.run_before(first, max(0, first - 4))
            for i in range(first, speaker.end):
                inside = at.get(i)
                if inside is not None and inside.name is not None:
                    inside.roles.add("source")

    def _wording(self, i: int, actor: ActorCandidate) -> tuple[int, int]:
        """Return the tokens from the verb to the actor, or from the actor to the verb."""
        if i < actor.end <= i + _WORDING:
            return i, actor.end
        if i - _WORDING <= actor.first < i:
            return actor.first, i + 1
        return i, i + 1

    # ---- what was recorded before

    def enclosing(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who says the clause that token i stands in."""
        for one in reversed(self.found[-4:]):
            if one.kind != "said" or one.extent is None or one.first < low:
                continue
            if one.extent[0] <= i < one.extent[1] and one.source is not None:
                return [one.source]
        return []

    def told(self, actor: ActorCandidate, low: int) -> bool:
        """Tell whether the sentence said something about the actor already."""
        return any(one.actor is actor and one.first >= low for one in self.found[-4:])

    def charge(
        self, i: int, speakers: list[ActorCandidate], extent: tuple[int, int]
    ) -> None:
        """Give what was said without a speaker to the one named behind it: "..., he alleged"."""
        if not self.answerable:
            return
        found = self.found
        for at in range(len(found) - 1, max(-1, len(found) - 4), -1):
            one = found[at]
            if one.rule != "answerable" or one.source is not None:
                continue
            if extent[0] <= one.first < i:
                found[at] = evolve(one, kind="blamed", source=speakers[0])

    # ---- questions that several rules ask

    def speakers(self, i: int, low: int, high: int) -> list[ActorCandidate]:
        """Return who says it: before the verb, or behind it after a quotation."""
        if i > low:
            starts, before = self.scan.starts, i - 1
            # PERF: no gap of one blank has a quotation mark
            start = starts[before] + len(self.words[before])
            if start + 1 != starts[i] or self.scan.text[start] != " ":
                gap = self.scan.gap(before)
                if '"' in gap or "\u201d" in gap:
                    found = self.right(i + 1, high)
                    if found:
                        return found
        return self.clauses.subjects(i, speaker=True) or self._inverted(i, low, high)

    def _inverted(self, i: int, low: int, high: int) -> list[ActorCandidate]:
        """said = quotation "," SAY speaker"""
        if i > low and self.words[i - 1] in (",", ".", "?", "!", ")"):
            return self.right(i + 1, high)
        return []

    def right(self, i: int, high: int) -> list[ActorCandidate]:
        """Return who stands from token i on, whoever it is."""
        return self.clauses.objects(i, speaker=True) if i < high else []

    def claimants(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who claims or denies: the subject, or that of the clause before ", claiming"."""
        found = [
            one
            for one in self.clauses.subjects(i, speaker=True)
            if one.rule != "speaker"
        ]
        if found:
            return found
        start = self.clauses.group_start(i, low)
        if start > low and self.words[start - 1] in ("and", "but", "then", ","):
            return self.enclosing(i, low) or self.clauses.opening(i)
        return []

    def deed(self, i: int) -> bool:
        """Tell whether token i is a noun of violence."""
        entry = self.entries[i]
        return entry is not None and entry.deed is not None

    def act(self, i: int, *forms: str) -> bool:
        """Tell whether token i is a verb of violence in one of the forms."""
        entry = self.entries[i]
        return entry is not None and entry.act is not None and entry.act.form in forms
