"""Labels of the Zomba crisis, by their words."""

from typing import Any

MW, ZM, ZA = "state.malawi", "state.zambia", "state.south_africa"
EU, AU, DCA = "igo.eu", "igo.african_union", "org.civil_aviation"
COMM, COPS, FORCES = "org.electoral_commission", "police.malawi", "police.malawi.security_forces"
ARMY, BATT = "mil.malawi", "mil.malawi.third_battalion"
AFR, UPP, YG, JF = (
    "org.alliance_for_renewal",
    "org.united_progress_party",
    "org.young_guardians",
    "org.justice_forum",
)
TIKAMBE, INQ, PRESY = "org.radio_tikambe", "org.commission_of_inquiry", "org.presidency"
UNIONS, STUD, CROWD = "org.trade_unions", "people.students", "people.marchers"
DET, STALL, GUNMEN, VICTIMS = (
    "people.detainees",
    "people.stallholders",
    "people.gunmen",
    "people.victims_of_zomba",
)
KAL, NYO, CHI, SOS = "person.kalolo", "person.nyondo", "person.chirambo", "person.sosola"
DZO, MAT, BAN, OLI = "person.dzonzi", "person.matemba", "person.banda", "person.oliveira"
MWA, TEM, MSI, CLP = "person.mwale", "person.tembo", "person.msiska", "person.chilipa"
RCH, VOR, ZUL, KAP = "person.chilumpha", "person.vorster", "person.zulu", "person.kapembwa"
PHI, MTA, FAI = "person.phiri", "person.mtawali", "person.fairley"

_LIL, _BLA, _ZOM = (-13.97, 33.79), (-15.79, 35.0), (-15.39, 35.32)
_MZU, _LAKE, _NKH, _NYI = (-11.46, 34.02), (-12.0, 34.5), (-11.6, 34.3), (-10.6, 33.8)
_MWA, _CHE, _LUS, _CHIP = (-15.6, 34.52), (-10.58, 33.8), (-15.41, 28.28), (-13.64, 32.65)
_COLL, _JOH = (-15.39, 35.34), (-26.2, 28.04)
_MAL, _MOZ, _ZAM, _RSA, _TAN = (
    (-13.5, 34.0),
    (-18.25, 35.0),
    (-14.33, 28.5),
    (-29.0, 24.0),
    (-6.0, 35.0),
)

_D01 = {
    "id": "01", "file": "01_capricorn_agency.txt", "outlet": "Capricorn News Agency",
    "title": "Malawi minister's plane missing after shooting at university",
    "byline": ["Capricorn News Agency"], "published": "2003-10-22",
    "blocks": [
        ("title", "Malawi minister's"), ("byline", "Capricorn News"), ("date", "Wednesday, 22"), ("body", "LILONGWE -"),
        ("body", "The King Air"), ("body", "Officials gave"), ("body", "The disappearance"), ("body", "In Zomba"),
        ("body", "Army spokesman"), ("body", "Police arrested"), ("body", "Lucy Banda"), ("body", "Observers sent"),
        ("body", "The Roman"), ("body", "South Africa"), ("footer", "(c) Capricorn"),
    ],
    "quotes": [
        ("We are looking for our colleague and we ask the nation to pray rather than to guess,", SOS, ("he", 11), "told"),
        ("No soldier set foot on university ground on Monday,", DZO, ("he", 31), ("said", 4)),
        ("I signed the result because I saw the sheets, and I would sign it again,", BAN, ("she", 1), ("said", 5)),
        ("was closed to scrutiny in a third of the districts", EU, "Observers", ("said", 6)),
        ("Those who did the counting owe the country a second look,", MWA, ("he", 49), ("said", 7)),
        ("I accuse nobody.", MWA, ("he", 49), ("said", 7)),
    ],
    "indirect": [
        ("Air traffic controllers lost contact with it at 18:40", DCA, "the Department of Civil Aviation", "said"),
        ("the aircraft had been carrying medicines to hospitals in the north", SOS, "Henry Sosola", ("said", 1)),
        ("votes in three northern districts were never added up", AFR, "Her party", "says"),
        ("Gunfire followed about ten minutes later", None, "witnesses", ("said", 2)),
        ("they had received nine bodies and treated about 60 wounded", None, "Staff at Zomba Central Hospital", ("said", 3)),
        ("the number of dead at seven", COPS, "The police", ("put", 1)),
        ("troops had entered the campus", DZO, "Frank Dzonzi", "denied"),
        ("voting had been orderly but that counting \"was closed to scrutiny in a third of the districts\"", EU, "Observers", ("said", 6)),
    ],
    "times": [
        ("Wednesday, 22 October 2003", "2003-10-22"), ("Tuesday evening", "2003-10-21TEV"), ("18:40", "2003-10-21T18:40"),
        ("first light on Wednesday", "2003-10-22TMO"), ("Friday", "2003-10-17"), ("last week", "2003-W42"),
        ("the next day", "2003-10-18"), (("Monday", 0), "2003-10-20"), (("Monday", 1), "2003-10-20"),
        ("Monday night", "2003-10-20TNI"), (("Friday", 1), "2003-10-24"), (("Tuesday", 1), "2003-10-21"),
        ("November", "2003-11"), (("Tuesday", 2), "2003-10-21"), ("1994", "1994"),
    ],
    "places": [
        ("Lilongwe", *_LIL, ["LILONGWE", ("Lilongwe", 0), ("Lilongwe", 1), ("Lilongwe", 2)]), ("Malawi", *_MAL, [("Malawi", 1)]),
        ("Zomba", *_ZOM, ["Zomba", ("Zomba", 1), ("Zomba", 3), ("Zomba", 4)]),
        ("Mzuzu", *_MZU, ["Mzuzu"]), ("Lake Malawi", *_LAKE, ["Lake Malawi"]), ("Chancellor College", *_COLL, ["Chancellor College"]),
        ("Blantyre", *_BLA, ["Blantyre", ("Blantyre", 1)]), ("Tanzania", *_TAN, ["Tanzania"]),
    ],
    "actors": [
        (MW, ["Malawi"]), (CHI, ["Wyson Chirambo"]), (DCA, ["Department of Civil Aviation"]), (SOS, ["Henry Sosola"]), (COMM, ["Electoral Commission"]),
        (KAL, ["Dunstan Kalolo", "Kalolo"]), (NYO, ["Grace Nyondo"]), (AFR, ["Alliance for Renewal"]), (DZO, ["Frank Dzonzi"]),
        (BAN, ["Lucy Banda"]), (EU, ["European Union"]), (OLI, ["Marta Oliveira"]), (MWA, ["Luka Mwale"]), (ZA, ["South Africa"]),
    ],
    "events": [
        ("fired", "ASSAULT", [FORCES, MW], [CROWD], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("declared", "SUPPORT", [COMM], [KAL], "asserted", "2003-10-17", None, "result", "NONE"),
        ("rejected", "REJECT", [NYO], [COMM], "asserted", "2003-10-18", None, "rejection"),
        ("march", "PROTEST", [CROWD, STUD], [], "asserted", "2003-10-20", "Zomba", "march"),
        ("tear gas", "ASSAULT", [COPS], [CROWD, STUD], "asserted", "2003-10-20", "Zomba", "gas", "COERCE"),
        ("entered", "MOBILIZE", [ARMY], [], "denied", "2003-10-20", "Chancellor College", "troops_in", "ASSAULT"),
        ("arrested", "COERCE", [COPS], [DET], "asserted", "2003-10-20", "Blantyre", "arrests"),
        ("curfew", "COERCE", [MW], [], "asserted", None, "Blantyre", "curfew"),
        ("general strike", "PROTEST", [], [], "asserted", "2003-10-21", "Blantyre", "strike", "REQUEST"),
        ("appealed", "REQUEST", [MWA], [], "asserted", "2003-10-21", None, "bishop"),
        ("offered", "AGREE", [ZA], [MW], "asserted", "2003-10-22", None, "search_help", "AID"),
    ],
    "figures": [
        ("at least nine", 9, "killed", "01.e1", "at least"), ("nine people on board", 9, "aboard", None, None), ("52.4 per cent", 52.4, "per cent", None, None),
        ("71 per cent", 71, "per cent", None, None), ("nine bodies", 9, "killed", "01.e1", None), ("about 60", 60, "wounded", "01.e1", "about"),
        ("seven", 7, "killed", "01.e1", None), ("40 people", 40, "detained", "01.e7", None),
    ],
    "problems": [("sum", ["nine people on board", "two of his aides, four police officers and the pilot"])],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_national_standard.txt", "outlet": "The National Standard",
    "title": "Hostile fire brought down minister's plane", "byline": [], "published": "2003-10-23",
    "blocks": [
        ("boilerplate", "THE NATIONAL"), ("date", "Blantyre, Thursday"), ("title", "Hostile fire"), ("byline", "By Our"),
        ("body", "A government aircraft"), ("body", "The King Air"), ("body", "Part of a"), ("body", "The Electoral"), ("body", "In Zomba"),
        ("body", "Army spokesman"), ("heading", "Nyondo held"), ("body", "Nyondo was"), ("body", "Lucy Banda"), ("body", "Observers sent"),
        ("body", "The President will"), ("related", "ALSO IN"),
    ],
    "quotes": [
        ("It would not surprise me if those who lost at the ballot have turned to the bullet,", SOS, ("he", 16), ("said", 2)),
        ("We ask the nation to pray,", SOS, ("he", 21), "told"),
        ("No soldier set foot on university ground on Monday,", DZO, ("he", 37), ("said", 4)),
        ("I signed the result because I saw the sheets, and I would sign it again,", BAN, ("she", 2), ("said", 6)),
        ("I accuse nobody.", MWA, "Luka Mwale", ("told", 1)),
    ],
    "indirect": [
        ("Air traffic controllers lost contact with it at 18:40", DCA, "the Department of Civil Aviation", "said"),
        ("Part of a wing was sighted yesterday by a fishing crew on the lake, some 15 kilometres off Nkhata Bay", SOS, "Henry Sosola", "announced"),
        ("investigators could not exclude that the aircraft had been hit from the ground", SOS, ("He", 1), ("said", 1)),
        ("the aircraft had been carrying medicines to hospitals in the north", SOS, "The minister", "repeated"),
        ("Gunmen hidden among the rioters then opened fire on the officers", MAT, "Mr. Lloyd Matemba", "according to"),
        ("Three policemen were wounded", MAT, ("he", 35), ("said", 3)),
        ("troops had entered the campus", DZO, "Frank Dzonzi", "denied"),
        ("Nyondo was arrested on Tuesday morning at a roadblock near Mwanza as she tried to slip into Mozambique", MAT, ("Mr. Matemba", 0), ("said", 5)),
        ("voting had been orderly", EU, "Observers", ("said", 7)),
    ],
    "times": [
        ("Thursday, October 23, 2003", "2003-10-23"), ("Tuesday evening", "2003-10-21TEV"), ("18:40", "2003-10-21T18:40"),
        ("first light on Wednesday", "2003-10-22TMO"), ("yesterday", "2003-10-22"), ("last night", "2003-10-22TNI"), ("Friday", "2003-10-17"),
        ("last week", "2003-W42"), ("the next day", "2003-10-18"), ("Monday", "2003-10-20"), (("Monday", 1), "2003-10-20"),
        ("Tuesday morning", "2003-10-21TMO"), ("next week", "2003-W44"), ("Monday night", "2003-10-20TNI"), (("Friday", 1), "2003-10-24"),
        (("Tuesday", 2), "2003-10-21"), ("Saturday evening", "2003-10-25TEV"),
    ],
    "places": [
        ("Blantyre", *_BLA, ["Blantyre", ("Blantyre", 1), ("Blantyre", 2), ("Blantyre", 3)]),
        ("Zomba", *_ZOM, ["Zomba", ("Zomba", 1), ("Zomba", 2), ("Zomba", 3)]), ("Lilongwe", *_LIL, ["Lilongwe", ("Lilongwe", 1)]),
        ("Mzuzu", *_MZU, ["Mzuzu"]), ("Lake Malawi", *_LAKE, ["Lake Malawi"]), ("Nkhata Bay", *_NKH, ["Nkhata Bay"]),
        ("Mwanza", *_MWA, ["Mwanza"]), ("Mozambique", *_MOZ, ["Mozambique"]),
    ],
    "actors": [
        (CHI, ["Wyson Chirambo"]), (DCA, ["Department of Civil Aviation"]), (SOS, ["Henry Sosola"]), (COMM, ["Electoral Commission"]),
        (KAL, ["Dunstan Kalolo"]), (NYO, ["Grace Nyondo", "Nyondo"]), (AFR, ["Alliance for Renewal"]), (MAT, ["Lloyd Matemba", "Mr. Matemba"]),
        (DZO, ["Frank Dzonzi"]), (BAN, ["Lucy Banda"]), (EU, ["European Union"]), (MWA, ["Luka Mwale"]), (YG, ["Young Guardians"]), (UPP, ["United Progress Party"]),
    ],
    "events": [
        ("dispersed", "COERCE", [FORCES, MW], [CROWD], "asserted", "2003-10-20", "Chancellor College", "campus", "ASSAULT"),
        ("hit", "ASSAULT", [], [CHI], "hypothetical", "2003-10-21", "Lake Malawi", "plane"),
        ("declared", "SUPPORT", [COMM], [KAL], "asserted", "2003-10-17", None, "result", "NONE"),
        ("rejected", "REJECT", [NYO], [COMM], "asserted", "2003-10-18", None, "rejection"),
        ("general strike", "PROTEST", [NYO, AFR], [], "asserted", None, "Lilongwe", "strike", "REQUEST"),
        ("march", "PROTEST", [CROWD], [], "asserted", "2003-10-20", "Zomba", "march"),
        ("tear gas", "ASSAULT", [COPS], [CROWD], "asserted", "2003-10-20", "Zomba", "gas", "COERCE"),
        ("opened fire", "ASSAULT", [GUNMEN], [COPS], "asserted", "2003-10-20", "Zomba", "campus"),
        ("entered", "MOBILIZE", [ARMY], [], "denied", "2003-10-20", "Chancellor College", "troops_in", "ASSAULT"),
        ("arrested", "COERCE", [], [NYO], "asserted", "2003-10-21", "Mwanza", "nyondo"),
        ("charged", "ACCUSE", [], [NYO], "asserted", None, None, "charge", "COERCE"),
        (("arrested", 1), "COERCE", [COPS], [DET], "asserted", "2003-10-20", "Blantyre", "arrests"),
        ("curfew", "COERCE", [MW], [], "asserted", None, "Blantyre", "curfew"),
    ],
    "figures": [
        ("seven people", 7, "killed", "02.e1", None), ("nine people on board", 9, "aboard", None, None), ("15 kilometres", 15, "kilometres", None, "some"),
        ("214,000", 214000, "votes", "02.e3", None), ("71 per cent", 71, "per cent", None, None), ("Three policemen", 3, "wounded", "02.e8", None),
        ("40 other", 40, "detained", "02.e12", None),
    ],
    "problems": [
        ("sum", ["nine people on board", "two of his aides, four police officers and the pilot"]),
        ("certainty: headline stronger than the body", ["Hostile fire brought down minister's plane", "could not exclude that the aircraft had been hit from the ground"]),
    ],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_lake_tribune.txt", "outlet": "The Lake Tribune",
    "title": "They counted the votes, then they counted us", "byline": ["Dalitso Phiri"], "published": "2003-10-26",
    "blocks": [
        ("boilerplate", "The Lake"), ("date", "Sunday 26"), ("boilerplate", "COMMENT"), ("title", "They counted"), ("byline", "Dalitso"),
        ("body", "On Tuesday 20"), ("body", "The government says"), ("body", "Now to"), ("body", "As for"), ("body", "It is not"), ("body", "And look"),
        ("body", "The European"), ("body", "What should"), ("author_bio", "Dalitso Phiri is"),
    ],
    "quotes": [("He had gone to give back a book,", None, "the mother of one of the dead", "told")],
    "indirect": [
        ("seven", MW, "The government", "says"),
        ("the shots came from the crowd", MW, "It", ("says", 1)),
        ("no soldier set foot on the campus", DZO, "Frank Dzonzi", ("says", 2)),
        ("it was taking medicines to the sick", SOS, "Henry Sosola", "tells"),
        ("he put sealed boxes of tally sheets from the northern districts into the hold", None, "A loader at Lilongwe airport", ("told", 1)),
        ("he would resign this week", CHI, ("he", 38), ("told", 2)),
        ("she called", None, "the state daily", ("says", 3)),
        ("a turnout of 71 per cent", COMM, ("It", 3), "reports"),
    ],
    "times": [
        ("Sunday 26 October 2003", "2003-10-26"), ("Tuesday 20 October", "2003-10-20"), ("Wednesday", "2003-10-22"), ("this week", "2003-W43"),
        ("about eight on Tuesday evening", "2003-10-21T20:00"), ("Tuesday morning", "2003-10-21TMO"), ("Saturday", "2003-10-18"),
        (("Tuesday", 3), "2003-10-28"), ("that day", "2003-10-14"),
    ],
    "places": [
        ("Chancellor College", *_COLL, ["Chancellor College"]), ("Zomba", *_ZOM, ["Zomba"]), ("Lilongwe", *_LIL, ["Lilongwe", ("Lilongwe", 1)]),
        ("Blantyre", *_BLA, ["Blantyre", ("Blantyre", 1)]),
    ],
    "actors": [
        (DZO, ["Frank Dzonzi"]), (SOS, ["Henry Sosola"]), (CHI, ["Wyson Chirambo"]), (NYO, ["Grace Nyondo"]), (MWA, ["Mwale"]),
        (TIKAMBE, ["Radio Tikambe"]), (KAL, ["Dunstan Kalolo"]), (EU, ["European Union"]), (AFR, ["Alliance for Renewal"]),
    ],
    "events": [
        ("fired", "ASSAULT", [ARMY], [CROWD, STUD], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("shots", "ASSAULT", [CROWD], [], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("set foot", "MOBILIZE", [ARMY], [], "denied", "2003-10-20", "Chancellor College", "troops_in", "ASSAULT"),
        ("shot it down", "ASSAULT", [ARMY], [CHI], "asserted", "2003-10-21", None, "plane"),
        ("gave herself up", "RETREAT", [NYO], [COPS], "asserted", "2003-10-21", "Lilongwe", "nyondo", "CONCEDE", "COERCE"),
        ("strike", "PROTEST", [UNIONS], [], "asserted", None, "Blantyre", "strike", "REQUEST"),
        (("called", 2), "ACCUSE", [MWA], [COMM], "asserted", None, None, "bishop"),
        ("closed", "COERCE", [COPS], [TIKAMBE], "asserted", "2003-10-18", "Blantyre", "radio"),
        ("stopped", "SANCTION", [EU], [MW], "asserted", None, None, "eu_aid"),
        ("demands", "REQUEST", [AFR], [], "asserted", None, None, None),
        (("march", 1), "PROTEST", [AFR], [], "planned", "2003-10-28", None, None, "THREATEN", "AGREE"),
    ],
    "figures": [
        ("more than 40", 40, "killed", "03.e1", "more than"), ("seven", 7, "killed", "03.e1", None),
        ("eleven million", 11000000, "inhabitants", None, None), ("214,000", 214000, "votes", None, None),
        ("71 per cent", 71, "per cent", None, None), ("15 million euros", 15000000, "euros", "03.e9", None),
    ],
    "problems": [("weekday", ["Tuesday 20 October"])],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_northern_live.txt", "outlet": "Northern Broadcasting Service",
    "title": "Malawi crisis: live updates", "byline": [], "published": "2003-10-23",
    "blocks": [
        ("boilerplate", "Northern Broadcasting"), ("title", "Malawi crisis"), ("date", "Thursday 23"),
        ("heading", "1840"), ("update", "Zambia's"), ("heading", "1710"), ("update", "The European"), ("heading", "1530"), ("update", "Inspector"),
        ("heading", "1405"), ("update", "A doctor"), ("heading", "1250"), ("update", "Who fired"), ("caption", "[Picture"),
        ("heading", "1130"), ("update", "A ranger"), ("heading", "1015"), ("update", "An air"), ("heading", "0930"), ("update", "Grace"),
        ("heading", "0845"), ("update", "Good morning"), ("related", "READ MORE"), ("footer", "(c) NBS"),
    ],
    "quotes": [
        ("She is not here and she has not asked to be,", KAP, "Moses Kapembwa", "tells"),
        ("It cannot be business as usual,", OLI, ("she", 2), ("says", 1)),
        ("I have 14 dead from Monday in the mortuary,", None, ("she", 3), ("says", 3)),
        ("Two more were taken home by their families before we could write down a name.", None, ("she", 3), ("says", 3)),
        ("The police had only gas,", MSI, ("he", 31), ("says", 5)),
        ("These boys had rifles.", MSI, ("he", 31), ("says", 5)),
        ("a fairy tale", UPP, "The party", "called"),
        ("rubbish from beginning to end", RCH, "Robert Chilumpha", ("says", 8)),
    ],
    "indirect": [
        ("Grace Nyondo crossed into its territory", ZM, "Zambia's foreign ministry", "denied"),
        ("the opposition leader is in a cell", COPS, "Police in Lilongwe", "maintain"),
        ("the mission has asked for the result sheets from every polling station and has received none", OLI, "Marta Oliveira", "says"),
        ("112 people have been arrested since Monday", MAT, "Lloyd Matemba", ("says", 2)),
        ("the true figure is above 300 and that some of those held have been beaten", TEM, "Ruth Tembo", ("tells", 1)),
        ("seven people died", MW, "The government", ("says", 4)),
        ("the first shots came from men in the yellow shirts of the Young Guardians, the ruling party's youth wing, riding on the back of a lorry", MSI, "Felix Msiska", ("tells", 2)),
        ("he heard an explosion on Tuesday evening and saw a glow in the direction of Chelinda", None, "A ranger", ("says", 6)),
        ("Nobody has searched there", None, ("he", 44), ("says", 7)),
        ("a piece of wing was found", MW, "officials", ("say", 8)),
        ("he last heard the pilot of the missing plane, Captain Anneke Vorster, at 1720 on Tuesday, and that she reported nothing unusual", None, "An air traffic controller in Lusaka", ("tells", 3)),
        ("talk of a missile is \"rubbish from beginning to end\"", RCH, "Robert Chilumpha", ("says", 8)),
        ("Grace Nyondo has fled to Zambia", ZUL, "Paul Zulu", "according to"),
        ("she crossed the border during the night and is safe in Chipata", ZUL, "He", ("says", 9)),
        ("121 people have been arrested since Monday", COPS, ("Police", 1), ("say", 11)),
        ("President Dunstan Kalolo is expected to offer talks with church leaders when he speaks on Saturday", None, "a source in his office", ("tells", 4)),
    ],
    "times": [
        ("Thursday 23 October 2003", "2003-10-23"), ("1840", "2003-10-23T18:40Z"), ("1710", "2003-10-23T17:10Z"), ("1530", "2003-10-23T15:30Z"),
        ("1405", "2003-10-23T14:05Z"), ("1250", "2003-10-23T12:50Z"), ("1130", "2003-10-23T11:30Z"), ("1015", "2003-10-23T10:15Z"),
        ("0930", "2003-10-23T09:30Z"), ("0845", "2003-10-23T08:45Z"), ("Monday", "2003-10-20"), (("Monday", 1), "2003-10-20"),
        ("Wednesday", "2003-10-22"), ("Tuesday evening", "2003-10-21TEV"), ("1720 on Tuesday", "2003-10-21T17:20Z"),
        ("during the night", "2003-10-22TNI"), ("dawn", "2003-10-23TMO"), (("Monday", 2), "2003-10-20"),
        ("Saturday", "2003-10-25"), ("last night", "2003-10-22TNI"),
    ],
    "places": [
        ("Zambia", *_ZAM, [("Zambia", 1)]), ("Lusaka", *_LUS, ["Lusaka", ("Lusaka", 1), ("Lusaka", 2)]), ("Lilongwe", *_LIL, ["Lilongwe"]),
        ("Zomba", *_ZOM, [("Zomba", 1)]), ("Nyika plateau", *_NYI, ["Nyika plateau"]), ("Chelinda", *_CHE, ["Chelinda"]),
        ("Nkhata Bay", *_NKH, ["Nkhata Bay"]), ("Chipata", *_CHIP, ["Chipata"]), ("Blantyre", *_BLA, ["Blantyre"]), ("Mzuzu", *_MZU, ["Mzuzu"]),
        ("South Africa", *_RSA, ["South Africa"]), ("Malawi", *_MAL, ["Malawi"]),
    ],
    "actors": [
        (ZM, ["Zambia"]), (NYO, ["Grace Nyondo"]), (KAP, ["Moses Kapembwa"]), (EU, ["European Union"]), (MW, ["Malawi"]), (OLI, ["Marta Oliveira"]),
        (MAT, ["Lloyd Matemba"]), (TEM, ["Ruth Tembo"]), (JF, ["Southern Africa Justice Forum"]), (FAI, ["Alan Fairley"]), (MSI, ["Felix Msiska"]),
        (YG, ["Young Guardians"]), (VOR, ["Anneke Vorster"]), (RCH, ["Robert Chilumpha"]), (ZUL, ["Paul Zulu"]), (AFR, ["Alliance for Renewal"]),
        (KAL, ["Dunstan Kalolo"]), (CHI, ["Wyson Chirambo"]), (ZA, ["South Africa"]),
    ],
    "events": [
        ("crossed", "RETREAT", [NYO], [ZM], "denied", "2003-10-22", "Zambia", "flight", "NONE", "CONSULT"),
        ("suspending", "SANCTION", [EU], [MW], "asserted", "2003-10-23", None, "eu_aid"),
        ("arrested", "COERCE", [], [DET], "asserted", "2003-10-20", None, "arrests"),
        ("beaten", "ASSAULT", [], [DET], "asserted", None, None, "beatings"),
        ("shots", "ASSAULT", [YG], [STUD], "asserted", "2003-10-20", "Zomba", "campus"),
        ("fled", "RETREAT", [NYO], [ZM], "asserted", "2003-10-22", "Zambia", "flight", "NONE", "CONSULT"),
        ("general strike", "PROTEST", [], [], "asserted", "2003-10-23", "Blantyre", "strike"),
        ("tear gas", "ASSAULT", [COPS], [STALL], "asserted", "2003-10-23", "Blantyre", "market_gas", "COERCE"),
        (("arrested", 1), "COERCE", [], [DET], "asserted", "2003-10-20", None, "arrests"),
        ("offer", "AGREE", [KAL], [], "planned", "2003-10-25", None, None, "CONSULT"),
        ("landed", "AID", [ZA], [MW], "asserted", "2003-10-22", "Mzuzu", "search_help", "MOBILIZE"),
    ],
    "figures": [
        ("15 million euros", 15000000, "euros", "04.e2", None), ("17 million dollars", 17000000, "dollars", "04.e2", "about"),
        ("112", 112, "detained", "04.e3", None), ("above 300", 300, "detained", "04.e3", "above"), ("14 dead", 14, "killed", "04.e5", None),
        ("Two more", 2, "killed", "04.e5", None), ("seven people died", 7, "killed", "04.e5", None), ("more than 60 km", 60, "kilometres", None, "more than"),
        (("seven people", 1), 7, "aboard", None, None), ("121", 121, "detained", "04.e9", None),
    ],
    "problems": [("number", ["112 people have been arrested", "121 people have been arrested"])],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_justice_forum.txt", "outlet": "Southern Africa Justice Forum",
    "title": "Malawi: Investigate campus killings, free detainees", "byline": [], "published": "2003-10-30",
    "blocks": [
        ("boilerplate", "Southern Africa"), ("date", "Johannesburg, 30"), ("boilerplate", "FOR IMMEDIATE"), ("title", "Malawi: Investigate"),
        ("body", "The government of"), ("body", "Forum researchers"), ("body", "According to"), ("body", "\"The question"), ("body", "The Forum has"),
        ("body", "Grace Nyondo"), ("body", "Police closed"), ("body", "The election"), ("body", "The loss"), ("body", "Donors"), ("footer", "The Southern Africa"),
    ],
    "quotes": [
        ("The question is no longer whether soldiers were inside the university,", TEM, "Ruth Tembo", ("said", 1)),
        ("The question is who sent them.", TEM, "Ruth Tembo", ("said", 1)),
        ("I signed a summary,", BAN, "she", ("told", 2)),
        ("I never saw the sheets.", BAN, "she", ("told", 2)),
    ],
    "indirect": [
        ("The government of Malawi should allow an independent investigation into the killing of at least 16 people by soldiers at Chancellor College in Zomba on 20 October", JF, "the Southern Africa Justice Forum", "said"),
        ("about 60 soldiers drove through the east gate of the campus at about 11:30, shortly after the police had stopped a march with tear gas", None, "these witnesses", "According to"),
        ("no shot had come from the crowd", None, "Two policemen", "told"),
        ("its men never entered the campus", ARMY, "The army", "maintained"),
        ("they are holding him", COPS, "Police", "deny"),
        ("the broadcasting of partial results was a threat to public order", None, None, ("told", 1)),
    ],
    "times": [
        ("30 October 2003", "2003-10-30"), ("20 October", "2003-10-20"), ("today", "2003-10-30"), ("14 October", "2003-10-14"),
        ("about 11:30", "2003-10-20T11:30"), ("Friday night", "2003-10-24TNI"), ("21 October", "2003-10-21"), ("the night of 19 October", "2003-10-19TNI"),
        ("Tuesday", "2003-10-28"), ("24 October", "2003-10-24"),
    ],
    "places": [
        ("Johannesburg", *_JOH, ["Johannesburg", ("Johannesburg", 1)]), ("Chancellor College", *_COLL, ["Chancellor College"]),
        ("Zomba", *_ZOM, ["Zomba", ("Zomba", 1), ("Zomba", 2)]), ("Blantyre", *_BLA, ["Blantyre", ("Blantyre", 1), ("Blantyre", 2)]),
        ("Lilongwe", *_LIL, ["Lilongwe", ("Lilongwe", 1)]), ("Limbe", -15.82, 35.05, ["Limbe"]), ("Maula prison", -13.96, 33.75, ["Maula prison"]),
        ("Nyika plateau", *_NYI, ["Nyika plateau"]),
    ],
    "actors": [
        (MW, ["Malawi"]), (JF, ["Southern Africa Justice Forum", "Forum"]), (TEM, ["Ruth Tembo"]), (MSI, ["Felix Msiska"]), (NYO, ["Grace Nyondo"]),
        (AFR, ["Alliance for Renewal"]), (TIKAMBE, ["Radio Tikambe"]), (BAN, ["Lucy Banda"]), (CHI, ["Wyson Chirambo"]), (AU, ["African Union"]),
    ],
    "events": [
        (("killing", 1), "ASSAULT", [ARMY], [STUD, VICTIMS], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("march", "PROTEST", [CROWD, STUD], [], "asserted", "2003-10-20", "Zomba", "march"),
        ("drove", "MOBILIZE", [ARMY], [], "asserted", "2003-10-20", "Chancellor College", "troops_in", "ASSAULT"),
        ("fired", "ASSAULT", [ARMY], [STUD], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("entered", "MOBILIZE", [ARMY], [], "denied", "2003-10-20", "Chancellor College", "troops_in", "ASSAULT"),
        ("arrests", "COERCE", [], [DET], "asserted", None, None, "arrests"),
        ("beaten", "ASSAULT", [], [DET], "asserted", None, "Limbe", "beatings"),
        ("taken", "COERCE", [], [MSI], "asserted", "2003-10-24", "Zomba", "msiska", "ASSAULT"),
        ("charged", "ACCUSE", [], [NYO], "asserted", None, None, "charge", "COERCE"),
        ("closed", "COERCE", [COPS], [TIKAMBE], "asserted", "2003-10-19", "Blantyre", "radio"),
        ("withdrew", "REJECT", [BAN], [COMM], "asserted", "2003-10-28", None, "banda_withdraws", "RETREAT", "ACCUSE", "SANCTION"),
    ],
    "figures": [
        ("at least 16", 16, "killed", "05.e1", "at least"), ("74 witnesses", 74, "witnesses", None, None), ("16 dead", 16, "killed", "05.e1", None),
        ("83 wounded", 83, "wounded", "05.e1", None), ("about 60 soldiers", 60, "soldiers", "05.e3", "about"), ("317", 317, "detained", "05.e6", None),
        ("204", 204, "detained", "05.e6", None), ("61", 61, "detained", "05.e6", None), ("42", 42, "detained", "05.e6", None),
        ("At least 30", 30, "beaten", "05.e7", "at least"), ("64 per cent", 64, "per cent", None, None), ("3,100", 3100, "stations", None, None), ("3,900", 3900, "stations", None, "some"),
    ],
    "problems": [("sum", ["317 arrests", "204 in Blantyre, 61 in Zomba and 42 in Lilongwe"])],
}  # fmt: skip

_D06 = {
    "id": "06", "file": "06_cape_review.txt", "outlet": "The Cape Review",
    "title": "A college, a plane and 3,900 sheets of paper: what Malawi's inquiry found", "byline": ["Thandi Jacobs"], "published": "2004-03-12",
    "blocks": [
        ("boilerplate", "THE CAPE"), ("title", "A college"), ("byline", "Thandi"), ("date", "12 March"), ("body", "Judge Edwin"), ("body", "Sixteen"),
        ("body", "For three"), ("body", "Nine people"), ("heading", "The plane"), ("body", "The King Air"), ("body", "Nor did"), ("body", "Why it"),
        ("heading", "The leader"), ("body", "Nobody stopped"), ("heading", "The vote"), ("body", "When the sheets"), ("body", "Bishop Luka"),
    ],
    "quotes": [
        ("Our men were there, and what was said about it was wrong,", RCH, ("he", 23), ("told", 2)),
        ("We thought nobody would kill a woman who was abroad.", None, "an aide", "admits"),
        ("I asked for a second look,", MWA, ("he", 75), ("said", 2)),
        ("It took them five months.", MWA, ("he", 75), ("said", 2)),
    ],
    "indirect": [
        ("Sixteen people were killed at Chancellor College in Zomba on Monday, 20 October", INQ, "his commission", "concludes"),
        ("no evidence that anyone in the crowd was armed", INQ, "The commission", ("found", 1)),
        ("he had acted on an order from the presidency", CLP, "Amos Chilipa", ("told", 1)),
        ("there was such an order", PRESY, ("the presidency", 1), "denies"),
        ("no soldier had been inside the gates", MW, "the government", "held"),
        ("she was in Zambia", AFR, "Her party", "claim"),
        ("President Dunstan Kalolo had won", MTA, ("the judge", 1), ("said", 1)),
        ("a theft", MWA, "Bishop Luka Mwale", "called"),
    ],
    "times": [
        ("12 March 2004", "2004-03-12"), ("Wednesday", "2004-03-10"), ("last October", "2003-10"), ("Monday, 20 October", "2003-10-20"),
        ("3 February 2003", "2004-02-03"), ("the next day", "2004-02-04"), ("17:50 on 21 October", "2003-10-21T17:50"), ("18:40", "2003-10-21T18:40"),
        ("the morning of 21 October", "2003-10-21TMO"), ("June", "2004-06"),
    ],
    "places": [
        ("Lilongwe", *_LIL, ["Lilongwe", ("Lilongwe", 1)]), ("Chancellor College", *_COLL, ["Chancellor College"]), ("Zomba", *_ZOM, ["Zomba"]),
        ("Limbe", -15.82, 35.05, ["Limbe"]), ("Nyika plateau", *_NYI, ["Nyika plateau"]), ("Chelinda", *_CHE, ["Chelinda"]), ("Nkhata Bay", *_NKH, ["Nkhata Bay"]),
        ("Zambia", *_ZAM, ["Zambia"]), ("South Africa", *_RSA, ["South Africa"]),
    ],
    "actors": [
        (MTA, ["Edwin Mtawali"]), (BATT, ["Third Battalion"]), (YG, ["Young Guardians"]), (CLP, ["Amos Chilipa", "Chilipa"]), (RCH, ["Robert Chilumpha"]),
        (VOR, ["Anneke Vorster"]), (COMM, ["Electoral Commission"]), (CHI, ["Wyson Chirambo"]), (NYO, ["Grace Nyondo", "Nyondo"]), (EU, ["European Union"]),
        (KAL, ["Dunstan Kalolo", "Kalolo"]), (MWA, ["Luka Mwale"]),
    ],
    "events": [
        ("killed", "ASSAULT", [], [STUD, VICTIMS], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("shot them", "ASSAULT", [BATT, ARMY], [STUD, VICTIMS], "asserted", "2003-10-20", "Chancellor College", "campus"),
        ("drove", "MOBILIZE", [ARMY], [], "asserted", "2003-10-20", "Chancellor College", "troops_in", "ASSAULT"),
        ("threw stones", "ASSAULT", [YG], [], "asserted", "2003-10-20", "Chancellor College", "stones", "PROTEST"),
        ("order", "REQUEST", [PRESY, KAL], [CLP, ARMY], "asserted", None, None, "order"),
        ("gave up that position", "CONCEDE", [RCH], [], "asserted", "2004-02-03", None, "admission", "RETREAT"),
        ("resigned", "RETREAT", [CLP], [], "asserted", "2004-02-04", None, "chilipa_out"),
        (("killed", 1), "ASSAULT", [], [], "asserted", "2003-10-21", "Limbe", "other_dead"),
        ("presented herself", "RETREAT", [NYO], [COPS], "asserted", "2003-10-21", "Lilongwe", "nyondo", "CONCEDE", "COERCE"),
        ("locked up", "COERCE", [], [NYO], "asserted", "2003-10-21", "Lilongwe", "nyondo_prison"),
        ("apologised", "CONCEDE", [KAL], [], "asserted", None, None, None),
    ],
    "figures": [
        ("Sixteen", 16, "killed", "06.e1", None), ("13 students", 13, "killed", "06.e1", None), ("three townspeople", 3, "killed", "06.e1", None),
        ("120 men", 120, "soldiers", "06.e3", None), ("60", 60, "soldiers", "06.e3", None), ("Nine people", 9, "killed", "06.e8", None),
        ("25 lives", 25, "killed", None, None), ("70 kilometres", 70, "kilometres", None, None), (("Nine people", 1), 9, "killed", None, None),
        ("11 sealed", 11, "boxes", None, None), ("41 days", 41, "days", "06.e10", None), ("63.8 per cent", 63.8, "per cent", None, None),
        ("31,000", 31000, "votes", None, None), ("214,000", 214000, "votes", None, None),
    ],
    "problems": [("year", ["3 February 2003"])],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "A contested election in Malawi in October 2003, shots on a campus in Zomba and a lost plane. Everything is invented but the names of places and states.",
    "documents": [_D01, _D02, _D03, _D04, _D05, _D06],
    "actors": [
        {"id": MW, "name": "Malawi", "type": "state", "country": "MW"},
        {"id": ZM, "name": "Zambia", "type": "state", "country": "ZM"},
        {"id": ZA, "name": "South Africa", "type": "state", "country": "ZA"},
        {"id": EU, "name": "European Union", "type": "igo", "country": ""},
        {"id": AU, "name": "African Union", "type": "igo", "country": ""},
        {"id": DCA, "name": "Department of Civil Aviation", "type": "org", "country": "MW"},
        {"id": COMM, "name": "Electoral Commission", "type": "org", "country": "MW"},
        {"id": ARMY, "name": "army", "type": "military", "country": "MW"},
        {"id": BATT, "name": "Third Battalion", "type": "military", "country": "MW"},
        {"id": UNIONS, "name": "trade unions", "type": "org", "country": "MW"},
        {"id": FORCES, "name": "security forces", "type": "military", "country": "MW"},
        {"id": COPS, "name": "police", "type": "police", "country": "MW"},
        {"id": AFR, "name": "Alliance for Renewal", "type": "org", "country": "MW"},
        {"id": UPP, "name": "United Progress Party", "type": "org", "country": "MW"},
        {"id": YG, "name": "Young Guardians", "type": "org", "country": "MW"},
        {"id": JF, "name": "Southern Africa Justice Forum", "type": "org", "country": "ZA"},
        {"id": TIKAMBE, "name": "Radio Tikambe", "type": "org", "country": "MW"},
        {"id": INQ, "name": "commission of inquiry", "type": "org", "country": "MW"},
        {"id": PRESY, "name": "presidency", "type": "org", "country": "MW"},
        {"id": KAL, "name": "Dunstan Kalolo", "type": "person", "role": "president", "country": "MW"},
        {"id": NYO, "name": "Grace Nyondo", "type": "person", "role": "leader of the opposition", "country": "MW"},
        {"id": CHI, "name": "Wyson Chirambo", "type": "person", "role": "minister of justice", "country": "MW"},
        {"id": SOS, "name": "Henry Sosola", "type": "person", "role": "minister of information", "country": "MW"},
        {"id": DZO, "name": "Frank Dzonzi", "type": "person", "role": "spokesman of the army", "country": "MW"},
        {"id": MAT, "name": "Lloyd Matemba", "type": "person", "role": "inspector-general of police", "country": "MW"},
        {"id": BAN, "name": "Lucy Banda", "type": "person", "role": "electoral commissioner", "country": "MW"},
        {"id": OLI, "name": "Marta Oliveira", "type": "person", "role": "head of the observers", "country": ""},
        {"id": MWA, "name": "Luka Mwale", "type": "person", "role": "bishop", "country": "MW"},
        {"id": TEM, "name": "Ruth Tembo", "type": "person", "role": "lawyer", "country": "ZA"},
        {"id": MSI, "name": "Felix Msiska", "type": "person", "role": "leader of the students", "country": "MW"},
        {"id": CLP, "name": "Amos Chilipa", "type": "person", "role": "commander of the army", "country": "MW"},
        {"id": RCH, "name": "Robert Chilumpha", "type": "person", "role": "minister of defence", "country": "MW"},
        {"id": VOR, "name": "Anneke Vorster", "type": "person", "role": "pilot", "country": ""},
        {"id": ZUL, "name": "Paul Zulu", "type": "person", "role": "party official", "country": "MW"},
        {"id": KAP, "name": "Moses Kapembwa", "type": "person", "role": "spokesman", "country": "ZM"},
        {"id": MTA, "name": "Edwin Mtawali", "type": "person", "role": "judge", "country": "MW"},
        {"id": FAI, "name": "Alan Fairley", "type": "person", "role": "correspondent", "country": ""},
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("campus", "Shots at Chancellor College", "ASSAULT", "2003-10-20"),
            ("march", "March on the district offices", "PROTEST", "2003-10-20"),
            ("gas", "Tear gas against the march", "ASSAULT", "2003-10-20"),
            ("troops_in", "Soldiers enter the campus", "MOBILIZE", "2003-10-20"),
            ("result", "Kalolo declared the winner", "SUPPORT", "2003-10-17"),
            ("rejection", "Nyondo rejects the result", "REJECT", "2003-10-18"),
            ("strike", "General strike", "PROTEST", "2003-10-20"),
            ("arrests", "Arrests after the vote", "COERCE", "2003-10-20"),
            ("curfew", "Curfew in Blantyre and Zomba", "COERCE", None),
            ("bishop", "The bishop on the count", "REQUEST", "2003-10-21"),
            ("search_help", "South African help in the search", "AID", "2003-10-22"),
            ("plane", "What happened to the plane", "ASSAULT", "2003-10-21"),
            ("nyondo", "How Nyondo came into the hands of the police", "COERCE", "2003-10-21"),
            ("nyondo_prison", "Nyondo in prison", "COERCE", "2003-10-21"),
            ("charge", "Nyondo charged with incitement", "ACCUSE", None),
            ("flight", "Nyondo in Zambia", "RETREAT", "2003-10-22"),
            ("radio", "Radio Tikambe closed", "COERCE", "2003-10-19"),
            ("eu_aid", "European aid suspended", "SANCTION", "2003-10-23"),
            ("beatings", "Detainees beaten", "ASSAULT", None),
            ("market_gas", "Tear gas at a market", "ASSAULT", "2003-10-23"),
            ("msiska", "The student leader taken", "COERCE", "2003-10-24"),
            ("banda_withdraws", "A commissioner withdraws her signature", "REJECT", "2003-10-28"),
            ("stones", "Stones thrown by the youth wing", "ASSAULT", "2003-10-20"),
            ("order", "The order to the army", "REQUEST", None),
            ("admission", "The minister admits the soldiers", "CONCEDE", "2004-02-03"),
            ("chilipa_out", "The commander resigns", "RETREAT", "2004-02-04"),
            ("other_dead", "Deaths at other places", "ASSAULT", None),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "dead at the college", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("9", "01", "killed at least nine people"), ("7", "01", "put the number of dead at seven"), ("7", "02", "where seven people lost their lives"),
            ("40", "03", "more than 40 of our children are dead"), ("14", "04", "I have 14 dead from Monday"), ("7", "04", "The government still says seven people died"),
            ("16", "05", "the killing of at least 16 people"), ("16", "06", "Sixteen people were killed")]},
        {"id": "c02", "topic": "who fired", "kind": "perpetrator", "verdict": "resolved by 06", "statements": [
            ("gunmen", "02", "Gunmen hidden among the rioters then opened fire"), ("soldiers", "03", "Soldiers from the barracks in Zomba climbed over the wall"),
            ("guardians", "04", "the first shots came from men in the yellow shirts"), ("soldiers", "05", "They fired without warning at students"),
            ("soldiers", "06", "Soldiers of the Third Battalion shot them")]},
        {"id": "c03", "topic": "when contact was lost", "kind": "time", "verdict": "resolved by 06", "statements": [
            ("18:40", "01", "lost contact with it at 18:40"), ("18:40", "02", "lost contact with it at 18:40"), ("20:00", "03", "At about eight on Tuesday evening"),
            ("19:20", "04", "at 1720 on Tuesday"), ("18:40", "06", "disappeared from radar at 18:40")]},
        {"id": "c04", "topic": "where the plane came down", "kind": "place", "verdict": "resolved by 06", "statements": [
            ("lake", "02", "Part of a wing was sighted yesterday by a fishing crew on the lake"), ("plateau", "04", "he heard an explosion on Tuesday evening"),
            ("plateau", "05", "Wreckage was reached by rangers on the Nyika plateau"), ("plateau", "06", "It struck a ridge on the Nyika plateau")]},
        {"id": "c05", "topic": "what the plane carried", "kind": "content", "verdict": "resolved by 06", "statements": [
            ("medicines", "01", "carrying medicines to hospitals"), ("medicines", "02", "carrying medicines to hospitals"),
            ("sheets", "03", "he put sealed boxes of tally sheets"), ("sheets", "06", "In the hold were 11 sealed boxes of result sheets")]},
        {"id": "c06", "topic": "were soldiers on the campus", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("no", "01", "denied that troops had entered the campus"), ("no", "02", "denied that troops had entered the campus"),
            ("yes", "03", "climbed over the wall behind the library"), ("yes", "05", "about 60 soldiers drove through the east gate"),
            ("yes", "06", "60 drove into the campus behind the police")]},
        {"id": "c07", "topic": "turnout", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("71", "01", "put turnout at 71 per cent"), ("71", "02", "put turnout at 71 per cent"), ("50", "03", "put it at half of the voters"),
            ("64", "05", "a turnout of 64 per cent"), ("63.8", "06", "turnout came to 63.8 per cent")]},
        {"id": "c08", "topic": "margin", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("214000", "02", "by a margin of 214,000 votes"), ("31000", "06", "by 31,000 votes")]},
        {"id": "c09", "topic": "how Nyondo was taken", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("caught", "02", "Nyondo was arrested on Tuesday morning at a roadblock"), ("surrendered", "03", "gave herself up"),
            ("fled", "04", "Grace Nyondo has fled to Zambia"), ("not fled", "04", "has denied that Grace Nyondo crossed into its territory"),
            ("surrendered", "06", "She presented herself at a police station in Lilongwe")]},
        {"id": "c10", "topic": "the commissioner and the count", "kind": "stance", "verdict": "change over time", "statements": [
            ("for", "01", "I signed the result because I saw the sheets"), ("for", "02", "I signed the result because I saw the sheets"),
            ("against", "05", "I never saw the sheets.")]},
        {"id": "c11", "topic": "why the plane was lost", "kind": "cause", "verdict": "open", "statements": [
            ("ground fire", "02", "Hostile fire brought down minister's plane"), ("army", "03", "the army shot it down"),
            ("no missile", "04", "rubbish from beginning to end"), ("fuel", "06", "traces of water in the fuel and no sign of a missile")]},
        {"id": "c12", "topic": "the bishop's words", "kind": "paraphrase", "verdict": "selective quotation", "statements": [
            ("second look", "01", "Those who did the counting owe the country a second look,"), ("accuses nobody", "02", "I accuse nobody."),
            ("theft", "03", "Bishop Mwale has called the result a theft"), ("second look", "06", "I asked for a second look,")]},
        {"id": "c13", "topic": "the observers on the vote", "kind": "selection", "verdict": "selective quotation", "statements": [
            ("both", "01", "voting had been orderly but that counting \"was closed to scrutiny in a third of the districts\""), ("orderly", "02", "voting had been orderly.")]},
        {"id": "c14", "topic": "what the crowd is called", "kind": "wording", "verdict": "framing", "statements": [
            ("protesters", "01", "several thousand protesters"), ("rioters", "02", "several thousand rioters")]},
        {"id": "c15", "topic": "people on board", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("9", "01", "with nine people on board"), ("9", "02", "with nine people on board"), ("7", "04", "The flight plan lists seven people"),
            ("9", "06", "Nine people died, among them the minister")]},
        {"id": "c16", "topic": "day on which the radio was closed", "kind": "date", "verdict": "open", "statements": [
            ("Saturday", "03", "police closed it on Saturday"), ("Sunday", "05", "on the night of 19 October")]},
        {"id": "c17", "topic": "who called the strike", "kind": "responsibility", "verdict": "open", "statements": [
            ("Nyondo", "02", "called a general strike"), ("unions", "03", "was called by the trade unions")]},
        {"id": "c18", "topic": "does the strike hold", "kind": "certainty", "verdict": "open", "statements": [
            ("no", "02", "has failed to close a single market in Lilongwe"), ("yes", "03", "Blantyre has been as quiet as a church")]},
        {"id": "c19", "topic": "wounded", "kind": "figure", "verdict": "open", "statements": [
            ("60", "01", "treated about 60 wounded"), ("83", "05", "83 wounded")]},
        {"id": "c20", "topic": "how many are arrested", "kind": "figure", "verdict": "open", "statements": [
            ("112", "04", "112 people have been arrested"), ("300", "04", "the true figure is above 300"), ("317", "05", "The Forum has recorded 317 arrests")]},
        {"id": "c21", "topic": "did the youth wing shoot", "kind": "certainty", "verdict": "resolved by 06", "statements": [
            ("yes", "04", "These boys had rifles."), ("no", "06", "threw stones, but carried no rifles")]},
        {"id": "c22", "topic": "way into the campus", "kind": "place", "verdict": "open", "statements": [
            ("wall", "03", "climbed over the wall behind the library"), ("gate", "05", "drove through the east gate of the campus")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("40", "01", "Police arrested 40 people in Blantyre and Zomba on Monday night"), ("112", "04", "112 people have been arrested since Monday")]},
        {"id": "n02", "statements": [("14", "04", "I have 14 dead from Monday"), ("16", "05", "They confirmed the names of 16 dead"), ("2 more", "05", "Two of the dead were buried by their families")]},
        {"id": "n03", "statements": [("15 million euros", "03", "15 million euros in aid"), ("17 million dollars", "04", "about 17 million dollars")]},
        {"id": "n04", "statements": [("16", "05", "They confirmed the names of 16 dead"), ("25 in all", "06", "the crisis cost 25 lives")]},
        {"id": "n05", "statements": [("60", "05", "about 60 soldiers drove"), ("120 sent", "06", "Of the 120 men sent to the town")]},
        {"id": "n06", "statements": [("more than 60 km", "04", "more than 60 km from the lake"), ("70", "06", "70 kilometres from the water")]},
    ],
    "same_wire": [{"documents": ["01", "02"], "agency": "Capricorn News Agency"}],
}  # fmt: skip
