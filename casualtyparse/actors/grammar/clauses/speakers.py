"""Who speaks, and whether of a deed: questions about the words around a verb."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, Assertion
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.spokesmen import Spokesmen
from casualtyparse.actors.grammar.phrases.anaphora import PRONOUNS
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.little_words import THAT_WHICH
from casualtyparse.lexicon.speech import Speech, speech_words

#: "neither" stands so close before the verb, with both subjects between
_SIDES: Final = 12
#: What somebody is accused of is told within so many tokens.
CONTENT: Final = 12
#: So many sentences before "he said" he spoke, and so many assertions.
_BACK: Final = 2
_LAST: Final = 3
#: So far before its object's verb "who" stands.
_RELATIVE: Final = 4
_PEOPLE: Final = frozenset({"person", "people-of-a-clause", "speaker"})
_STOPS: Final = frozenset(".;:!?,")
#: One is blamed for it, but not "for what it is not guilty of".
_THAT: Final = frozenset({"it", "this", "that", "them"})
_QUOTED: Final = frozenset({",", ".", "?", "!", ")"})
#: Behind so many tokens and a comma a verb of saying tells what stands before it.
_LATE: Final = 6
_CLOSERS: Final = frozenset(".;!?")
_OTHERWISE: Final = frozenset({";", "while", "but", "whereas"})
_JOINING: Final = frozenset({"and", "but", "then"})
#: Between a pronoun and what it says: "it also said".
_ALSO: Final = frozenset({"also", "later", "further"})
_POINTING: Final = PRONOUNS | _ALSO | {","}
_SAID: Final = frozenset({"said", "claimed"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "has", "had", "have", "will", "would"}
)


class Speakers:
    """Answers who says it, and whether they say it of a deed."""

    __slots__ = (
        "at",
        "clauses",
        "entries",
        "first_words",
        "found",
        "means",
        "mentions",
        "offences",
        "platforms",
        "quoting",
        "scan",
        "spokesmen",
        "words",
    )

    def __init__(self, clauses: Clauses) -> None:
        """Look at the clauses of one text."""
        self.clauses = clauses
        self.mentions = clauses.mentions
        self.at = clauses.at
        self.entries = clauses.mentions.entries
        self.scan = clauses.scan
        #: what was recorded so far
        self.found: list[Assertion] = []
        self.words = clauses.words
        self.spokesmen = Spokesmen(clauses)
        text = clauses.scan.quoted
        self.quoting = '"' in text or "\u201d" in text
        lists = speech_words()
        self.offences = lists.offences
        self.first_words = lists.first
        self.means = lists.means
        self.platforms = lists.platforms

    def speakers(self, i: int, low: int, high: int) -> list[ActorCandidate]:
        """Return who says it, before the verb or behind it after a quotation.

        A pronoun is whoever spoke last, if that fits.
        """
        words = self.words
        word = words[i - 1]
        if word in _POINTING and self.found:
            speaker = self._pointed_at(i, low)
            if speaker is not None:
                return [speaker]
        starts = self.scan.starts
        if (
            self.quoting
            and i > low
            # PERF: no gap of one blank has a quotation mark
            and (
                starts[i - 1] + len(word) + 1 != starts[i]
                or self.scan.text[starts[i] - 1] != " "
            )
            and self._quoted_before(i)
        ):
            found = self.right(i + 1, high)
            if found:
                return found
        behind: list[ActorCandidate] | None = None
        if word == "," and words[i] == "said":
            behind = self.right(i + 1, high)
            if behind and behind[-1].end >= high - 1:
                return behind  # "nine died, said Ada Wirth."
        found = self.clauses.subjects(i, speaker=True)
        if found:
            # PERF: no "who" stands before most
            who = "who" in words[low : found[0].first]
            return (who and self._whose_object(found, low)) or found
        if i == low:
            return found
        if word in _QUOTED and words[i][-3:] != "ing":
            return self.right(i + 1, high) if behind is None else behind
        claim = self.scan.claims.get(i - 1)
        if claim is not None and claim.family == "dates" and claim.first > low:
            return self.clauses.subjects(
                claim.first, speaker=True
            )  # "army 28 Nov said"
        return found

    def _pointed_at(self, i: int, low: int) -> ActorCandidate | None:
        """Return who speaks if a pronoun or a comma before the verb at token i tells it."""
        word = self.words[i - 1]
        if word in _ALSO:
            word = self.words[i - 2]
        if word in PRONOUNS:
            return self._spoke(word, i)
        told = self.found[-1]
        who = word == "," and told.first > low and self.words[told.first - 1] == "who"
        return told.source if who else None  # "X, who confirmed it, said"

    def _quoted_before(self, i: int) -> bool:
        """Tell whether a quotation mark stands before token i."""
        gap = self.scan.gap(i - 1)
        return '"' in gap or "\u201d" in gap

    def _spoke(self, pronoun: str, i: int) -> ActorCandidate | None:
        """Return who spoke last, up to two sentences before, if a pronoun may mean him."""
        last = self.scan.sentence_of[i] - _BACK
        for one in reversed(self.found[-_LAST:]):
            source = one.source
            if self.scan.sentence_of[one.first] < last:
                return None
            if one.kind not in _SAID or source is None:
                continue
            if source.kind != "media" or pronoun == "it":
                return source if self._may_be(source, pronoun) else None
        return None

    def _whose_object(
        self, found: list[ActorCandidate], low: int
    ) -> list[ActorCandidate]:
        """Return who speaks where an object of his stands next: "a man who fought them said"."""
        left = self.mentions.before_determiners(found[0].first, low) - 1
        entry = self.entries[left]
        if left <= low or entry is None or not (entry.act or entry.verb):
            return []
        for j in range(left - 1, max(low, left - _RELATIVE), -1):
            if self.words[j] == "who":
                one = self.mentions.ending(j, low, speaker=True)
                return [] if one is None else [one]
        return []

    def _may_be(self, source: ActorCandidate, pronoun: str) -> bool:
        """Tell whether a pronoun may mean a speaker: bodies are "it", people "he" or "they"."""
        head = self.mentions.head_at(source.head)
        plural = head is not None and head.plural
        person = source.person is not None or source.rule in _PEOPLE
        if pronoun == "it":
            entry = self.entries[source.head]
            one = None if entry is None else entry.person
            body = one is None or one.number == "body"
            named = source.name is not None or not plural
            return body and named and source.person is None
        if pronoun == "they":
            return plural
        return person and not plural and source.name is None

    def answerers(self, i: int) -> list[ActorCandidate]:
        """Return who is answerable: the subject, a state that a place stands for too."""
        found = self.clauses.subjects(i)
        if found or "been" in self.words[i + 1 : i + 4]:  # "believed to have been hit"
            return found
        return [
            one
            for one in self.clauses.subjects(i, speaker=True)
            if one.rule == "place-that-speaks"
        ]

    def by_means(self, i: int) -> bool:
        """Tell whether "by" says how it is told: "said by phone", "told X by telephone"."""
        by = self.words.index("by", i + 1)
        return self.words[by + 1] in self.means

    def on_platform(self, i: int, speech: Speech) -> bool:
        """Tell whether something is "posted on Facebook", not "posted on Monday at the gate"."""
        told = self.words[i + 1] == "on" and self.words[i + 2] in self.platforms
        return told and speech.form == "past"

    def right(self, i: int, high: int) -> list[ActorCandidate]:
        """Return who stands from token i on, whoever it is."""
        return self.clauses.objects(i, speaker=True) if i < high else []

    def sharing(self, i: int) -> list[ActorCandidate]:
        """Return who opens the sentence, for a verb that shares its subject: "... but said"."""
        if self.mentions.places.lower:
            return []
        return [
            one
            for one in self.clauses.opening(i)
            if one.rule != "speaker" or self.scan.tag(one.first - 1) == "determiner"
        ]

    def heard(self, i: int, high: int) -> None:
        """Make the media sources that are told something by the verb at token i."""
        at, first = self.mentions.at, self.mentions.skip_determiners(i + 1, high)
        for one in [at[first]] if first in at else self.clauses.objects(i + 1):
            if one.kind == "media":
                one.earn("source")

    def _nor(self, found: list[ActorCandidate], low: int) -> list[ActorCandidate]:
        """Add the first of two who do not: "neither X nor Y"."""
        first = found[0].first
        if "nor" not in self.words[first - 2 : first]:
            return found
        first = self.mentions.before_determiners(first, low)
        if first <= low + 1:
            return found
        other = self.mentions.ending(first - 1, low, speaker=True)
        return found if other is None else [other, *found]

    def absolute(self, i: int, low: int) -> list[ActorCandidate]:
        """Return whose a participle is behind "with": "with the Brigade claiming it"."""
        if self.words[i][-3:] != "ing":
            return []
        first = max(low, i - _SIDES)
        if "with" not in self.words[first:i]:
            return []
        end = i - 1 if self.words[i - 1] == "," else i
        known = self.mentions.ending(end, first)
        return [] if known is None or "with" in self.words[known.first : i] else [known]

    def negated(self, i: int, low: int) -> bool:
        """Tell whether the verb or its subject is negated: "has not", "neither X nor Y"."""
        start = self.clauses.group_start(i, low)
        words = self.words
        if (start < i or words[i - 1] == "to") and self.clauses.negated(i, low):
            return True
        return "neither" in words[max(low, start - _SIDES) : i]

    def extent(self, i: int, low: int, high: int) -> tuple[int, int]:
        """Return the tokens of what is reported: all before a final "he said", or what follows."""
        words = self.words
        following = words[i + 1]
        if i + 1 >= high or following in _CLOSERS:
            return low, i
        before = words[max(low, i - 8) : i]
        if "," not in before:
            return i, high
        if i - low <= _LATE:
            # "Nine died, police said, ..." but "On Monday, police said, nine died"
            clause = self.entries[low : low + words[low:i].index(",")]
            told = (following == "," or words[i - 1] == ",") and any(
                one is not None
                and (one.tag == "auxiliary" or one.harm_verb is not None)
                for one in clause
            )
            return (low, i) if told else (i, high)
        if not _OTHERWISE.isdisjoint(words[low:i]):
            for j in range(i - 1, low, -1):
                if words[j] in _OTHERWISE:  # "the army claimed nine, while residents"
                    low = j
                    break
        return low, i if following == "," or high - i <= 4 else high

    def harmful(self, first: int, high: int, *, clause: bool = False) -> bool:
        """Tell whether the words from token `first` on name a harm, to the end of the phrase."""
        for j in range(first, min(high, first + CONTENT)):
            word, entry = self.words[j], self.entries[j]
            if word in _STOPS:
                return j == first
            if word in self.offences and (j == first or word not in _THAT):
                return True
            if word in _JOINING and self._goes_on(j + 1):
                return False
            if entry is None:
                continue
            speech = entry.speech
            if clause:
                pass
            elif word in _FINITE or (
                speech is not None and speech.kind == "say" and speech.form == "past"
            ):
                return False
            if (
                entry.deed is not None
                or entry.harm_verb is not None
                or entry.harm_noun is not None
                or entry.harm_state is not None
                or (entry.act is not None and self._harms(j, entry.act))
            ):
                return True
        return False

    def _goes_on(self, j: int) -> bool:
        """Tell whether another finite verb follows: "accused him of spying and shot him"."""
        entry = self.entries[j]
        return entry is not None and (
            entry.verb == "past" or (entry.act is not None and entry.act.form == "past")
        )

    def _harms(self, j: int, act: Act) -> bool:
        """Tell whether a verb of violence is one where it stands at token j."""
        if act.weak:
            return False
        particles = act.particles
        return not particles or not particles.isdisjoint(self.words[j + 1 : j + 8])

    def kind_of_group(self, known: ActorCandidate, high: int) -> bool:
        """Tell whether people only say what kind a group is: "the guerrilla group X"."""
        end = known.end
        if known.name is not None or end + 1 >= high:
            return False
        head = self.mentions.head_at(end)
        if head is None:
            end += 1
            head = self.mentions.head_at(end)
        beside = self.mentions.at.get(end + 1)
        return (
            head is not None
            and head.sort == "band"
            and beside is not None
            and beside.name is not None
        )

    def which(self, i: int, low: int) -> list[ActorCandidate]:
        """Return the group of a relative: "two men of the Brigade, which claimed it"."""
        start = self.clauses.group_start(i, low)
        if self.words[start - 1] not in THAT_WHICH or start - 3 < low:
            return []
        end = start - 2 if self.words[start - 2] == "," else start - 1
        known = self.mentions.at.get(end - 1)
        head = self.mentions.head_at(end - 1)
        if head is not None and head.sort == "band":  # "X, a group which claimed it"
            first = self.mentions.run_before(end, low)
            left = self.mentions.before_determiners(first, low) - 1
            apposed = left > low and self.words[left] == ","
            known = self.mentions.at.get(left - 1) if apposed else known
        elif self.words[start - 1] == "that":
            return []
        return [] if known is None or not known.armed or not known.name else [known]

    def describes(self, one: ActorCandidate) -> bool:
        """Tell whether words only describe: "the terrorist act", "the work of the ultra-left"."""
        if one.name is not None or one.rule != "armed-people":
            return False
        word = self.words[one.end]
        if word == "-":
            return self.scan.touches(one.end - 1)
        head = self.mentions.head_at(one.head)
        if head is None or head.plural:
            return False
        return word in self.offences or self.deed(one.end)

    def deed(self, i: int) -> bool:
        """Tell whether token i is a noun of violence."""
        entry = self.entries[i]
        return entry is not None and entry.deed is not None

    def act(self, i: int, *forms: str) -> bool:
        """Tell whether token i is a verb of violence in one of the forms."""
        entry = self.entries[i]
        return entry is not None and entry.act is not None and entry.act.form in forms
