"""Labels of the Hongsa crisis, by their words."""

from typing import Any

TH, LA, ASEAN = "state.thailand", "state.laos", "igo.asean"
ARMY, RANGERS, COMMANDOS = "mil.thailand", "mil.thailand.rangers", "mil.thailand.commandos"
AREA3, LARMY, LGUARDS = "mil.thailand.third_army_area", "mil.laos", "mil.laos.border_guards"
LPOLICE, GUARD, COURT = "police.laos", "group.phu_saen_guard", "org.court"
HOSP, MRC, RWM = "org.hospital_hongsa", "org.mekong_relief_committee", "org.rights_watch_mekong"
HORIZON, RIM, VERITY, PPA = (
    "org.siam_horizon",
    "org.rim_khong_review",
    "org.verity_desk_asia",
    "org.peninsula_press",
)
STRAITS, OBSERVERS, RADIO = "org.straits_channel", "org.observers", "org.lao_radio"
HOST, MARKET, EVAC = "people.hostages", "people.market", "people.evacuees"
PRA, VIL, BOU, SUC = "person.prasit", "person.vilay", "person.bounmy", "person.suchada"
THO, WIC, KAS, MAN = "person.thongkham", "person.wichai", "person.kasem", "person.manivanh"
CHA, SIR, MEN, WEI = "person.chalerm", "person.siriporn", "person.menon", "person.weidmann"
KHA, LAW, SOM, BTH = "person.khamphone", "person.lawan", "person.somphet", "person.bounthan"
NIR, SIS, BIZ = "person.nirut", "person.sisavath", "person.businessman"
RATTANA, SISOUK, HENDRY, LIM, TAN = (
    "person.rattana",
    "person.sisouk",
    "person.hendry",
    "person.lim",
    "person.tan",
)

_PHU, _DIN, _HON, _HUAI = (19.62, 101.1), (19.62, 101.12), (19.72, 101.33), (19.58, 101.08)
_NAN, _LUA, _VIE, _BKK = (18.78, 100.78), (19.89, 102.13), (17.97, 102.61), (13.75, 100.5)
_CHI, _XAY, _LEB, _YUN = (18.79, 98.99), (19.25, 101.71), (33.3, 35.4), (25.0, 101.5)
_THA, _LAO = (15.0, 101.0), (18.0, 103.0)

_D01 = {
    "id": "01", "file": "01_peninsula_press.txt", "outlet": "Peninsula Press Agency",
    "title": "Thai and Lao guns trade fire at disputed temple, 11 killed in border market",
    "byline": ["Anong Rattana", "Khamla Sisouk"], "published": "2018-02-14",
    "blocks": [
        ("boilerplate", "Peninsula Press"), ("title", "Thai and Lao"), ("byline", "By Anong"), ("date", "Published"), ("caption", "Smoke over"),
        ("body", "NAN, Thailand"), ("body", "The fighting"), ("body", "By Monday"), ("body", "The Thai army's"), ("body", "On Tuesday about"),
        ("body", "\"We want"), ("body", "Thailand accuses"), ("body", "The abbot"), ("body", "Thai Foreign"), ("body", "More than"), ("body", "Both countries"),
        ("footer", "(Reporting"), ("footer", "Copyright"), ("related", "Read next"),
    ],
    "quotes": [
        ("We have precise guns and we know where the market is,", PRA, ("he", "he told reporters"), ("told", "he told reporters")),
        ("We want the two armies off this hill, and until they go our guests will stay with us,", THO, "Thongkham", ("told", "told PPA")),
        ("so much as a cartridge", VIL, "Vilay Phommachan", ("said", "Vilay Phommachan said")),
        ("I ask every man with a gun to leave my hill, whatever flag he carries,", BOU, ("he", "carries,\" he said"), ("said", "carries,\" he said")),
        ("We do not need a referee in our own garden,", SUC, ("she", "she said on Tuesday"), ("said", "she said on Tuesday")),
        ("fired at from both directions", MRC, "Mekong Relief Committee", ("said", "which said that its trucks")),
    ],
    "indirect": [
        ("Lao soldiers opened fire on a ranger patrol at 5:40 a.m., about 300 metres from the temple gate", ARMY, "Thailand's army", ("said", "army said Lao")),
        ("that version", LA, "The Lao defence ministry", "rejected"),
        ("the Thai rangers had shot first, wounding two border guards", LA, "The Lao defence ministry", ("said", "version and said")),
        ("they had received 11 bodies and 34 wounded from the market", None, "Doctors in the Lao town of Hongsa", ("said", "Hongsa said")),
        ("his side had aimed only at military positions and that its shells had come down in rice fields east of the village", PRA, "Colonel Prasit Wannakul", ("said", "Wannakul, said")),
        ("the army had used cluster munitions", PRA, ("He", "He also"), ("denied", "also denied")),
        ("On Tuesday about 30 gunmen walked into the temple and took 19 people hostage, nine of them monks", LPOLICE, "Lao police", ("said", "police said")),
        ("arming the group", TH, ("Thailand", "Thailand accuses"), "accuses"),
        ("his country had never given it \"so much as a cartridge\"", VIL, "Vilay Phommachan", ("said", "Vilay Phommachan said")),
        ("More than 8,000 people have fled their homes on the Lao side of the border", MRC, "Mekong Relief Committee", "according to"),
        ("its trucks had been \"fired at from both directions\"", MRC, "Mekong Relief Committee", ("said", "which said that its trucks")),
    ],
    "times": [
        ("Wednesday, 14 February 2018, 11:05", "2018-02-14T11:05"), ("Tuesday", "2018-02-13"), (("Wednesday", 1), "2018-02-14"),
        ("before sunrise on Monday", "2018-02-12TMO"), ("5:40 a.m.", "2018-02-12T05:40"), ("Monday afternoon", "2018-02-12TAF"),
        ("Tuesday evening", "2018-02-13TEV"), (("Tuesday", "On Tuesday about"), "2018-02-13"), ("2011", "2011"),
        (("Tuesday", "she said on Tuesday"), "2018-02-13"), ("1907", "1907"), ("April 1996", "1996-04"),
    ],
    "places": [
        ("Phu Saen", *_PHU, [("Phu Saen", 0), ("Phu Saen", 1), ("Phu Saen", "abbot of Phu Saen"), ("Phu Saen", "claim to Phu Saen")]),
        ("Nan", *_NAN, [("Nan", "Rattana in Nan"), "NAN", ("Nan", "temples in Nan")]), ("Vientiane", *_VIE, ["Vientiane"]),
        ("Thailand", *_THA, ["Thailand"]), ("Ban Din Dam", *_DIN, ["Ban Din Dam"]), ("Hongsa", *_HON, ["Hongsa"]), ("Bangkok", *_BKK, ["Bangkok"]),
        ("Luang Prabang", *_LUA, ["Luang Prabang"]), ("Huai Kon", *_HUAI, ["Huai Kon"]),
    ],
    "actors": [
        (TH, ["Thailand"]), (LA, ["Laos"]), (PRA, ["Prasit Wannakul"]), (GUARD, ["Phu Saen Guard", "The Guard"]), (THO, ["Thongkham"]),
        (PPA, ["PPA", "Peninsula Press Agency"]), (VIL, ["Vilay Phommachan"]), (BOU, ["Phra Bounmy"]), (SUC, ["Suchada Mongkol"]),
        (ASEAN, ["Association of Southeast Asian Nations"]), (MRC, ["Mekong Relief Committee"]), (RATTANA, ["Anong Rattana"]),
        (SISOUK, ["Khamla Sisouk"]), (HENDRY, ["Paul Hendry"]),
    ],
    "events": [
        ("opened fire", "ASSAULT", [LARMY], [RANGERS, ARMY], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        ("shot first", "ASSAULT", [RANGERS], [LGUARDS], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        (("killed", "shells killed"), "ASSAULT", [], [MARKET], "asserted", "2018-02-12", "Ban Din Dam", "market"),
        (("used", "had used cluster"), "ASSAULT", [ARMY], [], "denied", None, None, "cluster"),
        ("hostage", "ASSAULT", [GUARD], [HOST], "asserted", "2018-02-13", "Phu Saen", "hostage_taking", "COERCE"),
        ("demanding", "REQUEST", [GUARD], [], "asserted", None, None, "demand"),
        ("accuses", "ACCUSE", [TH], [LA], "asserted", None, None, "arming_charge"),
        ("given", "AID", [LA], [GUARD], "denied", None, None, "arming"),
        ("appealed", "REQUEST", [BOU], [], "asserted", None, None, "abbot"),
        ("turned down", "REJECT", [SUC, TH], [ASEAN], "asserted", "2018-02-13", None, "observers_refused"),
        ("closed", "SANCTION", [TH], [], "asserted", None, "Huai Kon", "crossing_closed", "COERCE"),
    ],
    "figures": [
        (("11", "temple, 11 killed"), 11, "killed", "01.e3", None), ("at least 11", 11, "killed", "01.e3", "at least"),
        ("about 300 metres", 300, "metres", "01.e1", "about"), ("two border guards", 2, "wounded", "01.e2", None),
        ("11 bodies", 11, "killed", "01.e3", None), ("34 wounded", 34, "wounded", "01.e3", None), (("Eight", "Eight of"), 8, "killed", "01.e3", None),
        (("two", "two were Thai"), 2, "killed", "01.e3", None), (("two", "two had not"), 2, "killed", "01.e3", None),
        ("about 30 gunmen", 30, "gunmen", "01.e5", "about"), ("19 people", 19, "hostages", "01.e5", None), (("nine", "nine of them"), 9, "hostages", "01.e5", None),
        ("More than 8,000", 8000, "displaced", None, "more than"), ("some 3,500", 3500, "evacuated", None, "some"), ("four soldiers", 4, "killed", None, None),
    ],
    "problems": [("sum", ["11 bodies", "Eight of the dead were Lao, two were Thai and two had not been identified"])],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_siam_horizon.txt", "outlet": "Siam Horizon",
    "title": "Army proves Laos blew up its own hospital", "byline": ["Horizon Reporters"], "published": "2018-02-15",
    "blocks": [
        ("boilerplate", "SIAM HORIZON"), ("boilerplate", "SECURITY"), ("title", "Army proves"), ("byline", "Horizon Reporters"), ("date", "15 Feb"),
        ("body", "An ammunition"), ("body", "Colonel Prasit"), ("body", "Artillery"), ("body", "The fighting"), ("body", "By Monday"), ("body", "Colonel Prasit said"),
        ("heading", "Temple in"), ("body", "On Tuesday about"), ("body", "\"We want"), ("body", "Thailand accuses"), ("body", "The abbot"),
        ("body", "Foreign Minister"), ("body", "Many people"), ("body", "Both countries"), ("body", "The commander"), ("boilerplate", "Tags:"),
        ("related", "Most read"), ("boilerplate", "Share"),
    ],
    "quotes": [
        ("We are still studying the images, but we think the lorry is the most likely explanation,", PRA, ("he", "explanation,\" he"), ("said", "explanation,\" he said")),
        ("We have precise guns and we know where the market is,", PRA, ("he", "he told reporters"), ("told", "he told reporters")),
        ("We want the two armies off this hill, and until they go our guests will stay with us,", THO, "Thongkham", ("told", "told PPA")),
        ("I ask every man with a gun to leave my hill,", BOU, ("he", "hill,\" he"), ("said", "hill,\" he said")),
        ("We do not need a referee in our own garden,", SUC, ("she", "she said on Tuesday"), ("said", "she said on Tuesday")),
    ],
    "indirect": [
        ("An ammunition lorry of the Lao army exploded beside the hospital in Hongsa on Wednesday morning", ARMY, "the Royal Thai Army", ("said", "Royal Thai Army said")),
        ("the building had been hit by Thai guns", LA, ("Vientiane", "claims by Vientiane"), ("claims", "claims by")),
        ("drone pictures showed a burnt vehicle in the hospital yard", PRA, "Colonel Prasit Wannakul", ("told", "spokesman, told")),
        ("Two patients died", RADIO, "Lao radio", "according to"),
        ("their patience", WIC, ("he", "what he called"), ("called", "what he called")),
        ("Lao soldiers opened fire on a ranger patrol at 5:40 a.m., about 300 metres from the temple gate", ARMY, "Thailand's army", ("said", "army said Lao")),
        ("that version", LA, "The Lao defence ministry", "rejected"),
        ("Six people died there", ARMY, ("the army", "the army said, most"), ("said", "the army said, most")),
        ("his side had aimed only at military positions and that its shells had come down in rice fields east of the village", PRA, ("Colonel Prasit", "Colonel Prasit said"), ("said", "Colonel Prasit said")),
        ("the army had used cluster munitions", PRA, ("He", "He also"), ("denied", "also denied")),
        ("arming the group", TH, ("Thailand", "Thailand accuses"), "accuses"),
        ("rifles of a Lao army type had been seen in photographs that the militants posted", None, "Military sources in Nan", ("said", "in Nan said")),
        ("Many people have fled their homes on the Lao side of the border", MRC, "Mekong Relief Committee", ("according to", "according to the Mekong")),
        ("its trucks had been fired at", MRC, "Mekong Relief Committee", ("said", "which said that its")),
    ],
    "times": [
        ("15 Feb 2018", "2018-02-15"), ("Wednesday morning", "2018-02-14TMO"), ("before sunrise on Monday", "2018-02-12TMO"),
        (("Wednesday", "third day on Wednesday"), "2018-02-14"), ("5:40 a.m.", "2018-02-12T05:40"), ("Monday afternoon", "2018-02-12TAF"),
        ("Tuesday evening", "2018-02-13TEV"), (("Tuesday", "On Tuesday about"), "2018-02-13"), ("2011", "2011"),
        (("Tuesday", "she said on Tuesday"), "2018-02-13"), ("yesterday", "2018-02-14"), ("1907", "1907"), ("April 1996", "1996-04"), ("today", "2018-02-15"),
    ],
    "places": [
        ("Hongsa", *_HON, ["Hongsa"]), ("Ban Din Dam", *_DIN, ["Ban Din Dam"]), ("Bangkok", *_BKK, ["Bangkok"]),
        ("Phu Saen", *_PHU, [("Phu Saen", "temple of Phu Saen"), ("Phu Saen", "abbot of Phu Saen"), ("Phu Saen", "claim to Phu Saen")]),
        ("Nan", *_NAN, [("Nan", "sources in Nan"), ("Nan", "temples in Nan")]), ("Luang Prabang", *_LUA, [("Luang Prabang", 0), ("Luang Prabang", 1)]),
        ("Huai Kon", *_HUAI, ["Huai Kon"]),
    ],
    "actors": [
        (LA, ["Laos", "Vientiane"]), (TH, ["Thailand"]), (ARMY, ["Royal Thai Army"]), (PRA, ["Prasit Wannakul", "Prasit"]), (WIC, ["Wichai Thepsuwan"]),
        (GUARD, ["Phu Saen Guard", "The Guard"]), (THO, ["Thongkham"]), (PPA, ["PPA"]), (BOU, ["Phra Bounmy"]), (SUC, ["Suchada Mongkol"]),
        (ASEAN, ["Association of Southeast Asian Nations"]), (MRC, ["Mekong Relief Committee"]), (AREA3, ["Third Army Area"]), (KAS, ["Kasem Sirichai"]),
    ],
    "events": [
        ("blew up", "ASSAULT", [LA], [HOSP], "asserted", "2018-02-14", "Hongsa", "hospital", "NONE"),
        (("hit", "been hit by"), "ASSAULT", [ARMY, TH], [HOSP], "denied", "2018-02-14", "Hongsa", "hospital"),
        ("praised", "SUPPORT", [WIC], [ARMY], "asserted", None, None, "praise"),
        ("opened fire", "ASSAULT", [LARMY], [RANGERS, ARMY], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        ("returned fire", "ASSAULT", [RANGERS], [LARMY], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        (("died", "Six people died"), "ASSAULT", [], [LARMY, MARKET], "asserted", "2018-02-12", "Ban Din Dam", "market"),
        (("used", "had used cluster"), "ASSAULT", [ARMY], [], "denied", None, None, "cluster"),
        ("hostage", "ASSAULT", [GUARD], [HOST], "asserted", "2018-02-13", "Phu Saen", "hostage_taking", "COERCE"),
        ("accuses", "ACCUSE", [TH], [LA], "asserted", None, None, "arming_charge"),
        ("appealed", "REQUEST", [BOU], [], "asserted", None, None, "abbot"),
        ("turned down", "REJECT", [SUC, TH], [ASEAN], "asserted", "2018-02-13", None, "observers_refused"),
        ("meet", "CONSULT", [KAS, LA], [], "planned", "2018-02-15", "Luang Prabang", "truce_talks", "AGREE"),
    ],
    "figures": [
        ("Two patients", 2, "killed", "02.e2", None), ("about 300 metres", 300, "metres", "02.e4", "about"), ("Six people", 6, "killed", "02.e6", None),
        ("about 30 militants", 30, "gunmen", "02.e8", "about"), ("14 people", 14, "hostages", "02.e8", None), (("nine", "nine of them"), 9, "hostages", "02.e8", None),
        ("some 3,500", 3500, "evacuated", None, "some"), ("8 million baht", 8000000, "baht", None, None), ("four soldiers", 4, "killed", None, None),
    ],
    "problems": [
        ("certainty: headline stronger than the body", ["Army proves Laos blew up its own hospital", "we think the lorry is the most likely explanation"]),
    ],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_rim_khong_review.txt", "outlet": "Rim Khong Review",
    "title": "What the colonel did not see from Bangkok", "byline": ["Siriporn Kaewjan"], "published": "2018-02-19",
    "blocks": [
        ("boilerplate", "Rim Khong"), ("boilerplate", "OPINION"), ("title", "What the colonel"), ("byline", "Siriporn"), ("date", "19 February"),
        ("body", "At the hospital"), ("body", "It came"), ("body", "Twenty-seven"), ("body", "Who began"), ("body", "Nor do I"), ("body", "Even the abbot"),
        ("body", "Then there"), ("body", "The truce"), ("body", "Lao officials"), ("body", "I would like"), ("author_bio", "Siriporn Kaewjan is"),
        ("comment", "2 comments"),
    ],
    "quotes": [
        ("The third one did not go over,", MAN, ("she", "she told me"), ("told", "she told me")),
    ],
    "indirect": [
        ("there was a lorry", PRA, "Colonel Prasit Wannakul", ("says", "Wannakul says")),
        ("soldiers crouching among cabbages", None, "one of our loyal newspapers", "would have it"),
        ("them shouting at a Lao patrol to turn back, then two bursts, then a silence, and only after that an answer from the Lao side", None, "A farmer", ("heard", "wall heard")),
        ("what they are", None, "a deminer I trust", ("told", "trust has told")),
        ("to get out of his temple", BOU, "Phra Bounmy", ("told", "has told the Thai army")),
        ("it has no link with the Guard", LA, ("Vientiane", "Vientiane swears"), "swears"),
    ],
    "times": [
        ("19 February 2018", "2018-02-19"), (("Friday", "me on Friday"), "2018-02-16"), ("the night of Tuesday 14 February", "2018-02-14TNI"),
        (("Monday", "on the Monday"), "2018-02-12"), ("twenty past three", "2018-02-12T15:20"), ("Sunday", "2018-02-18"), ("Thursday", "2018-02-15"),
        ("that evening at six", "2018-02-15T18:00"), ("Saturday", "2018-02-17"), ("last week", "2018-W07"), (("Friday", "court on Friday"), "2018-02-16"),
        ("9.25", "T09:25"),
    ],
    "places": [
        ("Bangkok", *_BKK, [("Bangkok", 0), ("Bangkok", 1)]), ("Hongsa", *_HON, ["Hongsa"]), ("Ban Din Dam", *_DIN, ["Ban Din Dam"]),
        ("Luang Prabang", *_LUA, ["Luang Prabang"]), ("Huai Kon", *_HUAI, ["Huai Kon"]),
    ],
    "actors": [
        (SIR, ["Siriporn Kaewjan"]), (MAN, ["Manivanh Douangdy"]), (PRA, ["Prasit Wannakul"]), (BOU, ["Phra Bounmy"]), (LA, ["Vientiane"]),
        (GUARD, ["the Guard"]), (WIC, ["Wichai Thepsuwan"]), (CHA, ["Chalerm Intasorn"]), (SUC, ["Suchada Mongkol"]),
    ],
    "events": [
        (("came", "It came on"), "ASSAULT", [ARMY, TH], [HOSP], "asserted", "2018-02-14", "Hongsa", "hospital"),
        (("died", "people died"), "ASSAULT", [], [MARKET], "asserted", "2018-02-12", "Ban Din Dam", "market"),
        ("two bursts", "ASSAULT", [RANGERS, ARMY], [LARMY], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        (("told", "has told the Thai army"), "REQUEST", [BOU], [ARMY], "asserted", None, None, "abbot"),
        ("occupied", "COERCE", [GUARD], [], "asserted", None, "Phu Saen", "hostage_taking", "ASSAULT"),
        ("walked out", "RETREAT", [HOST], [], "asserted", "2018-02-18", "Phu Saen", "hostages_out", "NONE"),
        (("signed", "truce was signed"), "AGREE", [], [], "asserted", "2018-02-15", "Luang Prabang", "truce", "SUPPORT", "CONCEDE", "RETREAT"),
        ("fired first", "ASSAULT", [ARMY, TH], [], "asserted", "2018-02-17", "Huai Kon", "breach"),
        ("ordered the arrest", "COERCE", [COURT], [CHA], "asserted", "2018-02-16", None, "editor", "REQUEST", "THREATEN"),
        ("sent away", "REJECT", [SUC], [OBSERVERS, ASEAN], "asserted", None, None, "observers_refused"),
    ],
    "figures": [
        ("two shells", 2, "shells", "03.e1", None), ("Twenty-seven", 27, "killed", "03.e2", None), ("two bursts", 2, "bursts", "03.e3", None),
        ("three questions", 3, "questions", None, None),
    ],
    "problems": [("weekday", ["Tuesday 14 February"])],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_straits_channel_live.txt", "outlet": "Straits Channel",
    "title": "Live: Truce at Phu Saen collapses as hostages leave temple", "byline": [], "published": "2018-02-18",
    "blocks": [
        ("boilerplate", "Straits Channel"), ("title", "Live: Truce"), ("body", "Our rolling"),
        ("heading", "Sunday 18 February, 13:50"), ("update", "That is all"), ("heading", "Sunday 18 February, 12:10"), ("update", "A change"),
        ("heading", "Sunday 18 February, 09:30"), ("update", "Nine of"), ("heading", "Sunday 18 February, 01:45"), ("update", "Thai Prime"),
        ("heading", "Sunday 18 February, 00:20"), ("update", "Reports from"), ("heading", "Saturday 17 February, 19:05"), ("update", "Lao spokesman"),
        ("heading", "Saturday 17 February, 16:40"), ("update", "The ceasefire"), ("caption", "[Photo"),
        ("heading", "Saturday 17 February, 11:30"), ("update", "Hundreds of"), ("heading", "Saturday 17 February, 08:00"), ("update", "Four people"),
        ("heading", "Saturday 17 February, 05:15"), ("update", "Rights Watch"), ("heading", "Saturday 17 February, 03:30"), ("update", "Good morning"),
        ("related", "More on"), ("footer", "© Straits"),
    ],
    "quotes": [
        ("If our friends wish to see for themselves, the door is open,", SUC, ("she", "she said a few"), ("said", "she said a few")),
        ("without a scratch", WIC, "Wichai Thepsuwan", "confirms"),
        ("They signed with one hand and loaded with the other,", VIL, ("he", "he tells Straits"), ("tells", "he tells Straits")),
        ("They come back to count the chickens and sleep with their shoes on,", WEI, "Jonas Weidmann", ("says", "says its local")),
    ],
    "indirect": [
        ("Thailand had no use for them", SUC, ("she", "she was still"), "telling"),
        ("Nine of the freed captives have reached Luang Prabang, all of them monks in good health", MEN, "Priya Menon", "according to"),
        ("commandos freed all 23 hostages from the temple \"without a scratch\" this morning", WIC, "Wichai Thepsuwan", "confirms"),
        ("Five soldiers were wounded", WIC, ("he", "wounded, he says"), ("says", "wounded, he says")),
        ("a Lao radio report that a ransom of 20 million baht was paid", WIC, ("He", "He also denies"), ("denies", "He also denies")),
        ("three soldiers were wounded in the operation", None, "A military source in Nan", ("tells", "tells us that three")),
        ("Thailand rejected a proposal to extend the truce by a week", VIL, "Vilay Phommachan", ("says", "Phommachan says")),
        ("Laos has no contact with the group", VIL, ("he", "he repeats"), "repeats"),
        ("Lao mortars opened fire on its post at Huai Kon at 15:15 this evening and that it responded", ARMY, "Thailand's army", ("says", "army says Lao")),
        ("the number of displaced on both sides at 11,500", MRC, "The Mekong Relief Committee", ("puts", "now puts")),
        ("Four people were killed when the hospital in Hongsa was hit on Wednesday", KHA, "Khamphone Sayavong", ("tells", "Sayavong tells")),
        ("ignoring a red cross painted on the roof", KHA, ("He", "He accuses"), "accuses"),
        ("a Lao lorry", TH, ("Bangkok", "Bangkok blames"), "blames"),
        ("explain pictures of small bomblets found near Ban Din Dam", RWM, "Rights Watch Mekong", "calls on"),
        ("at least two types of cluster munition were used on Monday", RWM, ("It", "It says at least"), ("says", "It says at least")),
    ],
    "times": [
        ("Sunday 18 February, 13:50", "2018-02-18T13:50Z"), ("Sunday 18 February, 12:10", "2018-02-18T12:10Z"), ("Sunday 18 February, 09:30", "2018-02-18T09:30Z"),
        ("Sunday 18 February, 01:45", "2018-02-18T01:45Z"), ("Sunday 18 February, 00:20", "2018-02-18T00:20Z"), ("Saturday 17 February, 19:05", "2018-02-17T19:05Z"),
        ("Saturday 17 February, 16:40", "2018-02-17T16:40Z"), ("Saturday 17 February, 11:30", "2018-02-17T11:30Z"), ("Saturday 17 February, 08:00", "2018-02-17T08:00Z"),
        ("Saturday 17 February, 05:15", "2018-02-17T05:15Z"), ("Saturday 17 February, 03:30", "2018-02-17T03:30Z"),
        ("tonight", "2018-02-18TNI"), ("the afternoon", "2018-02-18TAF"), (("Monday", "telephone on Monday"), "2018-02-19"), ("Tuesday", "2018-02-13"),
        ("a few minutes ago", "2018-02-18T12"), ("this morning", "2018-02-18TMO"), ("23:00 on Thursday", "2018-02-15T23:00Z"), ("15:15 this evening", "2018-02-17T15:15Z"),
        (("Saturday", "Hongsa on Saturday"), "2018-02-17"), ("Friday", "2018-02-16"), ("Wednesday", "2018-02-14"), (("Monday", "used on Monday"), "2018-02-12"),
        ("22:40 last Sunday", "2018-02-11T22:40Z"),
    ],
    "places": [
        ("Phu Saen", *_PHU, [("Phu Saen", 0), ("Phu Saen", "temple of Phu Saen")]), ("Luang Prabang", *_LUA, ["Luang Prabang"]),
        ("Hongsa", *_HON, [("Hongsa", "clinic in Hongsa"), ("Hongsa", "road to Hongsa"), ("Hongsa", "hospital in Hongsa")]),
        ("Nan", *_NAN, ["Nan"]), ("Huai Kon", *_HUAI, ["Huai Kon"]), ("Chiang Mai", *_CHI, ["Chiang Mai"]), ("Ban Din Dam", *_DIN, ["Ban Din Dam"]),
        ("Bangkok", *_BKK, [("Bangkok", 0)]), ("Vientiane", *_VIE, ["Vientiane"]),
    ],
    "actors": [
        (TH, ["Thailand", "Bangkok"]), (LA, ["Laos"]), (SUC, ["Suchada Mongkol"]), (ASEAN, ["ASEAN"]), (MEN, ["Priya Menon"]), (WIC, ["Wichai Thepsuwan"]),
        (VIL, ["Vilay Phommachan"]), (STRAITS, ["Straits Channel"]), (GUARD, ["Phu Saen Guard"]), (MRC, ["Mekong Relief Committee"]), (WEI, ["Jonas Weidmann"]),
        (KHA, ["Khamphone Sayavong"]), (RWM, ["Rights Watch Mekong"]),
    ],
    "events": [
        ("invited", "AGREE", [SUC, TH], [ASEAN], "asserted", "2018-02-18", None, "observers_invited", "CONCEDE", "REQUEST"),
        (("freed", "commandos freed"), "AID", [COMMANDOS, TH], [HOST], "asserted", "2018-02-18", "Phu Saen", "hostages_out", "RETREAT", "ASSAULT"),
        (("wounded", "Five soldiers were wounded"), "ASSAULT", [], [ARMY], "asserted", "2018-02-18", "Phu Saen", "raid"),
        (("paid", "baht was paid"), "AID", [], [], "denied", None, None, "ransom", "CONCEDE", "COOPERATE", "RETREAT"),
        (("wounded", "soldiers were wounded in"), "ASSAULT", [], [ARMY], "asserted", "2018-02-18", "Phu Saen", "raid"),
        ("rejected", "REJECT", [TH], [LA], "asserted", None, None, "extension"),
        ("opened fire", "ASSAULT", [LARMY], [ARMY], "asserted", "2018-02-17", "Huai Kon", "breach"),
        ("taken effect", "RETREAT", [], [], "asserted", "2018-02-16", None, "truce", "AGREE", "CONCEDE"),
        (("hit", "was hit on"), "ASSAULT", [], [HOSP], "asserted", "2018-02-14", "Hongsa", "hospital"),
        ("accuses", "ACCUSE", [KHA, LA], [ARMY], "asserted", "2018-02-17", None, "hospital_charge"),
        ("calls on", "REQUEST", [RWM], [TH], "asserted", "2018-02-17", None, "rights_call"),
        (("used", "were used on"), "ASSAULT", [], [], "asserted", "2018-02-12", "Ban Din Dam", "cluster"),
        ("let a doctor in", "RETREAT", [GUARD], [], "asserted", None, "Phu Saen", "doctor", "CONCEDE"),
    ],
    "figures": [
        (("Nine", "Nine of the freed"), 9, "freed", "04.e2", None), ("Two traders", 2, "patients", None, None), ("all 23", 23, "freed", "04.e2", None),
        ("Five soldiers", 5, "wounded", "04.e3", None), ("20 million baht", 20000000, "baht", "04.e4", None), ("three soldiers", 3, "wounded", "04.e5", None),
        ("11,500", 11500, "displaced", None, None), ("Four people", 4, "killed", "04.e9", None), ("60 beds", 60, "beds", "04.e9", None),
        ("at least two types", 2, "types", "04.e12", "at least"), ("52 wounded", 52, "wounded", None, None),
    ],
    "problems": [("number", ["Five soldiers were wounded", "three soldiers were wounded"])],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_verity_desk.txt", "outlet": "Verity Desk Asia",
    "title": "Fact check: Five claims about the fighting at Phu Saen", "byline": ["Lim Hui Shan"], "published": "2018-02-23",
    "blocks": [
        ("boilerplate", "VERITY DESK"), ("title", "Fact check"), ("byline", "By Lim"), ("date", "Published"), ("date", "Updated"), ("body", "Since the first"),
        ("heading", "Claim 1"), ("body", "Verdict"), ("body", "The picture"), ("heading", "Claim 2"), ("body", "Verdict"), ("body", "Siam Horizon"),
        ("heading", "Claim 3"), ("body", "Verdict"), ("body", "The number"), ("heading", "Claim 4"), ("body", "Verdict"), ("body", "Television"),
        ("heading", "Claim 5"), ("body", "Verdict"), ("body", "The rifles"), ("body", "What about"), ("footer", "Verity Desk Asia is"), ("boilerplate", "Share this"),
    ],
    "quotes": [
        ("possesses no such weapon in the north", ARMY, "Thailand's army", ("told", "army told us")),
        ("We ran in our socks. The soldiers found us on the path and put us in front of the camera,", SOM, "Somphet Inthavong", ("said", "said one")),
    ],
    "indirect": [
        ("they showed parts of a submunition", None, "two munitions experts", ("said", "other said they showed")),
        ("it \"possesses no such weapon in the north\"", ARMY, "Thailand's army", ("told", "army told us")),
        ("the army had proved this", HORIZON, "Siam Horizon", "reported"),
        ("the damage was typical of a large shell coming from the west", LAW, "Lawan Petchsri", ("said", "Chiang Mai, said")),
        ("she had heard it from a fish seller", SIR, "Siriporn Kaewjan", ("told", "Kaewjan, told")),
        ("they and most of the others had got out through the back gate an hour before the helicopters came", None, "Two traders", ("said", "by video said")),
        ("it rescued everybody", ARMY, "The army", "maintains"),
        ("any link", LA, "The Lao government", "denies"),
    ],
    "times": [
        ("Friday 23 February 2018", "2018-02-23"), ("24 February 2018", "2018-02-24"), ("12 February", "2018-02-12"), ("August 2006", "2006-08"),
        ("Saturday", "2018-02-24"), ("10:40 on 14 February", "2018-02-14T10:40"), ("Sunday", "2018-02-18"), ("21 February", "2018-02-21"),
    ],
    "places": [
        ("Phu Saen", *_PHU, [("Phu Saen", 0)]), ("Ban Din Dam", *_DIN, ["Ban Din Dam"]), ("southern Lebanon", *_LEB, ["Lebanon"]), ("Hongsa", *_HON, ["Hongsa"]),
        ("Chiang Mai", *_CHI, ["Chiang Mai"]), ("Yunnan", *_YUN, ["Yunnan"]), ("Xayaburi", *_XAY, ["Xayaburi"]),
    ],
    "actors": [
        (LIM, ["Lim Hui Shan"]), (VERITY, ["Verity Desk Asia"]), (RWM, ["Rights Watch Mekong"]), (TH, ["Thailand"]), (LA, ["Laos"]), (HORIZON, ["Siam Horizon"]), (LAW, ["Lawan Petchsri"]),
        (RIM, ["Rim Khong Review"]), (SIR, ["Siriporn Kaewjan"]), (SOM, ["Somphet Inthavong"]), (GUARD, ["Phu Saen Guard"]), (BTH, ["Bounthan Keo"]),
    ],
    "events": [
        (("used", "weapons were used"), "ASSAULT", [], [], "hypothetical", None, "Ban Din Dam", "cluster"),
        (("fired", "gun fired it"), "ASSAULT", [], [], "asserted", "2018-02-14", "Hongsa", "hospital"),
        (("killed", "were killed in"), "ASSAULT", [], [MARKET], "asserted", "2018-02-12", "Ban Din Dam", "market"),
        (("freed", "commandos freed"), "AID", [COMMANDOS], [HOST], "asserted", "2018-02-18", "Phu Saen", "hostages_out", "RETREAT", "ASSAULT"),
        ("got out", "RETREAT", [HOST], [], "asserted", "2018-02-18", "Phu Saen", "hostages_out", "NONE"),
        ("rescued", "AID", [ARMY], [HOST], "asserted", "2018-02-18", "Phu Saen", "hostages_out", "RETREAT", "ASSAULT"),
        (("armed", "Laos armed"), "AID", [LA], [GUARD], "asserted", None, None, "arming"),
        ("arrested", "COERCE", [LPOLICE], [BTH], "asserted", "2018-02-21", "Xayaburi", "dealer"),
        (("blames", "Thailand blames"), "ACCUSE", [TH], [LARMY, LA], "asserted", None, None, None),
        (("blames", "Laos blames"), "ACCUSE", [LA], [RANGERS, TH], "asserted", None, None, None),
    ],
    "figures": [
        ("more than 90,000", 90000, "shares", None, "more than"), ("three other pictures", 3, "pictures", None, None), ("27 people", 27, "killed", "05.e3", None),
        ("16 names", 16, "killed", "05.e3", None), ("nine Lao", 9, "killed", "05.e3", None), ("four Thai", 4, "killed", "05.e3", None),
        ("two people from Yunnan", 2, "killed", "05.e3", None), (("six", "figure of six"), 6, "killed", "05.e3", None), ("80 metres", 80, "metres", None, None),
        ("25 weapons", 25, "weapons", None, None), ("about 1,000 feet", 1000, "feet", None, "about"),
    ],
    "problems": [("sum", ["16 names", "nine Lao, four Thai and two people from Yunnan"])],
}  # fmt: skip

_D06 = {
    "id": "06", "file": "06_harbour_review.txt", "outlet": "The Harbour Review",
    "title": "Seven days on the hill", "byline": ["Priscilla Tan"], "published": "2018-06-09",
    "blocks": [
        ("boilerplate", "The Harbour"), ("title", "Seven days"), ("heading", "How a patrol"), ("byline", "By Priscilla"), ("date", "9 June"),
        ("body", "The visitors'"), ("body", "What happened"), ("heading", "The first shots"), ("body", "A Thai ranger"), ("heading", "The market"), ("body", "Seventeen"),
        ("heading", "The hospital"), ("body", "On 28 May"), ("heading", "The fields"), ("body", "The men of"), ("body", "They held"), ("heading", "The truce"),
        ("body", "The ceasefire"), ("body", "In May both"), ("body", "Of those"), ("related", "More long"), ("boilerplate", "Subscribe"),
    ],
    "quotes": [
        ("There was no lorry,", NIR, "the general", ("said", "the general said")),
        ("We should have said so at once.", NIR, "the general", ("said", "the general said")),
        ("We had more guests than rice,", THO, "Thongkham", ("told", "Thongkham, told")),
        ("I sent away both,", BOU, ("he", "he told me"), ("told", "he told me")),
        ("They were very polite about it. They went as far as the gate.", BOU, ("he", "he told me"), ("told", "he told me")),
    ],
    "indirect": [
        ("A Thai ranger patrol fired first", OBSERVERS, "the observers", "conclude"),
        ("They were fired by Thai rockets", OBSERVERS, "the report", "according to"),
        ("one of his batteries had hit the hospital in Hongsa at 9:25 on the morning of 14 February", NIR, "Nirut Somboon", ("told", "Somboon told")),
        ("an officer had handed over 25 weapons", SIS, "Sisavath Keomany", "admitted"),
        ("no ransom was paid", TH, "The Thai government", ("says", "still says")),
        ("sending one army away", BOU, ("He", "He has been quoted"), ("quoted", "been quoted")),
    ],
    "times": [
        ("9 June 2018", "2018-06-09"), ("12 February", "2018-02-12"), ("April", "2018-04"), ("2 March", "2018-03-02"), ("last week", "2018-W22"),
        ("twenty to six", "2018-02-12T05:40"), ("that afternoon", "2018-02-12TAF"), ("28 May 2017", "2018-05-28"),
        ("9:25 on the morning of 14 February", "2018-02-14T09:25"), (("March", "died in March"), "2018-03"), ("2011", "2011"), (("April", "in April Lao"), "2018-04"),
        ("Shortly before dawn on 18 February", "2018-02-18TMO"), ("6 a.m. on Friday, 16 February", "2018-02-16T06:00"), (("May", "In May both"), "2018-05"),
    ],
    "places": [
        ("Phu Saen", *_PHU, [("Phu Saen", 0)]), ("Nan", *_NAN, [("Nan", 0), ("Nan", "prison of Nan"), ("Nan", "businessman in Nan")]),
        ("Ban Din Dam", *_DIN, ["Ban Din Dam"]), ("Hongsa", *_HON, ["Hongsa"]), ("Xayaburi", *_XAY, ["Xayaburi"]), ("Huai Kon", *_HUAI, ["Huai Kon"]),
    ],
    "actors": [
        (TAN, ["Priscilla Tan"]), (ASEAN, ["ASEAN"]), (TH, ["Bangkok"]), (NIR, ["Nirut Somboon"]), (GUARD, ["Phu Saen Guard", "the Guard"]), (LA, ["Vientiane"]),
        (SIS, ["Sisavath Keomany"]), (THO, ["Thongkham"]), (BOU, ["Phra Bounmy"]),
    ],
    "events": [
        ("fired first", "ASSAULT", [RANGERS], [LGUARDS], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        (("answered", "soldiers answered"), "ASSAULT", [LARMY], [RANGERS], "asserted", "2018-02-12", "Phu Saen", "first_shots"),
        (("died", "Seventeen people died"), "ASSAULT", [], [MARKET], "asserted", "2018-02-12", "Ban Din Dam", "market"),
        (("fired", "were fired by"), "ASSAULT", [ARMY, TH], [], "asserted", "2018-02-12", "Ban Din Dam", "cluster"),
        (("told", "Somboon told"), "CONCEDE", [NIR, TH], [], "asserted", "2018-05-28", None, "thai_admission"),
        (("hit", "had hit the"), "ASSAULT", [ARMY, TH], [HOSP], "asserted", "2018-02-14", "Hongsa", "hospital"),
        ("admitted", "CONCEDE", [SIS, LA], [], "asserted", "2018-04", None, "lao_admission"),
        ("handed over", "AID", [LARMY, LA], [GUARD], "asserted", None, "Xayaburi", "arming"),
        ("slipped out", "RETREAT", [HOST], [], "asserted", "2018-02-18", "Phu Saen", "hostages_out", "NONE"),
        (("landed", "Commandos landed"), "MOBILIZE", [COMMANDOS], [], "asserted", "2018-02-18", "Phu Saen", "raid", "ASSAULT", "AID"),
        (("paid", "paid the Guard"), "AID", [BIZ], [GUARD], "asserted", None, None, "ransom", "CONCEDE", "COOPERATE", "RETREAT"),
        ("agreed", "AGREE", [TH, LA], [], "asserted", "2018-05", "Huai Kon", "crossing_open"),
    ],
    "figures": [
        ("140 pages", 140, "pages", None, None), ("31 people", 31, "interviewed", None, None), ("Seventeen", 17, "killed", "06.e3", None),
        ("Fourteen shells", 14, "shells", "06.e3", None), ("155 millimetres", 155, "millimetres", None, None), ("41 submunitions", 41, "submunitions", "06.e4", None),
        ("31 lives", 31, "killed", None, None), ("Five people", 5, "killed", "06.e6", None), ("25 weapons", 25, "weapons", "06.e8", None),
        ("21 people", 21, "hostages", None, None), (("19", "18 February, 19"), 19, "escaped", "06.e9", None), ("two old monks", 2, "hostages", None, None),
        ("640,000 dollars", 640000, "dollars", "06.e11", None), ("about 2,000", 2000, "displaced", None, "about"),
    ],
    "problems": [("year", ["28 May 2017"])],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "Shelling and a seizure of hostages around a disputed temple between Thailand and Laos in February 2018. Everything is invented but the names of states and larger places.",
    "documents": [_D01, _D02, _D03, _D04, _D05, _D06],
    "actors": [
        {"id": i, "name": n, "type": t, "country": c}
        for i, n, t, c in [
            (TH, "Thailand", "state", "TH"), (LA, "Laos", "state", "LA"), (ASEAN, "Association of Southeast Asian Nations", "igo", ""),
            (ARMY, "Thai army", "military", "TH"), (RANGERS, "Thai rangers", "military", "TH"), (COMMANDOS, "Thai commandos", "military", "TH"),
            (AREA3, "Third Army Area", "military", "TH"), (LARMY, "Lao army", "military", "LA"), (LGUARDS, "Lao border guards", "military", "LA"),
            (LPOLICE, "Lao police", "police", "LA"), (GUARD, "Phu Saen Guard", "group", ""), (COURT, "court", "org", "TH"),
            (HOSP, "hospital in Hongsa", "org", "LA"), (MRC, "Mekong Relief Committee", "org", ""), (RWM, "Rights Watch Mekong", "org", "TH"),
            (HORIZON, "Siam Horizon", "org", "TH"), (RIM, "Rim Khong Review", "org", "TH"), (VERITY, "Verity Desk Asia", "org", ""),
            (PPA, "Peninsula Press Agency", "org", ""), (STRAITS, "Straits Channel", "org", ""), (OBSERVERS, "observers", "org", ""), (RADIO, "Lao radio", "org", "LA"),
            (HOST, "hostages", "people", ""), (MARKET, "people in the market", "people", ""), (EVAC, "evacuated villagers", "people", "TH"),
        ]
    ] + [
        {"id": i, "name": n, "type": "person", "role": r, "country": c}
        for i, n, r, c in [
            (PRA, "Prasit Wannakul", "spokesman of the army", "TH"), (VIL, "Vilay Phommachan", "spokesman of the government", "LA"),
            (BOU, "Phra Bounmy", "abbot", ""), (SUC, "Suchada Mongkol", "foreign minister", "TH"), (THO, "Thongkham", "leader of the Guard", ""),
            (WIC, "Wichai Thepsuwan", "prime minister", "TH"), (KAS, "Kasem Sirichai", "general", "TH"), (MAN, "Manivanh Douangdy", "nurse", "LA"),
            (CHA, "Chalerm Intasorn", "editor", "TH"), (SIR, "Siriporn Kaewjan", "commentator", "TH"), (MEN, "Priya Menon", "correspondent", ""),
            (WEI, "Jonas Weidmann", "director of an aid group", ""), (KHA, "Khamphone Sayavong", "minister of health", "LA"),
            (LAW, "Lawan Petchsri", "blast engineer", "TH"), (SOM, "Somphet Inthavong", "trader", "LA"), (BTH, "Bounthan Keo", "dealer", "LA"),
            (NIR, "Nirut Somboon", "minister of defence", "TH"), (SIS, "Sisavath Keomany", "minister of defence", "LA"), (BIZ, "a businessman in Nan", "businessman", "TH"),
            (RATTANA, "Anong Rattana", "reporter", ""), (SISOUK, "Khamla Sisouk", "reporter", ""), (HENDRY, "Paul Hendry", "editor", ""),
            (LIM, "Lim Hui Shan", "reporter", ""), (TAN, "Priscilla Tan", "reporter", ""),
        ]
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("first_shots", "The first shots under the temple", "ASSAULT", "2018-02-12"),
            ("market", "Shells on the market of Ban Din Dam", "ASSAULT", "2018-02-12"),
            ("cluster", "Cluster munitions", "ASSAULT", "2018-02-12"),
            ("hostage_taking", "The temple and its hostages seized", "ASSAULT", "2018-02-13"),
            ("demand", "Payment for the fields demanded", "REQUEST", None),
            ("arming_charge", "Laos accused of arming the Guard", "ACCUSE", None),
            ("arming", "Who armed the Guard", "AID", None),
            ("abbot", "The abbot's appeal", "REQUEST", None),
            ("observers_refused", "Observers turned down", "REJECT", "2018-02-13"),
            ("observers_invited", "Observers invited", "AGREE", "2018-02-18"),
            ("crossing_closed", "The crossing closed", "SANCTION", None),
            ("crossing_open", "The crossing to be opened", "AGREE", "2018-05"),
            ("hospital", "The hospital in Hongsa hit", "ASSAULT", "2018-02-14"),
            ("hospital_charge", "Thai artillery accused over the hospital", "ACCUSE", "2018-02-17"),
            ("praise", "The prime minister praises the soldiers", "SUPPORT", None),
            ("truce_talks", "Talks on a truce", "CONSULT", "2018-02-15"),
            ("truce", "The truce", "AGREE", "2018-02-16"),
            ("extension", "A longer truce rejected", "REJECT", None),
            ("breach", "The truce broken", "ASSAULT", "2018-02-17"),
            ("hostages_out", "The hostages leave the temple", "RETREAT", "2018-02-18"),
            ("raid", "Commandos at the temple", "MOBILIZE", "2018-02-18"),
            ("ransom", "A ransom", "AID", None),
            ("doctor", "A doctor let into the temple", "RETREAT", None),
            ("rights_call", "A rights group asks for an explanation", "REQUEST", "2018-02-17"),
            ("editor", "An editor's arrest ordered", "COERCE", "2018-02-16"),
            ("dealer", "A dealer arrested", "COERCE", "2018-02-21"),
            ("thai_admission", "Thailand admits the shell on the hospital", "CONCEDE", "2018-05-28"),
            ("lao_admission", "Laos admits the weapons", "CONCEDE", "2018-04"),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "dead in the market", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("11", "01", "killed at least 11 people"), ("6", "02", "Six people died there"), ("27", "03", "Twenty-seven people died in Ban Din Dam"),
            ("16", "05", "The list kept by the hospital has 16 names"), ("17", "06", "Seventeen people died in Ban Din Dam")]},
        {"id": "c02", "topic": "who fired first", "kind": "perpetrator", "verdict": "resolved by 06", "statements": [
            ("Lao", "01", "Lao soldiers opened fire on a ranger patrol"), ("Thai", "01", "the Thai rangers had shot first"), ("Lao", "02", "Lao soldiers opened fire on a ranger patrol"),
            ("Thai", "03", "Who began it? Our rangers did."), ("Thai", "06", "A Thai ranger patrol fired first")]},
        {"id": "c03", "topic": "when the truce began", "kind": "time", "verdict": "resolved by 06", "statements": [
            ("Thursday evening", "03", "it began that evening at six"), ("Friday 6 a.m.", "04", "It had taken effect at 23:00 on Thursday"),
            ("Friday 6 a.m.", "06", "The ceasefire began at 6 a.m. on Friday, 16 February")]},
        {"id": "c04", "topic": "where the shells fell", "kind": "place", "verdict": "resolved by 06", "statements": [
            ("fields", "01", "its shells had come down in rice fields east of the village"), ("fields", "02", "its shells had come down in rice fields east of the village"),
            ("market", "03", "They fell on the roof of the fish hall"), ("market", "05", "fell on the market itself or within 80 metres of it"),
            ("market", "06", "struck the market; the rice fields to the east show not one crater")]},
        {"id": "c05", "topic": "number of hostages", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("19", "01", "took 19 people hostage"), ("14", "02", "took 14 people hostage"), ("23", "04", "freed all 23 hostages"), ("21", "06", "They held 21 people.")]},
        {"id": "c06", "topic": "freed or escaped", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("escaped", "03", "those people simply walked out through a back gate"), ("freed", "04", "commandos freed all 23 hostages from the temple"),
            ("escaped", "05", "most of the others had got out through the back gate"), ("freed", "05", "it rescued everybody"),
            ("escaped", "06", "19 of them slipped out by the back gate")]},
        {"id": "c07", "topic": "cluster munitions", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("no", "01", "denied that the army had used cluster munitions"), ("no", "02", "denied that the army had used cluster munitions"),
            ("yes", "04", "at least two types of cluster munition were used on Monday"), ("no", "05", "possesses no such weapon in the north"),
            ("yes", "06", "They were fired by Thai rockets")]},
        {"id": "c08", "topic": "what hit the hospital", "kind": "cause", "verdict": "resolved by 06", "statements": [
            ("lorry", "02", "An ammunition lorry of the Lao army exploded beside the hospital"), ("Thai shell", "03", "and it was Thai"),
            ("artillery", "04", "He accuses the Thai artillery"), ("lorry", "04", "Bangkok blames a Lao lorry"),
            ("large shell", "05", "the damage was typical of a large shell coming from the west"), ("Thai shell", "06", "one of his batteries had hit the hospital in Hongsa"),
            ("no lorry", "06", "There was no lorry,")]},
        {"id": "c09", "topic": "the minister on observers", "kind": "stance", "verdict": "change over time", "statements": [
            ("against", "01", "We do not need a referee in our own garden,"), ("against", "02", "We do not need a referee in our own garden,"),
            ("for", "04", "has invited ASEAN observers to the Thai side of the ridge")]},
        {"id": "c10", "topic": "did Laos arm the Guard", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("no", "01", "his country had never given it \"so much as a cartridge\""), ("no", "03", "Vientiane swears that it has no link with the Guard"),
            ("no", "04", "Laos has no contact with the group"), ("no", "05", "The Lao government denies any link"),
            ("yes", "06", "admitted that an officer had handed over 25 weapons")]},
        {"id": "c11", "topic": "the abbot's words", "kind": "paraphrase", "verdict": "resolved by 06", "statements": [
            ("both", "01", "I ask every man with a gun to leave my hill, whatever flag he carries,"), ("the Thai army", "03", "has told the Thai army to get out of his temple"),
            ("both", "06", "I sent away both,")]},
        {"id": "c12", "topic": "what the occupiers are called", "kind": "wording", "verdict": "framing", "statements": [
            ("gunmen", "01", "about 30 gunmen"), ("militants", "02", "about 30 militants"), ("villagers", "03", "the villagers who occupied the temple")]},
        {"id": "c13", "topic": "who broke the truce", "kind": "perpetrator", "verdict": "open", "statements": [
            ("Thai", "03", "our batteries at Huai Kon fired first"), ("Lao", "04", "Lao mortars opened fire on its post at Huai Kon"),
            ("unknown", "06", "Who broke it the observers could not find out.")]},
        {"id": "c14", "topic": "when the hospital was hit", "kind": "time", "verdict": "resolved by 06", "statements": [
            ("Wednesday morning", "02", "on Wednesday morning"), ("night", "03", "on the night of Tuesday 14 February"),
            ("9:25", "06", "at 9:25 on the morning of 14 February")]},
        {"id": "c15", "topic": "dead in the hospital", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("2", "02", "Two patients died"), ("4", "04", "Four people were killed when the hospital in Hongsa was hit"), ("5", "06", "Five people were killed there")]},
        {"id": "c16", "topic": "the abbot's appeal, cut", "kind": "selection", "verdict": "selective quotation", "statements": [
            ("whole", "01", "I ask every man with a gun to leave my hill, whatever flag he carries,"), ("cut", "02", "I ask every man with a gun to leave my hill,")]},
        {"id": "c17", "topic": "was a ransom paid", "kind": "existence", "verdict": "open", "statements": [
            ("no", "04", "He also denies a Lao radio report that a ransom of 20 million baht was paid"), ("yes", "06", "A businessman in Nan paid the Guard 640,000 dollars"),
            ("no", "06", "no ransom was paid")]},
        {"id": "c18", "topic": "who shot at the aid trucks", "kind": "selection", "verdict": "selective quotation", "statements": [
            ("both", "01", "fired at from both directions"), ("not said", "02", "its trucks had been fired at")]},
        {"id": "c19", "topic": "who the dead of the market were", "kind": "description", "verdict": "contradiction", "statements": [
            ("soldiers", "02", "most of them Lao soldiers"), ("not soldiers", "03", "They were not soldiers crouching among cabbages"),
            ("not soldiers", "05", "none of those named was in uniform")]},
        {"id": "c20", "topic": "where the Guard comes from", "kind": "place", "verdict": "open", "statements": [
            ("both slopes", "01", "drawn from hamlets on both slopes"), ("Lao slope", "02", "drawn from hamlets on the Lao slope")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("8,000 on one side", "01", "More than 8,000 people have fled their homes on the Lao side"), ("11,500 on both", "04", "the number of displaced on both sides at 11,500")]},
        {"id": "n02", "statements": [("34 of the market", "01", "34 wounded from the market"), ("52 in all", "04", "52 wounded on both sides of the border")]},
        {"id": "n03", "statements": [("300 metres", "01", "about 300 metres from the temple gate"), ("1,000 feet", "05", "about 1,000 feet from the temple gate")]},
        {"id": "n04", "statements": [("5:40 local", "01", "at 5:40 a.m."), ("22:40 GMT", "04", "since the shooting began at 22:40 last Sunday")]},
        {"id": "n05", "statements": [("17 in the market", "06", "Seventeen people died in Ban Din Dam"), ("31 in the week", "06", "the fighting cost 31 lives")]},
        {"id": "n06", "statements": [("23:00 GMT", "04", "It had taken effect at 23:00 on Thursday"), ("6 a.m. local", "06", "The ceasefire began at 6 a.m. on Friday")]},
        {"id": "n07", "statements": [("20 million baht", "04", "a ransom of 20 million baht"), ("640,000 dollars", "06", "paid the Guard 640,000 dollars")]},
    ],
    "same_wire": [{"documents": ["01", "02"], "agency": "Peninsula Press Agency"}],
}  # fmt: skip
