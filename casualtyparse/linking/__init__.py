"""Relations between values: each pass reads a draft of the document and says more in it."""

from collections.abc import Callable
from typing import Final

from casualtyparse.document import Document
from casualtyparse.linking.aid_workers import link_aid_workers
from casualtyparse.linking.attribution import attribute
from casualtyparse.linking.both_harms import link_both_harms, link_survivors
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.felt import link_felt
from casualtyparse.linking.media_workers import link_media_workers
from casualtyparse.linking.own_deaths import link_own_deaths, word_own_deaths
from casualtyparse.linking.restatement import link_restatements
from casualtyparse.linking.roles import link_perpetrators, share_perpetrators
from casualtyparse.linking.scope import link_scope
from casualtyparse.linking.sources import link_sources
from casualtyparse.linking.status import link_status
from casualtyparse.linking.story import Story

Pass = Callable[[Draft], None]

#: In this order: what restates what is asked of figures whose sources are known.
PASSES: Final[tuple[Pass, ...]] = (
    link_aid_workers,
    link_media_workers,
    link_status,
    link_scope,
    link_perpetrators,
    link_sources,
    link_own_deaths,
    link_both_harms,
    link_felt,
    link_restatements,
    link_survivors,
    word_own_deaths,
    share_perpetrators,
)


def link(story: Story, document: Document) -> Document:
    """Return the document with what connects its values."""
    if not document.casualties and not story.assertions:
        return document
    draft = Draft(story, document)
    if draft.figures:
        for look in PASSES:
            look(draft)
    if story.assertions:
        attribute(draft)
    return draft.written()
