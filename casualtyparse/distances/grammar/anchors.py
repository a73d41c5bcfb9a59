"""How the places are worded that distances are reckoned from.

anchor  = [DET] description name | [DET] MODIFIER* NOUN ["of" anchor] | pronoun
description = MODIFIER* NOUN ("of" | ",")       "the border town of Ostrel", "the capital, Ostrel,"
"""

from typing import Final

from casualtyparse.distances.candidates import AnchorKind, AnchorPhrase, new
from casualtyparse.distances.grammar.apposed import (
    NEAREST,
    TOWNS,
    apposed,
    is_hub,
    is_seat,
    name_behind,
)
from casualtyparse.distances.grammar.marked import marked
from casualtyparse.distances.grammar.names import JOINTS, MOST_SHORT, Names
from casualtyparse.distances.grammar.nouns import (
    REGION_KINDS,
    center_first,
    common_kind,
    common_run,
    noun_at,
    place_at,
    suffix_end,
    without_dropped,
)
from casualtyparse.distances.grammar.parts import (
    GIVES_WAY,
    both_end,
    holding,
    owned,
    unknown,
    whole_or_site,
)
from casualtyparse.lexicon.little_words import INDEFINITE
from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.lexicon.places import PlaceKind
from casualtyparse.phrases.reading import Note, Reading
from casualtyparse.scan import DASHES

_OWNERS: Final = frozenset({"its", "their", "his", "her", "our", "my"})
_POINTING: Final = frozenset({"the", "this", "that", "these", "those"})
_DETERMINERS: Final = (
    _OWNERS | _POINTING | {"a", "an", "another", "one", "both", "either"}
)
_PRONOUNS: Final = frozenset({"it", "them", "there"})
_OPENERS: Final = _DETERMINERS | _PRONOUNS
_SO_CALLED: Final = ["so", "-", "called"]
_MOST_DEPTH: Final = 3
#: What brings the name of a place behind its noun: "a town called Ostrel".
_CALLED: Final = frozenset({"called", "named"})


class Anchors(Note):
    """Reads the places of one text."""

    __slots__ = (
        "_dropped",
        "_hubs",
        "_whole",
        "cues",
        "names",
        "numbers",
        "scan",
        "seated",
    )

    def __init__(self, reading: Reading) -> None:
        """Read places in this text."""
        self.scan = reading.scan
        self.numbers = reading.numbers
        self.names = Names(reading)
        self.cues = reading.lexicon.places.cues
        self._whole = reading.lexicon.places.whole
        self._dropped = reading.lexicon.places.dropped
        self.seated = reading.lexicon.places.seated
        self._hubs = self.seated | self.cues["hub"] | self.cues["stop"]

    def read(  # noqa: PLR0912 - one question after another, most cost nothing
        self, i: int, *, loose: bool = False, depth: int = 0
    ) -> AnchorPhrase | None:
        """Return the place that is worded from token i on.

        `loose` also takes common nouns that no list knows, after a determiner: "from a kiosk".
        """
        scan = self.scan
        if i >= scan.size or depth > _MOST_DEPTH:
            return None
        words, marks = scan.words, scan.marks
        word, j = words[i], i
        if word in _OPENERS:
            if depth == 0 and word in _PRONOUNS:
                return new(AnchorPhrase, (i, i + 1, i + 1, "pronoun"))
            named = marks[i] & CAPITAL or words[i + 1] == "-"  # "The Hague"
            if word in _DETERMINERS and not (
                named and self.names.starts(i, shouted=False)
            ):
                j = i + 1
                if j >= scan.size:
                    return None
                word = words[j]
        entry, determined = scan.entries[j], j > i
        shouted = i > 0 and marks[i - 1] & UPPER != 0
        capital = marks[j] & CAPITAL
        if capital and not shouted:
            # PERF: what starts with a capital is a name or nothing
            plain = entry is None and "a" <= word < "{" and word not in self.names.stop
            if plain or self.names.starts(j, shouted=False):
                return self._named(j, shouted=False, determined=determined, depth=depth)
            return None
        if not "a" <= word < "{":  # "100 Mile House", "'s-Hertogenbosch"
            letter = scan.text[scan.starts[j]]
            if letter.lower() == letter.upper():
                return marked(self.names, j)
        if entry is not None and entry.tag is not None:
            if word == "so" and words[j : j + 3] == _SO_CALLED:
                j += 3
            elif not (capital or shouted or words[j + 1] == "-"):
                return None
            if entry.tag == "determiner" and not self.names.starts(j, shouted=False):
                return None
        return self._phrase(
            j, shouted=shouted, determined=determined, loose=loose, depth=depth
        )

    def _phrase(
        self, j: int, *, shouted: bool, determined: bool, loose: bool, depth: int
    ) -> AnchorPhrase | None:
        if self.scan.words[j + 1] == "-" and self.names.starts(j, shouted=False):
            return self._named(j, shouted=False, determined=determined, depth=depth)
        k, head = common_run(self.names, j, shouted=shouted)
        words, capital = self.scan.words, self.scan.marks[k] & CAPITAL
        if shouted:
            named = self._name_at(k)
        else:  # PERF: what starts so is a name or nothing
            maybe = capital or words[k + 1] == "-" or words[k] >= "{"
            named = bool(maybe) and self.names.starts(k, shouted=False)
        if named:
            if k > j and self.scan.words[k - 1] in DASHES:
                return None  # "the pro-Karvala administration"
            if k == j or head is None or "\n\n" not in self.scan.gap(k - 1):
                found = self._named(
                    k, shouted=shouted, determined=determined, depth=depth
                )
                if found is None or loose or not (shouted and determined):
                    return found
                return found if self._has_noun(j, found) else None
        if head is not None:
            return self._common(j, head + 1, depth, determined=determined)
        if determined and k > j:
            return unknown(self, j, k, depth, loose=loose)
        return None

    def _has_noun(self, j: int, phrase: AnchorPhrase) -> bool:
        """Tell whether a noun for a place is among the words from token j on."""
        return any(
            place_at(self.scan, i) not in (None, "modifier")
            for i in range(j, phrase.stop)
        )

    def _name_at(self, k: int) -> bool:
        """Tell whether a name starts at token k of a text in capitals."""
        if not self.names.starts(k, shouted=True):
            return False
        entry = self.scan.entries[k]
        if entry is not None and entry.place not in (None, "modifier"):
            # "GUATEMALA CITY" is a name, "THE CITY OF" is none
            return self.names.starts(k + 1, shouted=True)
        return True

    def _named(
        self, k: int, *, shouted: bool, determined: bool, depth: int
    ) -> AnchorPhrase | None:
        """named = name [NOUN* NOUN] | name NOUN "of" anchor | name "'s" NOUN"""
        scan = self.scan
        words = scan.words
        while words[k] in self._dropped and self.names.starts(k + 1, shouted=shouted):
            k += 1  # "Neighbouring Karvala" at the start of a sentence
        end = k + 1
        following = words[end]
        # PERF: most names are of one word, behind which one in small letters stands or a stop
        if shouted or not (
            (
                "a" <= following < "{"
                or following == ","
                or (following == "." and len(words[k]) > MOST_SHORT)
            )
            and not scan.marks[end] & CAPITAL
            and following not in self.names.particle
            and words[k] not in self.names.paired
            and words[end + 1] not in JOINTS
        ):
            end = self.names.end(k, shouted=shouted)
            following = words[end]
        if following in DASHES and scan.touches(end - 1):
            return self._hyphened(k, end, shouted=shouted, depth=depth)
        # PERF: behind most names stands no noun for a place
        last = end
        entry = scan.entries[end]
        if (entry is not None and entry.place is not None) or following == "'":
            last = suffix_end(scan, end)
        head = last > end
        tail = scan.entries[last - 1]
        if tail is None or tail.place is None:
            if determined or words[last] == "of":
                whole = whole_or_site(self, k, last, depth, head=head, shouted=shouted)
                # "Kyle of Lochalsh"; but "the murder near Dol of Ana Ruk"
                if whole is not None and (determined or whole.end == last + 2):
                    return whole
            return new(AnchorPhrase, (k, last, last, "name"))
        place = tail.place
        if words[last] == "of":
            titled = not (determined or head or shouted)  # "Port of Spain"
            held = holding(self, k, last, depth, head=head, shouted=shouted)
            if titled and held is not None:
                return held._replace(first=k, kind="name")
            if held is not None:
                return held
        seated = words[last - 1] in self.seated and is_seat(self, last - 2)
        if head and (seated or place in ("settlement", "capital", "region")):
            inner = apposed(self, last)
            if inner is not None:
                return inner
        return self._closed(k, last, place, head=head)

    def _closed(
        self, k: int, last: int, place: PlaceKind, *, head: bool
    ) -> AnchorPhrase:
        if (
            place == "center"
            and self.scan.words[last - 1] in ("center", "centre", "downtown", "limits")
            and last - 1 > k
        ):
            first = center_first(self.scan, k, last)
            if first is not None:
                return AnchorPhrase(k, first, last, "name")
        kind: AnchorKind = "name"
        if place == "border":
            kind = "border"
        elif place == "coast":
            kind = "coast"
        elif place == "capital" and head:
            kind = "capital"
        elif place in REGION_KINDS:
            kind = "region"
        elif place == "site":
            kind = "site"
        return new(AnchorPhrase, (k, last, last, kind))

    def _hyphened(
        self, k: int, end: int, *, shouted: bool, depth: int
    ) -> AnchorPhrase | None:
        """Read Ostrel in "Taliban-held Ostrel" and "Ostrel-centre"."""
        scan = self.scan
        word = scan.words[end + 1]
        entry = scan.entries[end + 1] if end + 1 < scan.size else None
        if entry is not None and entry.place == "center":
            return AnchorPhrase(k, end, end + 2, "name")
        if not scan.touches(end):
            return AnchorPhrase(k, end, end, "name")
        if entry is not None and entry.place == "site" and not shouted:
            return AnchorPhrase(k, end + 2, end + 2, "site")  # "the Custom-house"
        if word and word[0].isalpha():
            inner = (
                self._phrase(
                    end + 2,
                    shouted=shouted,
                    determined=True,
                    loose=False,
                    depth=depth + 1,
                )
                if depth < _MOST_DEPTH
                else None
            )
            if inner is not None:
                return inner
        return AnchorPhrase(k, end, end, "name")

    def _common(
        self, j: int, end: int, depth: int, *, determined: bool
    ) -> AnchorPhrase | None:
        """common = MODIFIER* NOUN ["of" anchor | "with" anchor | [","] name]"""
        scan = self.scan
        entry = scan.entries[end - 1]
        place = None if entry is None else entry.place
        following = scan.words[end]
        if following == "of" or (following == "with" and place == "border"):
            inner = self.read(
                end + 1, loose=scan.words[end - 1] in self._whole, depth=depth + 1
            )
            if (
                inner is not None
                and inner.kind != "pronoun"
                # "the home of a Karvalan official" names no place
                and not (inner.kind == "name" and scan.words[end + 1] in INDEFINITE)
            ):
                return self._of(j, end, place, inner)
            told = place == "site" or scan.words[end - 1] in ("line", "area", "zone")
            noun = scan.words[end + 1].isalpha() and scan.tag(end + 1) is None
            if told and noun:  # "the ministry of defence"
                return AnchorPhrase(j, end + 2, end + 2, "site")
        if following in _CALLED and self.names.starts(end + 1, shouted=False):
            return self._named(end + 1, shouted=False, determined=False, depth=depth)
        if scan.words[end : end + 2] == ["'", "s"]:
            _, head = common_run(self.names, end + 2, shouted=False)
            if head is not None:  # "the town's main market"
                return owned(self, j, head + 1)
        if (
            place in TOWNS
            or scan.words[end - 1] in self._hubs
            or scan.words[j] in NEAREST
        ):
            inner = name_behind(self, end, place, nearest=scan.words[j] in NEAREST)
            if inner is not None:
                return inner
        if not determined and place in ("modifier", None):
            return None
        if following.isdecimal() and not determined:  # "checkpoint 12"
            return AnchorPhrase(j, end + 1, end + 1, "name")
        j = without_dropped(scan, self._dropped, j, end)
        if place == "border" and noun_at(self.scan, end):
            return AnchorPhrase(j, end + 1, end + 1, "site")  # "the border fence"
        return new(AnchorPhrase, (j, end, end, common_kind(scan, end - 1, place)))

    def _of(
        self, j: int, end: int, place: str | None, inner: AnchorPhrase
    ) -> AnchorPhrase:
        """Return what "the X of Y" names: Y, or the whole."""
        scan = self.scan
        word = scan.words[end - 1]
        if place == "border":
            return inner._replace(kind="border")
        if place == "coast":
            return inner._replace(kind="coast") if scan.words[end] == "of" else inner
        if "," in scan.words[end : inner.first]:
            return inner  # "the capital of the region, Ostrel"
        if place == "capital" or word in self._whole:
            if place == "capital" and scan.words[inner.stop] == ",":
                name = apposed(self, inner.stop)
                if name is not None:  # "the capital of the region, Ostrel"
                    return name
            if scan.words[end - 2] in self.cues["seat"] and inner.kind == "name":
                return inner  # "the provincial capital of Ostrel"
            kind: AnchorKind = "capital" if place == "capital" else "site"
            stop = both_end(self, word, inner.stop)
            start = without_dropped(scan, self._dropped, j, end)
            return AnchorPhrase(start, stop, stop, kind)
        seated = word in self.seated and place_at(scan, end - 2) == "region"
        gives = place in GIVES_WAY and not (place == "water" and scan.upper(end - 1))
        if inner.kind == "name" and (gives or seated):
            return inner
        if gives and inner.kind in ("region", "site", "deictic"):
            return inner
        if scan.words[inner.stop] == "," and is_hub(self, end):
            name = apposed(self, inner.stop)
            if name is not None:  # "the terminus of the line, Ostrel"
                return name
        stop = both_end(self, word, inner.stop)
        start = without_dropped(scan, self._dropped, j, end)
        return AnchorPhrase(start, stop, stop, common_kind(scan, end - 1, place))
