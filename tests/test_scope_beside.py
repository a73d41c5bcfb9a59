"""What is told beside an event: trials, other times, other groups and asides."""

import pytest

from casualtyparse import extract

EVENT = "A bomb killed four guards in Qarvan on Tuesday. "


@pytest.mark.parametrize(
    "text",
    [
        "A baker who set fire to a mill, killing four farmhands, was jailed for life on Tuesday.",
        "The inquiry heard that 14 miners were shot dead.",
        "Two brothers went on trial on Monday. A nurse and her son died in the fire.",
        "A cook pleaded guilty on Monday. Four guests died of the poison.",
        "A court in Dol on Monday sentenced three men. They had shot dead nine herders.",
        "Two men were given prison terms on Monday. In the war they shot dead six men.",
        "A judge found the cook guilty of killing four guests. Three children died too.",
    ],
)
def test_what_is_told_in_court_is_past(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    killed = [one for one in document.casualties if one.harm == "killed"]
    assert {casualty.scope for casualty in killed} == {"past"}


@pytest.mark.parametrize(
    "text",
    [
        "Days after the officers were acquitted, gunmen shot dead three clerks on Tuesday.",
        "A rebel who was jailed in 2010 killed three guards on Tuesday.",
        "A court sentenced the chief to death. Riots over the verdict killed nine porters.",
        "A court sentenced the chief to death, sparking riots in which nine porters died.",
        "Four miners were killed on Sunday, police said on Thursday.",
        "After two days of shelling, in which 20 guards fell, the town surrendered.",
        "Six clerks died when a wall fell, bringing those killed there since May to 40.",
        "UPDATE, 7 November\n\nOn 2 November a mob killed two elders.",
    ],
)
def test_the_event_beside_other_times(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert document.casualties[0].scope == "event"


@pytest.mark.parametrize(
    "text",
    [
        # the raid told before, and how the dead came there
        "Five men were held in connection with the blast, which also hurt 20 porters.",
        "Two of them were hurt; they had been abducted a week earlier.",
        "Police shot a man who had stabbed two cooks.",
        # who was there is told, not another event
        "Hours earlier, the bombers had killed a porter.",
        "The rebels have also killed a porter.",
    ],
)
def test_the_event_goes_on(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert {one.scope for one in document.casualties} == {"event"}


def test_another_attack_the_day_before_one_without_figures_of_its_day() -> None:
    text = "On Tuesday two bombs went off. Nine cooks died. On Monday another bomb killed two."
    document = extract(text, reference="2019-11-07")
    assert [one.scope for one in document.casualties] == ["event", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "One of their worst raids was that on Ruma in 2013. That raid left nine cooks dead.",
        "It was the second raid in a month. On 3 October nine cooks were killed in Ruma.",
        "It was the second raid in a month; on 3 October nine cooks were killed in Ruma.",
    ],
)
def test_another_attack_is_pointed_at_or_ranked(text: str) -> None:
    told = "Dol condemned the raid on a mill. " + text
    document = extract(told, reference="2019-11-07")
    assert [one.scope for one in document.casualties] == ["past"]


def test_what_is_told_of_those_killed_is_of_them_alone() -> None:
    text = (
        "Soldiers on Friday killed a man who was responsible for a raid that killed two last week."
        " He was one of five men killed on Friday."
    )
    document = extract(text, reference="2019-11-09")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "past", "event", "event"]


def test_a_first_sentence_without_a_reference_tells_the_event_of_last_week() -> None:
    told = "Six cooks died in a fight in Dol last week. Four of them were shot."
    assert {one.scope for one in extract(told).casualties} == {"event"}
    later = "Last month gunmen killed six cooks. On Tuesday three guards died in Dol."
    assert [one.scope for one in extract(later).casualties] == ["past", "event"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("It is one of several groups which have assassinated 20 cooks.", "cumulative"),
        ("The gang, which has killed 20 cooks, said nothing.", "cumulative"),
        ("Fights between gangs have recently killed a dozen cooks.", "cumulative"),
        ("Aid groups say both sides have killed civilians.", "cumulative"),
        ("And back in May 2012 gunmen killed three cooks.", "past"),
        ("In 2012 a fire killed three cooks.", "past"),
        ("Even before the weekend's fighting, the rebels held 45 cooks.", "past"),
        ("It is not known who was behind the attack, which hurt six others.", "event"),
        (
            "It is not known who was behind the attack that also hurt six others.",
            "event",
        ),
    ],
)
def test_what_is_told_beside_an_event(text: str, scope: str) -> None:
    document = extract("Two weavers have been killed in Dol. " + text)
    assert [one.scope for one in document.casualties] == ["event", scope]


def test_a_day_behind_and_is_that_of_what_follows() -> None:
    text = (
        "Nine cooks died in Dol. In August 2005 bombs went off, killing two and injuring 90,"
        " and earlier in November a guard killed a nun."
    )
    document = extract(text, reference="2005-11-30")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "past", "past", "event"]


@pytest.mark.parametrize(
    "aside",
    ["- where two bodies were found on Monday -", "(where two clerks died on Monday)"],
)
def test_the_day_of_an_aside_is_none_of_the_figure_behind_it(aside: str) -> None:
    text = f"{EVENT}In Esk {aside} rebels took eight guards hostage."
    taken = extract(text, reference="2019-11-07").casualties[-1]
    assert (taken.harm, taken.scope) == ("abducted", "event")


@pytest.mark.parametrize("reference", [None, "2019-11-07"])
@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "Gunmen shot dead a mayor on Monday. Last Tuesday, another mayor was shot.",
            "ep",
        ),
        (
            "A bomb killed a cook on Tuesday. Last Tuesday, another bomb killed two.",
            "ep",
        ),
        ("A cook was shot last Tuesday. Last Tuesday, another cook was killed.", "ee"),
        ("A bomb killed six on Tuesday. Two clerks died the day before in Esk.", "ep"),
        ("A bomb killed six on Tuesday. Two others died the day before he did.", "ee"),
        (
            "A bomb hurt a cook at a guard's funeral. The guard was shot on Friday.",
            "ep",
        ),
        ("Dol was at the funeral of a guard. The guard was shot on Friday.", "e"),
        (
            "A guard was killed. A bomb hurt two at the funeral. The guard was shot.",
            "eee",
        ),
    ],
)
def test_what_was_shortly_before(text: str, scopes: str, reference: str | None) -> None:
    document = extract(text, reference=reference)
    assert "".join(one.scope[0] for one in document.casualties) == scopes


@pytest.mark.parametrize(
    "text",
    [
        "The raid came on the same day that gunmen killed three guards in Lomu.",
        "It happened the same day as a mine killed two herders in Asch.",
        "The fire broke out in Dol, the same day a bomb in Asch killed six cooks.",
        "The strike took place on the same day when raiders attacked Asch, killing six.",
        "The march coincided with an attack in which four cooks died.",
    ],
)
def test_what_befell_others_on_the_same_day_is_past(text: str) -> None:
    assert [one.scope for one in extract(text).casualties] == ["past"]


@pytest.mark.parametrize(
    "text",
    [
        "On the same day, two cooks were killed in Asch.",
        "Two cooks were shot in Asch, and died on the same day.",
        "The same day a bomb killed two cooks in Asch.",
        "Two cooks were killed on the same day that the talks began.",
    ],
)
def test_what_happened_on_the_same_day_is_of_the_event(text: str) -> None:
    assert {one.scope for one in extract(text).casualties} == {"event"}


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Raiders seized a cook in Dol, where at least 24 cooks are believed held.", 1),
        ("Raiders took five cooks hostage. Ten hostages are still held in Dol.", 5),
        ("Raiders took five cooks hostage. The five are still held in Dol.", 5),
        ("Raiders took nine cooks hostage. Six were freed. Three are still held.", 9),
        (
            "They demanded the release of a man in return for the nine cooks they seized.",
            9,
        ),
        ("They demanded the release of two men, who had abducted nine.", 0),
    ],
)
def test_who_is_held_already_was_taken_before(text: str, taken: int) -> None:
    abducted = extract(text).toll().abducted
    assert (0 if abducted is None else abducted.best) == taken
