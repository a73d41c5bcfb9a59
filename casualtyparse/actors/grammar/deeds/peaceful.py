"""Verbs and nouns of violence that tell of none where they stand.

peaceful = TALKS "wound up" | people "shot into the air" | forces (SEIZE goods | SURROUND place)
         | "in" place PARTICIPLE "by" fighters
         | 'operation' in which nobody is harmed | 'strike' "by" workers | 'attempt' "to" VERB
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate
from casualtyparse.actors.grammar.clauses.arguments import Clauses
from casualtyparse.actors.grammar.clauses.objects import MOST_BEHIND
from casualtyparse.actors.grammar.deeds.bearers import BEARING, bears_nothing
from casualtyparse.actors.grammar.deeds.owners import harm_told, place_at
from casualtyparse.lexicon.acts import Act, firing_words
from casualtyparse.lexicon.entry import Entry
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.terms import OF_STATE

ODD: Final = word_list("acts", "odd")
#: so near behind the verb stands the head of a short object
_HEAD: Final = 6
_FIGURES: Final = word_list("acts", "figures")
_IN_PROTEST: Final = word_list("acts", "burnt_in_protest")
#: what is left by those who go: "left behind nine dead", "left their dead", "left for dead"
_OWN: Final = frozenset({"behind", "their", "its", "his", "the", "for"})
#: "stopped short of it", "stopped en route"
_STOPPING: Final = frozenset({"short", "en", "overnight", "there", "here"})
_HITTING: Final = frozenset({"hit", "strike"})
_UP: Final = frozenset({"up", "down"})
_INTO: Final = frozenset({"in", "into"})
#: "shot them into the air": so far behind the verb stands "air"
_AIR: Final = 8
_OUT_BY: Final = ["out", "by"]
#: "an attack ... carried out by": so far before the verb stands the deed, so far behind
_BEFORE: Final = 8
_BEHIND: Final = 7
#: guns are turned on somebody so far behind the verb
_ON: Final = frozenset({"on", "upon", "against"})
_GUNS: Final = 6
#: what people set off who laid it not
_LAID: Final = frozenset({"it", "mine", "mines", "landmine", "landmines", "trap"})
_BLOODY: Final = frozenset({"killed", "injured", "killed_or_injured", "abducted"})
#: Weak verbs that hold a place, and that take goods; so far behind the verb stand these.
_HOLDING: Final = frozenset({"surround", "intercept"})
#: held for long, with or without a fight
_WIDE: Final = frozenset({"settlement", "route", "region"})
#: what troops do to the bombs that they find, if nobody is hurt
DISPOSING: Final = frozenset({"detonate", "explode"})
_TAKING: Final = frozenset({"seize", "intercept", "capture"})
_GOODS: Final = 9
#: what is attacked where it is seized
_PLACES: Final = frozenset({"building", "vehicle", "event", "body"})
_ACTIONS: Final = frozenset({"action", "actions"})
_CHARGING: Final = frozenset({"accuse", "suspect"})
_ATTEMPTS: Final = frozenset({"attempt", "attempts"})
_STRIKES: Final = frozenset({"strike", "strikes"})
_TOLD_OF: Final = frozenset({"of", "about"})
_AIMS: Final = frozenset({"to", "but"})
#: what is done to the hurt by those who help, and where they are brought
HELPED: Final = frozenset(
    {"treated", "rescued", "evacuated", "airlifted", "hospitalised", "hospitalized"}
)
_BROUGHT: Final = frozenset(
    {"rushed", "taken", "brought", "carried", "flown", "transported", "moved"}
)
_WARDS: Final = frozenset({"hospital", "hospitals", "clinic", "infirmary", "safety"})
_WARD: Final = 6
#: Signs that no object or agent of a verb stands behind.
ENDS: Final = frozenset(".,;:!?)")
#: Before these words a verb may share the subject of another.
SHARING: Final = frozenset({"and", "then", "but", ",", "or"})

_PARTICIPLES: Final = frozenset({"held", "run", "overrun", "left", "owned"})
#: "a bed", "the shed"
_SHORT: Final = 4
_PLACE_FAR: Final = 20


# ---- verbs


def harmless(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether talks "wound up", or somebody "shot into the air"."""
    words = clauses.words
    if act.verb == "wound":
        return words[i] == "wound" and words[i + 1] in _UP
    if (
        words[i + 1] == "out"
        or (
            act.form != "base"
            # PERF: no such noun stands behind most
            and (
                act.verb == "fire" or not _FIGURES.isdisjoint(words[i + 1 : i + _HEAD])
            )
            and _figurative(clauses, i, act)
        )
    ):
        return True  # "hit out at", "stormed out of"
    if act.verb == "stop":
        # "the rebels stopped shelling Orlen", "stopped short of it"
        return words[i + 1][-3:] == "ing" or words[i + 1] in _STOPPING
    if act.verb == "burn":
        return not _IN_PROTEST.isdisjoint(words[i + 1 : i + _HEAD])
    if act.verb == "leave":
        return words[i + 1] in _OWN
    if act.verb == "set":
        return _steps_on(clauses, i)
    if act.verb in _HITTING:
        return _hits_mine(clauses, i)
    if act.verb == "turn":  # "turned in their guns", but "turned their guns on"
        return _ON.isdisjoint(words[i + 3 : i + _GUNS])
    if act.verb in BEARING:
        return bears_nothing(clauses, i, act)
    if "air" not in words[i + 1 : i + _AIR]:
        return False
    air = words.index("air", i + 1)
    return words[air - 1] == "the" and words[air - 2] in _INTO


def _figurative(clauses: Clauses, i: int, act: Act) -> bool:
    """Tell whether nobody is harmed: "attacked the decision", "fired the chief"."""
    mentions = clauses.mentions
    high = clauses.scan.bounds_at(i)[1]
    first = mentions.skip_determiners(i + 1, high)
    end = mentions.run_from(first, high)
    if end == first:
        return False
    if act.verb == "fire":
        return first > i + 1 and mentions.head_at(end - 1) is not None
    return clauses.words[end - 1] in _FIGURES


def shoots_at(clauses: Clauses, i: int) -> bool:
    """Tell whether people or a vehicle are shot at: "shot at a patrol", not "at a bar"."""
    mentions, high = clauses.mentions, clauses.scan.bounds_at(i)[1]
    first = mentions.skip_determiners(i + 2, high)
    end = mentions.run_from(first, high)
    if end == first:
        return False
    entry = clauses.entries[end - 1]
    return end - 1 in clauses.at or (
        entry is not None and (entry.who is not None or entry.thing == "vehicle")
    )


def _steps_on(clauses: Clauses, i: int) -> bool:
    """Tell whether somebody only set off what others laid: "children set off a mine"."""
    words = clauses.words
    window = words[i + 1 : i + 6]
    if "off" not in window or _LAID.isdisjoint(window):
        return False
    return not any(one.shown for one in clauses.subjects(i))


def _hits_mine(clauses: Clauses, i: int) -> bool:
    """Tell whether somebody only drives on a mine: "when they hit a roadside bomb"."""
    mentions, high = clauses.mentions, clauses.scan.bounds_at(i)[1]
    first = mentions.skip_determiners(i + 1, high)
    end = mentions.run_from(first, high)
    entry = clauses.entries[end - 1]
    return end > first and entry is not None and entry.thing == "weapon"


def only_held(clauses: Clauses, i: int, act: Act, agents: list[ActorCandidate]) -> bool:
    """Tell whether goods are seized, or forces of a state only hold a place.

    "Troops seized nine rifles", "police surrounded the campus".
    """
    if act.verb == "occupy" and all(one.kind != "unknown" for one in agents):
        # "the rebels have occupied the road", but "the embassy"
        low, high = clauses.scan.bounds_at(i)
        place = place_at(clauses.mentions, i + 1, high)
        if place is not None and place.place not in _WIDE:
            return False
        return not harm_told(clauses.mentions, low, high)
    if act.verb in _HOLDING and all(
        one.kind in OF_STATE and (not one.name or one.rule == "state-organ")
        for one in agents
    ):
        return True
    if act.verb not in _TAKING:
        return False
    words, people_only = clauses.words, act.verb == "capture"
    for k in range(i + 1, i + _GOODS):
        entry = clauses.entries[k]
        if people_only and (
            k in clauses.mentions.places.by_first or (entry is not None and entry.place)
        ):
            return False  # "captured the town of Orlen"
        if entry is None or words[k] == "of" or words[k + 1] == "-":
            continue  # "a number of Soviet-made rifles"
        if entry.tag == "preposition" or entry.who is not None:
            return False
        if entry.thing is not None:
            return people_only or entry.thing not in _PLACES
    return people_only


def disposes(clauses: Clauses, i: int, agents: list[ActorCandidate]) -> bool:
    """Tell whether forces only blow up what they found: "troops detonated a mine"."""
    if any(one.kind not in OF_STATE for one in agents):
        return False
    return not harm_told(clauses.mentions, *clauses.scan.bounds_at(i))


def deed_near(clauses: Clauses, i: int) -> bool:
    """Tell whether a noun of violence stands close by: "an attack carried out by"."""
    words = clauses.words
    low, high = clauses.scan.bounds_at(i)
    # "the attack was planned by one colonel and carried out by another"
    joined = words[i - 1] == "and" and words[i + 1 : i + 3] == _OUT_BY
    first = low if joined else max(low, i - _BEFORE)
    if clauses.scan.tag(i - 1) is None and "," in words[first:i]:
        # "shot in the raid, said autopsies carried out by doctors"
        first = i - words[first:i][::-1].index(",")
    if "against" in words[i + 1 : i + _BEHIND]:
        against = words.index("against", i)
        if words[against - 1] in _ACTIONS:
            return True
    sorts = {
        entry.deed
        for entry in clauses.entries[first : min(high, i + _BEHIND)]
        if entry is not None
    }
    if "deed" in sorts or "clash" in sorts:
        return True
    if "trouble" not in sorts or words[i].endswith("ing"):
        return False  # "troops are conducting operations"
    return _bloody(clauses, i)


def _bloody(clauses: Clauses, i: int) -> bool:
    """Tell whether an operation harmed anybody: this sentence or the next tells it."""
    sentence, edges = clauses.scan.sentence_of[i], clauses.edges
    end = edges[min(sentence + 2, len(edges) - 1)]
    return any(
        entry is not None and _harms(entry)
        for entry in clauses.entries[edges[sentence] : end]
    )


def _harms(entry: Entry) -> bool:
    """Tell whether a word says that people were killed or hurt."""
    verb = entry.harm_verb
    if verb is not None and verb.weak:
        return False  # "when they hit a mine"
    for harm in (verb, entry.harm_state, entry.harm_noun):
        if harm is not None and harm.harm in _BLOODY:
            return True
    return False


def participle(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether a verb before "is" only describes its people.

    "The members murdered are", but not "the man he killed is".
    """
    mentions = clauses.mentions
    first = mentions.run_before(i, low)
    if first == i:
        return clauses.words[i - 1] in SHARING
    first = mentions.before_determiners(first, low)
    return first == low or not mentions.content(first - 1)


def aimed(clauses: Clauses, i: int) -> bool:
    """Tell whether an aim or "but" ends the clause: "kidnapped to protest the visit by"."""
    words, tag = clauses.words, clauses.scan.tag
    window = words[i + 1 : i + MOST_BEHIND]
    # PERF: most clauses have neither
    if _AIMS.isdisjoint(window):
        return "and" in window and "by" in window and _tended(clauses, i)
    for j in range(i + 1, i + MOST_BEHIND):
        if words[j] == "and" and _tended(clauses, i):
            return True
        if words[j] == "by" or words[j] in ENDS:
            return False
        if words[j] == "but":
            return True  # "kidnapped on Sunday but rescued by the army"
        if words[j] == "to" and words[j + 1] != "death":
            return tag(j + 1) is None and tag(j + 2) == "determiner"
    return False


def _tended(clauses: Clauses, i: int) -> bool:
    """Tell whether "by" is said of those who help: "hurt and rushed to hospital by nuns"."""
    words = clauses.words
    for j in range(i + 1, i + MOST_BEHIND):
        if words[j] == "by":  # "shot and the mayor rescued by troops"
            return j > i + 1 and words[j - 1] in HELPED
        if words[j] in ENDS:
            return False
        if words[j] == "and":
            at = j + 1 + (clauses.scan.tag(j + 1) == "adverb")
            if words[at] in HELPED:
                return True
            near = words[at + 1 : at + _WARD]
            if words[at] in _BROUGHT:
                return not _WARDS.isdisjoint(near)
    return False


# ---- nouns


def doers(
    clauses: Clauses, i: int, agents: list[ActorCandidate], low: int, high: int
) -> list[ActorCandidate]:
    """Leave out workers on strike, and who only told somebody of the deed."""
    words, mentions = clauses.words, clauses.mentions
    if words[i] in _ATTEMPTS and not _attempted(clauses, i, agents[-1].end):
        return []  # "attempts by dealers to enter the port"
    if words[i] in _STRIKES:
        return [one for one in agents if one.rule != "people-of-a-clause"]
    of = mentions.before_determiners(mentions.run_before(i, low), low) - 1
    told = words[of] in _TOLD_OF and words[of - 1].endswith(("ed", "told"))
    if told and clauses.passive(of - 1, low, high):
        return []  # "informed of the attack by his aides"
    return agents


def _attempted(clauses: Clauses, i: int, end: int) -> bool:
    """Tell whether a deed is attempted: "an attempt by gunmen to kill", "coup attempt"."""
    before = clauses.entries[i - 1]
    if clauses.words[end] != "to":
        return before is None or before.act is None or before.deed is not None
    entry = clauses.entries[end + 1]
    return entry is not None and (entry.act is not None or entry.harm_verb is not None)


def attempts_other(clauses: Clauses, i: int) -> bool:
    """Tell whether what is attempted harms nobody: "police attempt to clear the square"."""
    words = clauses.words
    if words[i] not in _ATTEMPTS or words[i + 1] != "to":
        return False
    entry = clauses.entries[i + 2 + (clauses.scan.tag(i + 2) == "adverb")]
    return entry is None or entry.act is None or bool(entry.act.particles)


def charged(clauses: Clauses, i: int, low: int) -> bool:
    """Tell whether somebody is accused of a deed: "accused of the raid by the army"."""
    first = clauses.mentions.run_before(i, low)
    of = clauses.mentions.before_determiners(first, low) - 1
    if of <= low or clauses.words[of] != "of":
        return False
    entry = clauses.entries[of - 1]
    speech = None if entry is None else entry.speech
    return speech is not None and speech.verb in _CHARGING and speech.form == "past"


# ---- places


def holds_place(clauses: Clauses, verb: int, by: int) -> bool:
    """Tell whether the "by" of a verb belongs to a participle that describes its place."""
    words, entry = clauses.words, clauses.entries[by - 1]
    word = words[by - 1]
    if word not in _PARTICIPLES and (word[-2:] != "ed" or len(word) <= _SHORT):
        return False  # PERF: as before most
    act = None if entry is None else entry.act
    if act is not None and (
        words[by - 2] in act.particles or not (act.weak or act.particles)
    ):
        return False  # "by a mine planted by", "in a village attacked by"
    if entry is not None and entry.speech is not None:
        return False  # "in a raid blamed on"
    at = place_before(clauses, by - 1, max(verb + 1, by - _PLACE_FAR))
    if at and words[at] == "from":
        fired = clauses.entries[verb]
        act = None if fired is None else fired.act
        return act is None or not (act.verb == "launch" or act.verb in firing_words())
    return at > 0  # "abducted in", but "rockets fired from a village held by"


def place_before(clauses: Clauses, participle: int, low: int) -> int:
    """Return the preposition of the place that a participle describes, or 0.

    As in "(in) a town still held".
    """
    entries, mentions, tag = clauses.entries, clauses.mentions, clauses.scan.tag
    end = participle
    while tag(end - 1) == "adverb":
        end -= 1
    if end <= low:
        return 0
    first = mentions.run_before(end, low)
    if first == end:
        return 0
    noun = entries[end - 1]
    if noun is not None and (
        noun.deed is not None or noun.thing == "weapon" or noun.harm_noun is not None
    ):
        return 0  # "in an attack launched by"
    before = mentions.before_determiners(first, low) - 1
    while before > low and clauses.words[before] == "of":
        first = mentions.run_before(before, low)  # "a part of the town held by"
        before = mentions.before_determiners(first, low) - 1
    return before if before >= low and tag(before) == "preposition" else 0
