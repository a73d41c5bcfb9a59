"""The nearest people to the left of a verb, over all that belongs to them.

root = mention (what-belongs-to-it)* VERB
"""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import (
    is_age,
)
from casualtyparse.casualties.grammar.around.attached import ALIASES, OLDEST
from casualtyparse.casualties.grammar.around.boundaries import (
    LEADING,
    PARTICLES,
    opens_clause,
)
from casualtyparse.casualties.grammar.around.hanging import hangs_on
from casualtyparse.casualties.grammar.around.joined import LEADING_ON, led_on_at
from casualtyparse.casualties.grammar.around.leftward import (
    FURTHER,
    HELD_AS,
    LEADS,
    before_contact,
    is_told_further,
    leads_left,
    step_left,
)
from casualtyparse.casualties.grammar.around.outer import (
    OWNING,
    before_modifier,
    ends_in_bracket,
    first_of_name,
    is_of_things,
    numberless_before,
)
from casualtyparse.casualties.grammar.people.mentions import (
    NUMBERS,
    Mention,
    bare_number,
    mention_of,
)
from casualtyparse.casualties.grammar.people.named import described_before
from casualtyparse.casualties.grammar.words.verb_groups import BE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.phrases.clauses import MOST_STEPS, Sentence
from casualtyparse.phrases.noun_phrase import NounPhrase

_FOR_BODIES: Final = frozenset({"of", "for", "with", "from", "at"})
#: Signs at which a phrase ends that is not the one looked for.
_KIN: Final = word_list("people", "kin") | {"child"}
_CLOSING: Final = frozenset({",", ")", "]"})
#: What a phrase may hang on, besides verbs.
_LEADING: Final = frozenset({"preposition", "relative"})
_LEADING_WORDS: Final = frozenset({"to", "aged", "being", "be", "been", "as", "not"})

#: Prepositions that also lead a clause, of what came in the end.
_UNTIL: Final = frozenset({"before", "until", "till"})


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
        phrase, last = None, words[i]
        if p in at_end:  # PERF: mostly not
            phrase = at_end[p]
        may_tell = last in FURTHER or last[-3:] == "ing"
        if may_tell and last in HELD_AS and words[i - 1] in ("taken", "held"):
            p = i  # "two men taken hostage were shot"
            continue
        # PERF: a phrase right before is taken without a further look.
        if (
            phrase is None
            or i in claims
            or (may_tell and is_told_further(s, i))
            or (last in _CLOSING and not ends_in_bracket(s, phrase))
        ):
            step = step_left(s, i, best)
            if step is not None:
                p = step
                continue
            if phrase is None:
                break
        if phrase.pronoun and phrase.first in at_end:
            if words[phrase.head][-4:] == "self":
                p = phrase.first  # "the general himself was hurt"
                continue
            contact = before_contact(s, phrase) if p < start else None
            if contact is not None and any(map(s.tells_deed, range(p, start))):
                p = contact  # "the boy she tried to save died"
                continue
        first = phrase.first
        if phrase.determiner is None and phrase.person is None and first in at_end:
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
        if words[q] == "," and _is_bare(phrase):
            named = described_before(s, q)
            if named is not None:
                p = named.end  # "Ana Ruk, 51, resident of Dol was"
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
        if word in LEADING_ON and led_on_at(s, q) >= 0:
            return mention_of(s, phrase)  # "four guards as well as a cook were shot"
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


def _is_bare(phrase: NounPhrase) -> bool:
    """Tell whether one person is told of without an article: "resident of Dol", not "wife"."""
    return (
        phrase.person is not None
        and phrase.person.lemma not in _KIN
        and phrase.determiner is None
        and phrase.quantity is None
        and phrase.named is None
        and not phrase.plural
    )
