"""Wholes that were counted before, and the parts that are taken from them."""

from operator import attrgetter
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.boundaries import opening_in
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.words.verb_groups import FATALLY
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase
from casualtyparse.terms import Harm, Severity, VictimKind

#: How many candidates back a whole is looked for.
MOST_BACK: Final = 14
#: How far behind the injured their death may stand, and what may stand between.
_MOST_BEFORE_DEATH: Final = 5
#: "breathed their last", "lost his life"
_GIVING_UP: Final = frozenset({"breathed", "lost"})
_LAST: Final = frozenset({"last", "life", "lives"})
#: Harms that end, as by death, and how.
_ENDING: Final = frozenset({"abducted", "detained", "displaced", "missing"})
_LET_GO: Final = word_list("harms", "let_go")
_LET: Final = ["let", "go"]
FREEING: Final = word_list("harms", "freeing")
#: What a number of them may stand behind.
_GOING_ON: Final = frozenset({",", ";", "and", "but", "with", "where"})
_PASTS: Final = ("past", "participle")
_PLACE: Final = attrgetter("first")
_WAY: Final = frozenset({"found", "later", "confirmed", "have", "has", "since", "had"})
#: How far behind a part its description may stand.
_MOST_TO_DESCRIPTION: Final = 10


def whole_before(
    passage: Passage, at: int, part: int | None = None
) -> CasualtyCandidate | None:
    """Return the candidate of this sentence whose people are told last before a token."""
    best: CasualtyCandidate | None = None
    for candidate in passage.here():
        if candidate.phrase.end > at or candidate.phrase.first == part:
            continue
        if _is_whole(candidate) and (
            best is None or candidate.phrase.end > best.phrase.end
        ):
            best = candidate
    return best


def latest_whole(
    passage: Passage, harms: tuple[Harm, ...] | None, at: int
) -> CasualtyCandidate | None:
    """Return the latest whole before a token that has one of these harms."""
    low = max(0, passage.start - MOST_BACK)
    recent = [*passage.found[low : passage.start], *sorted(passage.here(), key=_PLACE)]
    for harm in harms or (None,):
        for candidate in reversed(recent):
            if (harm is None or candidate.harm == harm) and (
                candidate.phrase.first < at and _is_whole(candidate)
            ):
                return candidate
    return None


def whole_around(
    passage: Passage, harms: tuple[Harm, ...], some: NounPhrase, at: int
) -> CasualtyCandidate | None:
    """Return those dead of whom some are told, before them or behind in their clause."""
    s, whole = passage.s, latest_whole(passage, harms, some.first)
    if whole is None and opening_in(s, at, s.end) == s.end:
        whole = latest_whole(passage, harms, s.end)
    if not whole or whole.sentence != s.number or not some.quantity:
        return whole
    high = whole.count.high or some.quantity.low
    return None if some.quantity.low > high else whole  # "one drowned; 13 of the dead"


def whole_of_before(passage: Passage) -> CasualtyCandidate | None:
    """Return the latest whole of the sentence before this one."""
    number = passage.s.number
    for candidate in reversed(passage.found[-MOST_BACK:]):
        if candidate.sentence < number - 1:
            return None
        if candidate.sentence == number - 1 and _is_whole(candidate):
            return candidate
    return None


def _is_whole(candidate: CasualtyCandidate) -> bool:
    """Tell whether a candidate may have parts: several people who are no part themselves."""
    if candidate.whole is not None or candidate.negated:
        return False
    if candidate.others and candidate.determiner == "the":
        return False  # "two of the four were freed; the others are held"
    return candidate.plural or not candidate.implicit


def known(passage: Passage, phrase: NounPhrase) -> CasualtyCandidate | None:
    """Return the candidate of this sentence that has these people already."""
    first = phrase.first
    for candidate in passage.here():
        at, end = candidate.phrase
        # behind a heading and a colon: "the dead: 2 guards"
        if at == first or (at < first < end and candidate.rule == "listed-state"):
            return candidate
    return None


def _inside(passage: Passage, mention: Mention) -> CasualtyCandidate | None:
    """Return the candidate whose people are told inside the mention."""
    for candidate in passage.here():
        people = candidate.phrase
        if mention.first <= people.first and people.end <= mention.end:
            return candidate
    return None


def fits(part: CasualtyCandidate, whole: CasualtyCandidate) -> bool:
    """Tell whether a part is not larger than its whole."""
    high = whole.count.high
    return high is None or (part.count.low or 0) <= high


#: Those who have a post in whatever they are part of, but in a state.
_POSTS: Final = word_list("people", "posts")
_STATE: Final = frozenset({"army", "military", "police", "government", "state"})


def add_part(
    passage: Passage,
    mention: Mention,
    whole: CasualtyCandidate,
    rule: str,
    found: list[CasualtyCandidate],
) -> CasualtyCandidate | None:
    """Add a part unless it is larger than its whole, or is let go."""
    if is_let_go(passage.s, mention.end, whole.harm):
        return None
    if whole.harm in _ENDING and is_let_go_before(passage.s, mention.first):
        return None
    told = known(passage, mention.phrase) or _inside(passage, mention)
    if told is not None and not (whole.harm == "killed" and told.harm in _ENDING):
        if (
            told.harm == "injured"
            and whole.harm == "killed"
            and rule != "including"
            and fits(told, whole)
        ):
            told.harm = "killed"  # "among the dead was a boy, who was shot"
        if told is not whole and (
            told.harm == whole.harm or (told.harm == "killed" and fits(told, whole))
        ):
            told.whole = told.whole or whole
        return None
    count = count_for(passage.s, mention)
    if count is None:
        return None
    high = whole.count.high
    if high is not None and (count.low or 0) > high:
        return None
    harm = whole.harm
    if harm == "killed_or_injured":
        harm = _own_harm(passage.s, mention) or harm
    said = Said(rule, "part", harm, whole.trigger)
    candidate = passage.keep(mention, count, said)
    if candidate is None:
        return None
    candidate.whole = whole
    candidate.agent = whole.agent
    if candidate.kind in (None, "unknown") or _serves(passage.s, candidate, whole):
        candidate.kind = whole.kind
    found.append(candidate)
    return candidate


def _serves(s: Sentence, part: CasualtyCandidate, whole: CasualtyCandidate) -> bool:
    """Tell whether somebody has a post in a group: "three rebels, including a secretary"."""
    if whole.kind != "militant" or part.lemma is None:
        return False
    if part.lemma.rpartition(" ")[2] not in _POSTS:
        return False
    return _STATE.isdisjoint(s.words[part.phrase.first : part.phrase.end])


def link_outcome(passage: Passage, told: CasualtyCandidate) -> None:
    """Take a bare number of people for some of those hurt: "two were hacked, one lost a hand".

    Of those taken somewhere some may die there: "taken to a clinic, where two died".
    """
    if told.head is not None or told.others or told.whole is not None or told.ordinal:
        return
    before = passage.s.words[told.first - 1]
    if before not in _GOING_ON:
        return
    whole = whole_before(passage, told.phrase.first, told.phrase.first)
    dies_there = before == "where" and told.harm == "killed"
    if whole is None or whole.harm != "injured":
        return
    if told.harm != "injured" and not dies_there:
        return
    least, most = whole.count.low, told.count.high
    # "clerks were beaten, and five needed treatment"
    bare = whole.count.kind == "unspecified" and whole.plural
    if bare or (least is not None and most is not None and most < least):
        told.whole = whole
        told.kind = told.kind or whole.kind


def _own_harm(s: Sentence, mention: Mention) -> Harm | None:
    """Return what is said of some of the casualties: "a wounded officer", "two dead"."""
    for entry in s.entries[mention.first : mention.end + 1]:
        if entry is None:
            continue
        if entry.harm_state is not None:
            return entry.harm_state.harm
        verb = entry.harm_verb
        if verb is not None and verb.form in _PASTS and not verb.weak:
            return verb.harm
    return None


def describe(
    s: Sentence, part: CasualtyCandidate, i: int, whole: CasualtyCandidate
) -> None:
    """Take severity and kind from what is said of a part: "critically", "were women"."""
    severity: Severity | None = None
    kind: VictimKind | None = None
    i = s.over_source(i)
    for j in range(i, min(s.end, i + _MOST_TO_DESCRIPTION)):
        entry = s.entries[j]
        if s.words[j] in (",", ";", ".") and j > i:
            break
        if entry is not None and entry.severity is not None:
            severity = severity or entry.severity
        phrase = s.at_first.get(j)
        if phrase is not None and phrase.person is not None and kind is None:
            kind = phrase.kind
    part.severity = severity
    if kind is None or kind == "unknown":
        return
    if kind != "civilian" or whole.kind in (None, "unknown"):
        part.kind = kind


def is_let_go(s: Sentence, at: int, harm: Harm) -> bool:
    """Tell whether captives go free behind token `at`: "12 of whom were released"."""
    if harm not in _ENDING:
        return False
    for i in range(at, min(s.end, at + _MOST_BEFORE_DEATH)):
        if s.words[i] in _LET_GO or s.words[i : i + 2] == _LET:
            return True
        entry = s.entries[i]
        grouped = entry is not None and entry.tag in ("auxiliary", "adverb")
        grouped = grouped or s.words[i] in ("since", "later")
        if not (grouped or s.is_be(i) or s.is_adverb(i) or s.words[i] == "found"):
            return False
    return False


def is_let_go_before(s: Sentence, first: int) -> bool:
    """Tell whether somebody lets the people go who start at a token: "freed three of them"."""
    return s.word(first - 1) in FREEING


def dies(s: Sentence, at: int) -> bool:
    """Tell whether they die behind token `at`: "two of the injured later died"."""
    words, entries = s.words, s.entries
    for i in range(at, min(s.end, at + _MOST_BEFORE_DEATH)):
        word, entry = words[i], entries[i]
        if (
            word in FATALLY
            or word == "fatal"
            or (word == "to" and words[i + 1] == "death")
            or (word == "passed" and words[i + 1] == "away")
            or (word in _GIVING_UP and words[i + 2] in _LAST)
        ):
            return True  # "one of them fatally", "breathed their last"
        if entry is not None:
            if entry.harm_state is not None:
                return entry.harm_state.harm == "killed"  # "were found dead"
            verb = entry.harm_verb
            if verb is not None:
                # not "one of them fell on a roof"
                return verb.harm == "killed" and not verb.weak
            if entry.tag in ("auxiliary", "adverb"):
                continue
        if word not in _WAY and word[-2:] != "ly":
            return False
    return False
