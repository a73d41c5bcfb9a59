"""Casualties know who caused them, told in their clause, their sentence or close by."""

import pytest

from casualtyparse import Document, extract


def _by(document: Document, surface: str) -> list[str]:
    texts = {actor.id: actor.text for actor in document.actors}
    found = [one for one in document.casualties if surface in one.text]
    assert found, f"{surface!r} is no casualty in {document.text!r}"
    return [texts[key] for key in found[0].perpetrators]


@pytest.mark.parametrize(
    ("text", "surface", "doer"),
    [
        ("Gunmen ambushed and killed four officers.", "four", "Gunmen"),
        ("Raiders stormed Orlen, killing nine and wounding six.", "six", "Raiders"),
        ("Raiders killed six in Orlen and kidnapped ten.", "ten", "Raiders"),
        ("Raiders shot four men; two of them died.", "two of them", "Raiders"),
        ("Nine were killed when raiders stormed Orlen.", "Nine", "raiders"),
        ("Nine died in an attack by raiders.", "Nine", "raiders"),
        (
            "Six gunmen entered the hall of an ELN man. The gunmen killed four.",
            "four",
            "gunmen",
        ),
        ("Police arrested nine men.", "nine", "Police"),
        ("Nine were killed by a mine planted by raiders.", "Nine", "raiders"),
        ("Nine died when an IED planted by raiders went off.", "Nine", "raiders"),
        ("A bomb set by raiders killed nine.", "nine", "raiders"),
        ("It lists nine killings committed by raiders.", "nine", "raiders"),
        ("Two died after a mine planted by raiders went off.", "Two", "raiders"),
        ("Raiders attacked a bus and nine people died.", "nine", "Raiders"),
        ("The group raided Orlen. FARC rebels killed two.", "two", "FARC"),
        (
            "Raiders stormed Orlen at dawn. Nine people were killed.",
            "Nine",
            "Raiders",
        ),
        (
            "Raiders stormed Orlen. Roads were shut. It rained.\n\nSix died in the raid.",
            "Six",
            "Raiders",
        ),
        ("Nine were hacked to death, a mayor said, blaming FARC.", "Nine", "FARC"),
        (
            "A bomb killed nine people. FARC claimed responsibility.",
            "nine",
            "FARC",
        ),
        (
            "Six people were killed in Orlen.\n\nFARC said it carried out the attack.",
            "Six",
            "FARC",
        ),
        (
            "Raiders kill two teachers\n\nTwo teachers died.",
            "Two teachers died",
            "Raid",
        ),
        ("Two teachers died\n\nRaiders killed the two teachers.", "Two", "Raiders"),
        (
            "FARC rebels, driven off by the army, said they had killed six.",
            "six",
            "FARC",
        ),
        ("The police came. The rebels said they had killed nine.", "nine", "rebels"),
        ("The army on Sunday said it had killed nine rebels.", "nine", "army"),
        (
            "Two guards were killed. Officials blamed FARC for the attack.",
            "Two",
            "FARC",
        ),
        (
            "Two militiamen were killed when FARC rebels ambushed them.",
            "Two",
            "FARC",
        ),
        ("Raiders attacked Orlen last week killing nine women.", "nine", "Raiders"),
        ("ORLEN: A bomb set by FARC killed five and hurt eight.", "eight", "FARC"),
        ("A landmine laid by FARC killed five.", "five", "FARC"),
        ("Two soldiers died following a clash with FARC rebels.", "Two", "FARC"),
        (
            "Two guards died. It rained. Roads shut. FARC was behind the attack, he said.",
            "Two",
            "FARC",
        ),
        ("Nine were killed in a raid claimed by FARC.", "Nine", "FARC"),
        ("The Kenya Police arrested nine men.", "nine", "Kenya Police"),
        ("Six people were killed. FARC claimed credit.", "Six", "FARC"),
        ("Six people were killed. Police suspect FARC.", "Six", "FARC"),
        ("Six were killed. No one claimed it, but police blamed FARC.", "Six", "FARC"),
        ("A blast killed six. Suspicion fell on FARC.", "six", "FARC"),
        ("Six people were killed. Police blamed FARC for the blast.", "Six", "FARC"),
        ("Six were killed. The attack was carried out by FARC.", "Six", "FARC"),
        ("A bomb killed six clerks. The device was planted by FARC.", "six", "FARC"),
        ("Six were killed. The attackers were members of FARC.", "Six", "FARC"),
        ("FARC bombed a bank in Orlen; six people were killed.", "six", "FARC"),
        (
            "Six clerks were shot and killed in the town of Orlen by FARC.",
            "Six",
            "FARC",
        ),
        ("A bombing carried out by FARC killed six people.", "six", "FARC"),
        (
            "Six were killed. FARC claimed responsibility. ETA killed nine.",
            "Six",
            "FARC",
        ),
        ("A FARC bomb killed six people in Orlen.", "six", "FARC"),
        ("Six people died when a FARC car bomb exploded.", "Six", "FARC"),
        ("Men of FARC abducted and later killed six clerks.", "six", "FARC"),
    ],
)
def test_perpetrators_are_told_close_by(text: str, surface: str, doer: str) -> None:
    [found] = _by(extract(text), surface)
    assert found.startswith(doer)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The army lost two men in the raid.", "two"),
        ("Ten taken as porters died, and the army killed six.", "Ten"),
        ("Residents said they killed nine herders.", "nine"),
        ("The Red Cross evacuated 300 people.", "300"),
        ("Two died in a clash between FARC rebels and miners.", "Two"),
        ("Raiders attacked a camp in revenge for the murder of six herders.", "six"),
        ("Six died in Orlen two days after raiders stormed Asmin.", "Six"),
        ("Six drowned in Orlen, but raiders stormed Asmin.", "Six"),
        ("Raiders stormed Orlen; a nurse died of cholera.", "nurse"),
        ("Raiders stormed Orlen. In Asmin, two people died.", "two"),
        ("Raiders stormed Orlen. On Monday two people died.", "two"),
        ("Raiders stormed Orlen.\n\nTwo people died.", "Two"),
        ("Raiders stormed Orlen. A farmer was found dead.", "farmer"),
        ("Raiders stormed Orlen. Nine died in an earthquake.", "Nine"),
        ("Raiders stormed Orlen. A separate blast hurt six.", "six"),
        ("Raiders stormed Orlen. Troops shelled Asmin. Roads shut. Two died.", "Two"),
        ("Raiders stormed Orlen and troops shelled Asmin. Two died.", "Two"),
        ("Raiders stormed Orlen last year, killing six. Two died.", "Two"),
        ("Raiders stormed Orlen. Two attackers died.", "Two"),
        ("Troops stormed Orlen. Two soldiers died.", "Two"),
        ("Nine raiders stormed Orlen. Two raiders died.", "Two"),
        ("Raiders stormed Orlen. Two of our men died.", "Two"),
        ("One of the officers killed was a captain.", "killed"),
        ("Separately a bomb tore through a jeep and killed three.", "three"),
        ("A huge stampede killed nine people and injured six.", "nine"),
        ("The mayor rushed home after a 7.8-magnitude quake killed nine.", "nine"),
        ("A witness said the explosion killed two men and injured three.", "three"),
        ("The soldiers were on patrol when they hit a mine. Two died.", "Two"),
        ("Men shot at Orlen. The lamps went out. Two died in the raid.", "Two"),
        ("Two guards were confirmed dead by a doctor.", "Two"),
        ("A guard tried to free some kidnapped pupils.", "pupils"),
        ("Six people were killed. FARC claimed to hold Orlen.", "Six"),
        ("Six people were killed. Police accused FARC of burning a mill.", "Six"),
        ("Six people were killed. FARC was blamed for another blast.", "Six"),
        ("Driver killed instantly; six others wounded.", "six"),
        ("Raiders stormed Orlen. Six farmers drowned.", "Six"),
        ("Six drowned. FARC claimed responsibility.", "Six"),
        ("Nine died, six of them attackers. FARC is suspected.", "six"),
        ("Two people were hurt when a FARC bomb expert fell.", "Two"),
        ("Six drowned off Orlen.\n\nThe raid on Asmin was by FARC.", "Six"),
        ("An earthquake killed six. FARC claimed responsibility for it.", "six"),
        ("Six people were killed. FARC and ETA claimed responsibility.", "Six"),
        (
            "Orlen: six killed.\nAsmin: a bank burnt. FARC claimed responsibility.",
            "six",
        ),
    ],
)
def test_who_did_something_else_is_no_perpetrator(text: str, surface: str) -> None:
    assert _by(extract(text), surface) == []
