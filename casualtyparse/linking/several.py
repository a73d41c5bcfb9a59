"""Leads that sum up several attacks: those told behind them are some of their people.

Raids on three mills killed 20. *Six died in one attack*            some of the 20
Raids on convoys left several hurt. *Another attack hurt four*      some of the several
12 died in attacks. - Dol: *nine died*; - Esk: *three died*         the list behind its sum
"""

from collections.abc import Sequence

from casualtyparse.linking import waves
from casualtyparse.linking.draft import Draft
from casualtyparse.linking.incidents import Incidents
from casualtyparse.linking.retold import Told
from casualtyparse.linking.sums import told_again


class Several:
    """Whether a lead sums up several attacks, and which people behind it are theirs."""

    def __init__(self, draft: Draft, incidents: Incidents) -> None:
        """Look at no figure yet."""
        self._draft = draft
        self._scan = draft.scan
        self._incidents = incidents
        #: whether the lead sums up several attacks, None if that has not been looked at
        self._several: bool | None = None
        self._figures: Sequence[Told] = ()
        #: what was found to be some of a lead
        self._parts: list[Told] = []

    def _sums_several(self, lead: Told) -> bool:
        """Tell whether a lead sums up several attacks: "raids on three mills killed 20"."""
        if self._several is None:
            told = [lead, *told_again(lead, self._figures)]
            self._several = waves.is_wave(self._draft, told)
        return self._several

    def _is_over_list(self, lead: Told) -> bool:
        """Tell whether a list follows a lead that sums up its attacks."""
        first = self._incidents.entries[0]
        return lead.candidate.first < first and self._sums_several(lead)

    def _is_one_of_several(self, lead: Told, now: Told) -> bool:
        """Tell whether people are of another of the attacks that a lead sums up."""
        apart = waves.is_apart(self._draft, now)
        apart = apart and not waves.is_listed_apart(self._draft, lead, now)
        # "attacks on convoys left several hurt. ... A separate attack left four hurt"
        if apart and (lead.loose or len(self._parts) > 1):
            return waves.is_of_attacks(self._draft, lead.sentence)
        return not apart and self._sums_several(lead)
