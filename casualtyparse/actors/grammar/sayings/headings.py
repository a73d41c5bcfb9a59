"""Who tells it by where the name stands: in a dateline, in brackets, before a colon.

source = "(" MEDIUM ")" in the first line | "(" [("source" | "per") ":"] BODY ")" | "per" BODY
       | BODY [PAPER] ["," date] ":" told | BODY "'s count"
perpetrator = ARMED ":" people | LABEL ":" actor | told "." ["probably"] NAME
"""

from bisect import bisect_right
from typing import Final

from casualtyparse.actors.candidates import SOURCE, ActorCandidate
from casualtyparse.actors.grammar.phrases.mentions import Mentions
from casualtyparse.lexicon.speech import speech_words
from casualtyparse.lexicon.word_lists import word_list

_OPENING: Final = frozenset("([")
_CLOSING: Final = frozenset(")];,")
_HEADED: Final = frozenset(":,")
_DATING: Final = frozenset("(-/[")
#: An agency in brackets so early in a text is its source.
_DATELINE: Final = 16
_COUNTS: Final = word_list("speech", "counts")
_NAMING: Final = frozenset({"source", "sources", "via", "per"})
#: So far behind a name its colon may stand: "Ministry of Defence, 3 October:".
_COLON: Final = 5
_FIGURE: Final = 4
#: So many words at most are the tellers of a headline: "four dead: local police".
_TAIL: Final = 5
#: what a note has before the name of a group that did it, in so many words at most, and so
#: many words behind it
_LABELS: Final = word_list("speech", "labels")
_LABEL: Final = 4
_LEADING: Final = word_list("speech", "hedging").union(
    ("suspected", "by", "signed", "work", "of", "the")
)
#: So far before the end of a note stands what was done.
_TOLD: Final = 80
_NAMED: Final = 20
#: in brackets behind a statement these have made it
_TELLING: Final = frozenset({"media", "igo", "ngo", "government", "police"})
#: of these a heading may also be about
_FIGHTING: Final = frozenset({"rebel", "militia", "criminal", "unknown"})


def read_headings(mentions: Mentions) -> None:
    """Give the role of source to those who stand where sources are named."""
    words, edges, entries = mentions.words, mentions.edges, mentions.entries
    sentence_of = mentions.scan.sentence_of
    for one in mentions.found:
        first, end = one.first, one.end
        before, behind, entry = words[first - 1], words[end], entries[end]
        if (
            one.kind == "media"
            and first < _DATELINE
            and (not first or before in _DATING)
        ):
            one.earn("source")
            if behind == ")" and _tells(mentions, one) and words[end + 1] == ".":
                one.tells = _bracketed(mentions, one)
        elif behind == "'":
            if words[end + (2 if words[end + 1] == "s" else 1)] in _COUNTS:
                one.earn("source")
        elif before in _NAMING or (before == ":" and words[first - 2] in _NAMING):
            one.earn("source")
        elif before in _OPENING:
            if behind in _CLOSING and _tells(mentions, one):
                one.earn("source")
                one.tells = _bracketed(mentions, one)
        elif first == edges[sentence_of[first]] and (
            behind in _HEADED or (entry is not None and entry.paper)
        ):
            if behind == ":" and one.rule == "armed-people" and one.kind == "unknown":
                one.shown = not _labelled(mentions, end + 1)
                continue
            if _heads(mentions, one):
                one.earn("source")
                one.tells = end, edges[sentence_of[first] + 1]


def read_last(mentions: Mentions) -> None:
    """perpetrator = told "." ["probably" | "by" | "work of"] NAME: no more than that ends a note"""
    scan, words = mentions.scan, mentions.words
    low, high = scan.bounds_at(scan.size - 1) if scan.size else (0, 0)
    first = low
    while first < high and words[first] in _LEADING:
        first += 1
    known = mentions.at.get(first)
    if (
        known is None
        or known.name is None
        or not (known.armed or known.kind == "unknown")
        or not (low and known.roles <= SOURCE)
        or words[known.end : high] not in ([], ["."])
        or "\n" in scan.gap(low - 1)
    ):
        return
    for entry in mentions.entries[max(0, low - _TOLD) : low]:
        if entry is not None and (entry.deed or entry.act or entry.harm_verb):
            known.earn("perpetrator")
            known.did += (first,)
            return


def read_tellers(mentions: Mentions) -> None:
    """source = told ":" people "." | people ":" told, in headlines"""
    scan, words = mentions.scan, mentions.words
    text, starts = scan.text, scan.starts
    heading, at = speech_words().heading, -1
    while (at := text.find(":", at + 1)) >= 0:  # PERF: the text has few
        i = bisect_right(starts, at)
        low, high = scan.bounds_at(i - 1)
        if i < high <= i + _NAMED and i <= low + _LABEL and words[i - 2] in _LABELS:
            _answers(mentions, i, high)
        elif words[high - 1] in heading and i < high <= i + _TAIL:
            _tells_headline(mentions, i, high, (low, i))
        elif words[i - 2] in heading and low + 1 < i <= low + _TAIL:
            _tells_headline(mentions, low, i - 1, (i, high))


def _answers(mentions: Mentions, i: int, high: int) -> None:
    """Read the groups behind "Group responsible:", "Suspected:"."""
    for j in range(i, high):
        known = mentions.at.get(j)
        if known is not None and known.armed and known.name is not None:
            known.earn("perpetrator")
            known.did += (i - 2,)


def _tells_headline(
    mentions: Mentions, first: int, end: int, told: tuple[int, int]
) -> None:
    """Make a source of the people in a headline, if they are all of its part."""
    numbers = mentions.reading.numbers.by_first
    if mentions.run_from(first, end) < end or any(
        j in numbers for j in range(first, end)
    ):
        return  # "arrested: nine police", "it fought one enemy: the army"
    one = mentions.at.get(end - 1) or mentions.ending(end, first, first, speaker=True)
    if one is not None and one.first >= first:
        one.earn("source")
        one.tells = told


def _labelled(mentions: Mentions, i: int) -> bool:
    """Read those behind "Attackers:"; tell if there are any."""
    mention = mentions.starting(i, mentions.edges[mentions.scan.sentence_of[i] + 1])
    if mention is None or mention.kind in _TELLING:
        return False
    mention.earn("perpetrator")
    return True


def _tells(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether a body in brackets has told what stands before: "two hurt (Reuters)"."""
    before = one.first - 2
    return (
        one.kind in _TELLING
        and before >= 0
        and before not in mentions.at
        and (not mentions.scan.capital(before) or mentions.words[one.end + 1] == ":")
    )


def _bracketed(mentions: Mentions, one: ActorCandidate) -> tuple[int, int] | None:
    """Return what a body in brackets tells: what stands before, or behind "Total (X):"."""
    words, sentence = mentions.words, mentions.scan.sentence_of[one.first]
    low, high = mentions.edges[sentence], mentions.edges[sentence + 1]
    if words[one.end + 1] == ":":
        return one.end, high
    for j in range(one.first - 1, low, -1):
        if words[j] == ";":
            return j, one.first
    return low, one.first


def _heads(mentions: Mentions, one: ActorCandidate) -> bool:
    """Tell whether a body at the start of a sentence tells what follows: "UNHCR: 400 fled"."""
    words, entries = mentions.words, mentions.entries
    i = one.end
    entry = entries[i]
    if entry is not None and entry.paper:
        i += 1
    elif words[i] == ",":
        claims = mentions.scan.claims
        stop = i + _COLON
        i += 1
        while i < stop and (claim := claims.get(i)) and claim.family == "dates":
            i += 1
    if words[i] != ":":
        return False
    if one.kind not in _FIGHTING:
        return True
    scan, numbers = mentions.scan, mentions.reading.numbers.by_first
    return not scan.gap(i).isspace() or any(
        j in numbers for j in range(i + 1, i + _FIGURE)
    )
