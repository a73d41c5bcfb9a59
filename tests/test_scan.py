import pytest

from casualtyparse.lexicon import default_lexicon
from casualtyparse.scan import MOST_TOKENS, SEPARATORS, Scan, tokens_of


def sentences(text: str) -> list[str]:
    scan = Scan(text, default_lexicon())
    bounds = map(scan.sentence_bounds, range(len(scan.sentences)))
    return [scan.surface(first, end) for first, end in bounds]


def test_separators_are_exactly_white_space_and_the_signs_left_out() -> None:
    white = {chr(code) for code in range(0x110000) if chr(code).isspace()}
    signs = set('"“”„‟«»') | {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}
    assert set(SEPARATORS) == white | signs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("75km", ["75", "km"]),
        ("1,200 fled", ["1,200", "fled"]),
        ("Nov. 3", ["nov", ".", "3"]),
        ("the U.S. army", ["the", "u.s.", "army"]),
        ("hasn’t", ["hasn", "'", "t"]),
        ("Cúcuta", ["cúcuta"]),
        ("E\u0301tat", ["e\u0301tat"]),
        ("“sons” of", ["sons", "of"]),
        ("2–3 km", ["2", "–", "3", "km"]),
        ("", []),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert tokens_of(text)[0] == words


@pytest.mark.parametrize("noise", ["İ", "🙂", "e\u0301", "\x00", "\ud800", "ß", "\r\n"])
def test_offsets_survive_letters_that_change_when_folded(noise: str) -> None:
    text = f"{noise} killed {noise}17{noise} men"
    words, starts = tokens_of(text)
    at = starts[words.index("killed")]
    assert text[at : at + 6] == "killed"
    assert all(
        text[s : s + len(w)].lower()[:1] for w, s in zip(words, starts, strict=True)
    )


def test_sentences_end_at_stops_but_not_at_short_forms() -> None:
    text = "Lt. Col. Ana Ruk said so on Nov. 3. The U.S. army left. Two died"
    assert sentences(text) == [
        "Lt. Col. Ana Ruk said so on Nov. 3.",
        "The U.S. army left.",
        "Two died",
    ]


def test_a_text_in_small_letters_has_sentences() -> None:
    text = "lt. col. ana ruk fell in the u.s. camp. six of her men fled. two died"
    assert sentences(text) == [
        "lt. col. ana ruk fell in the u.s. camp.",
        "six of her men fled.",
        "two died",
    ]
    assert sentences(f"A {text}") == [f"A {text}"]  # a capital tells that others would


@pytest.mark.parametrize("behind", ["Monday.", "EDT.", "Sept. 3.", "Moscow time."])
def test_the_day_or_the_zone_of_a_time_starts_no_sentence(behind: str) -> None:
    text = f"He left at 5 p.m. {behind} Two died"
    assert sentences(text) == [f"He left at 5 p.m. {behind}", "Two died"]
    text = "He left at 5 p.m. Ana Ruk slept."
    assert sentences(text) == ["He left at 5 p.m.", "Ana Ruk slept."]


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed the guard Ana Ruk and\nFive others in\nDol.",
        "Among the dead were the\nAustrian baker,\nIvo Lind.",
    ],
)
def test_a_narrow_line_is_wrapped_behind_words_that_lead_on(text: str) -> None:
    assert sentences(text) == [text]


def test_a_headline_is_a_sentence_and_a_wrapped_line_is_not() -> None:
    wrapped = "a line of the report that was wrapped by the agency at column\nSeventy"
    assert sentences(f"FLOOD KILLS TWO\nRescuers said {wrapped}") == [
        "FLOOD KILLS TWO",
        f"Rescuers said {wrapped}",
    ]


def test_a_run_without_stops_is_cut() -> None:
    scan = Scan("killed " * 1000, default_lexicon())
    sizes = {
        end - first
        for first, end in map(scan.sentence_bounds, range(len(scan.sentences)))
    }
    assert max(sizes) <= MOST_TOKENS


def test_a_long_text_is_read_in_sections_without_a_seam() -> None:
    text = ' "Forty men," he said;   12 km off. ' * 9000
    words, starts = tokens_of(text)
    assert words[:10] * 9000 == words
    assert starts[-10] == text.rindex("Forty")


def test_one_word_longer_than_a_section_stays_one() -> None:
    assert tokens_of("x" * 200_000)[0] == ["x" * 200_000]


def test_a_line_that_ends_at_a_seam_still_ends_a_sentence() -> None:
    for size in range(65_530, 65_540):  # around the end of the first section
        text = f"{'a ' * (size // 2)}{'b' * (size % 2)} \n\nTwo died"
        assert sentences(text)[-1] == "Two died"


def test_marks_tell_how_a_token_is_written() -> None:
    scan = Scan("The UN met Al-Zor in U.S. towns, I said: 12 É", default_lexicon())
    indexes = range(len(scan))
    capital = [scan.words[i] for i in indexes if scan.capital(i)]
    upper = [scan.words[i] for i in indexes if scan.upper(i)]
    assert capital == ["the", "un", "al", "zor", "u.s.", "i", "é"]
    assert upper == ["un", "u.s."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IS kills three", ["IS", "kills", "three"]),
        ("15 IS militants and the WHO", ["15", "IS", "militants", "and", "the", "WHO"]),
        ("three IT clerks as AS fled", ["three", "IT", "clerks", "as", "AS", "fled"]),
        ("WHO IS KILLED", ["who", "is", "killed"]),
        ("THE MAN WHO died is ours", ["the", "man", "who", "died", "is", "ours"]),
    ],
)
def test_names_that_are_function_words_in_small_letters_stay_large(
    text: str, words: list[str]
) -> None:
    scan = Scan(text, default_lexicon())
    assert scan.words[: scan.size] == words
    assert all(
        scan.entries[i] is None for i, word in enumerate(words) if word.isupper()
    )


@pytest.mark.parametrize("repeats", [1, 2000])
def test_pieces_that_are_kept_are_bounded_by_the_lexicon(repeats: int) -> None:
    known = default_lexicon().pieces
    for word in ("killed", "Killed", "KILLED"):
        Scan(f"{word} {word}, " * repeats, default_lexicon())
    size = len(known)
    odd = " ".join(f"kIlLeD killed\n\n killeD\t x{n} X{n}," for n in range(repeats))
    Scan(odd, default_lexicon())
    assert len(known) == size
