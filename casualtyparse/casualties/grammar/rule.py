"""One wording of a casualty."""

from collections.abc import Callable, Sequence
from typing import Literal

from attrs import frozen

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.passage import Passage

#: The kind of word that a wording starts from.
Role = Literal["harm_verb", "harm_state", "harm_noun", "sentence"]


@frozen(kw_only=True)
class Wording:
    """`parse` reads the wording at a word that plays the role `trigger`.

    It returns the casualties it reads, empty when it reads nothing there. Wordings for "sentence"
    are tried once a sentence, after all others. `name` is that of the corpus file of the wording.
    """

    name: str
    trigger: Role
    parse: Callable[[Passage, int], Sequence[CasualtyCandidate]]
    #: for "sentence": the words of which one must stand there; None where none needs to
    cues: frozenset[str] | None = None
