"""What a group does after a deed that shows that it was its own.

claimed = NAME SHOW PICTURE ("of" | "showing") (DEED | "him") | NAME REGRET "for" (DEED | "death")
        | NAME RING MEDIUM | NAME SAY (DEED | "it" | "he") "was" ("in revenge" | "a mistake" ...)
        | NAME "called" (DEED | "it") "a warning" | NAME GIVE "a warning" "by telephone"
        | NAME SEND PAPER "to" MEDIUM
held    = people KIDNAPPED "." NAME (FREE | HOLD | "threatened to" VERB) "him"
        | "he" "was" FREED "by" NAME | "talks with" NAME "for his release"
"""

from bisect import bisect_left, insort
from collections.abc import Callable
from operator import attrgetter
from typing import Final

from attrs import evolve

from casualtyparse.actors.candidates import (
    FIGHTING,
    SOURCE,
    ActorCandidate,
    Assertion,
    make_assertion,
)
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.identified import people_end
from casualtyparse.actors.grammar.sayings.before_names import (
    ATTACKERS,
    CLAIMING,
    HIRING,
    NAMING,
    RINGING,
    Span,
    claimed_for,
    named_for,
)
from casualtyparse.actors.grammar.sayings.own_bombs import of_bombers, take_bomb
from casualtyparse.actors.grammar.sayings.own_deeds import DID_IT, STOPS
from casualtyparse.actors.grammar.sayings.what_it_was import (
    IT,
    OWN,
    REASONS,
    behind_deed,
    says_what,
)
from casualtyparse.lexicon.little_words import ARTICLES, BE, HAVE, THEIRS, THEM
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import OF_STATE

_FIRST: Final = attrgetter("first")
_SHOWING: Final = word_list("speech", "showing")
_PICTURES: Final = word_list("speech", "pictures")
_MEDIA: Final = word_list("speech", "rung")
_REGRETTING: Final = word_list("speech", "regretting")
_REGRET: Final = frozenset({"regret", "remorse", "sorrow"})
_EXPRESSING: Final = frozenset({"expressed", "expresses"})
_APOLOGIES: Final = frozenset({"apology", "apologies"})
_GIVING: Final = frozenset({"gave", "given", "gives"})
_CALLING: Final = frozenset({"called", "calls", "described", "describes"})
_MAKING: Final = frozenset({"made", "makes", "placed"})
#: by what a warning is given: in public one may warn of anything
_WIRES: Final = frozenset({"telephone", "phone", "call"}) | _MEDIA
_SEEN: Final = frozenset({"of", "showing", "shows", "depicting"})
_CAPTURED: Final = THEM | {"hostage", "hostages", "captive", "captives", "bodies"}
_ATTACKING: Final = word_list("heads", "attackers")
_SEEN_OF: Final = _CAPTURED | _ATTACKING | {"two", "three"}
_SHOWED: Final = frozenset({"showed", "shows", "showing"})
_NAMING: Final = frozenset({"named", "identified"})
_KNOWING: Final = _NAMING | {"claimed", "claims", "praised", "hailed"}
_DYING: Final = frozenset({"death", "deaths"})
_ACT_OF: Final = ["act", "of"]
_ASIDE: Final = frozenset({",", "the"})
_SUFFERING: Final = frozenset({"victim"})
#: "issued a communique", but not "had sent him threatening letters"
_LEAVING: Final = frozenset({"issued", "issues", "left", "released", "published"})
_ABOUT: Final = frozenset({"on", "about", "after"})
_WHERE: Final = frozenset({"in", "at"})
_CLOSING: Final = frozenset({".", ";", "later", "afterwards"})
#: what no group in arms does, and verbs of what no one may have done
_AERIAL: Final = frozenset(
    {"air", "airstrike", "airstrikes", "drone", "drones", "jets"}
)
_BEFALLING: Final = frozenset(
    {"kill", "wound", "injure", "hit", "burn", "destroy", "drown"}
)
_RANSOMS: Final = frozenset({"ransom", "ransoms"})
_CAPTIVE: Final = _CAPTURED | _RANSOMS
_IN_HANDS: Final = ["in", "the", "hands", "of"]
_HANDING: Final = frozenset({"handed", "sold", "transferred"})
_FREEING: Final = word_list("speech", "freeing")
_HOLDING: Final = word_list("speech", "holding_captives")
_CAUGHT: Final = ATTACKERS | {"arrested", "detained"}
_MEANT: Final = _HOLDING | BE | {"did"} | HIRING
_TAKING: Final = frozenset({"kidnap", "abduct", "seize", "snatch", "take", "hold"})
#: what may stand between a group and its verb, and how many such words
_BETWEEN: Final = HAVE | {"later", "then", "also", "subsequently", "afterwards"}
_STEPS: Final = 3
_BEFORE_VERB: Final = _BETWEEN | {","}
#: So long is an aside behind a name.
_ASIDES: Final = 10
#: So far behind a verb stands its object, behind that what it is of.
_NEAR: Final = 8
#: So far before the name the deed was told.
_TOLD: Final = 80


def own_up(clauses: Clauses, assertions: list[Assertion]) -> None:
    """Take for a claim what only those do whose deed it was."""
    words, entries = clauses.words, clauses.entries
    for one in clauses.mentions.found:
        # PERF: few names do nothing
        if (one.name is None and not one.candidates) or not (
            one.kind in FIGHTING or one.rule == "self-named"
        ):
            continue
        if one.roles and one.roles is not SOURCE:
            if one.roles == _SUFFERING:
                take_bomb(clauses, one)
            continue
        verb, at = one.end, one.first - 1
        # PERF: of most a verb of nothing here stands behind, and no such word before
        if one.people is not None or words[verb] in _BEFORE_VERB or one.head >= verb:
            verb = _verb(clauses, one)
        at -= words[at] == "the"
        span, word, entry = None, words[verb], entries[verb]
        if word in _READERS:
            span = _READERS[word](clauses, verb)
        if span is None and entry is not None and entry.speech is not None:
            span = says_what(clauses, verb)
        if span is None and words[at] in CLAIMING:
            span = claimed_for(clauses, one, at)
        if span is not None:
            if _own(clauses, one) and not _unlikely(clauses, one, span):
                _claim(assertions, one, span)
        elif (
            (word in _MEANT and _is_meant(clauses, one, verb))
            or (words[at] in NAMING and _is_behind(clauses, one, at))
        ) and _own(clauses, one):
            one.earn("perpetrator")


def _verb(clauses: Clauses, one: ActorCandidate) -> int:
    """Return the token of the verb behind a group: "ETA rebels have later (posted)"."""
    i = people_end(clauses, one)
    if clauses.words[i] == ",":  # "an unknown group, ETA, (phoned)"
        aside = clauses.words[i + 1 : i + _ASIDES]
        if clauses.scan.tag(i + 1) == "preposition" and "," in aside:
            i += aside.index(",") + 2  # "ETA, in a letter, (said)"
        else:
            i += clauses.words[one.first - 1] in _ASIDE
    for _ in range(_STEPS):
        if clauses.words[i] not in _BETWEEN:
            break
        i += 1
    return i


def _claim(assertions: list[Assertion], one: ActorCandidate, span: Span) -> None:
    """Record a claim, in place of the report that its verb was first taken for."""
    one.earn("perpetrator")
    one.earn("source")
    first, end = span
    at = bisect_left(assertions, first, key=_FIRST)
    if at < len(assertions) and assertions[at].first == first:
        told = assertions[at]
        if told.kind == "said" and told.source is one:
            assertions[at] = evolve(
                told, rule="deed-claimed", kind="claimed", actor=one, end=end
            )
            return
    claimed = make_assertion(
        rule="deed-claimed", kind="claimed", first=first, end=end, actor=one, source=one
    )
    insort(assertions, claimed, key=_FIRST)


def _own(clauses: Clauses, one: ActorCandidate) -> bool:
    """Tell whether a deed was told before a name, and nobody else is known to have done it."""
    entries, at, told = clauses.entries, clauses.at, False
    for i in range(max(0, one.first - _TOLD), one.first):
        entry = entries[i]
        if entry is not None and (entry.deed or entry.act or entry.harm_verb):
            told = True
        if i in at and "perpetrator" in at[i].roles:
            other = at[i]
            if other.kind in OF_STATE or other.name not in (None, one.name):
                return False
    return told


def _unlikely(clauses: Clauses, one: ActorCandidate, span: Span) -> bool:
    """Tell whether a paper or a target is rather told of what a group did not do, but suffered."""
    first, end = span
    paper = clauses.entries[end - 1]
    told = clauses.words[first : first + _NEAR]
    if (paper is None or not paper.paper) and "target" not in told:
        return False
    low = max(0, one.first - _TOLD)
    if not _AERIAL.isdisjoint(clauses.words[low : one.first]):
        return True
    done = False
    for i in range(low, one.first):
        entry, other = clauses.entries[i], clauses.at.get(i)
        if entry is not None:
            act = entry.act is not None and entry.act.verb not in _BEFALLING
            done = done or act or entry.deed is not None or entry.thing == "weapon"
        if other is not None and other.name == one.name and other.roles - SOURCE:
            return True
    return not done


def _deed(clauses: Clauses, first: int, end: int) -> bool:
    """Tell whether a deed is told by a word from token `first` on."""
    for i in range(first, end):
        entry = clauses.entries[i]
        if clauses.words[i] in STOPS:
            return False
        if entry is not None and (
            entry.deed or (entry.act is not None and not entry.act.particles)
        ):
            return True
    return False


def _shows(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME SHOW PICTURE ("of" | "showing") (DEED | "him")"""
    words = clauses.words
    for j in range(i + 1, min(clauses.scan.bounds_at(i)[1], i + _NEAR)):
        if words[j] in STOPS:
            return None
        entry = clauses.entries[j]
        if words[j + 1] == "to" and entry is not None and (entry.paper or entry.speech):
            return (i, j + 1) if _medium(clauses, j + 2) else None
        if words[j] in _APOLOGIES:
            return i, j + 1
        if (
            entry is not None
            and entry.paper
            and words[i] in _LEAVING
            and _by_itself(clauses, j + 1)
        ):
            return i, j + 1
        if words[j] in _PICTURES and words[j + 1] in _SEEN:
            behind = words[j + 2 : j + 5]
            if not _SEEN_OF.isdisjoint(behind) or _deed(clauses, j + 2, j + _NEAR):
                return i, j + 1
    return None


def _by_itself(clauses: Clauses, i: int) -> bool:
    """Tell whether no more is said of a paper: "issued a communique (in a letter box)"."""
    words = clauses.words
    if words[i] in _ABOUT:
        return _deed(clauses, i + 1, i + _NEAR)
    high = clauses.scan.bounds_at(i)[1]
    return words[i] in _CLOSING or (words[i] in _WHERE and "," not in words[i:high])


def _pictures(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME PICTURE "showed" (HIM | BOMBER)"""
    words = clauses.words
    showed = words[i + 1] in _SHOWED and not _SEEN_OF.isdisjoint(words[i + 2 : i + 5])
    return (i, i + 2) if showed else None


def _knows(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME "named" ("him" | BOMBER) "as" person | NAME CLAIM BOMBER ... OWN"""
    words = clauses.words
    near = words[i + 1 : i + _STEPS + 1]
    if _ATTACKING.isdisjoint(near) and near[0] not in THEM:
        return None
    behind = words[i + 2 : i + _NEAR]
    named = words[i] in _NAMING and "as" in behind
    return (i, i + 2) if named or not OWN.isdisjoint(behind) else None


def _medium(clauses: Clauses, i: int) -> bool:
    """Tell whether a medium stands from token i on."""
    for j in range(i, i + _STEPS + 1):
        known = clauses.at.get(j)
        if clauses.words[j] in _MEDIA or (known is not None and known.kind == "media"):
            return True
    return False


def _regrets(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME REGRET "for" (DEED | "death") | NAME APOLOGISE "to" people"""
    words = clauses.words
    if words[i + 1] == "to" and words[i] not in _EXPRESSING:
        return i, i + 2
    at = i + 1 + (words[i + 1] in _REGRET)
    if words[at] != "for" or (words[i] in _EXPRESSING and at == i + 1):
        return None
    dead = not _DYING.isdisjoint(words[at + 1 : at + _NEAR])
    return (i, at + 1) if dead or _deed(clauses, at + 1, at + _NEAR) else None


def _rings(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME RING MEDIUM"""
    words, at = clauses.words, clauses.at
    if words[i] in _CALLING:
        span = _warns(clauses, i)
        if span is not None:
            return span
    made = words[i] in _MAKING
    if words[i] in _GIVING or words[i] in RINGING:
        warned = "warning" in words[i + 1 : i + _STEPS + 1]
        if warned or words[i] in _GIVING:
            by = not _WIRES.isdisjoint(words[i + 1 : i + _NEAR])
            return (i, i + 2) if warned and (by or words[i] in RINGING) else None
    if made and "call" not in words[i + 1 : i + _STEPS + 2]:
        return None
    high = min(clauses.scan.bounds_at(i)[1], i + _NEAR)
    for j in range(i + 1, high):
        if words[j] in STOPS or (not made and clauses.scan.tag(j) == "preposition"):
            return None
        known = at.get(j)
        if words[j] in _MEDIA or (known is not None and known.kind == "media"):
            return i, words.index("call", i) + 1 if made else i + 1
    return None


def _warns(clauses: Clauses, i: int) -> Span | None:
    """claimed = NAME "called" (DEED | "it") ["as"] "a" REASON"""
    words = clauses.words
    at = i + 2 if words[i + 1] in IT else behind_deed(clauses, i + 1)
    at += words[at] == "as"
    at += words[at] in ARTICLES
    at += 2 * (words[at : at + 2] == _ACT_OF)
    return (i, i + 2) if words[at] in REASONS and at > i + 1 else None


def _is_meant(clauses: Clauses, one: ActorCandidate, verb: int) -> bool:
    """Tell whether a group is told, without more, to have done what was told before."""
    words = clauses.words
    if words[verb : verb + 2] in DID_IT:
        return True  # "ETA did it."
    if words[verb] in HIRING and _hires(clauses, one, verb):
        return True
    verb += words[verb] in BE
    near = words[verb + 1 : verb + _STEPS + 2]
    holds = words[verb] in _HOLDING and not _CAPTIVE.isdisjoint(near)
    if words[verb] in _FREEING and clauses.objects(verb + 1):
        holds = True  # "freed both men", but "released a statement"
    return holds and _taken(clauses, one)


def _hires(clauses: Clauses, one: ActorCandidate, verb: int) -> bool:
    """Tell whether attackers told of before are those sent: "ETA had sent (him)"."""
    words = clauses.words
    sent = words[verb + 1] in THEM or (
        words[verb + 1] in ARTICLES and clauses.objects(verb + 1)
    )
    before = words[max(0, one.first - _TOLD) : one.first]
    return bool(sent) and not _CAUGHT.isdisjoint(before)


def _is_behind(clauses: Clauses, one: ActorCandidate, at: int) -> bool:
    """Tell whether the word at token `at` and those before it say that a group did it."""
    words, end = clauses.words, one.end
    if named_for(clauses, at) or (
        words[at] != "by" and words[at] != "to" and of_bombers(clauses, one)
    ):
        return True
    if words[at] == "by":
        held = words[at - 1] in _FREEING
    elif words[at] == "with":  # "talks with ETA for their release"
        behind = words[end : end + 3]
        held = behind[0] == "for" and behind[1] in THEIRS and behind[2] == "release"
    elif words[at] == "to":
        end = at - (words[at - 1] == "over")
        end -= words[end - 1] in THEM  # "handed them over to", no weapons
        held = words[end - 1] in _HANDING
    else:
        held = words[at - 3 : at + 1] == _IN_HANDS
    return held and _taken(clauses, one)


def _taken(clauses: Clauses, one: ActorCandidate) -> bool:
    """Tell whether people were told to be taken before a name, or a ransom behind it."""
    high = clauses.scan.bounds_at(one.first)[1]
    if not _RANSOMS.isdisjoint(clauses.words[one.end : high]):
        return True
    for entry in clauses.entries[max(0, one.first - _TOLD) : one.first]:
        if entry is not None and entry.act is not None and entry.act.verb in _TAKING:
            return True
    return False


_READERS: Final[dict[str, Callable[[Clauses, int], Span | None]]] = {
    **dict.fromkeys(_KNOWING, _knows),
    **dict.fromkeys(_SHOWING, _shows),
    **dict.fromkeys(_PICTURES, _pictures),
    **dict.fromkeys(_REGRETTING, _regrets),
    **dict.fromkeys(RINGING | _CALLING | _MAKING | _GIVING, _rings),
}
