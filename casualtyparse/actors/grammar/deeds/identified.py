"""Attackers of whom a text tells at once which group they are.

identified = ATTACKERS ("was" | "were") ["identified as"] NAME | ATTACKERS "," NAME ","
           | ATTACKERS ("identified themselves as" | "said they were from") NAME
           | ATTACKERS "." "They" ("were" | "said they were from") NAME
           | NAME "was" ["named as"] "the" 'culprit' | "named" NAME "as the" 'culprit'
"""

from bisect import bisect_left, insort
from operator import attrgetter
from typing import Final

from casualtyparse.actors.candidates import (
    ActorCandidate,
    Assertion,
    make_assertion,
)
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.deeds.verdicts import persons_before
from casualtyparse.actors.grammar.phrases.noun_phrases import DETERMINING
from casualtyparse.lexicon.little_words import BE, HE_SHE
from casualtyparse.lexicon.word_lists import word_list

_MODAL: Final = frozenset({"may", "might"})
_HEDGES: Final = word_list("speech", "hedging")
_BETWEEN: Final = (
    word_list("heads", "introducing")
    .union(_HEDGES, BE)
    .union(("as", "themselves", "himself", "they", "he", "from", "of", "to", "also"))
    .union(("be", "been", "have"), _MODAL)
)
_IDENTIFYING: Final = word_list("speech", "identifying_attackers") | BE | _MODAL
#: no police, army or government
_UNNAMED: Final = frozenset({"unknown", "rebel", "militia", "criminal", "civilian"})
#: "the gunmen, members of the Brigade, fled"
_DESCRIBING: Final = _HEDGES.union(
    ("who", "members", "member", "from", "of", "belonging", "suspected", "claiming")
)
_WHO: Final = frozenset({"who", "that"})
#: "the attackers, estimated at 120, were"
_RECKONED: Final = frozenset(
    {"estimated", "numbering", "put", "reckoned", "about", "some"}
)
_BEING: Final = BE | {"belonged"}
#: So long may a relative clause be.
_RELATIVE: Final = 14
_CALLED: Final = ["called", "themselves"]
_TELLING: Final = frozenset({"said", "belonged", "identified", "came"})
_REACH: Final = 10
#: what makes it a suspicion
_DOUBTS: Final = _MODAL | {"likely", "probable", "probably", "possibly", "presumably"}
#: so far behind may stand who says so: "..., police said"
_SAID: Final = 30
#: no sentence holds more assertions
_NEAR: Final = 12
_APPOSING: Final = frozenset({",", "-", "\u2013", "\u2014"})
_ASIDE: Final = frozenset({",", "("})
TOGETHER: Final = frozenset({"together", "along", "jointly"})
_BEHIND: Final = _ASIDE | TOGETHER
_BETTER: Final = frozenset({"better", "also", "formerly", "commonly", "otherwise"})
_DEFINITE: Final = frozenset({"the", "these", "those"})
_CULPRITS: Final = frozenset({"perpetrator", "perpetrators", "culprit", "culprits"})
_NAMING: Final = frozenset({"named", "names", "identified", "identifies", "described"})
_FIRST: Final = attrgetter("first")
_ATTACKING: Final = word_list("heads", "attackers")


def name_attackers(clauses: Clauses, assertions: list[Assertion]) -> None:
    """Give the role to the groups that attackers are said to be."""
    words = clauses.words
    doers: dict[str, list[ActorCandidate]] | None = None
    for one in clauses.mentions.found:
        if one.name is not None or not (one.shown or one.roles):
            continue
        before: tuple[int, ...] = ()
        if words[one.end] in BE and one.rule == "armed-people" and not one.roles:
            doers = _doers(clauses) if doers is None else doers
            before = _did_before(clauses, one, doers)
        if (
            before
            or words[one.end - 1] in _ATTACKING
            or (
                "perpetrator" in one.roles
                and one.kind in _UNNAMED
                and (words[one.end] not in BE or words[one.first - 1] != "by")
            )
        ):
            group = _group(clauses, one) or _group_behind(clauses, one)
            if group is not None:
                group.earn("perpetrator")
                group.did = tuple(sorted({*group.did, *one.did, *before})) or (
                    one.head,
                )
                _suspect(clauses, one, group, assertions)
    for one in clauses.mentions.found:
        if words[one.head] in _CULPRITS:
            _convict(clauses, one, assertions)
        # PERF: behind few names stands a sign
        if "perpetrator" in one.roles and words[one.end] in _BEHIND:
            other = _known_as(clauses, one) or _helped_by(clauses, one)
            if other is not None:
                other.earn("perpetrator")
                other.did = other.did or one.did


def named_as(clauses: Clauses, at: int, low: int) -> tuple[ActorCandidate, int] | None:
    """Return the group that somebody "named X" before the "as" at token `at`, and the verb."""
    words = clauses.words
    known = clauses.mentions.ending(at, low)
    if known is None:
        if words[at - 1] not in _NAMING or not clauses.passive(at - 1, low, at):
            return None
        verb, found = at - 1, clauses.subjects(at - 1)  # "X was named as"
        known = found[0] if found else None
    else:
        verb = clauses.mentions.before_determiners(known.first, low) - 1
    named = known is not None and _armed(known) and words[verb] in _NAMING
    return (known, verb) if known is not None and named else None


def _convict(
    clauses: Clauses, one: ActorCandidate, assertions: list[Assertion]
) -> None:
    """Record whom a text names as the culprit: "X was the likely culprit"."""
    low = clauses.scan.bounds_at(one.first)[0]
    first = clauses.mentions.before_determiners(one.first, low)
    source: ActorCandidate | None = None
    if clauses.words[first - 1] == "as":
        named = named_as(clauses, first - 1, low)
        if named is None:
            return
        group, verb = named
        speakers = clauses.subjects(verb, speaker=True) if verb < group.first else []
        source = speakers[0] if speakers else None
        if source is not None:
            source.earn("source")
    else:
        if clauses.group_start(first, low) == first or clauses.negated(first, low):
            return
        found = [known for known in clauses.subjects(first) if _armed(known)]
        found = found or persons_before(clauses, first)
        if not found:
            return
        group = found[0]
    group.earn("perpetrator")
    told = make_assertion(
        rule="blame" if source else "suspicion-noun",
        kind="blamed" if clauses.words[first - 1] == "as" else "suspected",
        first=min(one.first, group.first),
        end=max(one.end, group.end),
        actor=group,
        source=source,
    )
    insort(assertions, told, key=_FIRST)


def _helped_by(clauses: Clauses, one: ActorCandidate) -> ActorCandidate | None:
    """Return the group that does it with another: "X, together with Y, attacked"."""
    words = clauses.words
    i = one.end + (words[one.end] == ",")
    if words[i] not in TOGETHER or words[i + 1] != "with":
        return None
    known = clauses.at.get(i + 2 + (words[i + 2] == "the"))
    return known if known is not None and _armed(known) else None


def _known_as(clauses: Clauses, one: ActorCandidate) -> ActorCandidate | None:
    """Return the other name of a group: "the Dol Movement, better known as X"."""
    words = clauses.words
    i = one.end + 1
    i += words[i] in _BETTER
    if words[i] != "known" or words[i + 1] != "as":
        return None
    known = clauses.at.get(i + 2 + (words[i + 2] == "the"))
    return known if known is not None and _armed(known) else None


def _doers(clauses: Clauses) -> dict[str, list[ActorCandidate]]:
    """Return those without a name who did something, by their nouns."""
    doers: dict[str, list[ActorCandidate]] = {}
    for one in clauses.mentions.found:
        if one.name is None and "perpetrator" in one.roles:
            doers.setdefault(clauses.words[one.head], []).append(one)
    return doers


def _did_before(
    clauses: Clauses, one: ActorCandidate, doers: dict[str, list[ActorCandidate]]
) -> tuple[int, ...]:
    """Return what guerrillas did before "the guerrillas" are told to be of a group."""
    words = clauses.words
    left = clauses.mentions.before_determiners(one.first, 0)
    if _DEFINITE.isdisjoint(words[max(0, left - 2) : one.first]):
        return ()
    before = (
        other.did for other in doers.get(words[one.head], ()) if other.first < one.first
    )
    return next(before, ())


def _suspect(
    clauses: Clauses,
    one: ActorCandidate,
    group: ActorCandidate,
    assertions: list[Assertion],
) -> None:
    """Record a suspicion where it is not sure: "the gunmen were likely members of X"."""
    first, words = one.end, clauses.words
    between = words[one.first : group.first]
    if _DOUBTS.isdisjoint(between) and not ("said" in between and "be" in between):
        return
    low = clauses.scan.bounds_at(first)[0]
    source: ActorCandidate | None = None
    at = bisect_left(assertions, low, key=_FIRST)
    for told in assertions[at : at + _NEAR]:
        if told.first > first + _SAID:
            break
        if told.kind != "said":
            if told.actor is group:
                return
        elif told.extent and told.extent[0] <= first < told.extent[1]:
            source = told.source
    suspected = make_assertion(
        rule="suspicion-noun",
        kind="suspected",
        first=first,
        end=group.end,
        actor=group,
        source=source,
    )
    insort(assertions, suspected, key=_FIRST)


def _group(clauses: Clauses, one: ActorCandidate) -> ActorCandidate | None:
    """Return the group that stands behind a mention of attackers as what they are."""
    words, at, scan = clauses.words, clauses.at, clauses.scan
    high = scan.bounds_at(one.first)[1]
    i = _behind_aside(clauses, one.end, high)
    if words[i] in _APPOSING:
        i = clauses.mentions.skip_determiners(i + 1, high)
        number = clauses.mentions.reading.numbers.by_first.get(i)
        known = at.get(i if number is None else number.end)
        if known is not None and known.name is not None:
            apposed = _armed(known) and words[people_end(clauses, known)] in ",."
            return known if apposed and words[i - 1] != "and" else None
        i = _past_namer(words, i)
        told = words[i : i + 2] == ["said", "to"]  # not "the gunmen, said ETA, fled"
        if words[i] not in _DESCRIBING and words[i] != "as" and not told:
            return None  # "the gunmen, (who belonged to, members of) the Brigade"
        i += words[i] == "who"
    elif words[i] in _WHO and words[i + 1] in _TELLING:
        i += 1  # "two boys who said they were members of the Brigade"
    elif words[i] in _WHO:
        i = _main_verb(clauses, one, high)  # "a boy who shot nine was a member of"
        if i == 0:
            return None
    elif words[i] == "as":
        if "identified" not in words[max(0, one.first - 3) : one.first]:
            return None
    elif words[i : i + 2] == _CALLED:
        i += 1
    elif words[i] not in _IDENTIFYING:
        return None
    if words[i] in BE:
        named = _past_namer(words, i + 1)
        i = named if named > i + 1 else i
    if words[i + 1] == "not":  # "were not bandits but fighters of X"
        behind = words[i + 2 : min(high, i + _REACH)]
        i = i + 3 + behind.index("but") if "but" in behind else i
    return _named_from(clauses, i, high)


def _behind_aside(clauses: Clauses, i: int, high: int) -> int:
    """Return the verb behind an aside: "the attackers, estimated at 120, (were)", or token i."""
    words = clauses.words
    if words[i] != "," or words[i + 1] not in _RECKONED:
        return i
    aside = words[i + 1 : min(high, i + _RELATIVE)]
    verb = i + aside.index(",") + 2 if "," in aside else i
    return verb if words[verb] in BE else i


def _past_namer(words: list[str], i: int) -> int:
    """Return the "as" of "identified by police (as) members", or token i."""
    window = words[i : i + _REACH]
    named = window[:2] == ["identified", "by"] and "as" in window
    return i + window.index("as") if named else i


def _main_verb(clauses: Clauses, one: ActorCandidate, high: int) -> int:
    """Return the verb that says behind a relative clause what attackers are; 0 for none."""
    for j in range(one.end + 2, min(high, one.end + _RELATIVE)):
        if clauses.words[j] in _BEING and one in clauses.subjects(j):
            return j
    return 0


def _group_behind(clauses: Clauses, one: ActorCandidate) -> ActorCandidate | None:
    """Return the group that the next sentence says attackers are: "They said they were from"."""
    low, high = clauses.scan.bounds_at(one.first)
    if not one.did or one.did[0] < one.first or high >= clauses.scan.size:
        return None  # "two cooks were shot by rebels. They were from Orlen"
    low, high = clauses.scan.bounds_at(high)
    words = clauses.words
    if words[low] != "they" or words[low + 1] not in _IDENTIFYING:
        return None
    group = _named_from(clauses, low + 1, high)
    told = group is not None and HE_SHE.isdisjoint(words[low : group.first])
    return group if told else None


def _named_from(clauses: Clauses, i: int, high: int) -> ActorCandidate | None:
    """Return the group that attackers are said to be from token i on."""
    words, at, scan = clauses.words, clauses.at, clauses.scan
    for j in range(i, min(high, i + _REACH)):
        known = at.get(j)
        if known is not None:
            if known.name is None and words[j] in _BETWEEN:
                continue  # "members of the Brigade"
            return known if _armed(known) else None
        entry = clauses.entries[j]
        fighters = entry is not None and (entry.fighters is not None or entry.armed)
        if not (
            fighters or words[j] in _BETWEEN or scan.tag(j) in DETERMINING
        ):  # "militants from the Brigade"
            return None
    return None


def _armed(known: ActorCandidate) -> bool:
    return (known.armed or known.kind == "unknown") and known.name is not None


def people_end(clauses: Clauses, known: ActorCandidate) -> int:
    """Return the token behind a group and the word for its people: "ADF rebels"."""
    end = max(known.end, known.head + 1)
    people = clauses.entries[end]
    told = people is not None and people.who is not None
    return end + (known.people is not None or told)
