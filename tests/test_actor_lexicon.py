import tomllib
from datetime import date
from pathlib import Path

import pytest

from casualtyparse.actors.grammar.names.misspelt import name_words
from casualtyparse.errors import LexiconError
from casualtyparse.lexicon import default_lexicon
from casualtyparse.lexicon.actors import (
    ACRONYM,
    CASED,
    MEMBERS,
    NAME,
    RISKY,
    SETTLED,
    Naming,
    actor_table,
)
from casualtyparse.lexicon.countries import country_table
from casualtyparse.lexicon.lines import table_lines
from casualtyparse.lexicon.own_actors import communal_rows, merge, read_rows
from casualtyparse.records import Record
from casualtyparse.scan import tokens_of

DATA = Path(__file__).parent.parent / "casualtyparse" / "data"
TABLE = actor_table()
GROUPS = ("rebel", "militia", "criminal")

#: Words that any text may hold, and that must never be an actor by themselves.
_ORDINARY = """
a act aim all am an and any are arm arms army as at back base be black blue book bus by camp can
car cell child city day dawn dead deed die east end eye face fact fan far farm fire fish five
flag fly food foot for force free from front game get go green group guard gun hand head help
home hope house how in is it key king law leader left life light line list lot man many map
march mark may men mind mission model month moon more most mother move movement name nation
news night no north of office on one order other our out over part party path peace people
place plan play police power press rain red rest return right ring rise road rock rule sad sea
set shadow she sky so some son south spring star state storm street sun system tag tan the
them they this thorn time to top town tree truth union unit up us war was watch water way west
what white who will wind wing wolf woman word work world year you young youth
"""
ORDINARY = frozenset(_ORDINARY.split())


def spelt(text: str) -> str:
    bare = text.removeprefix("the ").removeprefix("The ") if " " in text else text
    return " ".join(tokens_of(bare)[0])


def naming_of(text: str, slug: str, *, acronym: bool = False) -> Naming | None:
    for naming in TABLE.named(spelt(text)):
        wide = bool(naming.flags & ACRONYM) == acronym or acronym
        if slug in naming.slugs and wide:
            return naming
    return None


BLOCKS = tomllib.loads((DATA / "actors.toml").read_text("utf-8"))


def test_the_two_files_agree() -> None:
    assert sorted(BLOCKS) == sorted(TABLE)
    for slug, block in BLOCKS.items():
        actor = TABLE.actor(slug)
        assert actor.name == block["name"]
        assert actor.kind == block["kind"]
        assert actor.country == block.get("country")
        assert list(actor.places) == block.get("places", [])
        assert list(actor.ucdp) == block.get("ucdp", [])
        assert actor.parent == block.get("parent")
        assert actor.successor == block.get("successor")
        assert [list(era) for era in actor.eras] == block.get("eras", [])
        assert actor.last_seen == block.get("last_seen")
        assert list(actor.sources) == block["sources"]
        assert actor.organ == block.get("organ")


def test_every_name_is_found_as_the_scanner_reads_it() -> None:
    for slug, block in BLOCKS.items():
        name = naming_of(block["name"], slug, acronym=" " not in block["name"])
        assert name is not None, block["name"]
        assert name.flags & NAME or name.written, block["name"]
        for marked in block.get("aliases", ()):
            text = marked.lstrip("!?~*+")
            assert naming_of(text, slug, acronym=text.isupper()), (slug, marked)
        for marked in block.get("acronyms", ()):
            found = naming_of(marked.lstrip("!?~*+"), slug, acronym=True)
            assert found, (slug, marked)


def test_spellings_are_streams_of_the_scanners_tokens() -> None:
    for spelling in TABLE.spellings():
        assert " ".join(tokens_of(spelling)[0]) == spelling


def test_every_spelling_is_found_alone_and_in_a_sentence() -> None:
    for spelling in TABLE.spellings():
        tokens = spelling.split(" ")
        alone = next(TABLE.readings(tokens, 0))
        assert alone == (len(tokens), TABLE.named(spelling)[0])
        within = list(TABLE.readings(["yesterday", *tokens, "struck", "."], 1))
        assert any(end == 1 + len(tokens) for end, _ in within), spelling


@pytest.mark.parametrize("name", ["actor_names", "actor_facts"])
def test_lines_are_sorted_as_they_are_sought(name: str) -> None:
    firsts = list(table_lines(name).firsts())
    assert firsts == sorted(firsts)
    assert all(table_lines(name).cells(first) for first in firsts[:: len(firsts) // 50])


def test_the_words_of_names_are_all_known() -> None:
    known = name_words()
    assert all(word in known for name in TABLE.spellings() for word in name.split(" "))
    assert "karvala" not in known


def test_openers_are_the_first_words_of_all_names() -> None:
    openers = sorted({name.split(" ")[0] for name in TABLE.spellings()})
    assert TABLE.first_words() == openers


def test_readings_come_longest_first_and_end_within_the_text() -> None:
    tokens = ["the", "islamic", "state", "of", "iraq"]
    ends = [end for end, _ in TABLE.readings(tokens, 1)]
    assert ends == [5, 3]
    assert list(TABLE.readings(["islamic"], 0)) == []
    assert [end for end, _ in TABLE.readings(["islamic", "state", "of"], 0)] == [2]


def test_no_ordinary_word_is_a_name_without_its_guard() -> None:
    words = ORDINARY | {
        word
        for word, entry in default_lexicon().entries.items()
        if entry.tag is not None or entry.numeral is not None
    }
    for spelling in TABLE.spellings():
        if spelling in words:
            for naming in TABLE.named(spelling):
                assert naming.flags & RISKY, spelling
        elif all(word in words for word in spelling.split()):
            for naming in TABLE.named(spelling):
                assert naming.flags & (CASED | RISKY | ACRONYM), spelling


def test_no_name_of_a_state_is_an_actor_without_its_guard() -> None:
    table = country_table()
    for spelling in TABLE.spellings():
        first, *rest = spelling.split(" ")
        for words, sorts, _, _ in table.words.get(first, ()):
            if list(words) == rest and {"name", "adjective", "people"} & set(sorts):
                for naming in TABLE.named(spelling):
                    kinds = {TABLE.actor(slug).kind for slug in naming.slugs}
                    guarded = naming.flags & (RISKY | ACRONYM)
                    assert guarded or kinds == {"government"}, spelling


def test_acronyms_of_one_or_two_letters_need_support() -> None:
    reviewed = {
        spelt(marked.lstrip("!?~*+"))
        for block in BLOCKS.values()
        for marked in block.get("acronyms", ())
        if "+" in marked
    }
    assert "un" in reviewed
    for spelling in TABLE.spellings():
        if spelling in reviewed or "." in spelling:
            continue
        if sum(sign.isalnum() for sign in spelling) < 3:
            assert all(naming.flags & RISKY for naming in TABLE.named(spelling)), (
                spelling
            )


def test_slugs_are_plain_and_lead_to_their_root() -> None:
    for slug in TABLE:
        assert slug.replace("-", "").isalnum()
        assert slug.isascii()
        assert slug == slug.lower()
        actor = TABLE.actor(slug)
        assert actor.sources
        assert actor.successor is None or actor.successor in TABLE
        assert TABLE.actor(TABLE.root(slug)).parent is None
        assert list(actor.eras) == sorted(actor.eras)
        if actor.country is not None:
            assert actor.country in country_table().countries
            assert actor.places[0] == actor.country


def test_names_are_unique() -> None:
    names = [TABLE.actor(slug).name.casefold() for slug in TABLE]
    assert len(names) == len(set(names))


def test_there_are_enough_groups() -> None:
    kinds = [TABLE.actor(slug).kind for slug in TABLE]
    assert sum(kind in GROUPS for kind in kinds) >= 1500


@pytest.mark.parametrize(
    ("text", "slugs", "flags"),
    [
        ("Islamic State", ("islamic-state",), NAME),
        ("PKK", ("kurdistan-workers-party",), ACRONYM),
        ("Daesh", ("islamic-state",), 0),
        ("Al Qaida", ("al-qaeda",), 0),
        ("el-Qaeda", ("al-qaeda",), 0),
        ("Harkat ul Mujahideen", ("harkat-ul-mujahideen",), 0),
        ("Lashkar-i-Taiba", ("lashkar-e-taiba",), 0),
        ("Peoples Defense Force", ("peoples-defence-force-myanmar",), 0),
        (
            "Tupac Amaru Revolutionary Movement",
            ("tupac-amaru-revolutionary-movement",),
            0,
        ),
        ("Houthis", ("houthis",), NAME | MEMBERS),
        ("Shining Path", ("shining-path",), NAME | CASED),
        ("I.R.A.", ("provisional-irish-republican-army",), ACRONYM),
        ("IS", ("islamic-state",), ACRONYM | RISKY),
        ("M23", ("march-23-movement",), ACRONYM),
        ("Tehreek-e-Taliban Pakistan", ("tehrik-i-taliban-pakistan",), 0),
    ],
)
def test_spellings(text: str, slugs: tuple[str, ...], flags: int) -> None:
    naming = TABLE.named(spelt(text))[0]
    assert naming.slugs == slugs
    assert naming.flags & flags == flags


def test_shared_names_give_all_candidates_the_likeliest_first() -> None:
    eln = TABLE.named("eln")[0]
    assert eln.slugs[0] == "national-liberation-army-colombia"
    assert eln.flags & SETTLED
    assert "national-liberation-army-bolivia" in eln.slugs
    jihad = TABLE.named("islamic jihad")[0]
    assert {"islamic-jihad-organization", "palestinian-islamic-jihad"} <= set(
        jihad.slugs
    )


def test_an_acronym_of_mixed_letters_is_read_in_its_exact_form() -> None:
    exact, *others = TABLE.named("jem")
    assert (exact.written, exact.slugs) == ("JeM", ("jaish-e-mohammed",))
    assert any("justice-and-equality-movement" in naming.slugs for naming in others)


def test_kinds_and_names_are_dated() -> None:
    taliban = TABLE.actor("taliban")
    assert taliban.kind_on(None) == "rebel"
    assert taliban.kind_on(date(2009, 5, 1)) == "rebel"
    assert taliban.kind_on(date(2022, 5, 1)) == "government"
    nusra = TABLE.actor("al-nusra-front")
    assert nusra.successor == "jabhat-fateh-al-sham"
    assert nusra.named_on(date(2014, 1, 1))
    assert not nusra.named_on(date(2018, 1, 1))
    assert TABLE.actor("hayat-tahrir-al-sham").named_on(date(2018, 1, 1))


def test_identifiers() -> None:
    assert TABLE.actor("boko-haram").ids["ucdp"] == "1051"
    with pytest.raises(LexiconError, match="no actor"):
        TABLE.actor("nobody")


def own(rows: dict[str, Record]) -> object:
    return merge(TABLE, rows, tokens=lambda name: tokens_of(name)[0], source="own.toml")


def test_users_add_actors_and_names(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        """
        [lantern-brigade]
        name = "Lantern Brigade"
        kind = "militia"
        country = "MLI"
        aliases = ["~Lanterns", "!Light of the Hills"]
        acronyms = ["LaB"]

        [taliban]
        aliases = ["Students of Kandahar"]
        """,
        "utf-8",
    )
    table = merge(TABLE, read_rows(path), tokens=lambda name: tokens_of(name)[0])
    assert table.actor("lantern-brigade").kind == "militia"
    assert table.named("lanterns")[0].flags == MEMBERS
    assert table.named("light of the hills")[0].flags == CASED
    assert table.named("lab")[0].written == "LaB"
    tokens = tokens_of("claimed by the Students of Kandahar")[0]
    assert next(table.readings(tokens, 3))[1].slugs == ("taliban",)
    assert table.actor("taliban").kind == "rebel"
    assert "lantern-brigade" not in TABLE


def test_communal_groups_are_added_on_request() -> None:
    table = merge(TABLE, communal_rows(), tokens=lambda name: tokens_of(name)[0])
    [nuer] = table.named("lou nuer")
    assert nuer.flags & RISKY
    actor = table.actor(nuer.slugs[0])
    assert (actor.name, actor.kind, actor.country) == ("Lou Nuer", "militia", None)
    assert not TABLE.named("lou nuer")


def test_users_replace_an_actor_and_settle_a_name() -> None:
    rows: dict[str, Record] = {
        "boko-haram": {"name": "Yusufiyya", "kind": "militia", "replace": True},
        "red-crew": {"name": "Red Crew", "kind": "criminal", "acronyms": ["*PKK"]},
    }
    table = merge(TABLE, rows, tokens=lambda name: tokens_of(name)[0])
    assert table.actor("boko-haram").kind == "militia"
    pkk = table.named("pkk")[0]
    assert pkk.slugs == ("red-crew", "kurdistan-workers-party")
    assert pkk.flags & SETTLED


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            {"x": {"name": "X Band", "kind": "rebel", "acronyms": ["PKK"]}},
            "already names",
        ),
        ({"taliban": {"kind": "rebel"}}, "needs replace"),
        ({"new": {"name": "New Band"}}, "expected a string at 'kind'"),
        ({"new": {"name": "New Band", "kind": "bandit"}}, "expected a kind"),
        ({"new": {"name": "New Band", "kind": "rebel", "colour": "red"}}, "no key"),
        ({"New Band": {"name": "New Band", "kind": "rebel"}}, "expected a slug"),
        ({"new": {"name": "?", "kind": "rebel"}}, "expected a name"),
        ({"new": {"name": "New|Band", "kind": "rebel"}}, "on one line"),
        (
            {"new": {"name": "New Band", "kind": "rebel", "aliases": [1]}},
            "list of strings",
        ),
    ],
)
def test_conflicts_are_reported(rows: dict[str, Record], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        own(rows)


def test_all_conflicts_are_reported_at_once() -> None:
    rows: dict[str, Record] = {
        "one": {"name": "Taliban", "kind": "rebel"},
        "two": {"name": "Boko Haram", "kind": "rebel"},
    }
    with pytest.raises(LexiconError) as caught:
        own(rows)
    assert "Taliban" in str(caught.value)
    assert "Boko Haram" in str(caught.value)


@pytest.mark.parametrize("text", ["x = 1\n", "[x\n"])
def test_a_file_that_is_no_table_of_actors(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(LexiconError):
        read_rows(path)
