"""The assertions read so far in a text, and the roles that they give."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.actors.candidates import (
    SOURCE,
    ActorCandidate,
    AssertionKind,
    make_assertion,
)
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.speakers import CONTENT, Speakers
from casualtyparse.actors.grammar.phrases.anaphora import DEFINITE
from casualtyparse.actors.grammar.sayings.called import calls, names_of
from casualtyparse.actors.grammar.sayings.suspects import at_first

#: Who is held responsible, and who says so.
Parties = tuple[ActorCandidate | None, ActorCandidate | None]
#: An actor named within so many tokens of the verb belongs to the wording.
_WORDING: Final = 12
#: A charge made within so many tokens is what "the claim" or "the report" means.
LATELY: Final = 60
#: "at first", "initially" stand so close before the wording
_FIRST: Final = 3
#: Behind "..., attributing it" stands what was said so few tokens before.
_TRAILING: Final = 16
_CONTRASTING: Final = frozenset({"than", "not"})
_NOBODY: Final = frozenset({"none", "no", "nobody"})
_NOR: Final = frozenset({"nor", "neither"})
#: "none of the armed bands active in the south has": so many tokens at most.
_SUBJECT: Final = 12
#: Assertions whose speaker may be named behind them: "..., police said".
_UNSAID: Final = frozenset({"answerable", "suspicion-noun"})


class Assertions(Speakers):
    """Records who says who did it; every rule of saying ends here."""

    __slots__ = ("_claims", "unsaid")

    def __init__(self, clauses: Clauses) -> None:
        """Start with none."""
        super().__init__(clauses)
        #: where somebody was said to be answerable last, by nobody named so far
        self.unsaid = -LATELY
        #: which assertion is the last claim of each
        self._claims: dict[ActorCandidate, int] = {}

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
        # PERF: most stand for nobody else
        if source.name is None and self.words[source.first - 1] in DEFINITE:
            source = self.clauses.anaphora.resolve(source)
        low, high = extent
        window = self.words[low:high]
        if ";" in window:  # "nine died, according to the group; the army said six did"
            stops = [low + k for k, word in enumerate(window) if word == ";"]
            low = max([low, *(k for k in stops if k < first)])
            high = min([high, *(k for k in stops if k > first)])
        self.found.append(
            make_assertion(
                rule="source-said",
                kind="said",
                first=first,
                end=end,
                source=source,
                extent=(low, high),
            )
        )
        self.sources(speakers)

    def claimed(
        self,
        span: tuple[int, int],
        actors: list[ActorCandidate],
        *,
        negated: bool = False,
        extent: tuple[int, int] | None = None,
    ) -> None:
        """Record that each of the actors claims the deed, or does not."""
        for speaker in self._called(actors):
            if speaker.rule == "speaker" and self.spokesmen.owner(speaker) is speaker:
                continue
            actor = self.spokesmen.behalf(span[1], speaker) or self.spokesmen.owner(
                speaker
            )
            speaker.earn("source")
            actor.earn("source")
            if not negated:
                actor.earn("perpetrator")
            both = actor, actor
            self.add(
                "deed-claimed", "claimed", span, both, negated=negated, extent=extent
            )

    def unsay(self, i: int) -> None:
        """Drop the report that the verb at token i was first taken for."""
        found = self.found
        if found and found[-1].kind == "said" and found[-1].first == i:
            found.pop()

    def retracted(self, first: int, i: int, actors: list[ActorCandidate]) -> None:
        """Record that a claim is taken back: the one told before is superseded."""
        for actor in actors[:1]:
            whose = self.clauses.anaphora.resolve(self.spokesmen.owner(actor))
            at = self._claims.get(whose)
            if at is not None:
                self.found[at] = evolve(self.found[at], superseded=True)
                return
            whose.earn("source")
            self.add("deed-claimed", "claimed", (first, i + 1), (whose, whose))
            self.found[-1] = evolve(self.found[-1], superseded=True)

    def unclaimed(self, first: int, end: int) -> None:
        """Record that nobody claims the deed."""
        self.add("claim-of-nobody", "claimed", (first, end), negated=True)

    def denied(
        self,
        span: tuple[int, int],
        speakers: list[ActorCandidate],
        actors: Sequence[ActorCandidate] = (),
        *,
        negated: bool = False,
    ) -> None:
        """Record that the speakers deny a deed: their own, or that of others."""
        self.sources(speakers)
        if actors:
            for actor in actors:
                actor.shown = True
                self.add(
                    "deed-denied",
                    "denied",
                    span,
                    (actor, speakers[0] if speakers else None),
                    negated=negated,
                )
            return
        for speaker in speakers:
            actor = self.spokesmen.owner(speaker)
            actor.earn("source")
            self.add("deed-denied", "denied", span, (actor, actor), negated=negated)

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
        if source is not None and calls(self.words, source, i):
            kind = "claimed"  # "a caller said that the Brigade was responsible"
        self.sources(speakers)
        for actor in self._called(actors):
            if actor is source or actor.rule == "speaker" or self.describes(actor):
                continue
            actor.earn("perpetrator")
            span = self._wording(i, actor)
            self.add(rule, kind, span, (actor, source))

    def _called(self, actors: list[ActorCandidate]) -> list[ActorCandidate]:
        """Return the names behind kinds of groups: "the Maoist X", "two groups, X and Y"."""
        called: list[ActorCandidate] = []
        for one in actors:
            # PERF: few names have an aside or stand behind "rather than"
            before = one.first - 1 - (self.words[one.first - 1] == "the")
            other = self.words[one.end] == "," or self.words[before] in _CONTRASTING
            if one.name is None or other:
                called += names_of(self.clauses, one)
            else:
                called.append(one)
        return called

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
        (first, end), (actor, source) = span, parties
        if source is None and rule in _UNSAID:
            self.unsaid = first
        words, resolve = self.words, self.clauses.anaphora.resolve
        if actor is not None and actor.name is None:
            actor = resolve(actor) if words[actor.first - 1] in DEFINITE else actor
        if source is not None and source.name is None:
            source = resolve(source) if words[source.first - 1] in DEFINITE else source
        if kind == "claimed" and actor is not None:
            self._claims[actor] = len(self.found)
        window = words[max(0, first - _FIRST) : end]
        superseded = not self.first_words.isdisjoint(window) or (
            "first" in window and at_first(words, first - _FIRST, end)
        )
        self.found.append(
            make_assertion(
                rule=rule,
                kind=kind,
                first=first,
                end=end if end > first else first + 1,
                actor=actor,
                source=source,
                negated=negated,
                superseded=superseded,
                extent=extent,
            )
        )

    def sources(self, speakers: Sequence[ActorCandidate]) -> None:
        """Give the role; a nurse of an organisation speaks for it as well."""
        at, entries = self.at, self.entries
        for speaker in speakers:
            if speaker.roles:
                speaker.earn("source")
            else:
                speaker.roles = SOURCE  # PERF: no call
            if speaker.match != "descriptive":
                continue
            i, end = speaker.first, speaker.end
            entry = entries[i - 1]
            # PERF: most have an article or a full stop before them
            if (
                (entry is None or entry.inside or i - 1 in at)
                and i
                and self.mentions.content(i - 1)
            ):
                i = self.mentions.run_before(i, max(0, i - 4))
            while i < end:
                if i in at and at[i] is not speaker and at[i].name is not None:
                    at[i].earn("source")
                i += 1

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

    def participial(self, i: int, low: int) -> list[ActorCandidate]:
        """Return whose a participle is: "X said, blaming", "X, blaming Y, said"."""
        found = self.trailing(i, low)
        if found or i <= low or self.words[i - 1] != ",":
            return found
        before = self.mentions.ending(i - 1, low, speaker=True)
        return [] if before is None else [before]

    def trailing(self, i: int, low: int) -> list[ActorCandidate]:
        """Return whose a participle is by what was told before: "X denied it, saying"."""
        found = self.enclosing(i, low)
        if found or i <= low or self.words[i - 1] != ",":
            return found
        one = self.found[-1] if self.found else None
        if (
            one is not None
            and one.kind in ("said", "denied")
            and one.first >= max(low, i - _TRAILING)
            and one.source is not None
        ):
            return [one.source]
        return []

    def striking(self, i: int, low: int) -> list[ActorCandidate]:
        """Return which group tells of its deed: "raided a post, saying it killed nine"."""
        one = self.found[-1] if self.found else None
        if one is not None and one.first >= low and one.kind != "claimed":
            return []
        return [doer for doer in self.sharing(i) if doer.armed]

    def told(self, actor: ActorCandidate, low: int) -> bool:
        """Tell whether the sentence said something about the actor already."""
        return any(one.actor is actor and one.first >= low for one in self.found[-4:])

    def denied_at(self, low: int) -> bool:
        """Tell whether the last assertion is a denial, made from token `low` on."""
        found = self.found
        return bool(found) and found[-1].kind == "denied" and found[-1].first >= low

    def charge(
        self, i: int, speakers: list[ActorCandidate], extent: tuple[int, int]
    ) -> None:
        """Give what was said without a speaker to the one named behind it: "..., he alleged"."""
        found = self.found
        for at in range(len(found) - 1, max(-1, len(found) - 4), -1):
            one = found[at]
            if one.rule not in _UNSAID or one.source is not None:
                continue
            if max(extent[0], i - LATELY) <= one.first < i:
                kind = "blamed" if one.rule == "answerable" else one.kind
                source = self.clauses.anaphora.resolve(speakers[0])
                found[at] = evolve(one, kind=kind, source=source)

    # ---- questions that several rules ask

    def claimants(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who claims or denies: the subject, or that of the clause before ", claiming"."""
        found = (
            self.absolute(i, low)
            or self.which(i, low)
            or [
                one
                for one in self._called(self.clauses.subjects(i, speaker=True))
                if one.rule != "speaker"
            ]
        )
        return self._nor(found, low) if found else self.implied(i, low)

    def implied(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who claims it if the verb has no subject of its own: ", claiming"."""
        start = self.clauses.group_start(i, low)
        named = self.spokesmen.inside(start, low)
        if named is not None:
            return [named]
        if start > low and self.words[start - 1] in ("and", "but", "then", ","):
            beside = self._beside(i, start - 1, low)
            return beside or self.enclosing(i, low) or self.clauses.opening(i)
        return []

    def _beside(self, i: int, comma: int, low: int) -> list[ActorCandidate]:
        """Return the fighters whose aside a participle opens: "X, owning up to it, spoke"."""
        if self.words[comma] != "," or not self.words[i].endswith("ing"):
            return []
        known = self.mentions.at.get(comma - 1)
        if known is None or not known.armed or known.name is None or known.first < low:
            return []
        aside = self.words[i + 1 : i + CONTENT]
        end = i + 2 + aside.index(",") if "," in aside else i
        entry = self.entries[end]
        speech = None if entry is None else entry.speech
        return [known] if speech is not None and speech.kind != "answer" else []

    def nobody(self, i: int, low: int) -> bool:
        """Tell whether nobody is the subject: "no group has claimed"."""
        start = self.clauses.group_start(i, low)
        words = self.words
        if start > low and words[start - 1] == "neither":
            return False  # "they have neither claimed nor denied it"
        if not _NOBODY.isdisjoint(words[start:i]) and "neither" not in words[start:i]:
            return True
        if start > low and words[start - 1] == ",":  # "nobody, police said, has"
            start = self.clauses.parenthesis(start - 1, low)
        for j in range(start - 1, max(low, start - _SUBJECT) - 1, -1):
            word = words[j]
            if word in _NOBODY or (
                word in _NOR and self.scan.tag(j + 1) == "auxiliary"
            ):  # "nor has any group claimed it"
                return True
            if word == "neither":
                return not any(one.name for one in self.claimants(i, low))
            if word in (",", "and", "but"):
                return False
        return False

    def opened(self, i: int, low: int, high: int) -> list[ActorCandidate]:
        """Return whose a participle is that opens a sentence: "claiming it, the Brigade said"."""
        if i > low + 1 or not self.words[i].endswith("ing"):
            return []
        for j in range(i + 1, min(high, i + CONTENT)):
            if self.words[j] == ",":
                return self.right(j + 1, high)
        return []

    def lately(self, i: int, low: int = -1) -> bool:
        """Tell whether somebody was charged with a deed right before token i, from `low` on."""
        low, last = max(low, i - LATELY), self.found[-4:]
        return any(
            one.first > low and one.kind in ("blamed", "suspected") for one in last
        )
