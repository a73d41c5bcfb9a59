"""What befell those of the sentence before, of whom the next does not tell again who they are.

same-subject = [adverb] HARM_VERB ...   "Priest abducted in May. Found dead in June"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.verbs.antecedents import Meant, together
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.casualties.grammar.words.verb_groups import is_adverb
from casualtyparse.lexicon import Entry
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm

#: What people may have suffered before.
_BEFORE: Final = frozenset({"abducted", "detained", "injured", "missing"})
_THEN: Final = frozenset({"killed", "injured", "abducted"})
_OF_SUBJECTS: Final = frozenset({"passive", "intransitive", "verbless"})
#: What ends the words that belong to the verb, and what tells that another subject stands behind.
_ENDS: Final = frozenset(
    {"when", "after", "while", "as", "before", "because", "and", "but", ";", "."}
)
_PARTING: Final = frozenset({",", ":", "-", "("})
_MOST_TO_END: Final = 16
_MOST_BACK: Final = 6
_PASTS: Final = ("past", "participle")


def may_go_on(
    words: Sequence[str], entries: Sequence[Entry | None], low: int, start: int
) -> bool:
    """Tell whether a verb opens a sentence, behind an adverb at most: "Later found beheaded"."""
    return start == low or (start == low + 1 and is_adverb(words[low], entries[low]))


def same_subject(passage: Passage, trigger: Trigger) -> Sequence[CasualtyCandidate]:
    """same-subject = [adverb] HARM_VERB ... — of those of the sentence before"""
    s = passage.s
    if trigger.verb.form not in _PASTS or trigger.end in s.at_first:
        return ()  # "Killed a priest in March"
    kept = _keep(passage, trigger)
    if kept is not None:
        passage.used.update(range(trigger.first, trigger.end))
    return () if kept is None else (kept,)


def _keep(passage: Passage, trigger: Trigger) -> CasualtyCandidate | None:
    """Keep those of the sentence before as suffering this, too."""
    first, end = trigger.start, trigger.end
    told = _those_before(passage, trigger.harm) if _is_alone(passage.s, end) else None
    if told is None:
        return None
    count, kind = told
    phrase = NounPhrase(first, end, end - 1, plural=count.high != 1, pronoun=True)
    frame: Frame = "intransitive" if trigger.verb.use == "subject" else "passive"
    said = Said("same-subject", frame, trigger.harm, trigger.at)
    kept = passage.keep(Mention(first, end, phrase, phrase), count, said)
    if kept is not None:
        last = passage.found[passage.start - 1]
        kept.kind, kept.victims = kind, last.victims
        if last.harm == "injured" and last.count.high == count.high:
            kept.whole = last
    return kept


def _those_before(passage: Passage, harm: Harm) -> Meant | None:
    """Return who alone were told of in the sentence before, if they may suffer this too."""
    if harm not in _THEN or not passage.start:
        return None
    last = passage.found[passage.start - 1]
    if last.sentence != passage.s.number - 1 or last.harm not in _BEFORE:
        return None
    if last.harm == harm or last.negated or last.frame not in _OF_SUBJECTS:
        return None
    for one in passage.found[max(0, passage.start - _MOST_BACK) : passage.start]:
        if one.sentence == last.sentence and one.trigger != last.trigger:
            return None
    several = together(passage, last)
    return several or ((last.count, last.kind) if last.count.high == 1 else None)


def _is_alone(s: Sentence, end: int) -> bool:
    """Tell whether no other subject or object stands behind: "Killed in the raid, he was"."""
    for i in range(end, min(s.end, end + _MOST_TO_END)):
        if s.words[i] in _ENDS or s.word(i + 1) == "according":
            return True
        if s.words[i] in _PARTING or s.tag(i) == "auxiliary" or s.tells_deed(i):
            return False
    return True
