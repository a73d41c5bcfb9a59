"""News told from the top: totals, their parts, rivals and echoes, and what is of another event."""

import pytest

from casualtyparse import extract


def _killed(text: str) -> int | None:
    figure = extract(text).toll().killed
    return None if figure is None else figure.best


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # parts that add up, in one attack or in several
        ("Two bombs killed 13.\nTwelve clerks died in Dol. A cook died in Esk.", 13),
        ("Bombs kill 13\n\nTwelve died in Dol. In a second blast a cook died.", 13),
        ("At least 18 people died. Fifteen died at once; three others later.", 18),
        # parts of whatever kind, right behind a lead
        ("Mines killed 14 troops. Six police and a militant died. Seven men died.", 14),
        # a death that is known already
        (
            "A corporal died. Corp Ruk's death brings to four the number killed this year.",
            1,
        ),
        ("A soldier was killed. The soldier's death brings to 12 those of May.", 1),
        # a lead that says of how many attacks it is
        ("Twin blasts killed 20 people. A second blast killed six rescuers.", 20),
        (
            "A pair of bombs killed 27. One killed 14. Another 13 people died in Dol.",
            27,
        ),
        ("Floods killed 27. Another two people died when a wall fell in Dol.", 29),
        ("In Dol, gunmen killed nine. Four died in a suicide bombing in Esk.", 13),
        ("Gunmen in Dol shot nine dead. A bomb killed two in the town of Esk.", 11),
        # what sums up two groups
        (
            "Three died at once and another five died later. Fire killed eight people.",
            8,
        ),
        # or of a place not told of before
        (
            "A bomb killed nine men in Dol. A mine killed a cook in a nearby village.",
            10,
        ),
        ("A bomb hit a mill, killing nine. A rocket on a village killed a cook.", 10),
        ("A bomb killed nine in Dol. The blast killed a cook in a nearby mill.", 9),
        (
            "A bomb killed nine in a town. A doctor said that a cook died in a village.",
            9,
        ),
        ("A bomb killed nine in Dol. Gunmen shot two of them in Esk.", 9),
        ("A bomb killed nine in Dol. The bomb killed two in Esk.", 9),
        ("A fire killed nine. A guard was killed in a separate clash in Dol.", 10),
        ("A fire killed nine. Two guards died in another fire in Dol.", 11),
        (
            "Raiders killed six cooks in two towns. They also shot a woman dead in Dol.",
            6,
        ),
        # a number that is no more than so
        ("As many as 68 rebels died. At least 22 were killed on a bus.", 68),
        # told one by one in a sentence or two
        ("Three people died. A nun was stabbed to death. A cook and a boy drowned.", 3),
        (
            "Raiders killed 22. Four raiders were shot dead. So in total 28 people died.",
            28,
        ),
        # what a group says that it did
        ("One guard died, police said. The rebels said they had killed six guards.", 1),
        # sums that say so
        ("Raiders killed 23 men. A band killed five boys. In all, 28 clerks died.", 28),
        ("A mine killed nine men. It killed two cooks. Overall 11 villagers died.", 11),
        ("A mine killed nine men. In all of the villages two guards died.", 9),
        # some of the lead
        ("Some 80 villagers died. In Dol 52 were killed. Five died in Esk.", 80),
        ("At least 45 people died. At least 17 people were reported dead in Dol.", 45),
        ("A fire killed 31 people. Two cooks died when they jumped.", 31),
        ("Crash kills 18\n\nIt killed 17 men. Five men died in Dol. 13 men died.", 18),
        ("Seven Finns died. In Dol three clerks were killed.", 7),
        # others than the parts before them
        ("Bombs killed 18 people. In Dol 12 died. A raid cost three other lives.", 18),
        (
            "Raiders killed 12 people. Eight of them died in Dol. Four others at Esk.",
            12,
        ),
        # the same number of the same kind
        ("Raiders killed two officers. They shot dead two policemen at a gate.", 2),
        ("Raiders killed three villagers. The band also killed three civilians.", 3),
        ("A rebel was killed in Dol. The fight led to the death of a rebel.", 1),
        ("A mine killed one person. One of the drivers was killed, he said.", 1),
        ("Four guards were killed. Meanwhile, a clerk said four guards died.", 4),
        # how they died, told by another noun for them
        ("Raiders killed four officers. The policemen were shot at close range.", 4),
        ("Raiders killed seven nuns. Some of the women were shot in the back.", 7),
        ("Seven cadets died. Two of the men died on the spot, a guard said.", 7),
        # the sum of what was told first
        ("Raiders killed a clerk and two cooks. Police said three people died.", 3),
        # rivals: what is more exact, what armed groups claim, what was said first
        ("A mine killed more than 40 people. Police said 42 people died.", 42),
        (
            "Five soldiers were killed, police said. Al-Shabaab said nine soldiers died.",
            5,
        ),
        (
            "A ferry sank and 35 people died. Officials had first put the dead at 36.",
            35,
        ),
        ("Raiders killed at least 14. We counted up to 14 bodies, he said.", 14),
        ("Raiders killed 12 and hurt 30. He saw bodies lying on the ground.", 12),
        (
            "12 died. Eight bodies were found. Earlier reports had put the toll at nine.",
            12,
        ),
        ("Bombs killed 13 people. In Esk, another bomb killed two cooks.", 13),
        # a part by its rank, and by its fellows
        (
            (
                "Rebels killed seven soldiers. Scouts found six of their comrades killed. "
                "Later a seventh soldier was killed."
            ),
            7,
        ),
        # whom forces call an attacker
        (
            (
                "A Dolian was killed by soldiers in a raid. The army said its troops had "
                "killed one militant."
            ),
            1,
        ),
        # told without a name, and what was said or thought only
        ("One civilian was killed in Dol. A woman of 63 was killed.", 1),
        ("Six bodies were found in Dol. Officials had spoken of a seventh body.", 6),
        ("The toll rose to 71. The mayor thought that hundreds had died.", 71),
        ("Two rebels and four guards died. Both were killed at a gate.", 6),
        # some of all who died, told later
        ("Nine Finns died. They were among the 69 people who died on Monday.", 69),
        # a rival of the same side, whoever is named
        (
            (
                "A militia killed more than 40 people in a camp. A clerk said Dolian rebels "
                "massacred 46 people there."
            ),
            46,
        ),
        # as many, whatever each source calls them
        ("Troops killed 25 rebels. A clerk said troops had killed 25 civilians.", 25),
        # parts of each of two leads
        (
            "Raids killed 32 rebels and nine guards. In Esk 18 rebels and 7 guards died.",
            41,
        ),
        # who they were, one by one
        (
            "Raiders killed four women. Mara Kor, her two daughters and a maid died.",
            4,
        ),
        # the dead of one side, as it tells them
        (
            "The army said it killed 40 rebels. But the rebels said they lost six fighters.",
            40,
        ),
        # those who died of wounds, in a headline
        (
            (
                "Five guards killed in raids\n\nGunmen killed three guards and hurt another "
                "four. One of the wounded died in hospital. A mine killed a guard in Esk."
            ),
            5,
        ),
        # parts told by others
        (
            (
                "A bomb killed six people. However, officials in Dol said it killed three "
                "people on the spot. Three people succumbed later."
            ),
            6,
        ),
        # other clashes than the event
        (
            (
                "A bomb killed 23 people, the radio said. It came as battles for the camps "
                "went on. Police said 13 people were killed in those battles."
            ),
            36,
        ),
        # their parts of the same class, told again and again
        ("Four civilians died. A woman died in Dol. Two drivers and a cook died.", 4),
        (
            (
                "Seven civilians died. The two men, two women and three children died in a "
                "car. Two men, two women and three children were killed, he said."
            ),
            7,
        ),
        ("Two soldiers died. A private soldier and an airman were killed.", 2),
        # who also says so, and what is less than known
        ("A raid killed 10 cooks. A clerk also said 10 people had died.", 10),
        ("At least 22 were killed. Doctors said the toll is more than 20.", 22),
        # what is told of any of several attacks
        (
            (
                "Bombings, shootings kill 13\n\nA bomb killed four cooks in Dol. Also on "
                "Monday, two mines went off in Esk, killing two clerks."
            ),
            13,
        ),
        ("Attacks killed nine. Meanwhile in Esk gunmen shot dead two cooks.", 9),
        ("Attacks killed nine people. In Esk another raid killed Ana Ruk.", 9),
        # a part told again is a part
        (
            (
                "Six killed in raids\n\nGunmen killed two guards and three cooks in Dol, and a "
                "mine killed a girl. They killed two guards and three cooks, a clerk said."
            ),
            6,
        ),
        # a fourth of four
        ("Four people died in Dol. The fourth victim died of burns.", 4),
        # who else says so
        ("Raiders killed 15 people. Ana Ruk, another clerk, said 15 cooks died.", 15),
        # headlines without a full stop
        ("Dozens dead in raid\n\nA raid killed at least 27. It killed dozens.", 27),
        ("Five guards killed\nDOL—Rebels have killed five guards in a raid.", 5),
    ],
)
def test_the_dead_are_counted_once(text: str, killed: int) -> None:
    assert _killed(text) == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Bombs killed 13 people. In a separate raid in Esk, two cooks died.", 15),
        ("Attacks killed 13 people. In a separate raid in Esk, two cooks died.", 15),
        (
            "Raiders killed nine in the latest of the attacks. Another raid killed two.",
            11,
        ),
        ("Raiders killed four guards. A clerk, his wife and two maids died in Esk.", 8),
        ("Al-Shabaab killed 29 men in Dol. The army said 29 rebels died.", 58),
        ("Troops killed 25 rebels. Gunmen killed 25 civilians in Esk.", 50),
        ("Troops killed two rebels. In Esk troops killed two civilians.", 4),
        ("Bombs killed 13 people. Two more died of burns.", 15),
        ("Four people died in Dol. A fifth victim died of burns.", 5),
        ("Raiders killed 15 people. Another clerk, Ana Ruk, was killed in Esk.", 16),
        ("A mine killed three guards. Another two guards were shot dead in Esk.", 5),
        ("Raiders killed nine villagers. Police shot dead three bandits.", 12),
        ("A policeman was killed in Dol. A clerk was killed in Esk.", 2),
        ("A bomb killed two soldiers. The army killed two rebels.", 4),
        ("Rebels shot a clerk dead. The army said it had killed one rebel.", 2),
        ("A raid killed three guards. Two people were killed as well.", 5),
        ("A bomb killed 13 people. Another bomb killed two cooks.", 15),
        ("Rebels killed five people. Police killed nine people.", 14),
        ("A mine killed a guard. Later a second guard was killed.", 2),
        ("A civilian was killed in Dol. A woman was killed in Esk.", 2),
        ("Nine men were killed. Nine women were killed.", 18),
        (
            "2 May: Raiders killed many men. 3 May: Gunmen killed six. 4 May: A mine killed six.",
            15,
        ),
        ("Dol, May 2. A bomb killed two.\nEsk, May 3. A mine killed two.", 4),
        ("Raiders killed six guards. Their own losses were four dead.", 10),
        ("Police lost 7 men on 3 May. On 4 May three policemen were shot dead.", 10),
        ("Seven Finns died. Troops shot dead three rebels.", 10),
        ("A bomb killed four people. Earlier on Friday gunmen shot dead a clerk.", 5),
        (
            "In Dol a bomber killed 11. A bomb in Esk killed six. Gunmen shot dead two.",
            19,
        ),
    ],
)
def test_others_are_added(text: str, killed: int) -> None:
    assert _killed(text) == killed


def test_a_figure_goes_with_what_supersedes_it() -> None:
    text = (
        "24 killed\n\nAt least 24 people died. Police confirmed the toll stood at 24."
    )
    assert _killed(text) == 24


def test_histories_are_told_in_order() -> None:
    text = "The army lost 60 men. At the ford 12 men were killed."
    document = extract(text, mode="narrative")
    assert document.toll().killed is not None
    assert [c.superseded_by for c in document.casualties] == [None, None]
