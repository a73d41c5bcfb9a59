"""People who are told of again by a pronoun: "he was hit; he needed stitches"."""

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.lexicon.little_words import HE_SHE, THEM
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import Harm


def is_told_again(passage: Passage, mention: Mention, harm: Harm, count: Count) -> bool:
    """Tell whether a pronoun in the object repeats people who were told of the same harm."""
    word = passage.s.words[mention.noun.head]
    if word not in THEM and not (harm == "injured" and word in HE_SHE):
        return False
    return any(
        told.harm == harm
        and (told.count.low, told.count.high) == (count.low, count.high)
        and told.phrase.end < mention.first
        and not told.negated
        and passage.s.words[told.trigger - 1] != "to"  # "threatened to kill her"
        and not (word in HE_SHE and told.pronoun and _differ(passage.s, told, word))
        for told in passage.here()
    )


def _differ(s: Sentence, told: CasualtyCandidate, word: str) -> bool:
    """Tell whether somebody told of by one pronoun is not meant by another: "he", "she"."""
    return s.words[told.phrase.first] in HE_SHE - {word}
