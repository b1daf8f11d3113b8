"""Labels of the Debed crisis, by their words."""

from typing import Any

GE, AM, MIA = "state.georgia", "state.armenia", "state.georgia.interior"
TOR, VOS, LOM, SAL, CHU = (
    "person.tordua",
    "person.voskerian",
    "person.lomsia",
    "person.salbashian",
    "person.chubini",
)
GAS, RUB, SAT, MANE = "person.gasabian", "person.ruben_gasabian", "person.satenik", "person.mane"
GHU, TUM, ABU, KAM = "person.ghulian", "person.tumian", "person.abuladi", "person.kampmann"
ASA, PET, DZO, BAB = "person.asatia", "person.petian", "person.dzorian", "person.babian"
LEAGUE, UNION, OSCE, RAIL = (
    "group.debed_volunteers",
    "org.railwaymen",
    "igo.osce",
    "org.georgian_railways",
)
FUND, LORI, ROADS, HATS = "org.bread_fund", "org.lori_conserve", "org.open_roads", "org.hatsagorts"
BORDER, GUARD, FIRST = "mil.georgia.border", "mil.armenia.border", "org.first_channel"
VILLAGERS, PASSENGERS, CAMP = "people.villagers", "people.passengers", "people.camp"
PROTESTERS, POLICEMAN, MEN, DRIVERS = (
    "people.protesters",
    "police.georgia",
    "people.men_on_bridge",
    "people.lorry_drivers",
)

_TBS, _YER, _AYR, _MAR = (
    ("Tbilisi", 41.72, 44.79),
    ("Yerevan", 40.18, 44.51),
    ("Ayrum", 41.19, 44.89),
    ("Marneuli", 41.48, 44.81),
)
_SAD, _BAG, _DEB = ("Sadakhlo", 41.22, 44.78), ("Bagratashen", 41.24, 44.83), ("Debed", 41.2, 44.8)
_ALA, _VAN, _POT, _GAR = (
    ("Alaverdi", 41.1, 44.66),
    ("Vanadzor", 40.81, 44.49),
    ("Poti", 42.15, 41.67),
    ("Gardabani", 41.46, 45.09),
)
_GEO, _ARM, _CAU, _VIE = (
    ("Georgia", 42.0, 43.5),
    ("Armenia", 40.3, 45.0),
    ("Caucasus", None, None),
    ("Vienna", 48.21, 16.37),
)

_D01 = {
    "id": "01", "file": "01_transcaucasia_agency.txt", "outlet": "Transcaucasia News Agency (TNA)",
    "title": "Stranded express becomes bargaining chip after Georgia empties villages",
    "byline": ["Rafael Donner"], "published": "2008-12-09",
    "blocks": [
        ("title", "Stranded"), ("byline", "By Rafael"), ("date", "Transcaucasia"), ("body", "AYRUM"), ("body", "The removal"),
        ("body", "Interior Minister"), ("body", "The first"), ("body", "Armenia, which"), ("body", "By then"),
        ("body", "Who gave"), ("body", "Conditions"), ("body", "Georgia threatened"), ("body", "The OSCE"),
        ("body", "Grey booklets"), ("footer", "(Additional"), ("footer", "© TNA"),
    ],
    "quotes": [
        ("No one was driven anywhere. People without papers were accompanied to the country whose language they speak, and if some of them were cold on the way I am sorry for it,", TOR, "Vazha Tordua", "told"),
        ("the valley stopped it", TUM, ("Tumian", 1), "would say"),
        ("a siege with a timetable", "collective.official", "An Armenian official", ("called", 1)),
    ],
    "indirect": [
        ("The first buses were seen at Sadakhlo, the last Georgian town before the river, shortly before dawn on Friday, 6 December", DRIVERS, "two lorry drivers", "according to"),
        ("not one of them would be let through as long as the decree had not been withdrawn", VOS, "Hrant Voskerian", "said"),
        ("he succumbed to heart failure before he reached the bridge", MIA, ("interior ministry", 1), "According to"),
        ("he had been struck in the chest with a rifle butt by a policeman while being put on the bus", RUB, "Ruben Gasabian", ("said", 1)),
        ("Two of the nine carriages have no heating, and drinking water ran out on Monday evening", ABU, "Tengiz Abuladi", ("said", 2)),
        ("The necessary orders had been drafted", LOM, "Eka Lomsia", ("said", 3)),
    ],
    "times": [
        ("9 December 2008, 19:20", "2008-12-09T19:20"), ("Tuesday", "2008-12-09"), ("last week", "2008-W49"),
        ("the night from Thursday to Friday", "2008-12-04TNI"), ("14 November", "2008-11-14"),
        ("dawn on Friday, 6 December", "2008-12-06TMO"), ("Sunday", "2008-12-07"), ("Monday", "2008-12-08"),
        (("Tuesday", 1), "2008-12-09"), ("Monday evening", "2008-12-08TEV"), (("Tuesday", 2), "2008-12-09"),
        ("noon on Friday", "2008-12-12T12:00"), (("Thursday", 1), "2008-12-11"), ("1951", "1951"), ("1992", "1992"),
    ],
    "places": [
        (*_AYR, ["AYRUM", "Ayrum"]), (*_ARM, ["Armenia", ("Armenia", 3)]),
        (*_TBS, ["Tbilisi", ("Tbilisi", 1), ("Tbilisi", 2), ("Tbilisi", 3)]), (*_YER, ["Yerevan"]),
        (*_MAR, ["Marneuli", ("Marneuli", 1)]), (*_SAD, ["Sadakhlo"]), (*_BAG, ["Bagratashen"]),
        (*_DEB, ["Debed", ("Debed", 2)]), (*_POT, ["Poti"]), (*_CAU, ["Caucasus"]),
    ],
    "actors": [
        (GE, ["Georgia", "Georgian"]), (AM, ["Armenia", "Armenian"]), (MIA, ["interior ministry"]),
        (TOR, ["Vazha Tordua"]), (VOS, ["Hrant Voskerian"]), (GAS, ["Onik Gasabian"]), (RUB, ["Ruben Gasabian"]),
        (UNION, ["railwaymen's union"]), (GHU, ["Seda Ghulian"]), (LEAGUE, ["League of Debed Volunteers"]),
        (TUM, ["Garnik Tumian", "Tumian"]), (ABU, ["Tengiz Abuladi"]), (LOM, ["Eka Lomsia"]),
        (OSCE, ["OSCE"]), (KAM, ["Ingeborg Kampmann"]),
    ],
    "events": [
        ("laid", "PROTEST", [PROTESTERS], [], "asserted", "2008-12-08", "Ayrum", "train", "COERCE"),
        ("removal", "COERCE", [MIA, GE], [VILLAGERS], "asserted", "2008-12-05", "Marneuli", "expulsion", "ASSAULT"),
        ("declared void", "COERCE", [GE], [], "asserted", "2008-11-14", None, "decree", "SANCTION", "REJECT"),
        ("driven", "COERCE", [MIA, GE], [VILLAGERS], "denied", "2008-12-05", "Marneuli", "expulsion"),
        (("shut", 1), "COERCE", [AM], [VILLAGERS], "asserted", "2008-12-05", "Bagratashen", "gate_shut", "REJECT", "SANCTION"),
        ("let through", "REJECT", [VOS], [VILLAGERS], "asserted", "2008-12-05", "Bagratashen", None, "THREATEN"),
        ("admitted", "RETREAT", [AM, VOS], [VILLAGERS], "asserted", "2008-12-07", "Bagratashen", "gate_open", "AID", "CONCEDE"),
        ("struck", "ASSAULT", [POLICEMAN], [GAS], "asserted", "2008-12-05", None, "gasabian"),
        ("put the blame", "ACCUSE", [GHU, UNION], [LEAGUE], "asserted", "2008-12-09", None, None),
        ("halt", "THREATEN", [GE], [AM], "threatened", "2008-12-09", None, "freight_threat", "SANCTION"),
        ("send", "AGREE", [OSCE], [GE], "planned", "2008-12-11", "Tbilisi", "envoy", "CONSULT"),
    ],
    "figures": [
        ("212", 212, "passengers", "01.e1", None), ("more than 1,300", 1300, "expelled", "01.e2", "more than"),
        ("three villages", 3, "villages", "01.e2", None), ("71", 71, "years", None, None),
        ("Two", 2, "carriages", None, None), ("nine carriages", 9, "carriages", None, None),
        ("nine tenths", "9/10", "share of wheat", None, None),
    ],
    "problems": [
        ("weekday_date", ["Friday, 6 December", "the night from Thursday to Friday"]),
    ],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_first_channel.txt", "outlet": "First Channel Georgia",
    "title": "Armenian extremists hold international train to ransom", "byline": [], "published": "2008-12-10",
    "blocks": [
        ("boilerplate", "FIRST CHANNEL"), ("boilerplate", "Home"), ("title", "Armenian extremists"), ("date", "10 December"),
        ("boilerplate", "Text size"), ("body", "An overnight"), ("body", "Of the"), ("body", "The relocation"),
        ("body", "Interior Minister"), ("caption", "Photo:"), ("body", "Armenia, which"), ("body", "Onik"),
        ("body", "The train"), ("body", "Two of"), ("body", "Georgia warned"), ("body", "The OSCE"),
        ("body", "Meanwhile"), ("byline", "With TNA"), ("related", "MOST VIEWED"), ("related", "Mandarin"),
        ("related", "Snow"), ("related", "Wrestling"), ("boilerplate", "Comments"), ("footer", "First Channel Georgia"),
    ],
    "quotes": [
        ("No one was driven anywhere. People without papers were accompanied to the country whose language they speak,", TOR, "Vazha Tordua", "told"),
        ("Our patience is a rope, and the neighbours are sawing at it,", CHU, "Otar Chubini", ("told", 1)),
        ("A hungry child has no booklet,", ASA, "Ketevan Asatia", "she said"),
    ],
    "indirect": [
        ("Of the passengers, 97 are citizens of Armenia, 88 of Georgia and 37 of other countries", RAIL, "Georgian Railways", "said"),
        ("not one of them would be let through", VOS, "Hrant Voskerian", ("said", 1)),
        ("he succumbed to heart failure before he reached the bridge", MIA, ("interior ministry", 1), "According to"),
        ("The train was stopped on the orders of the Armenian government", "collective.security_source", "a source in the security services", "has learned"),
        ("Two of the nine carriages have no heating, and drinking water ran out on Monday evening", ABU, "Tengiz Abuladi", ("said", 2)),
        ("it would be compelled to halt all freight bound for Armenia, which receives almost nine tenths of its wheat through the port of Poti, unless the line is cleared by noon on Friday", GE, "Georgia warned", "warned"),
        ("The necessary orders had been drafted", LOM, "Eka Lomsia", ("said", 3)),
        ("Nine lorries with bread, blankets and preserves, collected by the Tbilisi Bread Fund from parishes and schools, are to leave for the border this afternoon", ASA, "Ketevan Asatia", "announced"),
    ],
    "times": [
        ("10 December 2008  10:05", "2008-12-10T10:05"), ("Wednesday", "2008-12-10"), ("last week", "2008-W49"),
        ("the night from Thursday to Friday", "2008-12-04TNI"), ("14 November", "2008-11-14"),
        ("Monday evening", "2008-12-08TEV"), ("Tuesday", "2008-12-09"), ("noon on Friday", "2008-12-12T12:00"),
        (("Thursday", 1), "2008-12-11"), ("this afternoon", "2008-12-10TAF"), ("Wednesday morning", "2008-12-10TMO"),
    ],
    "places": [
        (*_TBS, ["Tbilisi", ("Tbilisi", 1), ("Tbilisi", 2), ("Tbilisi", 4)]), (*_YER, ["Yerevan"]), (*_SAD, ["Sadakhlo"]),
        (*_DEB, ["Debed"]), (*_MAR, ["Marneuli"]), (*_BAG, ["Bagratashen"]), (*_POT, ["Poti"]), (*_ARM, [("Armenia", 5)]),
    ],
    "actors": [
        (GE, ["Georgia"]), (AM, ["Armenia", "Armenian"]), (RAIL, ["Georgian Railways"]), (MIA, ["interior ministry"]),
        (TOR, ["Vazha Tordua"]), (VOS, ["Hrant Voskerian"]), (GAS, ["Onik Gasabian"]), (FIRST, ["First Channel"]),
        (UNION, ["railwaymen's union"]), (ABU, ["Tengiz Abuladi"]), (LOM, ["Eka Lomsia"]), (CHU, ["Otar Chubini"]),
        (OSCE, ["OSCE"]), (KAM, ["Ingeborg Kampmann"]), (FUND, ["Tbilisi Bread Fund"]), (ASA, ["Ketevan Asatia"]),
    ],
    "events": [
        ("being held", "COERCE", [PROTESTERS], [PASSENGERS], "asserted", "2008-12-08", "Sadakhlo", "train", "PROTEST", "ASSAULT"),
        ("relocation", "COERCE", [MIA, GE], [VILLAGERS], "asserted", "2008-12-05", "Marneuli", "expulsion"),
        ("declared void", "COERCE", [GE], [], "asserted", "2008-11-14", None, "decree", "SANCTION", "REJECT"),
        ("driven", "COERCE", [MIA, GE], [VILLAGERS], "denied", "2008-12-05", "Marneuli", "expulsion"),
        (("shut", 1), "COERCE", [AM], [VILLAGERS], "asserted", "2008-12-05", "Bagratashen", "gate_shut", "REJECT", "SANCTION"),
        ("let through", "REJECT", [VOS], [VILLAGERS], "asserted", "2008-12-05", "Bagratashen", None, "THREATEN"),
        ("died", "NONE", [], [GAS], "asserted", "2008-12-05", None, "gasabian", "ASSAULT"),
        ("stopped", "COERCE", [AM], [], "asserted", "2008-12-08", "Sadakhlo", "train", "PROTEST"),
        ("halt", "THREATEN", [GE], [AM], "threatened", "2008-12-09", None, "freight_threat", "SANCTION"),
        ("send", "AGREE", [OSCE], [GE], "planned", "2008-12-11", "Tbilisi", "envoy", "CONSULT"),
        ("leave", "AID", [FUND], [], "planned", "2008-12-10", None, "convoy", "AGREE"),
    ],
    "figures": [
        ("212", 212, "passengers", "02.e1", None), ("97", 97, "passengers", "02.e1", None), ("88", 88, "passengers", "02.e1", None),
        ("37", 37, "passengers", "02.e1", None), ("some 900", 900, "expelled", "02.e2", "some"),
        ("three villages", 3, "villages", "02.e2", None), ("74", 74, "years", None, None), ("Two", 2, "carriages", None, None),
        ("nine carriages", 9, "carriages", None, None), ("nine tenths", "9/10", "share of wheat", None, None),
        ("Nine lorries", 9, "lorries", "02.e11", None),
    ],
    "problems": [
        ("sum", ["212 passengers", "97 are citizens of Armenia, 88 of Georgia and 37 of other countries"]),
        ("loaded", ["Armenian extremists have", "the country shows its heart"]),
    ],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_kura_online_live.txt", "outlet": "Kura Online",
    "title": "LIVE: The jars, the train, the deadline – Friday 12 December, minute by minute",
    "byline": ["Maka Jorbeni", "Sam Whitlow"], "published": "2008-12-12",
    "blocks": [
        ("boilerplate", "Kura Online"), ("title", "LIVE:"), ("byline", "Compiled"), ("update", "21.40"), ("update", "21.05"),
        ("update", "19.30"), ("update", "18.52"), ("update", "18.10"), ("update", "17.15"), ("update", "16.40"),
        ("update", "15.25"), ("update", "15.02"), ("update", "14.50"), ("update", "13.10"), ("update", "12.00"),
        ("update", "09.05"), ("update", "08.40"), ("update", "08.30"), ("update", "08.00"), ("heading", "In case"),
        ("body", "The booklet"), ("related", "Most shared"), ("related", "Ten soups"), ("related", "Who owns"),
        ("comment", "FROM THE"), ("comment", "Nato"), ("comment", "Armen K."), ("comment", "mod:"), ("comment", "Tamuna"),
    ],
    "quotes": [
        ("traces of arsenic, of the kind used against rats", SAL, "Anahit Salbashian", "says on"),
        ("The sender's address is no secret,", SAL, "Anahit Salbashian", "adds"),
        ("a filthy invention", LOM, "Eka Lomsia", "calls"),
        ("I see drooping eyelids, I see people who cannot swallow. I do not see arsenic.", PET, "Lusine Petian", None),
        ("I have seen no evidence that anybody meant to poison these people. Nor have I seen anything that would allow me to exclude it. So I am asking for jars, not for speeches.", KAM, ("Kampmann", 1), None),
        ("Not one. Count our cartridges.", BORDER, "border police in Tbilisi", None),
        ("Not one more night, there are old people in there.", GHU, "Seda Ghulian", None),
        ("moving as planned", RAIL, "Georgian Railways", None),
        ("shoulder to shoulder", GHU, ("Ghulian", 1), None),
    ],
    "indirect": [
        ("46 people were let off the train on Wednesday", "outlet.kura_online", "We", "wrote"),
        ('Freight is "moving as planned"', RAIL, "Georgian Railways", None),
        ("the last sleepers were dragged off the line at ten to nine by the League's own people, minutes after their leader, Colonel Garnik Tumian, had met the envoy, Ingeborg Kampmann, in the station buffet", "collective.reporter", "Our man at Ayrum", "says"),
        ("a laboratory in Yerevan has found \"traces of arsenic, of the kind used against rats\" in two jars of beans", SAL, "Anahit Salbashian", "says on"),
        ("every jar was checked by inspectors before the convoy left", LOM, "Eka Lomsia", "says every"),
        ("47 people have been treated since yesterday noon, of whom 19 have been kept in", PET, "Lusine Petian", "says 47"),
        ("No shot was fired at the bridge today", BORDER, "border police in Tbilisi", ("say", 5)),
        ("Georgian border guards opened fire above the heads of some forty men who were trying to walk home across the bridge around noon", "org.second_channel", "Second Channel", "reports"),
        ("38 wagons of wheat from Poti have been parked at Gardabani since daybreak, without a word of explanation", "collective.importer", "somebody at the Armenian grain importer", "according to"),
        ("The crossing at Bagratashen is still closed to everybody, ambulances included", BORDER, ("the border police", 1), "say.\n\n08.40"),
        ("Ambulances have been passing at Bagratashen since five this morning", BORDER, ("the border police", 2), "say.\n\n08.30"),
        ("her members stand \"shoulder to shoulder\" with the League and nobody will touch a sleeper before the decree is gone", GHU, ("Ghulian", 1), None),
    ],
    "times": [
        ("Friday 12 December", "2008-12-12"), ("21.40", "2008-12-12T21:40"), ("21.05", "2008-12-12T21:05"),
        ("ten to nine", "2008-12-12T20:50"), ("19.30", "2008-12-12T19:30"),
        ("18.52", "2008-12-12T18:52"), ("18.10", "2008-12-12T18:10"), ("Wednesday", "2008-12-10"),
        ("17.15", "2008-12-12T17:15"), ("a week ago", "2008-12-05"), ("yesterday noon", "2008-12-11T12:00"),
        ("16.40", "2008-12-12T16:40"), ("15.25", "2008-12-12T15:25"), ("15.02", "2008-12-12T15:02"), ("today", "2008-12-12"),
        ("14.50", "2008-12-12T14:50"), ("around noon", "2008-12-12T12:00"), ("13.10", "2008-12-12T13:10"),
        ("12.00", "2008-12-12T12:00"), ("High noon", "2008-12-12T12:00"), ("daybreak", "2008-12-12TMO"),
        ("09.05", "2008-12-12T09:05"), ("08.40", "2008-12-12T08:40"), ("five this morning", "2008-12-12T05:00"),
        ("08.30", "2008-12-12T08:30"), ("08.00", "2008-12-12T08:00"), ("at noon", "2008-12-12T12:00"),
        ("overnight", "2008-12-11TNI"), ("Wednesday evening", "2008-12-10TEV"), ("a week ago today", "2008-12-05"),
        ("Sunday", "2008-12-07"), ("Monday", "2008-12-08"),
    ],
    "places": [
        (*_TBS, ["Tbilisi", ("Tbilisi", 3)]), (*_AYR, ["Ayrum", ("Ayrum", 1)]), (*_YER, ["Yerevan"]),
        (*_ALA, ["Alaverdi", ("Alaverdi", 1)]), (*_BAG, ["Bagratashen", ("Bagratashen", 1)]), (*_POT, ["Poti"]),
        (*_GAR, ["Gardabani"]),
    ],
    "actors": [
        (GE, ["Georgia", "Georgian"]), (AM, ["Armenia", "Armenian"]), (LEAGUE, ["League"]), (TUM, ["Garnik Tumian"]),
        (KAM, ["Ingeborg Kampmann", "Kampmann"]), (SAL, ["Anahit Salbashian"]), (LOM, ["Eka Lomsia"]),
        (MANE, ["Mane Gasabian"]), (SAT, ["Satenik"]), (PET, ["Lusine Petian"]), (BORDER, ["border police", "Georgian border guards"]),
        (GHU, ["Seda Ghulian", "Ghulian"]), (UNION, ["railwaymen's union"]), (RAIL, ["Georgian Railways"]), (HATS, ["Hatsagorts"]),
        (FUND, ["Tbilisi Bread Fund"]), ("org.second_channel", ["Second Channel"]),
    ],
    "events": [
        ("dragged off", "RETREAT", [LEAGUE], [], "asserted", "2008-12-12", "Ayrum", "train_free", "CONCEDE"),
        ("met", "CONSULT", [TUM, KAM], [], "asserted", "2008-12-12", "Ayrum", None),
        ("calls", "REJECT", [LOM, GE], [SAL, AM], "asserted", "2008-12-12", None, None, "ACCUSE"),
        ("let off", "RETREAT", [], [PASSENGERS], "asserted", "2008-12-10", "Ayrum", "passengers_freed", "CONCEDE"),
        ("treated", "NONE", [], [CAMP], "asserted", "2008-12-11", "Alaverdi", "poisoning", "AID", "ASSAULT"),
        ("fired", "ASSAULT", [BORDER, GE], [MEN], "denied", "2008-12-12", "Bagratashen", "shots"),
        ("opened fire", "ASSAULT", [BORDER, GE], [MEN], "asserted", "2008-12-12", "Bagratashen", "shots"),
        (("wants", 1), "REQUEST", [GHU, UNION], [], "requested", "2008-12-12", None, None),
        ("parked", "SANCTION", [RAIL], [AM, HATS], "asserted", "2008-12-12", "Gardabani", "freight_stop", "COERCE", "NONE"),
        ("stand", "SUPPORT", [GHU, UNION], [LEAGUE], "asserted", "2008-12-12", None, None),
        ("delivered", "AID", [FUND], [CAMP], "asserted", "2008-12-10", "Alaverdi", "convoy"),
        ("bused", "COERCE", [], [VILLAGERS], "asserted", "2008-12-05", None, "expulsion"),
    ],
    "figures": [
        ("110 hours", 110, "hours", None, None), ("two jars", 2, "jars", None, None), ("46 people", 46, "released", "03.e4", None),
        ("64", 64, "released", "03.e4", None), ("47", 47, "ill", "03.e5", None), (("19", 1), 19, "in hospital", "03.e5", None),
        ("212", 212, "passengers", None, None), (("64", 1), 64, "released", None, None), ("148", 148, "passengers", None, None),
        ("eleven", 11, "crew", None, None), ("some forty", 40, "men", "03.e7", "some"), ("38", 38, "wagons", "03.e9", None),
        ("two people", 2, "dead", None, None),
    ],
    "problems": [
        ("self-contradiction", ["still closed to everybody, ambulances included", "Ambulances have been passing at Bagratashen"]),
        ("update_order", ["21.40", "08.00"]),
    ],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_stone_and_bread.txt", "outlet": "Stone & Bread", "title": "They Fed Them Like Rats",
    "byline": ["Vahram the Stonecutter's Son"], "published": "2008-12-13",
    "blocks": [
        ("boilerplate", "Stone & Bread"), ("byline", "a notebook"), ("related", "« Older"), ("title", "They Fed"),
        ("date", "Posted"), ("body", "So it"), ("body", "On the night"), ("body", "Onik"), ("body", "Then the"),
        ("body", "And how"), ("body", "Who stands"), ("body", "I hear"), ("body", "What now"), ("body", "Hold the"),
        ("body", "V."), ("boilerplate", "Tags:"), ("comment", "4 replies"), ("comment", "Kima"), ("comment", "an engineer"),
        ("comment", "Vahram: Then"), ("comment", "Zaza"), ("footer", "Powered"),
    ],
    "quotes": [
        ("could not exclude it", KAM, "The envoy herself", None),
    ],
    "indirect": [
        ("it is over", "collective.gentlemen", "the gentlemen", "tell us"),
        ("A heart attack", MIA, "their ministry", "says their"),
        ("it was poison", KAM, "The envoy herself", "conceded"),
        ("the lorries belong to a brother-in-law of Vazha Tordua", "collective.whispers", None, "whispered"),
        ("He has never sold a spoon of anything to Georgia", DZO, "he told me so", "told me so"),
        ("shots were fired at the bridge yesterday at men who only wanted to feed their cows", None, None, "I hear"),
        ("there were no dogs", GE, "Georgia also says", "also says"),
    ],
    "times": [
        ("13 December 2008", "2008-12-13"), ("the night of Saturday", "2008-12-06TNI"), ("Wednesday", "2008-12-10"),
        ("yesterday", "2008-12-12"), ("Next Saturday", "2008-12-20"), ("this New Year", "2009-01-01"), ("1992", "1992"),
    ],
    "places": [
        (*_YER, ["Yerevan"]), (*_DEB, ["Debed"]), (*_TBS, ["Tbilisi", ("Tbilisi", 2)]), (*_AYR, ["Ayrum"]),
        (*_MAR, ["Marneuli"]), (*_VAN, ["Vanadzor"]),
    ],
    "actors": [
        (KAM, ["Madame Kampmann"]), (OSCE, ["OSCE"]), (TOR, ["Tordua", "Vazha Tordua"]), (VOS, ["Voskerian"]),
        (GAS, ["Onik Gasabian", "Onik"]), (MANE, ["Mane"]), (FUND, ["Bread Fund"]), (DZO, ["Levon Dzorian", "Dzorian"]),
        (LORI, ["Lori Conserve"]), (GE, ["Georgia", "Georgian"]), (AM, ["Armenian"]), (GHU, ["Ghulian"]),
    ],
    "events": [
        ("thrown", "COERCE", [TOR, GE], [VILLAGERS], "asserted", "2008-12-06", None, "expulsion", "ASSAULT"),
        ("bolted", "COERCE", [VOS, AM], [VILLAGERS], "asserted", "2008-12-06", None, "gate_shut", "REJECT"),
        ("beaten", "ASSAULT", [POLICEMAN], [GAS], "asserted", "2008-12-06", None, "gasabian"),
        ("sat down", "PROTEST", ["people.mothers"], [], "asserted", "2008-12-08", "Ayrum", "train"),
        ("allowed to leave", "RETREAT", [], [PASSENGERS], "asserted", "2008-12-10", "Ayrum", "passengers_freed", "CONCEDE"),
        ("poisoning", "ASSAULT", [], [CAMP], "asserted", "2008-12-11", None, "poisoning"),
        ("smear", "ACCUSE", ["people.hirelings"], [DZO], "asserted", None, None, None, "COERCE"),
        ("sold", "COOPERATE", [DZO, LORI], [GE], "denied", None, None, "sale", "NONE"),
        ("fired", "ASSAULT", [], [MEN], "asserted", "2008-12-12", None, "shots"),
        ("we march", "PROTEST", [], [GE], "planned", "2008-12-20", "Yerevan", None, "THREATEN"),
    ],
    "figures": [
        ("Two thousand", 2000, "expelled", "04.e1", None), ("Forty-six", 46, "released", "04.e5", None),
        ("more than a hundred", 100, "ill", "04.e6", "more than"), ("four hundred", 400, "workers", None, None),
        ("three villages", 3, "villages", None, None),
    ],
    "problems": [
        ("certainty_grows", ["It may be that a jar of beans goes bad", "is therefore proved"]),
        ("selective", ["could not exclude it"]),
    ],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_black_sea_daily.txt", "outlet": "The Black Sea Daily",
    "title": "In the wool mill, nobody opens a jar any more", "byline": ["Hanna Veselá"], "published": "2008-12-15",
    "blocks": [
        ("boilerplate", "The Black Sea"), ("boilerplate", "Independent"), ("boilerplate", "REPORTAGE"), ("title", "In the wool"),
        ("byline", "By Hanna"), ("date", "Monday, December"), ("body", "The smell"), ("body", "It was here"), ("body", "In both"),
        ("body", "But where"), ("body", "Of the eight"), ("body", "At the hospital"), ("body", "On Sunday"), ("body", "\"Armenia"),
        ("body", "The wheat"), ("body", "And the men"), ("body", "At the mill"), ("boilerplate", "Share this"),
        ("related", "Also in"), ("author_bio", "Hanna Veselá has"),
    ],
    "quotes": [
        ("Botulism. I saw it once as a student. You do not need an enemy for it, a bad lid is enough.", PET, "Lusine Petian", None),
        ("not such as to permit a conclusion", SAL, "Anahit Salbashian", "says"),
        ("from Vanadzor, from Lori Conserve, through a man in Marneuli, and I have the receipt", ASA, "Ketevan Asatia", "told"),
        ("They ask me about beans. I want them to ask me about the bus.", RUB, "Ruben Gasabian", None),
        ("Armenia never closed its door to a single one of these people,", VOS, "Hrant Voskerian", "said in"),
        ("may come and knock", TOR, ("Tordua", 1), "said that those"),
        ("for technical reasons", RAIL, "Georgian Railways", "conceded"),
        ("Thirty. And a dog.", TUM, "Garnik Tumian", None),
    ],
    "indirect": [
        ("the amounts were \"not such as to permit a conclusion\"", SAL, "Anahit Salbashian", "says"),
        ("the jars left Georgia in perfect condition and were tampered with at the mill", GE, "Tbilisi maintains", "maintains"),
        ("its own preserves were not enough", FUND, "Tbilisi Bread Fund", "admits"),
        ("Some 300 jars had been bought", ASA, "Ketevan Asatia", "told"),
        ("his father, Onik, 71, was hit with the butt of a rifle", RUB, "Ruben Gasabian", "told everyone"),
        ("she knew of no proof of an intent to poison and of none to the contrary", KAM, "The envoy", "had said"),
        ("those who could prove their residence before 1989 \"may come and knock\"", TOR, ("Tordua", 1), "said that those"),
        ("was not a promise", "collective.aides", "his aides", "explained"),
        ("nothing had been stopped", RAIL, "Georgian Railways", "insisted"),
        ("38 wagons had spent a day and a half at Gardabani \"for technical reasons\"", RAIL, "Georgian Railways", "conceded"),
        ("His League of Debed Volunteers, he now says without being asked, needed nobody's orders", TUM, "Garnik Tumian", "he now says"),
        ("to have been promised an amnesty", None, None, "is said"),
    ],
    "times": [
        ("1994", "1994"), ("Monday, December 15, 2008", "2008-12-15"), ("Thursday, around noon", "2008-12-11T12:00"),
        ("evening", "2008-12-11TEV"), ("midnight", "2008-12-12T00:00"), ("Friday", "2008-12-12"), ("the Wednesday", "2008-12-10"),
        ("Sunday", "2008-12-14"), (("Friday", 1), "2008-12-12"), ("the same evening", "2008-12-14TEV"), ("1989", "1989"),
        ("Saturday", "2008-12-13"), ("Friday afternoon", "2008-12-12TAF"), ("that Monday morning", "2008-12-08TMO"), ("2003", "2003"),
    ],
    "places": [
        (*_ALA, ["Alaverdi", ("Alaverdi", 1)]), (*_VAN, ["Vanadzor"]), (*_MAR, ["Marneuli", ("Marneuli", 1)]),
        (*_TBS, [("Tbilisi", 2)]), (*_SAD, ["Sadakhlo"]), (*_VIE, ["Vienna"]), (*_YER, [("Yerevan", 1)]),
        (*_GAR, ["Gardabani"]), (*_AYR, ["Ayrum"]), (*_CAU, ["Caucasus"]), (*_GEO, ["Georgia"]),
    ],
    "actors": [
        (PET, ["Lusine Petian"]), (SAT, ["Satenik Gasabian"]), (MANE, ["Mane"]), (SAL, ["Anahit Salbashian", "Salbashian"]),
        (FUND, ["Tbilisi Bread Fund"]), (ASA, ["Ketevan Asatia"]), (LORI, ["Lori Conserve"]), (DZO, ["Levon Dzorian"]),
        (AM, ["Armenia"]), (RUB, ["Ruben Gasabian"]), (GAS, ["Onik"]), (KAM, ["Ingeborg Kampmann"]), (OSCE, ["OSCE"]),
        (TOR, ["Vazha Tordua", "Tordua"]), (GE, ["Georgia", "Georgian"]), (VOS, ["Hrant Voskerian"]), (RAIL, ["Georgian Railways"]),
        (TUM, ["Garnik Tumian"]), (LEAGUE, ["League of Debed Volunteers"]),
    ],
    "events": [
        ("died", "NONE", [], [SAT, MANE], "asserted", "2008-12-11", "Alaverdi", "poisoning", "ASSAULT"),
        ("bought", "COOPERATE", [FUND, ASA], [LORI], "asserted", None, None, "sale", "NONE"),
        ("sue", "THREATEN", [DZO], [], "threatened", None, None, None, "ACCUSE"),
        (("hit", 1), "ASSAULT", [POLICEMAN], [GAS], "asserted", "2008-12-05", None, "gasabian"),
        ("talked", "CONSULT", [SAL, TOR, KAM], [], "asserted", "2008-12-14", "Sadakhlo", "talks"),
        ("agreed", "AGREE", [SAL, TOR], [], "asserted", "2008-12-14", "Sadakhlo", None),
        ("refused", "REJECT", [GE], [AM], "asserted", "2008-12-14", None, None),
        ("closed", "COERCE", [AM], [VILLAGERS], "denied", None, None, "gate_shut", "REJECT", "SANCTION"),
        ("spent", "SANCTION", [RAIL], [AM], "asserted", "2008-12-12", "Gardabani", "freight_stop", "COERCE", "NONE"),
        (("stopped", 1), "PROTEST", [LEAGUE, TUM], [], "asserted", "2008-12-08", "Ayrum", "train", "COERCE"),
        ("promised", "AGREE", [AM], [TUM], "denied", None, None, None, "CONCEDE"),
    ],
    "figures": [
        ("860", 860, "displaced", None, None), ("49 patients", 49, "ill", "05.e1", None), ("eleven", 11, "children", None, None),
        ("Two died", 2, "dead", "05.e1", None), ("Some 300", 300, "jars", "05.e2", "some"), ("eight", 8, "lorries", None, None),
        ("five had", 5, "lorries", None, None), ("four were", 4, "lorries", None, None), ("20 unopened", 20, "jars", "05.e6", None),
        ("38", 38, "wagons", "05.e9", None), ("41", 41, "wagons", "05.e9", None), ("Thirty", 30, "men", "05.e10", None),
    ],
    "problems": [
        ("sum", ["the eight lorries in the convoy", "five had come from Tbilisi and four were hired"]),
    ],
}  # fmt: skip

_D06 = {
    "id": "06", "file": "06_open_roads_briefing.txt", "outlet": "Open Roads Caucasus",
    "title": "Field briefing No. 7 – Forced displacement from Marneuli district", "byline": [], "published": "2008-12-18",
    "blocks": [
        ("boilerplate", "OPEN ROADS"), ("title", "Field briefing"), ("date", "Status:"), ("heading", "KEY FIGURES"), ("body", "1,412"),
        ("body", "5 villages"), ("body", "860"), ("body", "52 cases"), ("body", "3 deaths"), ("heading", "1. "), ("body", "By Decree"),
        ("heading", "2. "), ("body", "In the early"), ("heading", "3. "), ("body", "Armenian border"), ("heading", "4. "),
        ("body", "The distribution"), ("heading", "5. "), ("body", "At about"), ("heading", "6. "), ("body", "The obstruction"),
        ("heading", "Recommendations"), ("body", "To the Government of Georgia"), ("body", "To the Government of Armenia"),
        ("body", "To the OSCE"), ("body", "Method:"), ("footer", "Open Roads Caucasus is"),
    ],
    "quotes": [("voluntary return", MIA, "the Ministry in its reply", "used by")],
    "indirect": [
        ("being given twenty minutes to pack", "collective.residents", "Residents", "described"),
        ("Georgian border guards fired from the western bank", "collective.witnesses", "nine witnesses", "According to"),
    ],
    "times": [
        ("18 December 2008", "2008-12-18"), ("4 November", "2008-11-04"), ("1 December", "2008-12-01"),
        ("5 December", "2008-12-05"), ("02.00", "2008-12-05T02:00"), ("05.30", "2008-12-05T05:30"),
        ("16 December", "2008-12-16"), ("the same morning", "2008-12-05TMO"),
        ("06.40 GMT on 7 December", "2008-12-07T06:40Z"), ("11 December", "2008-12-11"), ("12 December", "2008-12-12"),
        ("about noon", "2008-12-12T12:00"), ("the following morning", "2008-12-13TMO"),
        ("8–12 December", "2008-12-08/2008-12-12"), ("10 December", "2008-12-10"), ("31 January", "2009-01-31"),
        ("6–16 December", "2008-12-06/2008-12-16"),
    ],
    "places": [
        (*_MAR, ["Marneuli"]), (*_GEO, [("Georgia", 0), ("Georgia", 3)]), (*_ALA, ["Alaverdi", ("Alaverdi", 1)]),
        ("Noyemberyan", 41.17, 44.99, ["Noyemberyan"]), (*_BAG, ["Bagratashen"]), (*_YER, ["Yerevan"]), (*_AYR, ["Ayrum"]),
    ],
    "actors": [
        (GE, ["Georgia", "Georgian"]), (AM, ["Armenia", "Armenian"]), (ROADS, ["Open Roads Caucasus"]),
        (MIA, ["Georgian Ministry of Internal Affairs", "Interior Ministry", "Ministry"]), (GUARD, ["Armenian border guards"]),
        (BORDER, ["Georgian border guards"]), (GAS, ["Onik Gasabian"]), (OSCE, ["OSCE"]), (LEAGUE, ["League of Debed Volunteers"]),
        (BAB, ["Artush Babian"]), (RAIL, ["Georgian Railways"]),
    ],
    "events": [
        ("displaced", "COERCE", [GE], [VILLAGERS], "asserted", "2008-12-05", "Marneuli", "expulsion"),
        ("invalidated", "COERCE", [MIA, GE], [], "asserted", "2008-11-04", None, "decree", "SANCTION", "REJECT"),
        ("surrounded", "MOBILIZE", [MIA, GE], [VILLAGERS], "asserted", "2008-12-05", "Marneuli", "expulsion", "COERCE", "ASSAULT"),
        ("beatings", "ASSAULT", [], [VILLAGERS], "asserted", "2008-12-05", "Marneuli", None),
        ("closed", "COERCE", [GUARD, AM], [VILLAGERS], "asserted", "2008-12-05", "Bagratashen", "gate_shut", "REJECT", "SANCTION"),
        ("admitted", "RETREAT", [AM], [VILLAGERS], "asserted", "2008-12-07", "Bagratashen", "gate_open", "AID", "CONCEDE"),
        ("fired", "ASSAULT", [BORDER, GE], [MEN], "asserted", "2008-12-12", "Bagratashen", "shots"),
        ("obstruction", "PROTEST", [LEAGUE], [], "asserted", "2008-12-08", "Ayrum", "train", "COERCE"),
        ("released", "RETREAT", [], [PASSENGERS], "asserted", "2008-12-10", "Ayrum", "passengers_freed", "CONCEDE"),
        ("detention", "SANCTION", [RAIL], [AM], "asserted", None, None, "freight_stop", "COERCE"),
        ("suspend", "REQUEST", [ROADS], [GE], "requested", "2008-12-18", None, None),
    ],
    "figures": [
        ("1,412", 1412, "displaced", "06.e1", None), ("487", 487, "displaced", "06.e1", None), ("512", 512, "displaced", "06.e1", None),
        ("403", 403, "displaced", "06.e1", None), ("5 villages", 5, "villages", None, None), ("860", 860, "displaced", None, None),
        ("52", 52, "ill", None, None), ("two fatal", 2, "dead", None, None), ("3 deaths", 3, "dead", None, None),
        ("Two thirds", "2/3", "share of households", None, None), ("26", 26, "beaten", "06.e4", None),
        ("Some 1,200", 1200, "stranded", None, "some"), ("49 and 74", [49, 74], "hours", None, None),
        ("40 to 60", [40, 60], "men", None, None), ("nine witnesses", 9, "witnesses", None, None),
        ("Eleven", 11, "cartridge cases", None, None), ("64", 64, "released", "06.e9", None), ("214", 214, "interviews", None, None),
    ],
    "problems": [
        ("sum", ["1,412 persons", "487 men, 512 women, 403 children"]),
        ("number", ["Two thirds of the households", "71 per cent"]),
    ],
}  # fmt: skip

_D07 = {
    "id": "07", "file": "07_lausanne_review_explained.txt", "outlet": "The Lausanne Review",
    "title": "The winter of the grey booklets: eight questions, and the answers so far",
    "byline": ["Claude Reymond", "Ani Tchalian"], "published": "2009-01-22",
    "blocks": [
        ("boilerplate", "The Lausanne"), ("boilerplate", "Explained"), ("title", "The winter"), ("date", "22 January"),
        ("byline", "By Claude"), ("boilerplate", "| 6 min"), ("body", "Snow lies"), ("heading", "How many"), ("body", "1,386"),
        ("heading", "What killed"), ("body", "The cold"), ("heading", "Who stopped"), ("body", "The League"), ("heading", "Was the"),
        ("body", "No, not"), ("heading", "Whose"), ("body", "They had"), ("heading", "Were there"), ("body", "Yes. After"),
        ("heading", "And the wheat"), ("body", "38 wagons"), ("heading", "What has"), ("body", "Vazha"), ("body", "In 1951"),
        ("body", "Correction, 23"), ("related", "Read next"), ("related", "Moldova"), ("boilerplate", "Subscribe"), ("footer", "© Lausanne"),
    ],
    "quotes": [
        ("some 900", GE, "Tbilisi's", None),
        ("for reasons of health", TOR, "Vazha Tordua", None),
    ],
    "indirect": [
        ("it had found botulinum toxin in 7 of 20 jars, and no arsenic in any", "org.vienna_institute", "The institute in Vienna", "reported"),
        ("The batch number proves it", "org.vienna_institute", "says the institute", "says the"),
        ("ever having supplied Georgia", DZO, "Levon Dzorian", "denies"),
        ("nine warning shots had been fired into the air at noon on the 12th", BORDER, "border police", "acknowledged"),
        ("it was done at the foreign ministry's request", "person.railways_director", "The director of Georgian Railways", "told"),
        ("he would do it again", VOS, "Hrant Voskerian", "told his"),
    ],
    "times": [
        ("22 January 2009", "2009-01-22"), (("December", 0), "2008-12"), ("15 January", "2009-01-15"),
        ("three in the morning of Friday, 5 December", "2008-12-05T03:00"), ("Saturday", "2008-12-06"),
        ("4 November", "2008-11-04"), ("14 November", "2008-11-14"), ("8 January", "2009-01-08"), ("9 January", "2009-01-09"),
        ("two days later", "2009-01-11"), ("Monday, 8 December", "2008-12-08"), ("Wednesday, 10 December", "2008-12-10"),
        ("the evening of the 12th", "2008-12-12TEV"), ("11 December", "2008-12-11"), ("19 January", "2009-01-19"),
        ("Tuesday", "2009-01-20"), ("29 December", "2008-12-29"), ("noon on the 12th", "2008-12-12T12:00"),
        ("last week", "2009-W03"), (("9 December", 1), "2008-12-09"), ("12 January", "2009-01-12"), (("29 December", 1), "2008-12-29"),
        (("Tuesday", 1), "2009-01-20"), ("10.40 local time on 7 December", "2008-12-07T10:40"), ("Sunday", "2009-01-18"),
        ("1951", "1951"), ("23 January", "2009-01-23"),
    ],
    "places": [
        (*_DEB, ["Debed"]), (*_CAU, ["Caucasus"]), ("Sakdari", None, None, ["Sakdari"]),
        (*_YER, ["Yerevan", ("Yerevan", 2)]), (*_TBS, [("Tbilisi", 1)]), (*_AYR, ["Ayrum", ("Ayrum", 1)]),
        (*_ARM, [("Armenia", 1), ("Armenia", 3)]), (*_SAD, ["Sadakhlo"]), (*_ALA, ["Alaverdi"]), (*_VIE, ["Vienna"]),
        (*_VAN, ["Vanadzor"]), (*_MAR, ["Marneuli"]), (*_GAR, ["Gardabani"]),
    ],
    "actors": [
        (ROADS, ["Open Roads"]), (GAS, ["Onik Gasabian", "Gasabian"]), (LEAGUE, ["League of Debed Volunteers"]),
        (TUM, ["Garnik Tumian"]), (LORI, ["Lori Conserve"]), (FUND, ["Tbilisi Bread Fund"]), (DZO, ["Levon Dzorian"]),
        (GE, ["Georgia", "Georgian"]), (AM, ["Armenia", "Armenian"]), (BORDER, ["border police"]), (RAIL, ["Georgian Railways"]),
        (TOR, ["Vazha Tordua"]), (VOS, ["Hrant Voskerian"]), (GHU, ["Seda Ghulian"]), (UNION, ["railwaymen's union"]),
        (KAM, ["Ingeborg Kampmann"]), (OSCE, ["OSCE"]),
    ],
    "events": [
        ("expelled", "COERCE", [], [VILLAGERS], "asserted", "2008-12-05", None, "expulsion"),
        ("blow", "ASSAULT", [], [GAS], "asserted", "2008-12-05", None, "gasabian"),
        ("arrested", "COERCE", [], [TUM], "asserted", "2009-01-11", None, None),
        ("stopped", "PROTEST", [LEAGUE], [], "asserted", "2008-12-08", "Ayrum", "train", "COERCE"),
        ("freed", "RETREAT", [], [PASSENGERS], "asserted", "2008-12-10", "Ayrum", "passengers_freed", "CONCEDE"),
        ("had died", "NONE", [], [CAMP], "asserted", "2008-12-11", "Alaverdi", "poisoning", "ASSAULT"),
        ("sold", "COOPERATE", [LORI], ["people.middleman"], "asserted", None, "Marneuli", "sale", "NONE"),
        ("fired", "ASSAULT", [BORDER, GE], [], "asserted", "2008-12-12", None, "shots", "THREATEN"),
        ("held", "SANCTION", [RAIL], [AM], "asserted", "2008-12-12", "Gardabani", "freight_stop", "COERCE"),
        ("resigned", "RETREAT", [TOR], [], "asserted", "2009-01-12", None, None),
        ("suspended", "CONCEDE", [], [], "asserted", "2008-12-29", None, None, "RETREAT"),
        ("closed", "COERCE", [VOS, AM], [], "asserted", "2008-12-07", None, "gate_shut", "REJECT", "SANCTION"),
    ],
    "figures": [
        ("1,386", 1386, "expelled", "07.e1", None), ("1,412", 1412, "expelled", "07.e1", None), ("900", 900, "expelled", "07.e1", "some"),
        ("five villages", 5, "villages", None, None), ("71", 71, "years", None, None), ("1.2 km", 1.2, "km", None, None),
        ("223", 223, "people on board", None, None), ("212", 212, "passengers", None, None), ("eleven crew", 11, "crew", None, None),
        ("64", 64, "released", "07.e5", None), ("49", 49, "ill", "07.e6", None), ("two had", 2, "dead", "07.e6", None),
        ("47", 47, "ill", "07.e6", None), ("52", 52, "ill", "07.e6", None), (("7 of", 0), 7, "jars with toxin", None, None),
        ("20 jars", 20, "jars", None, None),
        ("nine", 9, "shots", "07.e8", None), ("38 wagons", 38, "wagons", "07.e9", None), ("31 hours", 31, "hours", "07.e9", None),
        ("1,120", 1120, "returned", None, None), ("266", 266, "people", None, None),
    ],
    "problems": [
        ("day_count", ["Two days after the train had been stopped, on 11 December", "From Monday, 8 December"]),
    ],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "Gold for the FICTIONAL Debed crisis (seven pieces, seven invented outlets).",
    "documents": [_D01, _D02, _D03, _D04, _D05, _D06, _D07],
    "actors": [
        {"id": i, "name": n, "type": "person", "role": r, "country": c}
        for i, n, r, c in [
            (TOR, "Vazha Tordua", "interior minister of Georgia", "GE"), (VOS, "Hrant Voskerian", "prime minister of Armenia", "AM"),
            (LOM, "Eka Lomsia", "spokeswoman of the Georgian foreign ministry", "GE"), (SAL, "Anahit Salbashian", "emergencies minister of Armenia", "AM"),
            (CHU, "Otar Chubini", "deputy", "GE"), (GAS, "Onik Gasabian", "retired stonecutter", ""), (RUB, "Ruben Gasabian", "his son", ""),
            (SAT, "Satenik Gasabian", "his widow", ""), (MANE, "Mane Gasabian", "his granddaughter", ""),
            (GHU, "Seda Ghulian", "chairwoman of the railwaymen's union", "AM"), (TUM, "Garnik Tumian", "leader of the League", "AM"),
            (ABU, "Tengiz Abuladi", "engine driver", "GE"), (KAM, "Ingeborg Kampmann", "OSCE envoy", "BE"),
            (ASA, "Ketevan Asatia", "director of the Bread Fund", "GE"), (PET, "Lusine Petian", "head physician", "AM"),
            (DZO, "Levon Dzorian", "owner of a cannery", "AM"), (BAB, "Artush Babian", "mayor of Alaverdi", "AM"),
        ]
    ] + [
        {"id": i, "name": n, "type": t, "country": c}
        for i, n, t, c in [
            (GE, "Georgia", "state", "GE"), (AM, "Armenia", "state", "AM"), (MIA, "Georgian Interior Ministry", "ministry", "GE"),
            (LEAGUE, "League of Debed Volunteers", "group", "AM"), (UNION, "railwaymen's union", "org", "AM"), (OSCE, "OSCE", "igo", ""),
            (RAIL, "Georgian Railways", "org", "GE"), (FUND, "Tbilisi Bread Fund", "org", "GE"), (LORI, "Lori Conserve", "org", "AM"),
            (ROADS, "Open Roads Caucasus", "org", ""), (HATS, "Hatsagorts", "org", "AM"), (FIRST, "First Channel", "org", "GE"),
            ("org.second_channel", "Second Channel", "org", "AM"), (BORDER, "Georgian border police", "military", "GE"),
            (GUARD, "Armenian border guards", "military", "AM"),
        ]
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("expulsion", "Villagers bused to the border", "COERCE", "2008-12-05"),
            ("decree", "The grey booklets declared void", "COERCE", "2008-11-04"),
            ("gate_shut", "Armenia shuts the crossing", "COERCE", "2008-12-05"),
            ("gate_open", "Women and children admitted", "RETREAT", "2008-12-07"),
            ("gasabian", "Death of Onik Gasabian", "ASSAULT", "2008-12-05"),
            ("train", "The express stopped at Ayrum", "PROTEST", "2008-12-08"),
            ("freight_threat", "Georgia threatens to halt freight", "THREATEN", "2008-12-09"),
            ("freight_stop", "Wheat wagons held at Gardabani", "SANCTION", "2008-12-12"),
            ("envoy", "An OSCE envoy is to come", "AGREE", "2008-12-11"),
            ("passengers_freed", "Passengers let off the train", "RETREAT", "2008-12-10"),
            ("convoy", "Convoy of the Bread Fund", "AID", "2008-12-10"),
            ("poisoning", "Illness in the camp", "NONE", "2008-12-11"),
            ("sale", "Jars of Lori Conserve for the Fund", "COOPERATE", None),
            ("shots", "Shots at the bridge", "ASSAULT", "2008-12-12"),
            ("train_free", "The express moves on", "RETREAT", "2008-12-12"),
            ("talks", "Talks at Sadakhlo", "CONSULT", "2008-12-14"),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "number expelled", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("1,300", "01", "more than 1,300 people"), ("900", "02", "some 900 people"), ("2,000", "04", "Two thousand souls"),
            ("1,412", "06", "1,412 persons registered"), ("1,386", "07", "1,386, if one follows"), ("1,412", "07", "had registered 1,412"),
            ("900", "07", "Tbilisi's \"some 900\"")]},
        {"id": "c02", "topic": "night of the expulsion", "kind": "date", "verdict": "resolved by 07", "statements": [
            ("4-5 December", "01", "the night from Thursday to Friday"), ("4-5 December", "02", "the night from Thursday to Friday"),
            ("6 December", "01", "Friday, 6 December"), ("6 December", "04", "On the night of Saturday"),
            ("4-5 December", "06", "In the early hours of 5 December"), ("4-5 December", "07", "three in the morning of Friday, 5 December")]},
        {"id": "c03", "topic": "what killed Onik Gasabian", "kind": "cause", "verdict": "resolved by 07", "statements": [
            ("heart", "01", "he succumbed to heart failure"), ("blow", "01", "he had been struck in the chest with a rifle butt"),
            ("heart", "02", "he succumbed to heart failure"), ("blow", "04", "was beaten to death by the police"),
            ("blow", "05", "was hit with the butt of a rifle"), ("cold", "07", "found hypothermia")]},
        {"id": "c04", "topic": "who stopped the train", "kind": "perpetrator", "verdict": "resolved by 07", "statements": [
            ("league", "01", "put the blame on the League of Debed Volunteers"), ("government", "02", "stopped on the orders of the Armenian government"),
            ("mothers", "04", "The mothers of Ayrum went out with their prams"), ("league", "05", "His League of Debed Volunteers"),
            ("league", "06", "by members of the League of Debed Volunteers"), ("not the government", "06", "The Armenian authorities neither ordered nor ended it"),
            ("league", "07", "The League of Debed Volunteers, whose leader")]},
        {"id": "c05", "topic": "where the train stood", "kind": "place", "verdict": "resolved by 07", "statements": [
            ("Ayrum", "01", "outside the frontier station of Ayrum"), ("Sadakhlo", "02", "at the frontier station of Sadakhlo"),
            ("Ayrum", "03", "still stuck short of Ayrum"), ("Ayrum", "06", "near Ayrum (8–12 December)"),
            ("Ayrum", "07", "the express stood at Ayrum")]},
        {"id": "c06", "topic": "what made the camp ill", "kind": "cause", "verdict": "resolved by 07", "statements": [
            ("arsenic", "03", "traces of arsenic, of the kind used against rats"), ("not arsenic", "03", "I do not see arsenic"),
            ("arsenic", "04", "The laboratory has found arsenic"), ("botulism", "05", "Botulism. I saw it once"),
            ("arsenic", "05", "Yerevan stands by the arsenic"), ("botulism", "07", "it had found botulinum toxin")]},
        {"id": "c07", "topic": "where the jars came from", "kind": "responsibility", "verdict": "resolved by 07", "statements": [
            ("Tbilisi", "04", "with Tbilisi's beans"), ("not Dzorian", "04", "He has never sold a spoon of anything to Georgia"),
            ("Lori Conserve", "05", "from Vanadzor, from Lori Conserve"), ("Lori Conserve", "07", "They had been cooked at Lori Conserve"),
            ("not Dzorian", "07", "still denies ever having supplied Georgia")]},
        {"id": "c08", "topic": "people who fell ill", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("47", "03", "47 people have been treated"), ("100", "04", "more than a hundred in one camp"), ("49", "05", "49 patients"),
            ("52", "06", "52 cases of food-borne illness"), ("49", "07", "49 inhabitants of the camp")]},
        {"id": "c09", "topic": "did Armenia close its door", "kind": "stance", "verdict": "contradiction", "statements": [
            ("closed", "01", "not one of them would be let through"), ("closed", "02", "not one of them would be let through"),
            ("never closed", "05", "Armenia never closed its door to a single one"), ("closed", "07", "who kept the crossing closed until"),
            ("closed", "06", "Armenian border guards closed the Bagratashen crossing")]},
        {"id": "c10", "topic": "shots at the bridge", "kind": "existence", "verdict": "resolved by 07", "statements": [
            ("yes", "03", "Georgian border guards opened fire above the heads"), ("no", "03", "No shot was fired at the bridge today"),
            ("yes", "04", "shots were fired at the bridge yesterday"), ("no", "04", "Georgia says no"),
            ("yes", "06", "Georgian border guards fired from the western bank"), ("yes", "07", "nine warning shots had been fired")]},
        {"id": "c11", "topic": "what the envoy said of poison", "kind": "paraphrase", "verdict": "selective quotation", "statements": [
            ("neither", "03", "I have seen no evidence that anybody meant to poison these people"), ("poison", "04", "The envoy herself has conceded that it was poison"),
            ("neither", "05", "she knew of no proof of an intent to poison and of none to the contrary")]},
        {"id": "c12", "topic": "what the removal is called", "kind": "wording", "verdict": "framing", "statements": [
            ("drove", "01", "the villagers whom it drove over the Debed"), ("relocation", "02", "The relocation of some 900 people"),
            ("deportation", "04", "deportation. And what did"), ("collective expulsion", "06", "collective expulsion"),
            ("voluntary return", "06", "voluntary return")]},
        {"id": "c13", "topic": "was freight stopped", "kind": "existence", "verdict": "resolved by 07", "statements": [
            ("no", "03", "moving as planned"), ("yes", "03", "38 wagons of wheat from Poti have been parked"), ("no", "05", "nothing had been stopped"),
            ("yes", "05", "38 wagons had spent a day and a half at Gardabani"), ("yes", "06", "The retaliatory detention of wheat consignments"),
            ("yes", "07", "38 wagons were held at Gardabani")]},
        {"id": "c14", "topic": "date of the decree", "kind": "date", "verdict": "resolved by 07", "statements": [
            ("14 November", "01", "a decree signed on 14 November"), ("14 November", "02", "a decree signed on 14 November"),
            ("4 November", "06", "By Decree 614 of 4 November"), ("4 November", "07", "it had been signed on 4 November")]},
        {"id": "c15", "topic": "passengers let off", "kind": "figure", "verdict": "corrected in 03, resolved by 07", "statements": [
            ("46", "03", "46 people were let off"), ("64", "03", "It was 64"), ("46", "04", "Forty-six people were allowed to leave"),
            ("64", "06", "64 passengers were released"), ("64", "07", "64 of them were freed")]},
        {"id": "c16", "topic": "the union and the blockade", "kind": "stance", "verdict": "change over time", "statements": [
            ("no part", "01", "The railwaymen's union denied any part in it"), ("no part", "02", "The railwaymen's union denied any part in it"),
            ("for it", "03", "her members stand \"shoulder to shoulder\" with the League"), ("against", "03", "now wants the train let through"),
            ("against", "04", "has already gone soft")]},
        {"id": "c17", "topic": "age of Onik Gasabian", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("71", "01", "aged 71"), ("74", "02", "aged 74"), ("71", "05", "Onik, 71"), ("71", "06", "Onik Gasabian (71)"), ("71", "07", "Gasabian was 71")]},
        {"id": "c18", "topic": "Tordua's words", "kind": "selective quotation", "verdict": "open", "statements": [
            ("whole", "01", "and if some of them were cold on the way I am sorry for it"), ("cut", "02", "to the country whose language they speak,\"")]},
        {"id": "c19", "topic": "lorries in the convoy", "kind": "figure", "verdict": "open", "statements": [
            ("nine", "02", "Nine lorries with bread"), ("eight", "05", "the eight lorries in the convoy")]},
        {"id": "c20", "topic": "wagons at Gardabani", "kind": "figure", "verdict": "open", "statements": [
            ("38", "03", "38 wagons of wheat"), ("38", "05", "38 wagons had spent"), ("41", "05", "This reporter counted 41"), ("38", "07", "38 wagons were held")]},
        {"id": "c21", "topic": "villages emptied", "kind": "figure", "verdict": "resolved by 07", "statements": [
            ("three", "01", "three villages in the Marneuli district"), ("three", "02", "three villages in the Marneuli district"),
            ("three", "04", "three villages whose only crime"), ("five", "06", "5 villages affected"), ("five", "07", "five villages, two of which")]},
        {"id": "c22", "topic": "shots fired", "kind": "figure", "verdict": "open", "statements": [
            ("eleven", "06", "Eleven cartridge cases"), ("nine", "07", "nine warning shots")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("212 passengers", "01", "212 passengers"), ("223 aboard", "07", "223 people: 212 passengers and eleven crew")]},
        {"id": "n02", "statements": [("1,300 expelled", "01", "more than 1,300 people"), ("860 in the mill", "05", "860 people are sleeping on pallets"),
                                     ("860 in the mill", "06", "860 persons accommodated")]},
        {"id": "n03", "statements": [("47 treated", "03", "47 people have been treated"), ("19 kept in", "03", "19 have been kept in"),
                                     ("eleven children", "05", "eleven children")]},
        {"id": "n04", "statements": [("06.40 GMT", "06", "06.40 GMT on 7 December"), ("10.40 local", "07", "10.40 local time on 7 December")]},
        {"id": "n05", "statements": [("two dead of the food", "05", "Two died"), ("three in total", "06", "3 deaths in total")]},
        {"id": "n06", "statements": [("212", "03", "Of 212 passengers 64 got off"), ("148", "03", "which leaves 148")]},
    ],
    "same_wire": [{"documents": ["01", "02"], "agency": "Transcaucasia News Agency"}],
}  # fmt: skip
