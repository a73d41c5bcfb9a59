"""The wordings of casualties, in the order in which they are tried."""

from typing import Final

from casualtyparse.casualties.grammar.around.asides import THEM
from casualtyparse.casualties.grammar.nouns import (
    afflicted,
    events,
    figures,
    headings,
    lives,
    owned,
    remains,
    states,
    unsaid,
)
from casualtyparse.casualties.grammar.parts import (
    breakdowns,
    compared,
    dead,
    described,
    gapped,
    included,
    likewise,
    named,
    of_the_dead,
    rest,
    retold,
    shares,
    survivors,
)
from casualtyparse.casualties.grammar.rule import (
    ACTIVE,
    AS_MANY,
    INTRANSITIVE,
    INVERTED,
    PARTICIPLE,
    PASSIVE,
    VERBLESS,
    NounWording,
    PartWording,
    StateWording,
    VerbWording,
)
from casualtyparse.casualties.grammar.verbs import (
    as_many,
    fatal,
    frames,
    limbs,
    verbless,
)

#: Tried in this order at each verb or idiom of harm; the first that reads it wins.
VERBS: Final = (
    VerbWording(name="as-many", bit=AS_MANY, parse=as_many.as_many),
    VerbWording(name="passive", bit=PASSIVE, parse=frames.passive),
    VerbWording(name="participle", bit=PARTICIPLE, parse=frames.participle),
    VerbWording(name="intransitive", bit=INTRANSITIVE, parse=frames.intransitive),
    VerbWording(name="active", bit=ACTIVE, parse=frames.active),
    VerbWording(name="inverted", bit=INVERTED, parse=verbless.inverted),
    VerbWording(name="verbless", bit=VERBLESS, parse=verbless.verbless),
)
STATES: Final = (
    StateWording(name="state", parse=states.state),
    StateWording(name="listed-state", parse=headings.listed_state),
    StateWording(name="modified", parse=states.modified),
    StateWording(name="numbered", parse=headings.numbered),
)
#: Tried in this order at each noun of harm of that sort.
NOUNS: Final = (
    NounWording(name="lives", sorts=frozenset({"group"}), parse=lives.lives),
    NounWording(
        name="event-of",
        sorts=frozenset({"event", "count", "deed"}),
        parse=events.event_of,
    ),
    NounWording(name="bodies-of", sorts=frozenset({"body"}), parse=events.bodies_of),
    NounWording(
        name="counted-bodies", sorts=frozenset({"body"}), parse=events.counted_bodies
    ),
    NounWording(
        name="counted",
        sorts=frozenset({"event", "count", "body"}),
        parse=events.counted,
    ),
    NounWording(
        name="possessed", sorts=frozenset({"event", "body"}), parse=owned.possessed
    ),
    NounWording(
        name="buried-victims",
        sorts=frozenset({"group"}),
        parse=remains.buried_victims,
    ),
    NounWording(
        name="hurt-victims", sorts=frozenset({"group"}), parse=afflicted.hurt_victims
    ),
    NounWording(name="found-body", sorts=frozenset({"body"}), parse=remains.found_body),
    NounWording(
        name="toll",
        sorts=frozenset({"event", "count", "toll", "figure"}),
        parse=figures.toll,
    ),
    NounWording(name="limb", sorts=frozenset({"limb"}), parse=limbs.limb),
    NounWording(
        name="afflicted", sorts=frozenset({"wound"}), parse=afflicted.afflicted
    ),
)
PARTS: Final = (
    PartWording(
        name="how-many",
        parse=unsaid.how_many,
        cues=unsaid.MANY,
        where=unsaid.may_ask,
        alone=True,
    ),
    PartWording(
        name="unknown-toll",
        parse=unsaid.unknown_toll,
        cues=unsaid.UNKNOWN,
        where=unsaid.may_be_unknown,
        alone=True,
    ),
    PartWording(
        name="fate-of",
        parse=unsaid.fate_of,
        cues=unsaid.FATE | unsaid.TRACES | unsaid.SEARCHES,
        where=unsaid.is_fate,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="survivors",
        parse=survivors.survivors,
        cues=survivors.SURVIVAL,
        where=survivors.tells,
        alone=True,
    ),
    PartWording(
        name="everyone",
        parse=survivors.everyone,
        cues=survivors.EVERYONE,
        where=survivors.may_be_everyone,
        alone=True,
    ),
    PartWording(
        name="including",
        parse=included.including,
        cues=included.WITH,
        where=included.has_people,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="of-them",
        parse=included.of_them,
        cues=THEM,
        where=included.is_after_of,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="among-the-dead",
        parse=dead.among_the_dead,
        cues=dead.CAPTIVES,
        heard=dead.HARMED,
        where=dead.may_be_among,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="added",
        parse=dead.added,
        heard=dead.HARMED,
        where=dead.may_be_added,
        alone=True,
    ),
    PartWording(
        name="put-at",
        parse=dead.put_at,
        heard=dead.HARMED,
        where=dead.may_be_put,
        numbered=True,
        alone=True,
    ),
    PartWording(
        name="identified",
        parse=named.identified,
        cues=dead.IDENTIFIED,
        where=named.may_identify,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="of-the-dead",
        parse=of_the_dead.of_the_dead,
        cues=dead.CAPTIVES,
        heard=dead.HARMED,
        where=of_the_dead.may_be_of,
        numbered=True,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="compared",
        parse=compared.compared,
        cues=compared.COMPARING,
        where=compared.may_compare,
        numbered=True,
    ),
    PartWording(
        name="described",
        parse=described.described,
        cues=described.BE,
        counted=True,
        alone=True,
        follows=True,
        only=True,
    ),
    PartWording(
        name="graded",
        parse=described.graded,
        cues=described.GRADES,
        where=described.may_grade,
        numbered=True,
    ),
    PartWording(
        name="in-all",
        parse=described.in_all,
        cues=described.ALL,
        where=described.is_in,
        numbered=True,
    ),
    PartWording(
        name="in-hospital",
        parse=described.in_hospital,
        cues=described.HOSPITAL,
        where=described.is_in_hospital,
        alone=True,
    ),
    PartWording(
        name="each-side",
        parse=described.each_side,
        cues=described.SIDE,
        where=described.is_each,
        numbered=True,
    ),
    PartWording(
        name="condition",
        parse=described.condition,
        cues=described.CONDITION,
        where=described.is_of,
        numbered=True,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="fatal",
        parse=fatal.fatal,
        cues=fatal.FATAL,
        where=fatal.may_be_fatal,
        alone=True,
    ),
    PartWording(
        name="headed",
        parse=headings.headed,
        cues=headings.PEOPLE,
        where=headings.may_head,
        numbered=True,
        alone=True,
    ),
    PartWording(name="breakdown", parse=breakdowns.breakdown),
    PartWording(
        name="retold",
        parse=retold.retold,
        cues=retold.RETELLING,
        where=retold.may_retell,
        numbered=True,
        alone=True,
        follows=True,
    ),
    PartWording(
        name="likewise",
        parse=likewise.likewise,
        cues=likewise.LIKE,
        where=likewise.may_liken,
    ),
    PartWording(
        name="elliptic",
        parse=likewise.elliptic,
        cues=likewise.NOBODY,
    ),
    PartWording(name="gapped", parse=gapped.gapped),
    PartWording(
        name="share",
        parse=shares.shares,
        cues=shares.SHARES,
        where=shares.may_be_share,
        numbered=True,
    ),
    PartWording(
        name="remaining",
        parse=rest.remaining,
        cues=rest.REST,
        numbered=True,
        alone=True,
    ),
)
