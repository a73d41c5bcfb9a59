"""The pipeline: text → scan → candidates → values → document."""

from contextlib import AbstractContextManager, nullcontext
from typing import Final

from casualtyparse import actors, casualties, dates, distances
from casualtyparse.document import Document, make_document
from casualtyparse.garbage import uncollected
from casualtyparse.lexicon import Lexicon
from casualtyparse.linking import link
from casualtyparse.linking.story import Story, make_story
from casualtyparse.phrases.reading import Context, Reading

#: To look for garbage costs something in texts of more characters.
_LONG: Final = 10_000


def read_document(text: str, lexicon: Lexicon, context: Context) -> Document:
    """Read everything a text says.

    PERF: the story is gone before garbage is looked for, which would walk all of it.
    """
    with _uncollected(text):
        return read_text(text, lexicon, context)[1]


def read_text(text: str, lexicon: Lexicon, context: Context) -> tuple[Story, Document]:
    """Read everything a text says; the story tells how it was worded."""
    with _uncollected(text):
        return _story_of(text, lexicon, context)


def _uncollected(text: str) -> AbstractContextManager[None]:
    return uncollected() if len(text) > _LONG else nullcontext()


def _story_of(text: str, lexicon: Lexicon, context: Context) -> tuple[Story, Document]:
    reading = Reading(text, lexicon, context)
    story, document = _read(reading)
    reading.forget()
    return story, link(story, document)


def _read(reading: Reading) -> tuple[Story, Document]:
    """Read all families.

    The order matters: names keep their numbers from being read as dates, dates and distances
    theirs from being read as counts of people.
    """
    names = actors.read_names(reading)
    dated = dates.read(reading)
    when = dates.normalise(reading, dated)
    where = distances.normalise(reading, distances.read(reading))
    harmed = casualties.read(reading)
    harms = casualties.normalise(reading, harmed)
    suffered = [candidate for candidate in harmed if not candidate.negated]
    mentions, assertions = actors.read(reading, names, suffered)
    who = actors.normalise(reading, mentions)
    story = make_story(
        reading=reading,
        casualties=harmed,
        dates=dated,
        actors=mentions,
        assertions=assertions,
    )
    context = reading.context
    document = make_document(
        text=reading.scan.text,
        reference=context.reference,
        mode=context.mode,
        casualties=tuple(harms),
        distances=tuple(where),
        dates=tuple(when),
        actors=tuple(who),
    )
    return story, document
