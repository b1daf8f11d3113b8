"""Labels of the Perim strait crisis, by their words."""

from typing import Any

BRI, MAR, QAS = "group.brigade", "person.almarwani", "person.qasim"
YE, US, GR, ET = "state.yemen", "state.us", "state.greece", "state.ethiopia"
DIZ, LEA, BUK, SAL = "person.dizon", "igo.arab_league", "person.bukair", "person.salim"
NAVY, CREW = "mil.yemen.navy", "people.crew"
DJI, ADEN, SANAA = ("Djibouti", 11.589, 43.145), ("Aden", 12.779, 45.036), ("Sanaa", 15.355, 44.207)
PERIM, FORT = ("Perim", 12.655, 43.42), ("Sheikh Said", 12.75, 43.47)

_D01 = {
    "id": "01", "file": "01_red_sea_monitor.txt", "outlet": "Red Sea Monitor",
    "title": "SHELLS HIT TANKER OFF PERIM ISLAND, ELEVEN SAILORS KILLED",
    "byline": ["Samia Haddad", "Robert Kinsey"], "published": "1999-04-07",
    "blocks": [
        ("title", "SHELLS HIT"), ("byline", "By Samia"), ("date", "April 7"), ("body", "DJIBOUTI --"),
        ("body", "The brigade, which"), ("body", "Yemen's defense"), ("boilerplate", "Page 1"), ("body", "week. Two"),
        ("body", "The captain"), ("body", "Greece demanded"), ("body", "Lloyd's"),
    ],
    "quotes": [
        ("She was carrying fuel for those\nwho bomb us,", MAR, "Colonel Yahya al-Marwani", "told"),
        ("an act\nof piracy", QAS, "Gen. Abdullah Qasim", "called"),
    ],
    "indirect": [
        ("Shore batteries of the Mandab Coastal Brigade shelled the\nGreek-owned tanker Amal Star off Perim Island before dawn on Tuesday,\nkilling eleven sailors and wounding at least six", None, "the port authority in\nDjibouti", "said."),
        ("the ship had ignored three warnings", BRI, "The brigade", ("said", 1)),
        ("the navy would reopen the strait within a", QAS, "Gen. Abdullah Qasim", "promised"),
        ("The captain, a Filipino, and four of his crew were taken ashore in\nrubber boats and are being held in the fort of Sheikh Said", None, "a relief\nworker who saw them", ("said by", 0)),
    ],
    "times": [
        ("April 7, 1999", "1999-04-07"), ("before dawn on Tuesday", "1999-04-06TMO"), ("January", "1999-01"),
        ("Tuesday afternoon", "1999-04-06TAF"), ("Saturday", "1999-04-10"),
    ],
    "places": [
        (*PERIM, ["Perim Island"]), (*DJI, ["DJIBOUTI", "Djibouti"]), (*SANAA, ["Sanaa"]), (*ADEN, [("Aden", 0), ("Aden", 1)]),
        (*FORT, ["Sheikh Said"]), ("Cairo", 30.044, 31.236, ["Cairo"]), ("Gulf of Aden", 12.0, 47.5, ["Gulf of Aden"]),
    ],
    "actors": [
        (BRI, ["Mandab Coastal Brigade"]), (MAR, ["Yahya al-Marwani"]), (QAS, ["Abdullah Qasim"]), (YE, ["Yemen"]),
        (GR, ["Greece", "Greek"]), (US, ["United States"]), (LEA, ["Arab League"]),
    ],
    "events": [
        ("shelled", "ASSAULT", [BRI], [CREW], "asserted", "1999-04-06", "Perim", "shelling"),
        ("broke with", "REJECT", [BRI], [YE], "asserted", "1999-01", None, None, "SANCTION"),
        ("promised", "THREATEN", [QAS], [BRI], "planned", "1999-04-06", None, "promise", "AGREE"),
        ("left", "MOBILIZE", [NAVY], [], "asserted", "1999-04-06", "Aden", "gunboats"),
        ("held", "ASSAULT", [BRI], [CREW], "asserted", "1999-04-06", "Sheikh Said", "prisoners", "COERCE"),
        ("demanded", "REQUEST", [GR], [BRI], "asserted", None, None, "release_demand"),
        ("called an emergency meeting", "AGREE", [LEA], [], "planned", "1999-04-10", "Cairo", None, "REQUEST", "CONSULT"),
        ("ordered", "MOBILIZE", [US], [], "asserted", None, "Gulf of Aden", None),
    ],
    "figures": [
        ("eleven", 11, "killed", "01.e1", None), ("six", 6, "wounded", "01.e1", "at least"), ("three", 3, "warnings", None, None),
        ("Two", 2, "ships", "01.e4", None), ("four", 4, "people", "01.e5", None), ("40", 40, "ships", None, "about"),
    ],
    "problems": [("split_paragraph", ["within a"])],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_gulf_bulletin.txt", "outlet": "Gulf Bulletin", "title": "The strait in five lines",
    "byline": [], "published": "1999-04-08",
    "blocks": [
        ("date", "GULF BULLETIN"), ("title", "The strait"), ("body", "- Fourteen"), ("body", "- The brigade's"),
        ("body", "- Ethiopia"), ("body", "- Washington"), ("body", "- The militia"), ("footer", "Unsubscribe"),
    ],
    "quotes": [("We have guests,", BUK, "he told", "told")],
    "indirect": [
        ("Fourteen seamen died when gunmen fired on the tanker Amal Star on Monday night", None, "Omani shipping agents", "say"),
        ("anybody is being held", BUK, "Nasser Bukair", "denies"),
        ("The militia wants 12 million dollars a year in harbour dues", None, "a Kenyan mediator", "says so"),
    ],
    "times": [("8 April 1999", "1999-04-08"), ("Monday night", "1999-04-05TNI"), ("Wednesday", "1999-04-07")],
    "places": [(*SANAA, ["Sanaa"])],
    "actors": [(BRI, ["Mandab Coastal Brigade"]), (BUK, ["Nasser Bukair"]), (ET, ["Ethiopia"]), (US, ["Washington"])],
    "events": [
        ("fired on", "ASSAULT", [BRI], [CREW], "asserted", "1999-04-05", None, "shelling"),
        ("being held", "ASSAULT", [BRI], [CREW], "denied", None, None, "prisoners", "COERCE"),
        ("closed its embassy", "SANCTION", [ET], [YE], "asserted", None, "Sanaa", None),
        ("imposed", "SANCTION", [US], [BRI], "asserted", "1999-04-07", None, "embargo"),
        ("wants", "REQUEST", [BRI], [], "asserted", None, None, "dues"),
    ],
    "figures": [("Fourteen", 14, "killed", "02.e1", None), ("12 million", 12000000, "dollars", "02.e5", None)],
    "problems": [],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_the_aden_letter.txt", "outlet": "The Aden Letter", "title": "Guns, guests and a general",
    "byline": ["Farid Basharahil"], "published": "1999-04-10",
    "blocks": [
        ("title", "# Guns"), ("byline", "Farid"), ("date", "April 10"), ("body", "They call"), ("body", "General Abdullah"),
        ("body", "Nobody in"), ("body", '"A pardon'), ("body", "The five"), ("footer", "Write to us"),
    ],
    "quotes": [
        ("within a month", QAS, "General Abdullah Qasim", "promised"),
        ("A pardon is cheaper than a war,", SAL, "Huda Salim", "said"),
    ],
    "indirect": [("his navy would open the strait", QAS, "General Abdullah Qasim", "promised")],
    "times": [
        ("April 10, 1999", "1999-04-10"), ("Tuesday", "1999-04-06"), ("the same day", "1999-04-06"),
        ("Thursday", "1999-04-08"), ("March", "1999-03"),
    ],
    "places": [(*ADEN, [("Aden", 0)]), ("Dhubab", 12.94, 43.41, ["Dhubab"]), (*FORT, ["Sheikh Said"])],
    "actors": [
        (BRI, ["Mandab Coastal Brigade"]), (QAS, ["Abdullah Qasim", "Qasim"]), (MAR, ["Yahya al-Marwani"]),
        (SAL, ["Huda Salim"]), (DIZ, ["Ramon Dizon"]),
    ],
    "events": [
        ("murdered", "ASSAULT", [BRI], [CREW], "asserted", "1999-04-06", None, "shelling"),
        ("promised", "THREATEN", [QAS], [BRI], "planned", "1999-04-06", None, "promise", "AGREE"),
        ("met", "CONSULT", [QAS, MAR], [], "asserted", "1999-03", "Dhubab", "dhubab"),
        ("offered", "CONCEDE", [QAS], [MAR], "asserted", "1999-03", "Dhubab", "dhubab", "AGREE"),
        ("wants", "REQUEST", [SAL], [], "asserted", None, None, None),
    ],
    "figures": [
        ("four hundred", 400, "people", None, None), ("nine", 9, "guns", None, None), ("eleven", 11, "killed", "03.e1", None),
        ("two gunboats", 2, "ships", None, None), ("five", 5, "people", None, None),
    ],
    "problems": [],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_port_diary.txt", "outlet": "Port Diary", "title": "Port Diary: the captain speaks", "byline": [],
    "published": "1999-04-09",
    "blocks": [
        ("title", "Port Diary"), ("caption", "The Amal Star"), ("update", "17:20"), ("update", "14:05"), ("update", "11:30"),
        ("update", "08:15"), ("related", "Earlier:"), ("boilerplate", "COMMENTS"), ("comment", "Idris — 9 April 1999, 18"),
        ("comment", "They bombed"), ("comment", "deckhand"), ("comment", "Fourteen"), ("comment", "Idris — 9 April 1999, 19"),
        ("comment", "@deckhand"),
    ],
    "quotes": [
        ("We are treated well and we are hungry,", DIZ, "he said", ("said", 0)),
        ("not one more", None, "An officer of the French garrison", "puts"),
    ],
    "indirect": [
        ("he will free the prisoners if the embargo is lifted", MAR, "Colonel al-Marwani", "tells"),
        ("Two Yemeni jets have bombed the battery at Sheikh Said", None, "fishermen", "say"),
        ("no aircraft left the ground", YE, "The defence ministry", "says"),
        ("the dead of the Amal Star at eleven", None, "An officer of the French garrison", "puts"),
    ],
    "times": [("17:20", "1999-04-09T17:20"), ("14:05", "1999-04-09T14:05"), ("11:30", "1999-04-09T11:30"), ("08:15", "1999-04-09T08:15")],
    "places": [(*PERIM, ["Perim"]), (*FORT, ["Sheikh Said"]), (*SANAA, ["Sanaa"]), (*DJI, ["Djibouti"])],
    "actors": [(DIZ, ["Ramon Dizon"]), (MAR, ["al-Marwani"]), (YE, ["Yemeni"]), (US, ["State Department"])],
    "events": [
        ("free", "CONCEDE", [MAR], [CREW], "planned", "1999-04-09", None, "offer", "AGREE", "RETREAT"),
        ("rejects", "REJECT", [US], [MAR], "asserted", "1999-04-09", None, "offer"),
        ("bombed", "ASSAULT", [YE], [BRI], "asserted", "1999-04-09", "Sheikh Said", "raid"),
        ("left the ground", "ASSAULT", [YE], [], "denied", "1999-04-09", None, "raid"),
    ],
    "figures": [
        ("four men", 4, "people", None, None), ("Two", 2, "aircraft", "04.e3", None), ("eleven", 11, "killed", None, None),
    ],
    "problems": [],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_red_sea_monitor_after.txt", "outlet": "Red Sea Monitor",
    "title": "FOUR WEEKS ON THE STRAIT: WHAT THE RECORDS SHOW", "byline": ["Samia Haddad"], "published": "1999-05-03",
    "blocks": [
        ("title", "FOUR WEEKS"), ("byline", "By Samia"), ("date", "May 3"), ("body", "The strait"), ("body", "Twelve"),
        ("body", "The shelling"), ("body", "The captain"), ("body", "Satellite"), ("body", "The embargo"),
    ],
    "quotes": [],
    "indirect": [
        ("The figure of fourteen", None, "shipping agents", None),
        ("The shelling began at 3:40 a.m. on Tuesday, April 6", None, "the log of the ship", "according to"),
        ("No dues were ever paid", None, "both sides", "say"),
    ],
    "times": [
        ("May 3, 1999", "1999-05-03"), ("April 26", "1999-04-26"), ("April 15", "1999-04-15"),
        ("3:40 a.m. on Tuesday, April 6", "1999-04-06T03:40"), ("Monday night", "1999-04-05TNI"), ("April 24", "1999-04-24"),
        ("April 9", "1999-04-09"), ("May 1", "1999-05-01"),
    ],
    "places": [
        ("Bab el Mandeb", 12.58, 43.33, ["Bab el Mandeb"]), ("Asmara", 15.33, 38.93, ["Asmara"]), (*DJI, ["Djibouti"]),
        ("Jeddah", 21.54, 39.17, ["Jeddah"]), (*FORT, ["Sheikh Said"]),
    ],
    "actors": [],
    "events": [
        ("signed", "AGREE", [BRI, YE], [], "asserted", "1999-04-26", "Asmara", "ceasefire", "RETREAT", "CONCEDE", "SUPPORT"),
        ("died", "ASSAULT", [], [CREW], "asserted", "1999-04-06", None, "shelling", "NONE"),
        ("shelling", "ASSAULT", [], [], "asserted", "1999-04-06", None, "shelling"),
        ("released", "RETREAT", [BRI], [CREW], "asserted", "1999-04-24", None, "release"),
        ("held", "ASSAULT", [BRI], [CREW], "asserted", None, None, "prisoners", "COERCE"),
        ("raid", "ASSAULT", [YE], [BRI], "asserted", "1999-04-09", "Sheikh Said", "raid"),
        ("lifted", "CONCEDE", [US], [BRI], "asserted", "1999-05-01", None, None, "RETREAT"),
    ],
    "figures": [
        ("Twelve", 12, "killed", "05.e2", None), ("eleven", 11, "killed", "05.e2", None), ("one in", 1, "killed", "05.e2", None),
        ("fourteen", 14, "killed", "05.e2", None), ("two men", 2, "people", None, None), ("21 days", 21, "days", "05.e5", None),
        ("three", 3, "craters", None, None), ("single", 1, "raid", "05.e6", None),
    ],
    "problems": [
        ("sum_check_holds", ["Twelve seamen", "eleven on the night"]), ("arithmetic_days", ["21 days"]),
    ],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "Gold for the FICTIONAL Perim strait crisis (five pieces, four invented outlets).",
    "documents": [_D01, _D02, _D03, _D04, _D05],
    "actors": [
        {"id": MAR, "name": "Yahya al-Marwani", "type": "person", "role": "commander of the brigade", "country": "YE"},
        {"id": QAS, "name": "Abdullah Qasim", "type": "person", "role": "defence minister of Yemen", "country": "YE"},
        {"id": BUK, "name": "Nasser Bukair", "type": "person", "role": "spokesman of the brigade", "country": "YE"},
        {"id": SAL, "name": "Huda Salim", "type": "person", "role": "former dean", "country": "YE"},
        {"id": DIZ, "name": "Ramon Dizon", "type": "person", "role": "captain of the Amal Star", "country": "PH"},
        {"id": BRI, "name": "Mandab Coastal Brigade", "type": "group", "country": "YE"},
        {"id": LEA, "name": "Arab League", "type": "igo", "country": ""},
        {"id": YE, "name": "Yemen", "type": "state", "country": "YE"},
        {"id": US, "name": "United States", "type": "state", "country": "US"},
        {"id": GR, "name": "Greece", "type": "state", "country": "GR"},
        {"id": ET, "name": "Ethiopia", "type": "state", "country": "ET"},
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("shelling", "Shelling of the Amal Star", "ASSAULT", "1999-04-06"),
            ("prisoners", "Captain and crew held", "ASSAULT", "1999-04-06"),
            ("promise", "Qasim's promise", "THREATEN", "1999-04-06"),
            ("gunboats", "Gunboats leave Aden", "MOBILIZE", "1999-04-06"),
            ("embargo", "American embargo", "SANCTION", "1999-04-07"),
            ("dhubab", "Meeting at Dhubab", "CONSULT", "1999-03"),
            ("raid", "Raid on Sheikh Said", "ASSAULT", "1999-04-09"),
            ("offer", "Offer to free the prisoners", "AGREE", "1999-04-09"),
            ("release", "Release of the crew", "RETREAT", "1999-04-24"),
            ("ceasefire", "Cease-fire of Asmara", "AGREE", "1999-04-26"),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "dead on the Amal Star", "kind": "figure", "verdict": "resolved by 05", "statements": [
            ("11", "01", "killing eleven sailors"), ("14", "02", "Fourteen seamen died"), ("11", "03", "murdered eleven seamen"),
            ("11", "04", "at eleven"), ("12", "05", "Twelve seamen died")]},
        {"id": "c02", "topic": "day of the shelling", "kind": "date", "verdict": "resolved by 05", "statements": [
            ("Tuesday", "01", "before dawn on Tuesday"), ("Monday night", "02", "on Monday night"), ("Tuesday", "03", "On Tuesday"),
            ("Tuesday 6 April", "05", "on Tuesday, April 6")]},
        {"id": "c03", "topic": "is anybody held", "kind": "existence", "verdict": "resolved by 05", "statements": [
            ("yes", "01", "are being held in the fort"), ("no", "02", "denies that anybody is being held"), ("yes", "03", "The five prisoners"),
            ("yes", "05", "The brigade held them")]},
        {"id": "c04", "topic": "when the navy would open the strait", "kind": "paraphrase", "verdict": "contradiction", "statements": [
            ("a week", "01", "would reopen the strait within a"), ("a month", "03", "within a month")]},
        {"id": "c05", "topic": "was Sheikh Said bombed", "kind": "existence", "verdict": "resolved by 05", "statements": [
            ("yes", "04", "Two Yemeni jets have bombed"), ("no", "04", "no aircraft left the ground"), ("yes, once", "05", "admits a single raid")]},
        {"id": "c06", "topic": "dues", "kind": "certainty", "verdict": "open", "statements": [
            ("12 million a year wanted", "02", "wants 12 million dollars a year"), ("none paid", "05", "No dues were ever paid")]},
        {"id": "c07", "topic": "meeting at Dhubab", "kind": "existence", "verdict": "denied vs asserted", "statements": [
            ("they met", "03", "Qasim met the colonel"), ("a fable", "03", "The ministry calls the story a fable")]},
        {"id": "c08", "topic": "what the armed men are called", "kind": "wording", "verdict": "framing", "statements": [
            ("brigade", "01", "The brigade, which"), ("gunmen", "02", "gunmen"), ("militia", "02", "The militia"), ("so-called", "03", "so-called Mandab Coastal Brigade")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("four of his crew", "01", "four of his crew"), ("five", "03", "The five prisoners")]},
        {"id": "n02", "statements": [("sailors", "01", "eleven sailors"), ("seamen", "03", "eleven seamen")]},
    ],
    "same_wire": [],
}  # fmt: skip
