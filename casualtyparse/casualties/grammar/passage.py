"""What has been read of a text's casualties so far, and how a candidate is put together."""

from typing import Final, NamedTuple

from casualtyparse.casualties.candidates import CasualtyCandidate, Frame, Stretch
from casualtyparse.casualties.grammar.mentions import Mention, bare_number
from casualtyparse.casualties.grammar.triggers import Trigger, trigger_at
from casualtyparse.casualties.values import Harm, Severity, VictimKind
from casualtyparse.numerals.quantities import Quantity, count_of
from casualtyparse.numerals.values import Count
from casualtyparse.phrases.clauses import Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

#: How many candidates back a pronoun or "others" looks for the people it continues.
MOST_BACK: Final = 12
_FAMILIES: Final = {
    "family": "family",
    "families": "family",
    "household": "household",
    "households": "household",
}
_SHARES: Final = frozenset({"most", "many", "some", "all", "half", "majority", "few"})
_NONE: Final = frozenset({"no", "none", "nobody", "noone", "neither"})


class Passage:
    """The sentence under way and all candidates of the text before it."""

    __slots__ = ("_triggers", "found", "s", "seen", "used")

    def __init__(self) -> None:
        """Start with nothing found."""
        self.found: list[CasualtyCandidate] = []
        #: people by the first token of their phrase and their harm
        self.seen: dict[tuple[int, Harm], CasualtyCandidate] = {}
        #: tokens of harm words that are read already
        self.used: set[int] = set()
        self.s: Sentence
        self._triggers: dict[int, Trigger | None] = {}

    def enter(self, s: Sentence) -> None:
        """Go on to another sentence."""
        self.s = s
        self._triggers.clear()

    def trigger(self, i: int) -> Trigger | None:
        """Return the trigger at token i; several wordings ask for it."""
        if i not in self._triggers:
            self._triggers[i] = trigger_at(self.s, i)
        return self._triggers[i]

    def add(self, candidate: CasualtyCandidate) -> CasualtyCandidate | None:
        """Keep a candidate unless its people are counted under this harm already."""
        key = (candidate.phrase.first, candidate.harm)
        if key in self.seen:
            return None
        self.seen[key] = candidate
        self.found.append(candidate)
        return candidate

    def inherit(self, found: list[CasualtyCandidate]) -> None:
        """Give "others" and bare numbers the kind of the people they continue."""
        group = {c.trigger for c in found}
        earlier = [c for c in self.here() if c.trigger not in group and c.whole is None]
        if not earlier:
            return
        last = earlier[-1].trigger
        kinds = {c.kind for c in earlier if c.trigger == last}
        if len(kinds) != 1:
            return
        kind = kinds.pop()
        for candidate in found:
            counted = candidate.others or candidate.head is None
            if counted and candidate.kind in (None, "unknown") and kind is not None:
                candidate.kind, candidate.inherited = kind, True

    def here(self) -> list[CasualtyCandidate]:
        """Return the candidates of this sentence."""
        return [c for c in self.found[-30:] if c.sentence == self.s.number]


def count_for(s: Sentence, mention: Mention) -> Count | None:
    """Return how many people a mention counts; None where it counts none."""
    phrase, noun = mention.phrase, mention.noun
    text = s.scan.surface(mention.first, mention.end)
    if _no_count(s, mention):
        return None
    if noun.pronoun and s.word(noun.head).startswith("any"):
        if not _in_question(s, phrase.first):
            return None
        return Count(kind="unknown", low=None, high=None, text=text)
    if phrase.determiner in _NONE or (
        phrase.quantity is None and s.word(phrase.first) in _NONE
    ):
        return Count(kind="exact", low=0, high=0, text=text)
    pair = _pair(s, mention, text)
    if pair is not None:
        return pair
    quantity = phrase.quantity
    if quantity is not None and not _is_unit_one(s, quantity, noun):
        count = count_of(s.scan, quantity)
        # "three members of one family" are people
        unit = _FAMILIES.get(s.word(noun.head)) if phrase is noun else None
        if unit == "family":
            return _in_units(count, "family")
        return _in_units(count, "household") if unit == "household" else count
    if noun.pronoun and s.word(noun.head).startswith("every"):
        return Count(kind="unspecified", low=1, high=None, text=text)
    if noun.person is not None and noun.person.number == "body" and not phrase.ordinal:
        return Count(kind="unspecified", low=1, high=None, text=text)
    named = noun.named is not None and noun.person is not None
    if phrase.plural and phrase is noun and not noun.pronoun and not named:
        if phrase.determiner == "both":
            return Count(kind="exact", low=2, high=2, text=text)
        return Count(kind="unspecified", low=1, high=None, text=text)
    if noun.plural and not named:
        return Count(kind="unspecified", low=1, high=None, text=text)
    return Count(kind="exact", low=1, high=1, text=text)


def _pair(s: Sentence, mention: Mention, text: str) -> Count | None:
    """Return how many a word says that is a number and a noun: "an elderly couple"."""
    entry = s.entry(mention.noun.head)
    if mention.phrase.quantity is not None or entry is None or entry.numeral is None:
        return None
    if entry.numeral.kind != "dozen":
        return None
    number = round(entry.numeral.value)
    return Count(kind="exact", low=number, high=number, text=text)


def _in_question(s: Sentence, i: int) -> bool:
    """Tell whether it is asked who was harmed: "unclear whether anyone was hurt"."""
    return any(s.word(j) in ("whether", "if") for j in range(i - 1, i - 4, -1))


def _no_count(s: Sentence, mention: Mention) -> bool:
    """Tell whether a mention counts nobody: "most of them", "two-thirds of whom", "they"."""
    phrase, noun = mention.phrase, mention.noun
    quantity = phrase.quantity
    if quantity is not None:
        if s.word(phrase.first - 1) == "of" and s.word(phrase.first - 2) == "out":
            return True  # "three out of four"
        return quantity.low < 1 and quantity.kind != "at_most"
    if s.word(phrase.first) in _NONE:
        return False
    if noun.pronoun:
        return noun.plural or phrase is not noun
    return s.word(phrase.head) in _SHARES


def _in_units(count: Count, unit: str) -> Count:
    return Count(
        kind=count.kind,
        low=count.low,
        high=count.high,
        text=count.text,
        unit="family" if unit == "family" else "household",
        strict=count.strict,
    )


def _is_unit_one(s: Sentence, quantity: Quantity, noun: NounPhrase) -> bool:
    """Tell whether the number is a pronoun: "everyone", "no one"."""
    return quantity.low == 1 and s.word(quantity.first - 1) == "no"


def kind_of(s: Sentence, mention: Mention) -> VictimKind | None:
    """Return the kind of the people a mention names, None if it names none."""
    if _of_aid(s, mention):
        return "aid_worker"
    for noun in (mention.noun, mention.phrase):
        if noun.kind is not None and noun.kind != "unknown":
            return noun.kind
    noun = mention.noun
    inner = s.at_first.get(noun.end + 1) if s.word(noun.end) == "of" else None
    if inner is not None and noun.kind == "unknown":
        last = s.entries[inner.end - 1]
        if inner.kind is not None or last is None or last.modifier is None:
            return inner.kind or noun.kind
        return last.modifier  # "two members of the Civil Guard"
    if noun.named is not None:
        for i in range(noun.first, noun.end):
            entry = s.entries[i]
            if entry is not None and entry.part == "title":
                return _TITLES.get(s.words[i], "civilian")
    if noun.others or bare_number(noun) or noun.pronoun:
        return None
    return noun.kind


def _of_aid(s: Sentence, mention: Mention) -> bool:
    """Tell whether an aid agency stands behind: "2 guards (local NGO)", "staff of an INGO"."""
    noun = mention.noun
    if noun.kind not in ("civilian", "unknown", "security"):
        return False
    if s.word(mention.end) not in ("(", "of", "from", "for", "with"):
        return False
    for i in range(mention.end + 1, min(s.end, mention.end + 6)):
        entry = s.entries[i]
        if s.words[i] in (")", ",", "."):
            return False
        if entry is not None and entry.modifier == "aid_worker":
            return True
    return False


_TITLES: Final[dict[str, VictimKind]] = {
    "gen": "military",
    "lt": "military",
    "col": "military",
    "maj": "military",
    "capt": "military",
    "cpt": "military",
    "sgt": "military",
    "cpl": "military",
    "pfc": "military",
    "pvt": "military",
    "insp": "police",
    "supt": "police",
    "gov": "government",
    "sen": "government",
    "rep": "government",
}


class Said(NamedTuple):
    """What the harm word at token `trigger` says, and the wording that reads it."""

    rule: str
    frame: Frame
    harm: Harm
    trigger: int
    severity: Severity | None = None
    agent: Stretch | None = None


def candidate_of(
    s: Sentence,
    mention: Mention,
    count: Count,
    said: Said,
    span: tuple[int, int] | None = None,
) -> CasualtyCandidate:
    """Put a candidate together from a mention and what is said of it."""
    phrase, noun = mention.phrase, mention.noun
    first, end = span or (mention.first, mention.end)
    worded = not (
        noun.pronoun
        or bare_number(noun)
        or (noun.end - noun.first == 1 and noun.others)
    )
    numbered = phrase.quantity is not None
    return CasualtyCandidate(
        rule=said.rule,
        first=first,
        end=end,
        harm=said.harm,
        count=count,
        trigger=said.trigger,
        frame=said.frame,
        phrase=Stretch(mention.first, mention.end),
        sentence=s.number,
        clause=Stretch(s.clause_start(said.trigger), s.clause_end(said.trigger)),
        head=None if bare_number(noun) else noun.head,
        lemma=None if noun.person is None else noun.person.lemma,
        victims=Stretch(mention.first, mention.end) if worded else None,
        kind=kind_of(s, mention),
        plural=noun.plural,
        determiner=phrase.determiner,
        name=None if noun.named is None else Stretch(*noun.named),
        implicit=not numbered and count.low == 1 and count.high == 1,
        bare=count.kind == "unspecified",
        pronoun=noun.pronoun,
        reflexive=noun.pronoun and s.word(noun.head).endswith(("self", "selves")),
        others=phrase.others,
        remaining=phrase.remaining,
        ordinal=phrase.ordinal,
        negated=count.high == 0,
        severity=said.severity,
        agent=said.agent,
    )
