"""Who tells it.

said = speaker SAY | SAY speaker | "according to" speaker | "reported by" speaker
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.assertions import Assertions
from casualtyparse.lexicon.speech import Speech, speech_words

_CLOSERS: Final = frozenset(".;!?")
_OWN: Final = frozenset({"it", "they", "we"})
_OWN_PEOPLE: Final = frozenset({"its", "their", "his", "he", "she", "neither"})


class Reports:
    """Reads verbs of saying."""

    __slots__ = ("clauses", "record", "scan", "words")

    def __init__(self, record: Assertions) -> None:
        """Write to `record`."""
        self.record = record
        self.clauses = record.clauses
        self.scan = record.scan
        self.words = record.words

    def read(self, i: int, speech: Speech) -> None:
        """Read the verb of saying at token i."""
        low, high = self.scan.bounds_at(i)
        if speech.verb == "according":
            if self.words[i + 1 : i + 2] == ["to"]:
                self.record.said(i, i + 2, self.record.right(i + 2, high), (low, high))
        elif self._reports(i, speech, low, high):
            passive = self.clauses.voice(i, low, high) == "passive"
            if speech.form == "past" and passive:
                if self.words[i + 1 : i + 2] == ["by"]:
                    tellers = self.record.right(i + 2, high)
                    self.record.said(i, i + 2, tellers, (low, high))
            else:
                self._told(i, speech, low, high)

    def _reports(self, i: int, speech: Speech, low: int, high: int) -> bool:
        """Tell whether a form of a verb of saying reports anything here."""
        if speech.form == "gerund" and speech.verb != "say":
            return False
        if speech.form == "base" and not self.plain_present(i, low):
            return False
        if speech.verb not in speech_words().figures:
            return True
        window = self.words[i + 1 : min(high, i + 8)]
        return any(word in speech_words().tolls for word in window)

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
        speakers = self.record.speakers(i, low, high)
        if speech.form == "third" and speech.verb in speech_words().witnessing:
            speakers = [one for one in speakers if one.name is not None]
        if not speakers:
            return
        if self.own_deed(i, high) and any(map(self._fighter, speakers)):
            self.record.claimed((i, i + 2), speakers)
            return
        if self._own_denial(i, high):
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

    def feared(self, i: int) -> None:
        """said = ..., speaker FEAR '.'"""
        low, high = self.scan.bounds_at(i)
        if i + 1 < high and self.words[i + 1] not in ".,;":
            return
        if self.plain_present(i, low) or self.words[i].endswith("d"):
            speakers = self.record.speakers(i, low, high)
            self.record.said(i, i + 1, speakers, (low, i))

    # ---- what is told

    def extent(self, i: int, low: int, high: int) -> tuple[int, int]:
        """Return the tokens of what is reported: all before a final "he said", or what follows."""
        late = "," in self.words[max(low, i - 8) : i] and i - low > 6
        final = i + 1 >= high or self.words[i + 1] in _CLOSERS
        if final or (late and (high - i <= 4 or self.words[i + 1] == ",")):
            return low, i
        return (low, high) if late else (i, high)

    def own_deed(self, i: int, high: int) -> bool:
        """Tell whether the speaker tells a deed of its own: "said it had carried out"."""
        j = i + 2 if self.words[i + 1 : i + 2] == ["that"] else i + 1
        if self.words[j : j + 1] in (["the"], ["its"], ["their"]):
            sort = "band" if self.words[j] == "the" else "armed"
            head = self.record.mentions.head_at(j + 1) if j + 1 < high else None
            if head is None or head.sort != sort:
                return False
            j += 1
        elif j >= high or self.words[j] not in _OWN:
            return False
        for k in range(j + 1, min(high, j + 5)):
            entry = self.record.entries[k]
            if self.words[k] in speech_words().behind:
                return True
            if entry is not None and entry.act is not None:
                return entry.act.form == "past" and not entry.act.weak
            if entry is None or entry.tag not in ("auxiliary", "adverb"):
                return False
        return False

    def _own_denial(self, i: int, high: int) -> bool:
        """Tell whether the speaker denies a deed of its own: "insists its men never fired"."""
        j = i + 2 if self.words[i + 1 : i + 2] == ["that"] else i + 1
        if j >= high or self.words[j] not in _OWN | _OWN_PEOPLE:
            return False
        negated = self.words[j] == "neither"
        for k in range(j + 1, min(high, j + 7)):
            entry = self.record.entries[k]
            if self.words[k] in speech_words().refusals:
                negated = True
            elif not negated:
                continue
            elif self.words[k] in speech_words().behind or (
                entry is not None and entry.act is not None and not entry.act.weak
            ):
                return True
        return False
