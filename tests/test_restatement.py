"""People told of twice, and others who are no more than like them."""

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
