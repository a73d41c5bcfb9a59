"""When to look for garbage: not while much is made that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile.

    PERF: each look walks all that was made, to find nothing: of the lexicon, that takes longer
    than to read some of its files, and of a text of a million characters a sixth of the time.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
