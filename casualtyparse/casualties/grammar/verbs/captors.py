"""Whether people are abducted or detained: by who takes them, and by what was told before."""

from collections.abc import Mapping, Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate, Stretch
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.verbs.takers import (
    CAPTORS,
    STATE,
    are_lawless,
    are_raiders,
    armed_before,
    kind_of_taker,
    taker_by,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import COMMA_AND
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import BODILY, Harm, VictimKind

#: What becomes of a harm by the people who suffer it.
CAPTIVE: Final[Mapping[Harm, Mapping[str | None, Harm]]] = {
    "abducted": {"prisoner": "detained"},
    "detained": {"hostage": "abducted", "captive": "abducted"},
}
_TAKEN_AS: Final = word_list("harms", "captives")
#: Who has people in the custody of a state.
_OFFICIAL: Final = frozenset({"government", "security"})
_AGENTS: Final = frozenset({"agent", "officer", "inspector"})
_JAILED: Final = frozenset({"jailed", "imprisoned", "convicted", "arrested"})
#: Who is armed without being of a state.
_PRIVATE: Final = frozenset({"paramilitary", "vigilante"})
#: Who is handed over to the police is held, whoever does it.
_HANDED: Final = ("handed over", "turned over")
_THREATENED: Final = ("at gunpoint", "at knifepoint")
#: What tells of a robbery.
_ROBBING: Final = word_list("harms", "robbing")
_LONG: Final = frozenset({"hour", "hours", "day", "days", "hostage"})
#: Verbs of taking people out of where they are, and what tells that they were led away then.
_PULLING: Final = ("drag", "pull", "haul", "yank", "take", "remove")
#: What armed men do to people of whom nothing else is told: "was taken off a bus by rebels".
_TAKE_OFF: Final = ("take", "remove")
_OUT_OF: Final = ("from", "out", "off a", "off the")
_FATES: Final = word_list("harms", "fates")
_MOST_TO_FATE: Final = 40
_OPEN: Final = ("at gunpoint", "picked up", "pick up", "rounded up", "round up")
#: Whom bandits take prisoner they abduct: "took a priest prisoner", "were taken prisoner".
_TAKEN_PRISONER: Final = frozenset({"take", "taken prisoner"})
#: What only a state has the right to do, and those to whom others may do it.
_DETAINING: Final = (
    *("detain", "locked up", "took for", "took into", "taken for", "taken into"),
    *("taken away", "took away"),
)
_WANTED: Final = frozenset({"suspect", "robber", "thief", "bandit", "burglar"})
#: Whoever takes rebels so detains them: "were seized by a frigate".
_TAKING: Final = frozenset({"take", "seize"})
#: What people are called who are held, by the lemma.
CAPTIVES: Final = frozenset({"hostage", "captive", "abductee"})
_BY_CAPTORS: Final = word_list("harms", "by_captors")
#: "held on to the hostages"
_ON: Final = ["on", "to"]
_IN_HANDS: Final = ["hands", "of"]
_RESCUING: Final = frozenset({"freed", "freeing", "rescued", "rescuing", "liberated"})
#: Who is named by what they did: "held since March, was executed by her captors".
_KEEPERS: Final = frozenset(
    {"captor", "captors", "kidnapper", "kidnappers", "abductor", "abductors"}
)
#: Verbs of what foes and the police both do, and what only the police do it for.
_CAPTURING: Final = frozenset({"capture", "hold"})
_CHARGED: Final = frozenset(
    {"suspicion", "connection", "charges", "over", "police", "custody"}
)
_MOST_TO_CHARGE: Final = 6
#: What leads to what a side tells of its prisoners.
_CLAIMS: Final = frozenset({"statement", "communique", "claim"})
_WHEN: Final = frozenset({"when", "as", "after"})
_MOST_TO_WHEN: Final = 6
#: Whom the other side takes, or nobody knows of.
_SIDES: Final = frozenset({None, "unknown", "militant"})
#: What tells that people are held by captors.
_TAKEN_SO: Final = frozenset({"hostages", "captives"})
_ENDS: Final = frozenset({";", ",", "and", "but"})
_MOST_TO_BY: Final = 9
#: How many candidates back it is looked for whether people were abducted or arrested.
_MOST_HELD: Final = 12


def is_open(s: Sentence, trigger: Trigger, end: int) -> bool:
    """Tell whether a verb leaves open who takes people: "seized", not "took prisoner"."""
    if trigger.verb.base.endswith(_OPEN):
        return True  # "police held two men at gunpoint", "picked up by gunmen"
    if not trigger.verb.weak or s.words[end] in _TAKEN_AS:
        return False
    return not trigger.verb.base.startswith(_HANDED)


def taken_by(s: Sentence, first: int, end: int, harm: Harm) -> Harm:
    """Return what a taking is by whom stands behind it: "the capture of two clerks by rebels".

    Or before it: "rebels announced the capture of two clerks".
    """
    captor = taker_by(s, end)
    if captor is None and s.words[first - 1] == "the" and s.says(first - 2):
        captor = s.at_end.get(first - 2)
    if captor is None:
        return harm
    kind = kind_of_taker(s, captor)
    if kind == "militant":
        return "abducted"
    return "detained" if kind in STATE or _is_official(s, captor, kind) else harm


def captivity(
    passage: Passage, trigger: Trigger, agent: Stretch | None, first: int
) -> Harm:
    """Return what seizing or holding people means, by who does it and what was told before.

    Those who stand left of the verb, from token `first` on, are taken by others. Soldiers who
    seize men arrest them; rebels, and whoever abducted people before, hold hostages.
    """
    s = passage.s
    phrase = s.at_first.get(first)
    here = passage.here()
    if phrase is not None and phrase.pronoun and here and here[-1].harm in CAPTIVE:
        return here[-1].harm  # "seized 160 people, carrying them off"
    left = first < trigger.first
    if left and not _JAILED.isdisjoint(s.words[first : trigger.first]):
        return "detained"  # "a jailed leader who is held abroad"
    unsaid = left and agent is None
    captor = None if unsaid else _captor(s, trigger, agent, first)
    if captor is not None and _is_illness(s, captor):
        return "killed"
    kind = None if captor is None else kind_of_taker(s, captor)
    if kind == "militant":
        return "abducted"
    if kind in STATE or (captor is not None and _is_official(s, captor, kind)):
        return "detained"
    if trigger.verb.base == "hold":
        for candidate in reversed(passage.found[-_MOST_HELD:]):
            if candidate.harm in CAPTIVE:
                return candidate.harm
    if (
        _is_held_against(s, trigger, captor, first)
        or (unsaid and _are_raided(passage, trigger, phrase))
        or (not left and _are_they_raiders(s, agent))
    ):
        return "abducted"
    armed = phrase is not None and kind_of_taker(s, phrase) == "militant"
    taken = captor is None and trigger.verb.base in _TAKING
    if armed and (taken or (left and agent is not None)):
        # "five rebels were killed and seven taken", "two were seized by a frigate"
        return "detained"
    return trigger.harm


def _is_held_against(
    s: Sentence, trigger: Trigger, captor: NounPhrase | None, first: int
) -> bool:
    """Tell whether people are held by others than a state: "students are holding two guards"."""
    if trigger.verb.base != "hold":
        return False
    if captor is not None and captor.person is not None:
        return True
    if captor is None and not _TAKEN_SO.isdisjoint(s.words[s.first : first]):
        return True  # "two hostages died in a bank where nine people were held"
    people = s.at_first.get(first)
    if first < trigger.first and _held_by_captors(s, trigger.end, people):
        return captor is None
    # "freed the consul, who had been held for a year"
    return s.word(first - 1) in _RESCUING


def _are_they_raiders(s: Sentence, agent: Stretch | None) -> bool:
    """Tell whether "they" are armed men: "rebels raided a post. They captured two guards"."""
    if agent is None or s.words[agent.first] != "they":
        return False
    return are_raiders(s, agent.first)


def _are_raided(passage: Passage, trigger: Trigger, people: NounPhrase | None) -> bool:
    """Tell whether those are taken whom armed men came to: "raided a post. Two were captured".

    Somebody of whom nothing is told but that they are men may be held for the raid.
    """
    s = passage.s
    if trigger.verb.base not in _CAPTURING or people is None:
        return False
    if not _CHARGED.isdisjoint(s.words[trigger.end : trigger.end + _MOST_TO_CHARGE]):
        return False  # "was held on suspicion of murder"
    if s.word(people.first - 1) == "of":
        return False  # "the abductors of a nurse held since May"
    if any(s.says(k) or s.words[k] in _CLAIMS for k in range(s.first, people.first)):
        return False  # "rebel radio said six guards were killed and two captured"
    kind = people.kind
    if bare_number(people) or (people.others and people.person is None):
        # "five guards were killed and two captured"
        last = passage.found[-1].kind if passage.found else None
        kind = _kind_before(s, people) or last
    elif kind == "unknown" and people.person and people.person.people:
        kind = "civilian"  # "14 Danes were captured"
    if kind in _SIDES:
        return False
    recent = passage.found[-_MOST_HELD:]
    harmed = frozenset(one.head for one in recent if one.head is not None)
    return are_raiders(s, people.first, harmed) or _as_they_came(s, trigger.end)


def _as_they_came(s: Sentence, end: int) -> bool:
    """Tell whether armed men are told of right behind: "were captured when rebels overran it"."""
    for i in range(end, min(s.end, end + _MOST_TO_WHEN)):
        if s.words[i] in _WHEN:
            came = s.at_first.get(i + 1)
            return came is not None and kind_of_taker(s, came) == "militant"
    return False


def _kind_before(s: Sentence, people: NounPhrase) -> VictimKind | None:
    """Return the kind of those of whom a bare number are more: "five guards", and "two"."""
    for phrase in reversed(s.phrases):
        if phrase.first < people.first and phrase.quantity and phrase.person:
            return phrase.kind
    return None


def may_be_by_anybody(trigger: Trigger) -> bool:
    """Tell whether others than a state may do what a verb tells: "detain", "take prisoner"."""
    base = trigger.verb.base
    return base in _TAKEN_PRISONER or base.startswith(_DETAINING)


def held_by_anybody(
    s: Sentence, trigger: Trigger, agent: Stretch | None, first: int
) -> Harm:
    """Return what it is to be taken prisoner or detained: an abduction by those of no state.

    Bandits are at no war; villagers have nobody to detain but thieves.
    """
    if first > trigger.first or agent is not None:
        captor = _captor(s, trigger, agent, first)
    else:
        by = trigger.end + (s.words[trigger.end] in _TAKEN_AS)
        captor = taker_by(s, by)
    if captor is None:
        return trigger.harm
    if trigger.verb.base not in _TAKEN_PRISONER:
        people = s.at_first.get(first)
        lemma = people.person.lemma if people and people.person else None
        wanted = lemma in _WANTED or (people is not None and people.kind == "militant")
        lawless = not wanted and are_lawless(s, captor)
    else:
        lawless = s.words[captor.head] in CAPTORS
    return "abducted" if lawless else trigger.harm


def _is_illness(s: Sentence, captor: NounPhrase) -> bool:
    """Tell whether no people take others: "fever carried off nine men"."""
    entry = s.entries[captor.head]
    return entry is not None and entry.thing == "illness"


def _held_by_captors(s: Sentence, i: int, people: NounPhrase | None) -> bool:
    """Tell whether captors are told of behind "held": "held for a day by an armed group".

    Or before those whom a pronoun means: "was shot by his captors. He had been held".
    """
    if people is not None and people.pronoun and s.number:
        before = s.scan.sentences[s.number - 1]
        if not _KEEPERS.isdisjoint(s.scan.words[before : s.first]):
            return True
    for by in range(i, min(s.end, i + _MOST_TO_BY)):
        if s.words[by] in _ENDS:
            break
        captor = taker_by(s, by)
        if captor is not None:
            kind = kind_of_taker(s, captor)
            state = kind in STATE or _is_official(s, captor, kind)
            return captor.person is not None and not state
    return any(
        s.words[k] in _KEEPERS and "by" in s.words[k - 2 : k]
        for k in range(i + 1, s.end)
    )


def is_holdup(s: Sentence, trigger: Trigger) -> bool:
    """Tell whether people are held only while they are robbed: "at gunpoint", not for hours."""
    if not (trigger.idiom and trigger.verb.base.endswith(_THREATENED)):
        return False
    words = s.words[s.first : s.end]
    return _LONG.isdisjoint(words) and not _ROBBING.isdisjoint(words)


def is_only_pulled_out(
    s: Sentence, trigger: Trigger, agent: Stretch | None, people: int
) -> bool:
    """Tell whether nothing tells that those "pulled from a car" were not harmed there.

    They were taken if armed men did it, and only a body was found, or nothing was heard of them.
    """
    verb, _, out_of = trigger.verb.base.partition(" ")
    if not (trigger.idiom and verb.startswith(_PULLING) and out_of.startswith(_OUT_OF)):
        return False
    if people < trigger.first and agent is None:
        if not verb.startswith("drag"):
            return True  # "were pulled from a car" by those who save them
    else:
        captor = _captor(s, trigger, agent, people)
        if captor is None or kind_of_taker(s, captor) != "militant":
            return True
    scan = s.scan
    end = scan.sentence_bounds(min(s.number + 1, len(scan.sentences) - 1))[1]
    for i in range(trigger.end, min(end, trigger.end + _MOST_TO_FATE)):
        entry = scan.entries[i]
        if scan.words[i] in _FATES:
            return False
        told = None if entry is None else entry.harm_verb
        if told is not None and told.harm in BODILY and i < s.end:
            return True  # not "his beheaded body was found"
    return not verb.startswith(_TAKE_OFF)


def is_by_others(s: Sentence, trigger: Trigger, agent: Stretch | None) -> bool:
    """Tell whether what only captors do to take people is done by others: "a man grabbed a boy"."""
    near = s.words[trigger.at], s.words[trigger.end - 1]
    if s.words[trigger.end - 2 : trigger.end] == _IN_HANDS:
        keeper = s.at_first.get(trigger.end)  # "in the hands of the police"
        kind = None if keeper is None else kind_of_taker(s, keeper)
        return kind in STATE or kind in _OFFICIAL
    if _BY_CAPTORS.isdisjoint(near) and s.words[trigger.end - 2 : trigger.end] != _ON:
        return False
    captor = None if agent is None else s.at_first.get(agent.first)
    return captor is None or kind_of_taker(s, captor) != "militant"


def _captor(
    s: Sentence, trigger: Trigger, agent: Stretch | None, people: int
) -> NounPhrase | None:
    """Return who takes people: the agent, or the subject of an earlier verb."""
    if agent is not None:
        captor = s.at_first.get(agent.first)
        if captor is None or not captor.pronoun:
            return captor
        # "rebels said they held nine clerks", "inmates freed a guard whom they held"
        at = min(agent.first, people)
        first = next((one for one in s.phrases if one.person is not None), None)
        behind = first is None or first.end > at
        return armed_before(s, at) or (None if behind else first)
    if trigger.verb.form == "gerund" and s.words[trigger.start - 1] not in COMMA_AND:
        return s.at_end.get(trigger.start) or armed_before(s, trigger.start)
    elided = elided_subject(s, trigger.start)
    doer = elided[-1].noun if elided else None
    if doer is None and s.word(trigger.start - 1) in COMMA_AND:
        doer = s.at_first.get(s.clause_start(trigger.start - 2))
        if doer is not None and not (doer.pronoun or doer.named):
            return None  # but "the Tigers sank a boat and took six"
    if doer is not None and doer.pronoun:
        return armed_before(s, doer.first)  # "rebels said they killed two and took six"
    return doer


def _is_official(s: Sentence, captor: NounPhrase, kind: VictimKind | None) -> bool:
    """Tell whether somebody acts for a state: "border guards", "immigration agents"."""
    if captor.person is None or captor.person.lemma in _PRIVATE:
        return False
    agents = captor.person.lemma in _AGENTS and captor.head > captor.first
    return kind in _OFFICIAL or agents


def link_held(passage: Passage, held: CasualtyCandidate, mention: Mention) -> None:
    """Make captives some of those taken before: "took six men. They hold the four Danes"."""
    noun, count = mention.noun, held.count
    if held.whole is not None or held.negated or count.low is None:
        return
    person = noun.person
    captives = person is not None and person.lemma in CAPTIVES
    counted = noun.quantity is not None or mention.phrase.quantity is not None
    if not counted or not (noun.determiner == "the" or captives):
        return
    for whole in reversed(passage.found[: passage.start][-_MOST_HELD:]):
        if whole.harm == held.harm and whole.whole is None and not whole.negated:
            if count.low < (whole.count.low or 0):
                held.whole = whole
            return


def of_captives(told: Sequence[Said], mention: Mention) -> Sequence[Said]:
    """Return the harm of captives: hostages are held as such, prisoners are detained."""
    person = mention.noun.person
    if person is None:
        return told
    lemma = person.lemma
    return [
        said._replace(harm=CAPTIVE.get(said.harm, {}).get(lemma, said.harm))
        for said in told
    ]
