"""Asserted, alleged, negated or hypothetical: what the words near a figure make of it."""

import pytest

from casualtyparse import extract


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Eleven potholers are feared dead.", ["alleged"]),
        ("Two clerks were allegedly shot dead.", ["alleged"]),
        ("The rebels claimed that 40 soldiers were killed.", ["alleged"]),
        ("The rebels claimed to have killed 40 soldiers.", ["alleged"]),
        ("Six drivers are believed to have been kidnapped.", ["alleged"]),
        ("Reportedly, three monks were injured.", ["alleged"]),
        ("Nine sailors may have drowned.", ["alleged"]),
        ("The governor accused the militia of killing two teachers.", ["alleged"]),
        ("There were rumours that five boys had been shot dead.", ["alleged"]),
        ("I am afraid my brothers are dead, she said.", ["alleged"]),
        ("Rescuers fear at least 30 people have drowned.", ["alleged"]),
        ("Rescuers believe 12 miners have died.", ["alleged"]),
        ("Six men are said to be dead.", ["alleged"]),
        ("The gang is believed to be holding four hostages.", ["alleged"]),
        ("Reports that six men died could not be confirmed.", ["alleged"]),
        # who did it is in doubt, not that it was done
        ("Presumed separatists killed three guards.", ["asserted"]),
        ("Gunmen believed to be separatists killed three guards.", ["asserted"]),
        ("A group claimed responsibility for killing two judges.", ["asserted"]),
        ("The flood claimed the lives of 12 campers.", ["asserted"]),
        ("Police said four divers died.", ["asserted"]),
        ("Doctors confirmed that a porter was injured.", ["asserted"]),
        # what is feared, and what is known beside it
        ("Nine people died and two were feared dead.", ["asserted", "alleged"]),
        (
            "Nine people died, police said, adding that two were feared dead.",
            ["asserted", "alleged"],
        ),
        # one claim, and what is reported beside it
        (
            "Police said two soldiers were killed, but the rebels claimed that 15 soldiers died.",
            ["asserted", "alleged"],
        ),
    ],
)
def test_alleged(text: str, statuses: list[str]) -> None:
    assert [casualty.status for casualty in extract(text).casualties] == statuses


@pytest.mark.parametrize(
    "text",
    [
        "The gang threatened to kill 30 wardens.",
        "They vowed to kill ten hostages.",
        "The men planned to murder a judge.",
        "The attackers tried to kidnap a banker.",
        "The blast could have killed 50 people.",
        "A thousand people would die, the minister warned.",
        "If 20 miners are killed, the union will strike.",
        "The toll could reach 90.",
        "More teachers will be killed, the letter said.",
        "The court heard of an attempt to murder three priests.",
        # what is meant to be done
        "Troops were sent to arrest two smugglers.",
        "Their aim was to kill a minister and wound his guards.",
        "It is easy to kill a pedestrian.",
        "An operation to selectively shoot poachers has begun.",
        "They planned to cause the deaths of hundreds.",
        "The dam could burst and kill thousands.",
        "It was unclear whether any guards had been killed.",
        "The novel tells of a teacher who kills two pupils.",
        "The plotters threatened to have two judges shot.",
        "They were likely to leave hundreds dead.",
        "Officials expect the quake will eventually claim 5,000 lives.",
        # what came of nothing
        "There would have been many deaths if the shell had gone off.",
        "There most likely would have been heavy casualties, he said.",
        "The shell would certainly have caused many deaths.",
        # what somebody is bid, or refuses to do
        "The chief warned the rebels to surrender.",
        "They gave the 40 gunmen until Friday to surrender.",
        "The 40 gunmen refused to surrender.",
        "Anyone who kills a guard will hang.",
        "Police foiled the murder of a judge.",
        "The opera ends with the death of two lovers.",
        "A new drama tells of a gunman who kills nine guests.",
        "In the myth, the hero slays three of them.",
    ],
)
def test_hypothetical(text: str) -> None:
    statuses = {casualty.status for casualty in extract(text).casualties}
    assert statuses <= {"hypothetical"}


@pytest.mark.parametrize(
    "text",
    [
        "The thieves tried to open a safe and killed two guards.",
        "In May two guards were killed.",
        "Nine millers who had been at the weir since May have been wounded.",
        "Two men trying to cross the ford have been shot dead.",
        "Two men who tried to cross the ford had been shot dead.",
        "Two guards were killed as they tried to stop the thieves.",
        "The would-be thieves killed a guard.",
        "A blast aimed at a bank killed two guards.",
        "The talks aimed at ending a war that has killed 5,000 people.",
        "The army used mortars to kill six rebels.",
        "The thieves managed to wound a guard.",
        "He was the third bomber to kill a mayor.",
        "Rescuers tried to reach 40 divers hurt by the blast.",
        "Rescuers tried to find six boys who were abducted.",
        "The police seek to clear up the murder of three nuns.",
        "The toll may rise as some passengers have suffered burns.",
        "The toll could rise because 12 people are missing.",
        "Six cooks died and the name of the killer could not be confirmed.",
        "Guards said they'd seen two porters killed.",
        "An unconfirmed number of herders died.",
        "The siege forced the 40 gunmen to surrender.",
        "He told the press that six rebels surrendered to save their lives.",
        "There was fire, he would say later, and the blast caused two deaths.",
        "Anyone who saw the raid in which two porters died may come forward.",
        # why an act was done is no part of its hedge
        "The raid was apparently in revenge for the killing of three herders.",
        "It was reportedly done to avenge the death of two cooks.",
        "They threatened to avenge the killing of two cooks.",
    ],
)
def test_done_in_spite_of_a_word_of_intent(text: str) -> None:
    assert [casualty.status for casualty in extract(text).casualties] == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt.",
        "The army denied that any of its soldiers had been killed.",
        "The army dismissed as false a claim that 30 soldiers had been killed.",
        "The army denied losing 20 men.",
        "The pilots were not injured.",
        "It was not true, as was said at first, that a porter had been killed.",
        "Reports that nine cooks died were wrong.",
        "Police denied reports that six cooks had been killed.",
        "The army denied a rebel report that six cooks had been killed.",
        "Not a single cook was killed.",
        "The shell went off without causing casualties.",
        "The rebels withdrew without suffering any losses.",
    ],
)
def test_negated(text: str) -> None:
    found = extract(text).casualties
    assert [(c.status, c.count.low, c.count.high) for c in found] == [("negated", 0, 0)]


def test_what_a_denial_is_not() -> None:
    (casualty,) = extract("Rebels denied responsibility; 20 men died.").casualties
    assert casualty.status == "asserted"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "Reports that 15 people had died were false; two were hurt.",
            ["negated", "asserted"],
        ),
        ("Claims that nine clerks were killed are unfounded.", ["negated"]),
        ("Rumours that a boy had been shot dead were untrue.", ["negated"]),
        ("Two guards were killed because the alarms were false.", ["asserted"]),
        ("A figure of 400 dead cannot be substantiated.", ["alleged"]),
        ("The consul thought that 900 people had died.", ["asserted"]),
    ],
)
def test_what_is_said_of_a_report(text: str, statuses: list[str]) -> None:
    assert [casualty.status for casualty in extract(text).casualties] == statuses


@pytest.mark.parametrize(
    "text",
    [
        "Clashes at a rally calling for the release of a priest killed two people.",
        "A series of bombs aimed at guards has killed 16 people.",
        "A man who wanted to be a priest was shot dead.",
    ],
)
def test_what_is_wished_for_is_not_the_harm(text: str) -> None:
    assert {one.status for one in extract(text).casualties} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "Cooks tried to lynch two thieves; guards fired, wounding three of them.",
            ["hypothetical", "asserted"],
        ),
        (
            "They threatened to kill the nine guards, five of them boys.",
            ["hypothetical", "hypothetical"],
        ),
        (
            "They vowed to go on killing guards, maiming some of them.",
            ["hypothetical", "hypothetical"],
        ),
    ],
)
def test_some_of_them_may_be_harmed_where_others_are_not(
    text: str, statuses: list[str]
) -> None:
    document = extract(text)
    assert [casualty.status for casualty in document.casualties] == statuses
    injured = document.toll().injured
    assert (injured is not None) == ("asserted" in statuses)


@pytest.mark.parametrize(
    ("text", "abducted"),
    [
        ("Rebels threatened to kill the 12 hostages.", 12),
        ("Hijackers threatened to blow up the jet with its 90 passengers.", 90),
        ("The band said it would free the two cooks seized in May.", 2),
        ("Rebels threatened to kidnap the 12 cooks.", None),
        ("Rebels threatened to kill two hostages.", None),
    ],
)
def test_captives_are_held_whatever_befalls_them(
    text: str, abducted: int | None
) -> None:
    told = extract(text).toll().abducted
    assert (None if told is None else told.best) == abducted
