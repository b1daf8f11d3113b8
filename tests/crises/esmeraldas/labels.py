"""Labels of the Esmeraldas crisis, by their words."""

from typing import Any

EC, CO = "state.ecuador", "state.colombia"
MIN, NSC, CONG = "org.interior_ministry", "org.security_council", "org.congress"
FMEC, FMCO = "org.foreign_ministry_ecuador", "org.foreign_ministry_colombia"
MAR, NAVY, COPS = "mil.ecuador.marines", "mil.ecuador.navy", "police.ecuador"
FPR, ICRC, PETRO = "org.fpr", "org.icrc", "org.petrolitoral"
QUI, EST, CAI, VAL = "person.quinonez", "person.estupinan", "person.caicedo", "person.valdivieso"
BRU, TRU, ARR, TIN = "person.brunner", "person.trujillo", "person.arregui", "person.tinajero"
AYO, LUD, CUE, DAR = "person.ayovi", "person.ludena", "person.cueva", "person.darquea"
GLA, ORT = "person.bone", "person.ortiz"
RNAC, RMAR, RCAR = "org.radio_nacional", "org.radio_marimba", "org.caracol_pacifico"
TELE, RSUC = "org.telediez", "org.radio_sucre"
INM, HOST, DET = "people.inmates", "people.hostages", "people.detainees"
GUARDS, CROWD, STRIKERS = "people.guards", "people.marchers", "people.strikers"
PARISH, KIN = "people.parishioners", "people.families"

_ESM, _QUI, _GYE = (0.97, -79.65), (-0.22, -78.51), (-2.19, -79.89)
_PROP, _MATEO, _MERCED = (0.95, -79.66), (0.9, -79.63), (0.97, -79.65)
_BALAO, _TUMACO, _SLOR = (0.99, -79.7), (1.8, -78.78), (1.29, -78.84)

_D01 = {
    "id": "01", "file": "01_prensa_andina.txt", "outlet": "Prensa Andina",
    "title": "Hostages' families wait below Esmeraldas prison as strike closes the refinery",
    "byline": ["Prensa Andina (PA)"], "published": "1995-10-11",
    "blocks": [
        ("boilerplate", "Front page"), ("title", "Hostages' families"), ("byline", "Prensa Andina"),
        ("date", "Wednesday, 11"), ("body", "ESMERALDAS, Ecuador"), ("body", "The uprising"), ("body", "\"I will not"),
        ("body", "The inmates, whose"), ("body", "A doctor"), ("body", "The leader"), ("body", "On Monday, a"),
        ("body", "In Quito"), ("body", "Esmeraldas, a city"), ("footer", "PA/rl"), ("related", "More from"),
    ],
    "quotes": [
        ("I will not starve anybody, but I will not feed a mutiny either,", EST, "Ramiro Estupiñán", "told"),
        ("We do not sit down with a padlock,", CAI, ("she", 0), ("said", 2)),
        ("will be treated as an accomplice", VAL, "Hernán Valdivieso", "warned"),
    ],
    "indirect": [
        ("Inmates who on Monday overpowered the guards of La Propicia prison, a former coffee warehouse overlooking the harbour of this oil port, were still holding 31 people on Wednesday, among them 22 guards, six court clerks and a nurse", MIN, "the Interior Ministry", ("said", 0)),
        ("was provoked by a search for weapons in the second block", MIN, "the ministry", "according to"),
        ("he had treated two guards for knife wounds, neither of whom was in danger", None, "A doctor", ("said", 1)),
        ("wages have gone unpaid for five months", FPR, "The Federation", "claims"),
        ("whoever approached the cordon \"will be treated as an accomplice\"", VAL, "Hernán Valdivieso", "warned"),
        ("never came", FPR, "the unions", ("say", 0)),
    ],
    "times": [
        ("Wednesday, 11 October 1995, 18:20", "1995-10-11T18:20"), ("Monday", "1995-10-09"), (("Wednesday", 1), "1995-10-11"),
        ("Tuesday morning", "1995-10-10TMO"), ("last week", "1995-W40"), ("Tuesday evening", "1995-10-10TEV"),
        (("Monday", 1), "1995-10-09"), ("Thursday", "1995-10-12"), ("July", "1995-07"), ("next week", "1995-W42"),
        ("nightfall", "1995-10-11TNI"), ("1977", "1977"), ("1983", "1983"),
    ],
    "places": [
        ("Esmeraldas", *_ESM, ["Esmeraldas", "ESMERALDAS", ("Esmeraldas", 1)]),
        ("Ecuador", -1.5, -78.5, [("Ecuador", 1), ("Ecuador", 2)]), ("La Propicia prison", *_PROP, ["La Propicia"]),
        ("Quito", *_QUI, ["Quito", ("Quito", 1)]), ("Guayaquil", *_GYE, ["Guayaquil"]), ("Tumaco", *_TUMACO, ["Tumaco"]),
        ("Amazon", None, None, ["Amazon"]),
    ],
    "actors": [
        (MIN, ["Interior Ministry"]), (EST, ["Ramiro Estupiñán"]), (QUI, ["Abelardo Quiñónez"]), (CAI, ["Nelly Caicedo"]),
        (FPR, ["Federation of Port and Refinery Workers", "FPR", "Federation"]), (PETRO, ["Petrolitoral"]),
        (VAL, ["Hernán Valdivieso"]), (CONG, ["Congress"]), (CO, ["Colombia"]), (BRU, ["Annelies Brunner"]),
        (ICRC, ["International Committee of the Red Cross", "ICRC"]), (EC, ["Ecuador"]),
    ],
    "events": [
        ("overpowered", "ASSAULT", [INM], [GUARDS], "asserted", "1995-10-09", "La Propicia", "uprising", "COERCE", "PROTEST"),
        ("holding", "COERCE", [INM], [HOST, GUARDS], "asserted", "1995-10-11", "La Propicia", "hostages", "ASSAULT"),
        ("general strike", "PROTEST", [FPR, STRIKERS], [], "asserted", "1995-10-05", "Esmeraldas", "strike"),
        ("brought", "MOBILIZE", [MAR], [], "asserted", None, "Esmeraldas", "marines_sent"),
        ("sealed off", "COERCE", [MAR], [INM], "asserted", "1995-10-11", "La Propicia", "siege", "MOBILIZE"),
        ("cut", "COERCE", [], [INM], "asserted", "1995-10-10", "La Propicia", "water_cut", "SANCTION"),
        ("turned back", "COERCE", [EST], [PARISH], "asserted", "1995-10-11", "La Propicia", None, "REJECT"),
        ("arrested", "COERCE", [], [DET], "asserted", "1995-W40", None, "arrests"),
        ("threatened", "THREATEN", [INM], [HOST], "threatened", None, "La Propicia", "threat"),
        ("ruled out", "REJECT", [CAI, FPR], [], "asserted", "1995-10-11", None, "no_talks"),
        ("marched", "PROTEST", [CROWD], [], "asserted", "1995-10-09", "Esmeraldas", "first_march"),
        (("march", 1), "PROTEST", [CROWD], [], "planned", "1995-10-12", "La Propicia", "food_march", "THREATEN", "AGREE"),
        ("warned", "THREATEN", [VAL], [CROWD], "threatened", "1995-10-11", None, "warning"),
        ("reinforced", "MOBILIZE", [CO], [], "asserted", None, "Tumaco", None),
        ("offered", "AGREE", [ICRC], [EC], "asserted", "1995-10-11", None, None, "AID", "COOPERATE"),
    ],
    "figures": [
        ("31", 31, "hostages", "01.e2", None), ("22", 22, "hostages", "01.e2", None), ("six", 6, "hostages", "01.e2", None),
        ("400", 400, "marines", "01.e4", "some"), ("nine years", 9, "years", None, None),
        ("thirty-eight", 38, "detained", "01.e8", None), ("two guards", 2, "wounded", None, None),
        ("five months", 5, "months", None, None), (("two", 1), 2, "months", None, None),
        ("4,000", 4000, "marchers", "01.e11", "about"), ("a third", "1/3", "share", None, None),
        ("two hours", [None, 2], "hours", None, None), ("120,000", 120000, "inhabitants", None, None),
        ("nine days", 9, "days", None, None),
    ],
    "problems": [("sum", ["31 people", "22 guards, six court clerks and a nurse"])],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_el_muelle.txt", "outlet": "El Muelle", "title": "HELL ON THE HILL!",
    "byline": [], "published": "1995-10-12",
    "blocks": [
        ("boilerplate", "EL MUELLE"), ("title", "HELL ON"), ("heading", "31 in"), ("date", "Guayaquil, Thursday"),
        ("caption", "PHOTO:"), ("body", "Killers who"), ("body", "The bloodbath"), ("body", "\"I will not"),
        ("body", "The mutineers"), ("body", "The director"), ("heading", "IN HER"), ("body", "Our reporter"),
        ("body", "A taxi"), ("body", "The leader"), ("body", "On Monday, a"), ("body", "And beer"), ("related", "ALSO IN"),
        ("comment", "Readers speak"), ("comment", "Chino"), ("comment", "La Negra"), ("comment", "Don Jacinto"),
    ],
    "quotes": [
        ("I will not feed a mutiny,", EST, "Ramiro Estupiñán", "told"),
        ("She only went in to change a bandage,", GLA, ("Gladys", 1), "sobs"),
        ("We do not sit down with a padlock,", CAI, ("she said", 0), ("said", 1)),
        ("will be treated as an accomplice", VAL, "Hernán Valdivieso", "warned"),
    ],
    "indirect": [
        ("Killers who on Monday overpowered the guards of La Propicia prison, a former coffee warehouse overlooking the harbour of Esmeraldas, were still holding 31 people last night, among them 22 guards, six court clerks and a nurse", MIN, "the Interior Ministry", ("said", 0)),
        ("The director of the prison, Olmedo Trujillo, had his throat cut at his own desk on Monday", None, "a source inside the security forces", "assured"),
        ("the order to go in has already been signed and will be carried out before Sunday", None, "A taxi driver", "says"),
        ("whoever approached the cordon \"will be treated as an accomplice\"", VAL, "Hernán Valdivieso", "warned"),
        ("his cellar will capitulate tomorrow", None, "the owner of the Salón Ritz", "calculates"),
    ],
    "times": [
        ("Thursday, October 12, 1959", "1995-10-12"), ("Monday", "1995-10-09"), ("last night", "1995-10-11TNI"),
        ("Tuesday morning", "1995-10-10TMO"), ("last week", "1995-W40"), (("Monday", 1), "1995-10-09"),
        (("Tuesday", 1), "1995-10-10"), ("Sunday", "1995-10-15"), (("Monday", 2), "1995-10-09"), ("today", "1995-10-12"),
        ("last Thursday", "1995-10-05"), ("1983", "1983"), ("tomorrow", "1995-10-13"),
    ],
    "places": [
        ("La Propicia prison", *_PROP, ["La Propicia", ("La Propicia", 1)]), ("Guayaquil", *_GYE, ["Guayaquil", ("Guayaquil", 1)]),
        ("Esmeraldas", *_ESM, ["Esmeraldas"]), ("Quito", *_QUI, ["Quito"]),
    ],
    "actors": [
        (MIN, ["Interior Ministry"]), (EST, ["Ramiro Estupiñán"]), (QUI, ["Abelardo Quiñónez"]), (TRU, ["Olmedo Trujillo"]),
        (GLA, ["Gladys Bone", "Gladys"]), (CAI, ["Nelly Caicedo"]),
        (FPR, ["Federation of Port and Refinery Workers", "FPR"]), (VAL, ["Hernán Valdivieso"]), (NAVY, ["Navy"]), (MAR, ["the marines"]),
    ],
    "events": [
        ("overpowered", "ASSAULT", [INM], [GUARDS], "asserted", "1995-10-09", "La Propicia", "uprising", "COERCE", "PROTEST"),
        ("holding", "COERCE", [INM], [HOST, GUARDS], "asserted", "1995-10-11", "La Propicia", "hostages", "ASSAULT"),
        ("general strike", "PROTEST", [FPR, STRIKERS], [], "asserted", "1995-10-05", "Esmeraldas", "strike"),
        ("flown in", "MOBILIZE", [MAR], [], "asserted", None, "Esmeraldas", "marines_sent"),
        ("sealed off", "COERCE", [MAR], [INM], "asserted", "1995-10-11", "La Propicia", "siege", "MOBILIZE"),
        ("cut", "COERCE", [], [INM], "asserted", "1995-10-10", "La Propicia", "water_cut", "SANCTION"),
        ("arrested", "COERCE", [], [DET], "asserted", "1995-W40", None, "arrests"),
        ("threatened", "THREATEN", [INM], [HOST], "threatened", None, "La Propicia", "threat"),
        ("throat cut", "ASSAULT", [], [TRU], "asserted", "1995-10-09", "La Propicia", "trujillo"),
        ("go in", "ASSAULT", [MAR], [INM], "planned", None, "La Propicia", "assault", "THREATEN", "MOBILIZE"),
        ("ruled out", "REJECT", [CAI, FPR], [], "asserted", "1995-10-11", None, "no_talks"),
        ("marched", "PROTEST", [CROWD], [], "asserted", "1995-10-09", "Esmeraldas", "first_march"),
        (("march", 1), "PROTEST", [CROWD], [], "planned", "1995-10-12", "La Propicia", "food_march", "THREATEN", "AGREE"),
        ("warned", "THREATEN", [VAL], [CROWD], "threatened", "1995-10-11", None, "warning"),
    ],
    "figures": [
        (("31", 1), 31, "hostages", "02.e2", None), ("22", 22, "hostages", "02.e2", None), ("six", 6, "hostages", "02.e2", None),
        ("400", 400, "marines", "02.e4", "some"), ("nineteen years", 19, "years", None, None),
        ("thirty-eight", 38, "detained", "02.e7", None), ("three children", 3, "children", None, None),
        ("eleven", 11, "women", None, None), ("two nights", 2, "nights", None, None),
        ("4,000", 4000, "marchers", "02.e12", "about"), ("nine days", 9, "days", None, None),
    ],
    "problems": [
        ("year", ["October 12, 1959"]), ("sum", ["31 people", "22 guards, six court clerks and a nurse"]),
    ],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_la_gaceta_nacional.txt", "outlet": "La Gaceta Nacional",
    "title": "ORDER RE-ESTABLISHED AT THE GATES OF ESMERALDAS", "byline": [], "published": "1995-10-14",
    "blocks": [
        ("boilerplate", "LA GACETA"), ("date", "Quito, 14"), ("title", "ORDER RE"), ("heading", "Armed aggression"),
        ("body", "By decision"), ("body", "According to"), ("body", "\"Not one"), ("body", "Twenty-three"),
        ("heading", "THE PENITENTIARY"), ("body", "With regard"), ("body", "The possibility"), ("heading", "THE SO-CALLED"),
        ("body", "A curfew"), ("body", "The President"), ("body", "It is fitting"), ("related", "Gold, silver"),
        ("footer", "La Gaceta Nacional –"),
    ],
    "quotes": [
        ("Not one shot was fired that was not the answer to another,", VAL, "Hernán Valdivieso", "declared"),
        ("with the serenity of a surgeon", VAL, "Hernán Valdivieso", "opinion"),
    ],
    "indirect": [
        ("a column of some 600 persons, among whom the presence of individuals carrying firearms had been detected in good time, attempted to break through the security cordon at the San Mateo bridge", MIN, "the Ministry of the Interior", "According to"),
        ("they had been neither requested nor given", VAL, "the minister", "replied"),
        ("they had been landed on a beach near San Lorenzo, at the beginning of the month, from a fishing vessel registered in Tumaco", None, "Sources worthy of entire credit", "confirmed"),
        ("The delegate of the International Committee of the Red Cross, Mrs. Annelies Brunner, was granted access to the establishment on Thursday and was able to verify that the inmates lack nothing", TIN, "Marcelo Tinajero", "affirmed"),
        ("The possibility of a recovery of the building by force has not been discarded", TIN, "Mr. Tinajero", "indicated"),
    ],
    "times": [
        ("14 October 1995", "1995-10-14"), ("yesterday", "1995-10-13"), ("the night of Friday 12 October", "1995-10-12TNI"),
        ("the beginning of the month", "1995-10-START"), (("Friday", 1), "1995-10-13"),
        ("Friday morning", "1995-10-13TMO"), ("Thursday", "1995-10-12"), ("eight in the evening", "T20:00"),
        ("five in the morning", "T05:00"), (("Friday", 3), "1995-10-13"), ("yesterday at noon", "1995-10-13T12:00"),
        ("this afternoon", "1995-10-14TAF"), ("Sunday evening", "1995-10-15TEV"), ("1966", "1966"), ("1981", "1981"), ("1983", "1983"),
    ],
    "places": [
        ("Quito", *_QUI, ["Quito"]), ("Esmeraldas", *_ESM, ["ESMERALDAS", "Esmeraldas", ("Esmeraldas", 1)]),
        ("San Mateo bridge", *_MATEO, ["San Mateo bridge"]), ("San Lorenzo", *_SLOR, ["San Lorenzo"]), ("Tumaco", *_TUMACO, ["Tumaco"]),
        ("La Propicia", *_PROP, ["La Propicia"]), ("Atacames", 0.87, -79.85, ["Atacames"]), ("Balao terminal", *_BALAO, ["Balao"]),
        ("Santiago", -33.45, -70.66, ["Santiago"]), ("Muisne", 0.61, -80.02, ["Muisne"]),
    ],
    "actors": [
        (MAR, ["Naval Infantry", "Third Battalion"]), (NSC, ["National Security Council"]), (MIN, ["Ministry of the Interior"]),
        (VAL, ["Hernán Valdivieso"]), (ARR, ["Fausto Arregui"]), (CO, ["Colombia"]), (FMEC, ["Foreign Ministry"]),
        (EC, ["Ecuadorian"]), (ICRC, ["International Committee of the Red Cross"]), (BRU, ["Annelies Brunner"]),
        (TIN, ["Marcelo Tinajero", "Tinajero"]), (TRU, ["Olmedo Trujillo"]),
    ],
    "events": [
        ("re-established", "MOBILIZE", [NSC, EC], [], "asserted", "1995-10-13", "Esmeraldas", None, "COERCE", "ASSAULT"),
        ("break through", "PROTEST", [CROWD], [MAR], "asserted", "1995-10-12", "San Mateo bridge", "food_march", "ASSAULT", "COERCE"),
        ("Shots", "ASSAULT", [CROWD], [MAR], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        (("repel", 1), "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        ("lost their lives", "ASSAULT", [], [CROWD, MAR], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        (("seized", 1), "COERCE", [], [], "asserted", None, "San Mateo bridge", "rifles_seized"),
        ("landed", "AID", [], [], "asserted", "1995-10", "San Lorenzo", "rifles_landed", "COOPERATE", "NONE", "MOBILIZE"),
        ("summoned", "ACCUSE", [FMEC, EC], [CO], "asserted", "1995-10-13", "Quito", "protest_note", "REJECT", "REQUEST"),
        ("deprived", "COERCE", [INM], [HOST], "asserted", "1995-10-14", "La Propicia", "hostages"),
        ("resumed", "RETREAT", [], [INM], "asserted", "1995-10-13", "La Propicia", "water_back", "CONCEDE", "AID"),
        ("granted access", "RETREAT", [], [BRU, ICRC], "asserted", "1995-10-12", "La Propicia", "rc_visit", "CONCEDE", "CONSULT"),
        ("given up for dead", "ASSAULT", [], [TRU], "denied", None, "La Propicia", "trujillo", "NONE"),
        ("recovery", "ASSAULT", [], [INM], "hypothetical", None, "La Propicia", "assault", "THREATEN"),
        ("decreed", "COERCE", [], [], "asserted", "1995-10-13", "Esmeraldas", "curfew"),
        ("stoppage", "PROTEST", [STRIKERS], [], "asserted", None, "Esmeraldas", "strike"),
    ],
    "figures": [
        ("600", 600, "marchers", "03.e2", "some"), ("eleven", 11, "killed", "03.e5", None), ("two of them", 2, "killed", "03.e5", None),
        ("seven marines", 7, "wounded", "03.e5", None), ("Twenty-three", 23, "rifles", "03.e6", None),
        ("24", 24, "hostages", "03.e9", None), ("one worker in ten", "1/10", "share of strikers", "03.e15", None),
    ],
    "problems": [
        ("weekday_date", ["Friday 12 October"]), ("loaded_words", ["THE SO-CALLED STRIKE", "agitators alien to the working class"]),
    ],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_voz_obrera.txt", "outlet": "Voz Obrera",
    "title": "They say eleven. We have read twenty-seven names.", "byline": ["Wilson Ayoví"], "published": "1995-10-16",
    "blocks": [
        ("boilerplate", "Voz Obrera"), ("title", "They say"), ("byline", "by Wilson"), ("date", "Esmeraldas, Monday"),
        ("body", "I was on"), ("body", "We were nine"), ("body", "At least 27"), ("body", "Call it"), ("body", "And all this"),
        ("body", "As for"), ("body", "Captain Arregui"), ("body", "Do you"), ("body", "Nelly Caicedo"), ("footer", "Printed at"),
    ],
    "quotes": [("Present", "people.mourners", "the people", "answered")],
    "indirect": [
        ("starve the prisoners out", EST, "the governor", "promised"),
        ("those boys were hit from behind, by the machine gun of their own launch", None, "all Esmeraldas", "knows"),
        ("it all began with knives hidden under mattresses", None, "the gentlemen of the press", "believe"),
        ("Until both things happen not a barrel will leave Balao", FPR, "the strike committee", "decided"),
        ("they will pull the switch on Wednesday if there is another death", None, "the comrades of the power station", "announced"),
        ("has lost her voice", None, None, "tell"),
    ],
    "times": [
        ("Monday 16 October 1995", "1995-10-16"), ("Friday", "1995-10-13"), ("all week", "1995-W41"), ("yesterday", "1995-10-15"),
        ("5 October", "1995-10-05"), ("June", "1995-06"), ("August", "1995-08"), (("October", 2), "1995-10"),
        ("the Monday", "1995-10-09"), ("Saturday night", "1995-10-14TNI"), ("Wednesday", "1995-10-18"), ("1983", "1983"),
    ],
    "places": [
        ("Esmeraldas", *_ESM, ["Esmeraldas"]), ("San Mateo bridge", *_MATEO, ["San Mateo bridge"]),
        ("La Merced market", *_MERCED, ["La Merced market"]), ("Quito", *_QUI, ["Quito"]), ("La Propicia", *_PROP, ["La Propicia"]),
        ("Balao terminal", *_BALAO, ["Balao"]), ("Guayaquil", *_GYE, ["Guayaquil"]),
    ],
    "actors": [
        (AYO, ["Wilson Ayoví"]), (ORT, ["Ortiz"]), (ICRC, ["Red Cross"]), (ARR, ["Arregui"]),
        (VAL, ["Valdivieso"]), (CAI, ["Nelly Caicedo"]), (MAR, ["the marines"]),
    ],
    "events": [
        ("set out", "PROTEST", [CROWD], [], "asserted", "1995-10-13", "La Merced market", "food_march"),
        ("promised", "THREATEN", [EST], [INM], "threatened", None, None, "governor_words", "COERCE"),
        ("let through", "RETREAT", [], [BRU, ICRC], "denied", None, "La Propicia", "rc_visit", "CONCEDE", "COERCE", "REJECT"),
        ("opened fire", "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-13", "San Mateo bridge", "bridge"),
        ("murdered", "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-13", "San Mateo bridge", "bridge"),
        ("hit", "ASSAULT", [NAVY, MAR], [MAR], "asserted", "1995-10-13", "San Mateo bridge", "launch_fire"),
        ("massacre", "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-13", "San Mateo bridge", "bridge"),
        ("came out", "PROTEST", [STRIKERS], [], "asserted", "1995-10-05", "Esmeraldas", "strike"),
        ("shut", "COERCE", [], [INM], "asserted", "1995-10-07", "La Propicia", "pumps_shut", "SANCTION"),
        ("knocked it over", "ASSAULT", [INM], [GUARDS], "asserted", "1995-10-09", "La Propicia", "uprising", "PROTEST"),
        ("tried", "SANCTION", [AYO], [ARR], "requested", None, None, None, "REQUEST", "ACCUSE", "COERCE"),
        ("must go", "REQUEST", [AYO], [VAL], "requested", None, None, None, "REJECT", "RETREAT", "SANCTION"),
        ("leave", "THREATEN", [STRIKERS], [], "threatened", None, "Balao", "oil_stop", "PROTEST", "REJECT", "SANCTION"),
        ("pull the switch", "THREATEN", [], [], "threatened", "1995-10-18", "Guayaquil", None, "PROTEST", "COERCE"),
    ],
    "figures": [
        ("twenty-seven", 27, "killed", None, None), ("nine thousand", 9000, "marchers", "04.e1", None),
        ("At least 27", 27, "killed", "04.e5", "at least"), (("eleven", 1), 11, "killed", "04.e5", None),
        ("two marines", 2, "killed", "04.e6", None),
        ("five months", 5, "months", None, None), ("2,300", 2300, "strikers", "04.e8", None), ("1,400", 1400, "strikers", "04.e8", None),
        ("1,100", 1100, "strikers", "04.e8", None), ("three days", 3, "days", "04.e9", None), ("640", 640, "prisoners", None, None),
        ("200", 200, "prisoners", None, None), ("a single vote", 1, "votes", None, None), ("eleven per cent", 11, "per cent", None, None),
    ],
    "problems": [("sum", ["2,300", "1,400 were from the refinery and 1,100 from the docks"])],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_isthmus_monitor.txt", "outlet": "Isthmus Monitor",
    "title": "ECUADOR: conflicting accounts of the end of the prison siege", "byline": [], "published": "1995-10-16",
    "blocks": [
        ("boilerplate", "ISTHMUS MONITOR"), ("date", "Panama City."), ("boilerplate", "All times"), ("title", "ECUADOR:"),
        ("heading", "1. Radio"), ("update", "The station interrupted"), ("heading", "2. Radio"), ("update", "A caller"),
        ("heading", "3. Caracol"), ("update", "Quoting what"), ("heading", "4. Radio"), ("update", "The road"),
        ("heading", "5. Telediez"), ("update", "The prison director"), ("heading", "6. Radio"), ("update", "Sixty-two"),
        ("heading", "7. Radio"), ("update", "In a sermon"), ("boilerplate", "Reception notes"), ("footer", "The Isthmus Monitor is"),
    ],
    "quotes": [
        ("those who held the line", LUD, "Efraín Ludeña", "thanked"),
        ("as soon as the first of our people steps off that ship", CAI, "Nelly Caicedo", ("offered", 0)),
        ("as a novel", FMCO, "the Colombian Foreign Ministry", "rejected"),
    ],
    "indirect": [
        ("marines had stormed La Propicia prison at dawn and rescued the hostages, of whom all were said to be in good health", RNAC, "The station", "announce"),
        ("Six inmates were reported killed", RNAC, "The station", "reported"),
        ("the state of emergency would be lifted within ten days", LUD, "Efraín Ludeña", "announced"),
        ("there had been any assault", QUI, "Abelardo Quiñónez", "denied"),
        ("The inmates had opened the gate themselves", QUI, "he claimed", "claimed"),
        ("the number of those who died on Thursday night at 14", RCAR, "the station", "put"),
        ("the first shots had been heard at 0440 on the 13th", RCAR, "the station", ("said that", 0)),
        ("the Colombian Foreign Ministry had rejected \"as a novel\" the charge that weapons had been shipped from Tumaco", RCAR, None, "it reported"),
        ("The road to Quito was open to ambulances and to nobody else", RMAR, "the announcer", "the announcer said"),
        ("not even an ambulance had been able to use the road since Thursday", RMAR, "he deplored", "deplored"),
        ("he had been treated correctly", TRU, "Olmedo Trujillo", "called out"),
        ("That left 22 inside", TELE, "the channel", "according to"),
        ("its delegate had so far not been admitted to the prison", ICRC, "the ICRC", ("said that", 1)),
        ("Sixty-two persons were being held on the transport Isla Puná, anchored off Balao, following further arrests during the night", NAVY, "the Navy", "confirmed"),
        ("bread has no party", CUE, "Luis Cueva", "asked"),
    ],
    "times": [
        ("Monday 16 October 1995", "1995-10-16"), ("15 Oct 2300", "1995-10-15T23:00Z"), ("dawn", "1995-10-15TMO"),
        ("0100", "1995-10-16T01:00Z"), ("15 Oct 2340", "1995-10-15T23:40Z"), ("15 Oct 1730", "1995-10-15T17:30Z"),
        ("Thursday night", "1995-10-12TNI"), ("0440 on the 13th", "1995-10-13T04:40Z"), ("14 Oct 1415", "1995-10-14T14:15Z"),
        (("Thursday", 1), "1995-10-12"), ("14 Oct 0200", "1995-10-14T02:00Z"), ("12 Oct 1900", "1995-10-12T19:00Z"),
        ("during the night", "1995-10-11TNI"), ("12 Oct 1215", "1995-10-12T12:15Z"),
        ("13 Oct 0500", "1995-10-13T05:00Z"), ("14 Oct 1300", "1995-10-14T13:00Z"),
    ],
    "places": [
        ("Panama City", 8.98, -79.52, ["Panama City"]), ("Ecuador", -1.5, -78.5, [("ECUADOR", 0)]),
        ("Quito", *_QUI, ["Quito", ("Quito", 1)]), ("La Propicia prison", *_PROP, ["La Propicia"]), ("Esmeraldas", *_ESM, ["Esmeraldas"]),
        ("Buenaventura", 3.88, -77.03, ["Buenaventura"]), ("La Merced market", *_MERCED, ["La Merced market"]),
        ("Tumaco", *_TUMACO, ["Tumaco"]), ("Guayaquil", *_GYE, ["Guayaquil"]), ("Geneva", 46.2, 6.15, ["Geneva"]),
        ("Balao", *_BALAO, ["Balao"]), ("Loja", -3.99, -79.2, ["Loja"]), ("San Lorenzo", *_SLOR, ["San Lorenzo"]),
    ],
    "actors": [
        (RNAC, ["Radio Nacional"]), (RMAR, ["Radio Marimba"]), (RCAR, ["Caracol Pacífico"]), (TELE, ["Telediez"]), (RSUC, ["Radio Sucre"]),
        (LUD, ["Efraín Ludeña"]), (FPR, ["Federation of Port and Refinery Workers"]), (QUI, ["Abelardo Quiñónez"]),
        (ICRC, ["Red Cross", "ICRC"]), (CAI, ["Nelly Caicedo"]), (FMCO, ["Colombian Foreign Ministry"]), (TRU, ["Olmedo Trujillo"]),
        (NAVY, ["Navy"]), (CUE, ["Luis Cueva"]),
    ],
    "events": [
        ("stormed", "ASSAULT", [MAR], [INM], "asserted", "1995-10-15", "La Propicia", "assault"),
        ("rescued", "AID", [MAR], [HOST], "asserted", "1995-10-15", "La Propicia", "hostages_freed", "ASSAULT", "RETREAT"),
        ("killed", "ASSAULT", [], [INM], "asserted", "1995-10-15", "La Propicia", "six_dead"),
        ("lifted", "CONCEDE", [LUD], [], "planned", None, None, None, "AGREE", "RETREAT"),
        ("assault", "ASSAULT", [MAR], [INM], "denied", "1995-10-15", "La Propicia", "assault"),
        ("opened", "RETREAT", [INM], [], "asserted", "1995-10-15", "La Propicia", "surrender", "CONCEDE"),
        (("shot", 0), "ASSAULT", [], [INM], "asserted", "1995-10-15", "La Propicia", "six_dead"),
        ("offered", "AGREE", [CAI, FPR], [], "asserted", "1995-10-15", None, "strike_offer", "CONCEDE", "RETREAT"),
        ("died", "ASSAULT", [], [CROWD], "asserted", "1995-10-12", "La Merced market", "bridge"),
        ("shooting", "ASSAULT", [], [CROWD], "asserted", "1995-10-13", "La Merced market", "bridge"),
        ("rejected", "REJECT", [FMCO, CO], [EC], "asserted", None, None, None, "ACCUSE"),
        ("shipped", "AID", [CO], [], "denied", None, "Tumaco", "rifles_landed", "COOPERATE", "NONE", "MOBILIZE"),
        ("allowed to leave", "RETREAT", [INM], [HOST], "asserted", "1995-10-13", "La Propicia", "women_freed"),
        ("admitted", "RETREAT", [], [BRU, ICRC], "denied", None, "La Propicia", "rc_visit", "CONCEDE", "COERCE", "REJECT", "CONSULT"),
        (("held", 1), "COERCE", [NAVY, EC], [DET], "asserted", "1995-10-12", "Balao", "detention"),
        ("arrests", "COERCE", [], [DET], "asserted", "1995-10-11", None, "new_arrests"),
        ("jammed", "COERCE", [NAVY], [RMAR], "asserted", "1995-10-13", None, None),
    ],
    "figures": [
        ("Six inmates", 6, "killed", "05.e3", None), ("the six", 6, "killed", "05.e7", None), ("night at 14", 14, "killed", "05.e9", None), ("seventy-two hours", 72, "hours", "05.e8", None), ("Nine hostages", 9, "hostages", "05.e13", None),
        ("22 inside", 22, "hostages", None, None), ("Sixty-two", 62, "detained", "05.e15", None), ("ten days", 10, "days", "05.e4", None),
    ],
    "problems": [("self-contradiction", ["The road to Quito was open to ambulances", "not even an ambulance had been able to use the road"])],
}  # fmt: skip

_D06 = {
    "id": "06", "file": "06_marea_alta_interview.txt", "outlet": "Marea Alta",
    "title": "\"I asked for an order to withdraw, and that did not come either\"", "byline": ["Carmen Ycaza"], "published": "1995-11-03",
    "blocks": [
        ("boilerplate", "marea alta"), ("boilerplate", "Conversations"), ("title", "\"I asked for"), ("body", "Captain Fausto Arregui commanded"),
        ("body", "Captain, how"), ("body", "I do not know"), ("body", "The government says"), ("body", "I heard"), ("body", "So you"),
        ("body", "I gave no"), ("body", "Your own"), ("body", "That is being"), ("body", "[Here the"), ("body", "Let us go"),
        ("body", "We walked"), ("body", "And the six"), ("body", "They were alive"), ("body", "Are you going"), ("body", "In the wardroom"),
        ("body", "Would you"), ("body", "I have done"), ("body", "What did you"), ("body", "That they were"), ("body", "Did you ever"),
        ("body", "On paper"), ("body", "A former"), ("boilerplate", "Pull out"), ("author_bio", "Carmen Ycaza is"), ("footer", "Next issue"),
    ],
    "quotes": [
        ("I asked for an order to withdraw, and that did not come either", ARR, None, None),
        ("I do not know. I know how many rounds were missing from the boxes the next morning: one hundred and eighty-six. I have read eleven, I have read twenty-seven. I counted nine on the roadway, and it was dark and I was not looking for more.", ARR, None, None),
        ("I heard a detonation. Whether that was a rifle or one of those rockets they let off for the Virgin I could not tell you then and cannot tell you now. A corporal shouted that he was hit. After that nobody waited for me.", ARR, None, None),
        ("I gave no order and I received no order. I asked Guayaquil at ten o'clock, by radio, for an order to withdraw behind the bridge, and that did not come either. With the minister I have never in my life exchanged a word.", ARR, None, None),
        ("That is being investigated. I will say only that the launch had been told to stay below the bend.", ARR, None, None),
        ("We walked in. The gate was open, the Swiss lady was standing next to it with her flag, and my men carried out people who could not walk, prisoners among them. The radio said otherwise that evening and I was ashamed, because I had promised her.", ARR, None, None),
        ("They were alive when I saw them. That yard was handed over to the police at nine. Ask the police.", ARR, None, None),
        ("In the wardroom they sent me a goat's bell, so you see that we retain our sense of humour. What the minister told me on the telephone, the night they took away my command, was that the country needed a signature and that mine was legible. He was dismissed a week after, so perhaps his was legible too.", ARR, None, None),
        ("I have done it. I wrote to nineteen houses. Four answered, and one of those letters I keep in my missal, although there is not a kind word in it.", ARR, None, None),
        ("That they were right about the wages and that they were led by somebody who enjoys the war. She is a general without a navy. I say it with envy.", ARR, None, None),
        ("On paper, four hundred. On the bridge, fifty-five, of whom a third were recruits from August.", ARR, None, None),
    ],
    "indirect": [
        ("you were shot at first", EC, "The government", "says"),
        ("he was hit", None, "A corporal", "shouted"),
        ("the country needed a signature and that mine was legible", VAL, "the minister", ("told", 1)),
        ("such an order did exist", None, "A former minister", "insists"),
        ("to call the President as a witness", ARR, None, "he says"),
    ],
    "times": [
        ("november 1995", "1995-11"), ("20 October", "1995-10-20"), ("3 November 1995", "1995-11-03"),
        ("the next morning", "1995-10-13TMO"), ("ten o'clock", "1995-10-12T22:00"), ("the fifteenth", "1995-10-15"),
        ("that evening", "1995-10-15TEV"), (("nine", 1), "1995-10-15T09:00"), ("August", "1995-08"),
        ("the day before the march", "1995-10-11"), ("Christmas", "1995-12-25"),
    ],
    "places": [
        ("San Mateo bridge", *_MATEO, ["San Mateo bridge"]), ("Manta", -0.95, -80.73, ["Manta"]),
    ],
    "actors": [(ARR, ["Fausto Arregui", "Arregui"]), (NAVY, ["Navy"]), (MAR, ["the marines"])],
    "events": [
        ("fired on", "ASSAULT", [MAR, ARR], [CROWD], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        ("Suspended", "SANCTION", [], [ARR], "asserted", "1995-10-20", None, "suspension", "COERCE"),
        ("shot at", "ASSAULT", [], [MAR, ARR], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        (("asked", 1), "REQUEST", [ARR], ["mil.guayaquil_command"], "asserted", "1995-10-12", None, "withdrawal_request"),
        (("hit", 1), "ASSAULT", [NAVY, MAR], [MAR], "asserted", "1995-10-12", "San Mateo bridge", "launch_fire"),
        ("stormed", "ASSAULT", [MAR, ARR], [INM], "asserted", "1995-10-15", "La Propicia", "assault"),
        ("walked in", "MOBILIZE", [MAR, ARR], [], "asserted", "1995-10-15", "La Propicia", "surrender", "RETREAT", "AID"),
        ("carried out", "AID", [MAR], [HOST, INM], "asserted", "1995-10-15", "La Propicia", "hostages_freed", "RETREAT"),
        (("died", 0), "ASSAULT", [], [INM], "asserted", "1995-10-15", "La Propicia", "six_dead"),
        ("took away", "SANCTION", [], [ARR], "asserted", "1995-10-20", None, "suspension", "COERCE"),
        ("dismissed", "SANCTION", [], [VAL], "asserted", "1995-10-27", None, "minister_out", "COERCE", "RETREAT"),
        ("wrote", "CONCEDE", [ARR], [KIN], "asserted", None, None, "letters", "CONSULT"),
        ("charged", "ACCUSE", [], [ARR], "planned", "1995-12", None, None, "SANCTION", "COERCE"),
    ],
    "figures": [
        ("one hundred and eighty-six", 186, "rounds", "06.e1", None), ("eleven", 11, "killed", "06.e1", None),
        ("twenty-seven", 27, "killed", "06.e1", None), ("nine", 9, "killed", "06.e1", None),
        ("two dead", 2, "killed", "06.e5", None), ("the six who", 6, "killed", "06.e9", None),
        ("nineteen houses", 19, "houses", "06.e12", None), ("four hundred", 400, "marines", None, None), ("fifty-five", 55, "marines", None, None),
    ],
    "problems": [
        ("claim", ["With the minister I have never in my life exchanged a word", "What the minister told me on the telephone"]),
    ],
}  # fmt: skip

_D07 = {
    "id": "07", "file": "07_quito_review.txt", "outlet": "The Quito Review",
    "title": "Six months on: what the Esmeraldas commission has established, and what it has left in the dark",
    "byline": ["Josefina Mera", "Tomás Hale"], "published": "1996-03-22",
    "blocks": [
        ("boilerplate", "THE QUITO REVIEW"), ("date", "Friday 22"), ("title", "Six months"), ("byline", "By Josefina"),
        ("body", "The commission of"), ("heading", "The night"), ("body", "The shooting"), ("body", "Who fired"), ("body", "No rifles"),
        ("heading", "The order"), ("body", "A written"), ("heading", "The prison"), ("body", "There were 29"), ("body", "Dr. Olmedo"),
        ("heading", "The strike"), ("body", "The fuel decree"), ("heading", "What is recommended"), ("body", "The report makes"),
        ("body", "What nobody"), ("body", "Clarification"), ("related", "READ ALSO"),
    ],
    "quotes": [
        ("ballistics by show of hands", None, "His lawyer", "calls"),
        ("to prevent the passage of the column by all means", VAL, "Hernán Valdivieso", "signed by"),
        ("Nineteen, twenty-seven. I knew them by their nicknames.", CAI, "Nelly Caicedo", "told"),
    ],
    "indirect": [
        ("no cartridge of any other calibre was found on the roadway, and the detonation to which Captain Fausto Arregui referred was probably a firework", "org.commission", "the commission", "concludes"),
        ("a shot came from the column", None, "His lawyer", "maintains"),
        ("The two marines were killed by the machine gun of a naval launch", NAVY, ("the Navy", 1), ("admitted", 0)),
        ("his signature was added by somebody else", VAL, "Mr. Valdivieso", "says that"),
        ("not to have seen the paper", ARR, "The captain", "claims"),
        ("Wages were three months in arrears", PETRO, "the company's own ledgers", "according to"),
        ("she would call it again tomorrow", CAI, "Nelly Caicedo", "told"),
        ("be put to the vote in April", None, "its authors", "hope"),
    ],
    "times": [
        ("Friday 22 March 1996", "1996-03-22"), ("last November", "1995-11"), ("Tuesday", "1996-03-19"),
        ("Thursday 12 October 1995, at twenty to midnight", "1995-10-12T23:40"), (("Friday", 1), "1995-10-13"), ("January", "1996-01"),
        ("February", "1996-02"), ("December", "1995-12"), ("11 October", "1995-10-11"), ("27 October", "1995-10-27"),
        ("the evening of 14 October", "1995-10-14TEV"), ("the morning of the 15th", "1995-10-15TMO"), ("that night", "1995-10-15TNI"),
        (("January", 1), "1996-01"), ("3 July", "1995-07-03"), ("19 October", "1995-10-19"), ("tomorrow", "1996-03-23"),
        ("April", "1996-04"), ("24 March", "1996-03-24"),
    ],
    "places": [
        ("Esmeraldas", *_ESM, ["Esmeraldas"]), ("San Mateo bridge", *_MATEO, ["San Mateo bridge"]), ("Tumaco", *_TUMACO, ["Tumaco"]),
        ("Galápagos", -0.5, -90.5, ["Galápagos"]), ("Guayaquil", *_GYE, ["Guayaquil"]),
    ],
    "actors": [
        ("org.commission", ["Esmeraldas commission"]), (CONG, ["Congress"]), (DAR, ["Isabel Darquea"]), (NAVY, ["Navy"]),
        (ARR, ["Fausto Arregui"]), (FMEC, ["Foreign Ministry"]), (CO, ["Colombia"]), (VAL, ["Hernán Valdivieso", "Valdivieso"]),
        (BRU, ["Annelies Brunner"]), (ICRC, ["Red Cross"]), (QUI, ["Abelardo Quiñónez"]), (TRU, ["Olmedo Trujillo"]),
        (FPR, ["Federation"]), (CAI, ["Nelly Caicedo"]), (MAR, ["The marines"]),
    ],
    "events": [
        ("shooting", "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        ("died", "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        ("wounded", "ASSAULT", [MAR], [CROWD], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        ("shot came", "ASSAULT", [CROWD], [MAR], "asserted", "1995-10-12", "San Mateo bridge", "bridge"),
        ("killed", "ASSAULT", [NAVY], [MAR], "asserted", "1995-10-12", "San Mateo bridge", "launch_fire"),
        ("admitted", "CONCEDE", [NAVY], [], "asserted", "1996-02", None, None),
        ("seized", "COERCE", [], [], "denied", None, None, "rifles_seized"),
        ("landed", "AID", [], [], "denied", None, None, "rifles_landed", "COOPERATE", "NONE", "MOBILIZE"),
        ("apologised", "CONCEDE", [FMEC, EC], [CO], "asserted", "1995-12", None, None),
        ("signed by", "REQUEST", [VAL], [], "asserted", "1995-10-11", None, "order", "COERCE", "THREATEN"),
        ("resigned", "RETREAT", [VAL], [], "asserted", "1995-10-27", None, "minister_out", "CONCEDE"),
        ("rising", "ASSAULT", [INM], [GUARDS], "asserted", "1995-10-09", "La Propicia", "uprising", "PROTEST", "COERCE"),
        ("cut", "COERCE", [], [INM], "asserted", "1995-10-07", "La Propicia", "pumps_shut", "SANCTION"),
        ("refused entry", "REJECT", [], [BRU, ICRC], "asserted", None, "La Propicia", None, "COERCE"),
        ("let in", "RETREAT", [], [BRU, ICRC], "asserted", "1995-10-14", "La Propicia", "rc_in", "CONCEDE"),
        ("surrender", "RETREAT", [INM], [], "asserted", "1995-10-15", "La Propicia", "surrender", "CONCEDE"),
        ("storming", "ASSAULT", [], [INM], "denied", "1995-10-15", "La Propicia", "assault"),
        ("shot dead", "ASSAULT", [COPS], [INM, QUI], "asserted", "1995-10-15", "La Propicia", "six_dead"),
        ("charged", "ACCUSE", [], [COPS], "asserted", None, None, None, "SANCTION", "COERCE"),
        ("called off", "RETREAT", [FPR, CAI], [], "asserted", "1995-10-19", None, "strike_end", "CONCEDE", "AGREE"),
        ("surround", "COERCE", [MAR], [INM], "asserted", "1995-10", "La Propicia", "siege", "MOBILIZE"),
    ],
    "figures": [
        ("311", 311, "pages", None, None), ("Nineteen people", 19, "killed", "07.e2", None), ("Eleven", 11, "bodies", "07.e2", None),
        ("27 names", 27, "names", None, None), ("five belonged", 5, "names", None, None), ("three had", 3, "names", None, None),
        ("More than 40", 40, "wounded", "07.e3", "more than"), ("two marines", 2, "killed", "07.e5", None), ("twenty-three", 23, "rifles", "07.e7", None), ("29", 29, "hostages", None, None),
        ("31, as", 31, "hostages", None, None), ("three days", 3, "days", "07.e13", None), ("four times", 4, "times", "07.e14", None),
        ("Six inmates", 6, "killed", "07.e18", None), ("Three policemen", 3, "charged", "07.e19", None), ("25", 25, "killed", None, None),
        ("three months", 3, "months", None, None), ("38", 38, "detained", None, None), ("62", 62, "detained", None, None),
        ("three recommendations", 3, "recommendations", None, None), ("20 million", 20000000, "sucres", None, None),
        ("412", 412, "marines", "07.e21", None), ("55", 55, "marines", None, None),
    ],
    "problems": [
        ("count_of_months", ["Six months on"]),
        ("count", ["three recommendations", "compensation for the families, a ban on the use of the Navy in public order, a new prison, and the publication of the censored pages"]),
    ],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "Gold for the FICTIONAL siege of Esmeraldas (seven pieces, seven invented outlets).",
    "documents": [_D01, _D02, _D03, _D04, _D05, _D06, _D07],
    "actors": [
        {"id": EC, "name": "Ecuador", "type": "state", "country": "EC"},
        {"id": CO, "name": "Colombia", "type": "state", "country": "CO"},
        {"id": MIN, "name": "Interior Ministry", "type": "org", "country": "EC"},
        {"id": FMEC, "name": "Foreign Ministry of Ecuador", "type": "org", "country": "EC"},
        {"id": FMCO, "name": "Foreign Ministry of Colombia", "type": "org", "country": "CO"},
        {"id": NSC, "name": "National Security Council", "type": "org", "country": "EC"},
        {"id": CONG, "name": "Congress", "type": "org", "country": "EC"},
        {"id": "org.commission", "name": "Esmeraldas commission", "type": "org", "country": "EC"},
        {"id": MAR, "name": "Third Battalion of Marines", "type": "military", "country": "EC"},
        {"id": NAVY, "name": "Navy", "type": "military", "country": "EC"},
        {"id": FPR, "name": "Federation of Port and Refinery Workers", "type": "org", "country": "EC"},
        {"id": ICRC, "name": "International Committee of the Red Cross", "type": "org", "country": ""},
        {"id": PETRO, "name": "Petrolitoral", "type": "org", "country": "EC"},
        {"id": RNAC, "name": "Radio Nacional", "type": "org", "country": "EC"},
        {"id": RMAR, "name": "Radio Marimba", "type": "org", "country": "EC"},
        {"id": RCAR, "name": "Caracol Pacífico", "type": "org", "country": "CO"},
        {"id": TELE, "name": "Telediez", "type": "org", "country": "EC"},
        {"id": RSUC, "name": "Radio Sucre", "type": "org", "country": "EC"},
        {"id": QUI, "name": "Abelardo Quiñónez", "type": "person", "role": "spokesman of the inmates", "country": "EC"},
        {"id": EST, "name": "Ramiro Estupiñán", "type": "person", "role": "governor", "country": "EC"},
        {"id": CAI, "name": "Nelly Caicedo", "type": "person", "role": "leader of the strike", "country": "EC"},
        {"id": VAL, "name": "Hernán Valdivieso", "type": "person", "role": "minister of the interior", "country": "EC"},
        {"id": BRU, "name": "Annelies Brunner", "type": "person", "role": "delegate of the Red Cross", "country": "CH"},
        {"id": TRU, "name": "Olmedo Trujillo", "type": "person", "role": "director of the prison", "country": "EC"},
        {"id": ARR, "name": "Fausto Arregui", "type": "person", "role": "commander of the marines", "country": "EC"},
        {"id": TIN, "name": "Marcelo Tinajero", "type": "person", "role": "under-secretary of prisons", "country": "EC"},
        {"id": LUD, "name": "Efraín Ludeña", "type": "person", "role": "president", "country": "EC"},
        {"id": AYO, "name": "Wilson Ayoví", "type": "person", "role": "columnist", "country": "EC"},
        {"id": DAR, "name": "Isabel Darquea", "type": "person", "role": "judge", "country": "EC"},
        {"id": CUE, "name": "Luis Cueva", "type": "person", "role": "priest", "country": "EC"},
        {"id": GLA, "name": "Gladys Bone", "type": "person", "role": "sister of a hostage", "country": "EC"},
        {"id": ORT, "name": "Mrs. Ortiz", "type": "person", "role": "laundress", "country": "EC"},
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("uprising", "Guards of La Propicia overpowered", "ASSAULT", "1995-10-09"),
            ("hostages", "Hostages held in the prison", "COERCE", "1995-10-09"),
            ("strike", "General strike", "PROTEST", "1995-10-05"),
            ("marines_sent", "Marines brought from Guayaquil", "MOBILIZE", None),
            ("siege", "Prison hill sealed off", "COERCE", "1995-10-10"),
            ("water_cut", "Water of the prison cut", "COERCE", "1995-10-10"),
            ("pumps_shut", "Pumps shut before the uprising", "COERCE", "1995-10-07"),
            ("water_back", "Water of the prison back", "RETREAT", "1995-10-13"),
            ("arrests", "Trade unionists arrested", "COERCE", "1995-W40"),
            ("new_arrests", "Further arrests", "COERCE", "1995-10-11"),
            ("detention", "Detainees held on a ship", "COERCE", "1995-10-12"),
            ("threat", "Threat to throw hostages down", "THREATEN", "1995-10-11"),
            ("no_talks", "No talks before the release", "REJECT", "1995-10-11"),
            ("first_march", "March to the cathedral", "PROTEST", "1995-10-09"),
            ("food_march", "March to the prison", "PROTEST", "1995-10-12"),
            ("warning", "The minister warns the marchers", "THREATEN", "1995-10-11"),
            ("bridge", "Shooting on the San Mateo bridge", "ASSAULT", "1995-10-12"),
            ("launch_fire", "Two marines hit by a launch", "ASSAULT", "1995-10-12"),
            ("rifles_seized", "Rifles seized", "COERCE", "1995-10-12"),
            ("rifles_landed", "Rifles landed from Tumaco", "AID", "1995-10"),
            ("protest_note", "The ambassador of Colombia summoned", "ACCUSE", "1995-10-13"),
            ("curfew", "Curfew", "COERCE", "1995-10-13"),
            ("trujillo", "Fate of the director", "ASSAULT", "1995-10-09"),
            ("rc_visit", "A visit of the Red Cross before the 14th", "RETREAT", "1995-10-12"),
            ("rc_in", "The Red Cross let in", "RETREAT", "1995-10-14"),
            ("women_freed", "Nine women freed", "RETREAT", "1995-10-13"),
            ("assault", "Assault on the prison", "ASSAULT", "1995-10-15"),
            ("surrender", "The gate opened from within", "RETREAT", "1995-10-15"),
            ("hostages_freed", "Hostages brought out", "AID", "1995-10-15"),
            ("six_dead", "Six inmates shot in the yard", "ASSAULT", "1995-10-15"),
            ("strike_offer", "Offer to suspend the strike", "AGREE", "1995-10-15"),
            ("strike_end", "End of the strike", "RETREAT", "1995-10-19"),
            ("governor_words", "The governor on food for the prison", "THREATEN", "1995-10-11"),
            ("oil_stop", "No oil out of Balao", "THREATEN", "1995-10-14"),
            ("suspension", "The captain suspended", "SANCTION", "1995-10-20"),
            ("minister_out", "The minister leaves", "RETREAT", "1995-10-27"),
            ("withdrawal_request", "The captain asks to withdraw", "REQUEST", "1995-10-12"),
            ("order", "The written order", "REQUEST", "1995-10-11"),
            ("letters", "Letters to the families", "CONCEDE", None),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "dead on the bridge", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("11", "03", "eleven persons lost their lives"), ("27", "04", "At least 27 people were murdered there"),
            ("11", "04", "gets no further than eleven"), ("14", "05", "the number of those who died on Thursday night at 14"),
            ("19", "07", "Nineteen people died there")]},
        {"id": "c02", "topic": "who fired first", "kind": "perpetrator", "verdict": "open", "statements": [
            ("column", "03", "Shots having been fired at the troops from within the column"), ("marines", "04", "when the marines opened fire"),
            ("column", "06", "you were shot at first"), ("marines", "07", "The marines, the commission concludes"),
            ("column", "07", "a shot came from the column")]},
        {"id": "c03", "topic": "day of the shooting", "kind": "date", "verdict": "resolved by 07", "statements": [
            ("Friday 12", "03", "the night of Friday 12 October"), ("Friday 13", "04", "on Friday as soon as it was dark"),
            ("Thursday", "05", "Thursday night"), ("Thursday", "07", "Thursday 12 October 1995")]},
        {"id": "c04", "topic": "place of the shooting", "kind": "place", "verdict": "resolved by 07", "statements": [
            ("bridge", "03", "at the San Mateo bridge"), ("bridge", "04", "I was on the San Mateo bridge"),
            ("market", "05", "placed the shooting in the La Merced market"), ("bridge", "07", "on the San Mateo bridge and nowhere else")]},
        {"id": "c05", "topic": "hostages", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("31", "01", "were still holding 31 people"), ("31", "02", "were still holding 31 people"),
            ("24", "03", "24 public servants"), ("29", "07", "There were 29 hostages")]},
        {"id": "c06", "topic": "what set off the uprising", "kind": "cause", "verdict": "resolved by 07", "statements": [
            ("search", "01", "provoked by a search for weapons"), ("search", "02", "provoked by a search for weapons"),
            ("thirst", "04", "It began with thirst"), ("rumour", "07", "a rumour that the detained trade unionists were going to be taken")]},
        {"id": "c07", "topic": "was the Red Cross let in on the Thursday", "kind": "existence", "verdict": "resolved by 07", "statements": [
            ("yes", "03", "was granted access to the establishment on Thursday"), ("no", "04", "had been let through"),
            ("no", "05", "had so far not been admitted to the prison"), ("no", "07", "was refused entry four times and was let in on the evening of 14 October")]},
        {"id": "c08", "topic": "does the strike negotiate", "kind": "stance", "verdict": "change over time", "statements": [
            ("no", "01", "ruled out any negotiation before the detainees are released"), ("no", "02", "ruled out any negotiation before the detainees are released"),
            ("truce", "05", "offered to suspend the strike for seventy-two hours")]},
        {"id": "c09", "topic": "the governor's words", "kind": "paraphrase", "verdict": "selective quotation", "statements": [
            ("not starve", "01", "I will not starve anybody, but I will not feed a mutiny either,"), ("not feed", "02", "I will not feed a mutiny,"),
            ("starve", "04", "the governor had promised to starve the prisoners out")]},
        {"id": "c10", "topic": "rifles from Tumaco", "kind": "existence", "verdict": "resolved by 07", "statements": [
            ("yes", "03", "they had been landed on a beach near San Lorenzo"), ("no", "05", "had rejected \"as a novel\" the charge that weapons had been shipped from Tumaco"),
            ("no", "07", "the commission found no trace whatsoever")]},
        {"id": "c11", "topic": "rifles in the column", "kind": "existence", "verdict": "resolved by 07", "statements": [
            ("yes", "03", "Twenty-three rifles were seized"), ("none", "04", "I did not see a rifle on our side of it"),
            ("none", "07", "No rifles have ever been shown")]},
        {"id": "c12", "topic": "was there an order to fire", "kind": "certainty", "verdict": "open", "statements": [
            ("no", "03", "they had been neither requested nor given"), ("no", "06", "I gave no order and I received no order"),
            ("yes", "06", "such an order did exist"), ("yes", "07", "A written instruction \"to prevent the passage of the column by all means\" was signed")]},
        {"id": "c13", "topic": "wages in arrears", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("5", "01", "wages have gone unpaid for five months"), ("2", "01", "admits to two"),
            ("5", "04", "have not seen a wage in five months"), ("3", "07", "Wages were three months in arrears")]},
        {"id": "c14", "topic": "the director", "kind": "certainty", "verdict": "resolved by 07", "statements": [
            ("dead", "02", "had his throat cut at his own desk"), ("alive", "03", "a malicious invention the reports in which the director"),
            ("alive", "05", "appeared for a quarter of a minute at an upper window"), ("alive", "07", "retired in January and keeps bees")]},
        {"id": "c15", "topic": "end of the siege", "kind": "certainty", "verdict": "resolved by 07", "statements": [
            ("stormed", "05", "marines had stormed La Propicia prison at dawn"), ("opened", "05", "The inmates had opened the gate themselves"),
            ("open", "06", "We walked in. The gate was open"),
            ("opened", "07", "the gate was opened from within")]},
        {"id": "c16", "topic": "month of the decree", "kind": "date", "verdict": "resolved by 07", "statements": [
            ("July", "01", "since the decree was signed in July"), ("June", "04", "the decree of June"), ("July", "07", "The fuel decree was signed on 3 July")]},
        {"id": "c17", "topic": "the spokesman's sentence", "kind": "figure", "verdict": "error in 02", "statements": [
            ("9", "01", "serving nine years for armed robbery"), ("19", "02", "serving nineteen years for armed robbery")]},
        {"id": "c18", "topic": "who killed the two marines", "kind": "responsibility", "verdict": "resolved by 07", "statements": [
            ("the column", "03", "As a result of the exchange eleven persons lost their lives, two of them members of the Naval Infantry"),
            ("launch", "04", "hit from behind, by the machine gun of their own launch"), ("launch", "07", "were killed by the machine gun of a naval launch")]},
        {"id": "c19", "topic": "how the minister left", "kind": "certainty", "verdict": "open", "statements": [
            ("dismissed", "06", "He was dismissed a week after"), ("resigned", "07", "who resigned on 27 October")]},
        {"id": "c20", "topic": "what it is called", "kind": "wording", "verdict": "framing", "statements": [
            ("events", "03", "the regrettable events"), ("massacre", "04", "It was a massacre"), ("shooting", "07", "The shooting took place")]},
        {"id": "c21", "topic": "what the inmates demand", "kind": "wording", "verdict": "selective quotation", "statements": [
            ("judge", "01", "to be brought before an ordinary judge"), ("free", "02", "to be set free")]},
        {"id": "c22", "topic": "how many strike", "kind": "figure", "verdict": "open", "statements": [
            ("few", "03", "to which scarcely one worker in ten had adhered"), ("all", "04", "not one has gone back")]},
        {"id": "c23", "topic": "size of the march", "kind": "figure", "verdict": "open", "statements": [
            ("600", "03", "a column of some 600 persons"), ("9000", "04", "We were nine thousand")]},
        {"id": "c24", "topic": "what the inmates are called", "kind": "wording", "verdict": "framing", "statements": [
            ("inmates", "01", "Inmates who on Monday overpowered"), ("killers", "02", "Killers who on Monday overpowered")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("4,000", "01", "about 4,000 people had marched"), ("9,000", "04", "We were nine thousand")]},
        {"id": "n02", "statements": [("38", "01", "the thirty-eight trade unionists"), ("62", "05", "Sixty-two persons"), ("38 then 62", "07", "38 at first and 62 from the second week on")]},
        {"id": "n03", "statements": [("some 400", "01", "Some 400 marines"), ("412", "07", "412 marines")]},
        {"id": "n04", "statements": [("0440 GMT", "05", "at 0440 on the 13th"), ("23:40", "07", "at twenty to midnight")]},
        {"id": "n05", "statements": [("19", "07", "Nineteen people died there"), ("25 in all", "07", "25 deaths in all"), ("6", "05", "Six inmates were reported killed")]},
        {"id": "n06", "statements": [("31", "01", "were still holding 31 people"), ("9 left", "05", "Nine hostages"), ("22", "05", "That left 22 inside")]},
        {"id": "n07", "statements": [("seventh day", "01", "for a seventh day"), ("twelfth day", "04", "Twelfth day of the strike")]},
        {"id": "n08", "statements": [("7 marines", "03", "seven marines suffered injuries"), ("40", "07", "More than 40 were wounded")]},
        {"id": "n09", "statements": [("400", "06", "On paper, four hundred"), ("55", "07", "only 55 could be found for a bridge")]},
        {"id": "n10", "statements": [("since Tuesday", "01", "water and electricity have been cut since Tuesday morning"), ("three days before", "04", "for three days the pumps had been shut")]},
    ],
    "same_wire": [{"documents": ["01", "02"], "agency": "Prensa Andina"}],
}  # fmt: skip
