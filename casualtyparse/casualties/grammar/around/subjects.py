"""The people to the left of a verb: its subject.

subject = mention ([","] ["and"] mention)* what-belongs-to-it
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import (
    THEM,
    UNCLOSED,
    is_listed,
    over_aside,
    relative_before,
    unclosed_aside,
)
from casualtyparse.casualties.grammar.around.attached import TOLD_OF, behind
from casualtyparse.casualties.grammar.around.boundaries import (
    LEADING,
    acts,
    clause_has_verb,
    ends_before,
    has_verb_before,
    is_object,
    verb_between,
)
from casualtyparse.casualties.grammar.around.hanging import DYING, before_when
from casualtyparse.casualties.grammar.around.homes import before_state
from casualtyparse.casualties.grammar.around.joined import (
    DECLARED,
    LEADING_ON,
    comes_of,
    is_headline,
    is_one,
    led_on_at,
    share_count,
    titled,
    with_theirs,
)
from casualtyparse.casualties.grammar.around.leftward import (
    LISTS,
)
from casualtyparse.casualties.grammar.around.naming import over_called
from casualtyparse.casualties.grammar.around.opener import (
    AGREEING,
    differs,
    hangs_deep,
    is_bare,
    opener,
    takes_subject,
)
from casualtyparse.casualties.grammar.around.outer import (
    is_bare_name,
    numberless_before,
    over_places,
)
from casualtyparse.casualties.grammar.around.root import root_before
from casualtyparse.casualties.grammar.people.kinds import kind_of, may_be_of
from casualtyparse.casualties.grammar.people.mentions import (
    Mention,
    bare_number,
    is_people,
    mention_of,
    stray_name,
)
from casualtyparse.casualties.grammar.people.multiples import first_of_many
from casualtyparse.casualties.grammar.people.same_people import (
    are_named,
    is_pair_of,
    same_person,
    shares_count,
)
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon.given_names import given_names
from casualtyparse.lexicon.little_words import (
    INDEFINITE,
    LEAVE,
    PLURAL,
    SINGULAR,
    THEIRS,
)
from casualtyparse.phrases.clauses import Sentence

_MOST_ITEMS: Final = 10
_OF: Final = frozenset({"of", "for"})
_FLOATING: Final = frozenset({"each", "both", "all"})
#: What may stand between two items of a list: "as well as", too.
_JOINING: Final = frozenset({*LISTS, ",", "as", "with", "also"})
_TOLD_TO_BE: Final = frozenset({"to", "of", "as"})


def subject_group(s: Sentence, verb: int, *, objects: bool = False) -> list[Mention]:
    """Return the people that are the subject of the verb group that starts at `verb`.

    With `objects` they may be the object of a verb before: "left two men and a boy dead".
    """
    group = _group_before(s, verb, objects=objects)
    if not group or s.words[group[0].first - 1] not in UNCLOSED:
        return group  # PERF: mostly
    comma = unclosed_aside(s, group[0].first)
    if not comma or comma not in s.at_end or s.tag(group[-1].end) == "relative":
        return group
    whole = root_before(s, comma)
    if whole and whole.phrase.quantity and not is_object(s, whole, verb):
        return [whole]
    return group


def _group_before(  # noqa: C901, PLR0912, PLR0915 - one item after another
    s: Sentence, verb: int, *, objects: bool
) -> list[Mention]:
    """Return a list of people, from its end on."""
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
        led_on = led_on_at(s, sign) if words[sign] in LEADING_ON else -1
        if led_on >= 0:
            sign, joined = led_on, True  # "four guards as well as a cook"
        elif words[sign] == "also" and s.word(sign - 1) == "but":
            sign, joined = sign - 1, True
        if joined and s.word(sign - 1) == ",":
            sign -= 1
            parted = len(group)
            # not "a cook, and 19 hurt", but "a cook, who was 40, and one of his men"
            alone = root.noun is root.phrase and bare_number(root.phrase)
            joined = listed or not alone
            left_so = objects and not LEAVE.isdisjoint(words[low:sign])
            if words[verb] in SINGULAR or (
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
            and not _tells_more(s, sign - 1)
        ):
            break  # "five died and dozens were hurt"
        if joined and words[sign] == ",":
            sign = over_aside(s, sign, verb, plural=group[0].phrase.plural)
        elif words[sign] == ",":
            sign = before_state(s, sign)
        both = _other_of_both(s, sign, verb) if joined else None
        left = both or _left_of(s, sign, verb)
        if left is None or not is_people(s, left) or _is_beside(s, left):
            break
        if words[left.first - 1] == "to" and bare_number(left.phrase):
            break  # "the toll rose to nine and 40 were hurt"
        of_all = _whole_of(s, sign, left, group, verb)
        if of_all is not None:
            return [of_all]
        if (words[sign] == "," or left.noun.named) and are_named(left, group):
            return [left]
        objects = objects or both is not None
        finite = words[verb] != "being" and (words[verb] in BE or s.is_finite(verb))
        led = words[left.first - 1] in _OF  # "the names of two men and a nun killed"
        objects = objects or (not finite and (led or comes_of(s, left.first)))
        if joined and not objects and ends_before(s, left, group[0], verb):
            break  # "nine of them women and two men were hurt"
        if joined and not objects and has_verb_before(s, left, verb):
            # "they were women and children and two were hurt"
            whole = spread or left.end != sign or group[-1].noun.determiner in THEIRS
            return group if whole else group[-parted:]
        if is_listed(s, left):
            return group[-parted:]
        if left.noun.pronoun and left.end != sign:
            break  # "he jumped from a window, and a fireman was hurt"
        same = led_on < 0 and (
            left.end == group[0].end  # "a settler, Ana Ruk, 34, and a guard"
            or (words[group[0].phrase.first] != "many" and shares_count(left, group[0]))
            # not "Ana Ruk, head of a court, and a guard"
            or (not joined and same_person(s, behind(s, left.end), left, group[0]))
            or (joined and is_one(s, left, group[0], verb))
        )
        if not (objects or same) and is_object(s, left, verb):
            # "hurt two cooks and a guard, and a clerk was shot"
            return group[-parted:] if joined else group
        listed = True
        spread = spread or not joined
        if joined and is_pair_of(s, left, group[0]):
            group[0] = left._replace(end=group[0].end, noun=group[0].noun)
        elif same:
            group[0] = left._replace(end=group[0].end)
            share_count(group)
        else:
            group.insert(0, left)
    return group


def _whole_of(
    s: Sentence, sign: int, left: Mention, group: list[Mention], verb: int
) -> Mention | None:
    """Return those of whom some are listed before the verb: "12 people including a nun and a cook".

    None if the list is of more, or closed by a comma before its last item.
    """
    first = left
    if not is_listed(s, left) and sign in s.at_end:
        first = mention_of(s, s.at_end[sign])
    if not is_listed(s, first) or (s.words[sign] == "," and len(group) == 1):
        return None  # "six, including a nun, and a cook were hurt"
    q = first.first - 1
    if s.words[q] in (".", *THEM):
        q -= 1  # "incl.", "among them"
    whole = root_before(s, q - (s.words[q - 1] == ","))
    if whole is None or whole.phrase.quantity is None or is_object(s, whole, verb):
        return None
    some, most = (first, *group), whole.phrase.quantity.high
    least = sum(
        1 if one.phrase.quantity is None else one.phrase.quantity.low for one in some
    )
    if most is not None and least > most:
        return None
    # "three soldiers including a major and a cook were hurt"
    return whole if may_be_of(s, kind_of(s, whole), some) else None


def _other_of_both(s: Sentence, sign: int, verb: int) -> Mention | None:
    """Return who else "who" is said of: the priest in "met a priest and two nuns who were killed".

    So is the girl in "the mother of a girl and a boy who were killed".
    """
    words = s.words
    who = verb if words[verb] == "who" else verb - 1
    if words[who] != "who" or words[sign] != "and" or words[who + 1] in SINGULAR:
        return None
    left = s.at_end.get(sign)
    if left is None or not (left.quantity or words[left.first] in INDEFINITE):
        return None
    return mention_of(s, left)


def _nearest(s: Sentence, verb: int, *, objects: bool) -> Mention | None:
    """Return the last of the people that a verb is told of."""
    root = _left_before(s, verb) if objects else None
    if root is None and s.words[verb] == "being":
        root = _being(s, verb)
    if root is None:
        end = before_when(s, verb) if s.words[verb] in DYING else verb
        root = root_before(s, end, verb)
    root = _or_opener(s, root, verb)
    if root is not None and not root.phrase.plural and s.words[verb] not in SINGULAR:
        called = over_called(s, root.first)
        if called is not None:
            return mention_of(s, called)
    if root is not None and root.noun.named and is_bare_name(root.noun):
        root = _over_places(s, root, verb)
    if root is None or (s.words[verb] in SINGULAR and _differs_far(s, root, verb)):
        return None
    if s.words[root.first] in _FLOATING and root.end - root.first == 1:
        those = s.at_end.get(root.first)
        if those is not None and those.plural:  # "two brothers each lost a leg"
            return mention_of(s, those)._replace(end=root.end)
    if s.words[root.first] == "many" and s.word(root.first - 1) == "as":
        first = first_of_many(s, root.first)  # "eight clerks and as many cooks"
        return root._replace(first=first) if first >= 0 else root
    return root


def _or_opener(s: Sentence, root: Mention | None, verb: int) -> Mention | None:
    """Return who opens the clause where those nearest to the verb cannot be meant."""
    if root is not None and root.noun.quantity is None and is_bare(s, verb):
        return opener(s, verb, joined=True) or root
    fits = (
        root is not None
        and is_people(s, root)
        and not (s.words[verb] in AGREEING and differs(s, root.phrase, verb))
        and not (s.words[root.first - 1] == "of" and hangs_deep(s, root))
    )
    if fits or not takes_subject(s, verb):
        return root
    return opener(s, verb) or root


def _differs_far(s: Sentence, root: Mention, verb: int) -> bool:
    """Tell whether too many stand before a clause: "the rebels lost 20 after a hut was burnt"."""
    quantity = root.phrase.quantity
    if quantity is None or quantity.low <= 1:
        return False
    return not LEADING.isdisjoint(s.words[root.end : verb])


def _tells_more(s: Sentence, i: int) -> bool:
    """Tell whether a verb is told only of who opens the sentence: "Two men whose car broke down".

    So is a noun that may be a verb, and how people are: "a man armed with a knife and two boys
    were hurt", "a man with his hands tied and ...", "a woman trying to flee and ...".
    """
    if (
        s.tag(i - 1) == "determiner"
        or s.words[i - 1] == "to"
        or (s.word(i - 2) in THEIRS and s.word(i - 3) == "with")
    ):
        return True
    end = relative_before(s, i)
    people = None if end is None else s.at_end.get(end)
    return people is not None and people.first == s.first


def _is_beside(s: Sentence, left: Mention) -> bool:
    """Tell whether a mention is no item of the list that it stands before."""
    i = left.phrase.end
    if s.words[i] in TOLD_OF and s.words[i + 1] in _TOLD_TO_BE:
        return False  # "two men believed to be smugglers and a guard were killed"
    # "according to police, two cooks and a guard were killed"
    return stray_name(s, left) or s.tells(left.phrase)


def _left_of(s: Sentence, sign: int, verb: int) -> Mention | None:
    """Return who stands left of a sign: the cook in "a cook of Aid and Relief and a guard"."""
    # "hit a bus leaving two men and a boy dead"
    left = _left_before(s, sign) or root_before(s, sign, verb)
    if left is None or not is_people(s, left) or hangs_deep(s, left):
        left = opener(s, sign, joined=True) or left
    if left is None:
        return None
    if left.end != sign:
        return None if acts(s, left) or verb_between(s, left.end, sign) else left
    return _over_places(s, left, verb) if is_bare_name(left.noun) else left


def _over_places(s: Sentence, root: Mention, verb: int) -> Mention | None:
    """Return whom a list of places belongs to: "two men from Dol, Asch and Lomu were shot".

    In "a guard from Dol and Ana Ruk were shot" the verb tells that the name is a person's.
    """
    place = over_places(s, root.noun)
    if place is None:
        # "a cook was shot in Dol, Mali, losing an eye"
        aside = s.words[verb - 1] == "," and s.words[verb][-3:] == "ing"
        return None if aside and s.tag(root.first - 1) == "preposition" else root
    people = root_before(s, place)
    if people is None or people.phrase.end >= place:
        named = s.words[root.first - 1] == "," or s.words[root.first] in given_names()
        return (
            root if named else None
        )  # "in Dol, Ruk was shot", but not "in Dol and Lomu"
    single = not people.phrase.plural and people.phrase.quantity is None
    if single and (s.words[verb] in PLURAL or root.end - root.first > 1):
        return root
    return people


def _left_before(s: Sentence, p: int) -> Mention | None:
    """Return people right before token p that a verb has left so: "leaving six men dead"."""
    phrase = s.at_end.get(p)
    if phrase is None or phrase.owner is not None:
        return None
    at = phrase.first - 2 if s.words[phrase.first - 1] == "behind" else phrase.first - 1
    left = s.words[at] in LEAVE or s.words[at] in DECLARED
    return mention_of(s, phrase) if left and at >= s.first else None


def _being(s: Sentence, verb: int) -> Mention | None:
    """Return those right before "being": "ended in two clerks being shot"."""
    phrase = s.at_end.get(verb)
    if phrase is None:
        return None
    counted = s.words[phrase.first - 1] == "of"
    outer = numberless_before(s, phrase.first - 1) if counted else None
    return outer or mention_of(s, phrase)
