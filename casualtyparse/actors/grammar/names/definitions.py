"""Names that a text defines itself: "Long Name (ACR)" binds ACR for the whole text.

definition = NAME "(" ACRONYM ")" | ACRONYM "[" NAME "]" | Name+ "(" ACRONYM ")"
"""

import re
from bisect import bisect_left
from typing import Final

from casualtyparse.actors.candidates import ActorCandidate, make_candidate
from casualtyparse.actors.grammar.names.bodies import worded_kind
from casualtyparse.actors.grammar.phrases.writing import Writing
from casualtyparse.lexicon.little_words import ORDINAL_ENDINGS
from casualtyparse.lexicon.organs import load_names
from casualtyparse.phrases.reading import Reading
from casualtyparse.scan import DASHES, Scan
from casualtyparse.terms import ActorKind

_CLOSING: Final = {"(": ")", "[": "]"}
_SMALL: Final = frozenset(
    {
        "of",
        "for",
        "the",
        "and",
        "de",
        "la",
        "el",
        "al",
        "del",
        "&",
        "-",
        "'",
        "s",
        "e",
        "i",
        "y",
    }
)
#: An acronym with one letter only, of a group named after a day or a number: "17N", "M23".
_NUMBERED: Final = re.compile(r"[1-9]\d?[A-Z]|[A-Z][1-9]\d?").fullmatch
#: Whoever holds a post is of these kinds.
_POSTS: Final = frozenset({"government", "police"})
#: No name that is defined has more words.
_MOST_NAME: Final = 14


class Definitions:
    """The acronyms that a text binds, and the mentions in which it does."""

    __slots__ = (
        "_by_end",
        "_by_first",
        "_table",
        "_upper",
        "bound",
        "defining",
        "found",
        "posts",
        "scan",
    )

    def __init__(self, reading: Reading, names: list[ActorCandidate]) -> None:
        """Read all definitions; `names` are those of the table."""
        self.scan = reading.scan
        self._table = reading.lexicon.actors
        self._upper = reading.note(Writing).upper
        #: acronym as written -> the mention that defines it
        self.bound: dict[str, ActorCandidate] = {}
        self.found: list[ActorCandidate] = []
        #: the mentions with a definition, and the acronyms of posts, which name no body
        self.defining: list[ActorCandidate] = []
        self.posts: set[str] = set()
        brackets, others = _brackets(self.scan), _alternatives(self.scan)
        if brackets or others:
            self._by_end = {name.end: name for name in names}
            self._by_first = {name.first: name for name in names}
            for i in brackets:
                self._read(i)
            for comma, i in others:
                self._otherwise(comma, i)

    def _read(self, i: int) -> None:
        scan = self.scan
        close = _closing(scan, i)
        if close is None or close == i + 1:
            return
        acronym = _acronym(scan, i + 1, close)
        inner = self._by_first.get(i + 1)
        if acronym is None and close > i + 3 and scan.words[i + 2] in (",", ";"):
            self._otherwise(i, i + 1)  # "(ELN, as it is called)"
        if acronym is None and scan.capital(i + 1):
            acronym = self._word(i, close, inner)
        if acronym is not None:
            self._behind(i, close, acronym)
            return
        before = _acronym(scan, i - 1, i)
        if (
            before is not None
            and inner is not None
            and inner.end == close
            and (
                not (self._upper or inner.kind == "media") or self._names(i - 1, inner)
            )
        ):
            self._reversed(i - 1, close + 1, before, inner)

    def _names(self, i: int, inner: ActorCandidate) -> bool:
        """Tell whether a word in capitals is an acronym of the actor: no "ORLEN (Reuters)"."""
        namings = self._table.named(self.scan.words[i])
        slugs = [slug for naming in namings for slug in naming.slugs]
        return inner.actor_id is None or inner.actor_id in slugs

    def _word(self, i: int, close: int, inner: ActorCandidate | None) -> str | None:
        """Return what stands in brackets for the name before: "Orlen Army Command (Oac)"."""
        known, surface = self._by_end.get(i), self.scan.surface(i + 1, close)
        if inner is not None and known is not None and inner.end == close:
            same = inner.actor_id is not None and inner.actor_id == known.actor_id
            return surface if same else None
        if close != i + 2:
            return None
        word, j = self.scan.words[i + 1], i - 1
        for letter in reversed(word):
            while self.scan.words[j] in _SMALL:
                j -= 1
            if j < 0 or not self.scan.capital(j) or self.scan.words[j][0] != letter:
                return None
            j -= 1
        return surface

    def _behind(self, i: int, close: int, acronym: str) -> None:
        """definition = (NAME | Name+) "(" ACRONYM ')'"""
        known = self._by_end.get(i)
        inner = self._by_first.get(i + 1)
        if known is None and inner is None:  # a name of the table with its bracket
            whole = self._by_end.get(close + 1)
            known = whole if whole is not None and whole.first < i else None
        if known is None and inner is not None and self.scan.words[i - 2] in DASHES:
            part = self._by_end.get(
                i - 2
            )  # "the Front for Orlen - Independent (FFO-I)"
            if part is not None and part.actor_id == inner.actor_id:
                known = part
        if known is not None:
            if inner is not None and (
                known.name is None or self._other(known, inner, acronym)
            ):
                adopt(known, inner)
            known.end = close + 1
            self.bound[acronym] = known
            self.defining.append(known)
            return
        first = None if _NUMBERED(acronym) else self._long_name(i, acronym)
        if first is None:
            return
        if self._post(first, i):
            self.posts.add(acronym)
            return
        if inner is not None and inner.name is not None and not inner.candidates:
            self._keep(first, i, close + 1, acronym, inner.kind, inner)
            return
        kind = _kind(self.scan, first, i)
        if kind is not None:
            self._keep(first, i, close + 1, acronym, kind, None)

    def _other(
        self, known: ActorCandidate, inner: ActorCandidate, acronym: str
    ) -> bool:
        """Tell whether the acronym, not the name before it, says which actor is meant.

        It does where it is one of another actor and no abbreviation of the name.
        """
        if inner.name is None or inner.actor_id == known.actor_id:
            return False
        scan = self.scan
        initials = [
            scan.words[j][0]
            for j in range(known.first, known.end)
            if scan.capital(j) and scan.words[j] not in _SMALL
        ]
        return "".join(initials) != acronym.lower()

    def _otherwise(self, comma: int, i: int) -> None:
        """definition = (NAME | Name+) "," ("or" | ["also"] "known as") ACRONYM"""
        acronym = _acronym(self.scan, i, i + 1)
        if acronym is None or acronym in self.bound or self._upper:
            return
        known = self._by_end.get(comma)
        if known is not None:
            if i not in self._by_first:
                self.bound[acronym] = known
            return
        first = None if i in self._by_first else self._long_name(comma, acronym)
        if first is None or self._post(first, comma):
            return
        kind = _kind(self.scan, first, comma)
        if kind is not None and self.scan.words[first][0] == acronym[0].lower():
            self._keep(first, comma, comma, acronym, kind, None)

    def _reversed(
        self, first: int, end: int, acronym: str, inner: ActorCandidate
    ) -> None:
        """definition = ACRONYM "[" NAME ']'"""
        inner.first, inner.end = first, end
        self.bound[acronym] = inner
        self.defining.append(inner)

    def _keep(
        self,
        first: int,
        head: int,
        end: int,
        acronym: str,
        kind: ActorKind,
        like: ActorCandidate | None,
    ) -> None:
        mention = make_candidate(
            rule="defined-name",
            first=first,
            end=end,
            head=head - 1,
            kind=kind,
            match="pattern",
            name=self.scan.surface(first, head),
        )
        if like is not None:
            adopt(mention, like)
            mention.match = "alias"
        self.bound[acronym] = mention
        self.found.append(mention)
        self.defining.append(mention)

    def _post(self, first: int, end: int) -> bool:
        """Tell whether a long name is that of a post: "Inspector of Police", "House Officer"."""
        words, last = self.scan.words, end - 1
        for j in range(first, end):
            if words[j] in ("of", "for", "in"):
                last = j - 1
                break
        entry = self.scan.entries[last]
        if entry is None or entry.organisation is not None:
            return False
        head = entry.head
        if words[last] == "general" and last > first:
            return True
        return entry.title in _POSTS or (head is not None and head.kind in _POSTS)

    def _long_name(self, end: int, acronym: str) -> int | None:
        """Return the first token of the name before a bracket that an acronym stands for."""
        scan = self.scan
        letters = [letter.lower() for letter in acronym if letter.isalpha()]
        low = max(scan.bounds_at(end)[0], end - _MOST_NAME)
        first, matched, left = end, 0, len(letters)
        for j in range(end - 1, low - 1, -1):
            word = scan.words[j]
            if word in _SMALL:
                if left and word[0] == letters[left - 1] and word[0].isalpha():
                    left -= 1
                continue
            if not word[0].isalpha() or not (self._upper or scan.capital(j)):
                break
            if left and word[0] == letters[left - 1]:
                left, matched, first = left - 1, matched + 1, j
                if left == 0:
                    break
            elif self._upper:
                break
            else:
                first = j
        if first == end or end - first < 2:
            return None
        if scan.words[first - 1] in ORDINAL_ENDINGS and scan.words[first - 2].isdigit():
            first -= 2  # "1st Infantry Division"
        if left == 0:
            return first
        opens = scan.words[first][0] == letters[0] or any(
            (entry := scan.entries[j]) is not None and entry.organisation is not None
            for j in (first, end - 1)
        )
        bodied = any(
            (entry := scan.entries[j]) is not None and entry.organisation is not None
            for j in range(first, end)
        )
        if self._upper or not bodied or not (opens or matched * 2 >= len(letters)):
            return None
        return first


def _brackets(scan: Scan) -> list[int]:
    """Return the opening brackets of a text but for one at its start, in order."""
    text = scan.text
    found: list[int] = []
    for sign in _CLOSING:
        start = text.find(sign)
        while start >= 0:
            found.append(bisect_left(scan.starts, start))
            start = text.find(sign, start + 1)
    return [i for i in sorted(found) if i]


def _alternatives(scan: Scan) -> list[tuple[int, int]]:
    """Return the commas before ", or ACR" and ", known as ACR", with the token named there."""
    text, words = scan.text, scan.words
    found: list[tuple[int, int]] = []
    start = text.find(", or ")
    while start >= 0:
        if text[start + 5 : start + 7].isupper():  # PERF: few acronyms stand there
            comma = bisect_left(scan.starts, start)
            found.append((comma, comma + 2))
        start = text.find(", or ", start + 1)
    start = text.find("known as ")
    while start >= 0:
        known = bisect_left(scan.starts, start)
        comma = known - (2 if words[known - 1] == "also" else 1)
        if comma > 0 and words[comma] == ",":
            found.append((comma, known + 2))
        start = text.find("known as ", start + 1)
    return [(comma, i) for comma, i in found if i < scan.size]


def _closing(scan: Scan, i: int) -> int | None:
    """Return the token of the bracket that closes the one at token i."""
    words = scan.words
    wanted = _CLOSING[words[i]]
    for j in range(i + 1, min(scan.size, i + _MOST_NAME)):
        word = words[j]
        if word == wanted:
            return j
        if word in _CLOSING:
            return None
    return None


def _acronym(scan: Scan, first: int, end: int) -> str | None:
    """Return the tokens as an acronym: "FMLN", "JeM", "CPI-M", "R.U.C."."""
    if not 1 <= end - first <= 3 or first < 0:
        return None
    if end - first == 2 and not (scan.words[first].isdigit() and scan.touches(first)):
        return None
    if end - first == 3 and scan.words[first + 1] != "-":
        return None
    surface = scan.surface(first, end)
    if surface[1:].islower():
        return None  # PERF: "(Reuters)", "(the ...": one large letter at most
    plain = surface.replace(".", "").replace("-", "")
    large = sum(letter.isupper() for letter in plain)
    if (
        not plain.isalnum()
        or not 2 <= len(plain) <= 10
        or (not (large >= 2 and large * 2 >= len(plain)) and not _NUMBERED(plain))
    ):
        return None
    return surface


def _kind(scan: Scan, first: int, end: int) -> ActorKind | None:
    """Return the kind that the words of a name say, None where it names no body."""
    things = load_names().things
    if scan.words[end - 1] in things:
        return None
    for j in range(end - 1, first - 1, -1):
        entry = scan.entries[j]
        if entry is not None and entry.organisation is not None:
            return worded_kind(entry.organisation, scan.words[first:end])
    return "unknown"


def adopt(mention: ActorCandidate, like: ActorCandidate) -> None:
    """Let a mention name the same actor as another."""
    mention.name, mention.actor_id, mention.ids = like.name, like.actor_id, like.ids
    mention.kind, mention.country = like.kind, like.country
    mention.candidates = like.candidates
