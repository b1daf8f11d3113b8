"""Labels of the Pekoa crisis, by their words."""

from typing import Any

VU, AU, FR = "state.vanuatu", "state.australia", "state.france"
SOL, TAM, MAL, BIS = "mil.northern_company", "person.tamata", "person.malere", "person.aru"
VIRA, REID, BAL, LANI = "person.vira", "person.reid", "person.ballard", "person.lani"
HAUT, BURNS, POL, PAX = "person.haut", "org.burns_point", "police.vanuatu", "people.passengers"
GUARDS = "people.guards"

_D01 = {
    "id": "01", "file": "01_coral_agency.txt", "outlet": "Coral Sea Agency",
    "title": "Soldiers seize airfield on Santo and hold a plane", "byline": ["Coral Sea Agency"],
    "published": "1987-07-14",
    "blocks": [
        ("title", "Soldiers seize"), ("byline", "By Coral"), ("date", "Tuesday 14"), ("body", "PORT VILA"),
        ("body", "The soldiers say"), ("body", "Two guards"), ("body", "A fuel"), ("body", "Prime Minister"),
        ("body", "Australia denied"), ("body", "The pilot"), ("body", "Bishop Aru"),
    ],
    "quotes": [
        ("We have taken an airfield, we have not taken a life,", TAM, "Sergeant Noel Tamata", ("said", 1)),
        ("a foolish answer to a just question", BIS, "He called", "called"),
    ],
    "indirect": [
        ("Some sixty soldiers of the Northern Company seized the Pekoa airfield near Luganville on Sunday night and are holding a small plane with 19 people on board", VU, "the government of Vanuatu", ("said", 0)),
        ("they have not been paid since March", SOL, "The soldiers", "say"),
        ("Two guards were killed at the gate", VU, "the prime minister's office", ("said", 2)),
        ("one guard died and that he was hit by his own side", SOL, ("The soldiers", 1), ("said", 3)),
        ("the mutineers had blown it up with grenades", VU, "The government", ("said", 4)),
        ("he would not talk to armed men", MAL, "Joseph Malere", ("said", 5)),
        ("one of its patrol boats had entered the waters of Vanuatu", AU, "Australia", "denied"),
        ("The boat, the Cape Arnhem, was in Noumea on Monday", AU, "the embassy", ("said", 6)),
        ("The pilot of the plane, Claire Ballard, is believed to have been killed", None, "an official of the airline", ("said", 7)),
    ],
    "times": [
        ("Tuesday 14 July 1987", "1987-07-14"), ("Sunday night", "1987-07-12TNI"), ("Monday", "1987-07-13"),
        ("March", "1987-03"), ("Monday afternoon", "1987-07-13TAF"), (("Monday", 2), "1987-07-13"),
    ],
    "places": [
        ("Port Vila", -17.73, 168.32, ["PORT VILA", "Port Vila"]), ("Pekoa airfield", -15.5, 167.22, ["Pekoa airfield"]),
        ("Luganville", -15.53, 167.17, ["Luganville"]), ("Noumea", -22.27, 166.45, ["Noumea"]),
        ("Sola", -13.88, 167.55, ["Sola"]),
    ],
    "actors": [
        (SOL, ["Northern Company"]), (TAM, ["Noel Tamata", "Tamata"]), (MAL, ["Joseph Malere"]), (AU, ["Australia"]),
        (VU, ["Vanuatu"]), (BAL, ["Claire Ballard"]), (BIS, ["Bishop Aru"]),
    ],
    "events": [
        ("seized", "ASSAULT", [SOL], [VU], "asserted", "1987-07-12", "Pekoa airfield", "seizure", "COERCE"),
        ("holding", "COERCE", [SOL], [PAX], "asserted", "1987-07-13", "Pekoa airfield", "hostages"),
        (("killed", 0), "ASSAULT", [SOL], [GUARDS], "asserted", "1987-07-12", "Pekoa airfield", "gate"),
        ("blown it up", "ASSAULT", [SOL], [], "asserted", "1987-07-13", "Pekoa airfield", "fuel"),
        ("talk", "REJECT", [MAL], [SOL], "asserted", "1987-07-13", None, None),
        ("close the road", "COERCE", [MAL, POL], [SOL], "asserted", "1987-07-13", "Pekoa airfield", "road"),
        ("entered", "MOBILIZE", [AU], [VU], "denied", "1987-07-13", "Vanuatu", "patrol_boat"),
        (("killed", 1), "ASSAULT", [], [BAL], "hypothetical", None, "Pekoa airfield", "pilot", "NONE"),
        ("offered", "COOPERATE", [BIS], [], "asserted", "1987-07-13", None, None, "AID"),
    ],
    "figures": [
        ("sixty", 60, "soldiers", "01.e1", "some"), ("19", 19, "hostages", "01.e2", None),
        ("Two", 2, "killed", "01.e3", None), ("one guard", 1, "killed", "01.e3", None),
    ],
    "problems": [],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_lagoon_mercury.txt", "outlet": "The Lagoon Mercury",
    "title": "Rebels hold hostages after airfield attack", "byline": [], "published": "1987-07-15",
    "blocks": [
        ("title", "Rebels hold"), ("body", "PORT VILA"), ("body", "The rebels say"), ("body", "Two guards"),
        ("body", "A fuel"), ("body", "Prime Minister"), ("body", "The pilot"), ("body", "France sent"),
        ("footer", "From The"),
    ],
    "quotes": [("We have taken an airfield,", TAM, "Sergeant Noel Tamata", ("said", 1))],
    "indirect": [
        ("Some sixty rebels of the Northern Company stormed the Pekoa airfield near Luganville on Sunday night and are holding a small plane with 19 people on board", VU, "the government of Vanuatu", ("said", 0)),
        ("they have not been paid since March", SOL, "The rebels", "say"),
        ("Two guards were killed at the gate", VU, "the prime minister's office", ("said", 2)),
        ("the mutineers had blown it up with grenades", VU, "The government", ("said", 3)),
        ("he would not talk to armed men", MAL, "Joseph Malere", ("said", 4)),
        ("The pilot of the plane, Claire Ballard, is believed to have been killed", None, "an official of the airline", ("said", 5)),
        ("France sent 40 gendarmes from Noumea to Port Vila on Tuesday", FR, "the high commissioner", ("said", 6)),
    ],
    "times": [
        ("Sunday night", "1987-07-12TNI"), ("Monday", "1987-07-13"), ("March", "1987-03"),
        ("Monday afternoon", "1987-07-13TAF"), ("Tuesday", "1987-07-14"), ("15 July 1987", "1987-07-15"),
    ],
    "places": [
        ("Port Vila", -17.73, 168.32, ["PORT VILA", "Port Vila", ("Port Vila", 1)]),
        ("Pekoa airfield", -15.5, 167.22, ["Pekoa airfield"]), ("Luganville", -15.53, 167.17, ["Luganville"]),
        ("Noumea", -22.27, 166.45, ["Noumea"]), ("Sola", -13.88, 167.55, ["Sola"]),
    ],
    "actors": [
        (SOL, ["Northern Company"]), (TAM, ["Noel Tamata"]), (MAL, ["Joseph Malere"]), (FR, ["France"]),
        (VU, ["Vanuatu"]), (BAL, ["Claire Ballard"]),
    ],
    "events": [
        ("stormed", "ASSAULT", [SOL], [VU], "asserted", "1987-07-12", "Pekoa airfield", "seizure", "COERCE"),
        ("holding", "COERCE", [SOL], [PAX], "asserted", "1987-07-13", "Pekoa airfield", "hostages"),
        (("killed", 0), "ASSAULT", [SOL], [GUARDS], "asserted", "1987-07-12", "Pekoa airfield", "gate"),
        ("blown it up", "ASSAULT", [SOL], [], "asserted", "1987-07-13", "Pekoa airfield", "fuel"),
        ("talk", "REJECT", [MAL], [SOL], "asserted", "1987-07-13", None, None),
        ("close the road", "COERCE", [MAL, POL], [SOL], "asserted", "1987-07-13", "Pekoa airfield", "road"),
        (("killed", 1), "ASSAULT", [], [BAL], "hypothetical", None, "Pekoa airfield", "pilot", "NONE"),
        ("sent", "MOBILIZE", [FR], [VU], "asserted", "1987-07-14", "Port Vila", "gendarmes", "AID"),
    ],
    "figures": [
        ("sixty", 60, "soldiers", "02.e1", "some"), ("19", 19, "hostages", "02.e2", None),
        ("Two", 2, "killed", "02.e3", None), ("40", 40, "gendarmes", "02.e8", None),
    ],
    "problems": [],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_peoples_canoe.txt", "outlet": "The People's Canoe", "title": "PAY THE MEN",
    "byline": ["Willie Sope"], "published": "1987-07-16",
    "blocks": [
        ("title", "PAY THE"), ("byline", "by Willie"), ("date", "The People's"), ("body", "Since Saturday"),
        ("body", "One man"), ("body", "Malere says"), ("body", "An Australian"), ("body", "Who gains"),
        ("body", "Malere told"),
    ],
    "quotes": [("no soldier of this republic will go unpaid while I hold this office", MAL, "Malere", "told")],
    "indirect": [
        ("he will not talk", MAL, "Malere", "says"),
        ("its boat lay in Noumea", AU, "Canberra", ("says", 1)),
    ],
    "times": [
        ("16 July 1987", "1987-07-16"), ("Saturday night", "1987-07-11TNI"), ("Tuesday", "1987-07-14"),
        ("Monday", "1987-07-13"), ("May 1983", "1983-05"), ("last week", "1987-W28"), ("June", "1987-06"),
    ],
    "places": [("Pekoa airfield", -15.5, 167.22, ["Pekoa airfield"]), ("Aore", -15.58, 167.17, ["Aore"]),
               ("Noumea", -22.27, 166.45, ["Noumea"])],
    "actors": [
        (MAL, ["Malere"]), (BIS, ["Bishop Aru"]), (BURNS, ["Burns Point company"]), (REID, ["Alan Reid"]),
        (AU, ["Australian", "Canberra"]),
    ],
    "events": [
        ("stood", "ASSAULT", [SOL], [VU], "asserted", "1987-07-11", "Pekoa airfield", "seizure", "COERCE", "PROTEST"),
        ("shot", "ASSAULT", [POL], [GUARDS], "asserted", "1987-07-12", "Pekoa airfield", "gate"),
        ("sent", "CONSULT", [MAL], [SOL], "asserted", "1987-07-14", None, None, "COOPERATE"),
        ("crossed", "MOBILIZE", [AU], [VU], "asserted", "1987-07-13", "Vanuatu", "patrol_boat"),
        ("dined", "CONSULT", [REID, MAL], [], "asserted", None, None, "dinner"),
    ],
    "figures": [
        ("sixty", 60, "soldiers", "03.e1", None), ("four months", 4, "months", None, None),
        ("One man", 1, "killed", "03.e2", None), ("two of him", 2, "killed", "03.e2", None),
    ],
    "problems": [],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_harbour_radio.txt", "outlet": "Harbour Radio Luganville",
    "title": "Harbour Radio Luganville – running notes on the airfield", "byline": [],
    "published": "1987-07-15",
    "blocks": [
        ("title", "Harbour Radio"), ("boilerplate", "All times"), ("update", "1830:"), ("update", "1610:"),
        ("update", "1405:"), ("update", "1200:"), ("update", "0915:"), ("update", "0740:"), ("update", "FIRST NOTE"),
        ("heading", "The runway"), ("body", "The runway at"), ("boilerplate", "Listeners"), ("comment", "Jo from"),
        ("comment", "Rita"),
    ],
    "quotes": [("I am tired and I want my tea.", BAL, "Claire Ballard", "spoke")],
    "indirect": [
        ("the soldiers must lay down their arms", VIRA, "Chief Vira of East Santo", "says"),
        ("all passengers are free", MAL, "Malere's office", ("says", 1)),
        ("eleven are still with him", TAM, "Tamata", ("says", 2)),
        ("it was carrying ammunition", POL, "The police", "say"),
        ("it was carrying yams, and that the driver, Moses Lani, is dead", None, "The driver's family", ("says", 3)),
        ("The runway is clear again", None, "the airline", ("says", 4)),
        ("he stands with the soldiers and will send fifty men and food", VIRA, ("Chief Vira of East Santo", 1), "tells"),
    ],
    "times": [
        ("1830", "1987-07-15T18:30"), ("This morning", "1987-07-15TMO"), ("1610", "1987-07-15T16:10"),
        ("1405", "1987-07-15T14:05"), ("1200", "1987-07-15T12:00"), ("noon", "1987-07-15T12:00"),
        ("0915", "1987-07-15T09:15"), ("0740", "1987-07-15T07:40"), ("Wednesday", "1987-07-15"), ("1942", "1942"),
        ("today", "1987-07-15"),
    ],
    "places": [
        ("Luganville", -15.53, 167.17, ["Luganville"]), ("Sola", -13.88, 167.55, ["Sola"]),
        ("Port Vila", -17.73, 168.32, ["Port Vila"]), ("Pekoa", -15.5, 167.22, ["Pekoa"]),
    ],
    "actors": [
        (VIRA, ["Chief Vira", "Vira"]), (MAL, ["Malere"]), (TAM, ["Tamata"]), (LANI, ["Moses Lani"]),
        (BAL, ["Claire Ballard"]), (BIS, ["Bishop Aru"]),
    ],
    "events": [
        ("lay down", "REQUEST", [VIRA], [SOL], "requested", "1987-07-15", None, "vira_turns"),
        ("promised", "SUPPORT", [VIRA], [SOL], "asserted", "1987-07-15", None, "vira_stands", "AID"),
        ("off the plane", "RETREAT", [SOL], [PAX], "asserted", "1987-07-15", "Pekoa", "women_freed"),
        ("fired at", "ASSAULT", [POL], [LANI], "asserted", "1987-07-15", None, "lorry"),
        ("gone in", "CONSULT", [BIS], [SOL], "asserted", "1987-07-15", "Pekoa", None),
        ("stands with", "SUPPORT", [VIRA], [SOL], "asserted", "1987-07-15", None, "vira_stands"),
    ],
    "figures": [
        ("fifty men", 50, "men", "04.e2", None), ("eight", 8, "released", "04.e3", None),
        ("eleven", 11, "hostages", None, None), (("fifty men", 1), 50, "men", "04.e6", None),
    ],
    "problems": [("self-contradiction", ["The runway is clear again", "It is blocked by two graders"])],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_tasman_courier.txt", "outlet": "Tasman Courier",
    "title": "Mutineers march out of Pekoa with their rifles", "byline": ["Helen Marsh"],
    "published": "1987-07-18",
    "blocks": [
        ("title", "Mutineers march"), ("byline", "By Helen"), ("date", "Saturday 18"), ("body", "The soldiers who"),
        ("body", "Of the 63"), ("body", "The prime"), ("body", "A second"), ("body", "The lorry"), ("body", "Alan Reid"),
        ("body", "The Australian"), ("body", "Bishop Aru has"), ("body", "Thirty-five"),
    ],
    "quotes": [
        ("Nobody was promised anything except a fair court,", MAL, "Malere", "told"),
        ("I buy land, I do not buy ministers,", REID, "he said", ("said", 5)),
    ],
    "indirect": [
        ("Of the 63 soldiers, 41 were taken to the barracks and 22 were allowed to go home", HAUT, "Colonel Peter Haut", ("said", 0)),
        ("no promise had been made to the mutineers", MAL, "The prime minister", ("said", 1)),
        ("the government had agreed to pay four months of wages by August", TAM, "Noel Tamata", ("said", 2)),
        ("A second guard had died in hospital on Thursday", None, "a doctor", ("said", 3)),
        ("the police had found two boxes of cartridges under them", HAUT, "Colonel Haut", "said the police"),
        ("he had not seen the prime minister since Easter", REID, "Alan Reid", "said that he"),
        ("The Australian patrol boat Cape Arnhem was inside the twelve-mile line on Monday", AU, "a senior officer in Canberra", "said, who"),
        ("Bishop Aru has always condemned the mutiny", BIS, "his office", "office said"),
    ],
    "times": [
        ("Saturday 18 July 1987", "1987-07-18"), ("Friday evening", "1987-07-17TEV"), ("August", "1987-08"),
        ("Thursday", "1987-07-16"), ("Tuesday", "1987-07-14"), ("Monday", "1987-07-13"),
        (("Tuesday", 1), "1987-07-14"), ("Sunday", "1987-07-19"),
    ],
    "places": [
        ("Luganville", -15.53, 167.17, ["Luganville"]), ("Pekoa airfield", -15.5, 167.22, ["Pekoa airfield"]),
        ("Canberra", -35.3, 149.1, ["Canberra"]), ("Port Vila", -17.73, 168.32, ["Port Vila"]),
    ],
    "actors": [
        (BIS, ["Bishop Aru"]), (HAUT, ["Peter Haut", "Colonel Haut"]), (TAM, ["Noel Tamata"]), (MAL, ["Malere"]),
        (LANI, ["Moses Lani"]), (REID, ["Alan Reid"]), (BURNS, ["Burns Point company"]), (AU, ["Australian"]),
        (FR, ["French"]),
    ],
    "events": [
        ("walked out", "RETREAT", [SOL], [], "asserted", "1987-07-17", "Pekoa airfield", "surrender"),
        ("freed", "RETREAT", [SOL], [PAX], "asserted", "1987-07-17", "Pekoa airfield", "men_freed"),
        ("agreed", "AGREE", [VU], [SOL], "asserted", None, None, "promise", "CONCEDE"),
        ("died", "ASSAULT", [], [GUARDS], "asserted", "1987-07-16", None, "gate", "NONE"),
        ("shot at", "ASSAULT", [POL], [LANI], "asserted", "1987-07-14", None, "lorry"),
        ("inside", "MOBILIZE", [AU], [VU], "asserted", "1987-07-13", "Vanuatu", "patrol_boat"),
        ("seen", "CONSULT", [REID, MAL], [], "denied", None, None, "dinner"),
        ("arrived", "MOBILIZE", [FR], [VU], "asserted", "1987-07-14", "Port Vila", "gendarmes", "AID"),
    ],
    "figures": [
        ("eleven", 11, "released", "05.e2", None), ("63", 63, "soldiers", "05.e1", None), ("41", 41, "detained", None, None),
        ("22", 22, "released", None, None), ("four months", 4, "months", "05.e3", None), ("two dead", 2, "killed", "05.e4", None),
        ("Thirty-five", 35, "gendarmes", "05.e8", None), ("40", 40, "policemen", None, None),
    ],
    "problems": [("sum_check_holds", ["63 soldiers", "41 were taken to the barracks and 22 were"])],
}  # fmt: skip

_D06 = {
    "id": "06", "file": "06_what_is_known.txt", "outlet": "Coral Sea Agency",
    "title": "Pekoa: what is known two weeks later", "byline": [], "published": "1987-07-30",
    "blocks": [
        ("title", "Pekoa: what"), ("date", "Coral Sea"), ("body", "When it"), ("body", "The dead"), ("body", "The fuel"),
        ("body", "The patrol"), ("body", "The lorry"), ("body", "The plane"), ("body", "The gendarmes"), ("body", "The wages"),
        ("body", "The law"), ("body", "Correction"),
    ],
    "quotes": [],
    "indirect": [
        ("both were hit by bullets from the soldiers' rifles", POL, "A police inquiry", "found"),
        ("Bong was shot by the police", SOL, "The soldiers' lawyer", "says"),
        ("a leaking pump had caused the fire", None, "An inspector of the airline", ("found", 1)),
        ("the Cape Arnhem had been in Vanuatu's waters on 13 July", AU, "Australia", "admitted"),
        ("this was not part of any deal", VU, ("The government", 1), ("says", 1)),
    ],
    "times": [
        ("30 July 1987", "1987-07-30"), ("11 p.m. on Sunday 12 July", "1987-07-12T23:00"), ("Saturday", "1987-07-11"),
        ("16 July", "1987-07-16"), ("22 July", "1987-07-22"), ("13 July", "1987-07-13"), ("15 July", "1987-07-15"),
        ("19 July", "1987-07-19"), ("28 July", "1987-07-28"), ("November 1983", "1983-11"), ("May", "1983-05"),
        ("14 July", "1987-07-14"),
    ],
    "places": [
        ("Port Vila", -17.73, 168.32, ["Port Vila", ("Port Vila", 1)]), ("Sola", -13.88, 167.55, ["Sola"]),
        ("Noumea", -22.27, 166.45, ["Noumea"]),
    ],
    "actors": [(AU, ["Australia"]), (VU, ["Vanuatu"]), (FR, ["France"]), (LANI, ["Moses Lani"])],
    "events": [
        ("killed", "ASSAULT", [SOL], [GUARDS], "asserted", "1987-07-12", "Pekoa airfield", "gate"),
        ("blown up", "ASSAULT", [SOL], [], "denied", "1987-07-13", None, "fuel"),
        ("admitted", "CONCEDE", [AU], [VU], "asserted", "1987-07-22", None, None),
        ("been in", "MOBILIZE", [AU], [VU], "asserted", "1987-07-13", "Vanuatu", "patrol_boat"),
        ("wounded", "ASSAULT", [POL], [LANI], "asserted", "1987-07-15", None, "lorry"),
        ("sent", "MOBILIZE", [FR], [VU], "asserted", None, None, "gendarmes", "AID"),
        ("paid", "CONCEDE", [VU], [SOL], "asserted", "1987-07-28", None, None, "AID"),
    ],
    "figures": [
        ("Two", 2, "killed", "06.e1", None), ("19 people", 19, "hostages", None, None), ("eight", 8, "hostages", None, None),
        ("40", 40, "gendarmes", "06.e6", None), ("five", 5, "gendarmes", None, None), ("three months", 3, "months", "06.e7", None),
    ],
    "problems": [],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "Gold for the FICTIONAL Pekoa mutiny (six pieces, five invented outlets).",
    "documents": [_D01, _D02, _D03, _D04, _D05, _D06],
    "actors": [
        {"id": TAM, "name": "Noel Tamata", "type": "person", "role": "spokesman of the mutineers", "country": "VU"},
        {"id": MAL, "name": "Joseph Malere", "type": "person", "role": "prime minister of Vanuatu", "country": "VU"},
        {"id": BIS, "name": "Bishop Aru", "type": "person", "role": "bishop of Santo", "country": "VU"},
        {"id": VIRA, "name": "Chief Vira", "type": "person", "role": "chief of East Santo", "country": "VU"},
        {"id": REID, "name": "Alan Reid", "type": "person", "role": "manager", "country": "VU"},
        {"id": BAL, "name": "Claire Ballard", "type": "person", "role": "pilot", "country": ""},
        {"id": LANI, "name": "Moses Lani", "type": "person", "role": "driver", "country": "VU"},
        {"id": HAUT, "name": "Peter Haut", "type": "person", "role": "commander of the army", "country": "VU"},
        {"id": SOL, "name": "Northern Company", "type": "military", "country": "VU"},
        {"id": BURNS, "name": "Burns Point company", "type": "org", "country": "VU"},
        {"id": VU, "name": "Vanuatu", "type": "state", "country": "VU"},
        {"id": AU, "name": "Australia", "type": "state", "country": "AU"},
        {"id": FR, "name": "France", "type": "state", "country": "FR"},
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("seizure", "Seizure of the airfield", "ASSAULT", "1987-07-12"),
            ("hostages", "Passengers held", "COERCE", "1987-07-13"),
            ("gate", "Guards shot at the gate", "ASSAULT", "1987-07-12"),
            ("fuel", "Fire in the fuel store", "ASSAULT", "1987-07-13"),
            ("road", "Road closed by police", "COERCE", "1987-07-13"),
            ("patrol_boat", "Patrol boat in the waters of Vanuatu", "MOBILIZE", "1987-07-13"),
            ("pilot", "The pilot's fate", "ASSAULT", "1987-07-12"),
            ("gendarmes", "Gendarmes sent to Port Vila", "MOBILIZE", "1987-07-14"),
            ("dinner", "A dinner with the prime minister", "CONSULT", None),
            ("vira_stands", "The chief stands with the soldiers", "SUPPORT", "1987-07-15"),
            ("vira_turns", "The chief calls on them to stop", "REQUEST", "1987-07-15"),
            ("women_freed", "Women and children freed", "RETREAT", "1987-07-15"),
            ("men_freed", "Last hostages freed", "RETREAT", "1987-07-17"),
            ("lorry", "Lorry fired at", "ASSAULT", "1987-07-15"),
            ("surrender", "Mutineers walk out", "RETREAT", "1987-07-17"),
            ("promise", "A promise of wages", "AGREE", None),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "guards killed", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("2", "01", "Two guards were killed"), ("2", "02", "Two guards were killed"), ("1", "01", "one guard died"),
            ("1", "03", "One man died at the gate"), ("2", "05", "two dead at the gate"), ("2", "06", "Two guards were killed")]},
        {"id": "c02", "topic": "who shot the guard", "kind": "perpetrator", "verdict": "open", "statements": [
            ("own side", "01", "hit by his own side"), ("police", "03", "shot in the back by the police"),
            ("soldiers", "06", "hit by bullets from the soldiers' rifles"), ("police", "06", "Bong was shot by the police")]},
        {"id": "c03", "topic": "cause of the fire", "kind": "cause", "verdict": "resolved by 06", "statements": [
            ("grenades", "01", "blown it up with grenades"), ("grenades", "02", "blown it up with grenades"),
            ("pump", "01", "a leaking pump"), ("pump", "06", "a leaking pump had caused the fire")]},
        {"id": "c04", "topic": "was the patrol boat there", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("no", "01", "Australia denied that one of its patrol boats had entered the waters"), ("no", "01", "The boat, the Cape Arnhem, was in Noumea"),
            ("yes", "03", "An Australian warship crossed our reef"), ("no", "03", "its boat lay in Noumea"),
            ("yes", "05", "was inside the twelve-mile line"), ("yes", "06", "had been in Vanuatu's waters")]},
        {"id": "c05", "topic": "the pilot", "kind": "certainty", "verdict": "change over time", "statements": [
            ("dead", "01", "is believed to have been killed"), ("dead", "02", "is believed to have been killed"),
            ("alive", "04", "The pilot is alive"), ("alive", "06", "She was not hurt")]},
        {"id": "c06", "topic": "way of the plane", "kind": "place", "verdict": "resolved by 06", "statements": [
            ("Vila to Sola", "01", "on its way from Port Vila to Sola"), ("Vila to Sola", "02", "on its way from Port Vila to Sola"),
            ("Sola to Vila", "04", "had come from Sola and was going to Port Vila"), ("Vila to Sola", "06", "flying from Port Vila to Sola")]},
        {"id": "c07", "topic": "night of the seizure", "kind": "date", "verdict": "resolved by 06", "statements": [
            ("Sunday", "01", "Sunday night"), ("Sunday", "02", "Sunday night"), ("Saturday", "03", "Saturday night"),
            ("Sunday", "06", "Sunday 12 July")]},
        {"id": "c08", "topic": "does the prime minister talk", "kind": "stance", "verdict": "open", "statements": [
            ("no", "01", "he would not talk to armed men"), ("no", "02", "he would not talk to armed men"),
            ("yes", "03", "on Tuesday he sent a bishop to talk")]},
        {"id": "c09", "topic": "the bishop's words", "kind": "paraphrase", "verdict": "selective quotation", "statements": [
            ("foolish", "01", "a foolish answer to a just question"), ("just", "03", "he called the cause of the men just"),
            ("condemned", "05", "always condemned the mutiny")]},
        {"id": "c10", "topic": "the chief turns", "kind": "stance", "verdict": "change over time", "statements": [
            ("with them", "04", "he stands with the soldiers"), ("lay down arms", "04", "the soldiers must lay down their arms")]},
        {"id": "c11", "topic": "who is still on the plane", "kind": "certainty", "verdict": "settled by 05", "statements": [
            ("none", "04", "all passengers are free"), ("eleven", "04", "eleven are still with him"),
            ("eleven", "05", "The last hostages, eleven men, were freed")]},
        {"id": "c12", "topic": "load of the lorry", "kind": "certainty", "verdict": "open", "statements": [
            ("ammunition", "04", "it was carrying ammunition"), ("yams", "04", "it was carrying yams"),
            ("yams", "05", "was carrying yams"), ("cartridges", "05", "two boxes of cartridges under them")]},
        {"id": "c13", "topic": "day of the lorry", "kind": "date", "verdict": "resolved by 06", "statements": [
            ("Wednesday", "04", "1405"), ("Tuesday", "05", "on Tuesday"), ("15 July", "06", "on 15 July")]},
        {"id": "c14", "topic": "the driver", "kind": "status", "verdict": "resolved by 06", "statements": [
            ("dead", "04", "Moses Lani, is dead"), ("lost a leg", "05", "lost a leg"), ("wounded", "06", "was wounded by the police")]},
        {"id": "c15", "topic": "was anything promised", "kind": "certainty", "verdict": "denied vs asserted", "statements": [
            ("no", "05", "no promise had been made"), ("no", "05", "Nobody was promised anything"),
            ("yes", "05", "had agreed to pay four months of wages"), ("no", "06", "not part of any deal")]},
        {"id": "c16", "topic": "what the men are called", "kind": "wording", "verdict": "framing", "statements": [
            ("soldiers", "01", "Some sixty soldiers"), ("rebels", "02", "Some sixty rebels"), ("sons", "03", "sixty of our own sons"),
            ("mutineers", "05", "Mutineers")]},
        {"id": "c17", "topic": "month of the land law", "kind": "date", "verdict": "corrected by 06", "statements": [
            ("May", "03", "land law of May 1983"), ("November", "06", "land law of November 1983")]},
        {"id": "c18", "topic": "did Reid meet the prime minister", "kind": "existence", "verdict": "denied vs asserted", "statements": [
            ("dined", "03", "dined with the prime minister last week"), ("not since Easter", "05", "he had not seen the prime minister since Easter")]},
        {"id": "c19", "topic": "gendarmes sent", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("40", "02", "40 gendarmes"), ("35", "05", "Thirty-five French gendarmes"), ("40", "06", "France sent 40 men")]},
        {"id": "c20", "topic": "Tamata's words", "kind": "selective quotation", "verdict": "open", "statements": [
            ("whole", "01", "we have not taken a life"), ("cut", "02", "We have taken an airfield,")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("60", "01", "Some sixty soldiers"), ("63", "05", "63 soldiers")]},
        {"id": "n02", "statements": [("40 gendarmes", "02", "40 gendarmes"), ("40 policemen", "05", "40 policemen")]},
        {"id": "n03", "statements": [("19", "01", "19 people on board"), ("8", "04", "eight people"), ("11", "05", "eleven men")]},
        {"id": "n04", "statements": [("since March", "01", "since March"), ("four months", "03", "four months of wages")]},
        {"id": "n05", "statements": [("four", "05", "four months of wages"), ("three", "06", "three months")]},
        {"id": "n06", "statements": [("two", "06", "Two guards"), ("two hundred", "04", "Two hundred dead")]},
        {"id": "n07", "statements": [("2 killed", "02", "Two guards were killed"), ("none hurt", "05", "Not one of the 40 policemen")]},
        {"id": "n08", "statements": [("third night", "04", "third night"), ("five days", "05", "five days")]},
    ],
    "same_wire": [{"documents": ["01", "02"], "agency": "Coral Sea Agency"}],
}  # fmt: skip
