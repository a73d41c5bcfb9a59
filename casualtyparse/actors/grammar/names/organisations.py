"""Organisations that no table lists, named by their last word.

organisation = Name+ ORGANISATION-HEAD [("of" | "for") Name+] ["(" ACRONYM ")"]
group        = Name+ ("group" | "gang" | "cartel" ...)
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.bodies import (
    kind_of,
    makes_thing,
    names_other,
    names_place,
)
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.noun_phrases import SUSPICIONS
from casualtyparse.actors.grammar.phrases.writing import SOCIETIES
from casualtyparse.lexicon.little_words import ORDINAL_ENDINGS
from casualtyparse.lexicon.organs import load_names
from casualtyparse.lexicon.word_lists import by_word
from casualtyparse.phrases.reading import Reading
from casualtyparse.records import choice
from casualtyparse.terms import ACTOR_KINDS, ActorKind

_SMALL: Final = frozenset(
    {"of", "for", "the", "and", "de", "la", "el", "al", "del", "&"}
)
#: A name does not go on over a quotation mark.
_QUOTES: Final = frozenset('"\u201c\u201d')
#: Never the first word of a name.
_NO_START: Final = frozenset(
    {"the", "and", "of", "for", "-", "'", "s", ".", "ngo", "ingo"}
)
#: Bodies that many states have by the same words; "the Constitutional Army" is a name.
_CIVIL: Final = frozenset({"government", "ngo"})
#: Smaller units that only a number makes a name of: "2nd Special Forces Company".
_UNITS: Final = frozenset({"company", "battery", "platoon", "troop", "detachment"})
#: What a name of a firm goes on with: "Orlen Broadcasting Corp."
_FIRMS: Final = frozenset({"corp", "corporation", "inc", "ltd", "co", "plc"})
#: What the name of a place stands behind.
_WHERE: Final = frozenset(
    {"in", "from", "throughout", "across", "of", "around", "near"}
)
#: The names of persons have so many words.
_FULL_NAME: Final = 2
#: No name has more words.
_MOST_NAME: Final = 10


def read_organisation(reading: Reading, i: int) -> ActorCandidate | None:
    """organisation = Name+ HEAD [("of" | "for") Name+]"""
    mentions = reading.note(Mentions)
    entry = mentions.entries[i]
    if entry is None or entry.organisation is None or i in mentions.at:
        return None
    if mentions.places.upper or not mentions.scan.capital(i):
        return None
    if mentions.words[i] in SOCIETIES and mentions.words[i - 1] != "red":
        return None  # "Inches Cross"
    low, high = mentions.scan.bounds_at(i)
    if i + 1 < high and mentions.scan.capital(i + 1) and i + 1 not in mentions.at:
        following = mentions.entries[i + 1]
        if following is not None and (
            following.organisation is not None or makes_thing(following)
        ):
            return None  # read at the last head: "Police Command"; "Air Force Base"
    first = name_start(mentions, i, low)
    end = _name_end(mentions, i + 1, high)
    if (
        not _proper(mentions, first, i, end)
        or names_other(mentions, first, i)
        or names_place(mentions, first, i, end)
        or (mentions.words[i] in load_names().regions and _region(mentions, first, i))
    ):
        return None
    if end == i + 1 and mentions.words[first + 1] in ORDINAL_ENDINGS and end < high:
        end += mentions.words[end] in _UNITS and mentions.scan.capital(end)
    if mentions.words[first] in _SIDES and mentions.words[first + 1] == "-":
        return None  # "Pro-Government Forces"
    if end == i + 1 and mentions.words[i - 1] == "task":
        end = _force_end(mentions, end, high)
    if mentions.words[end] in _FIRMS and mentions.scan.capital(end):
        end += 2 if mentions.words[end + 1] == "." and mentions.link(end + 1) else 1
    end = _with_acronym(mentions, end, high)
    name = mentions.scan.surface(first, _plain_end(mentions, first, end))
    lists = load_names()
    common = (
        end == i + 1
        and entry.organisation in _CIVIL
        and lists.common.issuperset(mentions.words[first:i])
    )
    return mentions.keep(
        make_candidate(
            rule="organisation",
            first=first,
            end=end,
            head=i,
            kind=kind_of(mentions, first, end, entry.organisation),
            match="descriptive" if common else "pattern",
            name=None if common else name,
            actor_id=None,
            country=_country_inside(mentions, first, end),
            shown=not common
            and not (mentions.words[i] in lists.venues and _placed(mentions, first)),
        )
    )


def _placed(mentions: Mentions, first: int) -> bool:
    """Tell whether something happens at the body: "fined at Orlen Crown Court"."""
    before = first - 2 if mentions.scan.tag(first - 1) == "determiner" else first - 1
    return mentions.words[before] == "at"


def _region(mentions: Mentions, first: int, i: int) -> bool:
    """Tell whether a name is one of a place: "in Orlen Department", "Vork, Orlen Department"."""
    words, regions = mentions.words, load_names().regions
    for entry in mentions.entries[first:i]:
        if entry is None or entry.part == "particle" or entry.place == "modifier":
            continue
        if entry.word not in regions and entry.compass is None:
            return False  # "in the Fire Department"
    before, behind = words[first - 1], words[first - 2]
    if before == "the" and words[i] != "union":
        before, behind = behind, words[first - 3]
    return (
        before in _WHERE
        or (before == "and" and behind in regions)
        or (before == "," and mentions.scan.capital(first - 2))
    )


def read_group(reading: Reading, i: int) -> ActorCandidate | None:
    """group = Name+ ("group" | "gang" | "cartel" ...)"""
    mentions = reading.note(Mentions)
    kind = GROUPS.get(mentions.words[i])
    if kind is None or mentions.places.upper or mentions.scan.capital(i):
        return None
    low, _ = mentions.scan.bounds_at(i)
    first = name_start(mentions, i, low)
    if first == i or common_words(mentions, first, i):
        return None
    if mentions.words[first - 1] == "-" and mentions.scan.touches(first - 1):
        return None  # "an anti-Taliban militia"
    return mentions.keep(
        make_candidate(
            rule="group-called",
            first=first,
            end=i + 1,
            head=i,
            kind=kind,
            match="pattern",
            name=mentions.scan.surface(first, i + 1),
            shown=kind != "unknown",
        )
    )


_SIDES: Final = frozenset({"pro", "anti"})
#: What makes a group of a name even in small letters, and its kind.
GROUPS: Final[dict[str, ActorKind]] = {
    word: choice(kind, ACTOR_KINDS, "kind")
    for word, kind in by_word("organs", "groups").items()
}


def common_words(mentions: Mentions, first: int, end: int) -> bool:
    """Tell whether capitalised words only describe: "Islamist", "Kenyan", "Marxist"."""
    places = mentions.places.by_first
    for j in range(first, end):
        word = mentions.words[j]
        entry = mentions.entries[j]
        if j in places or not word[0].isalnum():
            continue
        if entry is not None and not entry.plain:
            continue
        if not word.endswith(("ist", "ite", "ish", "ian", "ic", "ese", "ant")):
            return False
    return True


def _plain_end(mentions: Mentions, first: int, end: int) -> int:
    """Return the end of a name without its acronym in brackets."""
    if mentions.words[end - 1] in (")", "]"):
        return max(first + 1, end - 3)
    return end


def name_start(mentions: Mentions, i: int, low: int) -> int:
    """Return the first token of the capitalised words that end at token i."""
    scan = mentions.scan
    first = i
    j = i
    while j > low and i - j < _MOST_NAME:
        before = j - 1
        if before in mentions.at or not _QUOTES.isdisjoint(scan.gap(before)):
            break
        word = scan.words[before]
        tag = scan.tag(before)
        if _counts(mentions, before) or (word == "." and j == i):
            break  # "Two Army men", but "the Fourth Corps"; "Canal N. Police"
        if scan.capital(before) and (tag is None or word in _SMALL):
            if tag is not None and before == low:
                break  # "The", "And" at the start of a sentence
            first = j = before
        elif word.isdigit() and j == first:
            first = j = before  # "400 Mawozo gang", but "in 1941 the Fourth Army"
        elif word in ORDINAL_ENDINGS and scan.words[before - 1].isdigit():
            first = before - 1  # "8th Infantry Division"
            break
        elif _joins(mentions, before, inner=first == j) and not (
            word == "of" and _person_of(mentions, before, low)
        ):
            j = before
        elif before - 2 >= low and _second_half(mentions, before):
            first = j = before - 2
        else:
            break
    while first < i and _no_start(mentions, first):
        first += 1
    return first


def _second_half(mentions: Mentions, i: int) -> bool:
    """Tell whether token i ends a word with a capital: "Co-ordinating", "Anti-terrorism"."""
    scan = mentions.scan
    return (
        scan.words[i - 1] == "-"
        and scan.words[i - 2] in load_names().prefixes
        and scan.touches(i - 1)
        and scan.touches(i - 2)
        and scan.capital(i - 2)
        and scan.words[i].isalpha()
        and i - 2 not in mentions.at
    )


def _person_of(mentions: Mentions, i: int, low: int) -> bool:
    """Tell whether "of" stands behind a person: "Ada Varga of the Asmin Rail Authority"."""
    scan, first = mentions.scan, i - 1
    while first >= low and scan.capital(first) and scan.entries[first] is None:
        first -= 1
    opens = first < low or not scan.capital(first)
    return i - 1 - first >= _FULL_NAME and opens and scan.capital(i - 1)


def _joins(mentions: Mentions, i: int, *, inner: bool) -> bool:
    """Tell whether a name goes on before the small word or sign at token i."""
    word = mentions.words[i]
    if word == "the":  # but "in Orlen the Red Army"
        return mentions.words[i - 1] in _SMALL
    if word == "-":
        return mentions.link(i)  # but "ORLEN - Police"
    if word == "and":  # but "FBI and Border Police", "Makhno and the Black Army"
        before, behind = mentions.words[i - 1], mentions.words[i + 1]
        return not (
            mentions.scan.upper(i - 1)
            or behind == "the"
            or before in load_names().regions
        )
    return word in _SMALL or word in ("'", ".") or (word == "s" and inner)


def _counts(mentions: Mentions, i: int) -> bool:
    """Tell whether a word is a number, and no ordinal as units have."""
    if i not in mentions.reading.numbers.by_first or mentions.words[i].isdigit():
        return False
    entry = mentions.entries[i]
    numeral = None if entry is None else entry.numeral
    return numeral is None or numeral.kind != "ordinal"


def _no_start(mentions: Mentions, i: int) -> bool:
    """Tell whether a name cannot start with token i: "the", "Suspected", "Leaflets (of)"."""
    word, head = mentions.words[i], mentions.head_at(i)
    if word in _NO_START or word in SUSPICIONS:
        return True
    if word in _SMALL and not mentions.scan.capital(i):
        return True
    entry = mentions.entries[i]
    apart = (head is not None and head.whole) or (entry is not None and entry.paper)
    return apart and mentions.words[i + 1] in ("of", "from")


def _name_end(mentions: Mentions, end: int, high: int) -> int:
    """Return the end of "of the Defence of the Fatherland" behind a head."""
    scan = mentions.scan
    last = j = end
    if j < high and scan.words[j] not in ("of", "for"):
        return end
    while j < high and j - end < _MOST_NAME:
        if scan.capital(j) and scan.tag(j) is None and j not in mentions.at:
            entry = scan.entries[j]
            titled = entry is not None and entry.title is not None
            if titled and (scan.capital(j + 1) or scan.words[j + 1] == "."):
                break  # "Volunteer Army of General Varga", but "Institute for Justice"
            last = j = j + 1
        elif scan.words[j] in _SMALL:
            j += 1
        else:
            break
    return last


def _force_end(mentions: Mentions, end: int, high: int) -> int:
    """Return the end of the own name of a task force: "Task Force Red Falcon"."""
    scan, last = mentions.scan, min(high, end + _FULL_NAME)
    while end < last and scan.capital(end) and scan.tag(end) is None:
        entry, head = scan.entries[end], mentions.head_at(end)
        people = head is not None and head.sort == "service"
        if end in mentions.at or people or (entry is not None and entry.title):
            break  # "Task Force Soldiers", "Task Force Commander Varga"
        end += 1
    return end


def _with_acronym(mentions: Mentions, end: int, high: int) -> int:
    """Return the end of "(ISPR)" behind a name."""
    words = mentions.words
    if end + 2 < high and words[end] in ("(", "[") and words[end + 2] in (")", "]"):
        return end + 3 if mentions.scan.upper(end + 1) else end
    return end


def _proper(mentions: Mentions, first: int, head: int, end: int) -> bool:
    """Tell whether something besides the head makes a name of the words."""
    scan = mentions.scan
    if first == head and end == head + 1:
        return False
    if end < scan.size and scan.capital(end) and scan.touches(end - 1):
        return False
    named = 0
    for j in (*range(first, head), *range(head + 1, end)):
        entry = scan.entries[j]
        if scan.tag(j) is not None or not scan.words[j][0].isalnum():
            continue
        if (
            entry is None
            or entry.organisation is not None
            or j in mentions.at
            or (scan.words[j + 1] == "'" and j + 2 == head)  # "Farmers' Front"
            or (
                (entry.title is None or j > head)  # "Movement for Justice"
                and entry.head is None
                and not entry.armed
            )
        ):
            named += 1
    return named > 0


def _country_inside(mentions: Mentions, first: int, end: int) -> str | None:
    for j in range(first, end):
        place = mentions.places.by_first.get(j)
        if place is not None and place.code is not None:
            return place.code
    return None
