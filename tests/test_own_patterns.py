"""Names that a user's regular expressions match, and what comes of bad or slow ones."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from casualtyparse import Actor, Extractor, Finding, LexiconError, OwnActor, OwnWords

SLOW: Final = r"(?:a|a)+b|(a+)+$"


def extractor(*patterns: str, timeout: float = 1.0) -> Extractor:
    kestrels = OwnActor(
        slug="red-kestrels",
        name="Red Kestrels",
        kind="rebel",
        country="KEN",
        patterns=patterns,
    )
    return Extractor(own=OwnWords(actors=(kestrels,), pattern_timeout=timeout))


def actors(text: str, *patterns: str) -> list[tuple[str, str, str | None]]:
    found = extractor(*patterns).extract(text).actors
    return [(actor.text, actor.rule, actor.actor_id) for actor in found]


def refused(text: str, *patterns: str, timeout: float = 1.0) -> list[Finding]:
    findings = extractor(*patterns, timeout=timeout).explain(text)
    return [one for one in findings if one.rule == "own-pattern" and not one.value]


def test_a_match_is_a_name_of_the_actor() -> None:
    text = "Kestrel Cell Nord killed two miners near Adun, police said."
    document = extractor(r"Kestrel (?:Cell|Column) \p{Lu}\w+").extract(text)
    actor = document.actors[0]
    assert actor.span.text_of(text) == actor.text == "Kestrel Cell Nord"
    assert (actor.name, actor.actor_id) == ("Red Kestrels", "red-kestrels")
    assert (actor.kind, actor.country, actor.match) == ("rebel", "KEN", "pattern")
    assert document.casualties[0].perpetrators == (actor.id,)
    assert Actor.from_dict(actor.to_dict()) == actor


def test_an_actor_of_the_table_may_have_patterns() -> None:
    more = OwnActor(slug="boko-haram", patterns=(r"Lake Boys of \p{Lu}\w+",))
    found = Extractor(own=OwnWords(actors=(more,))).extract(
        "The Lake Boys of Baga killed two men."
    )
    assert found.actors[0].actor_id == "boko-haram"


def test_a_text_may_define_an_acronym_for_a_match() -> None:
    text = "Kestrel Cell 17 (KCS) denied it. KCS said so on Sunday."
    found = [one for one in actors(text, r"Kestrel Cell \d+") if one[2]]
    assert [one[0] for one in found] == ["Kestrel Cell 17 (KCS)", "KCS"]


def test_the_longest_name_wins_and_a_pattern_on_a_tie() -> None:
    text = "Boko Haram fighters killed two men."
    assert actors(text, r"Boko Haram")[0][2] == "red-kestrels"
    assert actors(text, r"Boko")[0][2] == "boko-haram"
    both = ("Kestrel Cell", r"Kestrel Cell \d+")
    assert actors("Kestrel Cell 4 killed two men.", *both)[0][0] == "Kestrel Cell 4"


@pytest.mark.parametrize(
    ("text", "pattern", "reason"),
    [
        ("A subKestrel fled.", "Kestrel", "starts within a word"),
        ("A Kestrels fled.", "Kestrel", "ends within a word"),
        ("A Kestrels fled.", "estre", "starts within a word"),
        ("A Kestrel fled.\n\nB died.", r"Kestrel[^B]+B", "goes over the end"),
    ],
)
def test_a_match_that_is_no_words_of_one_sentence_is_refused(
    text: str, pattern: str, reason: str
) -> None:
    assert actors(text, pattern) == []
    [finding] = refused(text, pattern)
    assert str(finding.reason).startswith(reason)


@pytest.mark.parametrize("text", ["", " ", "Rain fell."])
@pytest.mark.parametrize("pattern", ["x*", r"\s"])
def test_matches_of_nothing_are_left_out(text: str, pattern: str) -> None:
    assert actors(text, pattern) == []
    assert refused(text, pattern) == []


def test_blanks_around_a_match_are_left_out() -> None:
    assert actors("The Kestrel Cell fled.", r"\sKestrel Cell\s")[0][0] == "Kestrel Cell"


def test_a_pattern_that_takes_too_long_is_refused_with_the_reason() -> None:
    text = f"Kestrel Cell 17 killed two men. {'a' * 40}c"
    slow = extractor(r"Kestrel Cell \d+", SLOW, timeout=0.05)
    [finding] = [one for one in slow.explain(text) if not one.value and one.reason]
    assert finding.rule == "own-pattern"
    assert f"the pattern {SLOW!r} took more than 0.05 s" in str(finding.reason)
    assert slow.extract(text).actors[0].text == "Kestrel Cell 17"


@pytest.mark.parametrize("pattern", ["Kestrel (Cell", "[", "a**", "(" * 5000])
def test_a_bad_pattern_is_an_error_at_once(pattern: str) -> None:
    with pytest.raises(LexiconError, match="red-kestrels: bad pattern"):
        OwnActor(slug="red-kestrels", patterns=(pattern,))


def test_a_file_may_hold_patterns(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        "pattern_timeout = 2\n[actors.red-kestrels]\n"
        "name = 'Red Kestrels'\nkind = 'rebel'\npatterns = ['Kestrel Cell \\d+']\n",
        encoding="utf-8",
    )
    own = OwnWords.read(file)
    assert own.pattern_timeout == 2
    found = Extractor(own=own).extract("Kestrel Cell 17 killed two miners.")
    assert found.actors[0].text == "Kestrel Cell 17"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("[actors.x]\npatterns = ['(']", r"x: bad pattern '\(': missing \)"),
        ("[actors.x]\npatterns = 'x'", "expected a list at 'patterns'"),
        ("pattern_timeout = 0", "expected seconds, more than 0, at 'pattern_timeout'"),
        ("pattern_timeout = true", "expected seconds"),
        ("pattern_timeout = '1'", "expected seconds"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(
    tmp_path: Path, written: str, message: str
) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        OwnWords.read(file)
    assert "bad.toml" in str(caught.value)


def test_no_time_at_all_is_an_error() -> None:
    with pytest.raises(ValueError, match="pattern_timeout"):
        OwnWords(pattern_timeout=0)


def test_workers_know_the_patterns_too() -> None:
    kestrels = extractor(r"Kestrel Cell \d+")
    text = "Kestrel Cell 17 killed two miners."
    shared = list(kestrels.extract_many([text] * 3, workers=2))
    assert shared == [kestrels.extract(text)] * 3


def test_regex_is_imported_for_patterns_only() -> None:
    code = (
        "import sys; from casualtyparse import Extractor, OwnActor, OwnWords; "
        "own = OwnWords(actors=(OwnActor(slug='x', name='Xo Yp', kind='rebel'),)); "
        "Extractor(own=own).extract('Xo Yp killed two men.'); "
        "sys.exit('regex' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
