"""Who is the subject, the object or the agent of a verb.

    clause = subject [parenthesis] auxiliary* VERB [object] | VERB "by" agent

No tree is built: each question walks a bounded way over the tokens of one sentence.
"""

from typing import Final

from casualtyparse.actors.candidates import FIGHTING, ActorCandidate
from casualtyparse.actors.grammar.clauses.openings import CLOSE_TO, UNNAMED
from casualtyparse.actors.grammar.clauses.papers import read_paper
from casualtyparse.actors.grammar.clauses.steps import RELATIVE, WHO, Steps
from casualtyparse.actors.grammar.clauses.verb_groups import CLIPPED
from casualtyparse.actors.grammar.phrases.anaphora import PRONOUNS, TELLING
from casualtyparse.actors.grammar.phrases.mentions import BONDS, SERVING
from casualtyparse.actors.grammar.phrases.metonyms import read_metonym
from casualtyparse.actors.grammar.phrases.noun_phrases import DETERMINING
from casualtyparse.actors.grammar.phrases.persons import SOMEONE
from casualtyparse.lexicon.little_words import AND_OR, HAVE, HE_SHE, THAT_WHICH
from casualtyparse.scan import DASHES

#: How far a subject may stand before its verb.
MOST_BEFORE: Final = 45
#: The walk from a verb to its subject passes these, or ends at them.
_STEPPED: Final = (
    RELATIVE | BONDS | UNNAMED | CLOSE_TO | DASHES | {")", "]", ",", "and", "or"}
)
#: they tell of what they did themselves
_FIGHTERS: Final = FIGHTING | SERVING
#: the nearest of these is meant by "which" and "that"
_BODIES: Final = frozenset({"bare-organ", "state-organ"})
_COMPOUNDS: Final = frozenset({"machine", "fire", "petrol", "car", "letter", "carpet"})
_OWN: Final = frozenset({"his", "her", "their", "its"})
_BEING: Final = frozenset({"be", "been", "was", "were"})
#: what makes a phrase a part of what describes the subject, where it stands before it
_LED: Final = RELATIVE | WHO | _BEING | {"as"}
#: what stands before a sentence: the end of a dateline, the mark of an item
_BEFORE_LINES: Final = frozenset({"-", "\u2013", "\u2014", "*", "\u2022", ":"})
_EMPHATIC: Final = frozenset({"themselves", "itself", "himself", "herself"})
#: a phrase behind these is no subject, nor is one before it
_NO_SUBJECT: Final = frozenset({"by", "as", "than"})
_TIMES: Final = frozenset({"after", "before", "until", "when", "while", "because"})
_CLAUSE_OPENERS: Final = _TIMES | {"since", "as", "for"}
_DRIVEN: Final = frozenset({"driven", "flown", "piloted", "ridden"})
#: what kills by itself, and what people bear beside a weapon
CAUSES: Final = frozenset({"event", "weapon"})
_MINES: Final = frozenset({"mine", "mines"})
_THINGS: Final = frozenset({"weapon", "vehicle"})
_JOINING: Final = AND_OR | {"/"}
_SOME: Final = frozenset({"some", "many", "most", "several", "both", "few"})


class Clauses(Steps):
    """Answers about the verbs of one text."""

    __slots__ = ()

    # ---- subjects

    def subjects(  # noqa: C901, PLR0912, PLR0915 - PERF: one walk, taken for every verb
        self, verb: int, *, speaker: bool = False
    ) -> list[ActorCandidate]:
        """Return who a verb is said of: the noun phrase before it, or several joined.

        This walks left over what may stand between a verb and its subject.
        """
        i, low = verb, self.edges[self.sentence_of[verb]]
        if verb - low > MOST_BEFORE:
            low = verb - MOST_BEFORE
        near: ActorCandidate | None = None
        told: ActorCandidate | None = None
        aside, adjacent = -1, True
        words, entries, mentions, at = self.words, self.entries, self.mentions, self.at
        if words[i - 1] == "-" and words[i - 2] in _COMPOUNDS and i - 2 > low:
            i -= 2  # "machine-gunned"
        by_end, claims = mentions.places.by_end, self.scan.claims

        walked = verb + 1
        while low < i < walked:  # each step goes left, or it is the last
            walked, head = i, i - 1
            word, entry = words[head], entries[head]
            if (
                (entry is not None and entry.grouped)
                or word[-2:] == "ly"
                or word in CLIPPED
            ):  # PERF: else the verb stands alone
                i = self._group if i == self._verb else self.group_start(i, low)
                if i <= low:
                    break
                head = i - 1
                word, entry = words[head], entries[head]
            if head in claims and head not in at and claims[head].family == "dates":
                start = self.behind_date(head, low)
                if start != i:
                    i = start  # "the army on 3 May said", "the army 3 May said"
                    continue
            if word in _STEPPED and head not in at:
                step = self._step(i, low)
                if step is not None:
                    if step == i:
                        break
                    if word == "," and speaker:
                        aside = step
                    i = step
                    continue
            first = mentions.run_before(i, low)
            if first == i:
                if speaker and i in by_end and i not in at:  # "the United States said"
                    left = self._before_place(i, low)
                    placed = left > low and self.scan.tag(left) == "preposition"
                    if placed or (left > low and self._done_by(left)):
                        adjacent, i = False, left
                        continue
                    told = read_metonym(mentions, i)
                    if told is not None:
                        break
                entry = entries[i - 2]
                if entry is not None and entry.tag == "preposition" and i - 2 > low:
                    adjacent, i = False, i - 2  # "armed with sticks"
                    continue
                passed = None
                if (not adjacent and word[-2:] == "ed") or word[-1] == "s":
                    passed = self._thing(head, low, adjacent=adjacent)
                elif words[head - 1] in SOMEONE and head - 1 > low:
                    passed = head - 1  # "a man carrying a knife"
                if passed is not None:
                    adjacent, i = False, passed
                    continue
                if speaker and adjacent and word not in PRONOUNS:
                    past = i - 2 if words[i - 2] in HAVE else head
                    if words[past - 1] not in WHO:
                        past = self._whose_verb(head, low)
                    if past > low and words[past - 1] in WHO:
                        adjacent, i = False, past  # "a clerk who (had) fled (said)"
                        continue
                if not adjacent and (words[i - 2] in WHO or self._reduced(head, low)):
                    i = head  # "a pastor writing (in May)", "men who came (in trucks)"
                    continue
                if word in _EMPHATIC:
                    i = head  # "the rebels (themselves)"
                    continue
                if word in PRONOUNS:
                    told = self._own_deed(head) or self.anaphora.pronoun(head)
                if told is None and (near is None or word not in _BEFORE_LINES):
                    return []
                break
            found = None
            if speaker and i in by_end:
                found = read_metonym(mentions, i)
            if found is None:  # PERF: as `ending` would find it
                if head in at:
                    found = at[head]
                if found is not None and found.end == i:
                    if found.count is None and found.kind in FIGHTING:
                        found = mentions.counted(first, found)
                elif entry is not None and entry.who is not None:
                    found = found or mentions.people(first, head, entry.who)
                elif speaker or first < head or i in by_end:
                    found = mentions.beside(first, i, speaker=speaker)
                elif entry is not None and entry.craft:
                    found = mentions.craft(first, head)
            # not what stands behind: "the group calling Orlen"
            inner = found and first < found.first - 1 < i
            if found and inner and self._doing(found.first - 1):
                adjacent, i = False, found.first - 1
                continue  # "tribesmen opposing X (shot)"
            before, left = first, first - 1
            entry = entries[left]
            while (
                before > low
                and entry is not None
                and (entry.tag in DETERMINING or words[left] in _OWN)
            ):
                before, left = left, left - 1
                entry = entries[left]
            governed = entry is not None and entry.tag == "preposition"
            if governed and found and before == first:
                before = self._quantified(first)  # "over 500 fighters attacked"
                left = before - 1
                entry = entries[left]
                governed = entry is not None and entry.tag == "preposition"
            leading = words[left]
            # PERF: no verb and no relative stands before most phrases
            led = leading in _LED or leading[-3:] == "ing"
            if (
                (led or (entry is not None and (entry.act or entry.verb)))
                and (adjacent or leading[-3:] == "ing")
                and words[i] != ","
                and self._relative(first, before, low)
            ):
                adjacent = False  # "kidnappers who hold nine tourists (killed)"
                i = before if leading in RELATIVE else left
                continue
            if led and speaker and left > low and self._done_by(left, first, head):
                adjacent, i = False, left
                continue
            if speaker and found and found.rule == "person":
                paper = entries[found.first - 2]
                if words[found.first - 1][-3:] == "ing" and paper and paper.paper:
                    return []  # "reports reaching Orlen said"
            if led and leading in WHO:
                if not adjacent and before > low:
                    i = before  # "a teacher who fled (with her family)"
                    continue
                named = found is not None and found.first == first
                if speaker and adjacent and not named and self._verbal(first, head):
                    adjacent, i = False, left + 1  # "a nurse who treated patients"
                    continue
            elif led:
                if (
                    leading == "as"
                    and self._reduced(before - 2, low)
                    and not self._harms(before - 2)
                ):
                    adjacent, i = False, before - 2  # "gunmen disguised as nurses"
                    continue
                if leading in _BEING and (who := self._described(left, low)):
                    i = who  # "a man who appeared to be a clerk (came in)"
                    continue
            if before <= low or not governed:
                told = found
                if found is None and first < head:
                    told = mentions.loose(first, i)
                if told is None and not near and leading == "and" and adjacent:
                    if before < first and self._bursts(head, left - 1):
                        return []  # "they shot a guard and a mine killed two"
                    adjacent = False  # "a crowd armed with sticks and axes"
                    i = left
                    continue
                if told is None:
                    paper = entries[head]
                    some = paper is not None and (paper.numeral or word in _SOME)
                    if near and paper and (paper.host or paper.paper or some):
                        told = near  # "a statement from the Brigade"
                    elif speaker and paper is not None and paper.paper:
                        told = read_paper(mentions, first, head)  # "an army statement"
                elif leading in _JOINING:
                    other = self._joined(before, low, speaker=speaker)
                    if other is not None:
                        return [*self._listed(other, low), other, told]
                    pair = self.governed_pair(before, low)
                    if pair is not None and words[pair] == "between":
                        return []  # "fighting between rebels and troops (killed nine)"
                    if pair is not None and self._reduced(pair - 1, low):
                        adjacent, told, i = False, None, pair - 1
                        continue  # "a squad backed by the state and the army (used)"
                break
            if leading == "of" and found:
                if words[first] == "police" and found.person:
                    told = found  # "Inspector of Police Ada Wirth said"
                    break
                if words[i] in THAT_WHICH and adjacent and found.rule in _BODIES:
                    told = found  # "the envoy of a government that killed"
                    break
            if leading == "by" and words[before - 2] in _DRIVEN and not speaker:
                hit = verb + 1 + (self.scan.tag(verb + 1) == "preposition")
                told = found if self.objects(hit) else None
                break  # "a car driven by a rebel hit nine people"
            if leading == "by" and self._reduced(before - 2, low):
                i = before - 2  # "troops backed by jets"
                continue
            if leading in _NO_SUBJECT:
                if not found or before <= low + 1 or not self.signed(before - 2):
                    return []
                told = found
                break
            if adjacent and not found and leading in _TIMES and self._cause(head):
                return []  # "after a bomb killed nine"
            if found and leading in (_CLAUSE_OPENERS if adjacent else _TIMES):
                post = entries[before - 2] if leading == "for" else None
                written = post is not None and post.paper and found.rule != "speaker"
                if post is None or post.who is None or written:
                    told = found
                    break  # but "the commander for Orlen said"
            adjacent = False
            if near is None and found is not None and not self._where(found):
                near = found
            i = left
        if told is None:
            if near is None:
                return []
            start = low if i <= low + 1 else self._behind_dateline(low, i)
            if i > start + 1:
                return []
            if not speaker and not near.shown and not self._dated(near):
                return []
            told = near
        return [told] if aside < 0 else self._appositive(told, aside, verb)

    def _harms(self, i: int) -> bool:
        """Tell whether "as" tells when people were harmed: "two killed as rebels stormed"."""
        entry = self.entries[i]
        return entry is not None and entry.harm_verb is not None

    def _before_place(self, end: int, low: int) -> int:
        """Return the token before a place that ends at `end`, and before its article."""
        first = self.mentions.places.by_end[end].first
        return self.mentions.before_determiners(first, low) - 1

    def _relative(self, first: int, before: int, low: int) -> bool:
        """Tell whether a noun phrase is the object of a relative clause: "who hold"."""
        words, left = self.words, before - 1
        at = first if words[left] in RELATIVE else left
        entry = self.entries[at]
        if entry is None or entry.verb == "gerund":
            return self._doing(at)
        if entry.act is not None and entry.act.form == "gerund":
            # so "rebels fighting X (burned)"
            return self.mentions.head_at(at - 1) is not None
        if at - 1 <= low or words[at - 1] not in RELATIVE:
            return False
        if entry.speech is not None:
            return False  # "versions that claim the rebels"
        return (entry.act is not None or entry.verb is not None) and words[at] != "left"

    def _doing(self, i: int) -> bool:
        """Tell whether token i says what people before it do: "tribesmen (opposing) X"."""
        entry = self.entries[i]
        doing = self.words[i][-3:] == "ing" and (
            entry is None or entry.verb == "gerund"
        )
        return doing and self.mentions.head_at(i - 1) is not None

    def _bursts(self, head: int, last: int) -> bool:
        """Tell whether what kills by itself opens a clause, behind no other thing."""
        if not self._cause(head):
            return False
        before = self.entries[last]
        first = min(last, self.mentions.run_before(last + 1, 0))
        governing = self.words[self.mentions.before_determiners(first, 0) - 1]
        if governing == "with" or governing[-3:] == "ing":
            return False  # "armed with sticks and an axe"
        return before is None or before.thing not in _THINGS

    def _cause(self, head: int) -> bool:
        """Tell whether a noun is of what kills by itself: a bomb, a quake, a raid."""
        entry = self.entries[head]
        cause = entry is not None and (entry.deed or entry.thing in CAUSES)
        return bool(cause) or self.words[head] in _MINES

    def _own_deed(self, pronoun: int) -> ActorCandidate | None:
        """Return the fighters who tell what they did: "X, driven out by Y, claimed it had"."""
        verb = pronoun - 2 if self.words[pronoun - 1] == "that" else pronoun - 1
        entry = self.entries[verb]
        if entry is None or entry.speech is None or entry.speech.kind not in TELLING:
            return None
        single = self.words[pronoun] in HE_SHE
        if entry.speech.form not in ("past", "third"):
            return None
        for one in self.subjects(verb, speaker=True):
            known = self.anaphora.resolve(one)
            head = self.mentions.head_at(one.head)
            if single and known.name is not None:
                return None  # "ETA said he had been executed"
            if known.kind in _FIGHTERS or (head is not None and head.sort == "band"):
                return known
        return None

    def _appositive(
        self, found: ActorCandidate, comma: int, verb: int
    ) -> list[ActorCandidate]:
        """subject = description "," [TITLE] Name+ [age] "," VERB: the person is meant"""
        first = comma + 1
        other = self.at.get(first + (self.words[first] == "the"))
        if other is not None and other.rule == "self-named" and found.name is None:
            return [other]  # "an unknown group, the Sons of Varga, claimed"
        if other is not None and other.armed and other.name and self._band(found):
            return self._apposed(other, verb)  # "a rival group, the Brigade, claimed"
        end = self.mentions.run_from(first, verb)
        entry = self.entries[first]
        speaker = found.rule == "speaker" and (entry is None or entry.title is None)
        if self.words[end] != "," or found.person is not None or speaker:
            return [found]
        named = found.name is not None
        if entry is None or entry.title is None:
            if named or first in self.at or not self.scan.capital(first):
                return [found]
        elif named and found.armed:
            return [found]  # "the Brigade's spokesman, Abu Omar, claimed": it does
        person = self.mentions.named_person(first, end)
        if person is None:
            return [found]
        if person.kind == "unknown":
            person.kind = found.kind
        return [person, found] if named else [person]

    def _band(self, found: ActorCandidate) -> bool:
        """Tell whether people are a group whose name may follow."""
        head = self.mentions.head_at(found.head)
        return found.name is None and head is not None and head.sort == "band"

    def _apposed(self, first: ActorCandidate, verb: int) -> list[ActorCandidate]:
        """Return the groups of an aside: "two groups, the Brigade and the Front, claimed"."""
        if self.words[first.end] != "and" or first.end + 2 >= verb:
            return [first]
        at = first.end + 1 + (self.words[first.end + 1] == "the")
        other = self.at.get(at)
        return [first] if other is None or not other.armed else [first, other]
