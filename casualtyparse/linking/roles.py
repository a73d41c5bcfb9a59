"""Tell of each casualty who is said to have caused it.

perpetrators = who did the harm | those of the whole | who did the deed of the sentence
             | who is blamed in the sentence | who did the deed told before
             | who claims the attack | those of the figure that it restates
"""

from typing import Final

from attrs import define

from casualtyparse.actors.candidates import Stretch
from casualtyparse.linking.deeds import BACK, BLASTS, Deed, Deeds
from casualtyparse.linking.draft import Draft, Figure
from casualtyparse.linking.places import is_aside
from casualtyparse.scan import Scan

_VIOLENT: Final = frozenset({"killed", "injured", "killed_or_injured", "abducted"})
_OTHER: Final = frozenset({"separate", "another", "second", "third", "similar"})
#: "a crackdown by the army killed nine"
_CAMPAIGNS: Final = frozenset({"operation", "offensive", "crackdown"})
_PARTICLES: Final = frozenset({"out", "off", "up", "down"})
#: So many sentences behind a figure the attack may be claimed.
_CLAIMED: Final = 3


@define(eq=False)
class _Held:
    """Who is held responsible by what a text says of claims and blame, by sentence.

    Claims count for so many sentences before them: fewer where the text names others who did
    anything.
    """

    claims: dict[int, list[Deed]]
    blame: dict[int, Deed]
    reach: int = _CLAIMED


def link_perpetrators(draft: Draft) -> None:
    """Fill `perpetrators` of casualties: who harmed them, or did the deed they suffered."""
    deeds = Deeds(draft)
    held = _held(draft, deeds)
    if not deeds.at and not held.claims and not held.blame:
        return
    scan, done = draft.scan, {deed.sentence for deed in deeds.at.values()}
    blame = held.blame
    told = done.union(blame, held.claims)
    for figure in draft.figures:
        candidate, sentence = figure.candidate, figure.sentence
        deed = None
        if candidate.trigger in deeds.at:  # PERF: faster than to get it
            deed = deeds.at[candidate.trigger]
        # it may be told elsewhere who did it
        if (
            deed is None
            and candidate.harm in _VIOLENT
            and figure.scope == "event"
            and (candidate.agent is None or _used(scan, candidate.agent))
            and not candidate.reflexive
            and not candidate.negated
            and figure.status != "hypothetical"
        ):
            whole = figure.whole
            if whole is not None and whole.perpetrators and not deeds.attackers(figure):
                figure.perpetrators = whole.perpetrators
                continue
            if told.isdisjoint(range(sentence - BACK, sentence + _CLAIMED + 1)):
                continue  # nobody is said near it to have done anything
            here, behind = blame.get(sentence), blame.get(sentence + 1)
            deed = (
                (deeds.beside(figure) if sentence in done else None)
                or (here and _blamed(deeds, here, figure))
                or deeds.before(figure)
                or _blamed_before(deeds, held, figure)
                or (behind and _blamed(deeds, behind, figure))
                or (deeds.after(figure) if sentence not in done else None)
                or _claimed(deeds, held, figure)
            )
        if deed is not None:
            figure.perpetrators = tuple(deed.ids)


def share_perpetrators(draft: Draft) -> None:
    """Give figures of the same people the same perpetrators, where only one has any."""
    restating = [one for one in draft.figures if one.restates is not None]
    if not restating:
        return
    known = {figure.value.id: figure for figure in draft.figures}
    for figure in restating:
        other = known.get(figure.restates or "")
        if other is None or figure.candidate.negated:
            continue
        if not figure.perpetrators:
            figure.perpetrators = other.perpetrators
        # a later toll of another number may be of another deed
        elif not other.perpetrators and (
            figure.sentence <= other.sentence + 1
            or figure.value.count.low == other.value.count.low
        ):
            other.perpetrators = figure.perpetrators


def _used(scan: Scan, agent: Stretch) -> bool:
    """Tell whether a weapon or a deed is named as the agent: "a mine planted" by rebels."""
    words, entries = scan.words, scan.entries
    last = entries[agent.end - 1]
    if last is not None and (
        last.thing == "building"
        or (last.act and last.act.particles)
        or last.word in _PARTICLES  # "a bombing carried out by X killed nine"
    ):
        return True  # a mine is also where coal is dug
    if words[agent.end - 1] in BLASTS:
        return _OTHER.isdisjoint(words[agent.first : agent.end])
    return any(
        entry is not None
        and (
            entry.thing == "weapon"
            or entry.deed == "deed"
            or (entry.deed and entry.word in _CAMPAIGNS)
        )
        for entry in entries[agent.first : agent.end]
    )


def _held(draft: Draft, deeds: Deeds) -> _Held:
    """Collect the claims of attacks, and who is blamed in which sentence."""
    held = _Held({}, {})
    scan = draft.scan
    for one in draft.story.assertions:
        if one.kind == "said" or one.negated or one.superseded or one.actor is None:
            continue
        key = draft.ids_of_actors.get(one.actor)
        if key is None:
            continue
        sentence = scan.sentence_of[one.first]
        if one.kind != "denied":
            deed = held.blame.setdefault(sentence, Deed(one.first, sentence))
            deed.add(one.actor, key)
            if deeds.named_again(sentence) or deeds.answered(sentence, one.kind):
                held.claims.setdefault(sentence, []).append(deed)
    claims = held.claims.values()
    if claims:
        names = {who.name for told in claims for one in told for who in one.doers}
        if len(names | deeds.names()) != 1:
            _keep_alone(held)
    return held


def _keep_alone(held: _Held) -> None:
    """Keep the claims that stand alone, for the sentence right before them."""
    held.reach = 1
    claims = held.claims
    rivals = [
        sentence
        for sentence, told in claims.items()
        if sentence - 1 in claims
        or sentence + 1 in claims
        or len({who.name for one in told for who in one.doers}) > 1
    ]
    for sentence in rivals:
        del claims[sentence]


def _blamed(deeds: Deeds, deed: Deed, figure: Figure) -> Deed | None:
    """Return who is blamed in the sentence of a figure, or for "the attack" in the next."""
    if deed.sentence != figure.sentence:
        if not deeds.named_again(deed.sentence):
            return None
    elif is_aside(deeds.scan, deed.at, figure):
        return None
    return deed if deeds.fits(figure, deed) else None


def _blamed_before(deeds: Deeds, held: _Held, figure: Figure) -> Deed | None:
    """Return who is blamed for "this raid", if people died "in the raid" of the next sentence."""
    deed = held.blame.get(figure.sentence - 1)
    if deed is None or not deeds.named_again(figure.sentence):
        return None
    return _blamed(deeds, deed, figure)


def _claimed(deeds: Deeds, held: _Held, figure: Figure) -> Deed | None:
    """Return the claim told in the sentence of a figure, or one of the next."""
    near = range(figure.sentence, figure.sentence + held.reach + 1)
    if held.claims.keys().isdisjoint(near):
        return None
    taken = figure.candidate.harm == "abducted"
    for sentence in near:
        for one in held.claims.get(sentence, ()):
            if deeds.fits(figure, one):
                between = range(figure.sentence + 1, sentence + 1)
                # another item of a list ends where the claim's begins
                if deeds.opens(sentence) or not any(map(deeds.opens, between)):
                    return one
        if deeds.others(sentence + 1, taken=taken):
            break  # "a clerk was shot. A nun was abducted. X claimed it"
    return None
