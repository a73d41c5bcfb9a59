"""Noun phrases that name people or bodies, read where a clause asks for them.

phrase      = [determiner] [count] modifier* (NAME | ORGAN | HEAD | person) [affiliation]
affiliation = ("of" | "from" | "belonging to" | "loyal to" | "linked to") NAME
"""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.actors.grammar.phrases.descriptions import Descriptions
from casualtyparse.actors.grammar.phrases.noun_phrases import DETERMINING, GLUE, LINKS
from casualtyparse.lexicon.company import SUSPICIONS
from casualtyparse.lexicon.heads import Head
from casualtyparse.lexicon.little_words import OF_FROM
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list

#: who is so is not a part of whom he is so to, unless these fight a state
_LOOSE: Final = frozenset({"linked", "loyal", "allied", "aligned", "sympathetic"})
#: "linked to", "loyal to": the word before "to" or "with"
BONDS: Final = word_list("heads", "bonds")
_SPEAKS_FOR: Final = frozenset({"for", "of"})
_PEOPLES: Final = frozenset({"adjective", "ethnic"})
#: who serve a state under arms: "officers of the Kenya Police" are that body
SERVING: Final = frozenset({"military", "police", "security"})
_FORCES: Final = SERVING | {"igo", "government"}
#: Nouns that are last names where no article stands before them.
_ALSO_NAMES: Final = frozenset({"khan", "sultan", "shah", "malik", "raja", "mir"})
#: Adjectives behind their noun: "a source close to the army", "officials familiar with it".
_BEHIND_HEADS: Final = frozenset({"close", "familiar", "privy", "loyal", "present"})
#: So far behind "of" the name of their group ends.
_NAMED: Final = 8
#: These have no plural, and name more than one.
_MANY: Final = frozenset({"people", "personnel"})
#: What may stand between a noun for people and the name of their group.
_BEFORE_NAMES: Final = OF_FROM | _SPEAKS_FOR | BONDS | {"("}


class Mentions(Descriptions):
    """Reads the mentions that noun phrases are, when a clause asks for them."""

    __slots__ = ()

    # ---- mentions in noun phrases

    def ending(
        self, end: int, low: int, first: int | None = None, *, speaker: bool = False
    ) -> ActorCandidate | None:
        """Return the mention that the noun phrase before `end` is, read when first asked for.

        `first` is where that phrase starts, if that is known.
        """
        if first is None:
            first = self.run_before(end, low)
        if first == end:
            return None
        head = end - 1
        known = self.at.get(head)
        if known is not None and known.end == end:
            return self.counted(first, known)
        entry = self.entries[head]
        if entry is not None and entry.who is not None:
            return known or self.people(first, head, entry.who)
        return self.beside(first, end, speaker=speaker)

    def beside(self, first: int, end: int, *, speaker: bool) -> ActorCandidate | None:
        """Return the mention that a phrase is whose last word names no people."""
        if end in self.places.by_end:
            national = self._national(first, end - 1)
            if national is not None:
                return national
        if self.words[end - 1] == "splinter" and self.words[end] != ",":
            return known if (known := self.at.get(end - 2)) and known.armed else None
        if speaker:
            last = end - 1
            entry, found = self.entries[last], None
            # PERF: most nouns are written small, and many are one word: none is a name or owned
            if (
                self.scan.marks[last] & CAPITAL
                or self.words[last] in GLUE
                or (entry is not None and entry.part == "particle")
            ):
                found = self._person(first, end)
            if found is None and first < last and entry is not None:
                found = self._part_of(first, last) or self._issuer(first, last)
            return found or self._anybody(first, last)
        found, noun = self._inside(first, end), self.entries[end - 1]
        if found is None and noun is not None and noun.craft:
            return self.craft(first, end - 1)
        return found

    def craft(self, first: int, head: int) -> ActorCandidate | None:
        """craft = [count] modifier* [NAME] CRAFT: it does what its side does"""
        entry = self.entries[head]
        craft = None if entry is None else entry.craft
        if craft is None or head in self.at:
            return None
        found = self.people(first, head, craft)
        found.count = None  # "37 planes" are no people
        return found

    def _national(self, first: int, head: int) -> ActorCandidate | None:
        """people = ("a" | count) modifier* NATIONALITY | SUSPECTED PEOPLE | PEOPLE+"s"

        As in "300 Riffians", "a Serb", "suspected Fulani", "Hutus".
        """
        place = self.places.by_end.get(head + 1)
        if place is None or _PEOPLES.isdisjoint(place.sorts):
            return None
        count = self.count(first, place.first) or self._single(first)
        if count is None and not (
            "ethnic" in place.sorts
            and (self.words[head][-1] == "s" or self.words[first] in SUSPICIONS)
        ):
            return None
        plural = count is None or count.low != 1
        return self._described(first, head, Head("people", "unknown", plural))

    def _inside(self, first: int, end: int) -> ActorCandidate | None:
        """Return the people before a participle: "gunmen believed", "a man dressed"."""
        at, entries = self.at, self.entries
        for i in range(end - 2, first - 1, -1):
            inside = at.get(i)
            if inside is not None and not self.relational(inside):
                return inside if self._closes(i) else None
            entry = entries[i]
            if (
                entry is not None
                and entry.who is not None
                and self._closes(i)
                and (self.words[i - 1] != "-" or not self._measures(i))
            ):
                return inside or self.people(first, i, entry.who)
        return None

    def starting(
        self, first: int, high: int, *, speaker: bool = False
    ) -> ActorCandidate | None:
        """Return the mention that the noun phrase at `first` is."""
        first = self.skip_determiners(first, high)
        end = self.run_from(first, high)
        return self.of_run(first, end, high, speaker=speaker)

    def of_run(
        self, first: int, end: int, high: int, *, speaker: bool = False
    ) -> ActorCandidate | None:
        """Return the mention that the noun phrase from `first` to `end` is."""
        if end <= first:
            return None
        words, at, entries = self.words, self.at, self.entries
        if end < high and (words[end] in OF_FROM or words[end] in BONDS):
            inner = self._whole(end, high)
            if inner is not None:
                return inner
        for i in range(first + 1, end):  # "men wearing civilian clothes"
            if words[i][-3:] == "ing" and self.head_at(i - 1) is not None:
                end = i
                break
        if speaker and end - 1 not in at and self._name_word(end - 1):
            person = self._person(first, end)
            if person is not None:
                return person
        for i in range(end - 1, first - 1, -1):
            if i in at:
                known = at[i]
                joined = words[known.end] == "-" or words[known.first - 1] == "-"
                if joined and self.relational(known):
                    return None
                alone = known.count is None and known.kind in FIGHTING
                return self.counted(first, known) if alone else known
            entry = entries[i]
            if (
                entry is not None
                and entry.who is not None
                and (words[i - 1] != "-" or not self._measures(i))
                # "a Zambian town" is no Zambian
                and (i == end - 1 or i + 1 not in self.places.by_end)
            ):
                return self.people(first, i, entry.who)
        by_end = self.places.by_end
        national = self._national(first, end - 1) if end in by_end else None
        if national is None and speaker:
            return self._anybody(first, end - 1)
        return national

    def counted(self, first: int, known: ActorCandidate) -> ActorCandidate:
        """Give a named group the number of its people: "nine Taliban"."""
        if known.count is None and known.name is not None and known.kind in FIGHTING:
            known.count = self.count(first, known.first)
        return known

    def loose(self, first: int, end: int) -> ActorCandidate | None:
        """Return the people at the start of a phrase: "a gang notorious (for kidnappings)"."""
        for i in (end - 2, end - 3):
            place = self.places.by_end.get(end)
            if i < first or (place is not None and place.first <= i):
                break  # "Saudi Arabia executed"
            entry = self.entries[i]
            if (
                entry is not None
                and entry.who is not None
                and (entry.who.sort != "people" or self._loosely(i + 1))
                and self.words[i + 1] not in LINKS
                and not self._measures(i)
            ):
                return self.at.get(i) or self.people(first, i, entry.who)
        return None

    def _loosely(self, i: int) -> bool:
        """Tell whether token i belongs to no noun phrase: "police first (blamed)"."""
        entry = self.entries[i]
        return (
            entry is None or entry.numeral is not None or self.words[i] in _BEHIND_HEADS
        )

    def _closes(self, i: int) -> bool:
        """Tell whether a participle follows the head at token i: "gunmen believed"."""
        following = self.words[i + 1]
        return following.endswith(("ed", "ing", "wn")) or following in ("-", "'")

    def _whole(self, end: int, high: int) -> ActorCandidate | None:
        """Return who "members of", "a group of" stand for."""
        entry = self.entries[end - 1]
        if entry is None:
            return None
        if (entry.who is None or not entry.who.whole) and (
            (entry.numeral is None and not entry.host) or self.words[end] != "of"
        ):
            return None  # but "one of the demonstrators"
        behind = self._affiliation(end, high)
        if behind is None or self._act_in_ing(behind):
            return None
        mention = self.starting(self.past_qualifier(behind), high)
        fighters = entry.who is not None and entry.who.sort in ("armed", "service")
        if fighters and mention is not None and mention.name is None:
            return None  # "guerrillas of the front"
        if mention is not None and self._individual(mention):
            return None  # "supporters of the mayor"
        if mention is not None and not mention.armed and self.words[end] in _LOOSE:
            return None  # "a gang linked to the police"
        if mention is not None and mention.people is None and mention.name is not None:
            mention.people = self.words[end - 1]
        return mention

    def _individual(self, mention: ActorCandidate) -> bool:
        """Tell whether a mention is one person, whose people are others: "the mayor"."""
        if mention.name is not None:
            return False
        head = self.head_at(mention.head)
        return mention.person is not None or (
            head is not None
            and head.sort == "people"
            and not head.plural
            and self.words[mention.head] not in _MANY
        )

    def _act_in_ing(self, i: int) -> bool:
        """Tell whether a deed follows "of": "accused the guerrillas of kidnapping nine"."""
        entry = self.entries[i]
        return (
            entry is not None and entry.act is not None and entry.act.form == "gerund"
        )

    def _affiliation(self, i: int, high: int) -> int | None:
        """Return the token behind "of", "from", "belonging to", "linked to"."""
        if i >= high:
            return None
        if self.words[i] in OF_FROM:
            return i + 1
        if self.words[i] in BONDS and i + 1 < high:
            return i + 2
        return None

    def people(  # noqa: PLR0912 - PERF: one walk, taken for most mentions
        self, first: int, head: int, role: Head
    ) -> ActorCandidate:
        """people = [count] modifier* [NAME | ORGAN] HEAD"""
        words, named = self.words, None
        if role.sort == "people" and self.scan.marks[head] & CAPITAL:
            named = self._surnamed(first, head)
            if named is not None:
                return named
        if first < head:
            at, i = self.at, head - 1
            last = max(first, head - (8 if role.whole else 4))  # "X's 15th front"
            while i >= last and i not in at:  # "Taliban fighters"
                i -= 1
            if i >= last and not self.relational(at[i]):
                named = at[i]
        else:  # "Long Name (ACR) gunmen", "IS militants"
            named = self.at.get(head - 1)
            named = None if named is None or self.hears(named) else named
        if named is not None and (
            role.sort != "people"
            or self._spokesman(head)
            or named.kind in FIGHTING
            or self._belongs(head, role, named)
        ):
            named.people = words[head]
            if named.count is None:
                named.count = self.count(first, named.first) or self._one(first, role)
            return named
        after = head + 1
        following = words[after]
        if following in _BEFORE_NAMES or (following == "in" and role.whole):
            behind = self._affiliated_name(head)
            if behind is not None:
                own = role.sort in ("armed", "band") and behind.armed
                if role.sort == "service":
                    own = behind.name is not None and (
                        behind.kind in SERVING
                        or (behind.armed and not self.content(behind.end))
                    )
                whole = role.whole and (behind.armed or following not in _LOOSE)
                whole = whole and not self._individual(behind)
                if own or whole or self._spokesman(head):
                    behind.people = behind.people or words[head]
                    return behind
        # PERF: `capital`, without a call for each mention
        if following in GLUE or self.scan.marks[after] & CAPITAL:
            title = self._titled(head, role)
            if title is not None:
                return title
        return self._described(first, head, role)

    def _belongs(self, head: int, role: Head, named: ActorCandidate) -> bool:
        """Tell whether people are the body before them: "force personnel", "party workers"."""
        if named.name is None or named.end < head or self.capital(head):
            return False
        if role.kind in SERVING and named.kind in _FORCES:
            return True  # "UN peacekeepers"
        entry = self.entries[head]
        own = entry is not None and entry.belonging
        return own and (named.kind in SERVING or named.kind == "unknown")

    def _titled(self, head: int, role: Head) -> ActorCandidate | None:
        """Return the person named behind the head, but not for "Gunmen Kill Policeman"."""
        behind = self.entries[head + 1]
        if role.plural and behind is not None and behind.act is not None:
            return None
        return self._named_behind(head)

    def _surnamed(self, first: int, head: int) -> ActorCandidate | None:
        """Return the person whose last name is also a noun: "Iqbal Khan"."""
        entry = self.entries[head]
        if entry is None or entry.head is not None or entry.organisation is not None:
            return None
        if first == head:  # "Khan said", not "the Khan said"
            alone = entry.word in _ALSO_NAMES and not self.places.upper
            if not alone or self.scan.tag(head - 1) in DETERMINING:
                return None
            return self._as_person(head, head, head + 1)
        before = self.entries[head - 1]
        named = before is None or before.head is not None
        if not named or not self._name_word(head - 1):
            return None
        return self._person(first, head + 1)

    def _affiliated_name(self, head: int) -> ActorCandidate | None:
        """Return the name in "members of X", "a spokesman for X"."""
        high = self.edges[self.scan.sentence_of[head] + 1]
        i = head + 1
        if i >= high:
            return None
        word = self.words[i]
        if word in OF_FROM or word in _SPEAKS_FOR:
            start = i + 1
        elif word in BONDS:
            start = i + 2
        elif word in ("(", "in"):
            start = i + 1
        else:
            return None
        start = self.skip_determiners(start, high)
        if start not in self.at:  # PERF: as most are
            start = self.past_qualifier(start)
        if word == "in":  # "commanders in the Brigade", not "in Brigade hands"
            known = self.at.get(start)
            inside = known is not None and known.armed and not self.content(known.end)
            return known if inside else None
        for i in range(start, min(start + _NAMED, high)):
            known = self.at.get(i)
            if known is not None:
                # "a spokeswoman for the clinic"
                own = known.rule != "speaker" or not self._spokesman(head)
                return known if own and not self.relational(known) else None
            if not self.content(i) and not self._in_whole(i):
                return None
        return None

    def _in_whole(self, i: int) -> bool:
        """Tell whether token i binds a part to its group: "(of) the", "wing (of the) Brigade"."""
        at = i - 1 if self.words[i] == "the" else i
        head = self.head_at(at - 1)
        return self.words[at] == "of" and head is not None and head.whole

    def _spokesman(self, head: int) -> bool:
        entry = self.entries[head]
        return entry is not None and entry.paper
