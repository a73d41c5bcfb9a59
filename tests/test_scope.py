"""Of the event or of an earlier one: where a figure belongs."""

import pytest

from casualtyparse import extract

EVENT = "A bomb killed four guards in Qarvan on Tuesday. "


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of students protested against the killing of two teachers.",
        "The raid was in revenge for the killing of three herders.",
        "Students met to condemn the killing of three herders.",
        "He was convicted of killing two shopkeepers.",
        "Mourners held a vigil for two drowned girls who were killed by a truck.",
    ],
)
def test_the_reason_of_what_is_reported_is_past(text: str) -> None:
    assert {casualty.scope for casualty in extract(text).casualties} == {"past"}


@pytest.mark.parametrize(
    "text",
    [
        "A man linked to the killing of two guards escaped from jail.",
        "Police arrested two men suspected of murdering a priest.",
        "Troops raided the house of a man implicated in a bombing that killed nine.",
        "A militant responsible for an ambush in which nine guards died surrendered.",
        "A clerk thought to have planned the murder of a priest was detained.",
        "Police are searching for a man accused of killing a guard.",
        "Villagers burned the homes of two men accused of killing a herder.",
        "The alleged mastermind of the bombings that killed 52 clerks was caught.",
        "Soldiers captured a man who had killed two guards.",
    ],
)
def test_what_a_suspect_did_who_is_caught_is_past(text: str) -> None:
    casualties = extract(text).casualties
    assert {c.scope for c in casualties if c.harm == "killed"} == {"past"}


@pytest.mark.parametrize(
    "text",
    [
        "Two men accused of killing a guard were shot dead.",
        "A prisoner accused of murdering his wife was found hanged in his cell.",
        "A militant wanted for the murder of a priest was killed.",
        "A commander linked to the deaths of two priests was killed.",
        "The army killed a rebel responsible for the massacre of 40 villagers.",
    ],
)
def test_a_suspect_who_dies_is_of_the_event(text: str) -> None:
    first, second = extract(text).casualties
    assert (first.scope, second.scope) == ("event", "past")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen suspected of belonging to a gang killed two guards and escaped.",
        "Three men believed responsible for robberies killed a guard and escaped.",
        "The front was responsible for a raid in which two died. No one was arrested.",
        "The front was blamed for a bomb that killed a guard. Two men were arrested.",
        "Police in Dol are hunting two men who killed a guard.",
        "A man suspected of theft was arrested after a clash in which two guards died.",
        "A man killed his wife and surrendered.",
    ],
)
def test_what_suspects_do_is_of_the_event(text: str) -> None:
    casualties = extract(text).casualties
    assert {c.scope for c in casualties if c.harm == "killed"} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "The raid was repelled. In a similar attack on 2 February, two guards died.",
        "The attack did no harm. Last month, bandits killed 12 people in the same town.",
        "A bomb was defused in Dol. His predecessor was murdered by the same group.",
        "Rebels shelled Dol. It had been raided twice before, with the loss of nine lives.",
        "A book about the murder of two nuns was burnt.",
        "A bomb was found near the spot where 43 pilgrims died in a stampede.",
        "A bomb was defused. A similar device killed two guards in May.",
        "The bomb was similar to one that killed a guard in Dol.",
        "A memorial to the 13 killed in a raid was defaced.",
        "The procession was held for the 14 clerks shot dead in May.",
        "Students boycotted classes over the killing of a teacher last week.",
    ],
)
def test_an_older_event_is_past_where_nobody_was_harmed(text: str) -> None:
    casualties = extract(text).casualties
    assert {c.scope for c in casualties if c.status != "negated"} == {"past"}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two guards in Dol. A similar attack takes place in Asch, killing 3.",
        "A bomb killed two guards in Dol. In a similar attack in Asch, 3 clerks died.",
        "Elders condemned the killing of 25 clerks. The people were killed on Sunday.",
    ],
)
def test_a_similar_attack_of_no_other_time_is_of_the_event(text: str) -> None:
    assert {casualty.scope for casualty in extract(text).casualties} == {"event"}


def test_a_sentence_of_a_court_is_of_the_event_before() -> None:
    text = (
        "Rebels killed two guards in Dol. One was sentenced to death for killing a nun."
    )
    assert [c.scope for c in extract(text).casualties] == ["event", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "In April 2010, 76 guards were massacred there.",
        "A blast that killed nine guards in May was also the work of rebels.",
        "A guard was killed earlier this year.",
        "The guards were after a gang that had killed nine porters in April.",
        "Last month eight guards were killed in a similar attack.",
        "It was the worst attack since 2016, when nine guards died.",
        "The bombing came three days after rebels killed two guards.",
        "Police linked it to a series of attacks that killed 34 guards.",
        "A monument honours the 120 sailors who died there.",
        "A film about the massacre of 300 villagers was shown.",
        "It was near a mill that was raided in May 2012, killing nine porters.",
    ],
)
def test_what_is_told_beside_the_event_is_past(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", "past"]


def test_a_line_between_has_the_time_of_what_it_tells() -> None:
    text = (
        f"{EVENT.strip()}\n400 Killed in Week\nThe bombing follows a week of fighting in "
        "which more than 400 people have been killed."
    )
    scopes = [c.scope for c in extract(text, reference="2019-11-07").casualties]
    assert scopes == ["event", "past", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday gunmen killed two porters in Dol.",
        "Two porters were killed on Monday when a boat sank off Dol.",
        "Troops took Dol at noon; air raids on Monday killed two porters.",
        "At the weekend a series of bombs killed two porters.",
        "Another dozen porters were hurt in a raid on Monday.",
    ],
)
def test_another_event_a_day_before_is_past(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "In Ruma 27 porters died in July, and 36 clerks were killed in 2013.",
        "The day before, rockets killed two porters in Ruma.",
        "It came two weeks after the collapse of a mine, where the death toll was 90.",
        "It was the worst since the raid on Ruma, in which nine porters died.",
        "The worst attack of the year killed nine porters in Ruma.",
        "In the deadliest raid, 90 porters were killed in Ruma.",
        "Earlier in the week gunmen killed nine porters.",
        "A week ago gunmen killed nine porters.",
        "Last Sunday gunmen killed nine porters.",
        "Nine porters were killed in recent raids.",
        "The 2012 raid on Ruma left nine porters dead.",
        "A raid on the same town in 2012 killed nine porters.",
        "A raid left nine porters dead in May 2012.",
        "A man who is in prison for killing nine porters was moved to Dol.",
        "A man who is serving life for the murders of nine porters was moved to Dol.",
        "The clan was angered by the death of nine porters.",
        "There were 90 raids since then, including one on a mill in which nine porters died.",
        "It was the first raid since the blast in May that killed nine porters.",
        "It was the first raid since a blast in May killed nine porters.",
        "No raid had cost so many lives since the fire in May, in which nine porters died.",
        "Tension has been high since rebels killed nine porters in May.",
        "Six earlier explosions in the district had killed nine porters.",
        "It came a day after a shell fired from a hill, in the north, had killed nine porters.",
        "Hours earlier, a mine had killed nine porters in Ruma.",
        "Just days before, a mine killed nine porters in Ruma.",
        "It came hours after a mine killed nine porters in Ruma.",
        "The group has also attacked the town of Ruma, killing nine porters.",
        "The rebels have repeatedly attacked boats, killing nine porters.",
        "The rebels swore reprisals for a raid that killed nine porters.",
        "The chief survived a raid in 2012 that killed nine porters.",
        "It was like the attack on the Ruma mill, where nine porters died.",
    ],
)
@pytest.mark.parametrize("reference", [None, "2019-11-06"])
def test_another_event_is_told_beside(text: str, reference: str | None) -> None:
    killed = extract(EVENT + text, reference=reference).casualties
    first, *others = [casualty.scope for casualty in killed]
    assert (first, {*others}) == ("event", {"past"})


@pytest.mark.parametrize(
    "text",
    [
        "Dol condemned the killing of three nurses. The three were shot dead on Sunday.",
        "Dol condemned the killing of three nurses. Two other nurses died later.",
        "The mission condemned an attack on Sunday in which two guards were killed.",
        "The mayor mourned the deaths of four miners who were killed on Tuesday.",
        "The mission condemned the killing of two guards on 2 November.",
        "Rebels said they were behind a raid last week that killed six miners.",
        "Two cooks abducted in Dol on 3 July were freed on Wednesday.",
        "Two cooks were freed on Wednesday. The two had been held in Dol since July.",
        "Rebels freed two cooks on Wednesday. They abducted the cooks in July.",
        "The three cooks, who worked at a mill near the border, were shot on Sunday.",
        "After Tuesday's attack, in which two died, the number of dead rose to nine.",
        "The mission strongly condemns the killing of three nurses in Dol.",
        "Dol condemned an ambush in which four miners were killed on Monday.",
        "The chief expressed outrage at the killing of four miners on Monday.",
        "Days of mourning were declared after a bomb killed four miners on Monday.",
        "The town is mourning four miners who were killed on Tuesday.",
        "Protests for higher wages have left nine miners dead.",
        "DOL, 7 November (Wire) - A flood last week killed six miners.",
        "DOL, 7 November - The chief spoke at noon. Nine guards were killed on Sunday.",
        "Dol marks the anniversary of a raid that left nine miners dead and two hurt.",
        "Dol commemorated a raid that killed nine in 1980. The raid left two injured.",
        "Dol marks the anniversary of a raid that killed two. In 1980 men shot two.",
        "The visit came two days after six guards were killed in Dol. Others were hurt.",
        "Schools were shut in Dol, two days after a gunman killed nine pupils.",
        "The curfew was imposed a day after clashes left nine people dead.",
        "The remark came hours after six guards were killed. A body was also found.",
        "Troops are hunting for rebels blamed for killing nine. Three of the nine were hurt.",
        "A ninth body lay by a train on Wednesday. Forty died Tuesday when the train fell.",
    ],
)
def test_what_a_report_starts_with_is_its_event(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Bishops condemned the murder of a nun. Gunmen killed two on Tuesday.", "pe"),
        ("Teachers marched, condemning Monday's killing of two clerks.", "p"),
        ("Dol condemns the killing of two nurses. A raid in 2004 killed nine.", "ep"),
        (
            "A bomb killed two on Tuesday. Dol condemned the killing of a nun on Monday.",
            "ep",
        ),
        (EVENT + "Dol mourned three porters who were killed on Saturday.", "ep"),
        (EVENT + "Dol marks the anniversary of a raid that killed nine.", "ep"),
        (
            "A bomb hurt two as Dol marked the anniversary of a raid that killed 9.",
            "ep",
        ),
        (
            "Dol marks the anniversary of a raid that killed nine. A bomb hurt two.",
            "pe",
        ),
        (
            "The raid came a day after nine were killed. Six guards died in the raid.",
            "pe",
        ),
        (
            "The visit came a day after nine were killed. A bomb killed two on Tuesday.",
            "pe",
        ),
        (
            "Troops hunt rebels blamed for killing nine. A bomb killed two on Tuesday.",
            "pe",
        ),
        ("Police held a man blamed for the killing of nine guards.", "ep"),
    ],
)
def test_what_is_condemned_beside_an_event_is_past(text: str, scopes: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties) == scopes


def test_the_toll_of_a_past_event() -> None:
    text = "On Sunday gunmen killed ten porters; officials first put that toll at 25."
    document = extract(EVENT + text, reference="2019-11-06")
    assert [one.scope for one in document.casualties] == ["event", "past", "past"]


def test_the_story_of_another_day_goes_on() -> None:
    text = "On Monday gunmen burnt a farm in Dol, killing two porters. Three women were hurt."
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "past", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "Seven people have died since Tuesday's landslide.",
        "Shelling has killed six people in the past 24 hours.",
        "Three were killed in the third attack in two weeks.",
        "Police fired at protesters, killing two.",
        "A fire that killed nine people broke out in a bakery.",
        "Two divers died after their boat sank.",
        "Some 200 people have died since troops opened fire shortly after midnight on Wednesday.",
        "Police had first said that 53 divers died; one man was hurt.",
        "The latest in a string of raids killed two porters.",
        "In a day of bloodshed nine porters were killed.",
        "Villagers angered by a raid killed two guards.",
        "Nine porters were killed last month, said Dol. A mill burned, said Ruma on Tuesday.",
        "Two guards died, a figure since revised to nine; four others are missing.",
        "A guard who took part in the 1984 raid on Ruma was shot dead at his home.",
        "A cook who was convicted of murder was shot dead on Wednesday.",
        "Nearly 300 porters were killed last month. At least 258 died in a mill.",
        "The raid, the latest in a string of attacks on mills, killed two porters.",
        "The deaths of two guards on Wednesday bring to five the number since May.",
        "The war goes on, he said, and men that nobody knows murdered two nuns.",
        "Two crewmen have not been heard from since the boat left Dol.",
        "A guard who was hired last year was shot dead on Wednesday.",
    ],
)
def test_the_event_itself(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


def test_parts_belong_where_their_whole_belongs() -> None:
    text = "Last month eight herders, including two boys, were killed there."
    document = extract(EVENT + text, reference="2019-11-07")
    assert [c.scope for c in document.casualties] == ["event", "past", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "Last month a truck was hit near Dol. Its driver was killed.",
        "On 3 October rebels overran a post at Dol. Six soldiers died.",
        "In 2014 a mine blew up near Dol. Two boys were hurt.",
    ],
)
def test_a_story_that_went_back_goes_on(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "Last month rebels overran a post at Dol.\n\nSix guards were hurt.",
        "The post was built last month. Six guards were hurt.",
        "Last month rebels took Dol. Some 200 people have fled.",
        "On Monday rebels took Dol. Six soldiers died.",
    ],
)
def test_a_story_that_is_of_now(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", "event"]


@pytest.mark.parametrize(
    "text",
    [
        "A cook was found dead a day after he was abducted.",
        "The body of a cook was found two weeks after he was kidnapped.",
    ],
)
def test_what_befell_the_dead_before_is_of_the_event(text: str) -> None:
    assert [one.scope for one in extract(text).casualties] == ["event", "event"]


def test_what_befell_others_a_day_before_is_past() -> None:
    text = "A cook was killed a day after two nuns were abducted."
    assert [one.scope for one in extract(text).casualties] == ["event", "past"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("A clerk was put on trial by the rebels and executed.", "event"),
        ("A clerk was found guilty of treason in a people's trial and shot.", "event"),
        ("A man was found guilty of a raid that killed two and hurt six.", "past"),
        ("The rebels held a mock trial and executed a clerk.", "event"),
    ],
)
def test_who_is_tried_by_rebels(text: str, scope: str) -> None:
    assert {casualty.scope for casualty in extract(text).casualties} == {scope}
