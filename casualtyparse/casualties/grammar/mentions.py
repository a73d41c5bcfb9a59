"""People as a sentence mentions them, and the groups they come in.

mention = phrase ["of" phrase]           "three of its servicemen", "dozens of campers"
group   = mention ([","] ["and"] mention)*
"""

from typing import Final, NamedTuple

from casualtyparse.phrases.clauses import MOST_STEPS, MOST_TOKENS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_MOST_ITEMS: Final = 10
_ABOUT_A_PART: Final = frozenset(
    {"including", "among", "amongst", "with", "except", "besides"}
)
_PART_WORDS: Final = frozenset(
    {"most", "many", "some", "all", "both", "one", "none", "each", "mostly", "mainly"}
)
_PARTITIVES: Final = frozenset(
    {"number", "group", "members", "member", "total", "majority", "handful", "dozen"}
)
#: Nouns that end so name no people unless the lexicon says so.
_ABSTRACT: Final = (
    "tion",
    "sion",
    "ment",
    "ments",
    "ness",
    "ity",
    "ism",
    "ship",
    "ance",
    "ence",
    "tions",
    "sis",
    "logy",
    "ure",
    "ing",
    "ings",
    "age",
    "dom",
)
#: Pronouns that name nobody who could be harmed in a report.
_NOBODY_MEANT: Final = frozenset(
    {"it", "itself", "this", "that", "you", "i", "we", "us", "me"}
)
_JOINERS: Final = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("and",),
    ("&",),
    ("+",),
    ("plus",),
    ("or",),
    (",",),
)


class Mention(NamedTuple):
    """People in tokens `first` to `end` (exclusive).

    `phrase` holds the number or the determiner, `noun` the people; mostly they are one.
    """

    first: int
    end: int
    phrase: NounPhrase
    noun: NounPhrase


def mention_of(s: Sentence, phrase: NounPhrase) -> Mention:
    """mention = phrase ["of" phrase]"""
    first = phrase.first if phrase.owner is None else phrase.owner
    plain = Mention(first, phrase.end, phrase, phrase)
    if s.word(phrase.end) in (",", "(") and phrase.person is not None:
        return _retold(s, plain)
    if s.word(phrase.end) != "of" or not _takes_of(s, phrase):
        return plain
    inner = s.at_first.get(phrase.end + 1)
    if inner is None:
        return plain
    if inner.possessive:
        inner = s.at_first.get(inner.end, inner)
    if phrase.person is not None and (phrase.kind != "unknown" or inner.person is None):
        return plain
    if inner.person is None and inner.pronoun is False and inner.quantity is None:
        if phrase.person is not None or not (inner.named or phrase.quantity):
            return plain
        if not inner.plural and phrase.quantity is None:
            return plain
    return Mention(first, inner.end, phrase, inner)


def _retold(s: Sentence, plain: Mention) -> Mention:
    """retold = phrase "," name | families ("," "or" | "(") number people"""
    phrase = plain.phrase
    at = phrase.end + 2 if s.word(phrase.end + 1) == "or" else phrase.end + 1
    second = s.at_first.get(at)
    if second is None or phrase.person is None:
        return plain
    if phrase.person.lemma in ("family", "household"):
        people = second.quantity is not None and second.person is not None
        return Mention(second.first, second.end, second, second) if people else plain
    named = second.named is not None and second.person is None and not second.possessive
    single = not phrase.plural and phrase.named is None and phrase.determiner != "the"
    if named and single and s.word(phrase.end) == ",":
        after = s.word(second.end)
        if after == "," or s.tag(second.end) == "auxiliary":
            return plain._replace(end=second.end)
    return plain


def _takes_of(s: Sentence, phrase: NounPhrase) -> bool:
    """Tell whether the people may stand behind "of": a number, "members", "none"."""
    if bare_number(phrase) or phrase.others or phrase.remaining:
        return True
    return s.word(phrase.head) in _PARTITIVES or s.word(phrase.head) in _PART_WORDS


def bare_number(phrase: NounPhrase) -> bool:
    """Tell whether a number stands alone: "killed two"."""
    quantity = phrase.quantity
    return quantity is not None and phrase.end == quantity.end


def is_people(s: Sentence, mention: Mention, *, strict: bool = False) -> bool:
    """Tell whether people are meant; `strict`: their noun must say so."""
    noun = mention.noun
    if noun.pronoun:
        return s.word(noun.head) not in _NOBODY_MEANT
    if noun.person is not None:
        weak = noun.person.weak and noun.determiner is None and _vague(noun)
        return not weak or (noun.first == s.first and noun.person.number == "one")
    if strict:
        return noun.others and (noun.quantity is not None or noun.plural)
    if noun.determiner == "no" and not noun.others and noun.quantity is None:
        return False  # "no less", "no damage"
    if bare_number(noun):
        return not noun.ordinal or noun.determiner is not None
    if noun.others or noun.remaining or noun.ordinal:
        return noun.end - noun.first <= 2 or noun.quantity is not None
    entry = s.entry(noun.head)
    if entry is not None and (entry.thing is not None or entry.noun):
        return False
    if entry is not None and entry.harm_noun is not None:
        return False
    if entry is None and s.word(noun.head).endswith(_ABSTRACT):
        return False
    if noun.named is not None:
        return True
    if noun.plural and noun.quantity is None:
        return False  # "killing the vines"
    return noun.quantity is not None or noun.determiner is not None


def _vague(noun: NounPhrase) -> bool:
    """Tell whether a weak noun has nothing to make it one: "press", "local"."""
    return noun.quantity is None and noun.owner is None and not noun.others


# ---------------------------------------------------------------- to the left: subjects


def subject_group(s: Sentence, verb: int, *, objects: bool = False) -> list[Mention]:
    """Return the people that are the subject of the verb group that starts at `verb`.

    With `objects` they may be the object of a verb before: "left two men and a boy dead".
    """
    root = root_before(s, verb)
    if root is None:
        return []
    group = [root]
    listed = False
    for _ in range(_MOST_ITEMS):
        sign = group[0].first - 1
        joined = s.is_list_word(sign)
        if s.word(sign - 1) == "as" and s.word(sign) == "as":
            sign, joined = sign - 2, True
        if joined and s.word(sign - 1) == ",":
            sign -= 1
        if not joined and not (listed and s.word(sign) == ","):
            break
        if s.is_verb(sign - 1) and sign - 1 not in s.heads:
            break  # "five died and dozens were hurt"
        left = root_before(s, sign)
        if left is None or not is_people(s, left) or _stray_name(s, left):
            break
        if not objects and _is_object(s, left):
            break
        listed = True
        if _shares_count(left, group[0]) or same_person(s, left, group[0]):
            group[0] = left._replace(end=group[0].end)
        else:
            group.insert(0, left)
    return group


def _is_object(s: Sentence, mention: Mention) -> bool:
    """Tell whether a verb before the mention already has it as its object."""
    before = mention.first - 1
    if s.tag(before) == "preposition":
        return s.word(before) not in ("with", "to", "by")
    entry = s.entry(before)
    if entry is None or before in s.heads:
        return False
    if entry.harm_verb is not None:
        return True
    return entry.verb is not None and not entry.reporting


def root_before(s: Sentence, p: int) -> Mention | None:
    """Return the mention that ends before token p, back over what belongs to it."""
    best: NounPhrase | None = None
    for _ in range(MOST_STEPS):
        i = p - 1
        if i < s.first:
            break
        step = _step_left(s, i, best)
        if step is not None:
            p = step
            continue
        phrase = s.at_end.get(p)
        if phrase is None:
            break
        if bare_number(phrase) and s.word(phrase.first - 1) == "," and not best:
            behind = s.at_end.get(phrase.first - 1)
            told = behind is not None and (behind.named or behind.determiner)
            if told and s.word(phrase.end) != "of":
                p = phrase.first - 1  # an age: "Ana Ruk, 51, was"
                continue
        first = phrase.first if phrase.owner is None else phrase.owner
        further = _leads_left(s, first)
        if further == -1:
            return None if best is None else mention_of(s, best)
        best = phrase
        if further is None:
            return mention_of(s, best)
        p = further
        if s.at_end.get(p) is None and _step_left(s, p - 1, None) is None:
            return None if s.tag(first - 1) == "preposition" else mention_of(s, best)
    return None if best is None else mention_of(s, best)


def _step_left(s: Sentence, i: int, best: NounPhrase | None) -> int | None:
    """Return where to go on left of token i if it starts no phrase, None to look for one."""
    opaque = s.opaque_start(i)
    if opaque is not None:
        return opaque - 1 if s.tag(opaque - 1) == "preposition" else opaque
    word = s.words[i]
    if word in (")", "]"):
        return s.opening(i)
    if word == "," and best is None:
        return _before_aside(s, i)
    if i + 1 in s.at_end:
        return None
    if s.is_adverb(i) or s.tag(i) == "preposition":
        return i
    entry = s.entries[i]
    if entry is None and s.words[i].endswith(("ing", "ed")):
        return i
    if s.tag(i) == "relative":
        return i - 1 if s.word(i - 1) == "," else i
    if entry is not None and (entry.verb is not None or entry.harm_verb is not None):
        relative = _relative_before(s, i)
        if relative is not None:
            return relative
        verb = entry.verb if entry.harm_verb is None else entry.harm_verb.form
        if verb == "gerund":
            return i
        reduced = s.tag(i + 1) == "preposition" or s.opaque_end(i + 1) is not None
        return i if verb in ("participle", "past") and reduced else None
    return None


def _leads_left(s: Sentence, first: int) -> int | None:
    """Return where the phrase that starts at `first` hangs on; None if on nothing, -1 if lost."""
    q = first - 1
    if q < s.first:
        return None
    word = s.words[q]
    if word == "aged":
        return q
    if s.tag(q) == "preposition" or word == "to":
        return _over_preposition(s, first, q)
    if s.tag(q) == "relative":
        if word == "whose" or s.tag(q - 1) == "preposition":
            return None  # "an attack in which two guards", "a man whose wife"
        return q - 1 if s.word(q - 1) == "," else q
    entry = s.entries[q]
    if entry is None and s.words[q].endswith("ing") and q in s.at_end:
        return q
    if entry is None or q in s.heads:
        return None
    verb = entry.verb if entry.harm_verb is None else entry.harm_verb.form
    if verb is None or entry.reporting:
        return None
    relative = _relative_before(s, q)
    if relative is not None:
        return relative
    return q if verb == "gerund" and s.at_end.get(q) is not None else None


def _over_preposition(s: Sentence, first: int, q: int) -> int | None:
    """Return what a phrase behind the preposition at token q hangs on."""
    word = s.words[q]
    phrase = s.at_first.get(first)
    counted = phrase is not None and phrase.quantity is not None
    if word in ("with", "to", "by") and counted:
        return None
    if word in ("including", "among", "amongst"):
        return q - 1 if s.word(q - 1) == "," else q
    before = s.word(q - 1)
    if word == "of" and not _holds_people(s, q):
        return None
    if q == s.first or s.is_boundary(q - 1) or before in (",", "and", "but"):
        return -1
    return q


def _holds_people(s: Sentence, of: int) -> bool:
    """Tell whether the phrase before "of" may be the people: "three of", "members of"."""
    outer = s.at_end.get(of)
    if outer is None:
        return False
    entry = s.entry(outer.head)
    if entry is None or outer.person is not None or outer.quantity is not None:
        return True
    return entry.thing is None and entry.harm_noun is None and not entry.noun


def _relative_before(s: Sentence, i: int) -> int | None:
    """Return the place before the relative pronoun whose clause token i is in."""
    for j in range(i - 1, max(s.first, i - 14) - 1, -1):
        if s.words[j] in ("who", "which", "that", "whose", "whom"):
            if s.words[j] == "that" and s.at_end.get(j) is None:
                return None
            if s.tag(j - 1) == "preposition":
                return None
            return j - 1 if s.word(j - 1) == "," else j
        if s.tag(j) == "subordinator" or s.words[j] in (";", ":"):
            return None
    return None


def _before_aside(s: Sentence, comma: int) -> int | None:
    """Return the comma that opens the aside which the comma at this place closes."""
    for j in range(comma - 1, max(s.first, comma - MOST_TOKENS) - 1, -1):
        if s.words[j] in (";", ":"):
            return None
        if s.words[j] != "," or not (j in s.at_end or s.word(j - 1) == ")"):
            continue
        if _opens_aside(s, j + 1):
            return j
    return None


def _opens_aside(s: Sentence, i: int) -> bool:
    """Tell whether the words behind a comma describe what stands before it."""
    tag = s.tag(i)
    if tag in ("relative", "preposition", "determiner", "adverb"):
        return True
    word = s.word(i)
    if word in _ABOUT_A_PART or word in _PART_WORDS or word in ("aged", "identified"):
        return True
    phrase = s.at_first.get(i)
    if phrase is not None:
        return True
    entry = s.entry(i)
    return entry is not None and (
        entry.verb in ("gerund", "past", "participle") or entry.harm_verb is not None
    )


def elided_subject(s: Sentence, verb: int) -> list[Mention]:
    """Return the people that an earlier verb of the clause has as its subject.

    "A soldier stepped on a mine and lost both legs": the second verb has none of its own.
    """
    if s.word(verb - 1) not in ("and", "but", ",", "then"):
        return []
    start = s.clause_start(verb - 1)
    for phrase in s.phrases:
        if phrase.first < start:
            continue
        if phrase.end >= verb:
            return []
        first = phrase.first if phrase.owner is None else phrase.owner
        if s.tag(first - 1) == "preposition" or phrase.possessive:
            continue
        mention = mention_of(s, phrase)
        if not is_people(s, mention, strict=True):
            return []
        return [mention]
    return []


# ---------------------------------------------------------------- to the right: objects


def object_group(
    s: Sentence, i: int, *, strict: bool = False, nominal: bool = False
) -> list[Mention]:
    """Return the people that are the object of a verb or preposition that ends before i.

    After a noun (`nominal`: "the murder of ...") the whole list may be the subject of a verb.
    """
    phrase = _phrase_at(s, i)
    if phrase is None:
        return []
    mention = mention_of(s, phrase)
    if not is_people(s, mention, strict=strict):
        return []
    group = [mention]
    last = mention
    for _ in range(_MOST_ITEMS):
        following = _next_item(s, last, strict=strict, nominal=nominal)
        if following is None:
            break
        if same_person(s, last, following) or _shares_count(group[-1], following):
            group[-1] = group[-1]._replace(end=following.end)
        else:
            group.append(following)
        last = following
    return group


def _shares_count(first: Mention, second: Mention) -> bool:
    """Tell whether one number counts both: "35 men and boys"."""
    a, b = first.phrase, second.phrase
    if a.quantity is None or b.quantity is not None or not b.plural:
        return False
    if bare_number(a) and first.phrase is first.noun:
        return False
    return b.determiner is None and not b.others and not b.named


def _phrase_at(s: Sentence, i: int) -> NounPhrase | None:
    """Return the phrase that starts at token i or behind adverbs; an owner gives way."""
    for _ in range(3):
        phrase = s.at_first.get(i)
        if phrase is not None:
            break
        if not s.is_adverb(i) and s.word(i) != "both":
            return None
        i += 1
    else:
        return None
    for _ in range(3):
        if not phrase.possessive:
            break
        phrase = s.at_first.get(phrase.end, phrase)
    return phrase


def _next_item(
    s: Sentence, last: Mention, *, strict: bool, nominal: bool
) -> Mention | None:
    """Return the next mention of the list that `last` is in."""
    p = behind(s, last.end)
    joiner = _joiner(s, p)
    if joiner == 0:
        return None
    phrase = _phrase_at(s, p + joiner)
    if phrase is None:
        return None
    mention = mention_of(s, phrase)
    comma = s.word(p) == "," and joiner == 1
    if comma and bare_number(mention.phrase):
        # "killing 20, 4 of them", but "killing 20 in Dol, four in Lomu"
        return mention if s.word(mention.end) in ("in", "at", "near") else None
    if comma and s.word(mention.end) == "of" and mention.phrase.person is None:
        return None
    if not is_people(s, mention, strict=strict) or _stray_name(s, mention):
        return None
    if not nominal and _is_subject(s, mention):
        return None
    if (
        comma
        and not same_person(s, last, mention)
        and not _list_goes_on(s, mention, nominal=nominal)
    ):
        return None
    return mention


def _joiner(s: Sentence, p: int) -> int:
    """Return how many tokens join a list at this place."""
    comma = 1 if s.word(p) == "," else 0
    for words in _JOINERS:
        first = p + comma if words != (",",) else p
        if all(s.word(first + k) == word for k, word in enumerate(words)):
            return first + len(words) - p
    return 0


def _stray_name(s: Sentence, mention: Mention) -> bool:
    """Tell whether an item of a list is one unknown word in capitals: no name of a person."""
    noun = mention.noun
    if noun.named is None or noun.end - noun.first > 1 or noun.person is not None:
        return False
    return s.scan.surface(s.first, s.end).isupper()


def _list_goes_on(s: Sentence, mention: Mention, *, nominal: bool) -> bool:
    """Tell whether after a comma an "and" still comes, so that the comma parts a list."""
    p = mention.end
    for _ in range(_MOST_ITEMS):
        p = behind(s, p)
        if s.is_list_word(p) or (s.word(p) == "," and s.is_list_word(p + 1)):
            last = s.at_first.get(p + 1) or s.at_first.get(p + 2)
            return last is None or nominal or not _is_subject(s, mention_of(s, last))
        if s.word(p) != ",":
            return False
        phrase = s.at_first.get(p + 1)
        if phrase is None:
            return False
        p = phrase.end
    return False


def _is_subject(s: Sentence, mention: Mention) -> bool:
    """Tell whether a verb follows that has this mention as its subject."""
    i = behind(s, mention.end, far=False)
    while s.is_adverb(i):
        i += 1
    entry = s.entry(i)
    if entry is None:
        return False
    if entry.tag == "auxiliary":
        return True
    if entry.harm_verb is not None or entry.harm_state is not None:
        return not (entry.harm_verb is not None and entry.harm_verb.form == "gerund")
    if entry.verb in ("past", "present", "base"):
        return s.tag(i + 1) != "preposition" or entry.verb == "present"
    return False


def behind(s: Sentence, p: int, *, far: bool = True) -> int:
    """Return the token behind what belongs to the phrase that ends before p."""
    for _ in range(MOST_STEPS):
        q = _step_right(s, p, far=far)
        if q is None:
            return p
        p = q
    return p


def _step_right(s: Sentence, p: int, *, far: bool) -> int | None:
    """Return the place behind the next thing that belongs to a phrase, None if there is none."""
    if p >= s.end:
        return None
    opaque = s.opaque_end(p)
    if opaque is not None:
        return opaque
    word = s.words[p]
    if word in ("(", "["):
        closing = s.closing(p)
        return None if closing is None else closing + 1
    if word == ",":
        return _behind_age(s, p)
    if s.tag(p) == "preposition" or word == "to":
        if word in _ABOUT_A_PART:
            return None
        if s.opaque_end(p + 1) is not None:
            return s.opaque_end(p + 1)
        phrase = s.at_first.get(p + 1)
        return None if phrase is None else phrase.end
    if not far:
        return None
    if s.tag(p) == "relative":
        return _behind_relative(s, p)
    entry = s.entries[p]
    if entry is None and s.words[p].endswith(("ing", "ed")):
        phrase = s.at_first.get(p + 1)
        return p + 1 if phrase is None else phrase.end
    if entry is None or entry.harm_verb is not None or entry.harm_idiom is not None:
        return None
    past = entry.verb in ("past", "participle") and s.tag(p + 1) == "preposition"
    if not past and entry.verb != "gerund":
        return None
    phrase = s.at_first.get(p + 1)
    return p + 1 if phrase is None else phrase.end


def _behind_age(s: Sentence, comma: int) -> int | None:
    """age = "," ["aged"] number, as in "Oda Lind, 44, a baker"."""
    i = comma + 1
    if s.word(i) in ("aged", "age"):
        i += 1
    phrase = s.at_first.get(i)
    if phrase is None or not bare_number(phrase) or phrase.first != i:
        return None
    if s.word(phrase.end) in (",", ";", ".", ")", "", "and") and phrase.quantity:
        age = phrase.quantity.high
        return phrase.end if age is not None and age < 110 else None
    return None


def _behind_relative(s: Sentence, p: int) -> int | None:
    """Return where a relative clause lets go: at a comma or a conjunction with a new phrase."""
    for i in range(p + 1, min(s.end, p + MOST_TOKENS)):
        word = s.words[i]
        if word == "," or word in (";", "."):
            return i
        if word == "and" and i + 1 in s.at_first:
            following = s.at_first[i + 1]
            if following.person is not None and following.determiner != "the":
                return i
    return None


# ---------------------------------------------------------------- one person, told twice


def same_person(s: Sentence, first: Mention, second: Mention) -> bool:
    """Tell whether the second mention describes the first: "Ana Ruk, a baker"."""
    sign = behind(s, first.end)
    if s.word(sign) != "," or s.is_list_word(sign + 1):
        return False
    a, b = first.noun, second.noun
    if a.plural or b.plural or b.pronoun or b.quantity or b.others:
        return False
    if a.quantity is not None and not (b.named and a.person):
        return False
    named_a, named_b = a.named is not None, b.named is not None
    if named_a and not named_b:
        return b.person is not None or b.determiner is not None
    if named_b and not named_a and a.person is not None:
        return True
    if named_a and named_b:
        return b.person is not None and b.named != (b.first, b.end)
    return a.determiner == "the" and b.determiner in ("a", "an", "the")
