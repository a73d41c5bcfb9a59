"""The organs of states.

organ        = [COUNTRY ["'s"]] ORGAN | ORGAN "of" ["the"] COUNTRY
ministry     = [COUNTRY ["'s"]] (TOPIC "ministry" | "ministry of" ["the"] TOPIC)
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.named import PEOPLE, of_named, take_name
from casualtyparse.actors.grammar.phrases.calling import (
    called_of,
    country_name,
    naming,
    slug_of,
)
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.places import Place
from casualtyparse.lexicon import bit_of
from casualtyparse.lexicon.little_words import ORDINAL_ENDINGS
from casualtyparse.lexicon.organs import Organ, load_names
from casualtyparse.lexicon.pieces import CAPITAL
from casualtyparse.phrases.reading import Reading

MINISTRIES: Final = frozenset({"ministry", "ministries", "department", "minister"})
#: What stands before an organ without an apostrophe: "the Kenyan army", "Kenya police".
_POSSESSED: Final = frozenset({"adjective", "ethnic", "name"})
#: Who fights beside the forces of a state.
_ALLIES: Final = frozenset({"coalition", "allied", "international", "foreign"})
_BESIDE: Final = _ALLIES | {"and"}
#: What follows no organ that only describes, but its verb.
_OWNING: Final = frozenset({"'", "s"})
_NO_NOUN: Final = frozenset({"determiner", "pronoun", "adverb"})
_PARTICIPIAL: Final = ("ed", "ing")
_ORGANS: Final = bit_of("organs")
#: What the forces of a state are called that are named beside those of allies.
_JOINED: Final = {"military": "Armed Forces", "security": "Security Forces"}
#: Where a phrase starts, and the state that it tells.
_State = tuple[int, Place | None]


def read_organ(reading: Reading, i: int) -> ActorCandidate | None:
    """organ = COUNTRY ["'s"] ORGAN | ORGAN "of" ["the"] COUNTRY"""
    mentions = reading.note(Mentions)
    organ = _organ_at(mentions, i)
    if organ is None:
        return None
    return _of_state(mentions, i, organ, _state_before(mentions, i))


def read_bare_organ(reading: Reading, i: int) -> ActorCandidate | None:
    """organ = ORGAN, of a state that is not told"""
    mentions = reading.note(Mentions)
    organ = _organ_at(mentions, i)
    if organ is None:
        return None
    return _bare(mentions, i, organ, _state_before(mentions, i))


def read_any_organ(mentions: Mentions, i: int) -> ActorCandidate | None:
    """Return the organ at token i, of a state or of none that is told."""
    organ = _organ_at(mentions, i)
    if organ is None:
        return None
    by_end = mentions.places.by_end
    state: _State = (i, None)
    # PERF: no state stands beside most organs
    if i - 1 in by_end or i in by_end or mentions.words[i - 1] in _OWNING:
        state = _state_before(mentions, i)
    if state[1] is not None and _in_group(mentions, i - 1):
        state = (i, None)
    if organ.called is not None and (
        state[1] is not None or mentions.words[i + 1 + len(organ.rest)] == "of"
    ):
        found = _of_state(mentions, i, organ, state)
        if found is not None:
            return found
    if not organ.bare or (mentions.words[i + 1] == "of" and _is_of_body(mentions, i)):
        return None
    return _bare(mentions, i, organ, state)


def _is_of_body(mentions: Mentions, i: int) -> bool:
    """Tell whether men of a body are told by its name: "troops of the Lasan Army"."""
    head = mentions.head_at(i)
    men = head is not None and head.sort == "service"
    named = mentions.scan.capital(i + 3) or mentions.words[i + 3].isdigit()
    return men and mentions.words[i + 2] == "the" and named


def _in_group(mentions: Mentions, i: int) -> bool:
    """Tell whether a word for a state ends the name of a group: "Pathet Lao (troops)"."""
    known = mentions.at.get(i)
    return known is not None and known.rule == "known-name" and known.first < i


def _of_state(
    mentions: Mentions, i: int, organ: Organ, state: _State
) -> ActorCandidate | None:
    first, place = state
    end = i + 1 + len(organ.rest)
    if place is None and mentions.words[end] == "of":
        end, place = _state_behind(mentions, end)
    code = None if place is None else place.code
    if (
        organ.called is None
        or place is None
        or code is None
        or _describes(mentions, end)
    ):
        return None
    _joined_state(mentions, first, organ)
    name, slug = naming(organ.called, code)
    capital = mentions.scan.capital
    proper = place.end == i and capital(i) and not mentions.places.upper
    head = mentions.head_at(end - 1)
    people = head is not None and head.sort == "service"  # "National Guardsmen"
    if proper and not people and all(map(capital, range(i + 1, end))):
        name = mentions.scan.surface(first, end)
        slug = slug_of(name)
    return mentions.keep(
        make_candidate(
            rule="state-organ",
            first=first,
            end=end,
            head=i + len(organ.rest),
            kind=organ.kind,
            match="pattern",
            name=name,
            actor_id=slug,
            country=code,
            shown=_stands(mentions, end - 1),
        )
    )


def _stands(mentions: Mentions, head: int) -> bool:
    """Tell whether an organ is one whatever it does: not "Russian aircraft", "a US drone"."""
    entry = mentions.entries[head]
    return entry is None or entry.craft is None


def _joined_state(mentions: Mentions, first: int, organ: Organ) -> None:
    """organ = COUNTRY "and" COUNTRY ORGAN: the first state's organ has no words of its own"""
    if first < 2 or mentions.words[first - 1] != "and" or organ.called is None:
        return
    place = mentions.places.by_end.get(first - 1)
    if place is None or place.code is None or "adjective" not in place.sorts:
        return
    name = called_of(organ.called, place.code)
    mentions.keep(
        make_candidate(
            rule="state-organ",
            first=place.first,
            end=place.end,
            head=place.end - 1,
            kind=organ.kind,
            match="pattern",
            name=name,
            actor_id=slug_of(name),
            country=place.code,
        )
    )


def _joined_ally(mentions: Mentions, i: int, organ: Organ) -> None:
    """organ = COUNTRY "and" ALLIES [ORGAN]: "Afghan and coalition forces" are also Afghan ones"""
    called = _JOINED.get(organ.kind)
    if called is None or organ.rest[-1:] == ("force",):
        return  # "an Afghan and coalition force" is one
    before = i - 1 if mentions.words[i - 1] == "and" else i - 2
    if before < 1 or mentions.words[before] != "and":
        return
    if before == i - 2 and mentions.words[i - 1] not in _ALLIES:
        return
    _joined_state(mentions, before + 1, Organ((), organ.kind, called, bare=False))


def _bare(
    mentions: Mentions, i: int, organ: Organ, state: _State
) -> ActorCandidate | None:
    first, place = state
    end = i + 1 + len(organ.rest)
    if not organ.bare or (
        place is not None
        and organ.called is not None
        and (place.code is not None or "ethnic" in place.sorts)
    ):
        return None  # of a state whose organ has a name
    if _describes(mentions, end) or (
        mentions.words[i] in PEOPLE and of_named(mentions, i)
    ):
        return None
    proper: str | None = ""
    if mentions.scan.marks[i] & CAPITAL and not mentions.places.upper:
        proper = _proper(mentions, i, end)
        if proper is None:
            return None
    if mentions.words[i - 1] in _BESIDE and i > 1:
        _joined_ally(mentions, i, organ)
    one = make_candidate(
        rule="bare-organ",
        first=first,
        end=end,
        head=end - 1,
        kind=organ.kind,
        match="pattern" if proper else "descriptive",
        name=proper or None,
        actor_id=(slug_of(proper) or None) if proper else None,
        shown=bool(proper),
    )
    if proper:
        take_name(mentions, one)
    return mentions.keep(one)


def _proper(mentions: Mentions, i: int, end: int) -> str | None:
    """Return the name that capitals make of the organ at token i: "the General Staff", "" for none.

    None where the capitals go on before it: "Hakkari Governor's Office" is read as a whole.
    """
    scan = mentions.scan
    led = i and (scan.capital(i - 1) or scan.words[i - 1] in ORDINAL_ENDINGS)
    if led and end < scan.size and scan.capital(end):
        behind = scan.entries[end]
        if behind is not None and behind.organisation is not None:
            return None  # "84th Infantry Battalion" is read at its last word
    if (
        i
        and scan.capital(i - 1)
        and scan.tag(i - 1) is None
        and scan.touches(i - 1) is False
    ):
        low, _ = scan.bounds_at(i)
        if i - 1 >= low and scan.words[i - 1][0].isalpha():
            return None
    if scan.words[end - 1] == "forces":
        return ""  # "the Security Forces"
    capitals = [j for j in range(i, end) if scan.capital(j)]
    return (
        scan.surface(i, end)
        if len(capitals) > 1 and "'" not in scan.words[i:end]
        else ""
    )


def _organ_at(mentions: Mentions, i: int) -> Organ | None:
    """Return the organ whose words start at token i, unless they are part of a longer word.

    "army-backed" and "pro-army" only describe what stands beside them.
    """
    entry = mentions.entries[i]
    organs = None if entry is None else entry.organs
    if organs is None or i in mentions.at:
        return None
    words = mentions.words
    for organ in organs:
        rest, end = organ.rest, i + 1
        if rest:
            if words[end] != rest[0]:
                continue
            end += len(rest)
            if tuple(words[i + 1 : end]) != rest:
                continue
        if words[i - 1] == "-" and i and mentions.scan.touches(i - 1):
            return None
        if words[end] == "-" and mentions.scan.touches(end - 1):
            return None
        return organ
    return None


def _state_before(mentions: Mentions, i: int) -> _State:
    """Return where the phrase starts and its state: "Niger's", "the Kenyan"."""
    words, by_end = mentions.words, mentions.places.by_end
    end, before = i, words[i - 1]
    if before == "s" and words[i - 2] == "'" and i > 2:
        end = i - 2
    elif before == "'" and i > 1:
        end = i - 1
    place = by_end.get(end)
    if place is None and end == i:
        place = by_end.get(i - 1)  # "the Kenyan national police"
        entry = mentions.entries[i - 1]
        if i - 1 in mentions.at or not (
            (entry is None or entry.plain) and before[:1].isalpha()
        ):
            return i, None
    if place is None or mentions.places.relational(place):
        return i, None
    if end == i and _POSSESSED.isdisjoint(place.sorts):
        return i, None
    return place.first, place


def _state_behind(mentions: Mentions, end: int) -> tuple[int, Place | None]:
    """Return the end of "of the Philippines" and its state."""
    words = mentions.words
    if end + 1 >= len(words) or words[end] != "of":
        return end, None
    start = end + 2 if words[end + 1] == "the" else end + 1
    place = mentions.places.by_first.get(start)
    if place is None or not {"name", "former"} & set(place.sorts):
        return end, None
    return place.end, place


def _describes(mentions: Mentions, end: int) -> bool:
    """Tell whether an organ only describes the noun behind it: "army post", "police chief"."""
    following, noun = mentions.entries[end], mentions.words[end]
    if following is not None and not following.plain:
        return (
            following.head is not None
            or following.mask & _ORGANS != 0
            or following.paper
        )
    if (
        not noun[:1].isalpha()
        or noun.endswith(_PARTICIPIAL)
        or not mentions.content(end)
        or mentions.dated(end)
    ):
        return False
    behind = mentions.entries[end + 1]
    return (
        behind is None or behind.tag not in _NO_NOUN
    ) and end + 1 not in mentions.reading.numbers.by_first


def read_ministry(reading: Reading, i: int) -> ActorCandidate | None:
    """ministry = [COUNTRY] (TOPIC "ministry" | "ministry of" TOPIC)"""
    mentions = reading.note(Mentions)
    word = mentions.words[i]
    if word not in MINISTRIES or i in mentions.at:
        return None
    topic = _topic_behind(mentions, i) or _topic_before(mentions, i)
    if topic is None or word == "department":
        return None
    start, end, called = topic
    first, place = _state_before(mentions, start)
    if place is None:
        end, place = _state_behind(mentions, end)
    code = None if place is None else place.code
    if word == "minister":
        return None
    name = None if code is None else f"Ministry of {called} of {country_name(code)}"
    return mentions.keep(
        make_candidate(
            rule="ministry",
            first=first if code is not None else start,
            end=end,
            head=i,
            kind="government",
            match="descriptive" if name is None else "pattern",
            name=name,
            actor_id=None if name is None else slug_of(name),
            country=code,
            shown=name is not None,
        )
    )


def _topic_before(mentions: Mentions, i: int) -> tuple[int, int, str] | None:
    for start in (i - 2, i - 1):
        name = load_names().topics.get(tuple(mentions.words[max(0, start) : i]))
        if name is not None and start >= 0:
            return start, i + 1, name
    return None


def _topic_behind(mentions: Mentions, i: int) -> tuple[int, int, str] | None:
    words = mentions.words
    start = i + 1
    if words[start : start + 1] != ["of"]:
        return None
    start += 2 if words[start + 1 : start + 2] == ["the"] else 1
    for length in (2, 1):
        name = load_names().topics.get(tuple(words[start : start + length]))
        if name is not None:
            return i, start + length, name
    return None
