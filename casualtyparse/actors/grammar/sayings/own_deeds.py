"""What a speaker tells of himself: that he did it, or that he did not.

own = ("it" | "they" | "its" people) (VERB | "was" ANSWERABLE | "did it" | ORDERED DEED)
"""

from typing import Final

from casualtyparse.actors.grammar.sayings.telling import Tellings
from casualtyparse.lexicon.acts import Act
from casualtyparse.lexicon.heads import Head
from casualtyparse.lexicon.little_words import THEM

OWN: Final = frozenset({"it", "they", "we"})
#: "insists its men never fired": whose deeds a speaker may deny
DENYING: Final = OWN | {"its", "their", "his", "our", "he", "she", "neither"}
#: What a speaker tells of himself begins with one of these.
OWNERS: Final = DENYING | {"the"}
_OWNING: Final = frozenset({"the", "its", "their", "his", "our"})
_SUFFERED: Final = frozenset({"been", "was", "were", "being"})
#: whose deeds are those of their leaders: "its fighters"
_SERVING: Final = frozenset({"armed", "service", "band"})
_OURS: Final = frozenset({"its", "our"})
_ONE_OF: Final = ["one", "of"]
#: So far behind its start a clause tells by whom: "the attack was carried out by its men".
_PASSIVE: Final = 14
_OUT: Final = frozenset({"out"})
_NO_PART: Final = frozenset({"no", "nothing"})
DID_IT: Final = (["did", "it"], ["done", "it"], ["did", "this"], ["done", "this"])
#: "said it had planted them"
_THESE: Final = frozenset({"it", "them", "both"})
_BOMBS: Final = frozenset({"bomb", "bombs"})
_OTHERS: Final = frozenset({"others", "rest"})
_THEM: Final = THEM | _OTHERS
_TAKING: Final = frozenset({"hold", "capture"})
_DOING: Final = frozenset({"did", "done", "made"})
#: Behind these the object of a verb goes on no more: "denied it, saying".
STOPS: Final = frozenset({",", ".", ";", "!", "?"})
_ASIDE: Final = frozenset({"preposition", "conjunction"})
_ORDERED: Final = frozenset({"sent", "ordered", "directed", "commissioned"})
_BOMBERS: Final = frozenset({"bomber", "bombers", "attackers", "assassins"})
#: So far behind a verb stands the word that makes it violent.
NEAR: Final = 8


class OwnDeeds(Tellings):
    """Reads the clauses in which speakers tell of themselves."""

    __slots__ = ()

    def own_deed(self, j: int, high: int) -> bool:
        """Tell whether the clause at token j tells a deed of the speaker's own: "it had killed"."""
        if j >= high:
            return False
        armed = self.words[j] in _OWNING
        if armed:
            entry = self.record.entries[j + 1] if j + 1 < high else None
            head = None if entry is None else entry.who
            craft = self.words[j] != "the" and entry is not None and entry.craft
            if not craft and (head is None or not self._serves(j, head)):
                return False
            j += 1
        elif self.words[j] not in OWN:
            return False
        for k in range(j + 1, min(high, j + 5)):
            entry, word = self.record.entries[k], self.words[k]
            if word in self.lists.behind or self.did_it(k):
                return True
            if word in _DOING and self.words[k + 1] == "the":
                return self.record.deed(k + 2)
            if word in _ORDERED:
                return self._ordered(k, high)
            if entry is not None and entry.act is not None:
                if entry.act.form == "past" and self.words[k - 1] in _SUFFERED:
                    return False  # "one of its leaders had been killed"
                if entry.act.verb in _TAKING:
                    return self._them(k + 1, high) or self.people_at(k + 1, high)
                them = self.words[k + 1] in _THESE and self.ends(k + 2, high)
                laid = them and not _BOMBS.isdisjoint(entry.act.particles)
                return laid or self.told_act(k, entry.act, high, armed=armed)
            if entry is None or entry.tag not in ("auxiliary", "adverb"):
                return False
        return False

    def did_it(self, k: int) -> bool:
        """Tell whether "did it", "done this" stands at token k."""
        return self.words[k : k + 2] in DID_IT

    def by_own(self, start: int, high: int) -> bool:
        """Tell whether a speaker's people did what is told: "the raid was made by its men"."""
        end = min(high, start + _PASSIVE)
        for k in range(start + 1, end):
            if self.words[k] != "by":
                continue
            j = k + (3 if self.words[k + 1 : k + 3] == _ONE_OF else 1)
            entry = self.record.entries[j + 1]
            head = None if entry is None else entry.who
            if self.words[j] not in _OURS or head is None or not self._serves(j, head):
                return False
            told = self.record.entries[k - 2 : k]  # "carried out by"
            return any(one is not None and one.act is not None for one in told)
        return False

    def _ordered(self, k: int, high: int) -> bool:
        """Tell whether others did it at the speaker's bidding: "it had sent the bomber"."""
        mentions = self.record.mentions
        start = mentions.skip_determiners(k + 1, high)
        end = mentions.run_from(start, high)
        if self.words[k] != "sent":
            return any(map(self.record.deed, range(start, end)))
        return self._them(k + 1, high) or self.words[end - 1] in _BOMBERS

    def _them(self, i: int, high: int) -> bool:
        """Tell whether those told of before are meant: "held them", not "sent them a note"."""
        i += self.words[i] == "the" and self.words[i + 1] in _OTHERS
        return self.words[i] in _THEM and self.ends(i + 1, high)

    def ends(self, i: int, high: int) -> bool:
        """Tell whether a clause ends at token i, or goes on with a day or a place."""
        claim = self.scan.claims.get(i)
        return (
            i >= high
            or self.words[i] in STOPS
            or self.scan.tag(i) in _ASIDE
            or (claim is not None and claim.family == "dates")
        )

    def people_at(self, i: int, high: int) -> bool:
        """Tell whether people stand at token i: "it was holding two Dutch engineers"."""
        mentions = self.clauses.mentions
        head = self.record.entries[
            mentions.run_from(mentions.skip_determiners(i, high), high) - 1
        ]
        return head is not None and head.who is not None

    def _serves(self, j: int, head: Head) -> bool:
        """Tell whether "its fighters", "his men" or "the group" are the speaker."""
        if self.words[j] == "the":
            return head.sort == "band"
        return head.sort in _SERVING or (head.sort == "people" and head.plural)

    def told_act(self, k: int, act: Act, high: int, *, armed: bool) -> bool:
        """Tell whether a verb tells a deed; `weak` verbs do of those who bear arms."""
        if act.form != "past" or (act.weak and not armed):
            return False
        if not act.particles:
            return True
        if act.particles == _OUT:
            if self.words[k + 1] in _THESE and self.words[k + 2] == "out":
                return True
            return any(map(self.record.deed, range(k + 1, min(high, k + NEAR))))
        return not act.particles.isdisjoint(self.words[k + 1 : min(high, k + NEAR)])

    def own_denial(self, j: int, high: int) -> bool:
        """Tell whether the speaker denies a deed of its own: "its men never fired"."""
        if j >= high or self.words[j] not in DENYING:
            return False
        lists = self.lists
        negated = self.words[j] == "neither"
        if not negated and lists.refusals.isdisjoint(self.words[j + 1 : j + 8]):
            return False
        head = self.record.mentions.head_at(j + 1) if self.words[j] in _OWNING else None
        armed = head is not None and self._serves(j, head)
        for k in range(j + 1, min(high, j + 8)):
            word, entry = self.words[k], self.record.entries[k]
            if word in lists.knowing:
                return False
            if word in _NO_PART:
                if self._no_part(k):
                    return True
            elif word in lists.refusals:
                negated = True
            elif not negated:
                continue
            elif word in lists.behind or (
                entry is not None
                and entry.act is not None
                and (armed or not entry.act.weak)
            ):
                return True
        return False

    def _no_part(self, k: int) -> bool:
        """Tell whether "nothing to do with", "no part in" starts at token k."""
        if self.words[k] == "nothing":
            return self.words[k + 1 : k + 4] == ["to", "do", "with"]
        entry = self.record.entries[k + 1]
        return entry is not None and entry.charge and self.words[k + 2] == "in"
