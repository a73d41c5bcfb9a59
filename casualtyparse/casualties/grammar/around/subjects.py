"""The people to the left of a verb: its subject.

subject = mention ([","] ["and"] mention)* what-belongs-to-it
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import is_age, is_listed, over_aside
from casualtyparse.casualties.grammar.around.attached import ALIASES, OLDEST, behind
from casualtyparse.casualties.grammar.around.boundaries import (
    LEADING,
    PARTICLES,
    clause_has_verb,
    ends_before,
    has_verb_before,
    is_object,
    opens_clause,
    verb_between,
)
from casualtyparse.casualties.grammar.around.hanging import DYING, before_when, hangs_on
from casualtyparse.casualties.grammar.around.joined import (
    DECLARED,
    is_headline,
    is_one,
    share_count,
    titled,
    with_theirs,
)
from casualtyparse.casualties.grammar.around.leftward import (
    LEADS,
    LISTS,
    leads_left,
    step_left,
)
from casualtyparse.casualties.grammar.around.outer import (
    OWNING,
    before_modifier,
    ends_in_bracket,
    first_of_name,
    is_bare_name,
    is_of_things,
    numberless_before,
    over_places,
)
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    is_people,
    mention_of,
    stray_name,
)
from casualtyparse.casualties.grammar.people.multiples import first_of_many
from casualtyparse.casualties.grammar.people.same_people import (
    same_person,
    shares_count,
)
from casualtyparse.casualties.grammar.words.verb_groups import BE, is_adverb
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.phrases.clauses import MOST_STEPS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_LEFT: Final = frozenset({"left", "leaving", "leave", "leaves"})
_MOST_ITEMS: Final = 10
_FOR_BODIES: Final = frozenset({"of", "for", "with", "from", "at"})
_FLOATING: Final = frozenset({"each", "both", "all"})
#: What may stand between two items of a list: "as well as", too.
_JOINING: Final = frozenset({*LISTS, ",", "as", "also"})
#: Signs at which a phrase ends that is not the one looked for.
_CLOSING: Final = frozenset({",", ")", "]"})
#: What a phrase may hang on, besides verbs.
_LEADING: Final = frozenset({"preposition", "relative"})
_LEADING_WORDS: Final = frozenset({"to", "aged", "being", "be", "been", "as"})
#: Prepositions that also lead a clause, of what came in the end.
_UNTIL: Final = frozenset({"before", "until", "till"})
#: What is no deed: "two men trapped in the mill and a guard died".
_NO_DEEDS: Final = frozenset(
    {"aged", "trapped", "buried", "caught", "pinned", "stranded"}
)
_THEIRS: Final = frozenset({"his", "her", "their"})
_SINGULAR: Final = frozenset({"was", "is", "has"})
_PLURAL: Final = frozenset({"were", "are", "have"})


def subject_group(  # noqa: C901, PLR0912, PLR0915 - one item after another
    s: Sentence, verb: int, *, objects: bool = False
) -> list[Mention]:
    """Return the people that are the subject of the verb group that starts at `verb`.

    With `objects` they may be the object of a verb before: "left two men and a boy dead".
    """
    objects = objects and s.words[verb] not in BE
    root = _nearest(s, verb, objects=objects)
    if root is None:
        return []
    words, low = s.words, s.first
    # PERF: most people stand beside no "with"
    beside = words[root.end] == "with" or words[root.first - 1] == "with"
    group = with_theirs(s, root, verb) if beside else [root]
    listed = spread = False
    #: how many items stand behind the last ", and"
    parted = 1
    for _ in range(_MOST_ITEMS):
        sign = group[0].first - 1
        if sign < low or words[sign] not in _JOINING:
            break
        joined = words[sign] in LISTS
        if words[sign] == "as" and s.word(sign - 1) == "as":
            sign, joined = sign - 2, True
        elif words[sign] == "also" and s.word(sign - 1) == "but":
            sign, joined = sign - 1, True
        if joined and s.word(sign - 1) == ",":
            sign -= 1
            parted = len(group)
            joined = listed or not bare_number(root.phrase)  # not "a cook, and 19 hurt"
            left_so = objects and not _LEFT.isdisjoint(words[low:sign])
            if words[verb] in _SINGULAR or (
                not left_so and clause_has_verb(s, sign, None if objects else verb)
            ):
                break  # "met two clerks, and a guard was shot"
        if not joined and words[sign] == "," and is_headline(s, group[0], sign):
            listed = True
        if not joined and not (listed and words[sign] == ","):
            longer = titled(s, group[0], sign) if words[sign] == "," else None
            if longer is None:
                break
            group[0] = longer
            continue
        before = s.entries[sign - 1]
        if (
            before is not None
            and (before.verb or before.harm_verb)
            and sign > low
            and sign - 1 not in s.heads
        ):
            break  # "five died and dozens were hurt"
        if joined and words[sign] == ",":
            sign = over_aside(s, sign, verb, plural=group[0].phrase.plural)
        left = _left_of(s, sign, verb)
        if left is None or not is_people(s, left) or _is_beside(s, left):
            break
        if joined and not objects and ends_before(s, left, group[0], verb):
            break  # "nine of them women and two men were hurt"
        if joined and not objects and has_verb_before(s, left, verb):
            # "they were women and children and two were hurt"
            whole = spread or left.end != sign or _is_theirs(group[-1])
            return group if whole else group[-parted:]
        if is_listed(s, left):
            return group[-parted:]
        if left.noun.pronoun and left.end != sign:
            break  # "he jumped from a window, and a fireman was hurt"
        same = (
            left.end == group[0].end  # "a settler, Ana Ruk, 34, and a guard"
            or (words[group[0].phrase.first] != "many" and shares_count(left, group[0]))
            or same_person(s, behind(s, left.end), left, group[0])
            or (joined and is_one(s, left, group[0], verb))
        )
        if not (objects or same) and is_object(s, left, verb):
            # "hurt two cooks and a guard, and a clerk was shot"
            return group[-parted:] if joined else group
        listed = True
        spread = spread or not joined
        if same:
            group[0] = left._replace(end=group[0].end)
            share_count(group)
        else:
            group.insert(0, left)
    return group


def _nearest(s: Sentence, verb: int, *, objects: bool) -> Mention | None:
    """Return the last of the people that a verb is told of."""
    root = _left_before(s, verb) if objects else None
    end = before_when(s, verb) if s.words[verb] in DYING else verb
    root = root or _being(s, verb) or root_before(s, end, verb)
    if root is not None and root.noun.named and is_bare_name(root.noun):
        root = _over_places(s, root, verb)
    if root is None or (s.words[verb] in _SINGULAR and _differs_far(s, root, verb)):
        return None
    if s.words[root.first] in _FLOATING and root.end - root.first == 1:
        those = s.at_end.get(root.first)
        if those is not None and those.plural:  # "two brothers each lost a leg"
            return mention_of(s, those)._replace(end=root.end)
    if s.words[root.first] == "many" and s.word(root.first - 1) == "as":
        first = first_of_many(s, root.first)  # "eight clerks and as many cooks"
        return root._replace(first=first) if first >= 0 else root
    return root


def _differs_far(s: Sentence, root: Mention, verb: int) -> bool:
    """Tell whether too many stand before a clause: "the rebels lost 20 after a hut was burnt"."""
    quantity = root.phrase.quantity
    if quantity is None or quantity.low <= 1:
        return False
    return not LEADING.isdisjoint(s.words[root.end : verb])


def _is_theirs(mention: Mention) -> bool:
    """Tell whether people go with those before them: "a clerk and her two guards"."""
    return mention.noun.determiner in _THEIRS


def _is_beside(s: Sentence, left: Mention) -> bool:
    """Tell whether a mention is no item of the list that it stands before."""
    # "according to police, two cooks and a guard were killed"
    return stray_name(s, left) or s.tells(left.phrase)


def _left_of(s: Sentence, sign: int, verb: int) -> Mention | None:
    """Return who stands left of a sign: the cook in "a cook of Aid and Relief and a guard"."""
    left = root_before(s, sign, verb)
    if left is None:
        return None
    if left.end != sign:
        return None if _acts(s, left) or verb_between(s, left.end, sign) else left
    return _over_places(s, left, verb) if is_bare_name(left.noun) else left


def _acts(s: Sentence, left: Mention) -> bool:
    """Tell whether people have a verb of their own: "crowds gathered there and a boy was shot"."""
    i = left.end
    if s.tag(i) == "preposition":
        i = behind(s, i, far=False)  # "guests at the fair fired and a boy was shot"
    while (entry := s.entries[i]) is not None and is_adverb(s.words[i], entry):
        i += 1
    if s.words[i] in _NO_DEEDS:
        return False
    if entry is None:
        return s.words[i].endswith("ed")
    if entry.harm_state is not None and entry.harm_verb is None:
        return True  # "left two men missing and a boy was shot"
    if entry.harm_verb is not None and not entry.harm_verb.weak:
        return entry.harm_verb.use == "subject"
    return entry.verb == "past" or entry.harm_verb is not None


def _over_places(s: Sentence, root: Mention, verb: int) -> Mention | None:
    """Return whom a list of places belongs to: "two men from Dol, Asch and Lomu were shot".

    In "a guard from Dol and Ana Ruk were shot" the verb tells that the name is a person's.
    """
    place = over_places(s, root.noun)
    if place is None:
        return root
    people = root_before(s, place)
    if people is None or people.phrase.end >= place:
        named = s.words[root.first - 1] == "," or s.words[root.first] in given_names()
        return (
            root if named else None
        )  # "in Dol, Ruk was shot", but not "in Dol and Lomu"
    single = not people.phrase.plural and people.phrase.quantity is None
    if single and (s.words[verb] in _PLURAL or root.end - root.first > 1):
        return root
    return people


def _left_before(s: Sentence, p: int) -> Mention | None:
    """Return people right before token p that a verb has left so: "leaving six men dead"."""
    phrase = s.at_end.get(p)
    if phrase is None or phrase.owner is not None:
        return None
    at = phrase.first - 2 if s.words[phrase.first - 1] == "behind" else phrase.first - 1
    left = s.word(at) in _LEFT or s.word(at) in DECLARED
    return mention_of(s, phrase) if left and at >= s.first else None


def _being(s: Sentence, verb: int) -> Mention | None:
    """Return those right before "being": "ended in two clerks being shot"."""
    phrase = s.at_end.get(verb) if s.words[verb] == "being" else None
    if phrase is None:
        return None
    counted = s.words[phrase.first - 1] == "of"
    outer = numberless_before(s, phrase.first - 1) if counted else None
    return outer or mention_of(s, phrase)


def root_before(  # noqa: C901, PLR0912, PLR0915 - one walk
    s: Sentence, p: int, verb: int | None = None
) -> Mention | None:
    """Return the mention that ends before token p, back over what belongs to it.

    It is told of the verb at `verb`, or at p.
    """
    best: NounPhrase | None = None
    words, entries, at_end = s.words, s.entries, s.at_end
    claims, low = s.scan.claims, s.first
    start = p if verb is None else verb
    for _ in range(MOST_STEPS):
        i = p - 1
        if i < low:
            break
        phrase = at_end.get(p)
        # PERF: a phrase right before is taken without a further look.
        if (
            phrase is None
            or i in claims
            or (words[i] in _CLOSING and not ends_in_bracket(s, phrase))
        ):
            step = step_left(s, i, best)
            if step is not None:
                p = step
                continue
            if phrase is None:
                break
        if (
            phrase.pronoun
            and s.words[phrase.head][-4:] == "self"
            and phrase.first in at_end
        ):
            p = phrase.first  # "the general himself was hurt"
            continue
        first = phrase.first
        if phrase.determiner is None and phrase.person is None:
            first = first_of_name(s, phrase)
        q = first - 1
        if i in claims and claims[i].first < first and claims[i].family == "actors":
            of = claims[i].first - 1
            if words[of] in _FOR_BODIES and of in at_end:
                p = of  # "a member of Help the Children"
                continue
        if (
            words[q] == ","
            and q > low
            and best is None
            and (quantity := phrase.quantity) is not None
            and quantity.end == phrase.end
            and quantity.low < OLDEST
        ):
            behind_comma = at_end.get(q)
            if behind_comma is not None and is_age(
                s, behind_comma, phrase, quantity.low
            ):
                p = q  # an age: "Ana Ruk, 51, was"
                continue
        if words[first] in ALIASES or words[q] == "@":
            p = q if words[q] == "@" else first  # "Ana Ruk alias Wolf"
            continue
        if phrase.owner is not None:
            first = phrase.owner
            q = first - 1
        elif first in at_end or words[q] in OWNING:
            first = before_modifier(s, phrase)
            q = first - 1
        if q < low:
            return mention_of(s, phrase)
        if words[q] in PARTICLES and q > low:
            first, q = q, q - 1  # "who carried out the raid"
        word, entry = words[q], entries[q]
        if word == "," and is_of_things(s, phrase):
            return None
        if word in LEADING and opens_clause(s, phrase, start, best):
            return mention_of(s, phrase)  # "they left after two were hurt"
        # PERF: most phrases hang on nothing, as `leads_left` would find
        if entry is None:
            if word[-3:] != "ing" and word not in LEADS and words[q - 1] != "to":
                return mention_of(s, phrase)
        elif word in BE and s.tag(q - 1) == "relative":
            p = q - 2 if words[q - 2] == "," else q - 1
            continue  # "two clerks who were cooks died"
        elif (
            entry.verb is None
            and entry.harm_verb is None
            and entry.tag not in _LEADING
            and word not in _LEADING_WORDS
        ):
            return mention_of(s, phrase)
        if word in _UNTIL and (phrase.pronoun or bare_number(phrase)):
            return mention_of(s, phrase)  # "lay there for an hour before he died"
        if word == "of" and words[q - 1] in NUMBERS:
            outer = numberless_before(s, q)
            if outer is not None:
                return outer
        further = leads_left(s, first)
        if further is None:
            further = hangs_on(s, phrase, q, start)
        if further == -1:
            return None if best is None else mention_of(s, best)
        best = phrase
        if further is None:
            return mention_of(s, best)
        p = further
        if at_end.get(p) is None and step_left(s, p - 1, None) is None:
            led = s.tag(first - 1) == "preposition" or s.tag(p) == "relative"
            return None if led else mention_of(s, best)  # "those who fled the raiders"
    return None if best is None else mention_of(s, best)
