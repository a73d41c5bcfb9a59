"""Who tells it.

said = speaker SAY | SAY speaker | "according to" speaker | "reported by" speaker
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.assertions import Assertions
from casualtyparse.lexicon.speech import Speech, speech_words

_CLOSERS: Final = frozenset(".;!?")
_OWN: Final = frozenset({"it", "they", "we"})
#: What may stand between "reported" and its "by", and how far that may be.
_BETWEEN: Final = frozenset({"preposition", "adverb"})
_FAR: Final = 6
_THAT: Final = frozenset({"it", "this", "that", "them"})
#: Behind a verb with other senses these say that it reports: "spoke of", "gathered that".
_REPORTED: Final = frozenset({"of", "that", "."})
#: "insists its men never fired": whose deeds a speaker may deny
_DENYING: Final = _OWN | {"its", "their", "his", "he", "she", "neither"}
#: What a speaker tells of himself begins with one of these.
_OWNERS: Final = _DENYING | {"the"}


class Reports:
    """Reads verbs of saying."""

    __slots__ = ("clauses", "lists", "record", "scan", "words")

    def __init__(self, record: Assertions) -> None:
        """Write to `record`."""
        self.record = record
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words
        self.lists = speech_words()

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb of saying at token i."""
        words = self.words
        if speech.verb == "according":
            if words[i + 1] == "to":
                self.record.said(i, i + 2, self.record.right(i + 2, high), (low, high))
        elif self._reports(i, speech, low, high):
            by = None
            if speech.form == "past" and "by" in words[i + 1 : i + _FAR]:
                by = self._by(i, speech, low, high)
            if by is not None:
                tellers = self.record.right(by + 1, high)
                self.record.said(i, i + 2, tellers, (low, high))
            elif speech.form != "past" or not self.clauses.passive(i, low, high):
                self._told(i, speech, low, high)

    def _reports(self, i: int, speech: Speech, low: int, high: int) -> bool:
        """Tell whether a form of a verb of saying reports anything here."""
        if speech.form == "gerund" and speech.verb != "say":
            if speech.verb in ("quote", "cite"):
                self._quoted(i, high)
            return False
        if speech.form == "base" and not self.plain_present(i, low):
            return False
        lists = self.lists
        if speech.verb not in lists.figures or self.words[i + 1] in _REPORTED:
            return True
        claim = self.scan.claims.get(i + 1)
        if claim is not None and claim.family == "dates":
            return True  # "..., the ministry conceded on Tuesday"
        if not lists.tolls.isdisjoint(self.words[i + 1 : min(high, i + 8)]):
            return True
        if "by" in self.words[i + 1 : i + 4]:  # "a toll given earlier by the army"
            return not lists.tolls.isdisjoint(self.words[max(low, i - 8) : i])
        numbers = self.clauses.mentions.reading.numbers.by_first
        return self.words[i + 1] in _THAT and any(
            j in numbers for j in range(i + 2, i + 5)
        )  # "revised this to 36"

    def _by(self, i: int, speech: Speech, low: int, high: int) -> int | None:
        """Return the "by" of "told by", "was reported on Sunday by", "given earlier by"."""
        if self.words[i + 1] == "by":
            return i + 1
        claim = self.scan.claims.get(i + 1)
        dated = claim is not None and claim.family == "dates"
        if not dated and self.scan.tag(i + 1) not in _BETWEEN:
            return None
        if speech.verb not in self.lists.figures and not self.clauses.passive(
            i, low, high
        ):
            return None
        return self.clauses.agent_word(i, _FAR)

    def _quoted(self, i: int, high: int) -> None:
        """said = ("quoting" | "citing") speaker: he tells it to the one who speaks"""
        found = self.record.right(i + 1, high)
        if (
            self.words[i] == "citing"
        ):  # "citing double counting", "citing UN Resolution 9"
            found = [
                one
                for one in found
                if one.rule != "speaker" and not self.scan.capital(one.end)
            ]
        self.record.sources(found)

    def plain_present(self, i: int, low: int) -> bool:
        """Tell whether a base form is a plural present: "residents say", not "to say"."""
        if i == low or self.scan.tag(i - 1) in (
            "preposition",
            "auxiliary",
            "determiner",
        ):
            return False
        word = self.words[i - 1]
        head = self.record.mentions.head_at(i - 1)
        return (
            i - 1 in self.record.mentions.at
            or (head is not None and head.plural)
            or word.endswith("s")
            or word in (",", ")", "they", "we", "police", "people", "media")
        )

    def _told(self, i: int, speech: Speech, low: int, high: int) -> None:
        verb = i
        if speech.form == "gerund" and self.words[i - 2 : i] == ["quoted", "as"]:
            verb = i - 2
        speakers = self.record.speakers(verb, low, high)
        if speech.form == "third" and speech.verb in self.lists.witnessing:
            speakers = [one for one in speakers if one.name is not None]
        if not speakers:
            return
        start = i + 2 if self.words[i + 1] == "that" else i + 1
        if self.words[start] in _OWNERS:  # PERF: most speakers tell of others
            if self.own_deed(i, high) and any(map(self._fighter, speakers)):
                self.record.claimed((i, i + 2), speakers)
                return
            if self._own_denial(start, high):
                self.record.denied((i, i + 2), speakers)
                return
        if speech.verb == "tell":
            for heard in self.clauses.objects(i + 1):
                if heard.kind == "media":
                    heard.roles.add("source")
        extent = self.extent(i, low, high)
        self.record.charge(i, speakers, extent)
        self.record.said(i, i + 1, speakers, extent)

    def _fighter(self, speaker: ActorCandidate) -> bool:
        """Tell whether a deed that the speaker tells of himself is a claim."""
        return self.clauses.anaphora.resolve(speaker).armed or speaker.rule in (
            "speaker",
            "people-of-a-clause",
        )

    def feared(self, i: int, low: int, high: int) -> None:
        """said = ..., speaker FEAR '.'"""
        if i + 1 < high and self.words[i + 1] not in ".,;":
            return
        if self.plain_present(i, low) or self.words[i].endswith("d"):
            speakers = self.record.speakers(i, low, high)
            self.record.said(i, i + 1, speakers, (low, i))

    # ---- what is told

    def extent(self, i: int, low: int, high: int) -> tuple[int, int]:
        """Return the tokens of what is reported: all before a final "he said", or what follows."""
        late = i - low > 6 and "," in self.words[max(low, i - 8) : i]
        final = i + 1 >= high or self.words[i + 1] in _CLOSERS
        if final or (late and (high - i <= 4 or self.words[i + 1] == ",")):
            return low, i
        return (low, high) if late else (i, high)

    def own_deed(self, i: int, high: int) -> bool:
        """Tell whether the speaker tells a deed of its own: "said it had carried out"."""
        j = i + 2 if self.words[i + 1] == "that" else i + 1
        if self.words[j] in ("the", "its", "their"):
            sort = "band" if self.words[j] == "the" else "armed"
            head = self.record.mentions.head_at(j + 1) if j + 1 < high else None
            if head is None or head.sort != sort:
                return False
            j += 1
        elif j >= high or self.words[j] not in _OWN:
            return False
        for k in range(j + 1, min(high, j + 5)):
            entry = self.record.entries[k]
            if self.words[k] in self.lists.behind:
                return True
            if entry is not None and entry.act is not None:
                return entry.act.form == "past" and not entry.act.weak
            if entry is None or entry.tag not in ("auxiliary", "adverb"):
                return False
        return False

    def _own_denial(self, j: int, high: int) -> bool:
        """Tell whether the speaker denies a deed of its own: "insists its men never fired"."""
        if j >= high or self.words[j] not in _DENYING:
            return False
        lists = self.lists
        negated = self.words[j] == "neither"
        for k in range(j + 1, min(high, j + 7)):
            entry = self.record.entries[k]
            if self.words[k] in lists.refusals:
                negated = True
            elif not negated:
                continue
            elif self.words[k] in lists.behind or (
                entry is not None and entry.act is not None and not entry.act.weak
            ):
                return True
        return False
