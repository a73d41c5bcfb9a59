"""How the walk from a verb to its subject goes on over what stands between.

step = sign | relative | participle "and" | "in" ... thing
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.objects import Objects
from casualtyparse.actors.grammar.clauses.openings import BRACKETS, CLOSE_TO, UNNAMED
from casualtyparse.actors.grammar.phrases.metonyms import read_metonym
from casualtyparse.lexicon.little_words import AND_OR
from casualtyparse.scan import DASHES

RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
WHO: Final = frozenset({"who", "which"})
#: "a gunman later identified as a clerk"
_KNOWN: Final = frozenset({"identified", "named", "described", "known"})
_SORTS: Final = frozenset({"civil", "political", "religious", "diplomatic"})
#: how long an aside between dashes is
_ASIDE: Final = 25
_OF_WHOM: Final = frozenset({"of", "by", "from", "for"})
_OBJECTS: Final = frozenset({"them", "him", "her", "it", "us"})
#: who stands behind these does nothing with the other of the two
_GOVERNING: Final = frozenset({"by", "between"})


class Steps(Objects):
    """Answers about the words between a verb and its subject."""

    __slots__ = ()

    def _thing(self, i: int, low: int, *, adjacent: bool) -> int | None:
        """Return where the walk goes on before a word that is no verb where it stands.

        "With machetes and (spears)", "wielding (clubs)", "in a truck (loaded with oil)".
        """
        words, entry = self.words, self.entries[i]
        if entry is not None and entry.verb == "present" and i - 1 > low:
            if words[i - 1].endswith("ing"):
                return i  # "wearing masks"
            worn = words[i - 2].endswith("ing") or self.scan.tag(i - 2) == "preposition"
            return (
                i if worn and self.mentions.content(i - 1) else None
            )  # "in ski masks"
        if entry is not None and entry.act is not None and entry.act.form == "third":
            if words[i - 1] == "and":
                return i - 1
            return i if words[i - 1].endswith("ing") else None
        if adjacent or not words[i].endswith("ed"):
            return None
        first = self.mentions.run_before(i, low)
        first = self.mentions.before_determiners(first, low)
        return i if first < i and self.scan.tag(first - 1) == "preposition" else None

    def _reduced(self, i: int, low: int) -> bool:
        """Tell whether token i is a participle right behind the people it describes."""
        if i <= low:
            return False
        word, entry = self.words[i], self.entries[i]
        if self.scan.tag(i - 1) == "adverb":
            return word in _KNOWN and self.mentions.head_at(i - 2) is not None
        if not word.endswith(("ed", "ing")) and (entry is None or entry.verb != "past"):
            return False
        return i - 1 in self.at or self.mentions.head_at(i - 1) is not None

    def _done_by(self, left: int, first: int = 0, head: int = -1) -> bool:
        """Tell whether people go on: "men reaching (the town said)", "men who (fled said)"."""
        before, verb = self.entries[left - 1], self.entries[head]
        if first == head and self.words[left] in WHO:
            return verb is not None and verb.harm_verb is not None and not verb.who
        people = None if before is None else before.who
        return self.words[left][-3:] == "ing" and people is not None and people.plural

    def _step(self, i: int, low: int) -> int | None:
        """Return where the walk goes on behind a sign, a relative or a verb joined by "and".

        None where a noun phrase stands, `i` itself where nothing can be passed.
        """
        word = self.words[i - 1]
        if word == ",":
            return self.parenthesis(i - 1, low)
        if word in AND_OR:
            if self.scan.tag(i) == "preposition":
                return i - 1  # "men on camels and in trucks"
            return i - 2 if self._verb_before(i - 1, low) else i
        if word in RELATIVE:
            i -= 1
            if i > low and self.words[i - 1] == ",":
                i -= 1
            governed = i > low and self.scan.tag(i - 1) == "preposition"
            return low if governed else i
        if i - 1 in self.at:
            return None
        if word in BRACKETS:
            return self.bracket(i - 1, low)
        if word in DASHES:
            return self._between_dashes(i - 1, low)
        if word in UNNAMED:
            return self.unnamed(i - 1, low)
        if word in CLOSE_TO:
            return i - 1 if self.words[i] in ("to", "with") else None
        return i - 1  # "militants linked (to X)"

    def _between_dashes(self, dash: int, low: int) -> int | None:
        """Return where an aside starts that ends at token `dash`: "rebels - some armed - shot"."""
        words = self.words
        for j in range(dash - 2, max(low, dash - _ASIDE), -1):
            if words[j] == words[dash]:
                return j if self._parts(j) and self._parts(dash) else None
        return None

    def _parts(self, dash: int) -> bool:
        """Tell whether a dash parts what stands around it: no hyphen."""
        scan = self.scan
        return self.words[dash] != "-" or not (
            scan.touches(dash - 1) or scan.touches(dash)
        )

    def _verb_before(self, i: int, low: int) -> bool:
        """Tell whether a verb stands before "and": "planned and carried out"."""
        return i - 1 > low and i - 1 not in self.at and self.words[i - 1].endswith("ed")

    def _joined(self, before: int, low: int, *, speaker: bool) -> ActorCandidate | None:
        """subject = phrase "and" phrase: return the first; capitals speak for their states."""
        end = before - 1
        if end <= low:
            return None
        mentions = self.mentions
        first = mentions.run_before(end, low)
        start = mentions.before_determiners(first, low)
        if first == end:
            return None
        if start > low and not self._before_pair(start - 1):
            return self._of_groups(start - 1, end)
        place = mentions.places.by_end.get(end)
        if place is not None and "adjective" in place.sorts and end - 1 not in self.at:
            behind = self.at.get(end + 1)
            if behind is not None and behind.rule == "bare-organ":
                return None  # "an Afghan and coalition force"
        if speaker and end in mentions.places.by_end:
            metonym = read_metonym(mentions, end)
            if metonym is not None:
                return metonym
        found = mentions.ending(end, low, first, speaker=speaker)
        if first == low and self.words[first] in _SORTS:
            return None  # "Civil and military officials"
        return found

    def _of_groups(self, i: int, end: int) -> ActorCandidate | None:
        """Return the first of two groups behind "of" or "by": "members of (X) and Y"."""
        known, before = self.at.get(end - 1), self.entries[i - 1]
        if known is None or before is None or self.words[i] not in _OF_WHOM:
            return None
        if not known.armed or known.name is None or known.end != end:
            return None
        who = before.who
        told = before.paper or (who is not None and (who.whole or who.sort == "armed"))
        return known if told else None

    def _whose_verb(self, i: int, low: int) -> int:
        """Return the verb of "who (treated) them", "who (treated) the wounded"; 0 if none."""
        verb = i - 2 if self.scan.tag(i - 1) == "determiner" else i - 1
        if verb <= low or self.words[verb - 1] not in WHO:
            return 0
        plain = (
            self.words[i] in _OBJECTS or self.words[i].endswith("ed") or verb == i - 2
        )
        return verb if plain else 0

    def _verbal(self, first: int, head: int) -> bool:
        """Tell whether a phrase behind "who" opens with its verb: "treated patients"."""
        return first < head and self.words[first].endswith("ed")

    def _where(self, one: ActorCandidate) -> bool:
        """Tell whether people are only there: "men in trucks (attacked)", "in Orlen (said)"."""
        if one.rule == "place-that-speaks":
            return True
        entry = self.entries[one.head]
        return entry is not None and entry.who is None and entry.craft is not None

    def _listed(self, one: ActorCandidate, low: int) -> list[ActorCandidate]:
        """Return who stands before a comma: "(the police, the army) and the guard attacked"."""
        mentions, words, listed = self.mentions, self.words, list[ActorCandidate]()
        while True:
            end = mentions.before_determiners(one.first, low) - 1
            if end <= low or words[end] != ",":
                return listed
            start = mentions.run_before(end, low)
            left = mentions.before_determiners(start, low)
            known = self.at.get(end - 1)
            armed = known is not None and known.armed and known.name is not None
            first = left <= low or (
                words[left - 1] not in AND_OR and self._before_pair(left - 1)
            )
            # "members of X, Y and Z"
            governed = armed and words[left - 1] in _OF_WHOM
            if start == end or not (first or governed) or (listed and not armed):
                return listed
            if known is None:
                known = mentions.ending(end, low, start)
            if known is None or known.end != end:
                return listed
            listed.insert(0, known)
            one = known

    def governed_pair(self, before: int, low: int) -> int | None:
        """Return the "by", "between" before the first of two: "(between) the army and rebels"."""
        end = before - 1
        first = self.mentions.run_before(end, low)
        start = self.mentions.before_determiners(first, low)
        governing = self.words[start - 1] in _GOVERNING
        return start - 1 if first < end and start > low and governing else None
