"""Trials that a text starts with, whose harm is past.

*A court sentenced* a man who had killed two       past
*Riots over the verdict* killed two                what the trial led to
A man *was put on trial by rebels and executed*    the event
"""

from typing import Final, NamedTuple

from casualtyparse.lexicon.little_words import WHO_WHICH
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Draft

#: A trial is told at the start of a text.
_LEAD: Final = 2
#: Between a trial and what comes before it in its clause.
_CLAUSE: Final = 8
_CONDITIONS: Final = frozenset(
    {"after", "before", "when", "while", "since", "because", "until", "as"}
)
#: Who passes judgement, and how it is told; how far apart.
_BENCH: Final = frozenset({"court", "judge", "jury", "tribunal"})
_VERDICTS: Final = word_list("acts", "verdicts")
_VERDICT: Final = 12
#: What a verdict leads to.
_AFTERMATH: Final = frozenset({"sparked", "sparking", "triggered", "triggering"})
_OVER: Final = frozenset({"over", "after", "against", "following", "to"})
_JUDGEMENTS: Final = frozenset({"verdict", "ruling", "sentence", "acquittal"})


class Trial(NamedTuple):
    """Where a trial is told, and whether it follows on what was told."""

    sentence: int
    retold: bool


def find_trial(draft: Draft) -> Trial | None:
    """Return the trial that a text starts with, in a main clause."""
    words, sentences = draft.scan.words, draft.scan.sentences
    few = min(_LEAD, len(sentences))
    end = draft.scan.sentence_bounds(few - 1)[1]
    # PERF: few texts start in court
    if draft.signs["court"].isdisjoint(words[:end]):
        return None
    for sentence in range(few):
        people = draft.cues.at(sentence).people
        at = None if people is None else people.get("trial")
        if at is None:
            at = _find_verdict(draft, sentence)
        if at is None or WHO_WHICH.intersection(words[at - 2 : at]):
            continue
        if _is_punished(draft, sentence, at):
            continue
        first = max(sentences[sentence], at - _CLAUSE)
        before = words[first:at]
        if "," in before:
            before = before[len(before) - before[::-1].index(",") :]
        if _CONDITIONS.isdisjoint(before):
            # "Two men killed a guard. They were sentenced to death", behind no headline
            told = sentence > draft.figures[0].sentence
            return Trial(sentence, told and words[sentences[sentence] - 1] == ".")
    return None


def _find_verdict(draft: Draft, sentence: int) -> int | None:
    """Return where a court does what it does: "a court in Dol today sentenced two men"."""
    first, end = draft.scan.sentence_bounds(sentence)
    words = draft.scan.words[first:end]
    if _BENCH.isdisjoint(words):
        return None
    court = next(k for k, word in enumerate(words) if word in _BENCH)
    behind = enumerate(words[court : court + _VERDICT], first + court)
    return next((k for k, word in behind if word in _VERDICTS), None)


def _is_punished(draft: Draft, sentence: int, at: int) -> bool:
    """Tell whether rebels try somebody: "was put on trial by the band and executed"."""
    entries, stop = draft.scan.entries, draft.scan.sentence_bounds(sentence)[1]
    for k in range(at + 2, min(stop, at + 2 * _CLAUSE)):
        entry = entries[k]
        if entry is not None and (entry.harm_verb or entry.harm_noun):
            told = draft.scan.words[k - 1] == "and" and entry.harm_verb
            return bool(told and told.form in ("past", "participle"))
    return False


def is_aftermath(draft: Draft, sentence: int) -> bool:
    """Tell whether a sentence is of what a verdict led to: "riots over the verdict"."""
    first, end = draft.scan.sentence_bounds(sentence)
    words = draft.scan.words
    return not _AFTERMATH.isdisjoint(words[first:end]) or any(
        words[i] in _JUDGEMENTS and words[i - 2] in _OVER for i in range(first + 2, end)
    )
