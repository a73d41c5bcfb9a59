"""What people are called by their harm: "the dead", "the hostages"."""

from collections.abc import Mapping
from typing import Final

from casualtyparse.terms import Harm

#: What those called so have suffered, the likeliest first.
THE_DEAD: Final[Mapping[str, tuple[Harm, ...]]] = {
    "dead": ("killed",),
    "victims": ("killed", "killed_or_injured", "injured", "abducted"),
    "killed": ("killed",),
    "fatalities": ("killed",),
    "fatality": ("killed",),
    "deaths": ("killed",),
    "fallen": ("killed",),
    "slain": ("killed",),
    "slaughtered": ("killed",),
    "massacred": ("killed",),
    "murdered": ("killed",),
    "executed": ("killed",),
    "died": ("killed",),
    "perished": ("killed",),
    "drowned": ("killed",),
    "deceased": ("killed",),
    "bodies": ("killed",),
    "injured": ("injured",),
    "wounded": ("injured",),
    "hurt": ("injured",),
    "casualties": ("killed_or_injured", "killed", "injured"),
    "missing": ("missing",),
    "displaced": ("displaced",),
    "homeless": ("displaced",),
    "kidnapped": ("abducted",),
    "abducted": ("abducted",),
    "hostages": ("abducted",),
    "captives": ("abducted", "detained"),
    "abductees": ("abducted",),
    "arrested": ("detained",),
    "captured": ("detained",),
    "detained": ("detained",),
    "detainees": ("detained",),
}
