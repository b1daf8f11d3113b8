"""Labels of the Pilcomayo crisis, by their words."""

from typing import Any

AR, PY, BR = "state.argentina", "state.paraguay", "state.brazil"
MOV, BEN, GAO = "group.canal_movement", "person.benitez", "person.gaona"
VAL, FER, HID = "person.valdez", "person.ferreira", "org.hidrosur"
POL, UNION, MIN = "police.paraguay", "org.drivers_union", "gov.paraguay.interior"
FARM = "people.farmers"

_D01 = {
    "id": "01", "file": "01_meridian_wire.txt", "outlet": "Chaco Meridian",
    "title": "Farmers hold Pilcomayo barrage as lorry drivers close the border",
    "byline": ["Meridian Wire"], "published": "2011-08-17",
    "blocks": [
        ("title", "Farmers hold"), ("byline", "By Meridian"), ("date", "Wednesday 17"),
        ("body", "ASUNCION"), ("body", "The movement says"), ("body", "Six people"),
        ("body", "In Clorinda"), ("body", "Paraguay's interior"), ("body", "Argentina called"),
        ("body", "The barrage waters"),
    ],
    "quotes": [
        ("We did not close the river, we opened a page of the treaty,", BEN, "Aurelia Benítez", "said by telephone"),
        ("Not one soldier has left his barracks,", GAO, "he told", "told reporters"),
    ],
    "indirect": [
        ("Several hundred farmers of the Canal Movement occupied the Santa Rosa barrage on the Pilcomayo on Monday night and shut its gates, cutting off water to the Argentine side of the river", "people.officials", "officials in both countries", ("said", 0)),
        ("Argentina takes twice the share it was given in the pact of 1994", MOV, "The movement", "says"),
        ("Six people were hurt when police fired rubber bullets at the crowd", MIN, "the interior ministry", ("said", 2)),
        ("the blockade would go on until the gates were open", UNION, "Their union", ("said", 3)),
        ("the army was being sent", GAO, "He denied", "denied"),
    ],
    "times": [
        ("Wednesday 17 August 2011", "2011-08-17"), ("Monday night", "2011-08-15TNI"), ("Tuesday", "2011-08-16"),
        ("1994", "1994"), ("Friday", "2011-08-19"),
    ],
    "places": [
        ("Asunción", -25.2865, -57.647, ["ASUNCION", "Asunción"]), ("Clorinda", -25.285, -57.72, ["Clorinda"]),
        ("Formosa", -26.185, -58.175, ["Formosa"]), ("Pilcomayo", -25.3, -57.9, ["Pilcomayo", ("Pilcomayo", 1)]),
    ],
    "actors": [
        (MOV, ["Canal Movement"]), (BEN, ["Aurelia Benítez"]), (GAO, ["Ramiro Gaona"]), (VAL, ["Lucrecia Valdez"]),
        (FER, ["Hugo Ferreira"]), (AR, ["Argentina", "Argentine"]), (PY, ["Paraguay", "Paraguayan"]),
    ],
    "events": [
        ("occupied", "PROTEST", [MOV], [], "asserted", "2011-08-15", "Pilcomayo", "occupation", "COERCE"),
        ("cutting off", "SANCTION", [MOV], [AR], "asserted", "2011-08-15", "Pilcomayo", "occupation", "COERCE"),
        ("takes", "ACCUSE", [MOV], [AR], "asserted", None, None, None),
        ("fired", "ASSAULT", [POL], [FARM], "asserted", "2011-08-15", "Pilcomayo", "rubber_bullets", "COERCE"),
        ("strike", "PROTEST", [UNION], [], "asserted", "2011-08-16", "Clorinda", "bridge_blockade"),
        ("blockade", "THREATEN", [UNION], [PY], "threatened", None, "Clorinda", "bridge_blockade", "PROTEST"),
        ("ordered", "MOBILIZE", [GAO], [MOV], "asserted", "2011-08-16", "Pilcomayo", "officers_sent"),
        ("being sent", "MOBILIZE", [PY], [], "denied", None, "Pilcomayo", "army"),
        ("called on", "REQUEST", [AR], [PY], "asserted", "2011-08-16", None, "call_48h"),
        ("due to meet", "AGREE", [VAL], [FER], "planned", "2011-08-19", "Formosa", "formosa_talks", "CONSULT"),
    ],
    "figures": [
        ("Several hundred", None, "farmers", "01.e1", None), ("twice", 2, "share", None, None),
        ("Six", 6, "wounded", "01.e4", None), ("nineteen", 19, "wounded", "01.e4", None),
        ("two of them", 2, "wounded", "01.e4", None), ("140", 140, "vehicles", "01.e5", "about"),
        ("300", 300, "officers", "01.e7", None), ("48 hours", 48, "hours", "01.e9", None),
        ("40,000", 40000, "hectares", None, "some"), ("Two dams", 2, "dams", None, None),
    ],
    "problems": [],
}  # fmt: skip

_D02 = {
    "id": "02", "file": "02_river_post.txt", "outlet": "The River Post",
    "title": "Militants seize dam on the Pilcomayo", "byline": [], "published": "2011-08-18",
    "blocks": [
        ("title", "Militants seize"), ("body", "ASUNCION"), ("body", "The movement says"), ("body", "Six people"),
        ("body", "In Clorinda"), ("body", "Paraguay’s interior"), ("body", "Argentina called"), ("body", "A Brazilian"),
        ("footer", "Published in"), ("related", "Also in this"), ("related", "Carnival route"), ("related", "12 Jan"),
        ("related", "Carnival route"), ("related", "The city has"), ("related", "Egg prices"), ("related", "Updated 11"),
        ("related", "A tray"),
    ],
    "quotes": [
        ("We did not close the river, we opened a page of the treaty,", BEN, "Aurelia Benítez", ("said", 1)),
    ],
    "indirect": [
        ("Several hundred militants of the so-called Canal Movement seized the Santa Rosa barrage on the Pilcomayo on Monday night and shut its gates, cutting off water to the Argentine side of the river", "people.officials", "officials in both countries", ("said", 0)),
        ("Argentina takes twice the share it was given in the pact of 1994", MOV, "The movement", "says"),
        ("Six people were hurt when police fired rubber bullets at the crowd", MIN, "the interior ministry", ("said", 2)),
        ("the army was being sent", GAO, "He denied", "denied"),
        ("A Brazilian engineer who works at the barrage was missing on Wednesday", BR, "the consulate of Brazil", ("said", 3)),
    ],
    "times": [
        ("Monday night", "2011-08-15TNI"), ("Tuesday", "2011-08-16"), ("1994", "1994"), ("Friday", "2011-08-19"),
        ("Wednesday", "2011-08-17"), ("August 18th, 2011", "2011-08-18"),
    ],
    "places": [
        ("Asunción", -25.2865, -57.647, ["ASUNCION", "Asunción"]), ("Clorinda", -25.285, -57.72, ["Clorinda"]),
        ("Formosa", -26.185, -58.175, ["Formosa"]), ("Pilcomayo", -25.3, -57.9, ["Pilcomayo", ("Pilcomayo", 1)]),
    ],
    "actors": [
        (MOV, ["Canal Movement"]), (BEN, ["Aurelia Benítez"]), (GAO, ["Ramiro Gaona"]), (VAL, ["Lucrecia Valdez"]),
        (FER, ["Hugo Ferreira"]), (AR, ["Argentina", "Argentine"]), (PY, ["Paraguay", "Paraguayan"]),
        (BR, ["Brazil", "Brazilian"]),
    ],
    "events": [
        ("seized", "PROTEST", [MOV], [], "asserted", "2011-08-15", "Pilcomayo", "occupation", "COERCE"),
        ("cutting off", "SANCTION", [MOV], [AR], "asserted", "2011-08-15", "Pilcomayo", "occupation", "COERCE"),
        ("fired", "ASSAULT", [POL], [FARM], "asserted", "2011-08-15", "Pilcomayo", "rubber_bullets", "COERCE"),
        ("strike", "PROTEST", [UNION], [], "asserted", "2011-08-16", "Clorinda", "bridge_blockade"),
        ("ordered", "MOBILIZE", [GAO], [MOV], "asserted", "2011-08-16", "Pilcomayo", "officers_sent"),
        ("being sent", "MOBILIZE", [PY], [], "denied", None, "Pilcomayo", "army"),
        ("called on", "REQUEST", [AR], [PY], "asserted", "2011-08-16", None, "call_48h"),
        ("due to meet", "AGREE", [VAL], [FER], "planned", "2011-08-19", "Formosa", "formosa_talks", "CONSULT"),
    ],
    "figures": [
        ("Several hundred", None, "militants", "02.e1", None), ("Six", 6, "wounded", "02.e3", None),
        ("140", 140, "vehicles", "02.e4", "about"), ("300", 300, "officers", "02.e5", None),
        ("48 hours", 48, "hours", "02.e7", None),
    ],
    "problems": [("duplicate_headline", ["Carnival route changed again"])],
}  # fmt: skip

_D03 = {
    "id": "03", "file": "03_voz_del_delta.txt", "outlet": "Voz del Delta", "title": "Who is thirsty in this story?",
    "byline": ["Inés Caballero"], "published": "2011-08-19",
    "blocks": [
        ("title", "# Who is"), ("byline", "Inés"), ("date", "19 August"), ("body", "On Monday"), ("body", "Ramiro Gaona"),
        ("body", "The pact of"), ("body", "Lucrecia"), ("body", "Aurelia"), ("footer", "Letters to"), ("footer", "**["),
    ],
    "quotes": [
        ("Not one soldier has left his barracks", GAO, "the minister", "told"),
        ("a piece of history", FER, "Hugo Ferreira", "calls"),
        ("We want the books of the company,", BEN, "she said", ("said", 0)),
    ],
    "indirect": [
        ("the army stayed at home", GAO, "Ramiro Gaona", "says"),
    ],
    "times": [
        ("19 August 2011", "2011-08-19"), ("Monday night", "2011-08-15TNI"), ("Tuesday", "2011-08-16"),
        ("June 1994", "1994-06"), ("today", "2011-08-19"), ("Wednesday", "2011-08-17"), ("2003", "2003"),
        ("2006", "2006"),
    ],
    "places": [("Formosa", -26.185, -58.175, ["Formosa"])],
    "actors": [
        (GAO, ["Ramiro Gaona"]), (FER, ["Hugo Ferreira"]), (VAL, ["Lucrecia Valdez"]), (BEN, ["Aurelia Benítez"]),
        (AR, ["Argentina"]), (HID, ["Hidrosur"]),
    ],
    "events": [
        ("take", "PROTEST", [FARM], [], "asserted", "2011-08-15", "Santa Rosa", "occupation", "COERCE"),
        ("saw", "MOBILIZE", [PY], [], "asserted", "2011-08-16", "Santa Rosa", "army"),
        ("sit down", "AGREE", [VAL], [FER], "planned", "2011-08-19", "Formosa", "formosa_talks", "CONSULT"),
        ("closed", "SANCTION", [AR], [PY], "asserted", "2011-08-17", None, "visa_desk"),
        ("strike", "PROTEST", [BEN], [], "asserted", "2003", "Formosa", None),
    ],
    "figures": [
        ("Nineteen", 19, "wounded", "03.e1", None), ("two of them", 2, "wounded", "03.e1", None),
        ("six", 6, "wounded", "03.e1", None), ("three", 3, "lorries", "03.e2", None), ("half", 0.5, "share", None, None),
    ],
    "problems": [],
}  # fmt: skip

_D04 = {
    "id": "04", "file": "04_barrage_live.txt", "outlet": "Barrage Watch",
    "title": "Barrage Live: \"Nobody goes home\" — farmers turn down the minister's offer", "byline": [],
    "published": "2011-08-18",
    "blocks": [
        ("title", "Barrage Live"), ("caption", "The Santa Rosa"), ("related", "Read also"), ("boilerplate", "Newest first"),
        ("update", "UPDATE 1940"), ("update", "Nobody goes home. They"), ("update", "UPDATE 1715"), ("update", "UPDATE 1310"),
        ("update", "UPDATE 0905"), ("update", "FIRST POST"), ("heading", "Hidrosur Stops"), ("body", "The company that"),
        ("related", "Related Posts"), ("author_bio", "Barrage Watch is"), ("comment", "1. It was"), ("comment", "• You were"),
        ("comment", "• Nine dead"), ("comment", "2. Let"), ("boilerplate", "Leave a"),
    ],
    "quotes": [
        ("Nobody goes home", BEN, "farmers", None),
        ("Nobody goes home. They have offered us a commission, and we have had eleven commissions.", BEN, "she told", "told the farmers"),
    ],
    "indirect": [
        ("it came from the crowd", POL, "The police", "say"),
        ("a policeman fired it and nobody was hit", MOV, "The movement", "says"),
        ("140 lorries are on it", UNION, "The drivers' union", ("says", 1)),
        ("he counted 95", None, "a customs officer", "tells"),
        ("Argentina has sent 200 gendarmes to the Clorinda bridge", None, "state radio", "reports"),
    ],
    "times": [
        ("August 3, 2011", "2011-08-03"), ("1940 GMT", "2011-08-18T19:40"), ("1715 GMT", "2011-08-18T17:15"),
        ("midnight", "2011-08-19T00:00"), ("Tuesday", "2011-08-16"), ("1310 GMT", "2011-08-18T13:10"),
        ("this morning", "2011-08-18TMO"), ("0905 GMT", "2011-08-18T09:05"), ("Yesterday", "2011-08-17"),
        ("May 2110", "2110-05"),
    ],
    "places": [("Clorinda", -25.285, -57.72, ["Clorinda", ("Clorinda", 1)]), ("Asunción", -25.2865, -57.647, ["Asunción"])],
    "actors": [
        (BEN, ["Aurelia Benítez"]), (GAO, ["Ramiro Gaona"]), (AR, ["Argentina", "Argentine"]), (HID, ["Hidrosur"]),
    ],
    "events": [
        ("rejected", "REJECT", [BEN], [GAO], "asserted", "2011-08-18", "Santa Rosa", "offer"),
        ("offers", "AGREE", [GAO], [MOV], "asserted", "2011-08-18", "Santa Rosa", "offer", "CONCEDE"),
        ("arrested", "COERCE", [PY], [MOV], "asserted", "2011-08-16", None, "arrests_16"),
        ("fired", "ASSAULT", [FARM], [], "asserted", "2011-08-18", "Santa Rosa", "shot"),
        ("sent", "MOBILIZE", [AR], [], "asserted", "2011-08-18", "Clorinda", "gendarmes"),
        ("closed the visa", "SANCTION", [AR], [PY], "asserted", "2011-08-17", "Asunción", "visa_desk"),
    ],
    "figures": [
        ("eleven", 11, "commissions", None, None), ("four", 4, "arrested", "04.e3", None), ("140", 140, "lorries", None, None),
        ("95", 95, "lorries", None, None), ("200", 200, "gendarmes", "04.e5", None),
    ],
    "problems": [("year_in_the_future", ["May 2110"])],
}  # fmt: skip

_D05 = {
    "id": "05", "file": "05_capital_tribune.txt", "outlet": "Capital Tribune",
    "title": "Valdez and Ferreira part without a deal", "byline": ["Nora Quiroga", "Esteban Rolón"],
    "published": "2011-08-20",
    "blocks": [
        ("title", "Valdez and"), ("byline", "By Nora"), ("date", "Saturday 20"), ("body", "The foreign"),
        ("body", '"We spoke'), ("body", "Police in"), ("body", "A person"), ("body", "The Brazilian"), ("body", "Argentina will"),
    ],
    "quotes": [
        ("We spoke about water and heard about maps,", VAL, "Lucrecia Valdez", ("said", 0)),
    ],
    "indirect": [
        ("the talks had been useful and would be resumed next week in Asunción", FER, "Hugo Ferreira", ("said", 1)),
        ("all nine had been beaten", None, "A lawyer of the movement", ("said", 2)),
        ("Hidrosur had asked the government to cut the power of the gatehouse", None, "A person close to the company", ("said", 3)),
        ("it had never asked for anything of the kind", "person.duarte", "Iván Duarte", ("said", 4)),
        ("The Brazilian engineer who was reported missing on Wednesday, Paulo Teixeira, is at home in Foz do Iguaçu", BR, "the Brazilian consulate", "according to"),
    ],
    "times": [
        ("Saturday 20 August 2011", "2011-08-20"), ("Friday", "2011-08-19"), ("next week", "2011-W34"),
        ("Thursday night", "2011-08-18TNI"), ("Tuesday", "2011-08-16"), ("Wednesday", "2011-08-17"),
    ],
    "places": [
        ("Formosa", -26.185, -58.175, ["Formosa"]), ("Asunción", -25.2865, -57.647, ["Asunción"]),
        ("Paraguay", -23.4, -58.4, [("Paraguay", 1)]), ("Foz do Iguaçu", -25.54, -54.58, ["Foz do Iguaçu"]),
        ("The Hague", 52.08, 4.3, ["The Hague"]),
    ],
    "actors": [
        (VAL, ["Lucrecia Valdez", "Valdez"]), (FER, ["Hugo Ferreira", "Ferreira"]), (MOV, ["Canal Movement"]),
        (HID, ["Hidrosur"]), ("person.duarte", ["Iván Duarte"]), ("person.teixeira", ["Paulo Teixeira"]),
        (AR, ["Argentina"]), (PY, ["Paraguay"]), (BR, ["Brazilian"]),
    ],
    "events": [
        ("met", "CONSULT", [VAL, FER], [], "asserted", "2011-08-19", "Formosa", "formosa_talks"),
        ("resumed", "AGREE", [AR, PY, FER], [], "planned", None, "Asunción", None, "CONSULT"),
        ("arrested", "COERCE", [POL, PY], [MOV], "asserted", "2011-08-18", None, "arrests_18"),
        ("detained", "COERCE", [POL, PY], [MOV], "asserted", "2011-08-16", None, "arrests_16"),
        ("beaten", "ASSAULT", [POL, PY], [MOV], "denied", None, None, "beating"),
        ("asked", "REQUEST", [HID], [PY], "denied", None, None, "power_cut"),
        ("frozen", "SANCTION", [AR], [PY], "asserted", None, None, "loan"),
    ],
    "figures": [
        ("three hours", 3, "hours", "05.e1", None), ("three more", 3, "arrested", "05.e3", None),
        ("six", 6, "arrested", "05.e4", None), ("nine", 9, "arrested", "05.e3", None),
        ("all nine", 9, "people", "05.e5", None), ("20 million", 20000000, "dollars", "05.e7", None),
    ],
    "problems": [("sum_holds_count", ["makes nine"])],
}  # fmt: skip

_D06 = {
    "id": "06", "file": "06_what_was_settled.txt", "outlet": "Chaco Meridian",
    "title": "The Pilcomayo barrage: what was settled and what was not", "byline": ["Meridian data desk"],
    "published": "2011-09-02",
    "blocks": [
        ("title", "The Pilcomayo"), ("byline", "By the"), ("date", "Updated 2"), ("body", "The gates"), ("body", "The injured"),
        ("body", "The army"), ("body", "The shot"), ("body", "The arrests"), ("body", "The bridge"), ("body", "The pact"),
        ("body", "What comes"),
    ],
    "quotes": [
        ("between 12 and 14", MIN, "The interior ministry", "says"),
    ],
    "indirect": [
        ("80 of them had guarded a pumping station from 16 August", MIN, "the ministry", "said"),
        ("There were never more than 95 lorries on it", None, "customs records", "show"),
    ],
    "times": [
        ("2 September 2011, 12:00", "2011-09-02T12:00"), ("Sunday, 28 August", "2011-08-28"), ("15 August", "2011-08-15"),
        ("Monday", "2011-08-29"), ("16 August", "2011-08-16"), ("18 August", "2011-08-18"),
        ("Tuesday 16 August", "2011-08-16"), ("18 August", "2011-08-18"), ("27 August", "2011-08-27"),
        ("29 August", "2011-08-29"), ("March 1994", "1994-03"), ("15 September", "2011-09-15"),
    ],
    "places": [("Asunción", -25.2865, -57.647, ["Asunción", ("Asunción", 1)]), ("Clorinda", -25.285, -57.72, ["Clorinda"])],
    "actors": [(GAO, ["Gaona"])],
    "events": [
        ("treated", "ASSAULT", [], [FARM], "asserted", "2011-08-15", "Asunción", "rubber_bullets", "NONE", "AID"),
        ("sent", "MOBILIZE", [PY], [], "asserted", "2011-08-16", "Santa Rosa", "army"),
        ("apologised", "CONCEDE", [GAO], [], "asserted", None, "Asunción", "apology"),
        ("deny", "REJECT", [POL, MOV], [], "asserted", None, None, "shot", "ACCUSE"),
        ("arrested", "COERCE", [PY], [MOV], "asserted", "2011-08-16", None, "arrests_16"),
        ("released", "RETREAT", [PY], [MOV], "asserted", "2011-08-27", None, "release"),
        ("left", "RETREAT", [UNION], [], "asserted", "2011-08-29", "Clorinda", "bridge_end"),
        ("meet", "AGREE", [AR, PY], [], "planned", "2011-09-15", "Asunción", "commission", "CONSULT"),
    ],
    "figures": [
        ("14", 14, "wounded", "06.e1", None), ("six", 6, "wounded", "06.e1", None),
        ("between 12 and 14", [12, 14], "wounded", "06.e1", None), ("80", 80, "soldiers", "06.e2", None),
        ("Six men", 6, "arrested", "06.e5", None), ("four", 4, "arrested", "06.e5", None),
        ("three", 3, "arrested", None, None), ("nine", 9, "released", "06.e6", None), ("95", 95, "lorries", None, "more than"),
    ],
    "problems": [],
}  # fmt: skip

CRISIS: dict[str, Any] = {
    "about": "Gold for the FICTIONAL Pilcomayo crisis (six pieces, five invented outlets).",
    "documents": [_D01, _D02, _D03, _D04, _D05, _D06],
    "actors": [
        {"id": BEN, "name": "Aurelia Benítez", "type": "person", "role": "leader of the Canal Movement", "country": "PY"},
        {"id": GAO, "name": "Ramiro Gaona", "type": "person", "role": "Paraguayan interior minister", "country": "PY"},
        {"id": VAL, "name": "Lucrecia Valdez", "type": "person", "role": "Argentine foreign minister", "country": "AR"},
        {"id": FER, "name": "Hugo Ferreira", "type": "person", "role": "Paraguayan foreign minister", "country": "PY"},
        {"id": MOV, "name": "Canal Movement", "type": "group", "country": "PY"},
        {"id": AR, "name": "Argentina", "type": "state", "country": "AR"},
        {"id": PY, "name": "Paraguay", "type": "state", "country": "PY"},
        {"id": BR, "name": "Brazil", "type": "state", "country": "BR"},
        {"id": HID, "name": "Hidrosur", "type": "org", "country": "PY"},
    ],
    "incidents": [
        {"id": i, "title": t, "plover": p, "date": d}
        for i, t, p, d in [
            ("occupation", "Occupation of the Santa Rosa barrage", "PROTEST", "2011-08-15"),
            ("rubber_bullets", "Rubber bullets at the barrage", "ASSAULT", "2011-08-15"),
            ("bridge_blockade", "Blockade of the Clorinda bridge", "PROTEST", "2011-08-16"),
            ("officers_sent", "Officers ordered to the barrage", "MOBILIZE", "2011-08-16"),
            ("army", "Soldiers at Santa Rosa", "MOBILIZE", "2011-08-16"),
            ("call_48h", "Argentina's call", "REQUEST", "2011-08-16"),
            ("formosa_talks", "Talks in Formosa", "CONSULT", "2011-08-19"),
            ("visa_desk", "Visa desk closed", "SANCTION", "2011-08-17"),
            ("offer", "The minister's offer", "AGREE", "2011-08-18"),
            ("arrests_16", "Arrests of 16 August", "COERCE", "2011-08-16"),
            ("arrests_18", "Arrests of 18 August", "COERCE", "2011-08-18"),
            ("shot", "Shot at the gatehouse", "ASSAULT", "2011-08-18"),
        ]
    ],
    "contradictions": [
        {"id": "c01", "topic": "hurt on 15 August", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("6", "01", "Six people were hurt"), ("6", "02", "Six people were hurt"), ("19", "01", "nineteen"),
            ("19", "03", "Nineteen people"), ("14", "06", "14 people")]},
        {"id": "c02", "topic": "was the army there", "kind": "existence", "verdict": "resolved by 06", "statements": [
            ("no", "01", "denied that the army was being sent"), ("no", "02", "denied that the army was being sent"),
            ("yes", "03", "three lorries full of soldiers"), ("yes, 80", "06", "Soldiers were sent to Santa Rosa")]},
        {"id": "c03", "topic": "lorries on the bridge", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("140", "01", "about 140 vehicles"), ("140", "02", "about 140 vehicles"), ("140", "04", "140 lorries are on it"),
            ("95", "04", "he counted 95"), ("95 at most", "06", "never more than 95 lorries")]},
        {"id": "c04", "topic": "who fired on 18 August", "kind": "perpetrator", "verdict": "open", "statements": [
            ("the crowd", "04", "it came from the crowd"), ("a policeman", "04", "a policeman fired it"),
            ("both deny", "06", "both sides deny it")]},
        {"id": "c05", "topic": "arrested on 16 August", "kind": "figure", "verdict": "resolved by 06", "statements": [
            ("4", "04", "the four men arrested on Tuesday"), ("6", "05", "the six detained on Tuesday"), ("6", "06", "Six men were arrested")]},
        {"id": "c06", "topic": "month of the pact", "kind": "date", "verdict": "corrected by 06", "statements": [
            ("June", "03", "The pact of June 1994"), ("March", "06", "signed in March 1994")]},
        {"id": "c07", "topic": "what the occupiers are called", "kind": "wording", "verdict": "framing", "statements": [
            ("farmers", "01", "Several hundred farmers"), ("militants", "02", "Several hundred militants"), ("mob", "03", "a mob")]},
        {"id": "c08", "topic": "did Hidrosur ask for the power to be cut", "kind": "certainty", "verdict": "denied vs asserted", "statements": [
            ("it asked", "05", "Hidrosur had asked the government"), ("never", "05", "it had never asked")]},
        {"id": "c09", "topic": "the missing engineer", "kind": "status", "verdict": "change over time", "statements": [
            ("missing", "02", "was missing on Wednesday"), ("at home", "05", "is at home in Foz do Iguaçu")]},
        {"id": "c10", "topic": "were the arrested beaten", "kind": "certainty", "verdict": "denied vs asserted", "statements": [
            ("beaten", "05", "all nine had been beaten"), ("denied", "05", "The police denied it")]},
    ],
    "not_contradictions": [
        {"id": "n01", "statements": [("barrage", "01", "Santa Rosa barrage"), ("dam", "02", "dam on the Pilcomayo")]},
        {"id": "n02", "statements": [("300 officers", "01", "300 officers"), ("200 gendarmes", "04", "200 gendarmes")]},
    ],
    "same_wire": [{"documents": ["01", "02"], "agency": "Meridian Wire"}],
}  # fmt: skip
