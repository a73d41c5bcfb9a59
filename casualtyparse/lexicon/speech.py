"""Verbs of saying, claiming, denying, blaming and suspecting, and papers that speak."""

from functools import cache
from typing import Final, Literal

from attrs import fields, frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import lines, section, table, words
from casualtyparse.lexicon.word_forms import Form, noun_forms, verb_forms
from casualtyparse.lexicon.word_lists import word_list

SpeechKind = Literal["say", "claim", "admit", "deny", "blame", "suspect", "answer"]
_VERBS: Final[tuple[SpeechKind, ...]] = (
    "claim",
    "admit",
    "deny",
    "blame",
    "suspect",
    "say",
)


@frozen
class Speech:
    """A form of a verb of saying; `verb` is its dictionary form.

    The kind "answer" is for nouns and adjectives, and `verb` then says which wording reads them:
    "hallmark" reads "trademarks", too.
    """

    kind: SpeechKind
    verb: str
    form: Form


@frozen(kw_only=True)
class SpeechWords:
    """Words that decide what a verb of saying means, by what they do."""

    taking: frozenset[str]
    refusing: frozenset[str]
    lives: frozenset[str]
    figures: frozenset[str]
    tolls: frozenset[str]
    witnessing: frozenset[str]
    behind: frozenset[str]
    refusals: frozenset[str]
    claiming: frozenset[str]
    issuing: frozenset[str]
    retracting: frozenset[str]
    callers: frozenset[str]
    means: frozenset[str]
    platforms: frozenset[str]
    leaving: frozenset[str]
    calling: frozenset[str]
    declining: frozenset[str]
    representing: frozenset[str]
    reports: frozenset[str]
    harmless: frozenset[str]
    neglecting: frozenset[str]
    presence: frozenset[str]
    judging: frozenset[str]
    offences: frozenset[str]
    knowing: frozenset[str]
    laying: frozenset[str]
    pleading: frozenset[str]
    trading: frozenset[str]
    pointing: frozenset[str]
    suspects: frozenset[str]
    presuming: frozenset[str]
    doubting: frozenset[str]
    first: frozenset[str]
    heading: frozenset[str]
    verbs: frozenset[str]


def load_speech(entries: Entries) -> None:
    """Read the verbs and nouns of `speech.toml`."""
    data = table("speech")
    for kind in _VERBS:
        for line in lines(data[kind]):
            verb = line.split()[0]
            for word, form in verb_forms(line):
                entry = entry_of(entries, word)
                if entry.speech is None:
                    entry.speech = Speech(kind, verb, form)
    answers = section(data, "answers")
    for wording, block in answers.items():
        for word in words(block):
            past = word.endswith("ed") or wording == "finding"
            entry_of(entries, word).speech = Speech(
                "answer", wording, "past" if past else "base"
            )
    for word in words(data["charges"]):
        entry_of(entries, word).charge = True
    for noun in words(data["papers"]):
        for form_of in noun_forms(noun):
            if form_of is not None:
                entry_of(entries, form_of).paper = True


@cache
def speech_words() -> SpeechWords:
    """Read the lists of `speech.toml`."""
    return SpeechWords(
        **{one.name: word_list("speech", one.name) for one in fields(SpeechWords)}
    )
