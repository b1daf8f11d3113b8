# ruff: noqa: E501 (a sentence and its tree are one line)
"""Who does what to whom in sentences whose trees are typed by hand."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from conspectus.language.clauses import predicates
from tests.cost import in_proportion
from tests.unit.language.trees import tree


def told(text, ents=""):
    """Return each clause in short: "[not ]verb[+noun]: doers > undergoers"; "<>" when mutual."""
    doc = tree(text, ents)
    return [short(c) for s in doc.sents for c in predicates(s)]


def short(c):
    name = c.name + (f"+{c.noun.text}" if c.noun else "")
    sign = "<>" if c.reciprocal else ">"
    doers = " ".join(t.text for t in c.doers) or "-"
    others = " ".join(t.text for t in c.undergoers) or "-"
    return f"{'not ' if c.negation else ''}{name}: {doers} {sign} {others}"


CASES = {
    # plain verbs
    "an active verb": (
        "The/DT/2/det jets/NNS/3/nsubj hit/VBD/0/root the/DT/5/det depot/NN/3/obj ././3/punct",
        ["hit: jets > depot"],
    ),
    "a passive with its agent": (
        "The/DT/2/det depot/NN/4/nsubj:pass was/VBD/4/aux:pass hit/VBN/0/root by/IN/7/case two/CD/7/nummod"
        " jets/NNS/4/obl:agent",
        ["hit: jets > depot"],
    ),
    "a passive without an agent": (
        "Nine/CD/2/nummod miners/NNS/4/nsubj:pass were/VBD/4/aux:pass freed/VBN/0/root=free",
        ["free: - > miners"],
    ),
    "a passive with get": (
        "Two/CD/2/nummod boats/NNS/4/nsubj:pass got/VBD/4/aux:pass rammed/VBN/0/root=ram by/IN/7/case a/DT/7/det"
        " trawler/NN/4/obl:agent",
        ["ram: trawler > boats"],
    ),
    "a day after by is no agent": (
        "The/DT/2/det port/NN/5/nsubj:pass will/MD/5/aux be/VB/5/aux:pass closed/VBN/0/root=close by/IN/7/case"
        " Friday/NNP/5/obl",
        ["close: - > port"],
    ),
    "a named agent is seen under a plain label": (
        "The/DT/2/det port/NN/4/nsubj:pass was/VBD/4/aux:pass closed/VBN/0/root=close by/IN/6/case Lukin/NNP/4/obl",
        ["close: Lukin > port"],
    ),
    "an indirect object": (
        "Oslo/NNP/2/nsubj gave/VBD/0/root Riga/NNP/2/iobj mortars/NNS/2/obj",
        ["give: Oslo > Riga mortars"],
    ),
    "a particle belongs to the verb": (
        "Gunners/NNS/2/nsubj shot/VBD/0/root=shoot down/RP/2/compound:prt the/DT/5/det drone/NN/2/obj",
        ["shoot down: Gunners > drone"],
    ),
    "a headline without auxiliary": (
        "Four/CD/2/nsubj:pass killed/VBN/0/root in/IN/4/case quarry/NN/2/obl",
        ["kill: - > Four"],
    ),
    "a missing subject is none": (
        "Shelled/VBD/0/root=shell the/DT/3/det port/NN/1/obj again/RB/1/advmod",
        ["shell: - > port"],
    ),
    "itself is no one acted upon": (
        "The/DT/2/det guard/NN/3/nsubj surrendered/VBD/0/root=surrender to/IN/5/case us/PRP/3/obl",
        ["surrender: guard > -"],
    ),
    # lists
    "subjects and objects are distributed": (
        "Police/NNS/4/nsubj=police and/CC/3/cc soldiers/NNS/1/conj searched/VBD/0/root=search homes/NNS/4/obj ,/,/7/punct"
        " barns/NNS/5/conj and/CC/9/cc boats/NNS/5/conj",
        ["search: Police soldiers > homes barns boats"],
    ),
    "an excluded conjunct is left out": (
        "Narva/NNP/5/nsubj ,/,/4/punct not/RB/4/advmod Tartu/NNP/1/conj shelled/VBD/0/root=shell the/DT/7/det"
        " bridge/NN/5/obj",
        ["shell: Narva > bridge"],
    ),
    "not this but that": (
        "They/PRP/2/nsubj blamed/VBD/0/root=blame not/RB/4/advmod Narva/NNP/2/obj but/CC/6/cc Tartu/NNP/4/conj",
        ["blame: They > Tartu"],
    ),
    "instead of excludes as well": (
        "They/PRP/2/nsubj hit/VBD/0/root homes/NNS/2/obj instead/RB/6/cc of/IN/4/fixed barracks/NNS/3/conj",
        ["hit: They > homes"],
    ),
    "not only excludes nobody": (
        "They/PRP/2/nsubj blamed/VBD/0/root=blame not/RB/5/advmod only/RB/5/advmod Narva/NNP/2/obj but/CC/7/cc Tartu/NNP/5/conj",
        ["blame: They > Narva Tartu"],
    ),
    "along with somebody": (
        "Police/NNS/8/nsubj=police ,/,/6/punct along/IN/6/case with/IN/3/fixed masked/JJ/6/amod men/NNS/1/nmod ,/,/6/punct"
        " raided/VBD/0/root=raid Kolm/NNP/8/obj",
        ["raid: Police men > Kolm"],
    ),
    "a coordinated verb inherits the subject": (
        "Rebels/NNS/2/nsubj stormed/VBD/0/root=storm the/DT/4/det camp/NN/2/obj and/CC/6/cc burned/VBD/2/conj=burn it/PRP/6/obj",
        ["storm: Rebels > camp", "burn: Rebels > it"],
    ),
    "a coordinated verb with its own subject does not": (
        "Rebels/NNS/2/nsubj fled/VBD/0/root=flee and/CC/5/cc soldiers/NNS/5/nsubj entered/VBD/2/conj=enter Kolm/NNP/5/obj",
        ["flee: Rebels > -", "enter: soldiers > Kolm"],
    ),
    "an object after both verbs is shared": (
        "Rebels/NNS/2/nsubj looted/VBD/0/root=loot and/CC/4/cc burned/VBD/2/conj=burn the/DT/6/det mill/NN/2/obj",
        ["loot: Rebels > mill", "burn: Rebels > mill"],
    ),
    "an object before the second verb is not": (
        "Rebels/NNS/2/nsubj shelled/VBD/0/root=shell Kolm/NNP/2/obj and/CC/5/cc withdrew/VBD/2/conj=withdraw",
        ["shell: Rebels > Kolm", "withdraw: Rebels > -"],
    ),
    "a coordinated passive shares auxiliary and agent": (
        "The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass seized/VBN/0/root=seize and/CC/6/cc beaten/VBN/4/conj=beat"
        " by/IN/8/case gunmen/NNS/4/obl:agent",
        ["seize: gunmen > envoy", "beat: gunmen > envoy"],
    ),
    "an agent on the last passive serves both": (
        "The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass seized/VBN/0/root=seize and/CC/6/cc beaten/VBN/4/conj=beat"
        " by/IN/8/case gunmen/NNS/6/obl:agent",
        ["seize: gunmen > envoy", "beat: gunmen > envoy"],
    ),
    "a passive and an active verb coordinated": (
        "The/DT/2/det ferry/NN/4/nsubj:pass was/VBD/4/aux:pass hit/VBN/0/root and/CC/6/cc sank/VBD/4/conj=sink",
        ["hit: - > ferry", "sink: ferry > -"],
    ),
    "negation reaches over or": (
        "The/DT/2/det army/NN/5/nsubj did/VBD/5/aux not/RB/5/advmod shell/VB/0/root or/CC/7/cc bomb/VB/5/conj"
        " Kolm/NNP/5/obj",
        ["not shell: army > Kolm", "not bomb: army > Kolm"],
    ),
    "negation does not reach another tense": (
        "The/DT/2/det army/NN/5/nsubj did/VBD/5/aux not/RB/5/advmod fight/VB/0/root but/CC/7/cc fled/VBD/5/conj=flee",
        ["not fight: army > -", "flee: army > -"],
    ),
    "no one at the subject negates": (
        "No/DT/2/det hostages/NNS/4/nsubj:pass were/VBD/4/aux:pass harmed/VBN/0/root=harm",
        ["not harm: - > hostages"],
    ),
    "not only negates nothing": (
        "They/PRP/4/nsubj not/RB/4/advmod only/RB/4/advmod shelled/VBD/0/root=shell Kolm/NNP/4/obj but/CC/7/cc burned/VBD/4/conj=burn it/PRP/7/obj",
        ["shell: They > Kolm", "burn: They > it"],
    ),
    "nor negates": (
        "They/PRP/2/nsubj fled/VBD/0/root=flee ,/,/6/punct nor/CC/6/cc they/PRP/6/nsubj fought/VBD/2/conj=fight",
        ["flee: They > -", "not fight: they > -"],
    ),
    "no longer negates": (
        "Riga/NNP/4/nsubj no/RB/3/advmod longer/RB/4/advmod backs/VBZ/0/root=back the/DT/6/det plan/NN/4/obj",
        ["not back: Riga > plan", "plan: - > -"],
    ),
    # control and raising
    "a subject controls the infinitive": (
        "Riga/NNP/2/nsubj agreed/VBD/0/root=agree to/TO/4/mark send/VB/2/xcomp medics/NNS/4/obj",
        ["agree: Riga > -", "send: Riga > medics"],
    ),
    "an object controls the infinitive": (
        "Lukin/NNP/2/nsubj ordered/VBD/0/root=order troops/NNS/2/obj to/TO/5/mark fire/VB/2/xcomp",
        ["order: Lukin > troops", "fire: troops > -"],
    ),
    "promise is controlled by its subject": (
        "Oslo/NNP/2/nsubj promised/VBD/0/root=promise Riga/NNP/2/obj to/TO/5/mark send/VB/2/xcomp mortars/NNS/5/obj",
        ["promise: Oslo > Riga", "send: Oslo > mortars"],
    ),
    "a raised subject of a passive": (
        "The/DT/2/det navy/NN/4/nsubj:pass is/VBZ/4/aux:pass believed/VBN/0/root=believe to/TO/7/mark have/VB/7/aux"
        " fired/VBN/4/xcomp=fire flares/NNS/7/obj",
        ["believe: - > navy", "fire: navy > flares"],
    ),
    "an order in the passive": (
        "Troops/NNS/3/nsubj:pass were/VBD/3/aux:pass told/VBN/0/root=tell to/TO/5/mark leave/VB/3/xcomp Kolm/NNP/5/obj",
        ["tell: - > Troops", "leave: Troops > Kolm"],
    ),
    "a chain of infinitives": (
        "Riga/NNP/2/nsubj wants/VBZ/0/root=want to/TO/4/mark try/VB/2/xcomp to/TO/6/mark free/VB/4/xcomp sailors/NNS/6/obj",
        ["want: Riga > -", "try: Riga > -", "free: Riga > sailors"],
    ),
    "an adjective passes its subject on": (
        "The/DT/2/det army/NN/4/nsubj is/VBZ/4/cop ready/JJ/0/root to/TO/6/mark storm/VB/4/xcomp Kolm/NNP/6/obj",
        ["ready: army > -", "storm: army > Kolm"],
    ),
    "who is called on acts": (
        "Oslo/NNP/2/nsubj called/VBD/0/root=call on/IN/4/case Narva/NNP/2/obl to/TO/6/mark withdraw/VB/2/advcl",
        ["call: Oslo > -", "withdraw: Narva > -"],
    ),
    "troops that were sent act": (
        "Troops/NNS/3/nsubj:pass were/VBD/3/aux:pass sent/VBN/0/root=send to/TO/5/mark guard/VB/3/advcl the/DT/7/det dam/NN/5/obj",
        ["send: - > Troops", "guard: Troops > dam"],
    ),
    "a bridge that was blown up slows nobody": (
        "The/DT/2/det bridge/NN/4/nsubj:pass was/VBD/4/aux:pass destroyed/VBN/0/root=destroy to/TO/6/mark slow/VB/4/advcl"
        " them/PRP/6/obj",
        ["destroy: - > bridge", "slow: - > them"],
    ),
    "who is accused acts": (
        "Oslo/NNP/2/nsubj accused/VBD/0/root=accuse Narva/NNP/2/obj of/IN/5/mark bombing/VBG/2/advcl=bomb a/DT/7/det clinic/NN/5/obj",
        ["accuse: Oslo > Narva", "bomb: Narva > clinic"],
    ),
    "who was accused acts": (
        "Narva/NNP/3/nsubj:pass was/VBD/3/aux:pass accused/VBN/0/root=accuse of/IN/5/mark bombing/VBG/3/advcl=bomb Kolm/NNP/5/obj",
        ["accuse: - > Narva", "bomb: Narva > Kolm"],
    ),
    "get as a verb with a participle": (
        "Two/CD/2/nsubj got/VBD/0/root=get killed/VBN/2/xcomp=kill by/IN/5/case police/NNS/3/obl:agent",
        ["get: Two > -", "kill: police > Two"],
    ),
    "who apologises acts": (
        "Oslo/NNP/2/nsubj apologised/VBD/0/root=apologise for/IN/4/mark bombing/VBG/2/advcl=bomb a/DT/6/det clinic/NN/4/obj",
        ["apologise: Oslo > -", "bomb: Oslo > clinic"],
    ),
    "an object helped acts": (
        "Villagers/NNS/2/nsubj helped/VBD/0/root=help rebels/NNS/2/obj escape/VB/2/xcomp",
        ["help: Villagers > rebels", "escape: rebels > -"],
    ),
    "had its boats seized": (
        "Riga/NNP/2/nsubj had/VBD/0/root=have two/CD/4/nummod boats/NNS/5/nsubj:pass seized/VBN/2/ccomp=seize",
        ["have: Riga > -", "seize: - > boats"],
    ),
    # relative clauses
    "who stands for its noun": (
        "The/DT/2/det pilot/NN/7/nsubj who/WP/4/nsubj bombed/VBD/2/acl:relcl=bomb Kolm/NNP/4/obj has/VBZ/7/aux fled/VBN/0/root=flee",
        ["bomb: pilot > Kolm", "flee: pilot > -"],
    ),
    "which as an object": (
        "the/DT/2/det bridge/NN/0/root which/WDT/6/obj the/DT/5/det rebels/NNS/6/nsubj blew/VBD/2/acl:relcl=blow up/RP/6/compound:prt",
        ["blow up: rebels > bridge"],
    ),
    "that as the subject of a passive": (
        "a/DT/2/det town/NN/0/root that/WDT/5/nsubj:pass was/VBD/5/aux:pass retaken/VBN/2/acl:relcl=retake by/IN/8/case the/DT/8/det"
        " army/NN/5/obl:agent",
        ["retake: army > town"],
    ),
    "a relative clause without pronoun": (
        "the/DT/2/det dam/NN/0/root rebels/NNS/4/nsubj bombed/VBD/2/acl:relcl=bomb",
        ["bomb: rebels > dam"],
    ),
    "the day somebody died is no object": (
        "the/DT/2/det day/NN/0/root Lukin/NNP/4/nsubj died/VBD/2/acl:relcl=die",
        ["die: Lukin > -"],
    ),
    "a gap two clauses down": (
        "the/DT/2/det jet/NN/0/root Oslo/NNP/4/nsubj says/VBZ/2/acl:relcl=say it/PRP/6/nsubj downed/VBD/4/ccomp=down",
        ["say: Oslo > -", "down: it > jet"],
    ),
    "a pronoun whose gap is two clauses down": (
        "the/DT/2/det jet/NN/0/root which/WDT/7/obj Oslo/NNP/5/nsubj says/VBZ/2/acl:relcl=say it/PRP/7/nsubj downed/VBD/5/ccomp=down",
        ["say: Oslo > -", "down: it > jet"],
    ),
    "a subject gap two clauses down": (
        "the/DT/2/det man/NN/0/root police/NNS/4/nsubj say/VBP/2/acl:relcl shot/VBD/4/ccomp=shoot Lukin/NNP/5/obj",
        ["say: police > -", "shoot: man > Lukin"],
    ),
    "a clause on several nouns": (
        "Guards/NNS/6/nsubj and/CC/3/cc cooks/NNS/1/conj who/WP/5/nsubj fled/VBD/1/acl:relcl=flee returned/VBD/0/root=return",
        ["flee: Guards cooks > -", "return: Guards cooks > -"],
    ),
    "a reduced clause in the passive": (
        "the/DT/2/det jet/NN/0/root shot/VBN/2/acl=shoot down/RP/3/compound:prt by/IN/6/case Narva/NNP/3/obl:agent",
        ["shoot down: Narva > jet"],
    ),
    "a reduced clause in the active": (
        "troops/NNS/4/nsubj guarding/VBG/1/acl=guard depots/NNS/2/obj fled/VBD/0/root=flee",
        ["guard: troops > depots", "flee: troops > -"],
    ),
    "whom somebody was ordered to seize": (
        "the/DT/2/det man/NN/0/root whom/WP/7/obj troops/NNS/6/nsubj:pass were/VBD/6/aux:pass=be ordered/VBN/2/acl:relcl=order"
        " seize/VB/6/xcomp",
        ["order: - > troops", "seize: troops > man"],
    ),
    # participles
    "a participle after the verb": (
        "A/DT/2/det mine/NN/3/nsubj exploded/VBD/0/root=explode ,/,/5/punct killing/VBG/3/advcl=kill two/CD/7/nummod nurses/NNS/5/obj",
        ["explode: mine > -", "kill: mine > nurses"],
    ),
    "a town that was shelled kills nobody": (
        "Kolm/NNP/3/nsubj:pass was/VBD/3/aux:pass shelled/VBN/0/root=shell ,/,/5/punct killing/VBG/3/advcl=kill two/CD/5/obj",
        ["shell: - > Kolm", "kill: - > two"],
    ),
    "a bomb that was detonated kills": (
        "A/DT/2/det bomb/NN/4/nsubj:pass was/VBD/4/aux:pass detonated/VBN/0/root=detonate ,/,/6/punct killing/VBG/4/advcl=kill two/CD/6/obj",
        ["detonate: - > bomb", "kill: bomb > two"],
    ),
    "a participle before the verb in the passive": (
        "Backed/VBN/5/advcl=back by/IN/3/case Oslo/NNP/1/obl:agent ,/,/1/punct advanced/VBD/0/root=advance the/DT/7/det army/NN/5/nsubj",
        ["back: Oslo > army", "advance: army > -"],
    ),
    "citing goes with who says": (
        "The/DT/2/det paper/NN/3/nsubj said/VBD/0/root=say Kolm/NNP/5/nsubj fell/VBD/3/ccomp=fall ,/,/7/punct citing/VBG/3/advcl=cite aides/NNS/7/obj",
        ["say: paper > -", "fall: Kolm > -", "cite: paper > aides"],
    ),
    "without doing it": (
        "They/PRP/2/nsubj left/VBD/0/root=leave without/IN/4/mark firing/VBG/2/advcl=fire a/DT/6/det shot/NN/4/obj",
        ["leave: They > -", "not fire: They > shot", "shot: - > -"],
    ),
    "a participle before its noun": (
        "The/DT/3/det downed/VBN/3/amod=down drone/NN/4/nsubj burned/VBD/0/root=burn",
        ["down: - > drone", "burn: drone > -"],
    ),
    # nouns
    "a demonym acts": (
        "the/DT/3/det Norwegian/JJ/3/amod raid/NN/0/root on/IN/6/case the/DT/6/det jetty/NN/3/nmod",
        ["raid: Norwegian > jetty"],
    ),
    "of and by": (
        "the/DT/2/det mining/NN/0/root of/IN/5/case the/DT/5/det Tern/NNP/2/nmod by/IN/7/case divers/NNS/2/nmod",
        ["mining: divers > Tern"],
    ),
    "a possessor acts": (
        "Narva/NNP/3/nmod:poss 's/POS/1/case annexation/NN/0/root of/IN/6/case the/DT/6/det islands/NNS/3/nmod",
        ["annexation: Narva > islands"],
    ),
    "a possessor beside by undergoes": (
        "Kolm/NNP/3/nmod:poss 's/POS/1/case shelling/NN/0/root by/IN/6/case the/DT/6/det army/NN/3/nmod",
        ["shelling: army > Kolm"],
    ),
    "his arrest": ("his/PRP$/2/nmod:poss arrest/NN/0/root", ["arrest: - > his"]),
    "the arrival of the convoy": (
        "the/DT/2/det arrival/NN/0/root of/IN/5/case the/DT/5/det convoy/NN/2/nmod",
        ["arrival: convoy > -"],
    ),
    "with somebody's support": (
        "with/IN/3/case the/DT/3/det support/NN/0/root of/IN/5/case Oslo/NNP/3/nmod",
        ["support: Oslo > -"],
    ),
    "in somebody's support": (
        "in/IN/2/case support/NN/0/root of/IN/4/case Oslo/NNP/2/nmod",
        ["support: - > Oslo"],
    ),
    "between": (
        "talks/NNS/0/root between/IN/3/case Oslo/NNP/1/nmod and/CC/5/cc Riga/NNP/3/conj",
        ["talk: Oslo Riga <> Oslo Riga"],
    ),
    "a body as the first part of a compound": (
        "a/DT/3/det police/NN/3/compound raid/NN/0/root on/IN/5/case homes/NNS/3/nmod",
        ["raid: police > homes"],
    ),
    "a weapon is no actor": (
        "a/DT/3/det missile/NN/3/compound strike/NN/0/root against/IN/5/case Kolm/NNP/3/nmod",
        ["strike: - > Kolm"],
    ),
    "a day is no target": (
        "the/DT/2/det raid/NN/0/root on/IN/4/case Friday/NNP/2/nmod", ["raid: - > -"],
    ),
    "a topic is no target": (
        "a/DT/2/det deal/NN/0/root on/IN/4/case grain/NN/2/nmod", ["deal: - > -"],
    ),
    "an order to fire is carried out by others": (
        "Lukin/NNP/2/nsubj gave/VBD/0/root troops/NNS/2/iobj an/DT/5/det order/NN/2/obj to/TO/7/mark fire/VB/5/acl",
        ["give+order: Lukin > troops", "fire: troops > -"],
    ),
    "a plan to attack": (
        "Narva/NNP/3/nmod:poss 's/POS/1/case plan/NN/0/root to/TO/5/mark attack/VB/3/acl Kolm/NNP/5/obj",
        ["plan: Narva > -", "attack: Narva > Kolm"],
    ),
    # light verbs
    "carried out a raid": (
        "Jets/NNS/2/nsubj carried/VBD/0/root=carry out/RP/2/compound:prt a/DT/5/det raid/NN/2/obj on/IN/7/case Kolm/NNP/5/nmod",
        ["carry out+raid: Jets > Kolm"],
    ),
    "a target on the verb": (
        "Jets/NNS/2/nsubj launched/VBD/0/root=launch strikes/NNS/2/obj against/IN/5/case depots/NNS/2/obl",
        ["launch+strikes: Jets > depots"],
    ),
    "a raid was carried out": (
        "A/DT/2/det raid/NN/4/nsubj:pass was/VBD/4/aux:pass carried/VBN/0/root=carry out/RP/4/compound:prt by/IN/7/case jets/NNS/4/obl:agent",
        ["carry out+raid: jets > -"],
    ),
    "two nouns carried": (
        "Police/NNS/2/nsubj made/VBD/0/root=make arrests/NNS/2/obj and/CC/5/cc raids/NNS/3/conj",
        ["make+arrests: Police > -", "make+raids: Police > -"],
    ),
    "a series of raids": (
        "Jets/NNS/2/nsubj launched/VBD/0/root=launch a/DT/4/det series/NN/2/obj of/IN/6/case raids/NNS/4/nmod on/IN/8/case Kolm/NNP/6/nmod",
        ["launch+raids: Jets > Kolm"],
    ),
    "a raid carried out by somebody": (
        "the/DT/2/det raid/NN/0/root carried/VBN/2/acl=carry out/RP/3/compound:prt by/IN/6/case jets/NNS/3/obl:agent on/IN/8/case Kolm/NNP/3/obl",
        ["raid: jets > Kolm"],
    ),
    "a raid that somebody launched": (
        "the/DT/2/det raid/NN/0/root that/WDT/5/obj jets/NNS/5/nsubj launched/VBD/2/acl:relcl=launch",
        ["raid: jets > -"],
    ),
    "a deal reached between parties": (
        "the/DT/2/det deal/NN/0/root reached/VBN/2/acl=reach between/IN/5/case Oslo/NNP/3/obl and/CC/7/cc Riga/NNP/5/conj",
        ["deal: Oslo Riga <> Oslo Riga"],
    ),
    "a second verb about a carried noun": (
        "Jets/NNS/2/nsubj launched/VBD/0/root=launch and/CC/4/cc condemned/VBD/2/conj=condemn a/DT/6/det raid/NN/2/obj",
        ["launch+raid: Jets > -", "condemn: Jets > raid"],
    ),
    "a compound with a hyphen is an event": (
        "a/DT/2/det counter-raid/NN/0/root on/IN/4/case Kolm/NNP/2/nmod",
        ["counter-raid: - > Kolm"],
    ),
    "who was instructed acts": (
        "She/PRP/3/nsubj:pass was/VBD/3/aux:pass instructed/VBN/0/root=instruct to/TO/5/mark burn/VB/3/advcl it/PRP/5/obj",
        ["instruct: - > She", "burn: She > it"],
    ),
    "came under fire": (
        "The/DT/2/det boat/NN/3/nsubj came/VBD/0/root=come under/IN/5/case fire/NN/3/obl from/IN/8/case the/DT/8/det shore/NN/3/obl",
        ["come+fire: shore > boat"],
    ),
    "came under a fire that is from somewhere": (
        "The/DT/2/det boat/NN/3/nsubj came/VBD/0/root=come under/IN/5/case fire/NN/3/obl from/IN/7/case rebels/NNS/5/nmod",
        ["come+fire: rebels > boat"],
    ),
    "fell victim": (
        "Lukin/NNP/2/nsubj fell/VBD/0/root=fall victim/NN/2/obj to/IN/6/case a/DT/6/det sniper/NN/2/obl",
        ["fall: sniper > Lukin"],
    ),
    "received support": (
        "Riga/NNP/2/nsubj received/VBD/0/root=receive support/NN/2/obj from/IN/5/case Oslo/NNP/2/obl",
        ["receive+support: Oslo > Riga"],
    ),
    "there was fighting": (
        "There/EX/2/expl was/VBD/0/root=be fighting/NN/2/nsubj between/IN/5/case rebels/NNS/3/nmod and/CC/7/cc police/NNS/5/conj",
        ["be+fighting: rebels police <> rebels police"],
    ),
    "clashes broke out": (
        "Clashes/NNS/2/nsubj=clash erupted/VBD/0/root=erupt between/IN/4/case monks/NNS/2/obl and/CC/6/cc police/NNS/4/conj",
        ["erupt+Clashes: monks police <> monks police"],
    ),
    "no attack took place": (
        "No/DT/2/det attack/NN/3/nsubj took/VBD/0/root=take place/NN/3/obj",
        ["not take+attack: - > -"],
    ),
    "under attack": (
        "Kolm/NNP/4/nsubj is/VBZ/4/cop under/IN/4/case attack/NN/0/root",
        ["attack: - > Kolm"],
    ),
    "each other": (
        "The/DT/2/det sides/NNS/3/nsubj shelled/VBD/0/root=shell each/DT/3/obj other/JJ/4/fixed",
        ["shell: sides <> sides"],
    ),
    "with each other": (
        "They/PRP/2/nsubj clashed/VBD/0/root=clash with/IN/4/case each/DT/2/obl other/JJ/4/fixed",
        ["clash: They <> They"],
    ),
    "an infinitive on a carried noun": (
        "Oslo/NNP/4/nsubj and/CC/3/cc Riga/NNP/1/conj signed/VBD/0/root=sign a/DT/6/det deal/NN/4/obj to/TO/8/mark share/VB/6/acl gas/NN/8/obj",
        ["sign+deal: Oslo Riga > -", "share: Oslo Riga > gas"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_who_does_what_to_whom(name):
    text, expected = CASES[name]
    ents = {"a named agent is seen under a plain label": "6:PER"}.get(name, "")
    assert told(text, ents) == expected


def clauses(text):
    return [c for s in tree(text).sents for c in predicates(s)]


def test_obliques_are_told_by_their_prepositions():
    only, *_ = clauses(
        "They/PRP/2/nsubj met/VBD/0/root=meet with/IN/4/case monks/NNS/2/obl and/CC/6/cc envoys/NNS/4/conj"
        " in/IN/8/case Kolm/NNP/2/obl because/IN/11/case of/IN/9/fixed floods/NNS/2/obl Monday/NNP/2/obl:unmarked"
    )
    assert [(o.preposition, o.head.text) for o in only.obliques] == [
        ("with", "monks"), ("with", "envoys"), ("in", "Kolm"), ("because of", "floods"), ("", "Monday"),
    ]  # fmt: skip
    assert [t.text for t in only.after("with")] == ["monks", "envoys"]


def test_auxiliaries_and_modals_are_kept():
    (only,) = clauses(
        "It/PRP/5/nsubj:pass may/MD/5/aux have/VB/5/aux been/VBN/5/aux:pass hit/VBN/0/root"
    )
    assert [t.text for t in only.auxiliaries] == ["may", "have", "been"]
    assert [t.text for t in only.modals] == ["may"] and only.voice == "passive"


def test_a_modal_is_shared_by_a_coordinated_verb():
    _, second = clauses(
        "Riga/NNP/3/nsubj will/MD/3/aux arm/VB/0/root and/CC/5/cc train/VB/3/conj them/PRP/3/obj"
    )
    assert [t.text for t in second.modals] == ["will"]


def test_complement_and_adverbials_are_heads_of_clauses():
    first = clauses(
        "Oslo/NNP/2/nsubj said/VBD/0/root=say Kolm/NNP/4/nsubj fell/VBD/2/ccomp=fall after/IN/7/mark"
        " talks/NNS/7/nsubj failed/VBD/2/advcl=fail"
    )[0]
    assert (first.complement.text, [t.text for t in first.adverbials]) == ("fell", ["failed"])


def test_a_stranded_preposition_takes_the_noun_before():
    (only,) = clauses(
        "the/DT/2/det town/NN/0/root they/PRP/4/nsubj fought/VBD/2/acl:relcl=fight for/IN/4/obl"
    )
    assert [(o.preposition, o.head.text) for o in only.obliques] == [("for", "town")]


def test_a_relative_pronoun_after_a_preposition_gives_its_noun():
    (only,) = clauses(
        "the/DT/2/det town/NN/0/root for/IN/4/case which/WDT/6/obl they/PRP/6/nsubj fought/VBD/2/acl:relcl=fight"
    )
    assert [(o.preposition, o.head.text) for o in only.obliques] == [("for", "town")]


def test_a_lemma_that_cannot_be_is_mended():
    text = "Jets/NNS/2/nsubj carried/VBD/0/root=carri out/RP/2/compound:prt raids/NNS/2/obj"
    assert [(c.kind, c.noun.text) for c in clauses(text)] == [("light", "raids")]


def test_a_state_has_its_subject():
    (only,) = clauses(
        "Lukin/NNP/4/nsubj is/VBZ/4/cop the/DT/4/det governor/NN/0/root of/IN/6/case Kolm/NNP/4/nmod"
    )
    assert (only.kind, short(only)) == ("state", "governor: Lukin > -")
    assert [t.text for t in only.after("of")] == ["Kolm"]


def test_an_identity_with_an_event_tells_the_event():
    kinds = {c.kind: short(c) for c in clauses(
        "It/PRP/4/nsubj was/VBD/4/cop an/DT/4/det attack/NN/0/root on/IN/6/case Kolm/NNP/4/nmod"
    )}  # fmt: skip
    assert kinds["noun"] == "attack: - > Kolm"


def test_two_sentences_do_not_share():
    assert told("Jets/NNS/2/nsubj came/VBD/0/root=come They/PRP/^2/nsubj bombed/VBD/0/root=bomb") == [
        "come: Jets > -", "bomb: They > -",
    ]  # fmt: skip


def test_words_without_tree_give_nothing():
    doc = spacy.blank("en")("Jets hit Kolm.")
    assert predicates(doc[:]) == ()


LABELS = sorted({w.split("/")[3].split("=")[0] for text, _ in CASES.values() for w in text.split()})
TAGS = sorted({w.split("/")[1] for text, _ in CASES.values() for w in text.split()})
WORDS = sorted({w.split("/")[0] for text, _ in CASES.values() for w in text.split()})


@settings(max_examples=150)
@given(st.data())
def test_any_tree_is_read_without_failing(data):
    count = data.draw(st.integers(1, 14))
    rows = []
    for n in range(1, count + 1):
        head = 0 if n == 1 else data.draw(st.integers(1, n - 1))
        pick = [data.draw(st.sampled_from(x)) for x in (WORDS, TAGS, LABELS)]
        rows.append(f"{pick[0]}/{pick[1]}/{head}/{pick[2]}={pick[0].lower()}")
    doc = tree(" ".join(rows))
    for sentence in doc.sents:
        found = predicates(sentence)
        assert found == predicates(sentence)
        assert all(t.sent == sentence for c in found for t in (*c.doers, *c.undergoers))


def test_a_very_long_sentence_costs_in_proportion():
    def sentence(verbs):
        row = "Jets/NNS/2/nsubj hit/VBD/0/root homes/NNS/2/obj " + " ".join(
            f"and/CC/{4 + 3 * n + 1}/cc raze/VB/{2 if n % 2 else max(2, 3 * n + 2)}/conj huts/NNS/{5 + 3 * n}/obj"
            for n in range(verbs)
        )
        return tree(row)[:]

    assert in_proportion(predicates, sentence, 200)
