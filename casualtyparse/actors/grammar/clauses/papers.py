"""Whose a paper is: "an army statement said", "according to a Taliban communique".

paper = body PAPER, as in "army statement": the body says it
"""

from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.phrases.calling import naming
from casualtyparse.actors.grammar.phrases.mentions import Mentions

#: The most words of an organ: "border guard service".
_MOST: Final = 3


def read_paper(mentions: Mentions, first: int, head: int) -> ActorCandidate | None:
    """paper = (known name | [COUNTRY] ORGAN) PAPER, in the phrase from `first` to `head`"""
    entry = mentions.entries[head]
    if entry is None or not entry.paper or entry.who is not None or head <= first:
        return None
    known = mentions.at.get(head - 1)
    if known is not None:
        return None if mentions.relational(known) else known
    for i in range(head - 1, max(first, head - _MOST) - 1, -1):
        organ = mentions.entries[i]
        for one in () if organ is None else organ.organs or ():
            if (*mentions.words[i + 1 : head],) != one.rest:
                continue
            place = mentions.places.by_end.get(i)
            name = slug = code = None
            if one.called is not None and place is not None:
                code = place.code
                name, slug = (None, None) if code is None else naming(one.called, code)
            return mentions.keep(
                make_candidate(
                    rule="bare-organ" if name is None else "state-organ",
                    first=i if place is None else place.first,
                    end=head,
                    head=head - 1,
                    kind=one.kind,
                    match="descriptive" if name is None else "pattern",
                    name=name,
                    actor_id=slug,
                    country=code,
                    shown=name is not None,
                )
            )
    return None
