import gc

import pytest
from attrs import evolve

from casualtyparse.garbage import uncollected
from casualtyparse.lexicon import default_lexicon
from casualtyparse.lexicon.entry import Entries, Entry, entry_of
from casualtyparse.lexicon.lines import Lines
from casualtyparse.lexicon.own_words import OwnWords, lexicon_with
from casualtyparse.scan import tokens_of

LINES = Lines("ab\t1\nab c\t2\nab-d\t3\nabc\t4\n\u0142uk\t5\n".encode())


def test_lines_are_found_by_where_they_sort() -> None:
    assert LINES.between("ab\t", "ab!") == ["ab\t1", "ab c\t2"]
    assert LINES.between("", "ab\t") == []
    assert LINES.between("abd", "\U0010ffff") == ["\u0142uk\t5"]
    assert LINES.between("z\udc80", "\U0010ffff") == ["\u0142uk\t5"]
    assert list(LINES.firsts()) == ["ab", "ab c", "ab-d", "abc", "\u0142uk"]


def test_cells_are_those_of_the_whole_first_cell() -> None:
    assert [LINES.cells(first) for first in ("ab", "ab ", "abc", "b", "")] == [
        "1",
        None,
        "4",
        None,
        None,
    ]
    assert Lines(b"").cells("ab") is None


def test_long_tables_are_read_by_blocks() -> None:
    firsts = [f"{number:05}" for number in range(20_000)]
    table = Lines("".join(f"{first}\tcell\n" for first in firsts).encode())
    assert list(table.firsts()) == firsts
    assert table.cells("19999") == "cell"


@pytest.mark.parametrize(
    ("word", "role"), [("tractor", "thing"), ("porters", "person"), ("walks", "verb")]
)
def test_entries_of_simple_words_are_made_once(word: str, role: str) -> None:
    lexicon = default_lexicon()
    entry = lexicon.entry_of(word)
    assert entry is not None
    assert getattr(entry, role) is not None
    assert entry.phrasal
    assert lexicon.entry_of(word) is entry
    assert lexicon.entry_of("karvala") is None


def test_a_simple_word_may_get_another_role() -> None:
    entries = Entries()
    assert entries.add_simple("guard", ("guard", "security", "one"))
    assert not entries.add_simple("guard", "object")
    entry = entry_of(entries, "guard")
    assert entry.person is not None
    entry.noun = True
    assert entry_of(entries, "guard") is entry
    assert not entries.add_simple("guard", "object")


def test_what_few_words_play_is_not_shared_with_copies() -> None:
    entry = Entry("boat")
    assert (entry.craft, entry.armed, entry.seldom) == (None, False, None)
    entry.armed = True
    copy = evolve(entry)
    copy.siding = True
    assert (copy.armed, copy.siding, entry.siding) == (True, True, False)
    entry.armed = False
    assert not entry.armed


def test_own_words_leave_the_lexicon_as_it_was() -> None:
    own = OwnWords(people={"civilian": ["snorter"]}, harms={"killed": ["vork"]})
    lexicon = lexicon_with(own, lambda phrase: tokens_of(phrase)[0])
    assert lexicon.entry_of("snorters") is not None
    assert lexicon.entry_of("tractors") is not None
    assert default_lexicon().entry_of("snorters") is None


def test_garbage_is_looked_for_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
