"""Texts built from the wordings that reports use, not from random letters alone."""

from hypothesis import strategies as st

COUNTS = (
    "17",
    "at least nine",
    "two",
    "dozens of",
    "up to 40",
    "1,200",
    "a",
    "eight to 11",
    "half a dozen",
    "several hundred",
)
PEOPLE = (
    "people",
    "soldiers",
    "villagers",
    "a border guard",
    "schoolchildren",
    "militants",
    "aid workers",
    "others",
    "of them",
)
HARMS = (
    "were killed",
    "died",
    "were wounded",
    "are missing",
    "were abducted",
    "fled their homes",
    "were shot dead",
    "had been arrested",
)
PLACES = (
    "50 km south-west of the capital Dushanbe",
    "near Ostrel",
    "on the outskirts of Tamir",
    "at the border with Karvala",
    "20 km (12 miles) east of Adun",
)
TIMES = (
    "on Sunday",
    "in May this year",
    "overnight",
    "last week",
    "a day after the truce",
    "at 9:20 p.m. on Tuesday",
    "in 2016",
    "3-5 March",
)
SOURCES = (
    "police said",
    "according to the interior ministry",
    "the Taliban claimed responsibility",
    "no group has claimed the attack",
    "officials blamed ISIS",
)
JOINTS = (", ", " and ", ", including ", "; ", ". ", " while ", "\n\n", " (", ") ")


def reports() -> st.SearchStrategy[str]:
    """Give reports of up to a dozen phrases, grammatical or not."""
    phrase = st.one_of(
        st.tuples(*map(st.sampled_from, (COUNTS, PEOPLE, HARMS))).map(" ".join),
        st.sampled_from(PLACES),
        st.sampled_from(TIMES),
        st.sampled_from(SOURCES),
    )
    piece = st.tuples(phrase, st.sampled_from(JOINTS)).map("".join)
    return st.lists(piece, min_size=1, max_size=12).map("".join)
