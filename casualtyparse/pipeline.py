"""The pipeline: text → scan → candidates → values → document."""

from casualtyparse import actors, casualties, dates, distances
from casualtyparse.document import Document
from casualtyparse.lexicon import Lexicon
from casualtyparse.linking import link
from casualtyparse.linking.story import Story
from casualtyparse.phrases.reading import Context, Reading


def read_text(text: str, lexicon: Lexicon, context: Context) -> tuple[Story, Document]:
    """Read everything a text says; the story tells how it was worded.

    The order matters: names keep their numbers from being read as dates, dates and distances
    theirs from being read as counts of people.
    """
    reading = Reading(text, lexicon, context)
    names = actors.read_names(reading)
    when = dates.normalise(reading, dates.read(reading))
    where = distances.normalise(reading, distances.read(reading))
    harmed = casualties.normalise(reading, casualties.read(reading))
    harms = [candidate for candidate, _ in harmed if not candidate.negated]
    mentions, assertions = actors.read(reading, names, harms)
    who = actors.normalise(reading, mentions)
    story = Story(
        reading=reading,
        casualties=harmed,
        dates=when,
        actors=who,
        assertions=assertions,
    )
    document = Document(
        text=text,
        reference=context.reference,
        mode=context.mode,
        casualties=tuple([value for _, value in harmed]),
        distances=tuple([value for _, value in where]),
        dates=tuple([value for _, value in when]),
        actors=tuple([value for _, value in who]),
    )
    document = link(story, document)
    reading.forget()
    return story, document
