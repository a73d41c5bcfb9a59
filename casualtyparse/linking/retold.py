"""Whether two figures may be of the same people: their number, kind, head noun and name."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from attrs import define

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.lexicon.little_words import ARTICLES, INDEFINITE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.linking.draft import Figure
from casualtyparse.making import maker_of
from casualtyparse.scan import Scan
from casualtyparse.terms import VictimKind

#: How many people a figure counts, at least.
size: Final = attrgetter("low")
POINTING: Final = frozenset({"the", "these", "those", "this", "that", "both", "all"})
_ANYBODY: Final = word_list("people", "unspecified") | {
    "other",
    "one",
    "team",
    "group",
}
#: What anybody may be called who is held: "12 rebels were arrested. The three suspects".
SUSPECTS: Final = frozenset({"suspect", "detainee"})
#: What points at people told of right before.
THESE: Final = frozenset({"these", "those"})
#: No two of these are the same.
SEXES: Final = frozenset({"man", "woman"})
KIN: Final = word_list("people", "kin")
MALE: Final = frozenset({"man", "boy", "brother", "son", "father", "husband"})
FEMALE: Final = frozenset({"woman", "girl", "sister", "daughter", "mother", "wife"})
_NOBODY: Final = frozenset({"person", "people", "victim"})
#: So do these behind a number: "one civilian was killed and another was hurt".
_SOMEBODY: Final = frozenset({"civilian", "resident", "villager", "local", None})
#: A given name and a surname.
_FULL_NAME: Final = 2
#: How far before a name a given name may stand, with another spelling in brackets.
_GIVEN: Final = 4
#: A rough number may be wrong by one in so many, if the right one follows so soon.
_NEAR_TO: Final = 10
_ROUGH: Final = frozenset({"about", "at_least"})
_SOON: Final = 2
#: Who did it to those told before.
ATTACKERS: Final = frozenset({"attacker", "assailant"})
_KNOWN: Final = frozenset({"the", "his", "her", "their"})
_NEXT: Final = 2
#: So many words behind "of" tell whose somebody is.
_OF: Final = 3
_DOZENS: Final = 10
#: How far before "year" an age stands: "10-year-old".
_AGE: Final = 2
_LOOSE: Final = frozenset({"vague", "unspecified", "unknown"})
#: What people of a kind may turn out to be; two kinds are alike if they share a bit.
_SOLDIER, _CIVILIAN, _MILITANT = 1, 2, 4
_ANYONE: Final = _SOLDIER | _CIVILIAN | _MILITANT
#: Of an armed body some are called so: "four policemen died, one captain and ...".
RANKS: Final = word_list("ranks", "full") | {"captain", "constable"}
_MAY_BE: Final[dict[VictimKind, int]] = {
    "unknown": _SOLDIER | _CIVILIAN | _MILITANT,
    "military": _SOLDIER,
    "police": _SOLDIER,
    "security": _SOLDIER,
    "civilian": _CIVILIAN,
    "government": _CIVILIAN,
    "journalist": _CIVILIAN,
    "aid_worker": _CIVILIAN,
    "militant": _MILITANT,
}


@define(eq=False)
class Told:
    """A figure of the event, with what later ones are compared by."""

    figure: Figure
    candidate: CasualtyCandidate
    key: str
    sentence: int
    #: the least and the greatest number of people
    low: int
    high: int | None
    #: whether the number is no more than vague
    loose: bool
    #: whether the people are pointed at: "the two men", "them"
    definite: bool
    lemma: str | None
    #: whether the head noun says nothing about the people
    anybody: bool
    may_be: int
    #: "six died and nine others were hurt": others than those of another harm
    relative: bool = False
    #: "the count now stands at ten dead": a total with a harm of its own
    tally: bool = False
    #: how many of its people have been named since
    named: int = 0
    #: how many people its details have been so far
    summed: int = 0

    @property
    def people(self) -> bool:
        """Tell whether it is a number of people in general: "20 people"."""
        return self.lemma in ("people", "person") and not self.loose

    @property
    def least(self) -> float:
        """The least number that its words may have meant: dozens may be 15, but no two several."""
        return self.low / 2 if self.loose and self.low >= _DOZENS else self.low

    @property
    def somebody(self) -> bool:
        """Tell whether one person is told of, and not who: "one person was killed"."""
        if self.low != 1:
            return False
        if self.lemma in _NOBODY:
            return True
        if self.lemma is None and self.candidate.others:
            return True
        numbered = not self.candidate.implicit and self.candidate.name is None
        return numbered and self.lemma in _SOMEBODY

    def take(self, other: "Told") -> None:
        """Take these for people told before: what they were called, and what they may be."""
        self.may_be &= other.may_be
        if self.anybody and self.low > 1:
            self.lemma, self.anybody = other.lemma, other.anybody

    @property
    def stands(self) -> bool:
        """Tell whether it has not been linked to another."""
        figure = self.figure
        return (
            figure.superseded_by is None
            and figure.restates is None
            and figure.part_of is None
        )


_make: Final = maker_of(Told)  # PERF: see there


def told_of(figure: Figure) -> Told:
    """Look once at all that is asked of a figure."""
    candidate, count = figure.candidate, figure.value.count
    lemma, may_be = candidate.lemma, _MAY_BE[figure.kind]
    if figure.value.rule == "everyone":  # "all of the riders", whoever they are
        lemma, may_be = None, _ANYONE
    elif (
        lemma is None
        and candidate.frame in ("active", "participle", "verbless")
        and may_be in (1, 2)
        and not candidate.pronoun
        and candidate.head is None
    ):
        may_be = _ANYONE  # "killed a guard and injured six"
    elif lemma in RANKS and figure.kind != "government":
        may_be |= _SOLDIER
    return _make(
        figure,
        candidate,
        figure.value.id,
        figure.sentence,
        # "up to 20" is told of as 20 are
        (count.high or 0) if count.kind == "at_most" else figure.low,
        count.high,
        count.kind in _LOOSE,
        (candidate.pronoun and count.text.lower() != "one")  # not "one of them"
        or candidate.determiner in POINTING,
        lemma,
        lemma is None
        or lemma in _ANYBODY
        or (lemma in SUSPECTS and candidate.harm == "detained"),
        may_be,
    )


def equal(one: Told, other: Told) -> bool:
    """Tell whether two figures may be the same number: "four", "at least four"."""
    if one.low != other.low:
        return False
    if one.high == other.high:
        return True
    # "one was hurt. The victims": no plural without a number is one
    if other.low == 1 and other.loose and other.candidate.plural:
        return one.high is None
    return one.high is None or other.high is None


def is_measured(one: Told, other: Told) -> bool:
    """Tell whether the other is the number that was told roughly: "around 30 died", "33"."""
    if one.figure.count.kind not in _ROUGH or other.figure.count.kind != "exact":
        return False
    near = _NEAR_TO * abs(other.low - one.low) <= one.low
    return near and 0 < other.sentence - one.sentence <= _SOON


def in_order(before: Sequence[Told], now: Told, *, strict: bool) -> Sequence[Told]:
    """Return those told before, and last which a figure is most likely to tell again."""
    low, lemma = now.low, now.lemma
    if not strict:
        # "killed 58. In Dol alone nine died. The army spoke of 40"
        lead, most = before[0], max([one.low for one in before])
        whole = lead if lead.low == most > 1 else None
        return sorted(before, key=lambda one: (1 < low == one.low, one is whole))
    if now.definite and low == 1 and not now.anybody:
        # "a cook died, and a nun. The cook was shot"
        return sorted(before, key=lambda one: one.lemma == lemma)
    return before


def alike(one: Told, other: Told) -> bool:
    """Tell whether two figures may be of the same kind of people."""
    return one.may_be & other.may_be != 0


def same_heads(one: Told, other: Told) -> bool:
    """Tell whether the people are named by the same noun, or by one that fits all."""
    if one.lemma == other.lemma:
        return True
    if one.lemma in SEXES and other.lemma in SEXES:
        return False
    if other.lemma in ATTACKERS and not other.definite:
        return False  # "two people died. Police killed two attackers"
    return one.anybody or other.anybody


def is_told_so(one: Told, other: Told) -> bool:
    """Tell whether "the teachers" are those of the same sentence: "shot two teachers; the"."""
    if not other.definite or other.candidate.pronoun or other.lemma is None:
        return False
    if one.candidate.trigger == other.candidate.trigger:
        return False  # "the pilot and the co-pilot died"
    same = equal(one, other) or (other.loose and one.low > 1)
    return same and one.lemma == other.lemma


def is_number_of(one: Told, other: Told) -> bool:
    """Tell whether it is told how many some are: "seized workers. The six men were taken from"."""
    near = other.sentence - one.sentence <= _SOON
    unsaid = one.figure.count.kind == "unspecified" and one.candidate.plural
    return near and unsaid and other.low > 1 and not other.loose


def _is_same_one(hurt: Told, dead: Told) -> bool:
    """Tell whether one who was hurt is dead: "shot a nurse and killed her guide. The nurse"."""
    return hurt.low == dead.low == 1 and hurt.lemma == dead.lemma is not None


def _is_of_last(last: Told, dead: Told) -> bool:
    """Tell whether "he" who died is who was hurt right before: "killed a nun and hurt Ruk; he"."""
    told = last.candidate.harm == "injured" and dead.candidate.pronoun
    near = dead.sentence - last.sentence <= 1 and dead.candidate.frame == "intransitive"
    return told and near and last.low == dead.low == 1 and last.stands


def hurt_before(hurt: Iterable[Told], last: Told | None, dead: Told) -> Told | None:
    """Return who was hurt, of those told before, and is dead."""
    if last is not None and _is_of_last(last, dead):
        return last
    return next((one for one in hurt if _is_same_one(one, dead)), None)


def are_of_sexes(one: Told, other: Told) -> bool:
    """Tell whether one is a man or boy, and the other a woman or girl."""
    # PERF: asked of every death
    first, second = one.lemma, other.lemma
    if first in MALE:
        return second in FEMALE
    return first in FEMALE and second in MALE


def are_of_sex(one: Told, other: Told) -> bool:
    """Tell whether both are men or boys, or both women or girls."""
    return any(one.lemma in sex and other.lemma in sex for sex in (MALE, FEMALE))


def is_of_another(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether it is told whose somebody is, for he is another: "the son of a judge"."""
    # PERF: few are told by "of"
    of = other.candidate.phrase.end
    words = scan.words
    if words[of] != "of" or one.lemma == other.lemma or other.anybody:
        return False
    word = words[of + 1]
    if word in INDEFINITE:
        return True
    return other.lemma in KIN and (word in _KNOWN or scan.capital(of + 1))


def is_of_nearer(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether "he" is told of since: "a cook was hurt. ... a man fled. He was shot"."""
    # PERF: few are pronouns, and most of these follow right behind
    if not other.candidate.pronoun or other.low != 1:
        return False
    if other.sentence - one.sentence < _NEXT:
        return False
    first, end = scan.sentence_bounds(other.figure.sentence - 1)
    for i in range(first, end):
        if scan.words[i] in INDEFINITE:
            for entry in scan.entries[i + 1 : i + _OF]:
                if entry is not None and entry.person is not None:
                    return entry.person.number == "one"
    return False


def is_somebody_else(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether one who was hurt is not the one who is dead."""
    return (
        are_of_sexes(one, other)
        or _are_two(one, other)
        or is_of_another(scan, one, other)
        or is_of_nearer(scan, one, other)
    )


def _are_two(one: Told, other: Told) -> bool:
    """Tell whether two of one sentence have other names: "wounding the cook, killing a nun"."""
    if one.sentence != other.sentence or not one.low == other.low == 1:
        return False
    return one.lemma != other.lemma and not (one.anybody or other.anybody)


def are_of_ages(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether two are of other ages: "a 10-year-old girl", "an 18-year-old girl"."""
    mine = _age(scan, one)
    return mine != "" and _age(scan, other) not in ("", mine)


def _age(scan: Scan, told: Told) -> str:
    first, end = told.candidate.phrase
    words = scan.words[first:end]
    if "year" not in words:
        return ""
    at = words.index("year") - _AGE
    return words[at] if at >= 0 and words[at].isdecimal() else ""


def same_people(one: Told, other: Told) -> bool:
    """Tell whether a vague number of people may be told again with a number."""
    return one.lemma is None or one.lemma == other.lemma or one.people or other.people


def same_name(scan: Scan, one: Told, other: Told) -> bool | None:
    """Tell whether two named people share a name; None if not both are named."""
    first, second = one.candidate.name, other.candidate.name
    if first is None or second is None:
        return None
    one_name = scan.words[first.first : first.end]
    other_name = scan.words[second.first : second.end]
    if one.candidate.trigger == other.candidate.trigger or (
        len(one_name) == len(other_name) == _FULL_NAME and one_name[0] != other_name[0]
    ):
        return False  # "Omar Ruk and his wife Ana Ruk", "her brother, Bela Ruk"
    if scan.words[first.first - 1] == ")" and len(other_name) == 1:
        # So is Omar: "Omar (Umar) Fares Ruk was killed. Omar bled to death."
        one_name = scan.words[max(0, first.first - _GIVEN) : first.end]
    return other_name[-1] in one_name


def are_apart(scan: Scan, one: Told, other: Told) -> bool:
    """Tell whether two are of other places or things: "the bus driver", "the driver of a van"."""
    words = scan.words
    (first, end), (start, stop) = one.candidate.phrase, other.candidate.phrase
    mine, theirs = set(words[first:end]), set(words[start:stop])
    if mine - theirs - ARTICLES and theirs - mine - ARTICLES:
        return True
    of = words[end] == words[stop] == "of"
    return of and words[end + 1 : end + _OF] != words[stop + 1 : stop + _OF]


def starts_of(figures: Sequence[Told], last: int) -> set[int]:
    """Return the sentences in which the first figure, a lead, is told again, up to `last`."""
    starts = set[int]()
    for one in figures[1:]:
        if one.sentence > last or not one.figure.restates:
            break
        if one.low == figures[0].low:
            starts.add(one.sentence)
    return starts
