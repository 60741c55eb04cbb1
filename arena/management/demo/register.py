"""The organisations of Meerland: all fictional, each known once, shared by the networks."""

# key | name | sector | municipality or region | part of
ORGANISATIONS = """
gemeente        | Gemeente Waterstad                  | Gemeente   | Waterstad
polderdam       | Gemeente Polderdam                  | Gemeente   | Polderdam
veenwijk        | Gemeente Veenwijk                   | Gemeente   | Veenwijk
oudeveen        | Gemeente Oudeveen                   | Gemeente   | Oudeveen
wijkteam-zuid   | Wijkteam Zuid                       | Welzijn    | Waterstad | gemeente
wijkteam-noord  | Wijkteam Noord                      | Welzijn    | Waterstad | gemeente
leerplicht      | Bureau Leerplicht Waterstad         | Onderwijs  | Waterstad | gemeente
zorgkantoor     | Zorgkantoor Meerland                | Verzekeren | Meerland
verzekeraar     | Zorgverzekeraar Meersaam            | Verzekeren | Meerland
huisartsen      | Huisartsencoöperatie Meerland       | Huisartsen | Meerland
hap-oudeveen    | Huisartsengroep Oudeveen            | Huisartsen | Oudeveen  | huisartsen
ziekenhuis      | Meerland Ziekenhuis                 | Ziekenhuis | Waterstad
ambulance       | Ambulancedienst Meerland            | Veiligheid | Meerland
ggd             | GGD Meerland                        | Veiligheid | Meerland
politie         | Politie, basisteam Waterstad        | Veiligheid | Waterstad
veilig-thuis    | Meldpunt Veilig Opgroeien Meerland  | Veiligheid | Meerland
linde           | Zorggroep De Lindehoeve             | VVT        | Meerland
lindehof        | De Lindehoeve, locatie Lindehof     | VVT        | Waterstad | linde
duinrand        | Woonzorg Duinzicht                  | VVT        | Veenwijk
oever           | Thuiszorg Oever                     | VVT        | Waterstad
brug            | Thuiszorg De Brug                   | VVT        | Polderdam
oeverbrug       | Thuiszorg Oeverbrug                 | VVT        | Waterstad
buurtzuster     | Wijkverpleging Veenwijk             | VVT        | Veenwijk
casemanagement  | Casemanagement Dementie Meerland    | VVT        | Meerland
hospice         | Hospice Het Baken                   | VVT        | Waterstad
zonhoek         | Dagbesteding Zonhoek                | VVT        | Polderdam
klaverland      | Zorgboerderij Klaverland            | VVT        | Oudeveen
begeleid-thuis  | Begeleid Thuis Meerland             | VVT        | Meerland
ggz             | GGZ Meerkant                        | GGZ        | Meerland
verslaving      | Verslavingszorg Nieuwe Oever        | GGZ        | Meerland
jeugd-ggz       | GGZ Meerkant, afdeling Jeugd        | GGZ        | Waterstad | ggz
welzijn         | Welzijn Waterstad                   | Welzijn    | Waterstad
welzijn-polder  | Welzijn Polderdam                   | Welzijn    | Polderdam
mantelzorg      | Mantelzorgpunt Meerland             | Welzijn    | Meerland
vrijwilligers   | Vrijwilligershulp Waterstad         | Welzijn    | Waterstad
geheugenhuis    | Geheugenhuis Waterstad              | Welzijn    | Waterstad
bibliotheek     | Bibliotheek Waterstad               | Welzijn    | Waterstad
diaconie        | Diaconie Waterstad                  | Welzijn    | Waterstad
maaltijden      | Thuismaaltijden Meerland            | Welzijn    | Meerland
sport           | Sportpunt Waterstad                 | Welzijn    | Waterstad
muziek          | Muziekschool De Klankkast           | Welzijn    | Waterstad
clientenstem    | Cliëntenstem Meerland               | Cliënten   | Meerland
senioren        | Seniorenraad Waterstad              | Cliënten   | Waterstad
ouders          | Ouders aan Zet Meerland             | Cliënten   | Meerland
jongerenraad    | Jongerenraad Waterstad              | Cliënten   | Waterstad
eigen-dak       | Woningcorporatie Eigen Dak          | Wonen      | Waterstad
polderwonen     | Woonstichting Polderwonen           | Wonen      | Polderdam
apotheek        | Apotheek Centrum Waterstad          | Apotheek   | Waterstad
apotheek-polder | Apotheek Polderdam                  | Apotheek   | Polderdam
fysio           | Fysiotherapie Meer en Oever         | Apotheek   | Meerland
revalidatie     | Revalidatie Het Roer                | Apotheek   | Waterstad
logopedie       | Logopedie Zuid                      | Apotheek   | Waterstad
roc             | ROC Waterstad                       | Onderwijs  | Waterstad
wijzer          | Scholengroep De Windwijzer          | Onderwijs  | Waterstad
kade            | Basisschool De Kade                 | Onderwijs  | Waterstad | wijzer
vlinderbrug     | Basisschool De Vlinderbrug          | Onderwijs  | Waterstad | wijzer
rietkraag       | Scholenstichting De Rietkraag       | Onderwijs  | Polderdam
passend         | Samenwerkingsverband Meerland PO    | Onderwijs  | Meerland
spelenderwijs   | Kinderopvang Spelenderwijs Meerland | Opvang     | Meerland
eendje          | Peuterspeelzaal Het Eendje          | Opvang     | Waterstad | spelenderwijs
pip             | Kinderdagverblijf Pip en Zo         | Opvang     | Waterstad
gastouders      | Gastouderbureau Onder de Vleugel    | Opvang     | Meerland
koers           | Jeugdhulp Koers                     | Jeugd      | Meerland
vliet           | Gezinshulp De Vliet                 | Jeugd      | Waterstad
pleegzorg       | Pleegzorg Meerland                  | Jeugd      | Meerland
bescherming     | Jeugdbescherming Meerland           | Jeugd      | Meerland
autisme         | Expertisepunt Autisme Meerland      | Jeugd      | Meerland
jongerenwerk    | Jongerenwerk Het Honk               | Jeugd      | Waterstad
taxi            | Taxi Meerland                       | -          | Meerland
technologie     | Technologiehuis Zorg en Wonen       | -          | Waterstad
winkeliers      | Winkeliersvereniging Waterstad      | -          | Waterstad
"""

# What the sectors of the table above are called in full.
SECTORS = {
    "": "",
    "Gemeente": "Gemeente",
    "Verzekeren": "Zorgverzekeraar en zorgkantoor",
    "Huisartsen": "Huisartsenzorg",
    "Ziekenhuis": "Ziekenhuis",
    "Veiligheid": "Publieke gezondheid en veiligheid",
    "VVT": "Verpleging, verzorging en thuiszorg",
    "GGZ": "GGZ",
    "Welzijn": "Welzijn",
    "Cliënten": "Cliëntvertegenwoordiging",
    "Wonen": "Wonen",
    "Apotheek": "Apotheek en paramedische zorg",
    "Onderwijs": "Onderwijs",
    "Opvang": "Kinderopvang",
    "Jeugd": "Jeugdhulp",
}

ALIASES = {
    "gemeente": ("Waterstad", "College van Waterstad"),
    "zorgkantoor": ("ZK Meerland",),
    "huisartsen": ("HCM", "Huisartsenpost Meerland"),
    "ziekenhuis": ("MZ", "Streekziekenhuis Meerland"),
    "ggd": ("GGD", "Gezondheidsdienst Meerland"),
    "linde": ("De Lindehoeve", "ZDL"),
    "oeverbrug": ("Thuiszorg Oever", "Thuiszorg De Brug"),
    "casemanagement": ("CDM",),
    "ggz": ("Meerkant",),
    "welzijn": ("Welzijn W.",),
    "clientenstem": ("Clientenstem",),
    "eigen-dak": ("Eigen Dak", "WED"),
    "passend": ("SWV Meerland PO", "Passend Onderwijs Meerland"),
    "wijzer": ("De Windwijzer",),
    "spelenderwijs": ("Spelenderwijs",),
    "koers": ("Stichting Koers",),
}

# Numbers from the ranges for tests; no register knows them.
NUMBERS = {
    "gemeente": (("rsin", "990000011"), ("tooi", "gm9901")),
    "polderdam": (("tooi", "gm9902"),),
    "veenwijk": (("tooi", "gm9903"),),
    "oudeveen": (("tooi", "gm9904"),),
    "verzekeraar": (("uzovi", "9901"), ("kvk", "90000014")),
    "huisartsen": (("kvk", "90006623"), ("establishment", "990064773193"), ("rsin", "990983419")),
    "ziekenhuis": (("kvk", "90000022"), ("agb", "06999901"), ("ura", "90000022")),
    "linde": (("kvk", "90000031"), ("agb", "42999901")),
    "lindehof": (("establishment", "990000000318"),),
    "oever": (("kvk", "90000049"),),
    "brug": (("kvk", "90000057"),),
    "oeverbrug": (("kvk", "90000065"), ("agb", "75999903")),
    "casemanagement": (("kvk", "90000073"),),
    "ggz": (("kvk", "90000081"), ("agb", "72999901")),
    "welzijn": (("kvk", "90000090"),),
    "eigen-dak": (("kvk", "90000103"),),
    "apotheek": (("kvk", "90000111"), ("agb", "02999901")),
    "wijzer": (("kvk", "90000120"),),
    "kade": (("brin", "99AA"),),
    "vlinderbrug": (("brin", "99AB"),),
    "spelenderwijs": (("kvk", "90000138"),),
    "koers": (("kvk", "90000146"),),
}

WEBSITES = {
    "gemeente": "https://www.waterstad.example/",
    "linde": "https://www.lindehoeve.example/",
    "koers": "https://www.koers.example/",
}
