"""Harm told by who survived.

survivors = "no survivors" | "none" ["of" number] "survived" | "only" number "survived"
          | "all but" number "survived" | "the only survivor" ["of" number]
          | mention "survived" ... "but" mention "did not"
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.around.aboard import Aboard, aboard_before
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.around.subjects import subject_group
from casualtyparse.casualties.grammar.counts import count_for
from casualtyparse.casualties.grammar.nouns.unsaid import (
    FATE,
    SEARCHES,
    TRACES,
    is_fate,
)
from casualtyparse.casualties.grammar.parts.aboard import BOARDED, TAKING, may_be_aboard
from casualtyparse.casualties.grammar.parts.captives import HEARD, may_be_counted
from casualtyparse.casualties.grammar.parts.dead import CAPTIVES, may_be_among
from casualtyparse.casualties.grammar.parts.died_of_it import all_die
from casualtyparse.casualties.grammar.parts.freed import LETTING, may_free
from casualtyparse.casualties.grammar.parts.sunk import SUNK, may_be_sunk
from casualtyparse.casualties.grammar.passage import Passage, Said
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
)
from casualtyparse.casualties.grammar.people.portions import leaves_out
from casualtyparse.casualties.grammar.people.sizes import members_of
from casualtyparse.casualties.grammar.verbs.antecedents import counted_group
from casualtyparse.casualties.grammar.verbs.fatal import may_be_fatal
from casualtyparse.casualties.grammar.verbs.losses import is_body
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.numerals.quantities import count_of
from casualtyparse.numerals.values import Count, make_count
from casualtyparse.phrases.clauses import CLAUSE_ENDS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

SURVIVAL: Final = frozenset(
    {"survivors", "survivor", "survived", "alive", "saved", "rescued", "ashore"}
)
#: Words of survival that tell of harm only beside "only" or "none".
_GATED: Final = frozenset({"saved", "ashore"})
_NOUNS: Final = frozenset({"survivors", "survivor"})
#: Words of which one stands before, where survival tells of harm.
TELLING: Final = frozenset(
    {"no", "none", "nobody", "only", "not", "sole", "lone", "but", "just", "neither"}
)
#: How far before a word of survival it stands, or behind it "did not".
MOST_TO_TELLING: Final = 16
_MOST_TO_NOT: Final = 9
_DID: Final = frozenset({"did", "didn"})
_NOBODY: Final = frozenset({"none", "nobody", "no", "not"})
_NONE_OF: Final = frozenset({"none", "neither", "nobody"})
_NOT: Final = frozenset({"not", "no"})
_COMING_OUT: Final = frozenset({"alive", "ashore"})
_SOLE: Final = frozenset({"only", "sole", "lone"})
_ONLY: Final = frozenset({"only", "just", "but"})
#: What goes on behind "no survivors".
_ENDS: Final = frozenset(
    {"", ".", "!", "?", "(", "[", ",", ";", "among", "of", "from", "aboard", "and"}
)
#: How people come out, before "alive".
_OUT: Final = word_list("harms", "coming_out")
#: What tells that those who died are not all the others.
_UNHURT: Final = frozenset({"unhurt", "unharmed", "unscathed", "uninjured", "without"})
_MOST_TO_THERE: Final = 5
_ASKED: Final = frozenset(
    {"may", "might", "could", "would", "will", "can", "should", "if", "whether"}
)
#: How many casualties back the same people are looked for.
_MOST_BACK: Final = 6


def tells(words: Sequence[str], at: int) -> bool:
    """Tell whether a word of survival stands where it may tell of harm."""
    if words[at] in FATE or words[at] in TRACES or words[at] in SEARCHES:
        return is_fate(words, at)
    if words[at] in CAPTIVES or words[at] in HEARD:
        return may_be_among(words, at) or may_be_counted(words, at)
    if words[at] in TAKING or words[at] in BOARDED:
        return may_be_aboard(words, at)
    near = words[max(0, at - MOST_TO_TELLING) : at]
    if words[at] in LETTING:
        only = words[at] == "rescued" and not _ONLY.isdisjoint(near)
        return only or may_free(words, at)
    if words[at] in SUNK:
        return may_be_sunk(words, at)
    if words[at] == "fatal":
        return words[at + 1] == "to" and may_be_fatal(words, at)
    if words[at] in _GATED:
        return not (_ONLY.isdisjoint(near) and _NOBODY.isdisjoint(near))
    if words[at] in _NOUNS and "there" in near[-_MOST_TO_THERE:]:
        return True  # "there were two survivors"
    if not TELLING.isdisjoint(near):
        return True
    if words[at] == "survived" and "of" in near:  # "of the six inside, two survived"
        return not words[at - len(near) + near.index("of") - 1].isalnum()
    return not _DID.isdisjoint(words[at : at + _MOST_TO_NOT])


def survivors(passage: Passage, cued: Sequence[int]) -> Sequence[CasualtyCandidate]:
    """survivors = "no survivors" | ("none" | "only" number) ["of" number] "survived" | ..."""
    found: list[CasualtyCandidate] = []
    for at in cued:
        told = _survivors(passage, at)
        if told is not None:
            found.append(told)
    return found


def _survivors(passage: Passage, at: int) -> CasualtyCandidate | None:
    s = passage.s
    if at in s.heads and s.words[at] in _NOUNS:
        return _by_noun(passage, at)
    start = _group_before(s, at)
    if start is None or not _ASKED.isdisjoint(s.words[start:at]):
        return None
    if _is_none_of_them(s, start) and all_die(passage, start):
        return None
    if "neither" in s.words[max(s.first, start - MOST_TO_TELLING) : start]:
        return _neither(passage, start, at)
    subject = root_before(s, start)
    if subject is None or s.word(at + 1) in _UNHURT or not _is_told(s, subject):
        return None
    first, few = subject.first, subject.phrase.quantity
    if few is not None and few.kind == "at_most":  # "not more than 19 came ashore"
        return _left(passage, subject, round(few.high or few.low), at)
    if s.word(first - 1) in _NOT:
        subject = subject._replace(first=first - 1)
    if s.words[subject.first] in _NOBODY:
        return _left(passage, subject, 0, at)
    if leaves_out(s.words, first):
        return _all_but(passage, subject, at)
    only = s.words[first] in _ONLY or s.word(first - 1) in _ONLY
    only = only or (few is not None and _in_front(s, first) is not None)
    if only and few is not None:
        return _left(passage, subject, round(few.low), at)
    if only and not subject.noun.plural:  # "only the cook survived"
        return _left(passage, subject._replace(first=first - 1), 1, at)
    group = subject_group(s, start)
    if len(group) > 1 and s.word(group[0].first - 1) in _ONLY:
        # "only the cook and a boy survived"
        spared = sum(_low(s, one) for one in group)
        return _left(passage, group[0]._replace(first=group[0].first - 1), spared, at)
    return _did_not(passage, at)


def _all_but(passage: Passage, subject: Mention, at: int) -> CasualtyCandidate | None:
    """Keep those left out of all who survived: "all but two of the nine survived"."""
    s, few = passage.s, subject.phrase.quantity
    if few is None:
        return None
    said = Said("survivors", "intransitive", "killed", at)
    return passage.keep(subject, count_of(s.scan, few), said, (subject.first, at + 1))


def _low(s: Sentence, mention: Mention) -> int:
    """Return how many people are told of at least: one in "the cook"."""
    count = count_for(s, mention)
    return 1 if count is None or count.low is None else count.low


def _is_none_of_them(s: Sentence, end: int) -> bool:
    """Tell whether "none", "neither", "none of them" ends at a token."""
    first = end - 2 if s.words[end - 1] == "them" else end
    return s.words[first - 1] in _NONE_OF and first > s.first


def _is_told(s: Sentence, subject: Mention) -> bool:
    """Tell whether people are meant, or a number of those told before."""
    noun = subject.noun
    if noun is subject.phrase and s.words[subject.first] in _NOBODY:
        return True
    return is_people(s, subject)


def _group_before(s: Sentence, at: int) -> int | None:
    """Return where the verb group of survival starts: "survived", "had come out alive"."""
    if s.words[at] not in _COMING_OUT:
        return s.group_start(at)[0]
    i = at
    while s.word(i - 1) in _OUT:
        i -= 1
    return s.group_start(i)[0] if i < at else None


def _by_noun(passage: Passage, at: int) -> CasualtyCandidate | None:
    """Read "no survivors", "the only survivor of the eleven guests"."""
    s = passage.s
    before = at - 1
    of = s.word(at + 1) in ("of", "from", "among")
    whole = s.at_first.get(at + 2) if of else None
    if s.word(before) == "no":
        if s.word(at + 1) not in _ENDS or _is_asked(s, at):
            return None
        spared, first = 0, before
    elif s.words[at] == "survivor" and s.word(before) in _SOLE:
        spared, first = 1, before
    else:
        counted = s.at_end.get(at + 1)
        told = None if counted is None else _there_are_only(s, counted)
        if counted is None or told is None:
            return None
        spared, first = told, counted.first
    phrase = NounPhrase(first, at + 1, at, plural=True)
    inner = phrase if whole is None else whole
    mention = Mention(first, max(at + 1, inner.end), phrase, inner)
    return _left(passage, mention, spared, at)


def _is_asked(s: Sentence, at: int) -> bool:
    """Tell whether something is only possible: "if there are no survivors", but not "in May"."""
    claims = s.scan.claims
    return any(s.words[i] in _ASKED and i not in claims for i in range(s.first, at))


def _there_are_only(s: Sentence, counted: NounPhrase) -> int | None:
    """Return how few survivors there are: "there was only one survivor", "there were two"."""
    only = counted.first if s.words[counted.first] in _ONLY else counted.first - 1
    if counted.quantity is None:
        return None
    be = only - 1 if s.word(only) in _ONLY else counted.first - 1
    there = s.is_be(be) and s.word(be - 1) == "there"
    return round(counted.quantity.low) if there else None


def _left(
    passage: Passage, mention: Mention, spared: int, at: int
) -> CasualtyCandidate | None:
    """Keep all but those spared of the people that the mention names, or of those aboard."""
    s = passage.s
    whole = _whole(passage, mention)
    if whole is None or whole.number.low is None:
        return None
    low = whole.number.low - spared
    if low < 1 or (spared and whole.number.kind not in ("exact", "about")):
        return None
    high = None if whole.number.high is None else whole.number.high - spared
    text = (
        whole.number.text if not spared else s.scan.surface(mention.first, mention.end)
    )
    count = make_count(kind=whole.number.kind, low=low, high=high, text=text)
    span = (mention.first, max(mention.end, at + 1))
    return keep_those_aboard(
        passage, mention, whole, count, Said("survivors", "part", "killed", at), span
    )


def keep_those_aboard(
    passage: Passage,
    mention: Mention,
    whole: Aboard,
    count: Count,
    said: Said,
    span: tuple[int, int],
) -> CasualtyCandidate | None:
    """Keep people unless so many are told to have died already."""
    for earlier in passage.found[-_MOST_BACK:]:
        if (
            earlier.harm == said.harm
            and earlier.end > whole.first
            and (earlier.count.low == count.low or earlier.phrase.first == whole.first)
        ):
            return None
    candidate = passage.keep(mention, count, said, span)
    if candidate is None:
        return None
    candidate.victims, candidate.head = None, None
    candidate.kind = None if whole.kind == "unknown" else whole.kind
    candidate.negated, candidate.total = False, True
    return candidate


def _whole(passage: Passage, mention: Mention) -> Aboard | None:
    """Return the people of whom some are told: behind "of", in front, or aboard."""
    s = passage.s
    inner = mention.noun
    members = None if inner is mention.phrase else members_of(s, inner)
    if members is not None:  # "the 12-man crew"
        return Aboard(inner.first, inner.end, count_of(s.scan, members), inner.kind)
    if inner is mention.phrase or inner.quantity is None:
        front = _in_front(s, mention.first)
        aboard = aboard_before(passage.s, mention.first) if front is None else None
        if aboard is not None:
            return aboard
        if front is None:
            return _of_those_told(s, mention)
        inner = front
    if inner.quantity is None or inner.ordinal:
        return None
    return Aboard(inner.first, inner.end, count_of(s.scan, inner.quantity), inner.kind)


def _of_those_told(s: Sentence, mention: Mention) -> Aboard | None:
    """Return who are told of last: "nine people were in the car. Only the cook survived"."""
    first, end = mention.first, mention.noun.end
    alone = s.words[first] == "none" and s.words[first + 1] != "of"
    if not alone and _ONLY.isdisjoint(s.words[first - 1 : end]):
        return None
    group = counted_group(s.reading, s.number, first)
    if group is None or group.number is None:
        return None
    return Aboard(group.first, group.end, group.number, group.kind)


def _in_front(s: Sentence, at: int) -> NounPhrase | None:
    """Return whom a sentence starts with: "of the nine guests, only two", "of a crew of nine"."""
    of = s.first + 1 if s.word(s.first) == "out" else s.first
    phrase = s.at_first.get(of + 1) if s.word(of) == "of" else None
    if phrase is None or phrase.end >= at or phrase.person is None:
        return None
    inner = s.at_first.get(phrase.end + 1) if s.words[phrase.end] == "of" else None
    if phrase.quantity is None and inner is not None and bare_number(inner):
        return inner
    return phrase if phrase.quantity is not None else None


def _neither(passage: Passage, start: int, at: int) -> CasualtyCandidate | None:
    """Read "neither the driver nor his sons survived", "neither of the two pilots survived"."""
    s = passage.s
    said, kept = Said("survivors", "intransitive", "killed", at), None
    group = subject_group(s, start)
    inner = s.at_first.get(group[0].end + 1) if group else None
    if inner is not None and s.word(group[0].end) == "of":
        group = [group[0]._replace(end=inner.end, noun=inner)]
    if not group or "neither" not in s.words[max(s.first, group[0].first - 1) : start]:
        return None
    for mention in group:
        if not is_people(s, mention, strict=True) or is_body(mention):
            continue  # "neither party survived"
        count = count_for(s, mention)
        if len(group) == 1 or (count is not None and count.high == 0):
            text = s.scan.surface(mention.first, mention.end)
            two = len(group) == 1
            count = make_count(kind="exact", low=1 + two, high=1 + two, text=text)
        kept = kept if count is None else passage.keep(mention, count, said)
    return kept


def _did_not(passage: Passage, at: int) -> CasualtyCandidate | None:
    """Read "he survived, but his brother did not"."""
    s = passage.s
    for i in range(at + 1, min(s.end, at + _MOST_TO_NOT)):
        end = i + 2 if s.words[i] == "did" else i + 3  # "didn't"
        if s.words[i] not in _DID or s.word(end) not in CLAUSE_ENDS:
            continue
        if s.word(end - 1) not in ("not", "t"):
            return None
        said, kept = Said("survivors", "intransitive", "killed", at), None
        for mention in subject_group(s, i):
            if mention.first > at and is_people(s, mention, strict=True):
                count = count_for(s, mention)
                kept = kept if count is None else passage.keep(mention, count, said)
        return kept
    return None
