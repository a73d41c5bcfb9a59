"""How English nouns and verbs change, by rule; what no rule makes is listed as data."""

from typing import Final, NamedTuple

_VOWELS: Final = frozenset("aeiou")
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh")


class VerbForms(NamedTuple):
    """The five forms of a verb: kill, kills, killed, killed, killing."""

    base: str
    present: str
    past: str
    participle: str
    gerund: str


def plural_of(noun: str) -> str:
    """Return the regular plural of a noun.

    >>> [plural_of(noun) for noun in ("villager", "witness", "deputy", "policeman")]
    ['villagers', 'witnesses', 'deputies', 'policemen']
    """
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    return _with_s(noun)


def forms_of(line: str) -> VerbForms:
    """Return the forms of a verb given as its base, or as base, past and participle.

    >>> forms_of("maim")
    VerbForms(base='maim', present='maims', past='maimed', participle='maimed', gerund='maiming')
    >>> forms_of("slay slew slain")[2:4], forms_of("stab")[4]
    (('slew', 'slain'), 'stabbing')
    """
    base, *listed = line.split()
    past = listed[0] if listed else _with_ed(base)
    participle = listed[1] if len(listed) > 1 else past
    gerund = listed[2] if len(listed) > 2 else _with_ing(base)
    return VerbForms(base, _with_s(base), past, participle, gerund)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_SIBILANTS) else f"{word}s"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    """Double the last letter of a short verb: stab, stabb-ed."""
    if len(verb) < 3 or verb[-1] in "aeiouwxy":
        return verb
    if verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return verb
    before = zip(f" {verb[:-3]}", verb[:-2], strict=True)
    if any(b in _VOWELS and a not in _VOWELS for a, b in before):
        return verb  # a long one: "enter"
    return f"{verb}{verb[-1]}"
