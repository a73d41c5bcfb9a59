"""A number of the dead, of the injured, of the victims.

of-the-dead = number "of the" DEAD ... [row] | "of the" DEAD "," number ... [row]
row = (("," | "and") number [BE] people)*         "seven were men, three women and one a boy"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.attached import behind
from casualtyparse.casualties.grammar.parts.dead import alone, are_people
from casualtyparse.casualties.grammar.passage import Passage
from casualtyparse.casualties.grammar.people.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.people.portions import ends_share
from casualtyparse.casualties.grammar.people.the_dead import THE_DEAD
from casualtyparse.casualties.grammar.wholes import (
    add_part,
    describe,
    dies,
    fits,
    is_let_go,
    is_let_go_before,
    known,
    whole_around,
)
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_MOST_TO_OF: Final = 4
_PARTING: Final = frozenset(
    {"and", "or", "but", ",", ";", ":", "(", "-", "\u2013", "\u2014"}
)
_REPORTED: Final = frozenset(
    {"reported", "confirmed", "listed", "declared", "feared", "believed", "recorded"}
)
_MOST_IN_ROW: Final = 6
_ROW: Final = frozenset({",", ";", "and"})
_ROW_ENDS: Final = _ROW | {"", ".", ")"}
_SOME_OF: Final = frozenset({"them", "whom", "us"})
#: Harms of which the rest, too, are sure: captives may be free by now.
_SURE: Final = frozenset({"killed", "injured", "missing"})
_MAY_DIE: Final = frozenset({"injured", "missing"})
_OURS: Final = frozenset({"our", "their", "his"})


def may_be_of(words: Sequence[str], at: int) -> bool:
    """Tell whether "of" stands close before token `at`: "two of the injured"."""
    return (
        words[at - 2] == "of"
        or words[at - 1] == "of"
        or words[at - 3] == "of"
        or words[at - 4] == "of"
    )


def of_the_dead(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """of-the-dead = number "of the" DEAD ... | "of the" DEAD "," number"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in cued:
        of = _of_before(s, at)
        if (
            of < s.first
            or at < s.first + 2
            or s.tag(at - 1) == "auxiliary"
            or s.words[of + 1] in _SOME_OF  # "shot one of them dead and wounded nine"
            or _are_things(s, at)  # "one of the bombs killed nine"
        ):
            continue  # "of those engaged had fallen"
        harms = THE_DEAD[s.words[at]]
        phrase = s.at_end.get(of)
        if phrase is not None and phrase.person is not None and of != s.first:
            continue  # "seven members of the band killed, two guards hurt"
        if of == s.first or phrase is None or not bare_number(phrase):
            end = behind(s, at + 1, far=False)
            phrase = s.at_first.get(end + 1) if s.word(end) == "," else None
        if (
            phrase is None
            or phrase.quantity is None
            or _is_of_share(passage, phrase, (of, at), found)
        ):
            continue
        whole = whole_around(passage, harms, phrase, at)
        whole = whole or _reported(passage, (of, at), found)
        if whole is None:
            _of_untold(passage, phrase, (of, at), found)
            continue
        told = known(passage, phrase)
        if told is not None:
            died = whole.harm == "injured" and dies(s, at + 1)
            if told is not whole and (told.harm != whole.harm or died):
                told.whole = whole
                told.harm = "killed" if died else told.harm
            elif told is not whole and of < phrase.first and fits(told, whole):
                told.whole = told.whole or whole  # "of the dead, nine died at home"
            continue
        end = phrase.end if of > phrase.end else max(phrase.end, at + 1)
        name = s.at_first.get(end + 1) if s.is_be(end) else None
        if name is not None and name.named and phrase.quantity.high == 1:
            end = name.end  # "one of the dead was Ana Ruk"
        mention = Mention(phrase.first, end, phrase, phrase)
        part = add_part(passage, mention, whole, "of-the-dead", found)
        if part is not None:
            describe(s, part, max(phrase.end, at + 1), whole)
            if whole.harm == "injured" and dies(s, at + 1):
                part.harm = "killed"
            add_row(passage, max(phrase.end, at + 1), whole, found)
    return found


def _reported(
    passage: Passage, of_dead: tuple[int, int], found: list[CasualtyCandidate]
) -> CasualtyCandidate | None:
    """reported = number people REPORTED DEAD — of whom some are told before "of"."""
    s, (of, at) = passage.s, of_dead
    people = s.at_first.get(of + 1)
    if people is None or people.quantity is None or people.end != at - 1:
        return None
    if s.words[at - 1] not in _REPORTED:
        return None
    before = len(found)
    for told in passage.here():
        if told.trigger == at and told.phrase.first > at:
            passage.found.remove(told)  # "... reported injured was a nun"
    mention = Mention(people.first, at + 1, people, people)
    alone(passage, mention, at, THE_DEAD[s.words[at]][0], found)
    return found[-1] if len(found) > before else None


def add_row(
    passage: Passage,
    i: int,
    whole: CasualtyCandidate,
    found: list[CasualtyCandidate],
    rule: str = "of-the-dead",
) -> None:
    """Add the other parts of a whole that are told in a row."""
    for mention in _row(passage.s, i):
        part = add_part(passage, mention, whole, rule, found)
        if part is not None and mention.noun.person is None:
            describe(passage.s, part, mention.end, whole)


def _row(s: Sentence, i: int) -> Sequence[Mention]:
    """row = [BE] people (("," | "and") number [BE] people)* — of whom the rest are"""
    first = s.at_first.get(i + s.is_be(i))
    if first is None or first.person is None:
        return ()
    found: list[Mention] = []
    i = first.end
    for _ in range(_MOST_IN_ROW):
        joined = s.words[i] in _ROW
        some = s.at_first.get(i + 1 + (s.words[i + 1] == "and")) if joined else None
        if some is None or some.quantity is None or some.determiner is not None:
            break
        i = some.end
        if some.person is None:  # "three were women", "one a boy"
            people = s.at_first.get(i + s.is_be(i))
            if people is None or people.person is None or people.quantity:
                break
            i = people.end
        if s.word(i) not in _ROW_ENDS:
            break  # "... and four children were hurt"
        found.append(Mention(some.first, some.end, some, some))
    return found


def _are_things(s: Sentence, at: int) -> bool:
    """Tell whether a noun for no people stands right before token `at`."""
    noun = s.at_end.get(at)
    if noun is None or noun.person or noun.named or noun.pronoun or noun.others:
        return False
    return not bare_number(noun) and s.tag(at - 1) is None


def _of_untold(
    passage: Passage,
    phrase: NounPhrase,
    of_dead: tuple[int, int],
    found: list[CasualtyCandidate],
) -> None:
    """Keep some of those who are not counted: "two of our wounded", "two of the injured died"."""
    s, (of, at) = passage.s, of_dead
    if s.words[at] == "victims" and _are_alive(s, phrase.first, at):
        return  # "one of the victims said that he had lost his savings"
    harm = THE_DEAD[s.words[at]][0]
    died = harm in _MAY_DIE and dies(s, at + 1)
    behind_people = at + 2 if are_people(s, at + 1) else at + 1
    sure = harm in _SURE and not is_let_go(s, behind_people, harm)
    if of == phrase.end and (sure or s.word(at - 1) in _OURS):
        mention = Mention(phrase.first, at + 1, phrase, phrase)
        alone(passage, mention, at, "killed" if died else harm, found)
        for mention in _row(s, at + 1):
            alone(passage, mention, at, harm, found)
        _take_named(passage, at, found)


def _are_alive(s: Sentence, first: int, at: int) -> bool:
    """Tell whether victims are told to live: they speak, or are let go."""
    entry = s.entry(at + 1)
    if entry is not None and entry.speech is not None and not s.is_be(at + 1):
        return True
    return is_let_go_before(s, first) or is_let_go(s, at + 1, "abducted")


def _is_of_share(
    passage: Passage,
    phrase: NounPhrase,
    of_dead: tuple[int, int],
    found: list[CasualtyCandidate],
) -> bool:
    """Keep the whole of a share: the 200 of "one in four of the 200 dead was a child"."""
    s, (of, at) = passage.s, of_dead
    if not ends_share(s, phrase):
        return False
    inner = s.at_first.get(of + 1)
    if inner is not None and inner.quantity is not None and inner.end <= at + 1:
        mention = Mention(inner.first, at + 1, inner, inner)
        alone(passage, mention, at, THE_DEAD[s.words[at]][0], found)
    return True


def _take_named(passage: Passage, at: int, found: list[CasualtyCandidate]) -> None:
    """Make those named parts of their number: "two of the dead were identified as ..."."""
    if not found or found[-1].trigger != at:
        return
    for candidate in passage.here():
        named = candidate.trigger == at and candidate.phrase.first > at
        if named and candidate is not found[-1] and fits(candidate, found[-1]):
            candidate.whole = candidate.whole or found[-1]


def _of_before(s: Sentence, at: int) -> int:
    """Return where "of" stands close before token `at`, or -1."""
    words = s.words
    for j in range(at - 1, at - _MOST_TO_OF - 1, -1):
        if words[j] == "of":
            return j
        if words[j] in _PARTING:
            return -1  # "five of the clerks and hurt six", "town of Dol: 2 dead"
    return -1
