import pytest

from casualtyparse.lexicon import default_lexicon
from casualtyparse.numerals.quantities import count_of
from casualtyparse.phrases.reading import Context, Reading


def first_quantity(text: str) -> tuple[str, int, int | None, str]:
    reading = Reading(text, default_lexicon(), Context())
    number = min(reading.numbers.by_first.values())
    count = count_of(reading.scan, reading.numbers.quantity(number))
    assert count.low is not None
    return count.kind, count.low, count.high, count.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("forty-one villagers", ("exact", 41, 41, "forty-one")),
        ("Thirty 4 huts", ("exact", 34, 34, "Thirty 4")),
        ("1 200 people", ("exact", 1200, 1200, "1 200")),
        ("2,50,000 people", ("exact", 250000, 250000, "2,50,000")),
        ("2.5 lakh people", ("about", 250000, 250000, "2.5 lakh")),
        ("1.3 million people", ("about", 1300000, 1300000, "1.3 million")),
        ("two hundred and six men", ("exact", 206, 206, "two hundred and six")),
        ("one hundred thousand", ("exact", 100000, 100000, "one hundred thousand")),
        (
            "between five thousand and six thousand",
            ("range", 5000, 6000, "between five thousand and six thousand"),
        ),
        (
            "two hundred to three hundred",
            ("range", 200, 300, "two hundred to three hundred"),
        ),
        ("five (5) sheds", ("exact", 5, 5, "five (5)")),
        ("five (6) sheds", ("exact", 5, 5, "five")),
        ("a couple of hundred sheds", ("about", 200, 200, "a couple of hundred")),
        ("scores upon scores of sheds", ("vague", 40, None, "scores upon scores")),
        ("several dozens of sheds", ("vague", 36, None, "several dozens")),
        ("1000s of sheds", ("vague", 1000, None, "1000s")),
        ("nine, perhaps ten, sheds", ("range", 9, 10, "nine, perhaps ten,")),
        ("nine, perhaps 200 rolls", ("exact", 9, 9, "nine")),
        ("two, if not three, sheds", ("range", 2, 3, "two, if not three,")),
        ("2-3,000 sheds", ("range", 2000, 3000, "2-3,000")),
        (">30 sheds", ("at_least", 30, None, ">30")),
        ("half a dozen porters", ("about", 6, 6, "half a dozen")),
        ("over two dozen", ("at_least", 24, None, "over two dozen")),
        ("two or three dozen", ("range", 24, 36, "two or three dozen")),
        ("between eight and 11", ("range", 8, 11, "between eight and 11")),
        ("8-10 rowers", ("range", 8, 10, "8-10")),
        ("one or two", ("range", 1, 2, "one or two")),
        ("as many as 45 cadets", ("at_most", 0, 45, "as many as 45")),
        ("500-plus", ("at_least", 500, None, "500-plus")),
        ("12 or more", ("at_least", 12, None, "12 or more")),
        ("nearly 70", ("about", 70, 70, "nearly 70")),
        ("400-odd", ("about", 400, 400, "400-odd")),
        ("dozens of campers", ("vague", 24, None, "dozens")),
        ("tens of thousands", ("vague", 10000, None, "tens of thousands")),
        ("several hundred", ("vague", 300, None, "several hundred")),
        ("twenty-first", ("exact", 21, 21, "twenty-first")),
        (
            "4 thousand 3 hundred and 21",
            ("exact", 4321, 4321, "4 thousand 3 hundred and 21"),
        ),
        ("3 million two years ago", ("exact", 3000000, 3000000, "3 million")),
        ("3 thousand 20 days ago", ("exact", 3000, 3000, "3 thousand")),
        (
            "five and a half million",
            ("exact", 5500000, 5500000, "five and a half million"),
        ),
        ("3 million and a half", ("exact", 3500000, 3500000, "3 million and a half")),
        ("10k displaced", ("exact", 10000, 10000, "10k")),
        ("about 500 or more people", ("at_least", 500, None, "about 500 or more")),
        ("20 through 100 rooms", ("range", 20, 100, "20 through 100")),
        ("12 lkhs people", ("exact", 1200000, 1200000, "12 lkhs")),
        ("a pair of snipers", ("exact", 2, 2, "a pair")),
    ],
)
def test_quantities(text: str, expected: tuple[str, int, int | None, str]) -> None:
    assert first_quantity(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a mile", 0.5),
        ("two thirds of them", 2 / 3),
        ("three-quarters", 0.75),
        ("2 1/2 miles", 2.5),
        ("2½ miles", 2.5),
        ("one and a half", 1.5),
        ("three point five", 3.5),
    ],
)
def test_fractions(text: str, value: float) -> None:
    reading = Reading(text, default_lexicon(), Context())
    assert min(reading.numbers.by_first.values()).low == pytest.approx(value)


@pytest.mark.parametrize("text", ["9" * 400, "1.111,11", "192.168.1.2", "9/11", "1,,2"])
def test_runs_of_digits_that_are_no_number_are_no_error(text: str) -> None:
    reading = Reading(text, default_lexicon(), Context())
    assert all(number.low < 1e20 for number in reading.numbers.by_first.values())


def test_a_bound_that_is_left_out_is_strict() -> None:
    reading = Reading("more than 30 or at least 40", default_lexicon(), Context())
    quantities = map(reading.numbers.quantity, reading.numbers.by_first.values())
    assert [quantity.strict for quantity in quantities] == [True, False]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (".75 miles", 0.75),
        ("at 5.75 miles", 5.75),
        ("two hundred point zero three", 200.03),
        ("three and two fifths", 3.4),
        ("two and three quarters", 2.75),
        ("⅜ of a mile", 0.375),
        ("No.75", 75.0),
    ],
)
def test_decimals_and_parts(text: str, value: float) -> None:
    reading = Reading(text, default_lexicon(), Context())
    number = min(reading.numbers.by_first.values())
    assert number.low == pytest.approx(value)
