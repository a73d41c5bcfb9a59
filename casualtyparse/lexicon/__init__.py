"""All the words that are known, each with the roles it can play."""

from functools import cache
from typing import Final

from attrs import Factory, field, frozen

from casualtyparse.garbage import uncollected
from casualtyparse.lexicon import numerals
from casualtyparse.lexicon.actors import ActorTable, actor_table
from casualtyparse.lexicon.acts import load_acts
from casualtyparse.lexicon.aid import AidWords, load_aid
from casualtyparse.lexicon.calendar import DateWords, load_calendar, load_date_words
from casualtyparse.lexicon.company import tell_company
from casualtyparse.lexicon.compass import load_compass
from casualtyparse.lexicon.cues import CueTable, load_cues
from casualtyparse.lexicon.entry import (
    ROLES,
    Entries,
    Entry,
    Loader,
    bit_of,
    entry_of,
    mask_entries,
    triggers_of,
)
from casualtyparse.lexicon.function_words import load_tags
from casualtyparse.lexicon.harms import load_harms
from casualtyparse.lexicon.heads import load_heads
from casualtyparse.lexicon.numerals import NumeralWords
from casualtyparse.lexicon.openers import Openers
from casualtyparse.lexicon.organs import load_organs
from casualtyparse.lexicon.own_patterns import ActorPattern
from casualtyparse.lexicon.people import load_people
from casualtyparse.lexicon.phrasal import set_phrasal
from casualtyparse.lexicon.pieces import Pieces
from casualtyparse.lexicon.places import PlaceWords, load_places, load_words
from casualtyparse.lexicon.speech import load_speech
from casualtyparse.lexicon.units import load_units
from casualtyparse.lexicon.verbs import load_verbs

__all__ = [
    "ROLES",
    "Entries",
    "Entry",
    "Lexicon",
    "bit_of",
    "default_lexicon",
    "triggers_of",
]

#: Each adds its roles to the entries; the order settles nothing, since roles are separate.
LOADERS: Final[tuple[Loader, ...]] = (
    load_tags,
    load_people,
    load_verbs,
    load_harms,
    load_units,
    load_compass,
    load_places,
    load_calendar,
    load_heads,
    load_organs,
    load_speech,
    load_acts,
)


@frozen(kw_only=True, eq=False)
class Lexicon:
    """Words with their roles (`entries`), and the tables that are not looked up by token."""

    entries: Entries
    numerals: NumeralWords
    places: PlaceWords
    dates: DateWords
    cues: CueTable
    aid: AidWords
    actors: ActorTable
    #: the tokens that names of actors and of states can start with
    openers: Openers
    #: how its words are written in texts
    pieces: Pieces = field(
        init=False,
        repr=False,
        default=Factory(
            lambda lexicon: Pieces(lexicon.entry_of, lexicon.openers), takes_self=True
        ),
    )
    #: how the names of users' own actors are written
    patterns: tuple[ActorPattern, ...] = ()

    def entry_of(self, word: str) -> Entry | None:
        """Return the entry of a word, None if it is not known."""
        if word in self.entries:  # PERF: faster than to get it
            return self.entries[word]
        entry = None
        if word in self.entries.simple:
            entry = self.entries.of_simple(word)
            if entry is not None:
                set_phrasal((entry,))
                tell_company((entry,))
                entry.opens = self.openers.get(word, 0)
                self.entries[word] = entry
        return entry


@cache
@uncollected()
def default_lexicon() -> Lexicon:
    """Load the lexicon that ships with the package, once."""
    entries = Entries()
    number_words = numerals.load()
    for word, numeral in number_words.words.items():
        entry_of(entries, word).numeral = numeral
    for loader in LOADERS:
        loader(entries)
    cues = load_cues(entries)
    mask_entries(entries)
    tell_company(entries.values())
    actors = actor_table()
    openers = Openers(actors.first_words())
    openers.tell(entries)
    return Lexicon(
        entries=entries,
        numerals=number_words,
        places=load_words(),
        dates=load_date_words(),
        cues=cues,
        aid=load_aid(),
        actors=actors,
        openers=openers,
    )
