"""Where the time goes: a sampling profiler that knows the families and their rules.

Every millisecond of CPU time the interpreter is asked where it is. Unlike a tracing profiler this
hardly slows what it watches, and does not favour code with few calls.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType, FrameType, TracebackType
from typing import Final, Protocol, Self

import casualtyparse
from casualtyparse import actors, casualties, dates, distances

INTERVAL: Final = 0.001


_PACKAGE: Final = str(Path(casualtyparse.__file__).parent)
#: Modules that only call others.
_ABOVE: Final = frozenset({"__init__", "extractor", "pipeline", "rules"})


class Sampler:
    """Counts samples by stage, by rule and by function while its `with` block runs."""

    def __init__(self, rules: Iterable[tuple[str, CodeType]] = ()) -> None:
        """Prepare to tell these rules, named by the code of their functions."""
        self._rules = {code: name for name, code in rules}
        self.stages: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()
        #: by the function that runs, and by every function that waits for it too
        self.functions: Counter[str] = Counter()
        self.callers: Counter[str] = Counter()

    def __enter__(self) -> Self:
        """Start sampling; works in the main thread only."""
        signal.signal(signal.SIGPROF, self._sample)
        signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop sampling."""
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)

    def _sample(self, _signal: int, frame: FrameType | None) -> None:
        stage = rule = function = ""
        waiting: set[str] = set()
        while frame is not None:
            code = frame.f_code
            module = module_in(code.co_filename)
            if module:
                name = f"{module}.{code.co_qualname}"
                function = function or name
                waiting.add(name)
                rule = self._rules.get(code, rule)
                if module.partition(".")[0] not in _ABOVE:
                    stage = module.partition(".")[0]
            frame = frame.f_back
        if stage:
            self.stages[stage] += 1
            self.functions[function] += 1
            self.callers.update(waiting)
            if rule:
                self.rules[rule] += 1


def module_in(file: str) -> str:
    """Return the dotted path of a source file's module below the package, empty if outside.

    >>> module_in("/elsewhere/scan.py")
    ''
    """
    if not file.startswith(_PACKAGE):
        return ""
    path = file[len(_PACKAGE) + 1 :].removesuffix(".py")
    return path.removesuffix("/__init__").replace("/", ".")


def rule_codes() -> Iterator[tuple[str, CodeType]]:
    """Name the code of every rule's function, as in `dates/bare-weekday`."""
    yield from _codes("actors", actors.RULES)
    yield from _codes("casualties", casualties.RULES)
    yield from _codes("dates", dates.RULES)
    yield from _codes("distances", distances.RULES)


class Wording(Protocol):
    """What every family's rules have: a name and a function that reads."""

    @property
    def name(self) -> str:
        """Return the name of the rule."""

    @property
    def parse(self) -> Callable[..., object]:
        """Return the function that reads it."""


def _codes(family: str, rules: Iterable[Wording]) -> Iterator[tuple[str, CodeType]]:
    for rule in rules:
        code = getattr(rule.parse, "__code__", None)
        if isinstance(code, CodeType):
            yield f"{family}/{rule.name}", code


def shares(counts: Counter[str], most: int, total: int) -> list[tuple[str, float]]:
    """Return the largest counts as shares of a total, in per cent."""
    return [(name, 100 * n / max(1, total)) for name, n in counts.most_common(most)]
