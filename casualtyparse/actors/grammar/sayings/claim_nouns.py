"""Claims told by nouns: "a claim of responsibility by X", "X issued a claim", "took credit".

claimed = actor ISSUE "a claim" | "a claim" ("by" | "from" | "in the name of") actor
        | actor "'s claim of responsibility" | "no claim" | "claim:" actor
        | actor TAKE 'responsibility' | 'responsibility' "was" TAKEN "by" actor
        | DEED "went unclaimed"
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.deeds.identified import TOGETHER
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.actors.grammar.sayings.assertions import Assertions
from casualtyparse.actors.grammar.sayings.habits import FORMER
from casualtyparse.lexicon.little_words import HABITS
from casualtyparse.lexicon.speech import SpeechWords
from casualtyparse.lexicon.word_lists import word_list

#: One claims that something is so, or claims against somebody: that is no deed.
_OTHER: Final = frozenset({"that", "to", "against"})
_NEGATIONS: Final = frozenset({"no", "without", "not", "never", "nor"})
#: "both claim", "each claims": the word before is no article
_SIDES: Final = frozenset({"both", "each", "all", "either", "neither"})
_MAKERS: Final = frozenset({"by", "from"})
_NAMED: Final = frozenset({"name", "behalf"})
_MADE: Final = _MAKERS | _NAMED
_NOBODY: Final = frozenset({"none", "no", "nobody", "nil"})
_REMAINING: Final = word_list("speech", "remaining").union(
    ("has", "had", "have", "so", "far", "still", "is", "was", "yet")
)
_EACH: Final = frozenset({"neither", "both", "each"})
#: "claimed it jointly with the Brigade": so far behind the verb stands "with"
_WITH: Final = 16
_TO_HAVE: Final = ["to", "have"]
_IT: Final = frozenset({"it", "this", "responsibility"})
_CREDIT: Final = frozenset({"responsibility", "credit", "authorship"})
_ENDS: Final = frozenset({".", ";", "that", "which", "who"})
_STOPS: Final = frozenset({"", ".", ";", ",", "!"})
_COMING: Final = frozenset({"came", "come", "comes", "stepped", "coming"})
#: "no admission so far", but "no admission to the theatre"
_BEHIND_NONE: Final = _STOPS | {"so", "yet", "from", "by", "of", "has", "had", "was"}
#: So far before a claim may stand the paper that makes it.
_PAPER: Final = 24
_SOMEBODY: Final = SOMEONE | {"someone", "somebody", "anonymous"}
_CLAUSE: Final = frozenset({",", "and", "but", ";"})
_MAKING: Final = frozenset({"by", "from", "of", "to"})
_LEFT: Final = frozenset({"left", "found", "scattered", "dropped", "strewn"})
#: A maker stands so close behind the claim, and responsibility so close to its verb.
_REACH: Final = 10


class ClaimNouns:
    """Reads the nouns "claim" and "responsibility"."""

    __slots__ = ("clauses", "lists", "record", "scan", "words")

    def __init__(self, record: Assertions, lists: SpeechWords) -> None:
        """Write to `record`."""
        self.record = record
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words
        self.lists = lists

    # ---- "claim"

    def is_noun(self, i: int, low: int) -> bool:
        """Tell whether "claim" or "claims" at token i is no verb."""
        words = self.words
        before, following = words[i - 1], words[i + 1]
        if self.scan.tag(i - 1) == "determiner":
            return before not in _SIDES
        return (
            following == "of"
            or (i == low and (following == ":" or following in _MAKERS))
            or before in self.lists.claiming
            or (before == "s" and words[i - 2] == "'")
            or (following in _OTHER and self._denied(i, low))
        )

    def _denied(self, i: int, low: int) -> bool:
        """Tell whether somebody denies the claim: "denied police claims that"."""
        for entry in self.record.entries[max(low, i - 3) : i]:
            if entry is not None and entry.speech and entry.speech.kind == "deny":
                return True
        return False

    def read(self, i: int, low: int, high: int) -> None:
        """Read the noun at token i."""
        words = self.words
        if words[i + 1] == ":":
            self._labelled(i, high)
            return
        of_deed = words[i + 1] == "of" and words[i + 2] in ("responsibility", "credit")
        first = self._opening(i, low)
        sent = words[i + 1] == "to" and words[first - 1] in self.lists.issuing
        if words[i + 1] in _OTHER and not sent:
            self._told(i, low, high)
            return
        if words[first] == "no" or (
            of_deed and not _NEGATIONS.isdisjoint(words[max(low, i - 4) : i])
        ):
            if not self._made(i, high, of_deed=of_deed, negated=True):
                self.record.unclaimed(i, i + 1)
        elif not self._made(i, high, of_deed=of_deed):
            self._issued(i, first, low, of_deed=of_deed)

    def _opening(self, i: int, low: int) -> int:
        """Return the determiner or apostrophe before the noun and its adjectives."""
        i -= 1
        claiming = self.lists.claiming
        while i > low and (self.words[i] in claiming or self.scan.tag(i) == "adverb"):
            i -= 1
        return i

    def _told(self, i: int, low: int, high: int) -> None:
        """said = speaker "claims that": "denied police claims that"."""
        if self.words[i + 1] != "that" or self.scan.tag(i - 1) == "determiner":
            return
        end = i - 2 if self.words[i - 2] == "'" else i
        speaker = self.record.mentions.ending(end, low)
        if speaker is not None:
            self.record.said(i, i + 1, [speaker], (i, high))

    def _labelled(self, i: int, high: int) -> None:
        """claimed = "claim:" (actor | "none")"""
        if self.words[i + 2] in _NOBODY:
            self.record.unclaimed(i, i + 1)
            return
        named = [one for one in self.record.right(i + 2, high) if one.name]
        self.record.claimed((i, i + 2), named)

    def _made(self, i: int, high: int, *, of_deed: bool, negated: bool = False) -> bool:
        """claimed = "a claim" ("by" | "from" | "in the name of") actor"""
        words = self.words
        if _MADE.isdisjoint(words[i + 1 : i + _REACH]):
            return False
        for j in range(i + 1, min(high - 1, i + _REACH)):
            word = words[j]
            if word in _ENDS:
                return False
            named = word in _NAMED and words[j + 1] == "of"
            if word in _MAKERS or named:
                makers = self.clauses.objects(j + 2 if named else j + 1)
                wanted = of_deed and not negated
                makers = [one for one in makers if wanted or one.armed]
                if makers:
                    self.record.claimed((i, j), makers, negated=negated)
                    return True
        return False

    def _issued(self, i: int, first: int, low: int, *, of_deed: bool) -> None:
        """claimed = actor ISSUE "a claim" | actor "'s claim"; taken back by RETRACT"""
        words, lists = self.words, self.lists
        for j in range(first - 1, max(low, first - 3) - 1, -1):
            if words[j] in lists.retracting:
                self.record.retracted(j, i, self.record.claimants(j, low))
                return
            if words[j] in lists.issuing:
                makers = self.record.claimants(j, low)
                makers = [one for one in makers if of_deed or self._armed(one)]
                negated = self.record.negated(j, low)
                self.record.claimed((j, i + 1), makers, negated=negated)
                return
        if words[first] == "s" and words[first - 1] == "'":
            owner = self.record.mentions.at.get(first - 2)
            if owner is not None and (owner.armed or of_deed):
                self.record.claimed((i, i + 1), [owner])

    def _armed(self, maker: ActorCandidate) -> bool:
        return self.clauses.anaphora.resolve(maker).armed or maker.name is None

    def unclaimed(self, i: int, low: int) -> None:
        """claimed = DEED "went unclaimed", negated"""
        mentions = self.record.mentions
        start = mentions.skip_determiners(low, i)
        head = mentions.run_from(start, i) - 1
        end = i
        while end > low and self.words[end - 1] in _REMAINING:
            end -= 1  # "on Monday, the attack has so far gone (unclaimed)"
        deed = head >= start and self.record.deed(head)
        if self.words[start] in _IT or deed or self.record.deed(end - 1):
            self.record.unclaimed(i, i + 1)

    def forward(self, i: int, low: int) -> None:
        """claimed = "no" BAND "came" 'forward', negated"""
        if self.words[i + 1] not in _STOPS or self.words[i - 1] not in _COMING:
            return
        end = self.clauses.group_start(i - 1, low)
        head = self.record.mentions.head_at(end - 1)
        if head is not None and head.sort == "band" and self.record.nobody(i - 1, low):
            self.record.unclaimed(i - 1, i + 1)

    def admission(self, i: int, low: int) -> None:
        """claimed = "no" 'admission' ["so far" | "of" | "from"], negated"""
        if self.words[i - 1] in _NEGATIONS and self.words[i + 1] in _BEHIND_NONE:
            self.record.unclaimed(max(low, i - 1), i + 1)

    # ---- "responsibility", "credit"

    def responsibility(self, i: int, low: int, high: int) -> None:
        """claimed = actor TAKE 'responsibility' | 'responsibility' "was" TAKEN "by" actor"""
        words, lists = self.words, self.lists
        for j in range(i - 1, max(low, i - 8) - 1, -1):
            word = words[j]
            if word in lists.taking:
                if self._of_others(i, j):
                    return
                self._taken(j, i, low, high)
                return
            if word in lists.refusing or word in (",", ";", "of"):
                break
        for j in range(i + 1, min(high, i + _REACH)):
            word, entry = words[j], self.record.entries[j]
            if word in lists.taking and (entry is None or entry.speech is None):
                self._passive(i, j, low, high)
                return
            if word == "with" and words[j - 1] in lists.laying:
                speakers = self.record.enclosing(i, low)
                accused = [
                    one
                    for one in self.clauses.objects(j + 1)
                    if one.shown or one.kind != "unknown"
                ]
                self.record.blamed("answerable", i, accused, speakers)
                return
            if word in (",", ";", "."):
                return

    def _of_others(self, i: int, verb: int) -> bool:
        """Tell whether other deeds are claimed: "claimed responsibility for earlier raids"."""
        words, entries = self.words, self.record.entries
        others = (
            not FORMER.isdisjoint(words[i + 1 : i + 4]) or words[verb - 1] in HABITS
        )
        deeds = (
            one is not None and one.deed is not None and words[j][-1:] == "s"
            for j, one in enumerate(entries[i + 1 : i + _REACH], i + 1)
        )
        return others and any(deeds)

    def _passive(self, i: int, verb: int, low: int, high: int) -> None:
        if not self.clauses.passive(verb, low, high):
            return
        agents = self.clauses.agents(verb) or self.record.spokesmen.named(verb)
        negated = self.clauses.negated(verb, low) or self.words[i - 1] == "no"
        if agents:
            self.record.claimed((i, agents[-1].end), agents, negated=negated)
        elif negated:
            self.record.unclaimed(i, verb + 1)

    def _taken(self, verb: int, i: int, low: int, high: int) -> None:
        span = (verb, i + 1)
        self.record.unsay(verb)
        if self.words[verb - 1] == "to" and self.words[verb - 2] != "yet":
            self.intended(verb, span, low)
            return
        if not self.asserted(verb, span, low):
            self.record.claimed(span, self.record.opened(verb, low, high))

    # ---- who claims

    def asserted(
        self,
        verb: int,
        span: tuple[int, int],
        low: int,
        extent: tuple[int, int] | None = None,
    ) -> bool:
        """Record that the subject of a verb claims the deed or not; tell if there is one."""
        if self.record.nobody(verb, low):
            whole = self.words[span[1] - 1] in _CREDIT
            self.record.unclaimed(verb, span[1] if whole else verb + 1)
            return True
        negated = self.record.negated(verb, low)
        start = self.clauses.group_start(verb, low)
        at = verb - 2 if self.words[verb - 2] == "yet" else verb
        at = start - 1 if self.words[start - 1] in _EACH else at
        if self.words[verb - 2 : verb] == _TO_HAVE:
            at = verb - 3  # "is reported to have claimed it"
        claimants = self.record.claimants(at, low) or self._noted(verb, start, low)
        if not TOGETHER.isdisjoint(self.words[verb + 1 : verb + _WITH]):
            claimants = [*claimants, *self._with(verb)]
        self.record.claimed(span, claimants, negated=negated, extent=extent)
        return bool(claimants)

    def _with(self, verb: int) -> list[ActorCandidate]:
        """Return with whom it is claimed: "claimed the raid jointly with the Brigade"."""
        words, at = self.words, self.record.mentions.at
        high = min(self.scan.bounds_at(verb)[1], verb + _WITH)
        for i in range(verb + 1, high - 1):
            if words[i] in _ENDS:
                break
            if words[i] in TOGETHER and words[i + 1] == "with":
                known = at.get(i + 2 + (words[i + 2] == "the"))
                armed = known is not None and known.armed and known.name is not None
                return [known] if known is not None and armed else []
        return []

    def _noted(self, verb: int, start: int, low: int) -> list[ActorCandidate]:
        """Return who claims by a note: "left a note claiming it", "a letter from X claimed it"."""
        named = self.record.spokesmen.named(verb)
        if named:
            return named
        entries, mentions = self.record.entries, self.record.mentions
        for i in range(start - 1, max(low, start - _PAPER) - 1, -1):
            entry = entries[i]
            if entry is None or not entry.paper:
                continue
            first = mentions.run_before(i + 1, low)
            left = mentions.before_determiners(first, low) - 1
            if left > low and self.words[left] in self.lists.leaving:
                return self.clauses.subjects(left)
            return self._signatories(i + 1, start)
        return self._represented(start, low)

    def _represented(self, start: int, low: int) -> list[ActorCandidate]:
        """Return for whom somebody claims it: "a man who said he belonged to the Brigade"."""
        words = self.words
        if words[low] not in _SOMEBODY or not _CLAUSE.isdisjoint(words[low:start]):
            return []
        for i in range(start - 1, low, -1):
            if words[i] in self.lists.representing:
                return self._signatories(i + 1, start)
        return []

    def _signatories(self, first: int, end: int) -> list[ActorCandidate]:
        """Return the fighters whose a paper is: "a fax purportedly from the Brigade"."""
        at = self.record.mentions.at
        for i in range(first, end):
            known = at.get(i)
            if self.scan.tag(i) == "auxiliary":
                break  # "the statement was by the Brigade's enemies"
            if known is not None and known.armed and known.name is not None:
                before = self.words[i - 2 if self.words[i - 1] == "the" else i - 1]
                return [known] if before in _MAKING else []
        return []

    def signed(self, i: int, low: int) -> None:
        """claimed = PAPER LEFT ... 'signed' "by" actor, as of leaflets at the scene"""
        if self.words[i + 1] != "by":
            if self.record.deed(i + 1 + (self.scan.tag(i + 1) == "determiner")):
                self.record.claimed((i, i + 1), self.record.claimants(i, low))
            return  # "the Brigade signed the attack"
        high = self.scan.bounds_at(i)[1]
        if _LEFT.isdisjoint(self.words[low:high]) or not any(
            entry is not None and entry.paper for entry in self.record.entries[low:i]
        ):
            return
        agents = [one for one in self.clauses.agents(i) if one.armed and one.name]
        self.record.claimed((i, i + 1), agents)

    def intended(self, verb: int, span: tuple[int, int], low: int) -> None:
        """claimed = actor CALL ... "to" CLAIM | actor DECLINE "to" CLAIM, negated"""
        for j in range(verb - 2, max(low, verb - _REACH) - 1, -1):
            word = self.words[j]
            if word in self.lists.calling or word in self.lists.declining:
                self.record.unsay(j)
                negated = word in self.lists.declining
                if self.record.nobody(j, low):
                    self.record.unclaimed(*span)
                    return
                claimants = self.record.claimants(j, low)
                self.record.claimed(span, claimants, negated=negated)
                return
            if word in (",", ";"):
                return
