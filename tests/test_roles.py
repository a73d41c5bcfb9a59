"""Roles are earned by clauses; each pitfall of a name in the wrong place has its sentence."""

import pytest

from casualtyparse import extract
from casualtyparse.actors.values import Actor


def _roles(text: str, surface: str) -> set[str]:
    found = [actor for actor in extract(text).actors if surface in actor.text]
    assert found, f"{surface!r} is no mention in {text!r}"
    return {role for actor in found for role in actor.roles}


@pytest.mark.parametrize(
    ("text", "surface", "roles"),
    [
        ("The mill was looted and burned by Boko Haram.", "Boko Haram", "perpetrator"),
        ("FARC rebels ambushed two teachers.", "FARC", "perpetrator"),
        ("FARC rebels ambushed two teachers.", "two teachers", "target"),
        (
            "An attack by Boko Haram left the mill in ruins.",
            "Boko Haram",
            "perpetrator",
        ),
        ("Hezbollah's raid lasted an hour.", "Hezbollah", "perpetrator"),
        ("An ambush on Kenyan troops failed.", "Kenyan troops", "target"),
        ("A Taliban commander was killed.", "Taliban", "victim"),
        ("Border guards killed five smugglers.", "five smugglers", "victim"),
        ("Border guards killed five smugglers.", "Border guards", "perpetrator"),
        ("Nine were killed in clashes with Boko Haram.", "Boko Haram", "perpetrator"),
        ("Nine died in clashes between Boko Haram and miners.", "Boko", "perpetrator"),
        ("The mayor did not deny that FARC killed two.", "FARC", "perpetrator"),
        ("Police identified the gunmen as members of FARC.", "FARC", "perpetrator"),
        ("The raiders, members of FARC, fled.", "FARC", "perpetrator"),
        ("The gunmen, who belonged to FARC, fled.", "FARC", "perpetrator"),
        ("The attackers were suspected members of FARC.", "FARC", "perpetrator"),
        ("Blast at a bank. Group responsible: FARC.", "FARC", "perpetrator"),
        (
            "Two boys who said they were members of FARC shot a guard.",
            "FARC",
            "perpetrator",
        ),
        ("Maoists of the Red Brigades shot a clerk.", "Red Brigades", "perpetrator"),
        ("Gunmen, possibly from FARC, shot a guard.", "FARC", "perpetrator"),
        ("The hijackers belonged to FARC.", "FARC", "perpetrator"),
        ("The murder was ordered by FARC.", "FARC", "perpetrator"),
        ("The bombing bears the mark of FARC.", "FARC", "perpetrator"),
        ("FARC members machine-gunned a bus.", "FARC", "perpetrator"),
        ("On Monday FARC fire-bombed a mill.", "FARC", "perpetrator"),
        ("FARC released a nun whom it kidnapped in May.", "FARC", "perpetrator"),
        ("A bomb which FARC had planted was defused.", "FARC", "perpetrator"),
        ("FARC said it was holding two engineers.", "FARC", "perpetrator"),
        ("Two clerks died in the hands of FARC.", "FARC", "perpetrator"),
        ("Men of the FARC's Ninth Front shot a clerk.", "Ninth Front", "perpetrator"),
        ("UNICEF thinks 40,000 children fled.", "UNICEF", "source"),
        ("FARC claimed 12 fatalities.", "FARC", "source"),
        ("Most of the dead are thought to be members of FARC.", "FARC", "victim"),
        ("The gunmen were guerrillas of FARC.", "FARC", "perpetrator"),
        ("The killers are likely members of FARC.", "FARC", "perpetrator"),
        ("Two clerks were held hostage by FARC.", "Two clerks", "victim"),
        ("The rebels, who shot a guard, belonged to FARC.", "FARC", "perpetrator"),
        ("He was robbed by men who came from FARC.", "FARC", "perpetrator"),
        ("Two of those killed were UNICEF teachers.", "UNICEF", "victim"),
        ("Nine were killed by rebel shells.", "rebel", "perpetrator"),
        ("FARC staged a series of assaults on police officers.", "FARC", "perpetrator"),
        ("FARC resorted to heavy shelling of villages.", "FARC", "perpetrator"),
        ("FARC drove a truck into a crowd.", "FARC", "perpetrator"),
        ("Gunmen opened fire on a UNICEF convoy.", "UNICEF", "target"),
        ("Gunmen attacked an office of UNICEF.", "UNICEF", "target"),
        ("Gunmen attacked the Turkish consulate.", "Turkish consulate", "target"),
        ("Guerrillas of the armed wing of FARC shot a clerk.", "FARC", "perpetrator"),
        ("Men of a faction of the outlawed FARC shot a man.", "FARC", "perpetrator"),
        ("A FARC platoon armed with rifles raided a mill.", "FARC", "perpetrator"),
        ("Cadres belonging to FARC abducted nine nuns.", "FARC", "perpetrator"),
        ("Gunmen claiming to belong to FARC shot a clerk.", "FARC", "perpetrator"),
        ("A bomb planted on a train by FARC failed to go off.", "FARC", "perpetrator"),
        ("A barrage of FARC rockets wounded nine.", "FARC", "perpetrator"),
        ("Nine were hurt in FARC rocket attacks.", "FARC", "perpetrator"),
        ("Nine soldiers died in a FARC mine blast.", "FARC", "perpetrator"),
        ("2 die in FARC blast", "FARC", "perpetrator"),
        ("Police: FARC behind Orlen blast", "FARC", "perpetrator"),
        ("A member of FARC was convicted of killing a judge.", "FARC", "perpetrator"),
        ("Suspected FARC bomb hurts two", "FARC", "perpetrator"),
        ("FARC is banned. Its fighters shot a clerk.", "FARC", "perpetrator"),
        ("FARC, whose members killed a judge, is banned.", "FARC", "perpetrator"),
        ("The hijackers claimed to be from FARC.", "FARC", "perpetrator"),
        ("FARC apologized for killing two clerks.", "FARC", "perpetrator"),
        ("Police shot a member of FARC. The group shot two guards.", "FARC", "victim"),
        ("Troops hit FARC. The rebels shot two guards.", "FARC", "perpetrator"),
        ("Officials consider FARC responsible.", "FARC", "perpetrator"),
        ("FARC was named by police as the prime suspect.", "FARC", "perpetrator"),
        ("Police have no doubt that FARC was behind the blast.", "FARC", "perpetrator"),
        ("FARC freed two hostages.", "FARC", "perpetrator"),
        ("Two captives were released by FARC.", "FARC", "perpetrator"),
        ("The deaths of nine nuns were caused by FARC.", "FARC", "perpetrator"),
        ("Nine nuns were victims of an attack by FARC.", "FARC", "perpetrator"),
        ("Gunfire by FARC killed nine.", "FARC", "perpetrator"),
        ("A truck driven by a FARC suicide bomber killed nine.", "FARC", "perpetrator"),
        ("FARC signed the attack with a leaflet.", "FARC", "perpetrator"),
        ("The cult Aum Shinrikyo released sarin.", "Aum Shinrikyo", "perpetrator"),
        ("The toll was 12 by the Red Cross's count.", "Red Cross", "source"),
    ],
)
def test_clause_gives_the_role(text: str, surface: str, roles: str) -> None:
    assert roles in _roles(text, surface)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Boko Haram and its rivals met in Kano.", "Boko Haram"),
        ("Rivals of FARC shot a guard.", "FARC"),
        ("A guard was shot by enemies of FARC.", "FARC"),
        ("A band of former FARC fighters bombed a bank.", "FARC"),
        ("The bombing of FARC killed nine.", "FARC"),
        ("The army says FARC plans attacks on mills.", "FARC"),
        ("Police do not believe FARC carried out the raid.", "FARC"),
        ("Nine died when troops stormed a mill occupied by FARC.", "FARC"),
        ("Two of those killed were in a town held by FARC.", "FARC"),
        ("15 terrorists killed, 12 wounded in raids", "15 terrorists"),
        ("15 terrorists killed 12 wounded in raids", "15 terrorists"),
        ("The Kenya Police detonated a mine.", "Kenya Police"),
        ("Nine were abducted in a town held by FARC.", "FARC"),
        ("Nine were kidnapped on land occupied by FARC.", "FARC"),
        ("Troops captured FARC camps, killing nine.", "FARC"),
        ("They watched a FARC camp. They killed nine members of FARC.", "FARC"),
        ("The speech by FARC rebels was long.", "FARC"),
        ("The bus was found by Boko Haram.", "Boko Haram"),
        ("Boko Haram has not claimed the raid.", "Boko Haram"),
        ("Boko Haram denied involvement in the raid.", "Boko Haram"),
        ("Boko Haram lost two men in the raid.", "Boko Haram"),
        ("UNHCR evacuated 300 people.", "UNHCR"),
        ("The gunmen, who fought FARC, fled.", "FARC"),
        ("FARC signed the treaty.", "FARC"),
        ("FARC was considered by the person responsible for tax.", "FARC"),
        ("FARC said it had been attacked by troops.", "FARC"),
        ("FARC said one of its leaders had been killed.", "FARC"),
        ("FARC condemned the raid. The gunmen shot two guards.", "FARC"),
        ("The attackers shot a man whom they took for a member of FARC.", "FARC"),
        ("The rebels shot a judge who had jailed members of FARC.", "FARC"),
        ("The gunmen shot dead a leader of FARC.", "FARC"),
        ("A FARC leader was attacked. The gunmen shot two guards.", "FARC"),
        ("The army said it had killed nine members of FARC.", "FARC"),
        ("The man shot by police was a member of FARC.", "FARC"),
        ("FARC met the mayor. His men shot a clerk.", "FARC"),
        ("FARC behind bars after raid", "FARC"),
        ("A FARC rocket factory was bombed and nine died.", "FARC"),
        ("Nine died when a FARC rocket depot blew up.", "FARC"),
        ("Jets hit a FARC rocket launcher, killing two.", "FARC"),
        ("Power is in the hands of FARC.", "FARC"),
        ("FARC said it was holding talks with police.", "FARC"),
        ("FARC threatened to kill the mayor.", "FARC"),
        ("FARC released a long statement.", "FARC"),
        ("The Kenya Police freed two hostages.", "Kenya Police"),
        ("Gunmen, enemies of FARC, shot a guard.", "FARC"),
        ("FARC ordered a new ship.", "FARC"),
        ("The speech bears the mark of FARC.", "FARC"),
        ("Gunmen fired at a post manned by FARC, killing two.", "FARC"),
        ("A bomb exploded near a rally by FARC, killing two.", "FARC"),
        ("Police described the raiders as enemies of FARC.", "FARC"),
        ("Victims: FARC fighters, two dead.", "FARC"),
        ("FARC rebels took the wounded woman to hospital.", "FARC"),
        ("FARC could have killed the guard, he said.", "FARC"),
        ("The mayor denied that FARC rebels had ambushed the patrol.", "FARC"),
        ("Two died in a clash between the army and FARC rebels.", "FARC"),
        (
            "A spokesman for the Kenya Police came. They shot nine, he said.",
            "Kenya Police",
        ),
    ],
)
def test_name_alone_is_no_perpetrator(text: str, surface: str) -> None:
    assert "perpetrator" not in _roles(text, surface)


def _named(text: str) -> list[Actor]:
    return [actor for actor in extract(text).actors if actor.name is not None]


@pytest.mark.parametrize(
    "text",
    [
        "This is the end of it.",
        "THE MARKET IS CLOSED.",
        "They told us nothing.",
        "A man in army uniform sold bread.",
        "An anti-Taliban rally was held.",
        "Al-Qaeda-linked militants attacked a bus.",
        "They drove into Taliban-held hills.",
        "A US-backed plan failed.",
        "They walked the shining path of virtue.",
        "On November 17 it snowed.",
        "The red brigades of ants marched on.",
        "The wagner tuba sounded.",
    ],
)
def test_ordinary_words_name_no_actor(text: str) -> None:
    assert _named(text) == []


def test_casualty_knows_who_did_it_and_who_says_so() -> None:
    document = extract("Boko Haram killed nine farmers, police said.")
    by_id = {actor.id: actor for actor in document.actors}
    (casualty,) = document.casualties
    assert [by_id[one].name for one in casualty.perpetrators] == ["Boko Haram"]
    assert casualty.source is not None
    assert by_id[casualty.source].text == "police"


def test_anaphor_is_linked_and_is_no_mention() -> None:
    document = extract("Boko Haram raided the mill. The group also claimed the blast.")
    (claim,) = document.attributions
    by_id = {actor.id: actor for actor in document.actors}
    assert claim.actor is not None
    assert by_id[claim.actor].name == "Boko Haram"
    assert "group" not in {actor.text for actor in document.actors}


@pytest.mark.parametrize("before", range(4, 9))
def test_first_of_equal_reports_is_the_source(before: int) -> None:
    text = (
        "residents said so.\n\n"
        * before
        + "gunmen abducted five policemen from a hotel in orlen, according to witnesses. "
        "in september the injured were taken to asmin, where doctors said they lacked blood."
    )
    document = extract(text)
    (abducted,) = document.casualties
    names = {actor.id: actor.text for actor in document.actors}
    assert names[abducted.source or ""] == "witnesses"
