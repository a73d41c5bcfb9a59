"""What place a text is about: "Adun is a village in Berrek", "Selm Island lies"."""

from typing import Final

from casualtyparse.distances.candidates import AnchorPhrase
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.distances.grammar.nouns import place_at
from casualtyparse.lexicon.little_words import ARTICLES
from casualtyparse.phrases.reading import Reading

#: Behind how many tokens the verb of what a text is about may stand, and its noun.
_MOST_APPOSED: Final = 14
_MOST_NOUN: Final = 6


def subject_of(reading: Reading) -> AnchorPhrase | None:
    """Return the place that a text is about: "Adun (Aduna) is a village in Berrek"."""
    scan = reading.scan
    phrase = reading.note(Anchors).read(0, depth=1)
    if phrase is None or phrase.kind == "pronoun":
        return None
    words, j = scan.words, phrase.stop
    if words[j] in ("(", ","):
        closer = ")" if words[j] == "(" else ","
        stop = min(j + _MOST_APPOSED, scan.size)
        j = next((k + 1 for k in range(j + 1, stop) if words[k] == closer), j)
    if words[j] not in ("is", "was") or words[j + 1] not in ARTICLES:
        placed = words[j] in _LIES and j == phrase.end and scan.capital(phrase.first)
        named = phrase.end > phrase.first + 1 and _is_spot(reading, phrase.end - 1)
        return phrase if placed and named else None
    for k in range(j + 2, j + 2 + _MOST_NOUN):
        if words[k] in _BEHIND_NOUN:
            return None
        if is_town(reading, k) or (_is_spot(reading, k) and _ends_noun(reading, k)):
            return phrase
    return None


#: Verbs behind the name of a place that a text is about: "Selm Island lies".
_LIES: Final = frozenset(
    {"lies", "stands", "sits", "is", "was", "serves", "stood", "lay"}
)
#: What ends the words for what a text is about.
_BEHIND_NOUN: Final = frozenset({"in", "of", "from", "on", "at", "who", "that", "."})


def _is_spot(reading: Reading, k: int) -> bool:
    """Tell whether token k is a noun for a place that one reckons from."""
    kind = place_at(reading.scan, k)
    if kind == "region":
        return reading.scan.words[k] in reading.lexicon.places.cues["spot"]
    return kind is not None and kind != "modifier"


def _ends_noun(reading: Reading, k: int) -> bool:
    """Tell whether a noun phrase ends with token k: "a railway junction", no "station hand"."""
    scan = reading.scan
    behind = scan.words[k + 1]
    return not behind.isalpha() or scan.tag(k + 1) is not None or behind == "located"


def is_town(reading: Reading, i: int) -> bool:
    """Tell whether token i is a noun for a town."""
    entry = reading.scan.entries[i] if i >= 0 else None
    return entry is not None and (
        entry.place in ("settlement", "capital") or entry.relating == "edge"
    )
