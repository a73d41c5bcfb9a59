"""Figures that are part of others.

including = whole ... "including" mention+ | whole ... "among them" mention+
of-them   = number "of" ("them" | "whom") ...
among     = "among the" DEAD BE mention+ | "the" DEAD "included" mention+
of-the    = number "of the" DEAD ... | "of the" DEAD "," number ...
breakdown = whole (":" | ",") number phrase ("," number phrase)*
remaining = "the remaining" number
"""

from collections.abc import Sequence
from typing import Final

from casualtyparse.casualties.candidates import CasualtyCandidate
from casualtyparse.casualties.grammar.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
    object_group,
    subject_group,
)
from casualtyparse.casualties.grammar.passage import (
    Passage,
    Said,
    candidate_of,
    count_for,
)
from casualtyparse.casualties.values import Harm, Severity, VictimKind
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_COMPARED: Final = frozenset(
    {
        ("compared", "with"),
        ("compared", "to"),
        ("up", "from"),
        ("down", "from"),
    }
)
_NONE: Final[Sequence[CasualtyCandidate]] = ()
_MOST_BACK: Final = 14
_MOST_BEFORE_DEATH: Final = 4
_THE_DEAD: Final[dict[str, tuple[Harm, ...]]] = {
    "dead": ("killed",),
    "victims": ("killed", "killed_or_injured", "injured"),
    "killed": ("killed",),
    "fatalities": ("killed",),
    "slain": ("killed",),
    "deceased": ("killed",),
    "bodies": ("killed",),
    "injured": ("injured",),
    "wounded": ("injured",),
    "hurt": ("injured",),
    "casualties": ("killed_or_injured", "killed", "injured"),
    "missing": ("missing",),
    "hostages": ("abducted",),
    "captives": ("abducted", "detained"),
    "abductees": ("abducted",),
    "arrested": ("detained",),
    "detained": ("detained",),
    "detainees": ("detained",),
}


_THE: Final = frozenset({"the", "those"})
#: Words of which one must stand in the sentence before a wording is tried.
WITH: Final = frozenset({"including", "among"})
THEM: Final = frozenset({"them", "whom", "these", "those"})
DEAD: Final = frozenset(_THE_DEAD)
COMPARING: Final = frozenset({"compared", "against", "versus", "from"})
REST: Final = frozenset({"remaining", "rest", "other", "others", "remainder"})


def including(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """including = whole ... ("including" | "among them") mention ("," mention)*"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in range(s.first, s.end):
        word = s.words[at]
        if word == "including":
            behind = at + 1
        elif word == "among" and s.word(at + 1) in ("them", "whom"):
            behind = at + 2
            while s.is_be(behind) or s.word(behind) in (",", ":"):
                behind += 1
        else:
            continue
        whole = _before(passage, at)
        if whole is None:
            continue
        group = object_group(s, behind) if s.word(at + 2) != "," else []
        if not group and word == "among":
            group = _just_before(s, at)
        for mention in group:
            _add(passage, mention, whole, "including", found)
    return found


def of_them(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """of-them = number "of" ("them" | "whom" | "these") ..."""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in range(s.first + 1, s.end):
        if (
            s.words[at] not in ("them", "whom", "these", "those")
            or s.words[at - 1] != "of"
        ):
            continue
        phrase = s.at_end.get(at - 1)
        behind = at + 1
        if phrase is not None and s.word(phrase.head) == "none":
            _none_of_them(passage, phrase, behind, found)
            continue
        if phrase is None or not bare_number(phrase):
            phrase = s.at_first.get(at + 1) or s.at_first.get(at + 2)
            if phrase is None or phrase.quantity is None:
                continue
            behind = phrase.end
        whole = _before(passage, phrase.first, phrase.first)
        if whole is None and s.first in (phrase.first, at - 1):
            whole = _latest(passage, None, phrase.first)
        if whole is None:
            continue
        known = _known(passage, phrase)
        if known is not None:
            if known is not whole:
                known.whole = known.whole or whole
                known.kind = known.kind or whole.kind
            continue
        mention = Mention(phrase.first, max(at + 1, phrase.end), phrase, phrase)
        part = _add(passage, mention, whole, "of-them", found)
        if part is not None:
            _describe(s, part, behind, whole)
    return found


def _none_of_them(
    passage: Passage, phrase: NounPhrase, i: int, found: list[CasualtyCandidate]
) -> None:
    """none = "none of" ("them" | "whom") SEVERITY ["hurt"]"""
    s = passage.s
    severity = next(
        (e.severity for j in range(i, i + 3) if (e := s.entry(j)) and e.severity), None
    )
    if severity is None or _known(passage, phrase) is not None:
        return
    mention = Mention(phrase.first, i, phrase, phrase)
    count = count_for(s, mention)
    if count is not None:
        said = Said("of-them", "part", "injured", phrase.first, severity)
        candidate = candidate_of(s, mention, count, said)
        if passage.add(candidate) is not None:
            found.append(candidate)


def among_the_dead(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """among = "among" "the" DEAD BE mention+ | "the" DEAD "included" mention+"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in range(s.first, s.end):
        harms = _THE_DEAD.get(s.words[at])
        if harms is None:
            continue
        group = _told_as_dead(s, at)
        whole = _latest(passage, harms, at)
        for mention in group:
            noun = mention.noun
            if whole is None:
                if noun.person is not None or noun.named is not None:
                    _alone(passage, mention, at, harms[0], found)
            elif noun.person or noun.named or noun.quantity:
                _add(passage, mention, whole, "among-the-dead", found)
    return found


def _told_as_dead(s: Sentence, at: int) -> list[Mention]:
    """Return who is told to be among "the dead" at this place, before or behind it."""
    if s.word(at - 1) in _THE and s.word(at - 2) in ("among", "amongst"):
        start, _ = s.group_start(at - 2)
        left = [m for m in subject_group(s, start) if is_people(s, m)]
        if start < at - 2 and left:
            return left
    behind = _behind_the_dead(s, at)
    return [] if behind is None else object_group(s, behind)


def _behind_the_dead(s: Sentence, at: int) -> int | None:
    """Return where "the dead" at this place are told: "among the dead was", "included" ..."""
    if s.word(at + 1) in ("include", "included", "includes", "including"):
        return at + 2
    if s.word(at + 2) == "identified" and s.word(at + 3) == "as":
        return at + 4
    if any(s.word(j) in ("among", "amongst") for j in range(at - 3, at)):
        be = next((j for j in range(at, min(at + 12, s.end)) if s.is_be(j)), s.end)
        return be + 3 if s.word(be + 1) == "those" else be + 1
    if s.word(at - 2) != "of" and s.is_be(at + 1) and s.word(at - 1) in _THE:
        return at + 2
    return None


def of_the_dead(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """of-the-dead = number "of the" DEAD ... | "of the" DEAD "," number"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for at in range(s.first + 2, s.end):
        harms = _THE_DEAD.get(s.words[at])
        if harms is None:
            continue
        of = next((j for j in range(at - 1, at - 5, -1) if s.word(j) == "of"), None)
        if of is None or of <= s.first - 1:
            continue
        phrase = s.at_end.get(of)
        if of == s.first or phrase is None or not bare_number(phrase):
            phrase = s.at_first.get(at + 2) if s.word(at + 1) == "," else None
        if phrase is None or phrase.quantity is None:
            continue
        whole = _latest(passage, harms, phrase.first) or _latest(passage, harms, s.end)
        if whole is None:
            if s.word(at - 1) in ("our", "their", "his") and of == phrase.end:
                _apart(passage, phrase, at, harms[0], found)
            continue
        known = _known(passage, phrase)
        if known is not None:
            if known is not whole and known.harm != whole.harm:
                known.whole = whole
            continue
        mention = Mention(phrase.first, max(phrase.end, at + 1), phrase, phrase)
        if of > phrase.end:
            mention = Mention(phrase.first, phrase.end, phrase, phrase)
        part = _add(passage, mention, whole, "of-the-dead", found)
        if part is not None:
            _describe(s, part, max(phrase.end, at + 1), whole)
            if whole.harm == "injured" and _dies(s, at + 1):
                part.harm = "killed"
    return found


def _dies(s: Sentence, at: int) -> bool:
    """Tell whether they die behind token `at`: "two of the injured later died"."""
    for i in range(at, min(s.end, at + _MOST_BEFORE_DEATH)):
        entry = s.entry(i)
        verb = None if entry is None else entry.harm_verb
        if verb is not None:
            return verb.harm == "killed"
        if s.tag(i) not in ("auxiliary", "adverb") and not s.word(i).endswith("ly"):
            return False
    return False


def _apart(
    passage: Passage,
    phrase: NounPhrase,
    at: int,
    harm: Harm,
    found: list[CasualtyCandidate],
) -> None:
    """apart = number "of" ("our" | "their") HARMED — the whole is not told"""
    mention = Mention(phrase.first, at + 1, phrase, phrase)
    _alone(passage, mention, at, harm, found)


def _alone(
    passage: Passage,
    mention: Mention,
    at: int,
    harm: Harm,
    found: list[CasualtyCandidate],
) -> None:
    """Add people of a group that is not counted: "four children were among the dead"."""
    count = count_for(passage.s, mention)
    if count is not None:
        said = Said("of-the-dead", "verbless", harm, at)
        candidate = candidate_of(passage.s, mention, count, said)
        if passage.add(candidate) is not None:
            found.append(candidate)


def compared(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """compared = whole ... ("compared with" | "up from" | "against") number"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    if not passage.here():
        return _NONE
    for phrase in s.phrases:
        if not bare_number(phrase) or _known(passage, phrase) is not None:
            continue
        before = (s.word(phrase.first - 2), s.word(phrase.first - 1))
        if before not in _COMPARED and before[1] not in ("against", "versus"):
            continue
        earlier = [c for c in passage.here() if c.end < phrase.first]
        mention = Mention(phrase.first, phrase.end, phrase, phrase)
        count = count_for(s, mention)
        if not earlier or count is None:
            continue
        last = earlier[-1]
        said = Said("compared", "part", last.harm, last.trigger)
        candidate = candidate_of(s, mention, count, said)
        candidate.kind, candidate.inherited = last.kind, True
        if passage.add(candidate) is not None:
            found.append(candidate)
    return found


def breakdown(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """breakdown = whole (":" | ",") mention ("," mention)* — numbers that add up to the whole"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for whole in passage.here():
        total = whole.count.high
        if total is None or total < 2 or whole.whole is not None:
            continue
        for at in {whole.end, whole.phrase.end}:
            if s.word(at) not in (":", ",", "-", "\u2014", "\u2013", "("):
                continue
            group = object_group(s, at + 1)
            parts = [m for m in group if m.phrase.quantity or not m.phrase.plural]
            numbers = [count_for(s, m) for m in parts]
            low = sum(c.low or 0 for c in numbers if c is not None)
            if len(parts) > 1 and low == total:
                for mention in parts:
                    _add(passage, mention, whole, "breakdown", found)
                break
    return found


def remaining(passage: Passage, i: int) -> Sequence[CasualtyCandidate]:
    """remaining = "the" ("remaining" | "other" | "rest") number — what is left of a whole"""
    s = passage.s
    found: list[CasualtyCandidate] = []
    for phrase in s.phrases:
        if phrase.quantity is None or phrase.determiner != "the":
            continue
        if not (phrase.remaining or phrase.others) or _known(passage, phrase):
            continue
        whole = _whole_of_rest(passage, round(phrase.quantity.low))
        if whole is None:
            continue
        mention = mention_of(s, phrase)
        part = _add(passage, mention, whole, "remaining", found)
        if part is not None:
            part.remaining = True
            _describe(s, part, mention.end, whole)
    return found


def _whole_of_rest(passage: Passage, rest: int) -> CasualtyCandidate | None:
    """Return the latest whole whose parts leave just this many."""
    for whole in reversed(passage.found[-_MOST_BACK:]):
        if whole.harm not in {"killed", "abducted"}:
            continue
        named = [c for c in passage.found[-_MOST_BACK:] if c.whole is whole]
        told = sum(c.count.low or 0 for c in named)
        if named and whole.count.high is not None and told + rest == whole.count.high:
            return whole
    return None


# ---------------------------------------------------------------- wholes and parts


def _before(
    passage: Passage, at: int, part: int | None = None
) -> CasualtyCandidate | None:
    """Return the candidate of this sentence whose people are told last before a token."""
    best: CasualtyCandidate | None = None
    for candidate in passage.here():
        if candidate.phrase.end > at or candidate.phrase.first == part:
            continue
        if candidate.whole is not None or candidate.negated:
            continue
        if candidate.implicit and not candidate.plural:
            continue
        if best is None or candidate.phrase.end > best.phrase.end:
            best = candidate
    return best


def _latest(
    passage: Passage, harms: tuple[Harm, ...] | None, at: int
) -> CasualtyCandidate | None:
    """Return the latest whole before a token that has one of these harms."""
    for harm in harms or (None,):
        for candidate in reversed(passage.found[-_MOST_BACK:]):
            if candidate.phrase.first >= at or candidate.whole is not None:
                continue
            if candidate.negated or (candidate.implicit and not candidate.plural):
                continue
            if harm is None or candidate.harm == harm:
                return candidate
    return None


def _known(passage: Passage, phrase: NounPhrase) -> CasualtyCandidate | None:
    """Return the candidate that has these people already."""
    return next((c for c in passage.here() if c.phrase.first == phrase.first), None)


def _inside(passage: Passage, mention: Mention) -> CasualtyCandidate | None:
    """Return the candidate whose people are told inside the mention."""
    return next(
        (
            c
            for c in passage.here()
            if mention.first <= c.phrase.first and c.phrase.end <= mention.end
        ),
        None,
    )


def _just_before(s: Sentence, at: int) -> list[Mention]:
    """Return the people right before "among them": "two guards among them"."""
    phrase = s.at_end.get(at)
    if phrase is None:
        return []
    mention = mention_of(s, phrase)
    return [mention] if is_people(s, mention) else []


def _add(
    passage: Passage,
    mention: Mention,
    whole: CasualtyCandidate,
    rule: str,
    found: list[CasualtyCandidate],
) -> CasualtyCandidate | None:
    """Add a part unless it is larger than its whole."""
    s = passage.s
    known = _known(passage, mention.phrase) or _inside(passage, mention)
    if known is not None:
        if known.harm == "injured" and whole.harm == "killed" and rule != "including":
            known.harm = "killed"  # "among the dead was a boy, who was shot"
        if known is not whole and known.harm == whole.harm:
            known.whole = known.whole or whole
        return None
    count = count_for(s, mention)
    if count is None:
        return None
    if whole.count.high is not None and (count.low or 0) > whole.count.high:
        return None
    candidate = candidate_of(
        s, mention, count, Said(rule, "part", whole.harm, whole.trigger)
    )
    candidate.whole = whole
    candidate.agent = whole.agent
    if candidate.kind is None:
        candidate.kind, candidate.inherited = whole.kind, True
    if passage.add(candidate) is None:
        return None
    found.append(candidate)
    return candidate


def _describe(
    s: Sentence, part: CasualtyCandidate, i: int, whole: CasualtyCandidate
) -> None:
    """Take severity and kind from what is said of a part: "critically", "were women"."""
    severity: Severity | None = None
    kind: VictimKind | None = None
    for j in range(i, min(s.end, i + 10)):
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
