"""How several places are named together: "near Adun and Berrek"."""

from casualtyparse.distances.candidates import AnchorPhrase
from casualtyparse.distances.grammar.anchors import Anchors
from casualtyparse.lexicon.little_words import COMMA_AND


def several(anchors: Anchors, i: int) -> tuple[AnchorPhrase, ...]:
    """anchors = anchor ("and" anchor)*, names only after the first"""
    first = anchors.read(i)
    if first is None:
        return ()
    words = anchors.scan.words
    if words[first.stop] not in COMMA_AND or first.kind == "pronoun":
        return (first,)
    found = [first]
    while len(found) < 3:
        j = found[-1].stop
        if words[j] not in COMMA_AND or (words[j] == "," and not _listed(anchors, j)):
            break
        following = anchors.read(j + 1, depth=1)
        if following is None or following.kind != "name" or _acts(anchors, following):
            break
        named = anchors.scan.words[following.first]
        if named.endswith("ing") or _is_done(anchors, j + 1, following.first):
            break
        found.append(
            following._replace(kind=found[0].kind)
            if first.kind == "border"
            else following
        )
    return tuple(found)


def _is_done(anchors: Anchors, i: int, name: int) -> bool:
    """Tell whether a verb stands before a name from token i on: "near Dol and seized Asch"."""
    if i == name:
        return False
    word, entry = anchors.scan.words[i], anchors.scan.entries[i]
    told = entry is not None and (entry.harm_verb is not None or entry.verb == "past")
    return told or word.endswith("ed")


def _listed(anchors: Anchors, j: int) -> bool:
    """Tell whether a comma starts a list of names that ends in "and"."""
    nxt = anchors.read(j + 1, depth=1)
    return (
        nxt is not None
        and nxt.kind == "name"
        and anchors.scan.words[nxt.stop] == "and"
        and anchors.names.starts(nxt.stop + 1, shouted=False)
    )


def _acts(anchors: Anchors, phrase: AnchorPhrase) -> bool:
    """Tell whether a verb follows: "near Ostrel and Karvala said" is one place."""
    scan = anchors.scan
    i = phrase.stop
    if i >= scan.size:
        return False
    return scan.tag(i) == "auxiliary" or (
        scan.words[i].isalpha() and not scan.capital(i) and scan.tag(i) is None
    )
