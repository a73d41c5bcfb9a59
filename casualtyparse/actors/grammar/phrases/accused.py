"""Names that are also dates or other words, where it is told that they did it.

accused = (BLAME | SUSPECT) NAME | "blamed on" NAME | "linked to" NAME | "the work of" NAME
        | NAME "was" (BLAMED | SUSPECTED) | (DEED | "claimed" | "signed") "by" NAME
        | NAME (CLAIM | DENY)
"""

from typing import Final

from casualtyparse.lexicon.little_words import BE
from casualtyparse.lexicon.word_lists import word_list
from casualtyparse.scan import Scan

#: what stands before "of", "to" or "on" and who did it
_TO_WHOM: Final = {
    "of": frozenset({"work", "hallmark"}),
    "to": frozenset({"attribute", "ascribe", "impute", "linked"}),
    "on": frozenset({"blame", "pin"}),
}
_HOLDING: Final = frozenset({"blame", "suspect"})
_CLAIMING: Final = frozenset({"claim", "deny", "admit"})
#: verbs by which a claim is made: "the ELF issued a note"
_TAKING: Final = word_list("speech", "taking") | word_list("speech", "issuing")
_SQUADS: Final = (["death", "squad"], ["death", "squads"])
_NAMED: Final = ["in", "the", "name"]
#: a date follows these: "on November 17 police"
_ON_DAYS: Final = frozenset(
    {"on", "since", "before", "after", "until", "from", "dated"}
)
#: a clause opens behind these
_OPENING: Final = frozenset({"", ".", ";", ":", "and", "but", "that"})


def accused(scan: Scan, i: int) -> bool:
    """Tell whether somebody is held to have done it who is named from token i on."""
    i -= scan.words[i - 1] == "the"
    wanted = _TO_WHOM.get(scan.words[i - 1])
    entry = scan.entries[i - 1 if wanted is None else i - 2]
    speech = None if entry is None else entry.speech
    if wanted is not None:
        named = scan.words[i - 4 : i - 1] == _NAMED and scan.words[i - 1] == "of"
        return named or (speech is not None and speech.verb in wanted)
    return speech is not None and speech.kind in _HOLDING and speech.form != "gerund"


def blamed(scan: Scan, i: int) -> bool:
    """Tell whether somebody is blamed or suspected who is named from token i on."""
    entry = scan.entries[i - 1 - (scan.words[i - 1] == "the")]
    speech = None if entry is None else entry.speech
    return (
        speech is not None
        and (speech.kind == "blame" or speech.verb == "suspect")
        and speech.form != "gerund"
    )


def held(scan: Scan, i: int) -> bool:
    """Tell whether token i says that whoever stands before it is held to have done it."""
    entry = scan.entries[i]
    speech = None if entry is None else entry.speech
    return speech is not None and speech.kind in _HOLDING and speech.form == "past"


def did(scan: Scan, i: int, end: int) -> bool:
    """Tell whether a name from token i on takes a deed on itself, or is held to have done it."""
    squad = scan.words[end : end + 2] in _SQUADS  # "the MAS death squad"
    return squad or scan.words[end] in _TAKING or accused(scan, i)


def dated_did(scan: Scan, i: int, end: int) -> bool | None:
    """Tell whether a name that is also a date did it, or is one; None if nothing says that."""
    if scan.words[i - 1] in _ON_DAYS:
        return False  # "on November 17 police"
    if accused(scan, i):
        return True
    if scan.words[i - 1] == "by":
        done = scan.entries[i - 2]
        if done is None:
            return None
        act, speech = done.act, done.speech
        return (
            (act is not None and act.form == "past")
            or (
                speech is not None
                and (speech.kind == "claim" or speech.verb == "signed")
            )
            or None
        )
    told = scan.entries[end]
    speech = None if told is None else told.speech
    opens = scan.words[i - 1] in _OPENING or scan.bounds_at(i)[0] == i
    claims = speech is not None and speech.kind in _CLAIMING
    answers = claims or scan.words[end] in _TAKING
    answers = answers or (scan.words[end] in BE and held(scan, end + 1))
    return (opens and answers) or None
