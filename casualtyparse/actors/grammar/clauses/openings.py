"""Who opens a sentence: "In a leaflet, the Brigade denied", and where asides begin."""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.verb_groups import VerbGroups
from casualtyparse.actors.grammar.phrases.anaphora import PRONOUNS
from casualtyparse.actors.grammar.phrases.metonyms import read_metonym
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.lexicon.word_lists import word_list

_DASHES: Final = frozenset({"-", "\u2013", "\u2014", ":"})
#: A place in capitals before a colon has no more words: "NEW ORLEN: A bomb".
_PLACE: Final = 4
_DATELINES: Final = frozenset({",", ":"})
#: No dateline is longer.
_DATELINE: Final = 14

#: Which bracket opens what another closes.
BRACKETS: Final = {")": "(", "]": "["}
_BEFORE_PAIRS: Final = frozenset(
    {"after", "before", "when", "while", "that", "because", "as", "both", "and"}
) | frozenset(",):-")
#: "who asked not to be named", "who requested anonymity", and how far that goes
UNNAMED: Final = frozenset({"named", "identified", "quoted", "anonymity"})
_ASKING: Final = frozenset({"who", "asking", "declining", "requesting", "wishing"})
_UNASKED: Final = 9
#: "a source close to (the talks)", "familiar with"
CLOSE_TO: Final = frozenset({"close", "familiar"})
#: "a leaflet signed by the Brigade claimed"
_SIGNED: Final = frozenset(
    {"signed", "issued", "released", "broadcast", "published", "sent"}
)
#: So far before "be" stands the "who" of "who was said to be"
_ASIDE: Final = 6
_HELD: Final = word_list("speech", "held")
#: What ties a sentence to the one before it.
_LINKS: Final = word_list("speech", "links")


class Openings(VerbGroups):
    """Answers about the starts of sentences and asides of one text."""

    __slots__ = ()

    def opening(self, i: int) -> list[ActorCandidate]:
        """Return who opens the sentence of token i: "In a leaflet, the ELA denied"."""
        sentence = self.sentence_of[i]
        low, high = self.edges[sentence], self.edges[sentence + 1]
        start = self._behind_dateline(low, i)
        if self.words[start + 1] == "," and self.words[start] in _LINKS:
            start += 2  # "Meanwhile, the rebels"
        if self.scan.tag(start) == "preposition":
            for j in range(start, min(i, start + 9)):
                doer = self.at.get(j)
                if doer is not None and self._opens(doer):
                    return [doer]  # "At noon raiders came, robbed"
                if self.words[j] == ",":
                    start = j + 1
                    break
        told = self.words[start] in PRONOUNS  # PERF: few sentences open so
        pronoun = self.anaphora.pronoun(start) if told else None
        if pronoun is not None:
            return [pronoun]
        behind = self.mentions.skip_determiners(start, high)
        if behind >= i:
            return []
        someone = behind > start and self.words[start] in SOMEONE
        start = behind
        end = self.mentions.run_from(start, i)
        place = self.mentions.places.by_first.get(start)
        if place is not None and place.end == end and not someone:
            if self.words[end] in _DATELINES:
                return []  # a dateline
            metonym = read_metonym(self.mentions, end)
            return [] if metonym is None else [metonym]
        if self.words[end] == ":":
            return []
        found = self.mentions.of_run(start, self._cut(start, end), i, speaker=True)
        return [] if found is None else [found]

    def _cut(self, start: int, end: int) -> int:
        """Return where a run of words ends, or its verb that was taken for a noun starts."""
        numbers = self.mentions.reading.numbers.by_first
        for j in range(start + 1, end):
            if self.words[j][-2:] == "ed" and self.mentions.head_at(j - 1) is not None:
                return j  # "troops (captured rebel camps)"
            if j + 1 in numbers and self._counted(j):
                return j  # "troops (mistook nine clerks for rebels)"
        return end

    def _counted(self, i: int) -> bool:
        """Tell whether people stand before an unknown word and a number: "mistook (nine)"."""
        entry = self.entries[i]
        past = entry is None or entry.turn == "past"
        return past and self.mentions.head_at(i - 1) is not None

    def _opens(self, mention: ActorCandidate) -> bool:
        """Tell whether fighters behind a time are a subject: "On Sunday raiders"."""
        return mention.shown and self._dated(mention)

    def _behind_dateline(self, low: int, high: int) -> int:
        """Return the first token behind "LIMA, Peru (AP) --", or the start of the sentence."""
        if not self.scan.capital(low):
            return low
        for j in range(low + 1, min(high, low + _DATELINE)):
            if self.words[j] in _DASHES and (
                not self.scan.touches(j - 1)
                or (self.words[j] == ":" and self.scan.upper(low) and j < low + _PLACE)
            ):
                return j + 2 if self.words[j + 1] in _DASHES else j + 1
        return low

    def opening_doer(self, i: int) -> list[ActorCandidate]:
        """Return who opens the sentence of token i, unless he only tells what follows."""
        return [
            one for one in self.opening(i) if one.armed or "source" not in one.roles
        ]

    def _dated(self, mention: ActorCandidate) -> bool:
        """Tell whether a date ends right before a mention: "On 27 March men attacked"."""
        claim = self.scan.claims.get(mention.first - 1)
        return claim is not None and claim.family == "dates"

    def bracket(self, i: int, low: int) -> int:
        """Return the opening bracket of the one that closes at token i."""
        opening = BRACKETS[self.words[i]]
        for j in range(i - 1, max(low, i - 15) - 1, -1):
            if self.words[j] == opening:
                return j
        return i

    def parenthesis(self, comma: int, low: int) -> int:
        """Return where a phrase between commas starts: ", who led it,"; else stay behind it."""
        for j in range(comma - 1, max(low, comma - 25) - 1, -1):
            if self.words[j] == ",":
                joined = self.words[j + 1] in ("and", "or", "but")
                if self.words[j + 1] == "or" and self._other_name(j + 2, comma):
                    return j  # "the Brigade, or ORB, (said)"
                if joined or comma - j < 2:
                    return comma + 1
                return j
        return comma + 1

    def _other_name(self, i: int, end: int) -> bool:
        """Tell whether another name fills an aside: "X, or (the Brigade), said"."""
        known = self.at.get(self.mentions.skip_determiners(i, end))
        return end - i == 1 or (known is not None and known.end == end)

    def _before_pair(self, i: int) -> bool:
        """Tell whether a pair of subjects may follow: "after A and B", "said A and B"."""
        entry = self.entries[i]
        speech = None if entry is None else entry.speech
        return self.words[i] in _BEFORE_PAIRS or (
            speech is not None and speech.kind == "say"
        )

    def unnamed(self, i: int, low: int) -> int | None:
        """Return where "who asked not to be named" starts, which ends at token i."""
        words = self.words
        if words[i] != "anonymity" and words[i - 2 : i] != ["to", "be"]:
            return None
        for j in range(i - 1, max(low, i - _UNASKED), -1):
            if words[j] in _ASKING:
                return j - 1 if words[j - 1] == "," else j
        return None

    def signed(self, i: int) -> bool:
        """Tell whether whoever stands behind "by" says it: "signed by", "a statement by"."""
        entry = self.entries[i]
        return self.words[i] in _SIGNED or (
            entry is not None and entry.paper and entry.who is None
        )

    def _described(self, being: int, low: int) -> int:
        """Return the token behind "who" before "appeared to be a clerk"; 0 if none.

        Or the participle of "men believed to be clerks".
        """
        held = being - 2
        told = self.words[being] == "be" and self.words[held] in _HELD and held > low
        if told and self.mentions.head_at(held - 1) is not None:
            return held
        for j in range(being - 1, max(low, being - _ASIDE) - 1, -1):
            if self.words[j] == "who":
                return j + 1
            if j in self.at or not self.words[j].isalpha():
                return 0
        return 0

    def _quantified(self, first: int) -> int:
        """Return where the number at the start of a phrase starts: "over 500"."""
        numbers = self.mentions.reading.numbers
        number = numbers.by_first.get(first) or numbers.by_first.get(first + 1)
        return first if number is None else min(first, numbers.quantity(number).first)
