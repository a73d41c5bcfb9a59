"""The deeds of a text and who did them, and which of them a figure may come of."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, AssertionKind
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.places import is_elsewhere
from casualtyparse.terms import OF_STATE

#: What figures a sentence has.
_OF_TAKEN, _OF_OTHERS = 1, 2
_APART: Final = word_list("acts", "avenging").union(
    ("after", "before", "since", "until", "despite", ";")
)
#: Between a figure and a deed behind it stands one of these.
_JOINING: Final = frozenset(
    {"when", "after", "as", "by", "in", "during", "where", "following"}
)
_ENDING: Final = frozenset({";", "but", "while", "although", "whereas"})
#: What opens a sentence on something else: "In Orlen, two were shot", "Meanwhile".
_TURNING: Final = frozenset(
    {"in", "near", "on", "at", "during", "since", "last", "earlier", "another"}
    | {"meanwhile", "elsewhere", "separately", "also", "similarly"}
)
#: What happened to people by itself, or to those who did the deed: "a farmer was found dead".
_OWN_CAUSE: Final = frozenset({"when", "after", "found", "murdered", "drowned"})
_OTHER_SIDE: Final = frozenset({"own", "our", "loss", "losses"})
#: Whom a deed behind a figure befell: "five rebels were killed when troops ambushed them".
_THEM: Final = frozenset({"them", "him", "her"})
_DEFINITE: Final = frozenset({"the", "this", "all", "total", "that"})
_ALL: Final = frozenset({"all", "both"})
#: So near the start of a sentence or the verb stands "the attack".
_NEAR: Final = 5
#: So many sentences on it may be told who did it.
_ON: Final = 2
BLASTS: Final = frozenset({"blast", "blasts", "explosion", "explosions"})
#: what is claimed is the deed told
_ANSWERS: Final = frozenset({"responsibility", "credit"})
#: So many sentences back "the attack" may have been told.
BACK: Final = 3
#: a figure of them is their own loss, or of nobody else
_LOSING: Final = frozenset({"lose", "loses", "lost", "losing", "drowned", "drowning"})


def _attacks(one: ActorCandidate) -> bool:
    """Tell whether an attack may be somebody's: fighters', forces', those with a name."""
    return one.shown or one.kind in OF_STATE or one.rule != "people-of-a-clause"


class Deed:
    """A verb or noun of violence, and who is said to have done it."""

    __slots__ = ("at", "doers", "ids", "sentence")

    def __init__(self, at: int, sentence: int) -> None:
        """Begin with nobody."""
        self.at = at
        self.sentence = sentence
        self.doers: list[ActorCandidate] = []
        self.ids: list[str] = []

    def add(self, doer: ActorCandidate, key: str) -> None:
        """Add somebody who did it, once."""
        if key not in self.ids:
            self.ids.append(key)
            self.doers.append(doer)


class Deeds:
    """The deeds of a text, by where they are told."""

    __slots__ = (
        "_attackers",
        "_counted",
        "_figures",
        "_forces",
        "_named",
        "_past",
        "_places",
        "at",
        "scan",
    )

    def __init__(self, draft: Draft) -> None:
        """Collect them from the actors."""
        scan = draft.scan
        self.at = at = dict[int, Deed]()
        values = draft.document.actors
        for k, candidate in enumerate(draft.story.actors):
            if not candidate.did:
                continue  # PERF: most did nothing
            for i in candidate.did:
                if i not in at:
                    at[i] = Deed(i, scan.sentence_of[i])
                at[i].add(candidate, values[k].id)
        self._places = sorted(at)
        self.scan = scan
        self._attackers = draft.signs["attacker"]
        self._figures = draft.figures
        self._past: set[int] | None = None
        self._counted: dict[int, int] | None = None
        self._forces: bool | None = None
        self._named: dict[int, bool] = {}

    def names(self) -> set[str]:
        """Return the names of those who did any, which are asked for once."""
        deeds = self.at.values()
        return {
            one.name for deed in deeds for one in deed.doers if one.name is not None
        }

    def _is_past(self, sentence: int) -> bool:
        """Tell whether a sentence tells of more than the event."""
        if self._past is None:  # PERF: few ask
            figures = self._figures
            self._past = {one.sentence for one in figures if one.scope != "event"}
        return sentence in self._past

    def _counts(self, sentence: int) -> int:
        """Tell which figures a sentence has, in bits: of those taken, and of others."""
        if self._counted is None:  # PERF: few ask
            self._counted = counted = dict[int, int]()
            for one in self._figures:
                bit = _OF_TAKEN if one.candidate.harm == "abducted" else _OF_OTHERS
                if one.sentence in counted:
                    bit |= counted[one.sentence]
                counted[one.sentence] = bit
        return self._counted.get(sentence, 0)

    def others(self, sentence: int, *, taken: bool) -> bool:
        """Tell whether a sentence has only figures of those taken, or only of others."""
        return self._counts(sentence) == (_OF_OTHERS if taken else _OF_TAKEN)

    def _are_by_forces(self) -> bool:
        """Tell whether forces did anything in the text."""
        if self._forces is None:
            deeds = self.at.values()
            self._forces = any(
                one.kind in OF_STATE for deed in deeds for one in deed.doers
            )
        return self._forces

    def beside(self, figure: Figure) -> Deed | None:
        """Return the deed of the sentence of a figure: the last before it, or the next."""
        candidate, places, words = figure.candidate, self._places, self.scan.words
        k = bisect_left(places, candidate.trigger)
        if k and self.at[places[k - 1]].sentence == figure.sentence:
            deed = self.at[places[k - 1]]
            between = words[deed.at + 1 : candidate.trigger]
            apart = not _APART.isdisjoint(between) and not self._goes_on(
                figure, between
            )
            if not apart and self.fits(figure, deed):
                return deed
        if k < len(places) and self.at[places[k]].sentence == figure.sentence:
            deed = self.at[places[k]]
            start = max(candidate.trigger, candidate.phrase.end - 1) + 1
            if self._leads_to(start, deed.at) and (
                words[deed.at + 1] in _THEM or self.fits(figure, deed)
            ):
                return deed
        return None

    def _goes_on(self, figure: Figure, between: Sequence[str]) -> bool:
        """Tell whether a figure stands behind a semicolon: "bombed a bank; two were killed"."""
        candidate = figure.candidate
        entry = self.scan.entries[candidate.trigger]
        return (
            _APART.isdisjoint(word for word in between if word != ";")
            and entry is not None
            and entry.act is not None
            and entry.act.form == "past"
            and self.scan.words[candidate.phrase.first - 1] == ";"
        )

    def _leads_to(self, start: int, stop: int) -> bool:
        """Tell whether what stands between tells how: "killed when raiders attacked"."""
        words = self.scan.words
        if start == stop:
            return True  # "nine killings committed by"
        between = words[start:stop]
        if between == ["and"]:
            return True  # "shot and killed in the town of Orlen by"
        if _JOINING.isdisjoint(between) or not _ENDING.isdisjoint(between):
            return False
        if "and" in between:  # "nine died in Orlen, and the army says it killed six"
            last = len(between) - 1
            while between[last] not in _JOINING:
                last -= 1
            if "and" in between[last:]:
                return False
        if "after" in between:  # "two days after rebels attacked Orlen"
            before = self.scan.entries[start + between.index("after") - 1]
            if before is not None and (before.unit or before.timeword):
                return False
            between = [word for word in between if word != "after"]
        return _APART.isdisjoint(between)

    def before(self, figure: Figure) -> Deed | None:
        """Return the deed told before the sentence of a figure, if that goes on with it."""
        places = self._places
        if not places or places[0] > figure.candidate.trigger:
            return None
        k = bisect_left(places, self.scan.sentence_bounds(figure.sentence)[0])
        if not k:
            return None
        deed = self.at[places[k - 1]]
        back = figure.sentence - deed.sentence
        if back > BACK or self._is_past(deed.sentence):
            return None
        if not self.fits(figure, deed) or self._divided(k - 1):
            return None
        first, end = self.scan.sentence_bounds(figure.sentence)
        if not _OTHER_SIDE.isdisjoint(self.scan.words[first:end]):
            return None
        if self.named_again(figure.sentence) and any(map(_attacks, deed.doers)):
            return deed
        if (
            back > 1
            or self._turns(figure)
            or is_elsewhere(self.scan, figure, deed.sentence)
        ):
            return None
        return deed

    def _acts(self, act: Act, i: int, end: int) -> bool:
        """Tell whether token i, a verb, does violence: no "held the rebels responsible"."""
        particles = act.particles
        return not (particles and particles.isdisjoint(self.scan.words[i + 1 : end]))

    def after(self, figure: Figure) -> Deed | None:
        """Return the deed of a sentence behind that tells who did it: "The attack was by"."""
        scan, places = self.scan, self._places
        if not places or places[-1] < figure.candidate.trigger:
            return None
        end = scan.sentence_bounds(figure.sentence)[1]
        k = bisect_left(places, end)
        if k == len(places) or (
            k and self.at[places[k - 1]].sentence == figure.sentence
        ):
            return None
        deed = self.at[places[k]]
        if deed.sentence > figure.sentence + _ON or not self._told_again(deed):
            return None
        between = range(figure.sentence + 1, deed.sentence + 1)
        if any(map(self.opens, between)) or not any(map(_attacks, deed.doers)):
            return None
        return deed if self.fits(figure, deed) else None

    def _told_again(self, deed: Deed) -> bool:
        """Tell whether a sentence only says whose a deed was: "The attack was by", "It was"."""
        sentence, words = deed.sentence, self.scan.words
        if self._counts(sentence):
            return False
        first, end = self.scan.sentence_bounds(sentence)
        if words[first] == "it" and deed.at < first + _NEAR:
            return True
        if words[deed.at + 1] == ":":
            return True  # "Group responsible: ETA"
        if any(one.first == deed.at for one in deed.doers):
            return True  # "Two were hurt. ETA."
        opening = range(first + 1, first + _NEAR)
        return any(
            words[i - 1] in _DEFINITE
            and (
                i == deed.at
                or words[i] in self._attackers
                or (
                    (entry := self.scan.entries[i]) is not None
                    and (entry.deed == "deed" or entry.thing == "weapon")
                )
            )
            for i in (*opening, *range(deed.at + 1, deed.at + _NEAR))
            if i < end
        )

    def _divided(self, k: int) -> bool:
        """Tell whether the sentence of the deed tells of somebody else's deed too."""
        last = self.at[self._places[k]]
        for i in self._places[max(0, k - 4) : k]:
            one = self.at[i]
            if one.sentence == last.sentence and set(one.ids).isdisjoint(last.ids):
                return True
        return False

    def answered(self, sentence: int, kind: AssertionKind) -> bool:
        """Tell whether a sentence only says whose deed it was: "ETA is suspected".

        It has no deed or figure of its own, and no forces did anything in the text.
        """
        first, end = self.scan.sentence_bounds(sentence)
        words = self.scan.words
        if not _ANSWERS.isdisjoint(words[first:end]):
            return True
        for i, entry in enumerate(self.scan.entries[first:end], first):
            if words[i] in BLASTS and words[i - 1] in _DEFINITE:
                continue  # "blamed FARC for the blast"
            if entry is not None and (
                entry.deed == "deed"
                or (kind != "claimed" and entry.act and self._acts(entry.act, i, end))
            ):
                return False
        return not self._are_by_forces() and not self._counts(sentence)

    def named_again(self, sentence: int) -> bool:
        """Tell whether a sentence tells of "the attack", "this raid"."""
        known = self._named.get(sentence)
        if known is None:
            known = self._named[sentence] = self._names_deed(sentence)
        return known

    def _names_deed(self, sentence: int) -> bool:
        first, end = self.scan.sentence_bounds(sentence)
        words, entries = self.scan.words, self.scan.entries
        # PERF: few sentences hold a noun of violence
        for i in range(first + 1, end):
            entry = entries[i]
            if entry is not None and entry.deed == "deed" and words[i - 1] in _DEFINITE:
                return True
        return False

    def opens(self, sentence: int) -> bool:
        """Tell whether a sentence opens a paragraph."""
        first = self.scan.sentence_bounds(sentence)[0]
        return not first or "\n" in self.scan.gap(first - 1)

    def _turns(self, figure: Figure) -> bool:
        """Tell whether the sentence of a figure turns to something else."""
        scan = self.scan
        first, end = scan.sentence_bounds(figure.sentence)
        word = scan.words[first]
        if self.opens(figure.sentence) or not word[0].isalnum():
            return True
        claim = scan.claims.get(first)
        if claim is not None and claim.family == "dates":
            return True  # "January 27: Four were killed"
        if not _OWN_CAUSE.isdisjoint(scan.words[first:end]):
            return True
        number = figure.candidate.phrase.first <= first
        if word in _TURNING and not number and scan.words[first + 1] not in _DEFINITE:
            return True
        if figure.separate:
            return True
        for entry in scan.entries[first:end]:
            if entry is not None and entry.thing == "event" and entry.deed is None:
                return True
        return False

    def attackers(self, figure: Figure) -> bool:
        """Tell whether the people of a figure are told to be attackers."""
        head = figure.candidate.head
        return figure.kind == "militant" or (
            head is not None and self.scan.words[head] in self._attackers
        )

    def _are_all(self, figure: Figure, deed: Deed) -> bool:
        """Tell whether a figure is of the doers: "two men drove ... both were blown up"."""
        phrase = figure.candidate.phrase
        if self.scan.words[phrase.first] not in _ALL or figure.candidate.head:
            return False
        counts = [one.count.low for one in deed.doers if one.count is not None]
        return sum(low or 0 for low in counts) == figure.value.count.low

    def fits(self, figure: Figure, deed: Deed) -> bool:
        """Tell whether those who did a deed may have harmed the people of a figure."""
        candidate, words = figure.candidate, self.scan.words
        phrase, lemma = candidate.phrase, candidate.lemma
        if words[candidate.trigger] in _LOSING or self._are_all(figure, deed):
            return False
        for one in deed.doers:
            if phrase.first <= one.head < phrase.end:
                return False
            state = one.kind in OF_STATE
            if figure.kind in OF_STATE if state else self.attackers(figure):
                return False
            entry = self.scan.entries[one.head]
            if (
                lemma is not None
                and entry is not None
                and entry.person is not None
                and entry.person.lemma == lemma
            ):
                return False  # "nine men attacked: two men were killed"
        return True
