"""What "it", "they" and "the group" stand for: the nearest actor that fits.

anaphor = "it" | "they" | "he" | "she" | "the" [modifier] BAND
"""

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.little_words import HE_SHE

_FIRST: Final = attrgetter("first")
_THINGS: Final = frozenset({"it", "they", "themselves", "itself"})
PRONOUNS: Final = _THINGS | HE_SHE
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
#: people of any band, "the operatives"
_MEN: Final = frozenset({"operatives", "elements", "cadres"})
_PEACEFUL: Final = frozenset({"igo", "ngo", "government", "police"})
#: who does so may tell of himself
TELLING: Final = frozenset({"say", "claim", "admit"})
#: So many sentences back an antecedent may stand.
_BACK: Final = 2

_RIVAL: Final = frozenset({"rival", "splinter", "breakaway", "dissident", "renegade"})


class Anaphora:
    """Finds antecedents among the mentions of a text."""

    __slots__ = ("_named", "_one", "_people", "_seen", "kin", "mentions", "standing")

    def __init__(self, mentions: Mentions) -> None:
        """Look among the names that were read first."""
        self.mentions = mentions
        self._named = [one for one in mentions.found if one.name is not None]
        self._named.sort(key=_FIRST)
        #: the fighters of the text if it names no others; a list once they were looked for
        self._one: list[ActorCandidate] | None = None
        #: where people of each noun are first told of, among so many mentions
        self._people: dict[str, int] = {}
        self._seen = 0
        #: people and the group they are said to be of
        self.kin: list[tuple[ActorCandidate, ActorCandidate]] = []
        #: the mentions that stand for another
        self.standing: list[ActorCandidate] = []

    def pronoun(self, i: int) -> ActorCandidate | None:
        """Return what the pronoun at token i stands for."""
        word = self.mentions.words[i]
        if word in _THINGS:
            return self._speaker(i) or self._before(i)
        if word in HE_SHE:
            return self._person(i)
        return None

    def resolve(self, mention: ActorCandidate) -> ActorCandidate:
        """Return the actor that "the group" stands for, or the mention itself."""
        if mention.stands_for is not None:
            return mention.stands_for
        if mention.name is not None or mention.count is not None or mention.person:
            return mention
        entry = self.mentions.entries[mention.head]
        head = None if entry is None else entry.who
        if head is None or head.sort not in ("band", "armed"):
            if self.mentions.words[mention.head] not in _MEN:
                return mention
            return self._men(mention)
        if entry is not None and entry.crowd:
            return mention  # a crowd is no group that was named
        before = self.mentions.words[mention.first - 1]
        if (
            before not in DEFINITE
            or (before == "that" and head.plural)  # "said that rebels had done it"
            or self.mentions.words[mention.first - 4] in _RIVAL
        ):
            return mention  # "a rival faction of the group"
        modified = head.sort == "band" and mention.first < mention.head
        if head.sort == "armed" and not head.plural and not self._describes(mention):
            return mention  # "the gunman" is no group
        if mention.kind == "unknown" and self._told(mention):
            return mention
        found = self._before(mention.first)
        if found is None and head.sort == "armed" and mention.kind != "unknown":
            found = self._only(mention)  # "the rebels", but not "the gunmen"
        if found is None or (head.sort == "armed" and not found.armed):
            return mention
        if mention.armed and found.kind in _PEACEFUL:
            return mention  # "the militia" is not the UN that was named
        forces = self.mentions.words[mention.head] == "forces"
        forces = forces and mention.kind != "security"
        if (
            modified
            and (head.plural or not found.armed)
            and not (forces and found.kind == "military")
        ):
            return mention  # "the death squads" are no union that was named
        mention.stands_for = found
        self.standing.append(mention)
        return found

    def _men(self, mention: ActorCandidate) -> ActorCandidate:
        """Return the fighters whose people "the operatives" are."""
        if self.mentions.words[mention.first - 1] not in DEFINITE or self._told(
            mention
        ):
            return mention
        found = self._before(mention.first)
        if found is None or not found.armed:
            return mention
        mention.stands_for = found
        self.standing.append(mention)
        return found

    def _told(self, mention: ActorCandidate) -> bool:
        """Tell whether people of that noun were told of before: "six gunmen ... the gunmen"."""
        words, found, people = self.mentions.words, self.mentions.found, self._people
        for one in found[self._seen :]:
            if one.name is None and words[one.first - 1] not in DEFINITE:
                noun = words[one.head]
                people[noun] = min(one.first, people.get(noun, one.first))
        self._seen = len(found)
        return people.get(words[mention.head], mention.first) < mention.first

    def _describes(self, mention: ActorCandidate) -> bool:
        """Tell whether a singular only describes: "the guerrilla reports"."""
        following = self.mentions.entries[mention.head + 1]
        return following is not None and (
            following.paper or following.deed is not None or following.head is not None
        )

    def _only(self, mention: ActorCandidate) -> ActorCandidate | None:
        """Return the fighters of the text if it names no others, nor those in the sentence.

        Who is named behind "the rebels" in their own sentence is somebody else.
        """
        if self._one is None:  # PERF: the names of a text do not change
            armed = [one for one in self._named if one.kind in FIGHTING]
            self._one = armed[:1] if len({one.name for one in armed}) == 1 else []
        if not self._one:
            return None
        one, sentence_of = self._one[0], self.mentions.scan.sentence_of
        behind = sentence_of[one.first] == sentence_of[mention.first]
        return None if behind and one.first > mention.first else one

    def before(self, i: int) -> list[ActorCandidate]:
        """Return the actors named last before token i, the nearest first, each once."""
        at = bisect_left(self._named, i, key=_FIRST)
        found: list[ActorCandidate] = []
        for mention in reversed(self._named[max(0, at - 8) : at]):
            if mention.kind == "media" or mention.name in [one.name for one in found]:
                continue
            found.append(mention)
        return found

    def _before(self, i: int) -> ActorCandidate | None:
        """Return the actor that "it" means.

        The nearest before in its sentence, else the first of the sentence before that;
        fighters are preferred.
        """
        named, edges = self._named, self.mentions.edges
        sentence = self.mentions.scan.sentence_of[i]
        at = bisect_left(named, i, key=_FIRST)
        last = max(0, at - 8)
        fallback: ActorCandidate | None = None
        for back in range(min(_BACK, sentence) + 1):
            end, low = at, edges[sentence - back]
            while at > last and named[at - 1].first >= low:
                at -= 1
            inside = named[at:end]
            if not back:
                inside.reverse()
            for mention in inside:
                if mention.kind in FIGHTING:
                    return mention
                if fallback is None and mention.kind != "media":
                    fallback = mention
        return fallback or self._body(sentence)

    def _speaker(self, i: int) -> ActorCandidate | None:
        """Return who says it of himself: "the military says it killed nine"."""
        words, entries = self.mentions.words, self.mentions.entries
        verb = i - 2 if words[i - 1] == "that" else i - 1
        entry = entries[verb]
        if entry is None or entry.speech is None or entry.speech.kind not in TELLING:
            return None
        claim = self.mentions.scan.claims.get(verb - 1)
        if claim is not None and claim.family == "dates":
            verb = claim.first  # "the army 19 Nov said it had killed nine"
            if words[verb - 1] == "on":
                verb -= 1
        before = self.mentions.at.get(verb - 1)
        if before is None or before.end != verb or before.rule != "bare-organ":
            return None
        return before

    def _body(self, sentence: int) -> ActorCandidate | None:
        """Return the unnamed body that opens the sentence before."""
        if not sentence:
            return None
        low, _ = self.mentions.scan.sentence_bounds(sentence - 1)
        for i in (low, low + 1):
            mention = self.mentions.at.get(i)
            if mention is not None and mention.rule == "bare-organ":
                return mention
        return None

    def _person(self, i: int) -> ActorCandidate | None:
        """Return the person read last before token i in this sentence or the two before."""
        at, edges = self.mentions.at, self.mentions.edges
        low = edges[max(0, self.mentions.scan.sentence_of[i] - _BACK)]
        for j in range(i - 1, max(low, i - 80) - 1, -1):
            if j in at and at[j].person is not None:
                return at[j]
        return None
