"""Groups that no table lists and no word for a body names: they say what they are called.

self-named = GROUP [","] ("calling itself" | "known as" | "which calls itself") ["the"] Name+
           | "a" GROUP ("called" | "named") ["the"] Name+
           | "a" "unknown" GROUP "," ["the"] Name+ "," | ARMED-WORD GROUP Name+
           | "the" Name+, who claims a deed
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.organisations import GROUPS
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.lexicon.little_words import THAT_WHICH
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.reading import Reading
from casualtyparse.terms import ActorKind

#: The words of the table of groups, and others that only this wording makes groups of.
BODIES: Final = frozenset({*GROUPS, "organization", "organisation"})
_CALLING: Final = word_list("speech", "naming")
#: These may be verbs of which the group is the subject: "the group named a leader".
_FINITE: Final = frozenset({"called", "named", "calls", "dubbed", "identified"})
_ITSELF: Final = frozenset({"itself", "themselves", "as"})
#: What may stand between these words and the name.
_BETWEEN: Final = frozenset(
    {"itself", "themselves", "as", "only", "locally", "popularly", "variously", "also"}
    | {"simply", "the", "'", "being"}
)
#: What is said of a group that nobody knew before, whose name follows a comma.
_UNKNOWN: Final = frozenset({"unknown", "known", "new", "obscure", "shadowy"})
_INNER: Final = frozenset(
    {"of", "for", "the", "and", "al", "el", "de", "la", "-", "'", "di", "del", "du"}
)
_ADVERSE: Final = word_list("heads", "adverse")
_OWNING: Final = frozenset({"of", "'"})
#: what binds people who did something to the group behind it, and the word between
_BOUND: Final = {
    **dict.fromkeys(("from", "representing"), ""),
    **dict.fromkeys(("hired", "sent", "paid", "recruited", "led", "commanded"), "by"),
}
#: ... and for whom they do it: "acting on behalf of", "under the command of"
_ACTING: Final = frozenset({"acting", "operating", "working", "under"})
_WHOSE: Final = frozenset({"of", "for", "from"})
#: So far behind stands the "of".
_ACTED: Final = 6
_BINDING: Final = _OWNING.union(_BOUND, _ACTING)
_MEMBERS: Final = frozenset({"member", "members", "cell", "faction", "unit", "wing"})
#: A person has a given name and a surname; neither ends so.
_PERSON: Final = 2
_ADJECTIVES: Final = ("ed", "ing", "ly", "ist", "al", "ous", "ive")
_CLOSING: Final = frozenset(",;.)")
_MOST_NAME: Final = 8
#: What people without a name are read by, and the roles of those who claim a deed.
_DESCRIBED: Final = frozenset({"person", "people-of-a-clause", "armed-people"})
_CLAIMANT: Final = frozenset({"perpetrator", "source"})
_QUOTES: Final = frozenset('"\u201c')


def read_self_named(reading: Reading, i: int) -> ActorCandidate | None:
    """self-named = GROUP ("calling" "itself" | "known" "as" | ",") ["the"] Name+"""
    mentions = reading.note(Mentions)
    words = mentions.words
    if words[i] not in BODIES or mentions.places.upper or mentions.scan.capital(i):
        return None
    _, high = mentions.scan.bounds_at(i)
    before = mentions.entries[i - 1]
    first, apposed = _calling(mentions, i + 1, high), False
    if first is None:
        armed = before is not None and before.armed and mentions.scan.capital(i + 1)
        # "the rebel group Black Dawn"; "an unknown group, the Sons of Varga"
        first, apposed = (i + 1, False) if armed else (_apposed(mentions, i), True)
    if first is None or first >= high:
        return None
    end = _name_end(mentions, first, high)
    if end == first or not _names(mentions, first, end):
        return None
    if apposed and words[end] not in _CLOSING:
        return None
    named = mentions.keep(
        make_candidate(
            rule="self-named",
            first=first,
            end=end,
            head=end - 1,
            kind=_kind(mentions, i),
            match="pattern",
            name=mentions.scan.surface(first, end),
        )
    )
    mentions.at.setdefault(i, named)  # what is said of "a group" is said of it
    return named


def _calling(mentions: Mentions, i: int, high: int) -> int | None:
    """Return the token behind "calling itself the", "known only as", "which calls itself"."""
    words = mentions.words
    i += words[i] == ","
    i += words[i] in THAT_WHICH
    if i >= high or words[i] not in _CALLING:
        return None
    if words[i] in _FINITE and words[i + 1] not in _ITSELF:
        low = mentions.edges[mentions.scan.sentence_of[i]]
        if words[i - 1] == "," or words[mentions.run_before(i, low) - 1] not in SOMEONE:
            return None  # "the group called Ada Varga a liar"
    i += 1
    while i < high and words[i] in _BETWEEN:
        i += 1
    return i


def _apposed(mentions: Mentions, i: int) -> int | None:
    """Return the token behind "a previously unknown group, the"."""
    words = mentions.words
    if words[i + 1] != ",":
        return None
    low = mentions.edges[mentions.scan.sentence_of[i]]
    first = mentions.run_before(i + 1, low)
    if words[first - 1] not in SOMEONE or _UNKNOWN.isdisjoint(words[first:i]):
        return None
    return i + 3 if words[i + 2] == "the" else i + 2


def _name_end(mentions: Mentions, first: int, high: int) -> int:
    """Return the end of the capitals, with the small words inside, from token `first` on."""
    scan, at = mentions.scan, mentions.at
    last = i = first
    while i < min(high, first + _MOST_NAME) and i not in at:
        entry = scan.entries[i]
        if scan.capital(i) or (i > first and scan.words[i].isdigit()):
            if entry is not None and entry.speech is not None and i > first:
                break
            last = i = i + 1
        elif i > first and (
            scan.words[i] in _INNER
            or (scan.words[i] == "s" and scan.words[i - 1] == "'")
        ):
            i += 1
        else:
            break
    return last


def _names(mentions: Mentions, first: int, end: int) -> bool:
    """Tell whether capitals name a group: not a place alone, no person with a title."""
    place = mentions.places.by_first.get(first)
    entry = mentions.entries[first]
    titled = entry is not None and entry.title is not None and end - first > 1
    dated = entry is not None and entry.calendar is not None and end - first == 1
    return (place is None or place.end < end) and not (titled or dated)


def _kind(mentions: Mentions, i: int) -> ActorKind:
    """Return the kind that the words before the group say: "a rebel group", "a gang"."""
    kind = GROUPS.get(mentions.words[i], "unknown")
    before = mentions.entries[i - 1]
    if kind == "unknown" and before is not None and before.head is not None:
        return before.head.kind
    return kind


def name_claimants(mentions: Mentions) -> None:
    """Name whoever claims a deed under a name of its own: "the Sons of Varga claimed"."""
    if mentions.places.upper:
        _name_bands(mentions)
        return
    scan, at = mentions.scan, mentions.at
    for one in mentions.found:
        # PERF: few did anything, and most of those are named
        if "perpetrator" not in one.roles or one.name is not None:
            continue
        if one.rule not in _DESCRIBED or not (
            one.roles >= _CLAIMANT or _order(mentions, one) or _titled(mentions, one)
        ):
            continue
        if not _quoted(mentions, one.first):
            continue
        end = one.end
        if scan.words[end] == "of" and scan.capital(end + 1):
            inner = at.get(end + 1)
            if inner is None or not (inner.shown or inner.roles):
                end = _capitals(mentions, end + 1)
        parts = [i for i in range(one.first, end) if scan.words[i][0].isalnum()]
        if len(parts) < 2 or not all(map(scan.capital, (parts[0], parts[-1]))):
            continue
        if _names(mentions, one.first, end):
            one.name, one.end, one.person = scan.surface(one.first, end), end, None
            one.rule, one.match, one.shown = "self-named", "pattern", True
            one.kind = one.kind if one.armed else "rebel"


def _name_bands(mentions: Mentions) -> None:
    """Name, in a text in capitals, bands that bear the names of persons.

    "THE ADA VARGA URBAN COMMANDO CLAIMED": words that no table knows stand before the band.
    """
    scan, entries = mentions.scan, mentions.entries
    for one in mentions.found:
        if "perpetrator" not in one.roles or one.name is not None:
            continue
        head = mentions.head_at(one.head)
        if one.rule not in _DESCRIBED or head is None or head.sort != "band":
            continue
        inner = range(one.first, one.head)
        unknown = [i for i in inner if entries[i] is None and scan.words[i].isalpha()]
        named = len(unknown) >= _PERSON and unknown[0] == one.first
        if named and not any(scan.words[i].endswith(_ADJECTIVES) for i in unknown):
            one.name = scan.surface(one.first, one.end)
            one.rule, one.match, one.shown = "self-named", "pattern", True
            one.kind = one.kind if one.armed else "rebel"


def name_members(mentions: Mentions) -> None:
    """Name the group whose members did something: "members of the Angry Sons shot"."""
    if mentions.places.upper:
        return
    words, at, scan = mentions.words, mentions.at, mentions.scan
    for one in list(mentions.found):
        # PERF: few did anything, and most of those are named
        if "perpetrator" not in one.roles or words[one.end] not in _BINDING:
            continue
        bond = words[one.end]
        if bond not in _OWNING:
            _bind(mentions, one, _bound(words, one.end))
            continue
        if bond == "'":
            part = at.get(one.end + 1 + (words[one.end + 1] == "s"))
            if part is not None and part.armed and part.name and not part.roles:
                part.earn("perpetrator")  # "men of the Front's Ninth Brigade"
                part.did = one.did
            continue
        first = one.end + 1 + (words[one.end + 1] == "the")
        known = at.get(first)
        if known is not None and known.armed and known.name is not None:
            _bind(mentions, one, first)  # "Maoists of the Asmin Front"
            continue
        if known is not None or one.name is not None or one.rule not in _DESCRIBED:
            continue
        if not scan.capital(first):
            continue
        if words[first - 1] == "of" and words[one.end - 1] not in _MEMBERS:
            continue  # "men of Varga"
        end = _name_end(mentions, first, scan.bounds_at(first)[1])
        parts = sum(scan.capital(i) for i in range(first, end))
        within = mentions.entries[first:end]
        if any(entry is not None and entry.organs for entry in within):
            continue  # "the Orlen Police Department"
        if parts < 2 or not _ends(mentions, end) or not _names(mentions, first, end):
            continue
        named = make_candidate(
            rule="self-named",
            first=first,
            end=end,
            head=end - 1,
            kind="rebel",
            match="pattern",
            name=scan.surface(first, end),
        )
        named.earn("perpetrator")
        named.did = one.did
        mentions.keep(named)


def _bound(words: list[str], i: int) -> int:
    """Return the token behind "hired by", "acting on behalf of"."""
    if words[i] in _BOUND:
        return i + 1 + bool(_BOUND[words[i]])
    for j in range(i + 1, i + _ACTED):
        if words[j] in _WHOSE:
            return j + 1
    return i


def _bind(mentions: Mentions, one: ActorCandidate, i: int) -> None:
    """Give what people did to the armed group at token i: "gunmen hired by the Brigade"."""
    words = mentions.words
    known = mentions.at.get(i + (words[i] == "the"))
    if (
        known is not None
        and known.armed
        and known.name is not None
        and one.rule != "organisation"
        and not known.roles
        and words[one.head] not in _ADVERSE  # "rivals of the Front"
    ):
        known.earn("perpetrator")
        known.did = one.did


def _ends(mentions: Mentions, end: int) -> bool:
    """Tell whether a name ends before token `end`: not before "family"."""
    entry = mentions.entries[end]
    if not mentions.words[end][:1].isalpha():
        return True
    return entry is not None and (
        entry.tag is not None or entry.act is not None or entry.verb is not None
    )


def _order(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether whoever did it has a name like an order's: "the Sons of Night"."""
    head = mentions.head_at(one.head)
    return (
        head is not None
        and head.plural
        and mentions.words[one.end] == "of"
        and mentions.scan.capital(one.head)
    )


def _titled(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether all words of a mention have capitals: "the Enraged Anarchists"."""
    words = [i for i in range(one.first, one.end) if mentions.words[i][0].isalpha()]
    place = mentions.places.by_first.get(one.first)
    return (
        len(words) > (2 if place is not None else 1)
        and one.count is None
        and mentions.words[one.end - 1].endswith("s")
        and all(map(mentions.scan.capital, words))
        and not mentions.scan.capital(one.end)
    )


def _capitals(mentions: Mentions, i: int) -> int:
    """Return the end of the capitals from token i on."""
    high = mentions.scan.bounds_at(i)[1]
    while i < high and mentions.scan.capital(i):
        i += 1
    return i


def _quoted(mentions: Mentions, first: int) -> bool:
    """Tell whether an article or a quotation mark stands before a name."""
    before = mentions.scan.gap(first - 1) if first else ""
    return mentions.words[first - 1] == "the" or not _QUOTES.isdisjoint(before)
