"""A text may end anywhere: behind any word, and in the middle of any sentence."""

import re

import pytest

import casualtyparse
from casualtyparse.lexicon import default_lexicon
from corpus_reader import FAMILIES, read_family


@pytest.mark.parametrize("frame", ["Two {}", "Police said the {} "])
def test_a_text_may_end_with_any_word(frame: str) -> None:
    for word in list(default_lexicon().entries):  # some come when first asked for
        text = frame.format(word)
        assert casualtyparse.extract(text).text == text


def test_a_text_may_end_inside_any_sentence() -> None:
    examples = (
        example
        for family in FAMILIES
        for file in read_family(family)
        for example in file.examples
    )
    for number, example in enumerate(examples):
        ends = [match.end() for match in re.finditer(r"\w+", example.text)]
        text = example.text[: ends[number % len(ends)]]
        document = casualtyparse.extract(text, reference="2019-11-07")
        for value in document.casualties:
            assert text[value.span.start : value.span.end] == value.text
