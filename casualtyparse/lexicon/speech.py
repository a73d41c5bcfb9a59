"""Verbs of saying, claiming, denying, blaming and suspecting, and papers that speak."""

from functools import cache
from typing import Final, Literal

from attrs import frozen

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import lines, section, table, words
from casualtyparse.lexicon.word_forms import Form, noun_forms, verb_forms

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

    The kind "answer" is for nouns and adjectives: "responsibility", "responsible", "hallmark".
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
    for word in words(data["answer"]):
        entry_of(entries, word).speech = Speech("answer", word, "base")
    for word in words(data["charges"]):
        entry_of(entries, word).charge = True
    for noun in words(data["papers"]):
        for form_of in noun_forms(noun):
            if form_of is not None:
                entry_of(entries, form_of).paper = True


@cache
def speech_words() -> SpeechWords:
    """Read the lists of `speech.toml`."""
    data = table("speech")

    def listed(name: str) -> frozenset[str]:
        return frozenset(words(section(data, name)["words"]))

    return SpeechWords(
        taking=listed("taking"),
        refusing=listed("refusing"),
        lives=listed("lives"),
        figures=listed("figures"),
        tolls=listed("tolls"),
        witnessing=listed("witnessing"),
        behind=listed("behind"),
        refusals=listed("refusals"),
    )
