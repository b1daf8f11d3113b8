"""Words whose grammar is their own: who does what an infinitive, event noun or light verb tells.

Lemmas in, answers out; nothing here looks at a tree. What surprises: these are no events. "Conduct"
says only that its subject does what its object names; what a raid is, the codebook knows.
"""

from functools import cache

from conspectus.knowledge.nouns import nouns
from conspectus.knowledge.triggers import Triggers


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SUBJECT_CONTROL = _words("promise vow swear threaten pledge use spend risk waste")
""" "promised Kyiv to send": the promiser sends, though there is an object."""
OBLIQUE_CONTROL = {
    "call": _words("on upon for to"), "appeal": _words("to"), "plead": _words("with"),
    "wait": _words("for"), "rely": _words("on upon"), "count": _words("on"), "push": _words("for"),
    "depend": _words("on"), "press": _words("for"), "signal": _words("to"), "beg": _words("with"),
    "shout": _words("to at"), "prevail": _words("on upon"), "arrange": _words("for"),
    "look": _words("to"),
}  # fmt: skip
""" "called on Moscow to withdraw": who stands after the preposition withdraws."""
OBJECT_MARKS = _words("of from into for")
"""Before a gerund these make the object its doer: accused X of, kept X from, blamed X for."""
SENDING = _words(
    "send deploy dispatch order bring mobilise mobilize train hire recruit assign task invite"
    " rush move redeploy dispatch scramble authorise authorize select choose employ summon arm"
    " nominate appoint elect instruct tell ask urge force allow permit require expect compel oblige"
    " encourage advise direct command persuade convince pay entitle qualify"
)
""" "troops were sent to guard": the object of these does what the infinitive of purpose tells."""
EFFECTS = _words(
    "kill wound injure damage destroy leave cause displace trigger spark force prompt drive trap"
    " flatten topple bring raise cut set send level shatter"
)
FIRED = _words("detonate fire drop launch throw hurl explode plant release carry blow use lob")
""" "a bomb was detonated, killing 12": the bomb kills; a town that "was shelled" does not."""

LIGHT = _words(
    "conduct launch hold make stage mount wage undertake commit perform do give take pay issue open"
    " start begin resume continue deliver lead run have sign reach strike conclude seal clinch"
    " carry-out open-up unleash execute initiate offer provide extend express voice hurl level"
    " lodge file impose lay put declare announce call exchange forge form fight step-up"
    " ramp-up pursue"
    " plan prepare plot attempt intensify suspend halt end cease stop-up call-off finish complete"
    " effect commence file enact enforce lift render mete-out inflict send direct enter join share"
)
"""Their subject does what an event noun as their object names."""
LIGHT_WITH = frozenset(
    {("engage", "in"), ("participate", "in"), ("enter", "into"), ("go", "on"), ("embark", "on"),
     ("resort", "to"), ("partake", "in"), ("proceed", "with"), ("press", "with"), ("come", "to")}
)  # fmt: skip
RECEIVING = _words(
    "receive suffer sustain undergo face get draw endure experience survive encounter withstand"
    " attract bear risk incur meet win earn weather"
)
"""To their subject is done what their object names; the doer stands after "from" or "by"."""
RECEIVING_WITH = frozenset({("come", "under"), ("fall", "under"), ("fall", "to"), ("meet", "with")})
HAPPENING = _words(
    "be occur happen take-place erupt break-out ensue begin start continue resume follow rage flare"
    " flare-up go-on exist arise end cease persist intensify escalate come take subside unfold"
)
"""What their subject names, happens."""

PARTS = _words(
    "number dozen dozens hundred hundreds thousand thousands million millions score scores"
    " lot lots group groups series couple one two three some many several most all none half"
    " third majority handful part member members crowd crowds wave waves column columns pair"
    " bulk rest remainder tens few string any each both type kind sort spate round rounds set"
    " bout act acts form forms kinds types bunch slew"
)
"""Before "of" these only say how much or how many: "a series of raids"."""
TARGETS = _words("on upon against of toward towards to over")
"""After an event noun these stand before those on whom it is done."""
TOPICAL = _words(
    "talk talks statement deal agreement vote resolution report debate discussion negotiation"
    " summit conference ruling decision meeting consultation law referendum accord treaty"
    " pact dialogue"
    " exchange testimony speech comment briefing hearing inquiry progress consensus"
)
"""After these "on", "over" and "of" name a topic, day or member."""
MOVING = _words(
    "arrival departure return collapse advance retreat escape flight fall rise resignation suicide"
    " protest demonstration statement testimony decision reply response refusal march riot revolt"
    " uprising mutiny rebellion rally threat promise pledge eruption explosion crash surrender"
)
"""Nouns whose "of" names the doer: the arrival of the convoy."""
GIVEN = _words("support backing help aid assistance approval protection blessing solidarity")
"""Nouns whose "of" names the giver, "the support of Oslo", but for "in support of Oslo"."""
UNDERGOING = _words(
    "arrest death murder assassination release killing kidnapping abduction detention capture"
    " execution imprisonment extradition deportation trial conviction sentencing rescue evacuation"
    " dismissal removal ouster overthrow disappearance injury poisoning downing sinking destruction"
    " liberation recapture expulsion impeachment prosecution indictment jailing torture defeat"
)
"""Nouns whose possessor undergoes, unless an "of" names another: "his arrest"."""
ENTRUSTED = _words("order call request demand permission authority instruction clearance appeal")
"""Contents that somebody else carries out: gave troops orders to fire."""
CONTENTS = (
    _words(
        "plan decision bid attempt effort right ability vow refusal willingness intention promise"
        " pledge threat offer agreement deal power mandate chance opportunity need proposal move"
        " push mission operation campaign readiness failure obligation duty way time reason vote"
        " desire"
        " determination strategy policy commitment capacity intent risk accord pact drive step"
        " option idea threat hope aim goal purpose war battle fight scheme plot conspiracy practice"
    )
    | ENTRUSTED
)
"""Nouns that a clause fills: not they do what it tells, but whose they are."""
CIRCUMSTANCES = _words(
    "day night time year month week moment way reason place hour date morning evening decade manner"
    " minute second era period extent fact occasion"
)
"""Antecedents that are no object: "the day he died"."""
_NOT_EVENTS = _words(
    "ambassador convoy troops arms goods gas bomb game games prisoners case note road hotline"
    " coalition table air place loan money law life term ties terms table leak game prisoner"
    " blast-off contact contacts relief confidence confidence charges case grant will force"
)
_MADE_EVENTS = _words(
    "advance interception airstrike strike attack raid talk meeting mining shelling fighting"
    " bombing annexation seizure election referendum coup war battle summit landing shooting"
    " gunfire"
    " campaign decision agreement deal announcement"
)


@cache
def event_nouns() -> frozenset[str]:
    """Return nouns that name what is done or happens, in the singular and as pluralia tantum.

    >>> {"raid", "talks", "ceasefire"} <= event_nouns(), "convoy" in event_nouns()
    (True, False)
    """
    table = Triggers.load()
    found = {r.words[0] for r in table.rows if r.pos == "noun" and len(r.words) == 1}
    for row in table.rows:
        if row.pos == "noun" and len(row.words) > 1 and "of" not in row.words:
            head = row.words[-1]
            if head.endswith(("ing", "tion", "sion")) or head in table.forms:
                found.add(head)
    return frozenset((found | _MADE_EVENTS | MOVING | UNDERGOING) - _NOT_EVENTS)


def is_body(word: str) -> bool:
    """Return whether a common noun names people or a body of people, in either number.

    >>> is_body("police"), is_body("troops"), is_body("missile")
    (True, True, False)
    """
    return word in nouns().heads


def is_calendar(word: str) -> bool:
    """Return whether a word names a day or month.

    >>> is_calendar("Monday"), is_calendar("march")
    (True, False)
    """
    return word in nouns().calendar
