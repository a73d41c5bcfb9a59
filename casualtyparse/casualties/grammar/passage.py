"""What has been read of a text's casualties so far, and how a candidate is put together."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import (
    CasualtyCandidate,
    Frame,
    Stretch,
    make_candidate,
)
from casualtyparse.casualties.grammar.people.kinds import kind_of
from casualtyparse.casualties.grammar.people.mentions import Mention
from casualtyparse.casualties.grammar.people.multiples import NEAR_EACH, each_time
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.terms import Harm, Severity

#: Of the candidates of one sentence, no more than this many are asked about.
_MOST_HERE: Final = 30
_REFLEXIVE: Final = ("self", "selves")
_new_tuple: Final = tuple.__new__
_IN_TEXT_ORDER: Final = attrgetter("first", "end")
_TRIGGER: Final = attrgetter("trigger")


class Said(NamedTuple):
    """What the harm word at token `trigger` says, and the wording that reads it."""

    rule: str
    frame: Frame
    harm: Harm
    trigger: int
    severity: Severity | None = None
    agent: Stretch | None = None


_SELVES: Final = frozenset({"himself", "herself", "themselves"})
#: "44 other people" may be any, "44 others" are like those told before.
_ANYBODY: Final = frozenset({"people", "persons", "person"})


class Passage:
    """The sentence under way and all candidates of the text before it."""

    __slots__ = ("found", "numbers", "s", "seen", "start", "used")

    def __init__(self) -> None:
        """Start with nothing found."""
        self.found: list[CasualtyCandidate] = []
        #: people by the first token of their phrase and their harm
        self.seen: set[tuple[int, Harm]] = set()
        #: tokens of harm words that are read already
        self.used: set[int] = set()
        self.s: Sentence
        #: how many candidates stood before the sentence
        self.start = 0
        #: the first tokens of its numbers
        self.numbers: Sequence[int] = ()

    def enter(self, s: Sentence, numbers: Sequence[int] = ()) -> None:
        """Go on to another sentence, whose numbers start at these tokens."""
        self.s, self.numbers = s, numbers
        self.start = len(self.found)

    def here(self) -> list[CasualtyCandidate]:
        """Return the candidates of this sentence."""
        found, start = self.found, self.start
        return found[start:] if len(found) - start < _MOST_HERE else found[-_MOST_HERE:]

    def told_before(self, at: int) -> list[CasualtyCandidate]:
        """Return those of this sentence that end before token `at`, in text order.

        What verbs say is read before the rest of a sentence.
        """
        told = [c for c in self.here() if c.end <= at]
        if len(told) > 1:
            told.sort(key=_IN_TEXT_ORDER)
        return told

    def inherit(self, found: list[CasualtyCandidate]) -> None:
        """Give "others" and bare numbers the kind of the people they continue."""
        words = self.s.words
        counted = [
            c
            for c in found
            if (c.kind is None or c.kind == "unknown")
            and (c.others or c.head is None or (c.ordinal and c.lemma is None))
            and c.rule != "lives"  # "six soldiers died in a war that claimed 900 lives"
            and (c.head is None or words[c.head] not in _ANYBODY)
        ]
        if not counted:
            return
        group, first = set(map(_TRIGGER, found)), found[0].first
        last: CasualtyCandidate | None = None
        for c in reversed(self.here()):
            if last is not None and c.trigger != last.trigger:
                continue  # PERF: only those told by the same word may be of another kind
            if (
                c.trigger in group
                or c.whole is not None
                or c.first >= first
                # "a woman blew herself up, killing six"
                or not _SELVES.isdisjoint(words[c.trigger - 1 : c.trigger + 3])
            ):
                continue
            if c.kind is None or (last is not None and c.kind != last.kind):
                return
            last = c
        if last is not None:
            for candidate in counted:
                candidate.kind = last.kind

    def inherit_late(self) -> None:
        """Let bare numbers inherit that were read before what they continue.

        In "5 guards dead, 4 wounded" the verb is read before the state.
        """
        here = self.here()
        if len(here) > 1:
            for candidate in here:
                if candidate.head is None and candidate.kind is None:
                    self.inherit([candidate])

    def keep(
        self,
        mention: Mention,
        count: Count,
        said: Said,
        span: tuple[int, int] | None = None,
    ) -> CasualtyCandidate | None:
        """Keep a mention and what is said of it, unless its people are counted so already."""
        first, end, phrase, noun = mention
        rule, frame, harm, trigger, severity, agent = said
        key = first, harm
        if key in self.seen or (harm == "affected" and not phrase.quantity):
            return None  # "the company is in need of help"
        if harm == "detained" and (first, "abducted") in self.seen:
            return None  # "are holding three guards captured in May"
        self.seen.add(key)
        s = self.s
        low = first - NEAR_EACH if first > NEAR_EACH else 0
        if "each" in s.words[low : end + 1]:
            count = each_time(s, first, end, count)
        if count.kind == "unspecified" and s.word(noun.end) == "number":
            end = max(end, noun.end + 1)  # "an unknown number of herders"
            span = None if span is None else (span[0], max(span[1], end))
        people = _new_tuple(Stretch, (first, end))
        if span is not None:
            first, end = span
        head, person, pronoun, named = noun.head, noun.person, noun.pronoun, noun.named
        quantity = noun.quantity
        bare = quantity is not None and quantity.end == noun.end
        kind = kind_of(s, mention)
        # "four FARC" are of that name, and nobody's name
        many = quantity is not None and count.high != 1
        name = None if named is None or many else _new_tuple(Stretch, named)
        unworded = (
            bare
            or (pronoun and kind is None)
            or (noun.others and noun.end - noun.first == 1)
        )
        # PERF: more keywords than fifteen are passed as a dictionary
        kept = make_candidate(
            rule=rule,
            first=first,
            end=end,
            harm=harm,
            count=count,
            trigger=trigger,
            frame=frame,
            phrase=people,
            sentence=s.number,
            head=None if bare else head,
            lemma=None if person is None else person.lemma,
            victims=None if unworded else people,
            kind=kind,
            severity=severity,
            agent=agent,
        )
        kept.plural = noun.plural
        kept.determiner = phrase.determiner
        kept.name = name
        if pronoun:
            kept.pronoun = True
            kept.reflexive = s.words[head].endswith(_REFLEXIVE)
        high = count.high
        kept.implicit = high == 1 and phrase.quantity is None and count.low == 1
        kept.negated = high == 0
        kept.others = phrase.others
        kept.remaining = phrase.remaining
        kept.ordinal = phrase.ordinal
        self.found.append(kept)
        return kept
