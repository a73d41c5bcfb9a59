"""The closed classes of English words: determiners, prepositions, auxiliaries and so on."""

from casualtyparse.lexicon.entry import Entries, entry_of
from casualtyparse.lexicon.tables import section, table, words


def load_tags(entries: Entries) -> None:
    """Tag the words of `function_words.toml`; the first class that lists a word wins."""
    data = table("function_words")
    for word in words(data["short"]):
        entry_of(entries, word).short = True
    for tag, block in section(data, "tags").items():
        for word in words(block):
            entry = entry_of(entries, word)
            if entry.tag is None:
                entry.tag = tag
