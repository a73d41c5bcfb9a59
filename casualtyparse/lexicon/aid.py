"""Words around aid organisations: who works for one, what belongs to one."""

from typing import Final

from attrs import frozen

from casualtyparse.lexicon.tables import table, words

_FILE: Final = "aid"


@frozen(eq=False)
class AidWords:
    """Who may work for an aid organisation, how that is said, what is attacked with them."""

    employees: frozenset[str]
    employed: frozenset[str]
    premises: frozenset[str]
    #: what stands beside an acronym only if it is that of an organisation
    beside: frozenset[str]
    #: where staff are from, said without them: "one international and two national staff"
    origins: frozenset[str]


def load_aid() -> AidWords:
    """Read the words."""
    data = table(_FILE)
    return AidWords(
        employees=frozenset(words(data["employees"])),
        employed=frozenset(words(data["employed"])),
        premises=frozenset(words(data["premises"])),
        beside=frozenset(words(data["beside"])),
        origins=frozenset(words(data["origins"])),
    )
