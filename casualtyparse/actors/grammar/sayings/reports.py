"""Who tells it.

said = speaker SAY | SAY speaker | "according to" speaker | "reported by" speaker
"""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.actors.grammar.clauses.verb_groups import CLIPPED
from casualtyparse.actors.grammar.sayings.assertions import LATELY
from casualtyparse.actors.grammar.sayings.called import CALLING
from casualtyparse.actors.grammar.sayings.callers import for_others
from casualtyparse.actors.grammar.sayings.findings import (
    ODD,
    authors,
    figures_out,
    finding,
    hearsay,
    paper_of,
    unsaid,
)
from casualtyparse.actors.grammar.sayings.own_deeds import (
    NEAR,
    OWN,
    OWNERS,
    OwnDeeds,
)
from casualtyparse.actors.grammar.sayings.suspects import JOINTS
from casualtyparse.actors.grammar.sayings.telling import NO_TELLER
from casualtyparse.actors.grammar.sayings.ties import did_it
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.lexicon.speech import Speech
from casualtyparse.terms import OF_STATE

#: verbs with other senses
_SIFTED: Final = ODD | {"call", "post"}
#: "according to the first reports": so far before the noun
_TO_PAPER: Final = 5
#: What may stand between "reported" and its "by", and how far that may be.
_BETWEEN: Final = frozenset({"preposition", "adverb"})
_FAR: Final = 6
#: "quoted a military source as saying", and how far before "saying" the verb may stand
_QUOTING: Final = frozenset({"quoted", "cited", "quotes", "cites"})
_QUOTED_AS: Final = 12
_BODIES: Final = frozenset({"speaker", "bare-organ"})
_THAT: Final = frozenset({"it", "this", "that", "them"})
#: Behind a verb with other senses these say that it reports: "spoke of", "gathered that".
_REPORTED: Final = frozenset({"of", "that", "."})
#: what is concluded or charged may be a deed
_FINDING: Final = frozenset({"conclude", "charge"})
_WE: Final = frozenset({"we", "our"})
#: forms whose subject may be that of another verb: "denied it, saying", "..., but said"
_CONTINUING: Final = frozenset({"gerund", "past"})
#: What a group does behind its deed; police who tell of it are "adding" to that.
_STATING: Final = frozenset({"state", "declare", "announce", "assert", "report"})
_BANDS: Final = frozenset({"speaker", "people-of-a-clause", "self-named"})
_GATHERING: Final = frozenset({"gather"})
#: "it was responsible": so far behind "it"
_ANSWER: Final = 4
#: "said that the Asmin People's Front did it": so far behind stands "did"
_DID: Final = 9
#: "said on Monday that it", "said in a leaflet that it"
_BEFORE_THAT: Final = frozenset({"on", "in", "by", "through", "to", "via", "late"})
_PAPERS: Final = frozenset({"in", "through", "via"})
#: "said in a statement faxed to the agency that it": so far behind the verb stands "that"
_PAPER: Final = 10


class Reports(OwnDeeds):
    """Reads verbs of saying."""

    __slots__ = ()

    def read(self, i: int, speech: Speech, low: int, high: int) -> None:
        """Read the verb of saying at token i."""
        words, verb = self.words, speech.verb
        word = words[i - 1]
        if word == "-" and self.scan.touches(i - 1):
            return  # "gunmen-related"
        if verb in _SIFTED and self._unsaid(i, speech):
            return
        form, entry = speech.form, self.record.entries[i - 1]
        if form == "past":
            # PERF: most are "said", which always reports
            if word in ARTICLES or (
                verb in self.lists.figures and not self._reports(i, speech, low, high)
            ):
                return  # "the disputed vote"
            if "by" in words[i + 1 : i + _FAR]:
                self._told_by(i, speech, low, high)
                return
            if (
                # PERF: nothing of a passive stands beside most
                (entry is None or not entry.grouped)
                and word[-2:] != "ly"
                and word not in CLIPPED
            ) or not self.clauses.passive(i, low, high):
                self._told(i, speech, low, high)
            else:
                hearsay(self, i, low, high)
        elif verb == "according":
            if words[i + 1] == "to":
                told = authors(self.record, i + 2, high) or self.record.right(
                    i + 2, high
                )
                self.record.said(i, i + 2, figures_out(self.record, told), (low, high))
        elif (
            # PERF: many are no plain present: "to say", "the report"
            form != "base" or entry is None or entry.tag not in NO_TELLER
        ) and self._reports(i, speech, low, high):
            self._told(i, speech, low, high)

    def _unsaid(self, i: int, speech: Speech) -> bool:
        """Tell whether a verb of `_SIFTED` reports nothing here."""
        if speech.verb == "call":  # "a band called (the) Rastas"
            return self.scan.capital(i + 1 + (self.words[i + 1] == "the"))
        if speech.verb == "post":
            return not self.record.on_platform(i, speech)
        return unsaid(self, i, speech)

    def _told_by(self, i: int, speech: Speech, low: int, high: int) -> None:
        """said = SAID "by" speaker, unless "by" says by what means: "said by phone"."""
        means = self.record.by_means(i)
        by = None if means else self._by(i, speech, low, high)
        if by is not None:
            tellers = self.record.right(by + 1, high)
            self.record.said(i, i + 2, tellers, (low, high))
        elif means or not self.clauses.passive(i, low, high):
            self._told(i, speech, low, high)
        else:
            hearsay(self, i, low, high)

    def _reports(self, i: int, speech: Speech, low: int, high: int) -> bool:
        """Tell whether a form of a verb of saying reports anything here."""
        form, verb, lists = speech.form, speech.verb, self.lists
        if "according" in self.words[max(low, i - _TO_PAPER) : i]:
            return False  # "according to early estimates"
        if form == "gerund" and verb != "say":
            if verb in ("quote", "cite"):
                self._quoted(i, high)
            # "raided a post, stating that nine had died"
            stated = verb in _STATING and self.words[i - 1] == ","
            return stated and self.words[i + 1] == "that"
        if form == "base" and not self.plain_present(i, low):
            return False
        if (
            verb == "state"
            and form == "third"
            and self.words[i + 1] != "that"
            and not {i, i + 1}.isdisjoint(self.clauses.mentions.places.by_end)
        ):
            return False  # "in Kaduna and Niger states", "the United States"
        if verb not in lists.figures or self.words[i + 1] in _REPORTED:
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

    def _of_harm(self, first: int, high: int) -> bool:
        """Tell whether fighters tell of a harm or a number: not "spoke of revenge"."""
        numbers = self.clauses.mentions.reading.numbers.by_first
        end = min(high, first + NEAR)
        return any(j in numbers for j in range(first, end)) or self.record.harmful(
            first + 1, end
        )

    def _quoted_as(self, i: int, low: int, high: int) -> int | None:
        """said = medium QUOTE speaker "as saying": the report is the one quoted's

        Return the verb whose subject speaks if it is somebody else's.
        """
        words = self.words
        if words[i - 1] != "as":
            return i
        if words[i - 2] in _QUOTING:
            return i - 2
        for j in range(i - 3, max(low, i - _QUOTED_AS) - 1, -1):
            if words[j] in _QUOTING:
                self.record.said(i, i + 1, self.record.right(j + 1, i - 1), (i, high))
                return None
        return i

    def _by(self, i: int, speech: Speech, low: int, high: int) -> int | None:
        """Return the "by" of "told by", "was reported on Sunday by", "given earlier by"."""
        if speech.verb == "call":
            return None  # "a strike called by the party"
        if self.words[i + 1] == "by":
            return i + 1
        if self.words[i + 2] in ("be", "have"):
            return None  # "is said to have been built by"
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

    def _told(self, i: int, speech: Speech, low: int, high: int) -> None:
        words, form = self.words, speech.form
        verb = self._quoted_as(i, low, high) if form == "gerund" else i
        if verb is None:
            return
        speakers = self.record.speakers(verb, low, high)
        # PERF: of most verbs these speak
        if (
            form == "third"
            or (form in _CONTINUING and not speakers)
            or speech.verb in _GATHERING
        ):
            speakers = self._tellers(i, speech, low, speakers)
        following = words[i + 1]
        start = i + 2 if following == "that" else i + 1
        # PERF: few say it of a day or in a paper before "that"
        tells = speech.verb == "tell"
        if tells or following in _BEFORE_THAT:
            start = self.clause(i, high)
        # "one of its units"
        start += 2 if words[start] == "one" and words[start + 1] == "of" else 0
        own = words[start] in OWNERS  # PERF: most speakers tell of others
        if not own and words[low] in _WE:
            start, own = low, words[low] in OWNERS  # "We carried it out," they said
        if own and self._of_himself(i, start, low, high, speakers):
            return
        # PERF: few tell at once what a group did, or call somebody
        at, first = self.record.at, start + (words[start] == "the")
        if (
            (first in at and at[first].name is not None)
            or (speakers and words[speakers[0].head] in CALLING)
        ) and for_others(self, (i, start), (low, high), speakers):
            return
        if not speakers or (
            following == "of" and speakers[0].armed and not self._of_harm(start, high)
        ):
            return
        record = self.record
        if tells:
            record.heard(i, high)
        extent = record.extent(i, low, high)
        # PERF: few speakers are groups
        fighting = speakers[0].kind in FIGHTING
        if fighting and "by" in words[start:high] and self.by_own(start, high):
            record.claimed((i, i + 2), speakers, extent=extent)
            return
        if i < record.unsaid + LATELY:
            record.charge(i, speakers, extent)
        record.said(i, i + 1, speakers, extent)
        if "did" in words[start : start + _DID]:
            did_it(self, i, start, high, speakers)
        if speech.verb in _FINDING:
            finding(self, i, low, high)

    def _tellers(
        self, i: int, speech: Speech, low: int, speakers: list[ActorCandidate]
    ) -> list[ActorCandidate]:
        """Return who says it, among those who only witness it bodies and names."""
        if not speakers:
            before = self.words[self.clauses.group_start(i, low) - 1]
            if speech.form == "gerund" and before == ",":
                speakers = self.record.trailing(i, low)  # "denied it, saying"
                if not speakers or speech.verb != "say":
                    speakers = self.record.striking(i, low)
            elif speech.form == "gerund":
                speakers = self._issuing(i, low)  # "issued a statement saying"
            elif speech.form == "past" and before in JOINTS:
                speakers = self.record.sharing(i)  # "declined to talk but said"
        if speech.verb in _GATHERING:
            for one in speakers:
                paper_of(self.record, one)
        if speech.form == "third" and speech.verb in self.lists.witnessing:
            figure = i + 1 in self.clauses.mentions.reading.numbers.by_first
            return [
                one
                for one in speakers
                if one.name is not None
                or (figure and one.end == i and one.rule in _BODIES)
            ]
        return speakers

    def _issuing(self, i: int, low: int) -> list[ActorCandidate]:
        """Return who issued the paper before "saying": "sent a letter to a paper saying"."""
        paper = False
        for j in range(i - 1, max(low, i - _PAPER), -1):
            entry = self.record.entries[j]
            paper = paper or (entry is not None and entry.paper)
            if self.words[j] in self.lists.issuing:
                return self.clauses.subjects(j, speaker=True) if paper else []
        return []

    def _of_himself(
        self, i: int, start: int, low: int, high: int, speakers: list[ActorCandidate]
    ) -> bool:
        """Read a claim or a denial of the speaker's own deed."""
        if self.words[start] == "the":  # PERF: most clauses do, and tell of others
            head = self.record.mentions.head_at(start + 1)
            if head is None or head.sort != "band":
                return False
        if self.own_deed(start, high):
            if self.record.nobody(i, low):
                self.record.unclaimed(i, i + 2)
                return True
            if any(map(self._fighter, speakers)):
                extent = self.record.extent(i, low, high)
                self.record.claimed((i, i + 2), speakers, extent=extent)
                return True
            if self._answers(start, high, speakers):
                self.record.claimed((i, i + 2), speakers)
                return True
            self._did_by_men(start, speakers)
        if speakers and self.own_denial(start, high):
            self.record.denied((i, i + 2), speakers)
            return True
        return False

    def _did_by_men(self, start: int, speakers: list[ActorCandidate]) -> None:
        """Note what a body tells of its men: "the Lasan Army said its troops killed nine"."""
        if self.words[start] not in ("its", "their"):
            return
        for one in speakers:
            if one.kind in OF_STATE and one.name is not None and one.person is None:
                one.earn("perpetrator")

    def _answers(self, start: int, high: int, speakers: list[ActorCandidate]) -> bool:
        """Tell whether a state says that it did it: "said it was responsible for the raid"."""
        if not speakers or speakers[0].kind not in OF_STATE:
            return False
        return any(
            self.words[k] in self.lists.behind and self.record.harmful(k + 1, high)
            for k in range(start + 1, min(high, start + _ANSWER))
        )

    def _fighter(self, speaker: ActorCandidate) -> bool:
        """Tell whether a deed that the speaker tells of himself is a claim."""
        known = self.record.spokesmen.owner(speaker)
        if known.kind == "civilian" and known.name is None and known.person is None:
            return False  # "residents said they killed nine": the raiders did
        return self.clauses.anaphora.resolve(known).armed or speaker.rule in _BANDS

    # ---- what is told

    def clause(self, i: int, high: int) -> int:
        """Return where the clause told by the verb at token i starts: "said on Monday that it"."""
        words = self.words
        following = words[i + 1]
        if following == "that":
            return i + 2
        if following not in OWNERS or following == "the":
            window = words[i + 2 : min(high, i + _PAPER)]
            if "that" in window:
                return i + 3 + window.index("that")
            if following in _PAPERS:  # "said in a broadcast it had"
                for j in range(i + 3, min(high, i + _PAPER)):
                    if self.words[j] in OWN:
                        return j
        return i + 1
