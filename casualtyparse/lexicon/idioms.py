"""Idioms of harm: "lost their lives", "took ... into custody", told when they are first met.

Written out in all forms of their verbs they are six thousand, most of which no text of a day has.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from attrs import evolve, fields

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.inflection import VerbForms, forms_of
from casualtyparse.lexicon.roles import (
    VERB_FORMS,
    Idiom,
    Idioms,
    Split,
    VerbForm,
    Wording,
    make_verb,
)

#: In an idiom: any possessive.
POSSESSIVE: Final = "POSS"
#: What stands for more than one word in an idiom.
_ANY: Final = "ANY"
WILD: Final = frozenset({POSSESSIVE, _ANY})
#: In an idiom, right before the word that is looked up: up to a few words, or none.
GAP: Final = "FEW"
#: How an idiom starts that is a denial itself: "did not survive".
_DENIALS: Final = (("not",), ("never",))
#: Last words of idioms that say no state, or that say one without any idiom.
_NO_STATES: Final = frozenset(
    {"up", "off", "down", "away", "out", "on", "injured", "wounded"}
)
#: Any form of "to be", also left out.
BE: Final = "be"


class Untold(Idioms):
    """Idioms that nobody has asked for yet; whoever does turns them into the plain class."""

    __slots__ = ()

    def __init__(
        self, anchor: str, wordings: tuple[Wording, ...], verbs: Mapping[str, VerbForms]
    ) -> None:
        """Keep how they are written."""
        told = object.__setattr__
        told(self, "anchor", anchor)
        told(self, "wordings", wordings)
        told(self, "verbs", verbs)

    def __getattr__(self, name: str) -> object:
        """Tell them all, since one thing about them is asked."""
        if name not in _TOLD:
            raise AttributeError(name)
        idioms: list[Idiom] = []
        for wording in self.wordings:
            idioms += _idioms(wording, self.anchor, self.verbs)
        told = _arranged(self, idioms)
        for field in _TOLD:
            object.__setattr__(self, field, getattr(told, field))
        # PERF: attributes of a class without `__getattr__` are read at half the price
        object.__setattr__(self, "__class__", Idioms)
        return getattr(self, name)


def add_idioms(
    entries: Entries, wordings: Iterable[Wording], verbs: Mapping[str, VerbForms]
) -> None:
    """Tell the words that idioms are looked up by how these are written."""
    by_anchor: dict[str, list[Wording]] = {}
    inflected: dict[str, VerbForms] = {}
    for wording in wordings:
        parts = wording[0].split()
        for part in parts:
            if part[0] == "+":
                base = part[1:].replace("*", "")
                inflected[base] = verbs.get(base) or forms_of(base)
        anchor = next(part for part in parts if "*" in part)
        for word in _choices(anchor.replace("*", ""), inflected):
            by_anchor.setdefault(word, []).append(wording)
    for word, told in by_anchor.items():
        entry_of(entries, word).harm_idiom = Untold(word, tuple(told), inflected)


def _arranged(untold: Idioms, idioms: Sequence[Idiom]) -> Idioms:
    """Return the idioms of one word by a word that must stand beside it."""
    by_next: dict[str, list[Idiom]] = {}
    by_previous: dict[str, list[Idiom]] = {}
    by_owned: dict[str, list[Idiom]] = {}
    by_gap: dict[str, dict[int, dict[tuple[str, ...], list[Idiom]]]] = {}
    rest: list[Idiom] = []
    loose: list[Idiom] = []
    for idiom in sorted(_merged(idioms), key=_weight, reverse=True):
        if idiom.gap:
            sizes = by_gap.setdefault(idiom.before[-1], {})
            told = sizes.setdefault(len(idiom.before), {})
            told.setdefault(idiom.before, []).append(idiom)
        elif idiom.after and idiom.after[0] not in WILD:
            by_next.setdefault(idiom.after[0], []).append(idiom)
        elif idiom.before and idiom.before[-1] not in WILD:
            by_previous.setdefault(idiom.before[-1], []).append(idiom)
        else:
            rest.append(idiom)
            if len(idiom.before) > 1 and idiom.before[-1] == POSSESSIVE:
                by_owned.setdefault(idiom.before[-2], []).append(idiom)
            else:
                loose.append(idiom)
    splits, aheads = _splits(idioms), _aheads(untold)
    return Idioms(
        untold.anchor,
        untold.wordings,
        untold.verbs,
        _frozen(by_next),
        _frozen(by_previous),
        {word: _firsts(told) for word, told in by_previous.items()},
        tuple(rest),
        _frozen(by_owned),
        tuple(loose),
        by_gap,
        splits,
        aheads,
        frozenset(after[-1] for after, _ in aheads),
        frozenset(
            before[0]
            for sizes in by_gap.values()
            for told in sizes.values()
            for before in told
        ),
        any(one.before[:1] in _DENIALS for one in idioms),
        bool(loose) or any(not split.rest for split in splits),
        frozenset(verb for split in splits for verb in split.by_verb),
    )


def _is_state(idiom: Idiom) -> bool:
    """Tell whether one word behind people says how they are then: "left him paralysed".

    PERF: not those that end in a word as frequent as "up" or "injured".
    """
    verb = idiom.verb
    told = len(idiom.before) == 1 and verb.harm == "injured"
    return told and verb.base.split()[-1] not in _NO_STATES


def _firsts(
    idioms: Sequence[Idiom],
) -> tuple[tuple[int, frozenset[str] | None], ...]:
    """Return how far before the word looked up idioms start, and with which words."""
    found: dict[int, set[str]] = {}
    for idiom in idioms:
        found.setdefault(len(idiom.before), set()).add(idiom.before[0])
    return tuple(
        (size, None if firsts & WILD else frozenset(firsts))
        for size, firsts in found.items()
    )


def _splits(idioms: Sequence[Idiom]) -> tuple[Split, ...]:
    """Return the idioms that may stand around their people, by what stands behind these."""
    found: dict[tuple[tuple[str, ...], bool], dict[str, Idiom]] = {}
    for idiom in idioms:
        rest = idiom.before[1:]
        if (
            (rest or _is_state(idiom))
            and idiom.verb.use != "subject"
            and not idiom.after
            and rest[:1] != ("and",)
        ):
            found.setdefault((rest, idiom.gap), {})[idiom.before[0]] = idiom
    longest = sorted(found.items(), key=lambda one: -len(one[0][0]))
    return tuple(Split(rest, gap, verbs) for (rest, gap), verbs in longest)


def _aheads(untold: Idioms) -> tuple[tuple[tuple[str, ...], Idiom], ...]:
    """Return the idioms whose verb is looked up and may have its people before the rest."""
    found = [
        (idiom.after, idiom)
        for wording in untold.wordings
        if wording[0].startswith("+*")
        for idiom in _idioms(wording, untold.anchor, untold.verbs)
        if idiom.after and idiom.verb.use != "subject" and WILD.isdisjoint(idiom.after)
    ]
    return tuple(sorted(found, key=lambda one: -len(one[0])))


def _merged(idioms: Sequence[Idiom]) -> Iterator[Idiom]:
    """Make one of what harms its object and its subject: "burned to death"."""
    merged: dict[tuple[object, ...], Idiom] = {}
    for idiom in idioms:
        verb = idiom.verb
        key = idiom.before, idiom.after, idiom.gap, idiom.state, verb.harm
        other = merged.get(key)
        if other is not None and other.verb.use != verb.use:
            idiom = evolve(idiom, verb=evolve(verb, use="either"))  # noqa: PLW2901
        if other is None or other.verb.use != verb.use:
            merged[key] = idiom
    yield from merged.values()


def _weight(idiom: Idiom) -> tuple[int, bool]:
    """Count the words: "found shot to death" is tried before "shot to death", "any" last."""
    return len(idiom.before) + len(idiom.after), _ANY not in idiom.before


def _frozen(lists: Mapping[str, Sequence[Idiom]]) -> dict[str, tuple[Idiom, ...]]:
    return {word: tuple(found) for word, found in lists.items()}


def _idioms(
    wording: Wording, anchor: str, verbs: Mapping[str, VerbForms]
) -> Iterator[Idiom]:
    """Yield the idioms that a line of the data words, as far as they are looked up by a word."""
    line, harm, use, weak, negated, crowds = wording
    parts = line.split()
    at = next(i for i, part in enumerate(parts) if "*" in part)
    choices = [_choices(part.replace("*", ""), verbs) for part in parts]
    choices[at] = {anchor: choices[at][anchor]}
    inflected = next((i for i, part in enumerate(parts) if "+" in part), at)
    be = parts[0] == BE
    behind = at + 1
    for words_now in product(*choices):
        form = choices[inflected][words_now[inflected]]
        if form is None:
            form = "gerund" if anchor.endswith("ing") else "past"
        before = words_now[1:at] if be else words_now[:at]
        spelt = words_now[1:] if be else words_now
        gap = before[-1:] == (GAP,)
        yield Idiom(
            before[:-1] if gap else before,
            words_now[behind:],
            make_verb(harm, use, form, " ".join(spelt), weak, crowds=crowds),
            negated=negated,
            state=be,
            gap=gap,
        )


def _choices(part: str, verbs: Mapping[str, VerbForms]) -> dict[str, VerbForm | None]:
    """Return the words that may stand for a part of an idiom; those of a verb with their form."""
    if not part.startswith("+"):
        return dict.fromkeys(part.split("/"))
    found: dict[str, VerbForm | None] = {}
    for word, form in zip(verbs[part[1:]], VERB_FORMS, strict=True):
        if form in ("past", "participle"):
            found[word] = "past"  # "put", "cut", "run": they may also be passive
        found.setdefault(word, form)
    base, past = part[1:], verbs[part[1:]].past
    if past == f"{base}t":
        found[f"{base}ed"] = "past"  # "burnt", "burned"
    return found


#: What is told of idioms when it is asked for.
_TOLD: Final = frozenset(
    field.name
    for field in fields(Idioms)
    if field.name not in ("anchor", "wordings", "verbs")
)
