"""What the distances grammar reads before it is given a meaning."""

from attrs import define

from casualtyparse.rules import Candidate


@define(eq=False, kw_only=True)
class DistanceCandidate(Candidate):
    """Words that are read as one of the distances."""
