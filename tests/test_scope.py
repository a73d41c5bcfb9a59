"""Of the event, of an earlier one, or over a period: where a figure belongs."""

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
        (
            "A bomb killed two on Tuesday. Dol condemned the killing of a nun on Monday.",
            "ep",
        ),
        (EVENT + "Dol mourned three porters who were killed on Saturday.", "ep"),
    ],
)
def test_what_is_condemned_beside_an_event_is_past(text: str, scopes: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties) == scopes


@pytest.mark.parametrize(
    "text",
    [
        "More than 20 people have been killed in the valley within two days.",
        "Over the past three days 20 people have been killed in the valley.",
        "With more than 200 guards killed so far, no mission is as dangerous.",
        "The number of guards killed by the group this year rises to nine.",
        "It brought the number of people killed in three days to nine.",
        "Some 10,000 people were killed in the war.",
        "The toll of the uprising now stands at 900.",
        "In recent weeks gunmen have killed nine porters.",
        "After Tuesday's attack, the number of guards killed in the valley rose to 64.",
        "Gunmen killed nine porters in various incidents since Sunday.",
        "One was the third member of the mission to be killed in two years.",
        "Dozens of porters have been killed in over 20 attacks on the road.",
    ],
)
def test_more_than_the_event_cost_is_a_toll_so_far(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [one.scope for one in document.casualties] == ["event", "cumulative"]


@pytest.mark.parametrize(
    "text",
    [
        "Two guards have been killed so far.",
        "In the latest attack nine porters died.",
        "In the war zone nine porters died.",
        "Two guards have died within two days.",
        "Nine porters were killed in two days.",
        "Nine porters have died two days later.",
    ],
)
def test_what_is_no_toll_over_days(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert {one.scope for one in document.casualties} == {"event"}


def test_the_toll_of_a_past_event() -> None:
    text = "On Sunday gunmen killed ten porters; officials first put that toll at 25."
    document = extract(EVENT + text, reference="2019-11-06")
    assert [one.scope for one in document.casualties] == ["event", "past", "past"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In 2012 nine porters died in a fire.", "past"),
        ("Nine porters died there in 2012.", "past"),
        ("A fire in 2012 killed nine porters.", "past"),
        ("The worst fire was in 2012, when nine porters died.", "past"),
        ("A shed that was built in 2012 fell, and nine porters died.", "event"),
        ("A mine laid in 2012 killed nine porters.", "event"),
    ],
)
def test_a_year_behind_a_day_of_no_year(text: str, scope: str) -> None:
    first, second = extract(EVENT + text).casualties
    assert (first.scope, second.scope) == ("event", scope)


def test_months_behind_a_first_figure_without_a_day() -> None:
    text = (
        "A fire has killed 51 porters. It broke out on Thursday. "
        "A fire in Ruma killed 11 in a November, and 34 died in the fall of a tower."
    )
    scopes = [casualty.scope for casualty in extract(text).casualties]
    assert scopes == ["event", "past", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "In the days since the attack on Dol 40 porters have been killed.",
        "Some 900 porters have died since the war began in Ruma, where they lived.",
    ],
)
def test_since_an_attack_is_a_period(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert document.casualties[1].scope == "cumulative"


def test_over_the_weekend_tells_the_day() -> None:
    text = "Storms killed 27 people over the weekend and injured nine, officials said."
    document = extract(text, reference="2019-11-05")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "A fire killed 33 people on Friday. At another mill 72 died in April.",
            "past",
        ),
        ("A fire killed 33 people on Friday. The mill burnt on, and 72 died.", "event"),
        ("A fire killed 33 people in April. Some 72 died in May.", "event"),
        ("A bomb killed six on Friday. On Wednesday gunmen killed two.", "past"),
        ("A bomb killed six on Friday. On Friday gunmen killed two.", "event"),
        ("A bomb killed six on Friday. The bomb on Thursday killed two.", "event"),
        (
            "A boat sank on Friday, and 20 died. Six bodies were found on Saturday.",
            "event",
        ),
    ],
)
def test_another_time_without_a_reference(text: str, scopes: str) -> None:
    assert [casualty.scope for casualty in extract(text).casualties] == [
        "event",
        scopes,
    ]


def test_the_story_of_another_day_goes_on() -> None:
    text = "On Monday gunmen burnt a farm in Dol, killing two porters. Three women were hurt."
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "past", "past"]


@pytest.mark.parametrize(
    "text",
    [
        "The bomb on Monday killed two porters.",
        "Two porters died in Monday's blast.",
        "Late on Monday gunmen killed two porters.",
        "His wife was killed on Monday.",
        "Three of them died on Monday.",
        "On Tuesday gunmen killed two porters in Dol.",
        "Police said on Monday that four guards had died.",
        "Two porters died in the 40-minute raid on Monday.",
    ],
)
def test_what_the_day_before_is_of_the_event(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "QARVAN, 5 November (Wire) - Six rebels died in a clash. Troops met them on Monday.",
        "QARVAN, Nov. 5 (Wire) - A mine killed a guard. A nurse was hurt on Monday by a shell.",
    ],
)
def test_a_dateline_is_not_the_day_of_the_event(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "DOL, 4 March: A mine kills two. LOMU, 9 May: A raid kills six. DOL, 3 April: A man dies.",
        "6 November: Rebels killed two. 30 October: A raid killed six. 2 October: A man died.",
        "Rebels 6 November killed two. Troops 30 October shot six men. Army 2 October shot a man.",
    ],
)
def test_items_of_a_list_are_events(text: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"event"}


@pytest.mark.parametrize(
    "text",
    [
        "More than 700 people have died in two years of raids.",
        "Since 2014 the war has killed 5,000 people.",
        "At least 317 people have been abducted so far this year.",
        "Accidents kill 1,000 people every year.",
        "The conflict has displaced 40,000 people.",
        "In the past month 60 people have been killed.",
        "Between 18 October and 1 November floods displaced 300 people.",
        "The number of guards killed by rebels this month has risen to 13.",
        "That brings to 220 the number of guards killed since the war began in 2014.",
        "Some 5,000 people, a fifth of the town, have been uprooted since the war began in May.",
        "Two judges have been murdered in less than 15 days.",
        "The rebels have killed two hostages in the past.",
        "It was the latest in a string of raids that have killed 30 porters.",
        "It was one of a series of raids which killed 30 porters.",
        "It was the latest of a wave of raids that has left 30 porters dead.",
        "There were 90 raids in 2018; 63 porters died during the same period.",
        "They were among the 900 porters who died in the 36-year civil war.",
        "The rebels began a war in 1983 that left 60,000 people dead.",
        "The rebels began to hunt priests in May 1993, and about 60 have died.",
        "Two priests have disappeared since May 1993.",
        "More than 65,000 people were killed before the ceasefire.",
        "The rebels waged a war for over 30 years, leaving 40,000 people dead.",
    ],
)
def test_tolls_over_a_period_are_cumulative(text: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "cumulative"]


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


def test_two_harms_of_one_figure_have_one_scope() -> None:
    text = "Years of fighting have killed or displaced thousands of people."
    document = extract(EVENT + text, reference="2019-11-07")
    scopes = [casualty.scope for casualty in document.casualties]
    assert scopes == ["event", "cumulative", "cumulative"]


def test_parts_belong_where_their_whole_belongs() -> None:
    text = "Last month eight herders, including two boys, were killed there."
    document = extract(EVENT + text, reference="2019-11-07")
    assert [c.scope for c in document.casualties] == ["event", "past", "past"]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # a year is a total if no one event is named
        ("Last year 62 people were murdered in the delta.", ["cumulative"]),
        ("Raids in the delta cost 340 lives in 2018.", ["cumulative"]),
        ("Smugglers killed 134 villagers last year.", ["cumulative"]),
        ("In 2018, floods killed 250 people in the same valley.", ["past"]),
        ("Last year a fire killed 62 people there.", ["past"]),
        ("Clashes left 300 dead in the first half of 2019.", ["cumulative"]),
        ("It was the third raid in as many days; the others had killed six.", ["past"]),
        # a toll told again is of the same time
        (
            "Since May 65 sailors have died; the government insists the figure is nearer 300.",
            ["cumulative", "cumulative"],
        ),
        # the people told before, pointed at
        (
            "The march was a protest over the killing of 24 pupils. All 24 bodies were buried.",
            ["past", "past"],
        ),
    ],
)
def test_times_of_their_own(text: str, scopes: list[str]) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert [casualty.scope for casualty in document.casualties] == ["event", *scopes]


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
        "24 October 2009 - A guard shoots nine colleagues near Dol.",
        "A commission reported in 1922 that 191 townspeople had been killed.",
        "The diary, found in 1961, states that 214 were killed.",
    ],
)
def test_the_date_of_what_is_said_or_listed(text: str) -> None:
    document = extract(text, reference=None)
    assert {casualty.scope for casualty in document.casualties} == {"event"}


def test_a_report_about_a_period() -> None:
    text = (
        "The mission documents 300 deaths in the first half of 2019. "
        "Mines killed 120 people. Raiders killed 14 teachers."
    )
    document = extract(text, reference="2019-11-07")
    assert {casualty.scope for casualty in document.casualties} == {"cumulative"}


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


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The raids since 1968 have cost at least 500 deaths and 400 injuries.", "cc"),
        ("Last month nine porters were killed and dozens hurt.", "pp"),
        ("The war has claimed 3,000 lives and forced 9,000 people to flee.", "cc"),
    ],
)
def test_two_harms_told_as_one_belong_together(text: str, scopes: str) -> None:
    document = extract(EVENT + text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties[1:]) == scopes
    assert {one.status for one in document.casualties} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Militants kidnapped nine and killed one in Dol on March 3.", "ee"),
        ("Karsh. On 3 March 2018 rebels killed nine porters.", "e"),
        ("Rebels shot Ana Ruk, a nurse, who had been seized in 2016.", "ep"),
        ("The body of a clerk abducted in March was found in Dol.", "ep"),
        ("A clerk died. The day before, bombs in Dol had killed nine.", "ep"),
        ("Police detained two. A cell that killed nine had sent them.", "ep"),
        ("They captured a rebel responsible for the raid that killed nine.", "ep"),
        (
            "The raid, which killed two, was claimed by a band that killed 40 in May.",
            "ep",
        ),
        ("Four men, seen near the hill in May, were shot dead in their cell.", "e"),
        (
            "Two were hurt in a blast that hit Dol on Monday. In May three were hurt.",
            "ep",
        ),
        ("A statue of the nine porters killed on 3 March 2009 was unveiled.", "p"),
        ("A man was jailed for killing two guards on 3 March 2009.", "p"),
    ],
)
def test_an_old_day_may_be_that_of_the_event(text: str, scopes: str) -> None:
    document = extract(text, reference="2019-11-07")
    assert "".join(one.scope[0] for one in document.casualties) == scopes
