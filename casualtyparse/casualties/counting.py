"""From casualties to a toll, in the order that all policies share.

What is not of the event is left out, restatements and disputed figures become one entry, parts go
with their whole, the dead are no longer injured, and the rest is added.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from casualtyparse.casualties.bounds import Bounds, add, spread, without
from casualtyparse.casualties.policy import CodingPolicy
from casualtyparse.casualties.toll import SkipReason, Toll, TollFigure
from casualtyparse.casualties.values import Casualty
from casualtyparse.terms import Harm, VictimKind

#: A part whose whole is left out for one of these is left out with it.
_OF_WHOLE: Final = frozenset({"past", "unit"})
#: How often people are told again in a figure that has more of them.
_MOST_WHOLES: Final = 4
#: Of these people a death that is told later makes fewer.
_MAY_DIE: Final[tuple[Harm, ...]] = ("injured", "missing", "abducted")
#: "No casualties" says that none were killed and that none were injured.
_DENIED: Final[Mapping[Harm, tuple[Harm, ...]]] = {
    "killed_or_injured": ("killed", "injured", "killed_or_injured"),
}
#: Counts that a larger one makes more exact.
_OPEN: Final = frozenset({"at_least", "about", "vague", "unspecified"})
#: and no count that is so many times as large.
_NO_MORE: Final = 1.5
#: Counts that the sum of their parts may exceed.
_LOOSE: Final = frozenset({"vague", "unspecified", "unknown"})


def toll_of(
    casualties: Sequence[Casualty],
    policy: CodingPolicy,
    official: frozenset[str] = frozenset(),
    claimants: frozenset[str] = frozenset(),
) -> Toll:
    """Add up casualties; `official` are the ids of the actors who speak for a state.

    `claimants` are those of the armed groups, whose figures come last.
    """
    count = _Counting(casualties, policy, official, claimants)
    count.leave_out()
    count.join_groups()
    count.fold_parts()
    count.move_the_dead()
    figures = count.figures()
    return Toll.of(policy.name, figures, count.skipped)


class _Counting:
    """The casualties of one document under way to their toll."""

    def __init__(
        self,
        casualties: Sequence[Casualty],
        policy: CodingPolicy,
        official: frozenset[str],
        claimants: frozenset[str],
    ) -> None:
        self.casualties = casualties
        self.policy = policy
        self.official = official
        self.claimants = claimants
        self.by_id = {casualty.id: casualty for casualty in casualties}
        self.bounds: dict[str, Bounds] = {}
        self.skipped: dict[str, SkipReason] = {}
        #: what stands for those that tell of the same people
        self.chosen: dict[str, str] = {}

    def leave_out(self) -> None:
        """Leave out what is not of the event, then what the policy does not count."""
        alone = all(c.scope != "event" for c in self.casualties)
        past = alone and self.policy.past == "if_alone"
        for casualty in self.casualties:
            reason = self._reason(casualty)
            if reason == "past" and past:
                reason = None
            if reason is None:
                self.bounds[casualty.id] = Bounds.of(casualty.count, self.policy)
            else:
                self.skipped[casualty.id] = reason

    def _reason(self, casualty: Casualty) -> SkipReason | None:
        if casualty.scope != "event":
            return casualty.scope
        if casualty.status == "hypothetical":
            return "hypothetical"
        if casualty.count.unit != "person":
            return "unit"
        whole = self._whole(casualty)
        if whole is not None and self.skipped.get(whole.id) in _OF_WHOLE:
            return self.skipped[whole.id]
        return self._axis(casualty)

    def _axis(self, casualty: Casualty) -> SkipReason | None:
        """Return the axis of the policy that leaves a casualty out."""
        policy = self.policy
        if casualty.status == "alleged" and policy.alleged == "skip":
            return "alleged"
        if casualty.status == "negated":
            return None
        if casualty.own_death is not None:
            if policy.own_death == "no":
                return "perpetrator"
            if policy.own_death == "worded" and casualty.own_death == "implied":
                return "perpetrator"
        kind = self._kind(casualty)
        if kind == "militant" and not policy.attackers_killed:
            return "perpetrator"
        if policy.victims is not None and kind not in policy.victims:
            return "victims"
        return None

    def _kind(self, casualty: Casualty) -> VictimKind:
        """Return what kind of people they are; "all three" are what they were before."""
        for other in (casualty, self._restated(casualty), self._whole(casualty)):
            victims = None if other is None else other.victims
            if victims is not None and victims.kind != "unknown":
                return victims.kind
        return "unknown"

    def _restated(self, casualty: Casualty) -> Casualty | None:
        return None if casualty.restates is None else self.by_id.get(casualty.restates)

    def _whole(self, casualty: Casualty) -> Casualty | None:
        return None if casualty.part_of is None else self.by_id.get(casualty.part_of)

    def _whole_again(self, casualty: Casualty) -> Casualty | None:
        """Return the figure that includes those of whom this one tells again."""
        again = self._restated(casualty)
        same = again is not None and again.harm == casualty.harm
        return self._whole(again) if again is not None and same else None

    def join_groups(self) -> None:
        """Let one figure stand for all that tell of the same people."""
        groups: dict[str, list[Casualty]] = {}
        roots: dict[str, str] = {}
        for casualty in self.casualties:
            root = self._root(casualty, roots)
            if casualty.id not in self.bounds or casualty.status == "negated":
                continue
            groups.setdefault(root, []).append(casualty)
        gone = [
            casualty
            for root, group in groups.items()
            for casualty in group
            if self._is_superseded(casualty)
            or (casualty.id != root and self._is_superseded(self.by_id[root]))
        ]
        for casualty in gone:
            groups[roots[casualty.id]].remove(casualty)
            self._skip(casualty.id, "superseded")
        for group in groups.values():
            if len(group) > 1:
                self._settle(group)

    def _is_superseded(self, casualty: Casualty) -> bool:
        """Tell whether the figure that replaces this one at last is counted."""
        seen = {casualty.id}
        key = casualty.superseded_by
        while key is not None and key not in seen:
            seen.add(key)
            following = self.by_id[key].superseded_by
            if following is None or following not in self.bounds:
                return key in self.bounds
            key = following
        return False

    def _root(self, casualty: Casualty, roots: dict[str, str]) -> str:
        """Return the first statement about these people and this harm."""
        earlier = self._restated(casualty)
        root = casualty.id
        if earlier is not None and earlier.harm == casualty.harm:
            root = roots.get(earlier.id, earlier.id)
        roots[casualty.id] = root
        return root

    def _settle(self, group: Sequence[Casualty]) -> None:
        """Keep the latest figure of each source; where these differ, the policy chooses."""
        told = [c for c in group if c.count.kind not in _LOOSE]
        latest = {_voice(casualty): casualty for casualty in told or group}
        rivals = [c for c in told or group if c is latest[_voice(c)]]
        heard = {rival.id for rival in rivals}
        chosen = self._choose(rivals)
        bounds = self.bounds[chosen.id]
        for casualty in group:
            if casualty.id != chosen.id:
                other = self.bounds[casualty.id]
                if casualty.id in heard:
                    bounds = spread(bounds, other)
                self.chosen[casualty.id] = chosen.id
                self._skip(casualty.id, "superseded")
        if self.policy.conflict == "null" and bounds.low != bounds.high:
            bounds = Bounds(bounds.low, None, bounds.high)
        self.bounds[chosen.id] = bounds

    def _choose(self, rivals: Sequence[Casualty]) -> Casualty:
        match self.policy.conflict:
            case "lowest":
                return min(rivals, key=lambda c: self._size(c, open_as=0))
            case "highest":
                return max(rivals, key=lambda c: self._size(c, open_as=0))
            case "official_first":
                return self._first_of(rivals)
        return max(reversed(rivals), key=lambda c: c.status == "asserted")

    def _size(self, casualty: Casualty, open_as: int) -> int:
        best = self.bounds[casualty.id].best
        return open_as if best is None else best

    def _first_of(self, rivals: Sequence[Casualty]) -> Casualty:
        """Return the first figure of the best sources, or one that is more exact."""
        best = max(rivals, key=self._rank)
        rank = self._rank(best)
        exact = {self._size(c, open_as=0) for c in rivals if c.count.kind == "exact"}
        for rival in rivals:
            told, size = self._rank(rival), self._size(rival, open_as=0)
            least = self._size(best, open_as=0)
            exacter = best.count.kind in _OPEN and least <= size <= _NO_MORE * least
            # "42" makes "over 40" exact, but not where another source tells of just 40
            exacter = exacter and (size == least or least not in exact)
            near = told[0] and told[1] and 4 * size < 5 * least
            if (told == rank and size == least) or (exacter and (told == rank or near)):
                best = rival
        return best

    def _rank(self, casualty: Casualty) -> tuple[bool, ...]:
        """Tell how good a source is: no party to the fight, asserted, and official."""
        source = casualty.source
        return (
            source not in self.claimants,
            casualty.status == "asserted",
            source in self.official,
        )

    def _skip(self, key: str, reason: SkipReason) -> None:
        self.bounds.pop(key, None)
        self.skipped[key] = reason

    def fold_parts(self) -> None:
        """Let wholes stand for their parts, unless the parts tell more."""
        parts: dict[str, list[Casualty]] = {}
        for casualty in self.casualties:
            whole = self._whole(casualty) or self._whole_again(casualty)
            if whole is None or whole.harm != casualty.harm:
                continue
            if self.skipped.get(whole.id) in ("superseded", "part_of"):
                if casualty.id in self.bounds:
                    self._skip(casualty.id, "part_of")
            elif whole.id in self.bounds:
                parts.setdefault(whole.id, []).append(casualty)
        # Inner wholes come after outer ones in most texts: fold them first.
        for key in reversed(parts):
            self._fold(key, parts[key])

    def _fold(self, key: str, parts: Sequence[Casualty]) -> None:
        whole = self.by_id[key]
        counted = [part.id for part in parts if part.id in self.bounds]
        if key not in self.bounds:  # it was folded into its own whole
            for part_id in counted:
                self._skip(part_id, "part_of")
            return
        told = add(self.bounds[part] for part in counted)
        own = self.bounds[key]
        if whole.count.kind in _LOOSE and (told.best or 0) > (own.best or 0):
            own = Bounds(max(own.low or 0, told.low or 0), told.best, own.high)
        for part in parts:
            if self.skipped.get(part.id) == "perpetrator":
                own = without(own, Bounds.of(part.count, self.policy))
        self.bounds[key] = own
        for part_id in counted:
            self._skip(part_id, "part_of")

    def move_the_dead(self) -> None:
        """Take those who died later from the injured, the missing and the captives."""
        for casualty in self.casualties:
            if casualty.harm != "killed" or casualty.status == "negated":
                continue
            told = self.bounds.get(casualty.id)
            # by a toll that has them
            if self.skipped.get(casualty.id) in ("superseded", "part_of"):
                told = Bounds.of(casualty.count, self.policy)
            before = self._before(casualty)
            if told is None or before is None or before.id not in self.bounds:
                continue
            if before.harm == "abducted" and self.policy.captives_killed == "both":
                continue
            left = without(self.bounds[before.id], told)
            self.bounds[before.id] = left
            if before.harm == "abducted" and left.best == 0:
                self._skip(before.id, "captive")

    def _before(self, casualty: Casualty) -> Casualty | None:
        """Return the harm that these dead had suffered first."""
        for key in (casualty.part_of, casualty.restates):
            other = None if key is None else self.by_id.get(key)
            if other is not None and other.harm in _MAY_DIE:
                return self._counted(other, alone=casualty.superseded_by is None)
        return None

    def _counted(self, some: Casualty, *, alone: bool) -> Casualty:
        """Return the figure in which some people are counted, if it is of the same harm.

        `alone`: no figure of the dead has them, whose injured are those who live.
        """
        for _ in range(_MOST_WHOLES):
            key = self.chosen.get(some.id) or some.part_of
            if key is None and alone:
                key = some.superseded_by
            whole = None if key is None else self.by_id.get(key)
            if whole is None or whole.harm != some.harm:
                break
            some = whole
        return some

    def figures(self) -> dict[Harm, TollFigure]:
        """Add what is left, harm by harm; a denied harm is zero where no other figure is told."""
        counted: dict[Harm, list[str]] = {}
        denied: dict[Harm, list[str]] = {}
        for casualty in self.casualties:
            if casualty.id not in self.bounds:
                continue
            if not self._coded(casualty):
                self._skip(casualty.id, "not_coded")
            elif casualty.status == "negated":
                for harm in _DENIED.get(casualty.harm, (casualty.harm,)):
                    denied.setdefault(harm, []).append(casualty.id)
            else:
                counted.setdefault(casualty.harm, []).append(casualty.id)
        found = {harm: self._figure(ids) for harm, ids in counted.items()}
        for harm, ids in denied.items():
            if harm not in found and self._codes(harm):
                found[harm] = TollFigure(low=0, best=0, high=0, casualties=tuple(ids))
        used = {key for figure in found.values() for key in figure.casualties}
        for key in self.bounds.keys() - used:
            self.skipped[key] = "negated"
        return found

    def _codes(self, harm: Harm) -> bool:
        return self.policy.harms is None or harm in self.policy.harms

    def _coded(self, casualty: Casualty) -> bool:
        if casualty.status != "negated":
            return self._codes(casualty.harm)
        harms = _DENIED.get(casualty.harm, (casualty.harm,))
        return any(map(self._codes, harms))

    def _figure(self, ids: Iterable[str]) -> TollFigure:
        kept = tuple(ids)
        total = add(self.bounds[key] for key in kept)
        return TollFigure(
            low=total.low, best=total.best, high=total.high, casualties=kept
        )


def _voice(casualty: Casualty) -> tuple[str, str]:
    """Return who gives a figure; a claim is another voice than what is reported."""
    return casualty.source or casualty.id, casualty.status
