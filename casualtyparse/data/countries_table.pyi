from typing import Final

COUNTRIES: Final[
    dict[
        str,
        tuple[str, str, str, str, tuple[tuple[tuple[str, ...], float, float], ...]],
    ]
]
WORDS: Final[
    dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int], ...]]
]
