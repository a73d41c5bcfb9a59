"""The state that a mention belongs to: told in its own phrase, or by where its sentence is set.

An organ of a state that is not told is of the state that is named nearest in its sentence.

own   = NATIONALITY modifier* HEAD | STATE "'s" modifier* HEAD | HEAD ("of" | "from" | "in") STATE
scene = ("in" | "at" | ...) [modifier*] (STATE | CAPITAL | NATIONALITY GEOGRAPHIC)
      | ("in" | "near" | ...) NAME ("," | "(") [modifier*] (STATE | CAPITAL)
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.noun_phrases import GLUE
from casualtyparse.actors.grammar.phrases.places import Place, Places
from casualtyparse.lexicon.countries import AMBIGUOUS
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.lexicon.word_lists import word_list

_NAMING: Final = frozenset({"name", "capital", "seat"})
#: Between a nationality and its head these belong to it: "Iraqi embassy guards" are anybody's.
_FOREIGN_THINGS: Final = word_list("places", "foreign_things")
#: Who is in a state that is not theirs.
_VISITORS: Final = word_list("heads", "visitors")
#: "in the Iraqi town of", "in Chad's south"
_GEOGRAPHIC: Final = word_list("places", "geographic")
#: What happened elsewhere before: "born in", "the war in".
_ELSEWHERE: Final = word_list("places", "elsewhere")
_WITHIN: Final = frozenset({"in", "at", "across", "inside", "within", "throughout"})
#: A place of a state may also be told of around it: "near Dol, Chad".
_AROUND: Final = _WITHIN | {"near", "outside", "around", "of", "from"}
_BEHIND: Final = frozenset({"of", "from", "in"})
_LISTING: Final = frozenset({"and", "or", "&", ",", "-", "/"})
#: What follows these is set elsewhere: "two died, while three drowned in Chad".
_APART: Final = frozenset({"while", "whereas", "but", ";", "meanwhile"})
_OPENING: Final = frozenset({",", "("})
#: What stands inside a phrase that leads to a place: "in the war-torn north of".
_BOUND: Final = frozenset({"the", "-"})
#: So many words may stand between a place and what says where it is.
_MODIFIERS: Final = 4
#: The words of a name before a comma: "in the town of Dol, Chad".
_NAME: Final = 5
#: So far before its head a nationality may stand.
_PHRASE: Final = 8


class Told(NamedTuple):
    """What a phrase says of its state: `code` is None for several."""

    code: str | None


class Scene(NamedTuple):
    """The state that a sentence is set in, told from token `first`."""

    first: int
    code: str | None


_SEVERAL: Final = Told(None)


class Origins:
    """Tells the states of the mentions of one text."""

    __slots__ = ("_mentions", "_places", "_scenes", "sentences")

    def __init__(self, mentions: Mentions) -> None:
        """Take the mentions and the places of a text."""
        self._mentions = mentions
        self._places: Places = mentions.places
        sentence_of = mentions.scan.sentence_of
        #: the sentences that name states; PERF: most do not, and of most others nobody asks
        self.sentences: dict[int, list[Place]] = {}
        for i, place in self._places.by_first.items():
            self.sentences.setdefault(sentence_of[i], []).append(place)
        self._scenes: dict[int, Scene | None] = {}

    def state_of(self, one: ActorCandidate) -> str | None:
        """Return the state that its phrase tells, or that its sentence is set in.

        PERF: asked of mentions in `sentences` alone.
        """
        sentence = self._mentions.scan.sentence_of[one.head]
        own = self._before(one) or self._behind(one)
        if own is not None:
            return own.code
        if one.rule == "bare-organ":
            return self._nearest(one, self.sentences[sentence])
        words = self._mentions.words
        if not _VISITORS.isdisjoint(words[one.first : one.end]):
            return None
        if sentence not in self._scenes:
            self._scenes[sentence] = self._scene(self.sentences[sentence])
        scene = self._scenes[sentence]
        if scene is None:
            return None
        between = words[one.end : scene.first] or words[scene.first : one.first]
        return scene.code if _APART.isdisjoint(between) else None

    def _nearest(self, one: ActorCandidate, places: list[Place]) -> str | None:
        """Return the state whose word stands nearest to an organ of a state."""
        told = [
            place
            for place in places
            if place.code is not None
            and not place.flags & AMBIGUOUS
            and not self._places.relational(place)
        ]
        if not told:
            return None
        return min(told, key=lambda place: abs(place.first - one.head)).code

    # ---- what the phrase itself says

    def _before(self, one: ActorCandidate) -> Told | None:
        """own = NATIONALITY modifier* HEAD | STATE "'s" modifier* HEAD"""
        at = self._mentions.at
        places, words, entries = (
            self._places,
            self._mentions.words,
            self._mentions.entries,
        )
        low = max(
            self._mentions.edges[self._mentions.scan.sentence_of[one.head]],
            one.head - _PHRASE,
        )
        i = one.head + 1  # "100 Israelis"
        while i > low:
            place = places.by_end.get(i)
            if place is None:
                if words[i - 1] in _FOREIGN_THINGS and i - 1 != one.head:
                    return None  # "French bank guards"
                entry = entries[i - 1]
                if (
                    i <= one.head
                    and (entry is None or not entry.inside)
                    # a word bound to a place: "U.S.-backed government"
                    and words[i - 1] != "-"
                    and words[i - 2] != "-"
                    and i - 1 not in at
                    # PERF: an article or a preposition stands before most
                    and (
                        (entry is not None and words[i - 1] not in GLUE)
                        or not self._mentions.content(i - 1)
                    )
                ):
                    return None
                i -= 1
                continue
            if places.relational(place):
                i = place.first  # "Iraq's U.S.-backed government"
                continue
            if not self._modifies(place):
                return None
            return self._one(place)
        return None

    def _modifies(self, place: Place) -> bool:
        """Tell whether a word for a state can say whose people follow it."""
        words, end = self._mentions.words, place.end
        if words[end] == "'":
            return True
        return "capital" not in place.sorts or "adjective" in place.sorts

    def _one(self, place: Place) -> Told:
        """Return the state of a place, or of none if others are listed with it."""
        places = self._places
        before = places.by_end.get(place.first - 1)
        behind = places.by_first.get(place.end + 1)
        alone = not self._listed(before, place) and not self._listed(place, behind)
        return Told(place.code) if alone else _SEVERAL

    def _listed(self, one: Place | None, other: Place | None) -> bool:
        """Tell whether places are told in one list: "Chad and Niger", "Chad, Niger"."""
        if one is None or other is None:
            return False
        at = self._mentions.at  # "(Kenyan) and (Ugandan farmers)"
        if at.get(one.first) is not at.get(other.first):
            return False
        sign = self._mentions.words[one.end]
        # but "in Chad, Russian radio said"
        like = _NAMING.isdisjoint(one.sorts) == _NAMING.isdisjoint(other.sorts)
        return sign in _LISTING and (sign != "," or like)

    def _behind(self, one: ActorCandidate) -> Told | None:
        """own = HEAD ("of" | "from" | "in") STATE"""
        words = self._mentions.words
        if words[one.end] not in _BEHIND:
            return None
        place = self._next(one.end + 1)
        if place is None:
            return None
        told = self._names(place) or self._geographic(place.end) is not None
        return self._one(place) if told or self._own_organ(place.end) else None

    def _own_organ(self, i: int) -> bool:
        """Tell whether token i is an organ at home: "members of the Kenyan (army)"."""
        entry = self._mentions.entries[i]
        home = self._mentions.words[i] not in _FOREIGN_THINGS
        return home and entry is not None and entry.organs is not None

    def _next(self, i: int) -> Place | None:
        """Return the place that starts at token i or behind words without a capital."""
        scan, words = self._mentions.scan, self._mentions.words
        for at in range(i, i + _MODIFIERS):
            place = self._places.by_first.get(at)
            if place is not None:
                return None if self._places.relational(place) else place
            plain = words[at] in _BOUND or self._mentions.content(at)
            if not plain or (scan.marks[at] & CAPITAL and not self._places.upper):
                return None
        return None

    def _names(self, place: Place) -> bool:
        """Tell whether a place is called by its name, and not for what it owns."""
        words = self._mentions.words
        if _NAMING.isdisjoint(place.sorts):
            return False
        return words[place.end] != "'" or self._geographic(place.end + 2) is not None

    def _geographic(self, i: int) -> int | None:
        """Return the token of a noun for a part of the earth, at most two words on."""
        words = self._mentions.words
        for at in range(i, i + 3):
            if words[at] in _GEOGRAPHIC:
                return at
            if not self._mentions.content(at):
                return None
        return None

    # ---- where a sentence is set

    def _scene(self, places: Sequence[Place]) -> Scene | None:
        """Return where a sentence with these places is set; None where it tells several."""
        scene: Scene | None = None
        for place in places:
            if self._sets(place):
                code = self._one(place).code
                if scene is not None and scene.code != code:
                    return None
                scene = scene or Scene(place.first, code)
        return scene

    def _sets(self, place: Place) -> bool:
        """Tell whether a place is where something happens."""
        words = self._mentions.words
        if place.code is None or (
            (words[place.end] == "-" or words[place.first - 1] == "-")
            and self._places.relational(place)
        ):
            return False
        named = self._names(place)
        if not named and self._geographic(place.end) is None:
            return False
        known = self._mentions.at.get(place.first)
        if known is not None and known.name is not None and known.first < place.first:
            return False  # "Al-Qaeda in Iraq"
        i = self._led_by(place.first - 1, _MODIFIERS, names=False)
        if words[i] in _OPENING and named and self._closed(place.end):
            i = self._led_by(i - 1, _NAME, names=True)
            return words[i] in _AROUND and words[i - 1] not in _ELSEWHERE
        if words[i] == "of" and words[i - 1] in _GEOGRAPHIC:
            i = self._led_by(i - 1, _NAME, names=True)  # "in the north of Mali"
        return words[i] in _WITHIN and words[i - 1] not in _ELSEWHERE

    def _led_by(self, i: int, most: int, *, names: bool) -> int:
        """Return the token before the words that lead to a place."""
        scan, mentions = self._mentions.scan, self._mentions
        names = names or self._places.upper
        low = max(i - most, 0)
        while i > low and (names or not scan.marks[i] & CAPITAL):
            if mentions.words[i] not in _BOUND and not mentions.content(i):
                break
            i -= 1
        return i

    def _closed(self, end: int) -> bool:
        """Tell whether a name of a place ends there: "in Dol, Chad, on Friday"."""
        scan = self._mentions.scan
        word = scan.words[end]
        return not word[:1].isalnum() or scan.tag(end) in (
            "preposition",
            "subordinator",
            "conjunction",
        )
