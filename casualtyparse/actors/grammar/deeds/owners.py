"""Whose a noun of violence is: "the rebels' raid", "army shelling"."""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.noun_phrases import DETERMINING, GLUE
from casualtyparse.lexicon import bit_of
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.heads import Head
from casualtyparse.lexicon.word_lists import word_list

#: whoever stands before a noun of violence without an apostrophe suffered it
_PEACEABLE: Final = frozenset({"ngo", "media", "civilian"})
#: what no people do that stand before it
_ABSTRACT: Final = ("tion", "tions", "activity", "activities", "campaign", "offensive")
_MODES: Final = word_list("acts", "modes")
#: what is launched so near may be an offensive of a state, which need harm nobody
_LAUNCHING: Final = frozenset({"launch", "mount"})
_NEAR: Final = 7
_BOMBING: Final = word_list("acts", "bombing")
_BURSTING: Final = word_list("acts", "bursting")
#: So many words may name a weapon and what it did: "remote-controlled car bomb blast".
_WEAPONRY: Final = frozenset({"bomber", "bombers", "mine", "mines"})
#: what is harm besides many other things
_HURTING: Final = frozenset({"hurt", "hurts"})
#: whose weapons may be told of
_WEAPONED: Final = FIGHTING | {"unknown"}
_LAUNCHERS: Final = frozenset({"launcher", "launchers"})
_WEAPONS: Final = 5
_FORMER: Final = frozenset({"former", "ex"})
_OF: Final = frozenset({"of", "to"})
_ADVERSE: Final = word_list("heads", "adverse")
#: "the bombing of X", "the murder of X"
#: the last words of the names of parts
_PARTS: Final = frozenset({"front", "bloc", "block", "column", "brigade", "brigades"})
_SUFFERED: Final = frozenset({"murder", "murders", "assassination", "massacre"})
#: Rules that read people who are described, not named: "armed men".
DESCRIBED: Final = frozenset({"armed-people", "people-of-a-clause"})
#: what attackers take by force; a party and a firm are also taken over by other means
PLACES: Final = frozenset({"building", "vehicle"})
_HARM: Final = bit_of("harm_verb") | bit_of("harm_state") | bit_of("harm_noun")


def _owns(mentions: Mentions, mention: ActorCandidate, j: int, *, close: bool) -> bool:
    """Tell whether a deed is the mention's: "army raid", not "military raid"."""
    if mention.rule == "bare-organ" and mentions.words[mention.head] in (
        "military",
        "government",
    ):
        bombed = (
            mentions.words[j + 2] in _BOMBING
            if mentions.words[j + 1] in _MODES
            else (mentions.words[j + 1] in _BOMBING)
        )
        return bombed or mentions.words[j + 1] == "'"
    if mention.kind in _PEACEABLE:
        return False  # "the Red Cross murders"
    return close or mention.armed


def owner_of(mentions: Mentions, i: int, low: int) -> ActorCandidate | None:
    """deed = agent ["'s"] modifier* DEED: the nearest mention in the phrase before"""
    at, entries = mentions.at, mentions.entries
    for j in range(i - 1, max(low, i - 5) - 1, -1):
        if j in at:
            known = at[j]
            close = j == i - 1 or mentions.words[j + 1] == "'"
            close = close or (j == i - 2 and mentions.words[i - 1] in _MODES)
            if mentions.relational(known):
                return None
            group = at.get(known.first - 1)
            if known.name is None and group is not None and group.name and group.armed:
                return group  # "the FMLN guerrilla attack"
            return known if _owns(mentions, known, j, close=close) else None
        entry = entries[j]
        if (
            entry is not None
            and entry.speech is not None
            and entry.speech.kind == "deny"
        ):
            return None  # "Taliban deny hotel attack"
        if entry is not None and entry.who is not None:
            owned = mentions.words[j + 1] == "'"
            if entry.warring and j == i - 1:
                harmed = harm_told(mentions, low, mentions.scan.bounds_at(i)[1])
                return _warring(mentions, j, entry.who) if harmed else None
            if entry.who.sort != "armed" or not (owned or entry.who.plural):
                return None
            return mentions.ending(j + 1, low)
        # PERF: an article or a preposition stands before most
        if entry is not None and not entry.inside and mentions.words[j] not in GLUE:
            return None
        if entry is None and not mentions.content(j):
            return None
    return None


def harm_told(mentions: Mentions, low: int, high: int) -> bool:
    """Tell whether a word of harm stands among the tokens from `low` to `high`."""
    for entry in mentions.entries[low:high]:  # PERF: no generator
        if entry is not None and entry.mask & _HARM:
            return True
    return not _HURTING.isdisjoint(mentions.words[low:high])


def campaign(mentions: Mentions, verb: int) -> bool:
    """Tell whether only an offensive is launched: "an offensive against smuggling"."""
    entry = mentions.entries[verb] if verb >= 0 else None
    if entry is None or entry.act is None or entry.act.verb not in _LAUNCHING:
        return False
    near = mentions.words[max(0, verb - _NEAR) : verb + _NEAR]
    return "offensive" in near and not harm_told(
        mentions, *mentions.scan.bounds_at(verb)
    )


def _warring(mentions: Mentions, j: int, role: Head) -> ActorCandidate:
    """Return whose deed the noun behind token j is: "a Maoist rebel (attack)"."""
    known = mentions.at.get(j - 1)
    if known is not None and known.name is not None:
        return known  # "the FMLN guerrilla attack"
    before = mentions.entries[j - 1]
    led = before is not None and before.armed and not before.warring
    found = mentions.people(j - 1 if led else j, j, role)
    found.count = None  # "a rebel attack" is by no one rebel
    return found


def only_named(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether others are told by a name: "rivals of X", "former X fighters"."""
    words = mentions.words
    before = one.first - 1
    if words[before] in _FORMER:
        return True
    behind = words[one.end : one.end + 3]
    if behind[0] == "'" and not (_ADVERSE | _FORMER).isdisjoint(behind):
        return True  # "X's enemies"
    before -= words[before] == "the"
    if words[before] not in _OF:
        return False
    if words[before - 1] in _ADVERSE:
        return True  # "an enemy of X"
    entry = mentions.entries[before - 1]
    noun = words[before - 1]
    deed = entry is not None and entry.deed == "deed"
    return deed and (noun.endswith(("ing", "ings")) or noun in _SUFFERED)


def describes_only(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether the words of a mention only describe what did it.

    "The terrorist attacks killed two", "a Salvadoran aircraft", "fighter planes".
    """
    if one.name is not None:
        return only_named(mentions, one)
    entry = mentions.entries[one.head]
    if entry is not None and entry.thing == "weapon" and _only_weapon(mentions, one):
        return True
    if one.rule not in DESCRIBED:
        return False
    if mentions.words[one.head - 1] == "firing":
        return True  # "a firing squad" does what it is told
    word, following = mentions.words[one.head + 1], mentions.entries[one.head + 1]
    if one.head + 1 in mentions.places.by_end:
        return following is not None and following.thing is not None
    head = mentions.head_at(one.head)
    if head is None or head.plural:
        return False
    if word.endswith(_ABSTRACT) and one.rule == "armed-people":
        return True  # "the terrorist action"
    if following is None:
        return False
    if following.thing == "vehicle":  # what a guard's vessel does is the guard's deed
        return one.rule == "armed-people"
    if following.thing == "weapon" and mentions.words[one.first - 1] == "by":
        entry = mentions.entries[one.head]
        return entry is None or not entry.warring  # but "killed by rebel shells"
    if following.deed is not None:
        entry = mentions.entries[one.head]
        return entry is None or not entry.warring
    return following.thing is not None


def _only_weapon(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether an organ is named for its weapon: "by gunshots and artillery shells"."""
    if one.country is not None:
        return False
    tag, before = mentions.scan.tag(one.first - 1), one.first - 1
    return tag not in DETERMINING and not mentions.content(before)


def part_of(mentions: Mentions, one: ActorCandidate) -> ActorCandidate | None:
    """Return the part of a group that bears a name of its own: "the FARC's 9th Front"."""
    words, i = mentions.words, one.end
    if words[i] == "'":
        i += 1 + (words[i + 1] == "s")
    part = mentions.at.get(i)
    named = part is not None and part.armed and words[part.end - 1] in _PARTS
    return part if named and one.armed else None


def weapon_of(mentions: Mentions, one: ActorCandidate) -> int | None:
    """Return the weapon by which a group did harm: "nine died when an IRA bomb exploded"."""
    if one.kind not in _WEAPONED or mentions.relational(one):
        return None
    if mentions.words[one.first - 1 - (mentions.words[one.first - 1] == "the")] == "of":
        before = _weapon_before(mentions, one)
        if before is not None:
            return before
    entries, i, weapon = mentions.entries, one.end, None
    while i < one.end + _WEAPONS:
        entry, word = entries[i], mentions.words[i]
        if weapon is not None and word in _BURSTING:
            break  # "an IRA bomb ruptured a pipe"
        armed = word in _WEAPONRY or (entry is not None and entry.thing == "weapon")
        if not armed and (not mentions.content(i) or word[-2:] == "ly"):
            break
        if word in _LAUNCHERS:
            return None  # what is destroyed
        if armed:
            weapon = i
        elif weapon is not None and not (entry and (entry.deed or entry.act)):
            return None  # "a Hamas rocket engineer"
        i += 1
    if weapon is None:
        return None
    if any(word[0].isdigit() for word in mentions.words[one.first : one.end]):
        return None  # "three M-18 mines"
    if _bursts(mentions, weapon + 1) or harm_told(
        mentions, *mentions.scan.bounds_at(weapon)
    ):
        return weapon
    return None


def _weapon_before(mentions: Mentions, one: ActorCandidate) -> int | None:
    """Return the weapon of a group that harmed: "was killed by a bomb of the Brigade"."""
    words = mentions.words
    weapon = one.first - 2 - (words[one.first - 1] == "the")
    entry = mentions.entries[weapon]
    if entry is None or (entry.thing != "weapon" and words[weapon] not in _WEAPONRY):
        return None
    low, high = mentions.scan.bounds_at(weapon)
    first = mentions.before_determiners(mentions.run_before(weapon + 1, low), low)
    if first <= low + 1 and words[first - 1] != "by":
        burst = _bursts(mentions, one.end)  # "a landmine of ETA blew up a lorry"
        return weapon if burst else None
    if words[first - 1] != "by":
        return None
    burst = not _BURSTING.isdisjoint(words[low:first])
    return weapon if burst or harm_told(mentions, low, high) else None


def _bursts(mentions: Mentions, i: int) -> bool:
    """Tell whether a weapon does damage: "an IRA bomb badly damaged", "went off"."""
    words = mentions.words
    if words[i][-2:] == "ly":
        i += 1
    return words[i] in _BURSTING or (words[i] == "went" and words[i + 1] == "off")


def plain(mentions: Mentions, first: int, by: int) -> bool:
    """Tell whether no verb stands between a noun and its "by"."""
    for j in range(first, by):
        entry = mentions.entries[j]
        if entry is None:
            continue
        if (
            entry.tag == "conjunction"
            and mentions.words[by - 1] == ","
            and j + 1 in mentions.reading.numbers.by_first
        ):
            continue  # "of 33 people, 29 men and four boys, by"
        if entry.tag in ("auxiliary", "conjunction", "relative"):
            return False
        if mentions.words[j] in ("to", "for", "that") or entry.verb in (
            "past",
            "present",
        ):
            return False
    return not other_passive(mentions, first, by)


def other_passive(mentions: Mentions, first: int, by: int) -> bool:
    """Tell whether "by" belongs to a participle of no violence: "raids on houses owned by"."""
    if by == first or not mentions.words[by - 1].endswith(("ed", "run", "held")):
        return False
    entry = mentions.entries[by - 1]
    return entry is None or (entry.act is None and entry.speech is None)


def in_deed(mentions: Mentions, i: int, high: int) -> bool:
    """Tell whether "in" and a deed stand at token i: "in the murder of nine"."""
    if i >= high or mentions.words[i] != "in":
        return False
    start = mentions.skip_determiners(i + 1, high)
    end = mentions.run_from(start, high)
    entry = mentions.entries[end - 1]
    if end == start or entry is None:
        return False
    noun = entry.harm_noun  # "implicated in the deaths of nine nuns"
    return entry.deed == "deed" or (noun is not None and noun.harm == "killed")


def place_at(mentions: Mentions, i: int, high: int) -> Entry | None:
    """Return the building or vehicle that stands at token i: "took over (the embassy)"."""
    end = mentions.run_from(mentions.skip_determiners(i, high), high)
    entry = mentions.entries[end - 1]
    placed = entry is not None and entry.thing in PLACES
    return entry if placed else None
