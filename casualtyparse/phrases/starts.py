"""Which words start a noun phrase, where a look at the word alone does not tell.

said *that* a guard fled        a conjunction, not "that guard"
they hit *us*, *her* house      a phrase by itself, a determiner
Owl Cell *17* fired             the end of a name, not a number of people
"""

from typing import Final

from casualtyparse.lexicon.phrasal import (
    IS_PARTICIPLE,
    IS_THAT,
    IS_VERB_NOUN,
    LEADS,
    PRONOUNS,
    STARTS_MAYBE,
    STARTS_NONE,
)
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.bodies import Bodies

#: A number behind a name is no longer than this many digits: "Cell 17".
_MOST_OF_NAME: Final = 3


class Starts(Bodies):
    """Answers about the first words of phrases."""

    __slots__ = ()

    def numbers_name(self, i: int) -> bool:
        """Tell whether a number ends the name before it: "Owl Cell 17", "Outpost 12"."""
        word, entry = self.words[i], self.entries[i - 1]
        if entry is None or not self.marks[i - 1] & CAPITAL:
            return False
        if not word.isdecimal() or len(word) > _MOST_OF_NAME:
            return False
        if (following := self.entries[i + 1]) is not None:
            verb = following.harm_verb
            if following.person or (verb is not None and verb.use == "object"):
                return False  # "Market Blast 12 killed"
        if entry.person is not None and entry.person.number == "body":
            return True
        # not "IN THE PROVINCE 12 DIED"
        return not self.caps and entry.thing is not None and entry.harm_noun is None

    def may_start(self, i: int, bits: int, behind: int) -> bool:
        """Tell whether a phrase starts with a word that need not start one."""
        if bits & IS_THAT and self._is_conjunction(i):
            return False
        if not bits & (STARTS_NONE | STARTS_MAYBE) or i in self.numbers.by_first:
            return True
        if bits & STARTS_NONE:
            return False
        if bits & IS_VERB_NOUN and behind != i:
            return True
        if not bits & IS_PARTICIPLE:
            return False
        before = self.entries[i - 1]
        led = before is not None and before.phrasal & LEADS
        return bool(led or i in self.numbers.by_end or i == 0) and self.is_modifier(i)

    def stands_alone(self, i: int) -> bool:
        """Tell whether "us" or "her" is a phrase by itself."""
        entry = self.entries[i]
        if entry is None or not self.is_pronoun(i):
            return False
        owns = entry.part == "personal" and entry.tag == "determiner"
        return not owns or not self.noun_follows(i + 1)

    def _is_conjunction(self, i: int) -> bool:
        """Tell whether "that" starts a clause: "said that a guard", "that 20 men"."""
        following = self.entries[i + 1] if i + 1 < self.end else None
        if i + 1 in self.numbers.by_first or following is None:
            return True
        verb = following.harm_verb
        told = verb is not None and verb.form == "past"  # "the blast that killed six"
        return told or following.tag is not None or following.part in PRONOUNS
