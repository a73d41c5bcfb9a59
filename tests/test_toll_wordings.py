"""Tolls of short reports: what adds up, what is told again, what is of another event."""

import pytest

from casualtyparse import extract

Case = tuple[str, int | None, int | None]


def _toll(text: str) -> tuple[int | None, int | None]:
    toll = extract(text, reference="2019-11-07").toll()
    killed, injured = toll.killed, toll.injured
    return (
        None if killed is None else killed.best,
        None if injured is None else injured.best,
    )


#: An event before that of the report, or a toll of more than it.
OTHER_EVENTS: list[Case] = [
    (
        (
            "Soldiers raided Orlen on Monday, killing six men. On the previous day the "
            "soldiers had killed 18 weavers."
        ),
        6,
        None,
    ),
    (
        (
            "One of the dead was named as Teo Brandt. At least 38 people died in the raid. "
            "Thirty of them were raiders. Seven guards and a cook also died."
        ),
        38,
        None,
    ),
    (
        (
            "A clerk was shot. The day before the raid two boats had been sunk and four "
            "cooks killed."
        ),
        None,
        1,
    ),
    ("A cook was killed on Saturday, the day before the vote.", 1, None),
    (
        (
            "Gunmen killed five on a bus. It was the fourth such raid. The first three left "
            "41 dead."
        ),
        5,
        None,
    ),
    (
        "Raiders beheaded a man whom they accused of killing three of their fighters.",
        1,
        None,
    ),
    ("Gunmen killed four people, bringing the week's toll to 35.", 4, None),
    ("A bus fell, killing 16 and taking the year's toll to 400.", 16, None),
    (
        (
            "The latest killings bring to 45 the number of people killed this month. On "
            "Monday three cooks were shot dead."
        ),
        3,
        None,
    ),
    (
        (
            "Guards killed five people. The raid recalls a massacre in 1994 that left 300 "
            "dead."
        ),
        5,
        None,
    ),
    ("The army killed 40 rebels in two days of raids.", 40, None),
    ("At least 50 were killed on Monday. Twelve were killed on Tuesday.", 62, None),
    ("The army, accused of killing 30 cooks, said it shot 12 rebels.", None, 12),
    (
        "A cook was killed on Monday. The week before, rebels had killed nine guards.",
        1,
        None,
    ),
    (
        (
            "The attack, in which 25 people were killed, was the worst since 40 people died "
            "in a bombing in June."
        ),
        25,
        None,
    ),
    (
        (
            "Eleven people were killed on Friday in the same market where a bomb had killed "
            "three only a day earlier."
        ),
        11,
        None,
    ),
    ("Since May 120 people have been killed, and on Monday eight more died.", 8, None),
    ("Abo: 8 dead, 3 wounded. Esk: 4 dead. Dol: 2 wounded.", 12, 5),
    ("Sunday's fighting killed 12. Thirty have now died since Friday.", 12, None),
    ("The fighting killed 12, taking the deaths since Friday to 30.", 12, None),
    ("No one was hurt. In a separate protest, one man was shot dead.", 1, 0),
    ("Guards killed a cook. Villagers protested and guards killed two.", 3, None),
    (
        (
            "Raiders attacked Abo: 3 killed, 2 wounded. The same group attacked Esk: 1 "
            "killed."
        ),
        4,
        2,
    ),
    ("A bomb killed 34 people on Friday. A day later gunmen shot dead five.", 39, None),
    ("A man accused of killing two guards was himself killed.", 1, None),
    (
        (
            "Army shells killed 25 people in Karsh. Rebel rockets killed three people in "
            "Dol."
        ),
        28,
        None,
    ),
    (
        "Two men were killed in a revenge attack for the murder of a clerk last month.",
        2,
        None,
    ),
    ("The film tells the story of a nurse who kills five patients.", None, None),
    (
        (
            "It was reported a month after the event that rebels had stormed a village, "
            "killing 150."
        ),
        150,
        None,
    ),
    (
        (
            "The envoy condemns the attack in which seven guards were killed and 12 others "
            "wounded."
        ),
        7,
        12,
    ),
    (
        "The agency condemns the deaths of Ana Ruk and Tom Ross, volunteers.",
        2,
        None,
    ),
]

#: Those of the injured who die, and how some of them are.
STATES: list[Case] = [
    ("A bomb hurt 18 people; a woman of 20 was in critical condition.", None, 18),
    ("Four clerks were shot by guards. Two have died.", 2, 2),
    ("Two were beaten; one lost consciousness and died.", 1, 1),
    ("A couple were stabbed at home. The woman died.", 1, 1),
    ("A captain and five soldiers were wounded; the captain later died.", 1, 5),
    ("Six soldiers were hurt. A corporal, 22, died of his wounds.", 1, 5),
    ("A girl was killed and her brother hurt. The boy died on Tuesday.", 2, 0),
    ("A blast killed 17. A further 12 are missing and feared dead.", 29, None),
    ("Fourteen were injured, and five remained in hospital on Monday.", None, 14),
    ("Six were hurt in a crash. One has since died.", 1, 5),
    ("A guard was killed and another hurt. The injured guard died later.", 2, 0),
    ("Nine clerks and five guards were hurt. One of the clerks later died.", 1, 13),
    ("Nine clerks and a guard were killed. The guard was stabbed.", 10, None),
    ("Gunmen killed a priest. Father Jan Kos, 60, was shot at home.", 1, None),
    ("Gunmen killed a priest. Jan Kos, a clerk, was shot in the leg.", 1, 1),
    ("Two men were shot. A woman died of her wounds.", 1, 2),
    (
        (
            "A roof fell, killing two clerks. Two others were pulled out, but one of them "
            "died."
        ),
        3,
        None,
    ),
    ("Sixty died when a tanker blew up. Eighteen others have since died.", 78, None),
    (
        (
            "Five guards were killed and four injured. The injured were flown out, and one "
            "of them died."
        ),
        6,
        3,
    ),
    ("He stabbed his wife and two daughters. The wife and one daughter died.", 2, 1),
    (
        (
            "Raiders shot dead five men and abducted nine girls. The girls were freed later, "
            "but one was found dead."
        ),
        6,
        None,
    ),
    ("Three died on the spot and nine were hit; one of the nine died later.", 4, 8),
    (
        (
            "Four people were killed by a bomb. Three died on the spot and nine were hit; "
            "one of the nine died later."
        ),
        4,
        8,
    ),
    ("Gunmen killed Omar Zaki. Zaki, 41, was hit by nine bullets.", 1, None),
    # others than the injured
    ("Ten people were hurt in the crash. Three died.", 3, 10),
    ("Six miners were hurt and one died.", 1, 6),
    ("The gunman shot two people. The man was then killed by police.", 1, 2),
]

#: What another source says, what was said first, what sums up.
COUNTS: list[Case] = [
    (
        (
            "First reports had 14 dead and three wounded; police later confirmed thirteen "
            "killed and nine wounded."
        ),
        13,
        9,
    ),
    ("Initial reports put the dead at 20. He later said 16 had been killed.", 16, None),
    (
        "Police, who had first given a toll of nine, said on Monday that 12 had died.",
        12,
        None,
    ),
    ("Ten were reported killed, although the army confirmed only six.", 6, None),
    ("The rebels said they killed 45 soldiers; the army admitted only five.", 5, None),
    (
        (
            "The rebels said they killed 45 soldiers; the army admitted the loss of only "
            "five."
        ),
        5,
        None,
    ),
    (
        "A paper put the toll as high as 70, but police confirmed only 24 dead.",
        24,
        None,
    ),
    ("Witnesses counted nine bodies. The government said three had died.", 3, None),
    ("Police shot dead a man, who had earlier killed his father.", 2, None),
    (
        (
            "The army killed 15 rebels, he said. The rebels said only three of their "
            "fighters had died."
        ),
        15,
        None,
    ),
    (
        (
            "Two clerks were killed at the gate and six cooks inside. He gave 14 dead for "
            "the killings as a whole."
        ),
        14,
        None,
    ),
    ("Raiders killed four men in Dol and three in Esk. Overall, nine died.", 9, None),
    ("The quake toll climbed to 231. On Monday the toll was 190.", 231, None),
    ("The raiders killed 20 villagers, beheading others.", 20, None),
    ("The toll rose to 46, after three of the wounded died overnight.", 46, None),
    (
        "Rebels said they killed 20 officers. The police said four officers died.",
        4,
        None,
    ),
    (
        (
            "More than 200 people died in two days of clashes. The dead included 93 soldiers "
            "and 13 policemen. At least 30 civilians were also killed, and the bodies of 90 "
            "rebels were found."
        ),
        200,
        None,
    ),
    (
        "The army said it killed 30 rebels. The rebels said they had lost 11 men.",
        30,
        None,
    ),
    ("* Two killed in Dol\n* Four wounded in Esk\n* One killed in Abo", 3, 4),
    ("A raid killed seven. Two more people died of their wounds on Monday.", 9, None),
    # no other count of the same people
    ("Residents said 20 died. Police said two of them were women.", 20, None),
    ("Witnesses said 20 died. Police said five had died in the market.", 20, None),
    ("Raiders killed 15 men, and killed others in a second village.", 16, None),
    ("A guard was shot, a cook stabbed. Both died.", 2, None),
    ("The lorry driver died. The bus driver was badly hurt.", 1, 1),
    ("The driver of the lorry died. The driver of the bus was hurt.", 1, 1),
    ("Ana Ruk was killed in Dorn. The 45-year-old clerk was shot at home.", 1, None),
]


@pytest.mark.parametrize(
    ("text", "killed", "injured"), [*OTHER_EVENTS, *STATES, *COUNTS]
)
def test_each_is_counted_once(
    text: str, killed: int | None, injured: int | None
) -> None:
    assert _toll(text) == (killed, injured)


def test_what_is_not_known_is_asserted() -> None:
    (figure,) = extract("It was unclear whether anyone was hurt.").casualties
    assert (figure.count.kind, figure.status) == ("unknown", "asserted")


def test_suspects_held_for_questioning_are_of_the_event() -> None:
    text = "No one was injured. One suspect was detained for questioning."
    assert [one.scope for one in extract(text).casualties] == ["event", "event"]
