"""What the casualties grammar reads before it is given a meaning."""

from attrs import define

from casualtyparse.rules import Candidate


@define(eq=False, kw_only=True)
class CasualtyCandidate(Candidate):
    """Words that are read as one of the casualties."""
