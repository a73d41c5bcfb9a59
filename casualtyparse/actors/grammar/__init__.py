"""How actors are worded, and what clauses say about them.

Each folder imports only from those above it:

phrases    words that describe or place an actor, wherever they stand
names      known names, and those that a text gives itself
clauses    who is the subject, the object or the speaker of a verb
deeds      who did it, and to whom
sayings    who claims, denies, blames, suspects or reports
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from casualtyparse.actors.candidates import (
    NO_ROLES,
    ActorCandidate,
    Assertion,
    Harmed,
)
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.people import (
    armed_at,
    read_armed,
    read_people,
    read_person,
    read_speaker,
)
from casualtyparse.actors.grammar.deeds.earning import CAPTIVE
from casualtyparse.actors.grammar.deeds.harmed import give_roles
from casualtyparse.actors.grammar.deeds.identified import name_attackers
from casualtyparse.actors.grammar.deeds.marks import name_markers
from casualtyparse.actors.grammar.deeds.owners import part_of, weapon_of
from casualtyparse.actors.grammar.deeds.roles import NEAR_PARTICLE, Deeds
from casualtyparse.actors.grammar.deeds.targets import part_of_thing
from casualtyparse.actors.grammar.names.initials import read_initials
from casualtyparse.actors.grammar.names.known import (
    NAMES,
    read_all_names,
    read_defined,
    read_misspelt,
    read_name,
)
from casualtyparse.actors.grammar.names.media import read_medium
from casualtyparse.actors.grammar.names.named import name_perpetrators
from casualtyparse.actors.grammar.names.organisations import (
    GROUPS,
    read_group,
    read_organisation,
)
from casualtyparse.actors.grammar.names.organs import (
    MINISTRIES,
    read_any_organ,
    read_bare_organ,
    read_ministry,
    read_organ,
)
from casualtyparse.actors.grammar.names.self_named import (
    BODIES,
    name_claimants,
    name_members,
    read_self_named,
)
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.actors.grammar.phrases.metonyms import read_place
from casualtyparse.actors.grammar.sayings.aftermath import own_up
from casualtyparse.actors.grammar.sayings.headings import (
    read_headings,
    read_last,
    read_tellers,
)
from casualtyparse.actors.grammar.sayings.verbs import Speeches
from casualtyparse.lexicon import bit_of, triggers_of
from casualtyparse.lexicon.little_words import HAVE, THEIRS
from casualtyparse.lexicon.pieces import CAPITAL, UPPER
from casualtyparse.phrases.names import KnownNames
from casualtyparse.phrases.reading import Reading
from casualtyparse.rules import Rule, claim_all

#: Read wherever they stand, in this order at each word.
STANDING: Final[tuple[Rule[ActorCandidate], ...]] = (
    Rule(name="ministry", trigger="organisation", parse=read_ministry),
    Rule(name="medium", trigger="described", parse=read_medium),
    Rule(name="organisation", trigger="organisation", parse=read_organisation),
    Rule(name="group-called", trigger="organisation", parse=read_group),
    Rule(name="self-named", trigger="organisation", parse=read_self_named),
    Rule(name="state-organ", trigger="organs", parse=read_organ),
    Rule(name="bare-organ", trigger="organs", parse=read_bare_organ),
    Rule(name="armed-people", trigger="fighters", parse=read_armed),
)
#: Read when a clause asks who did it or who says so.
ASKED: Final[tuple[Rule[ActorCandidate], ...]] = (
    Rule(name="place-that-speaks", trigger="speech", parse=read_place),
    Rule(name="people-of-a-clause", trigger="act", parse=read_people),
    Rule(name="person", trigger="speech", parse=read_person),
    Rule(name="speaker", trigger="speech", parse=read_speaker),
)
RULES: Final = (
    Rule(name="known-name", trigger=NAMES, parse=read_name),
    Rule(name="misspelt-name", trigger=NAMES, parse=read_misspelt),
    Rule(name="defined-name", trigger=NAMES, parse=read_defined),
    *STANDING,
    *ASKED,
)

_ORGANS: Final = bit_of("organs")
_ORGANISATION: Final = bit_of("organisation")
_DESCRIBED: Final = bit_of("described")
_FIGHTERS: Final = bit_of("fighters")
_OF_BODIES: Final = _ORGANS | _ORGANISATION | _DESCRIBED
_STANDING: Final = _OF_BODIES | _FIGHTERS
_CLAUSES: Final = bit_of("speech") | bit_of("act") | bit_of("deed")
_ACTORS: Final = triggers_of("actors")
_BELONGED: Final = frozenset({"belong", "belonged"})
_HARMED: Final = frozenset({"victim", "target"})
_ASKING: Final = frozenset({"demanded", "demands", "demand", "asked", "received"})
_AFTERWARDS: Final = frozenset({"later", "then", "also", "now"})
_RANSOMS: Final = frozenset({"ransom", "ransoms"})
_RELEASES: Final = frozenset({"release", "freedom", "return"})
#: "taken from their homes in Orlen by gunmen": so far behind the verb stands "by"
_HANDLED: Final = 11
#: So far behind the verb stands the ransom: "demanded a large ransom".
_ASKED_FOR: Final = 5
#: "in X hands", "escaped from X", "a victim of X"
_HANDS: Final = frozenset({"hands", "captivity", "custody"})
_SAVED: Final = {
    "from": frozenset({"escaped", "rescued", "freed", "saved"}),
    "of": frozenset({"victim", "victims"}),
    "to": frozenset({"victim"}),
}
_PAID: Final = frozenset({"paid", "to"})
_OWNING: Final = frozenset({"its", "whose"})
_BEING: Final = frozenset({"was", "were", "been", "being", "had"})
_BEFORE: Final = 6
_PLACE: Final = attrgetter("first", "end")


def read_names(reading: Reading) -> list[ActorCandidate]:
    """Return the names of actors in a text and claim their tokens."""
    names = read_all_names(reading)
    if names:
        claim_all(reading, names)
        kinds, scan = reading.note(KnownNames).kinds, reading.scan
        for one in names:
            kinds[one.first] = one.kind
            if scan.tag(one.first) == "relative" and not scan.upper(one.end):
                scan.entries[one.first] = None  # "a WHO nurse" is not "a nurse who"
    return names


def read(
    reading: Reading,
    names: Sequence[ActorCandidate],
    harms: Sequence[Harmed] = (),
) -> tuple[list[ActorCandidate], list[Assertion]]:
    """Return all mentions of actors, with the roles they earn, and who says who did it.

    `harms` is what the casualties of the text tell of the actors in it.
    """
    mentions = reading.note(Mentions)
    mentions.keep_first(names)
    verbs = _read_bodies(mentions)
    read_headings(mentions)
    read_tellers(mentions)
    read_last(mentions)
    clauses = Clauses(mentions)
    assertions = _read_clauses(clauses, verbs) if verbs else []
    if harms:
        give_roles(clauses, harms)
    name_attackers(clauses, assertions)
    name_markers(clauses, assertions)
    own_up(clauses, assertions)
    _hand_over(clauses)
    name_perpetrators(mentions)
    name_claimants(mentions)
    name_members(mentions)
    words = mentions.words
    kept = [
        one
        for one in mentions.found
        if one.shown
        or (one.roles and (words[one.end] != "of" or not part_of_thing(mentions, one)))
    ]
    kept.sort(key=_PLACE)
    return kept, assertions


def _hand_over(clauses: Clauses) -> None:
    """Give the roles of "the group" to the actor it stands for, and kin the same deeds."""
    for pair in clauses.anaphora.kin:
        did = tuple(sorted({*pair[0].did, *pair[1].did}))
        for one in pair:
            if did:
                one.did = did
                one.earn("perpetrator")
    words = clauses.words
    for mention in clauses.mentions.found:
        if mention.name is None:  # PERF: few of these are told of behind "whose"
            if words[mention.first - 1] in _OWNING and "perpetrator" in mention.roles:
                _own(clauses, mention)
        elif not mention.roles:
            _hold(clauses, mention)
    for mention in clauses.anaphora.standing:
        group, head = mention.stands_for, clauses.mentions.head_at(mention.head)
        if group is None:
            continue
        band = head is not None and head.sort == "band"
        if not band and mention.kind == "unknown" and not _did(group):
            continue  # "the Brigade condemned it; the gunmen shot a judge"
        group.roles |= mention.roles
        group.did += mention.did
        if band:
            mention.roles = NO_ROLES
            mention.shown = False


def _did(group: ActorCandidate) -> bool:
    """Tell whether a group did something, and suffered nothing."""
    return "perpetrator" in group.roles and not group.roles & _HARMED


def _own(clauses: Clauses, mention: ActorCandidate) -> None:
    """Give what members did to their group too: "the Brigade, whose members shot him"."""
    first = mention.first
    named = clauses.anaphora.before(first)
    sentence_of = clauses.sentence_of
    if (
        named
        and named[0].armed
        and sentence_of[first] - sentence_of[named[0].first] < 2
    ):
        named[0].earn("perpetrator")
        named[0].did += mention.did


def _hold(clauses: Clauses, mention: ActorCandidate) -> None:
    """Give the role to whoever holds people, or whose weapon it was.

    "hostages of the Brigade", "an IRA car bomb exploded", "the Brigade demanded a ransom".
    """
    weapon = weapon_of(clauses.mentions, mention)
    if weapon is not None:
        mention.earn("perpetrator")
        mention.did += (weapon,)
    part = part_of(clauses.mentions, mention)
    if part is not None and "perpetrator" in part.roles:
        mention.earn("perpetrator")
        mention.did += part.did
    words, first = clauses.words, mention.first
    verb = mention.end + (words[mention.end] in _AFTERWARDS)
    if words[verb] in _ASKING and mention.armed:
        asked = words[verb + 1 : verb + _ASKED_FOR]
        high = clauses.scan.bounds_at(verb)[1]
        if (
            not _RANSOMS.isdisjoint(asked)
            or ("release" in asked and "exchange" in words[verb:high])
            or _for_release(words[verb:high])
        ):
            # "demanded the release of nine men in exchange for him", "a sum for his release"
            mention.earn("perpetrator")
    first -= words[first - 1] == "the"
    before = words[first - 1]
    if before == "in" and words[mention.end] in _HANDS and mention.armed:
        mention.earn("perpetrator")
    if before in _SAVED and words[first - 2] in _SAVED[before] and mention.armed:
        mention.earn("perpetrator")
    if before in _PAID and mention.armed and _paid(clauses, first):
        mention.earn("perpetrator")
    if before == "of" and words[first - 2] in CAPTIVE and mention.armed:
        mention.earn("perpetrator")
    if before == "to" and words[first - 2] in _BELONGED and mention.armed:
        for one in clauses.subjects(first - 2):  # "the rebels, who shot, belonged to"
            if _did(one):
                mention.earn("perpetrator")
                mention.did += one.did


def _for_release(told: list[str]) -> bool:
    """Tell whether something is asked "for his release"."""
    for word in _RELEASES.intersection(told):
        at = told.index(word)
        if told[at - 2] == "for" and told[at - 1] in THEIRS:
            return True
    return False


def _paid(clauses: Clauses, i: int) -> bool:
    """Tell whether a ransom is paid at token i: "paid (X) a ransom", "a ransom was paid to (X)"."""
    low, high = clauses.scan.bounds_at(i)
    told = clauses.words[low:high]
    return "paid" in told and not _RANSOMS.isdisjoint(told)


def _read_bodies(mentions: Mentions) -> list[int]:
    """Read the organs of states, organisations and armed people, wherever they stand.

    Return the verbs and nouns of violence and of saying, which are read next.
    """
    words, at = mentions.words, mentions.at
    scan, reading = mentions.scan, mentions.reading
    entries = scan.entries
    marks, upper = scan.marks, mentions.places.upper
    armed: list[int] = []
    verbs: list[int] = []
    # PERF: the rules of `STANDING` in their order, each tried where it can hold.
    for i in scan.triggers(_ACTORS):
        entry = entries[i]
        if entry is None:
            continue
        mask = entry.mask
        if mask & _CLAUSES:
            verbs.append(i)
        if not mask & _STANDING or i in at:
            continue  # PERF: most are verbs and no more
        if mask & _FIGHTERS:
            armed.append(i)
        if not mask & _OF_BODIES:
            continue
        body = mask & _ORGANISATION
        if (
            (body and words[i] in MINISTRIES and read_ministry(reading, i))
            or (mask & _DESCRIBED and read_medium(reading, i))
            or (
                body
                and not upper
                and (
                    read_organisation(reading, i)
                    if marks[i] & CAPITAL
                    else words[i] in BODIES
                    and (
                        (words[i] in GROUPS and read_group(reading, i))
                        or read_self_named(reading, i)
                    )
                )
            )
        ):
            continue
        if mask & _ORGANS:
            read_any_organ(mentions, i)
    for i in armed:  # last: "fighters of the Asmin Brigade" are that brigade
        if i not in at:
            armed_at(mentions, i)
    return verbs


def _read_clauses(clauses: Clauses, verbs: Sequence[int]) -> list[Assertion]:
    """Read the verbs and nouns of violence and of saying, in text order."""
    deeds, readers, at = Deeds(clauses), Speeches(clauses), clauses.at
    entries, words, marks = clauses.entries, clauses.words, clauses.scan.marks
    edges, sentence_of = clauses.edges, clauses.sentence_of
    low = high = 0
    for i in verbs:
        entry = entries[i]
        if entry is None:
            continue
        if i >= high:
            sentence = sentence_of[i]
            low, high = edges[sentence], edges[sentence + 1]
        speech, act = entry.speech, entry.act
        # PERF: before few verbs stand initials
        if marks[i - 1] & UPPER or (words[i - 1] in HAVE and marks[i - 2] & UPPER):
            read_initials(clauses.mentions, i)
        if speech is not None and i not in at:
            readers[speech.kind](i, speech, low, high)
        if act is not None and i not in at:
            particles = act.particles
            if (
                not particles
                or words[i - 1] == "-"  # "machine-gunned"
                # PERF: most of these verbs have another sense: "set", "carried"
                or not particles.isdisjoint(words[i + 1 : i + 1 + NEAR_PARTICLE])
                or (
                    act.form == "past"
                    and "by" in words[i + 1 : i + (_HANDLED if act.handling else 3)]
                )
                # "a grenade was lobbed at the office by", "a bomb that X had planted"
                or (
                    act.form == "past"
                    and (words[i - 1] in _BEING or words[i - 1] in particles)
                    and not particles.isdisjoint(words[max(0, i - _BEFORE) : i])
                )
            ):
                deeds.verb(i, act, low, high)
        deed = entry.deed
        if deed is not None and i not in at:
            if deed != "trouble":
                deeds.noun(i, low, high)
            else:
                deeds.trouble(i, low, high)
    return readers.found
