"""Figures told twice, corrected or disputed, and people who are dead by now."""

import pytest

from casualtyparse import extract


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("19 killed in quarry fall\n\nNineteen men died when a wall gave way.", 19),
        ("Four monks were shot dead. The four monks were on their way to Asch.", 4),
        ("At dawn rockets killed two; at noon a drone killed three.", 5),
        ("A mine killed two guards. Another blast killed two guards.", 4),
        ("A mine killed two guards. Two others died in hospital.", 4),
        ("A fire killed two cooks. In a separate fire, two cooks died.", 4),
        ("A miller was found dead; his wife said he was murdered.", 1),
        ("A man was stabbed to death. The attacker was shot dead.", 2),
        ("A man was shot dead. The attacker was shot when he drew a knife.", 1),
        ("Raiders killed four cooks. They then shot dead a guard.", 5),
        ("Four guards were killed. One hour later a bomb killed a guard.", 5),
        ("Three guards and a cook died. All four attackers were shot dead.", 8),
        ("Raiders killed four cooks. They first shot dead a cook.", 4),
        ("A gunman killed a nun. He was shot dead by soldiers.", 2),
        ("Gunmen killed a miller. He was shot dead by two men.", 1),
        ("A miller was found dead; the cook said she was murdered by rebels.", 1),
        ("A woman was found dead; her brother said he was murdered.", 2),
        ("Two guards were shot. One died. Casualties in all were six dead.", 6),
        ("A shell killed a nun. The total casualties were six killed, two hurt.", 6),
        ("A guard died. Losses totalled six dead.", 6),
        ("Rebels killed nine cooks. The raid left ten dead, including a rebel.", 10),
        (
            "Rebels killed nine cooks. A second raid left ten dead, including a rebel.",
            19,
        ),
        (
            (
                "Raiders killed 58 people, a nun said. In Dol alone 31 people died."
                " The army spoke of 40 dead."
            ),
            40,
        ),
        ("Bodies of men, women and pupils lay in Dol. Rebels had killed 36.", 36),
        ("The body of a man lay in Dol. Rebels had killed 36 people.", 37),
        ("Rebels kill four captives. They killed four of their six hostages.", 4),
        ("A hijacker was killed. Guards opened fire, killing the hijacker.", 1),
        ("Two were shot. Both died. One of them was killed on the spot.", 2),
        ("Two were shot. One of them was killed on the spot.", 1),
        (
            (
                "Three days of raids left 70 monks dead. In one raid, 46 died in Dol."
                " In a separate raid 13 died."
            ),
            70,
        ),
        ("A raid left 70 monks dead in Dol. In a separate raid 13 died.", 83),
        ("First reports said nine cooks had died. Police later said six died.", 6),
        ("Early reports said two cooks were killed, but nobody had died.", 0),
        ("Early reports said two cooks were killed. Three guards were hurt.", 2),
        ("Police denied initial reports that two cooks had been killed.", 0),
        ("Thirty rebels were killed. Army casualties were five killed.", 35),
        ("Nine monks died; some were shot and others were burned alive.", 9),
        ("Nine died, a clerk said. Two bodies were found, the police chief said.", 9),
        ("The death toll has risen to 31. Five more bodies were found on Monday.", 31),
        ("A bomb killed 31. Five more bodies were found on Monday.", 36),
        ("In the town of Dol nine men died. At Esk four were killed.", 13),
        ("The storm killed nine people. In Dol five died. At Esk two died.", 9),
        ("A bomb killed nine cooks. A separate bombing in Esk killed two people.", 11),
        (
            (
                "A bomb killed nine cooks. A separate bombing in Esk killed two people."
                " A clerk put the number of dead at nine."
            ),
            11,
        ),
        (
            (
                "A bomb killed nine people. A separate bombing in Esk killed two people."
                " A clerk said nine people had died."
            ),
            11,
        ),
        (
            (
                "A bomb killed nine people. A separate bombing in Esk killed two people."
                " Witnesses saw at least four bodies."
            ),
            11,
        ),
        (
            (
                "A bomb killed nine people. A clerk saw at least four bodies."
                " Earlier reports had said that eight people were killed."
            ),
            9,
        ),
        (
            (
                "A bomb killed four people. A clerk saw at least two bodies."
                " A separate bombing in Esk killed two people."
            ),
            6,
        ),
        (
            (
                "Four policemen died in a raid on Dol. A rebel spokesman said that"
                " 12 soldiers had been killed."
            ),
            4,
        ),
        ("Several cooks were killed. Two cooks died in Dol.", 3),
        ("Dozens of cooks were killed. 18 cooks died, police said.", 18),
        ("Two cooks were killed at Dol. In addition, a cook was killed at Esk.", 3),
        ("Nine cooks died at Dol, Esk district. Two died at Ruk, Esk district.", 11),
        ("Nine cooks died at Dol, Esk district. Nine died at Ruk, Tev district.", 18),
        (
            (
                "Nine cooks died at Dol, Esk district. Four died at Ruk, Tev district."
                " Five died at Lom, Tev district."
            ),
            18,
        ),
        (
            (
                "Nine cooks died in raids. Four died at Dol, Esk district."
                " Five died at Ruk, Tev district."
            ),
            9,
        ),
        (
            (
                "Nine cooks died at Dol, Esk district. One of them died in hospital in Ruk,"
                " Tev district."
            ),
            9,
        ),
        ("At least 19 people were killed. The death toll later rose to 32.", 32),
        ("Eleven people died. One more died on Sunday, bringing the toll to 12.", 12),
        ("The death toll has risen to 32 from an earlier count of 19.", 32),
        ("One person died in the blast. A cook died when a wall fell on her.", 1),
        ("A cook and a guard died. The two were on their way home.", 2),
        ("A shot hit a sergeant, who died. A cook was also killed.", 2),
    ],
)
def test_who_is_counted_once(text: str, killed: int) -> None:
    figure = extract(text).toll().killed
    assert figure is not None
    assert figure.best == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # the coder's sum
        ("Shells killed a toddler. Troops shot dead a gunman. 2 fatalities.", 2),
        ("Raiders killed two monks and a guard. Coded as 3 fatalities.", 3),
        ("Two clerks were shot dead, and he took his own life. (3 dead, 5 hurt)", 3),
        (
            "Raiders killed two monks. Later a guard was shot dead. Total fatalities: 3.",
            3,
        ),
        ("A mine killed nine herders in Dol. Four dead were brought to Esk.", 9),
        # what was put right
        ("Ten guards were killed, the army said. It later said only seven died.", 7),
        (
            "Ten guards had been killed, it said. A review found that seven were killed.",
            7,
        ),
        ("The death toll was 36, up from 30 on Friday morning.", 36),
        (
            "Ten guards were killed. Police established that two others died at home.",
            12,
        ),
        # a toll that is some of another, or an old one
        ("The toll has reached 90. The toll in Dol alone rose to 31.", 90),
        ("A fire killed 45 people. The latest report we have is of 47 dead.", 47),
        ("A flood has killed 24 people. The toll had stood at 20 on Friday.", 24),
        ("A flood killed 24 people. The mayor lowered the toll to 20.", 20),
        ("The toll rose to 50 as five more bodies were found.", 50),
        ("The toll reached 34, he said, when eight more bodies were found.", 34),
        ("The toll rose to 50, while five more people died in Esk.", 55),
        (
            (
                "Rebels killed 7 guards. The army first said 30 rebels had died as well, but "
                "revised that number to 20."
            ),
            27,
        ),
        # totals with a harm of their own
        ("A bomb killed six. The toll now stands at ten dead and 20 injured.", 10),
        ("A bomb killed six. The final count was ten dead.", 10),
        ("A bomb killed six. The mayor raised the casualty toll to ten killed.", 10),
        ("A bomb killed six. A second bomb in Esk had a toll of ten dead.", 16),
        ("A bomb killed six, the army said. Rebels put its losses at ten dead.", 6),
        # the dead among the injured are in the toll
        (
            "Two died and nine were hurt. Two of the wounded died, raising the toll to 4.",
            4,
        ),
        # another count of the same people
        ("The mayor said 19 people died. A paper reported a toll of 25.", 19),
        (
            "Dozens killed\n\nA raid killed at least 87. A party put the toll at 151.",
            87,
        ),
        ("Police said 20 people died. Hospital sources spoke of 29 killed.", 20),
        (
            "Police said 20 people died. They also spoke of six killed in another raid.",
            26,
        ),
        # the bodies of those who drowned
        ("Between 590 and 630 people drowned; only 69 bodies were recovered.", 590),
        (
            "A boat sank and 30 people drowned. Elsewhere, only two bodies were found.",
            32,
        ),
        # who is told of by name and by what he is
        ("Rebels killed Ana Ruk, a judge who died on her way home.", 1),
        ("Rebels killed Ana Ruk, a judge, and a cook who died on her way home.", 2),
        ("Ana Ruk was shot dead. The rebels ask who ordered their leader's death.", 1),
        ("Ana Ruk was shot dead. Her son's death in Esk shocked the town.", 2),
        # the same people, as they are to others
        ("A clerk and his son were killed. They also killed the officer's son.", 2),
        (
            "A clerk and his son died. In another raid they killed a cook and his son.",
            4,
        ),
    ],
)
def test_sums_and_corrections(text: str, killed: int) -> None:
    figure = extract(text).toll().killed
    assert figure is not None
    assert figure.best == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Two people were hurt. One of the two women who were hurt saw two men.", 2),
        ("Two were hurt. One of the two women who were slightly hurt saw them.", 2),
        ("Two people were hurt. One of the nine women who were hurt saw them.", 11),
        ("A bomb hurt 35. Two children and a cook are in serious condition.", 35),
        ("A bomb hurt 35. Guards took 23 to Dol. Seven of them are critical.", 35),
        ("A bomb hurt nine. Two others are in critical condition.", 11),
        ("Two boys broke their legs. All 58 passengers were taken to hospital.", 58),
        ("A driver was hurt. All 30 soldiers were injured.", 31),
        ("One person was hurt. This person was treated for burns.", 1),
        ("Five men were hurt. The people wounded in the blast were taken to Dol.", 5),
        ("Five were wounded, and one later died.", 4),
        ("Gunmen killed Ana Ruk, a teacher who was shot in her car.", 0),
        ("Five were wounded; one died of his wounds.", 4),
        ("Six were hurt. Three succumbed to their wounds, raising the toll to 12.", 3),
        ("A mine hurt six. They were treated, but one of them died of his wounds.", 5),
        ("Five were wounded, and one guard died when a wall fell.", 5),
        ("Five were wounded, and two others later died.", 5),
        ("A clerk and a cook were killed. The two were shot as they left.", 0),
    ],
)
def test_the_injured_told_of_again(text: str, injured: int) -> None:
    figure = extract(text).toll().injured
    assert (figure.best if figure else 0) == injured


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mines caused 300 casualties: 100 deaths and 200 injuries.", 2),
        ("Raids caused 77 casualties; 20 people died and 57 were hurt.", 2),
        ("Troops suffered 12 casualties. Four were dead and eight wounded.", 2),
        ("The raid caused 30 casualties. Ten men died and 15 were hurt.", 0),
        ("The raid caused 30 casualties. Ten men died and 20 were abducted.", 0),
    ],
)
def test_the_dead_and_the_injured_of_all_casualties(text: str, parts: int) -> None:
    whole, *others = extract(text).casualties
    assert [one.part_of for one in others].count(whole.id) == parts


def test_attackers_in_a_sum_died_in_words() -> None:
    text = "Two girls blew themselves up. 9 clerks died. Bombers included: 11 deaths."
    document = extract(text)
    figure, muc = document.toll().killed, document.toll("muc").killed
    assert figure is not None
    assert muc is not None
    assert (figure.best, muc.best) == (11, 9)


def test_figures_of_two_sources_span_what_is_open() -> None:
    text = "Police said six miners were killed. The army put the death toll at 13."
    figure = extract(text).toll("acled").killed
    assert figure is not None
    assert (figure.low, figure.best, figure.high) == (6, 6, 13)


def test_a_claim_does_not_add_to_what_is_reported() -> None:
    text = (
        "Two soldiers were killed, the army said. The rebels claimed 15 soldiers died."
    )
    figure = extract(text).toll("acled").killed
    assert figure is not None
    assert figure.best == 2


def test_captives_found_dead() -> None:
    text = "Two reporters were abducted. They were found dead in Asch."
    toll = extract(text).toll("awsd")
    default = extract(text).toll()
    assert default.killed is not None
    assert default.killed.best == 2
    assert toll.abducted is None


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("A bomber killed himself and two lifeguards.", "worded"),
        ("Five cooks were killed along with the bomber.", "worded"),
        ("A man blew himself up at a gate.", "implied"),
        ("A bomber, said to be a boy, blew himself up at a gate.", "implied"),
        ("Police shot dead the attacker.", None),
    ],
)
def test_own_deaths(text: str, own: str | None) -> None:
    found = {c.own_death for c in extract(text).casualties if c.count.low == 1}
    assert found == {own}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        # another dead, not the last one again
        ("Five Danes and a Finn died. The driver also died.", 7, 0),
        # a force's own losses where raiders killed
        ("Raiders hit a camp, killing 40. The army lost two soldiers.", 42, 0),
        ("Guerrillas killed four guards. The rebels suffered three dead.", 7, 0),
        ("Nine people were killed. The army lost two soldiers.", 9, 0),
        # a name with a number is nobody's
        ("3 FARDC and 6 rebels killed, 4 FARDC wounded.", 9, 4),
        # long after
        ("A bomb killed 90 people. Three weeks later gunmen shot dead two.", 92, 0),
        ("A bomb killed 90 people. Three weeks later two of them were buried.", 90, 0),
        # the attacker, not his victim
        ("A bomb killed a Finn. Six were hurt. The bomber also died.", 2, 6),
        # the man, not his wife
        ("Raiders shot a clerk and his wife. The man died; his wife was hurt.", 1, 1),
        # the same person in other words
        ("A bullet hit a nurse in her tent, wounding her slightly.", 0, 1),
        ("A guard was shot when he tried to run and died of his wounds.", 1, 0),
        # a number that two sources give
        (
            "At least 12 died. An aide told of at least 14 deaths. Police said 12 died.",
            12,
            0,
        ),
        # the rest of those hurt
        (
            "Ten cooks were hurt. Three are in hospital, the rest received first aid.",
            0,
            10,
        ),
        (
            "Raiders hurt ten. Two raiders died, while the remaining one was hurt.",
            2,
            11,
        ),
        # some told before, and again with others
        ("Two boys died in Dol. A fire killed nine people, including two boys.", 9, 0),
        ("Two boys died. In another raid nine people died, including two boys.", 11, 0),
        # one more dies of those hurt
        ("A bomb killed two and hurt six. A third cook died in hospital.", 3, 5),
        ("A bomb killed two and hurt six. Another cook died of his wounds.", 3, 5),
        ("A bomb killed two and hurt six. Another cook died on the way.", 3, 6),
        # those who died of all who were hit are those of the lead
        ("A fire killed four cooks. Ten people were burnt. Four of them died.", 4, 6),
        ("A fire killed four cooks. Ten were burnt, four of whom died later.", 8, 6),
        # an attack that took more than one
        ("A Finn was killed in a raid on a bar that left 21 dead.", 21, 0),
        ("A Finn was killed in a raid that killed 21 others.", 22, 0),
        ("A Finn was killed in Dol, and a raid that killed 21 hit Esk.", 22, 0),
        # the others of those hurt
        ("Two monks and a boy were hit. A monk died and the others were hurt.", 1, 2),
        ("A bomb injured a clerk; he lost an eye.", 0, 1),
        # the other side
        ("Troops drove off rebels, 15 of whom died. Two soldiers also fell.", 17, 0),
        ("A bishop was seized. He fled during a raid in which two died.", 2, 0),
        # another source, in one sentence
        ("The mayor said four died; doctors said eight had died.", 4, 0),
        ("Raiders seized six clerks, killing two; four are still held.", 2, 0),
        # the same, in one sentence
        ("They shot a clerk and two cooks; the cooks were wounded.", 0, 3),
        # what was said before
        ("The army put the toll at 14 after saying 17 had died.", 14, 0),
        ("Six were seized. All were freed in a raid in which two died.", 2, 0),
        # an earlier killing that led to the event
        ("After the killing of a herder, a mob shot two guards dead.", 2, 0),
    ],
)
def test_who_is_another_and_who_is_not(text: str, killed: int, injured: int) -> None:
    toll = extract(text).toll()
    found = [0 if one is None else one.best for one in (toll.killed, toll.injured)]
    assert found == [killed, injured]


def test_captives_who_remain_so_are_no_others() -> None:
    text = "Rebels abducted six nuns. Two were freed; the four women are still held."
    figure = extract(text).toll().abducted
    assert figure is not None
    assert figure.best == 6


@pytest.mark.parametrize(
    ("text", "restates"),
    [
        ('A consul was shot dead. "I am glad that a man died," said Ana Ruk.', "c1"),
        ("Six guards died in Dol. The mayor is sorry that people were killed.", "c1"),
        (
            "Six guards died in Dol. The mayor regretted that six guards were killed.",
            "c1",
        ),
        ("Six guards died in Dol. The mayor is sorry that two nuns were killed.", None),
        ("Six guards died in Dol. The mayor said that a nun was killed.", None),
    ],
)
def test_what_is_felt_about_was_told(text: str, restates: str | None) -> None:
    assert extract(text).casualties[1].restates == restates


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("A cook died and nine others were hurt. The blast injured ten.", 9),
        ("A cook died and nine others were hurt. In all, ten people were hit.", 9),
        ("A cook died and nine others were hurt. A second blast injured 11.", 20),
    ],
)
def test_all_who_were_hit_are_told_behind_the_dead(text: str, injured: int) -> None:
    toll = extract(text).toll().injured
    assert toll is not None
    assert toll.best == injured


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Two cooks were hit by a sniper; one is dead.", 1),
        ("Three cooks were shot. Two are dead.", 1),
        ("Three cooks were hurt in Dol. In Esk two are dead.", 3),
        ("Four people were stabbed; two cooks later died of their wounds.", 2),
        ("Four guards were shot. A corporal later died of his injuries.", 3),
        ("Four men were shot. Two women later died in hospital.", 4),
        ("Two men were shot. The cook died; his brother was hit in the leg.", 1),
        ("A bomb hurt nine clerks. Another clerk died of his wounds on Monday.", 8),
        ("Raiders wounded a third nurse. The driver was also wounded.", 2),
        ("Two men were shot. The mayor was killed in Esk; his wife was hurt.", 3),
    ],
)
def test_some_of_those_shot_are_dead(text: str, injured: int) -> None:
    toll = extract(text).toll().injured
    assert toll is not None
    assert toll.best == injured


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
