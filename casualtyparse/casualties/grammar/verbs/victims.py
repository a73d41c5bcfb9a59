"""Whom a verb of harm harms before it, and what tells that nobody is harmed.

Those of a weak verb ("seize", "hold") must be named as people.
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from casualtyparse.casualties.grammar.around.aboard import IS, are_carried
from casualtyparse.casualties.grammar.around.asides import relative_before
from casualtyparse.casualties.grammar.around.elided import elided_subject
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    is_people,
    mention_of,
)
from casualtyparse.casualties.grammar.people.titled import (
    has_kin,
    is_bare_person,
    is_bodily,
    is_taken,
    is_titled,
)
from casualtyparse.casualties.grammar.verbs.losses import (
    crew_before,
    is_body,
    is_other_than_foe,
    seizes,
    takes_control,
)
from casualtyparse.casualties.grammar.verbs.moves import is_crowd, only_moves
from casualtyparse.casualties.grammar.verbs.relatives import (
    RELATIVES,
    attached_to,
    nearest,
    over_who,
    run_over,
    who_before,
)
from casualtyparse.casualties.grammar.words.triggers import Trigger
from casualtyparse.lexicon.little_words import EACH, NOBODY, PLURAL
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import BODILY, Harm

_EXCEPT: Final = frozenset({"except", "excepting", "save", "than"})
_EVERYONE: Final = frozenset({"everyone", "everybody"})
_ALL: Final = _EVERYONE | {"all"}
_FINITE: Final = ("past", "present")
#: How far behind a participle the main verb is looked for, and up to which signs.
_MOST_TO_MAIN: Final = 12
_CLAUSE_SIGNS: Final = frozenset({";", ":", ",", "that", "who", "which", "when"})
#: What an aside ends with.
_CLOSING: Final = frozenset({",", ")"})
#: What a number behind it names.
_NUMBERED: Final = frozenset({"flight", "boeing", "airbus", "airliner", "train"})
_FIGURES: Final = frozenset({"number", "toll", "figure", "total", "count"})
#: Words before people, or first of them, of which one tells that they are not harmed.
_LEAVING_OUT: Final = _EXCEPT | _NUMBERED | {"how", "but"}

#: What befell somebody before he was found dead or let go: "after being kidnapped".
_TAKING: Final = frozenset({"kidnap", "abduct", "seize"})


def subjects_of(s: Sentence, trigger: Trigger, first: int) -> list[Mention]:
    """Return the people before the verb group."""
    words, weak = s.words, trigger.verb.weak
    near = words[first - 2 if first > 2 else 0 : first + 2]
    agent, who = (None, first) if RELATIVES.isdisjoint(near) else over_who(s, first)
    relative, first = who < first, who
    agent = agent or (run_over(s, first) if words[first] == "," else None)
    if agent is None and words[s.first] == "of" and not weak:
        agent = _of_those_aboard(s, first)
    group = _subject(s, trigger, first) if agent is None else [agent]
    group = nearest(s, first, group) if relative else group
    group = [] if words[first] in IS and are_carried(s, group, first) else group
    if group and words[group[-1].phrase.end] == "of":
        at = first + 1 if relative else trigger.end
        comma = first - (words[first - 1] == ",")
        aside = words[comma] == "," and comma + 1 == trigger.first
        if (
            relative
            or (first == trigger.first and _goes_on(s, at))
            or (aside and _goes_on_behind(s, at))
        ):
            group = [*group[:-1], attached_to(s, group[-1], comma, at)]
    if "number" in words[s.first : first]:  # PERF: mostly not
        group = [_ranked(s, mention) for mention in group]
    finite = first < trigger.first or trigger.verb.use == "subject"
    is_told = not finite or words[first] == "to"
    harmed: list[Mention] = []
    for mention in group:
        start, _, phrase, noun = mention
        if (words[start - 1] in _LEAVING_OUT or words[start] in _LEAVING_OUT) and (
            _is_left_out(words, start, phrase)
        ):
            continue
        if phrase.ordinal and is_told and phrase.determiner == "the":
            continue  # "he is the third reporter killed", "the first to be shot"
        if noun.ordinal and phrase.determiner in EACH:
            continue  # "every tenth man"
        if words[noun.end] == "of" and _is_share(s, noun.end, mention, trigger.harm):
            continue
        # PERF: mostly people must be meant, and no more
        asked = weak or words[start - 1] == "of"
        if _may_suffer(s, mention, trigger) if asked else is_people(s, mention):
            harmed.append(mention)
    if weak and harmed and len(harmed) < len(group):
        harmed = [m for m in group if m in harmed or is_bare_person(s, m)]
    if weak and seizes(trigger):
        control = takes_control(trigger)
        harmed = crew_before(s, trigger, first) or ([] if control else harmed)
    return harmed or _over_clause(s, trigger, first, group) or who_before(s, first)


def _goes_on(s: Sentence, i: int) -> bool:
    """Tell whether the main verb stands behind a participle: "... killed in May will sue"."""
    for k in range(i, min(s.end, i + _MOST_TO_MAIN)):
        if s.words[k] in _CLAUSE_SIGNS:
            return False
        if s.tag(k) == "auxiliary" or s.tells_deed(k):
            return True
    return False


def _goes_on_behind(s: Sentence, i: int) -> bool:
    """Tell whether the main verb stands behind an aside: ", killed in May, were buried"."""
    for k in range(i, min(s.end, i + _MOST_TO_MAIN)):
        if s.words[k] == ",":
            told = s.tells_deed(k + 1) or s.tag(k + 1) == "auxiliary"
            phrase, entry = s.at_first.get(k + 1), s.entry(k + 1)
            plain = entry is None or not (entry.tag or entry.person or entry.thing)
            # "wept" may be read as a noun
            plain = plain and not s.scan.capital(k + 1) and s.word(k + 1).isalpha()
            return told or (plain and (phrase is None or phrase.end == k + 2))
    return False


def _may_suffer(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether the verb may harm those mentioned, by their noun."""
    words, start = s.words, mention.first
    counted = words[start - 1] == "of" and start > s.first
    if counted and s.word(start - 2) in _FIGURES:
        return s.word(start - 3) != "the"  # "the number of people killed"
    if trigger.verb.weak:
        return is_named(s, mention, trigger)
    return is_people(s, mention)


def _of_those_aboard(s: Sentence, first: int) -> Mention | None:
    """Return the number of "of the 700 on board 300 were lost", which is no board's."""
    counted = s.at_end.get(first)
    if counted is None or not bare_number(counted):
        return None
    return None if s.words[counted.first - 1] == "," else mention_of(s, counted)


def _ranked(s: Sentence, mention: Mention) -> Mention:
    """Return somebody who is told by rank: "the gang's number two"."""
    if s.words[mention.first - 1] != "number" or not bare_number(mention.phrase):
        return mention
    first = mention.first - 1
    one = evolve(
        mention.phrase, first=first, quantity=None, determiner="the", plural=False
    )
    return Mention(first, mention.end, one, one)


def _is_left_out(words: Sequence[str], start: int, phrase: NounPhrase) -> bool:
    """Tell whether people are excepted, or a number is a name: "Flight 961 was hijacked"."""
    if phrase.quantity is None or words[start - 2] in _EVERYONE:
        return _is_excepted(words, start)
    return words[start - 1] in _NUMBERED and phrase.person is None


def _is_excepted(words: Sequence[str], start: int) -> bool:
    """Tell whether people are those not harmed: "all except the pilot were killed"."""
    before = words[start - 1]
    if before == "save" and words[start - 2] == "to":
        return False  # "tried to save her son, who died"
    if "how" in (words[start], before) and "many" in words[start : start + 2]:
        return True  # "how many of them died is not clear"
    if before in _EXCEPT and not NOBODY.isdisjoint(words[max(0, start - 4) : start]):
        return False  # "nobody except the bomber", "no one other than the bomber"
    if before in _EXCEPT or words[start] == "than":
        return True  # "more clerks than cooks were killed"
    return before == "but" and words[start - 2] in _ALL


def _subject(s: Sentence, trigger: Trigger, first: int) -> list[Mention]:
    """Return the subject of the verb group, or of the verb before that shares it."""
    if s.words[first] == "then" and s.words[first - 1] == ",":
        return elided_subject(s, first, strict=trigger.verb.weak)
    if s.words[first] != "being" or s.tag(first - 1) != "preposition":
        group = subject_group(s, first)
        if not group and s.words[first - 1] == "," and trigger.verb.base == "die":
            # "fell off a roof, dying instantly"
            return elided_subject(s, first, strict=False)
        if s.words[first] in PLURAL and s.words[first - 1] in _CLOSING:
            group = _over_asides(s, first, group)
        if group or trigger.verb.form == "gerund":
            return group
    elif first - 1 == s.first:
        return _behind_comma(s, trigger)
    elif s.words[first - 1] != "before" and not (
        trigger.verb.base in _TAKING and s.words[first - 1] == "after"
    ):
        return []  # "he died after being shot" tells of one death, not "being kidnapped"
    return elided_subject(s, first, strict=trigger.verb.weak)


def _behind_comma(s: Sentence, trigger: Trigger) -> list[Mention]:
    """Return who is told of behind a harm that opens: "After being shot in the leg, a man fled".

    Not who is told to be hurt or dead behind: "After being shot, a man died".
    """
    near = s.words[trigger.end : min(s.end, trigger.end + _MOST_TO_MAIN)]
    comma = trigger.end + near.index(",") if "," in near else s.end
    source = s.over_source(comma)  # "After being shot, police said, a man fled"
    phrase = s.at_first.get(comma + 1 if source == comma else source)
    if phrase is None or (trigger.harm in BODILY and is_harmed_behind(s, phrase.end)):
        return []
    return [mention_of(s, phrase)]


def is_harmed_behind(s: Sentence, end: int) -> bool:
    """Tell whether a sentence tells of the hurt or the dead behind a token: "... a man died"."""
    for entry in s.entries[end : s.end]:
        verb = None if entry is None else entry.harm_verb
        bodily = verb is not None and verb.harm in BODILY and not verb.weak
        if entry is not None and (entry.harm_state or bodily):
            return True
    return False


def _over_asides(s: Sentence, first: int, group: list[Mention]) -> list[Mention]:
    """Return those of a plural verb who are told before asides of one person or thing.

    "Two drivers of a firm, owned by a mayor, Otto Lind, were shot"
    """
    if len(group) > 1 or (group and _are_several(group[0])):
        return group
    for people in s.phrases:
        if people.end >= first:
            break
        quantity = people.quantity
        if quantity is None or people.person is None or not people.plural:
            continue
        if s.tag(people.first - 1) == "preposition" or s.words[people.end] == ",":
            continue  # "the injured, eight of them children, were flown out"
        for k in range(people.end, first):
            if s.is_finite(k) or s.says(k) or s.is_list_word(k):
                return group
            if s.tells_deed(k) and s.words[k - 1] != ",":
                return group
        return [mention_of(s, people)]
    return group


def _are_several(mention: Mention) -> bool:
    """Tell whether several are told of, other than by the name of all: "the army"."""
    quantity, person = mention.phrase.quantity, mention.noun.person
    if quantity is not None:
        return quantity.high != 1
    return mention.noun.plural and not (person is not None and person.number == "body")


def _over_clause(
    s: Sentence, trigger: Trigger, first: int, group: list[Mention]
) -> list[Mention]:
    """Return people whose relative clause ends in a thing: "ten who used to tend the farm"."""
    if not group or s.tag(first) != "auxiliary":
        return []
    last = group[-1]
    if last.noun.person is not None or trigger.verb.weak:
        return []
    relative = relative_before(s, last.first)
    if relative is None:
        return []
    # "police who raided the house found the car was burnt" has two verbs
    verbs = [
        entry
        for entry in s.entries[relative + 1 : last.first]
        if entry is not None
        and entry.tag != "auxiliary"
        and (entry.verb in _FINITE or entry.harm_verb is not None)
    ]
    if len(verbs) > 1:
        return []
    return [m for m in subject_group(s, relative) if is_people(s, m, strict=True)]


def _is_share(s: Sentence, of: int, mention: Mention, harm: Harm) -> bool:
    """Tell whether a number before "of" is one of things, or of people harmed like that already.

    "18 trees, two of which died"; "eight of the injured are in critical condition".
    """
    if s.word(of + 1) == "which":
        for phrase in reversed(s.phrases):
            if phrase.end < mention.first and phrase.plural:
                entry = s.entries[phrase.head]
                return entry is not None and entry.thing is not None
        return False
    entry = s.entry(of + 2)
    state = None if entry is None else entry.harm_state
    return state is not None and state.harm == harm


def is_named(s: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell whether people are named as such, so that a weak verb may harm them."""
    first = mention.first
    if trigger.verb.crowds and not is_crowd(mention, trigger.verb.crowds):
        return False
    if mention.noun.others and mention.end - first == 1 and not trigger.passive:
        return s.words[first] == "another"  # "one killed, another captured"
    member = mention.phrase.person is not None and mention.phrase is not mention.noun
    if (is_body(mention) and not member) or only_moves(s, mention, trigger):
        return False
    if is_other_than_foe(s, mention, trigger):
        return False
    if is_people(s, mention, strict=True) or s.words[mention.noun.head] in NUMBERS:
        return True
    if has_kin(s, mention):
        return True
    if trigger.harm == "injured" and is_titled(s, mention):
        return is_bodily(s, trigger)
    if is_taken(s, mention, trigger):
        return True
    return mention.phrase.quantity is not None and is_people(s, mention)


def is_noun(s: Sentence, i: int) -> bool:
    """Tell whether a verb's base form is a noun here: "the murder shocked", "in battle"."""
    entry = s.entries[i]
    if entry is None or entry.harm_noun is None:
        return False
    before = s.at_end.get(i)
    if before is not None and before.possessive:
        return True
    capital = s.scan.capital
    if capital(i) and capital(i - 1) and not capital(i + 1):
        return True  # "the Committee to Prevent Torture lawyer"
    before_it = s.tag(i - 1)
    return before_it == "determiner" or (
        before_it == "preposition" and s.word(i - 1) != "to"
    )
