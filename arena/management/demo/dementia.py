"""Dementienetwerk Meerland: three years, two moves, one exit and one merger."""

from __future__ import annotations

from datetime import date

from arena.management.demo.stories import Story

# who | position | from | involvement | grounds | note
MEMBERS = """
gemeente        | core  | 2023-10-02 | decides  | law funding       | Voert de Wmo uit.
zorgkantoor     | core  | 2023-10-02 | decides  | funding law       | Koopt langdurige zorg in.
huisartsen      | core  | 2023-10-02 | decides  | access            | Ziet mensen vaak als eerste.
ziekenhuis      | core  | 2023-10-02 | decides  | reputation access | Heeft de geheugenpoli.
linde           | core  | 2023-10-02 | decides  | initiative access | Riep de partners bij elkaar.
ggz             | core  | 2023-10-02 | decides  | reputation        | Kent moeilijk gedrag goed.
welzijn         | ring  | 2023-10-02 | works
polderdam       | ring  | 2023-10-02 | thinks
veenwijk        | ring  | 2023-10-02 | thinks
oever           | ring  | 2023-10-02 | works
brug            | ring  | 2023-10-02 | works
duinrand        | ring  | 2023-10-02 | works
mantelzorg      | ring  | 2023-10-02 | works    | -                 | Spreekt namens mantelzorgers.
casemanagement  | ring  | 2023-10-02 | works
apotheek        | ring  | 2023-10-02 | thinks
ggd             | ring  | 2023-10-02 | thinks
clientenstem    | ring  | 2023-10-02 | thinks
senioren        | ring  | 2023-10-02 | thinks
wijkteam-zuid   | ring  | 2023-10-02 | works
eigen-dak       | ring  | 2023-10-02 | thinks
zonhoek         | ring  | 2023-10-02 | works    | -                 | Stopte: te veel overleg.
lindehof        | ring  | 2023-10-02 | works
vrijwilligers   | ring  | 2023-10-02 | works
oudeveen        | field | 2023-10-02 | informed
verzekeraar     | field | 2023-10-02 | informed
taxi            | field | 2023-10-02
politie         | field | 2023-10-02 | informed
revalidatie     | ring  | 2024-02-05 | works
hospice         | ring  | 2024-02-05 | works
fysio           | ring  | 2024-06-10 | works
buurtzuster     | ring  | 2024-06-10 | works
geheugenhuis    | ring  | 2024-06-10 | works
welzijn-polder  | ring  | 2024-11-04 | works
hap-oudeveen    | field | 2024-11-04 | informed
apotheek-polder | field | 2024-11-04
verslaving      | field | 2025-02-03
roc             | ring  | 2025-02-03 | thinks
ambulance       | ring  | 2025-05-12 | thinks
begeleid-thuis  | ring  | 2025-09-01 | works
polderwonen     | field | 2025-09-01 | informed
maaltijden      | field | 2025-09-01
bibliotheek     | ring  | 2026-01-12 | thinks   | -                 | Wil een hoek over dementie.
klaverland      | ring  | 2026-03-02 | works
oeverbrug       | ring  | 2026-04-01 | works    | -                 | Fusie van Oever en De Brug.
technologie     | field | 2026-05-11
diaconie        | field | 2026-05-11
winkeliers      | field | 2026-09-07 | informed
"""

# who | on | to | grounds
MOVES = """
welzijn    | 2024-09-02 | core | initiative access
ziekenhuis | 2026-02-02 | ring | -
"""

# who | on | how
EXITS = """
oever   | 2026-04-01 | merged
brug    | 2026-04-01 | merged
zonhoek | 2026-07-01 | withdrew
"""

# dependant | provider | resource or words | strength | replaceability | stated by | from | until
DEPENDENCIES = """
gemeente        | welzijn        | staff       | 4 | 2 | both        | 2023-11-13
gemeente        | wijkteam-zuid  | information | 4 | 1 | first       | 2023-11-13
gemeente        | zorgkantoor    | information | 3 | 2 | coordinator | 2023-11-13
gemeente        | huisartsen     | clients     | 3 | 2 | coordinator | 2024-06-10
polderdam       | gemeente       | mandate     | 4 | 2 | both        | 2023-11-13
polderdam       | welzijn-polder | staff       | 4 | 2 | first       | 2024-11-04
veenwijk        | gemeente       | mandate     | 4 | 2 | both        | 2023-11-13
veenwijk        | buurtzuster    | staff       | - | - | coordinator | 2025-05-12
oudeveen        | gemeente       | knowledge   | - | - | coordinator | 2025-05-12
zorgkantoor     | linde          | location    | 4 | 2 | both        | 2023-11-13
zorgkantoor     | duinrand       | location    | 3 | 3 | second      | 2023-11-13
zorgkantoor     | gemeente       | legitimacy  | 3 | 2 | coordinator | 2024-06-10
huisartsen      | ggz            | knowledge   | 4 | 3 | first       | 2023-11-13
huisartsen      | ziekenhuis     | knowledge   | 4 | 2 | both        | 2023-11-13
huisartsen      | casemanagement | staff       | 5 | 2 | both        | 2023-11-13
huisartsen      | apotheek       | information | 3 | 3 | first       | 2024-06-10
huisartsen      | verzekeraar    | funding     | 5 | 1 | first       | 2023-11-13
hap-oudeveen    | huisartsen     | staff       | 4 | 2 | second      | 2024-11-04
hap-oudeveen    | buurtzuster    | staff       | - | - | coordinator | 2025-05-12
ggz             | huisartsen     | clients     | 5 | 1 | both        | 2023-11-13
ggz             | verzekeraar    | funding     | 5 | 1 | first       | 2023-11-13
ggz             | linde          | location    | 3 | 3 | coordinator | 2024-06-10
ziekenhuis      | huisartsen     | clients     | 5 | 1 | both        | 2023-11-13
ziekenhuis      | linde          | location    | 5 | 2 | both        | 2023-11-13
ziekenhuis      | verzekeraar    | funding     | 5 | 1 | first       | 2023-11-13
ziekenhuis      | oever          | staff       | 4 | 3 | first       | 2023-11-13 | 2026-04-01
ziekenhuis      | brug           | staff       | 3 | 3 | first       | 2023-11-13 | 2026-04-01
ziekenhuis      | oeverbrug      | staff       | 5 | 2 | both        | 2026-04-01
linde           | zorgkantoor    | funding     | 5 | 1 | both        | 2023-11-13
linde           | huisartsen     | clients     | 4 | 2 | first       | 2023-11-13
linde           | ggz            | knowledge   | 4 | 2 | both        | 2023-11-13
linde           | roc            | staff       | 3 | 3 | coordinator | 2025-02-03
linde           | vrijwilligers  | staff       | 3 | 2 | first       | 2024-06-10
lindehof        | linde          | funding     | 5 | 1 | both        | 2023-11-13
lindehof        | fysio          | knowledge   | 2 | 4 | first       | 2024-06-10
lindehof        | taxi           | vervoer     | - | 3 | first       | 2025-05-12
duinrand        | zorgkantoor    | funding     | 5 | 1 | first       | 2023-11-13
duinrand        | ziekenhuis     | clients     | 3 | 3 | coordinator | 2023-11-13
duinrand        | roc            | staff       | - | - | coordinator | 2025-05-12
oever           | verzekeraar    | funding     | 5 | 1 | first       | 2023-11-13 | 2026-04-01
oever           | huisartsen     | clients     | 5 | 1 | both        | 2023-11-13 | 2026-04-01
brug            | verzekeraar    | funding     | 5 | 1 | first       | 2023-11-13 | 2026-04-01
brug            | huisartsen     | clients     | 4 | 2 | first       | 2023-11-13 | 2026-04-01
oeverbrug       | verzekeraar    | funding     | 5 | 1 | first       | 2026-04-01
oeverbrug       | huisartsen     | clients     | 5 | 1 | both        | 2026-04-01
oeverbrug       | roc            | staff       | 4 | 3 | first       | 2026-05-11
oeverbrug       | ziekenhuis     | clients     | 3 | 3 | both        | 2026-05-11
buurtzuster     | verzekeraar    | funding     | 5 | 1 | first       | 2024-06-10
buurtzuster     | huisartsen     | clients     | 4 | 2 | first       | 2024-06-10
casemanagement  | verzekeraar    | funding     | 5 | 1 | both        | 2023-11-13
casemanagement  | huisartsen     | clients     | 5 | 1 | both        | 2023-11-13
casemanagement  | ggz            | knowledge   | 4 | 2 | first       | 2023-11-13
casemanagement  | linde          | staff       | 3 | 2 | both        | 2023-11-13
casemanagement  | mantelzorg     | information | 3 | 3 | coordinator | 2024-06-10
mantelzorg      | gemeente       | funding     | 5 | 1 | both        | 2023-11-13
mantelzorg      | welzijn        | location    | 4 | 3 | both        | 2023-11-13
mantelzorg      | huisartsen     | clients     | 3 | 2 | first       | 2024-06-10
welzijn         | gemeente       | funding     | 5 | 1 | both        | 2023-11-13
welzijn         | vrijwilligers  | staff       | 4 | 3 | first       | 2023-11-13
welzijn         | eigen-dak      | location    | 3 | 3 | coordinator | 2024-06-10
welzijn-polder  | polderdam      | funding     | 5 | 1 | both        | 2024-11-04
vrijwilligers   | gemeente       | funding     | 4 | 2 | first       | 2023-11-13
vrijwilligers   | welzijn        | location    | 3 | 3 | first       | 2023-11-13
wijkteam-zuid   | gemeente       | mandate     | 5 | 1 | both        | 2023-11-13
wijkteam-zuid   | huisartsen     | clients     | 4 | 2 | first       | 2023-11-13
wijkteam-zuid   | casemanagement | knowledge   | 3 | 3 | coordinator | 2024-06-10
apotheek        | huisartsen     | clients     | 5 | 1 | first       | 2023-11-13
apotheek-polder | huisartsen     | clients     | - | - | coordinator | 2024-11-04
fysio           | huisartsen     | clients     | 4 | 2 | first       | 2024-06-10
revalidatie     | ziekenhuis     | clients     | 5 | 2 | both        | 2024-02-05
revalidatie     | verzekeraar    | funding     | 5 | 1 | first       | 2024-02-05
ggd             | gemeente       | funding     | 5 | 1 | both        | 2023-11-13
clientenstem    | gemeente       | funding     | 4 | 2 | first       | 2023-11-13
clientenstem    | senioren       | legitimacy  | - | - | coordinator | 2024-06-10
senioren        | gemeente       | legitimacy  | 3 | 1 | first       | 2023-11-13
hospice         | vrijwilligers  | staff       | 5 | 2 | first       | 2024-02-05
hospice         | huisartsen     | knowledge   | 4 | 2 | both        | 2024-02-05
eigen-dak       | gemeente       | mandate     | 3 | 2 | coordinator | 2023-11-13
eigen-dak       | wijkteam-zuid  | information | 3 | 2 | first       | 2024-06-10
polderwonen     | polderdam      | mandate     | - | - | coordinator | 2025-09-01
klaverland      | gemeente       | funding     | 4 | 1 | first       | 2026-03-02
klaverland      | casemanagement | clients     | 4 | 2 | both        | 2026-03-02
klaverland      | taxi           | vervoer     | 4 | 2 | first       | 2026-03-02
zonhoek         | gemeente       | funding     | 5 | 1 | first       | 2023-11-13
zonhoek         | casemanagement | clients     | 4 | 2 | first       | 2023-11-13 | 2026-07-01
zonhoek         | taxi           | vervoer     | 3 | 2 | first       | 2024-06-10 | 2026-07-01
geheugenhuis    | welzijn        | location    | 5 | 2 | both        | 2024-06-10
geheugenhuis    | vrijwilligers  | staff       | 4 | 2 | first       | 2024-06-10
geheugenhuis    | ggz            | knowledge   | 2 | 3 | coordinator | 2025-05-12
ambulance       | huisartsen     | information | 3 | 2 | first       | 2025-05-12
ambulance       | ziekenhuis     | location    | 4 | 2 | coordinator | 2025-05-12
roc             | linde          | location    | 3 | 3 | both        | 2025-02-03
begeleid-thuis  | gemeente       | funding     | 5 | 1 | first       | 2025-09-01
begeleid-thuis  | wijkteam-zuid  | clients     | 4 | 2 | first       | 2025-09-01
verslaving      | ggz            | clients     | - | - | coordinator | 2025-05-12
politie         | wijkteam-zuid  | information | - | - | coordinator | 2025-05-12
taxi            | gemeente       | funding     | 4 | 2 | coordinator | 2024-06-10
maaltijden      | vrijwilligers  | staff       | - | - | coordinator | 2025-09-01
technologie     | linde          | location    | 2 | 4 | first       | 2026-05-11
"""

# one | other | character | intensity | stated by | from | until
COLLABORATIONS = """
gemeente       | zorgkantoor    | network | 4 | both        | 2023-10-02
gemeente       | linde          | network | 3 | coordinator | 2023-10-02
gemeente       | welzijn        | chain   | 5 | both        | 2023-10-02
gemeente       | polderdam      | network | 4 | both        | 2023-12-04
gemeente       | veenwijk       | network | 3 | both        | 2023-12-04
gemeente       | ggd            | chain   | 3 | first       | 2024-02-05
gemeente       | senioren       | network | 2 | second      | 2024-02-05
gemeente       | huisartsen     | network | 3 | both        | 2024-09-02
zorgkantoor    | linde          | chain   | 4 | both        | 2023-10-02
zorgkantoor    | duinrand       | chain   | 3 | first       | 2023-12-04
zorgkantoor    | verzekeraar    | network | 3 | coordinator | 2025-01-13
huisartsen     | ziekenhuis     | network | 5 | both        | 2023-10-02
huisartsen     | ggz            | network | 4 | both        | 2023-10-02
huisartsen     | casemanagement | chain   | 5 | both        | 2023-12-04
huisartsen     | apotheek       | chain   | 3 | first       | 2023-12-04
huisartsen     | fysio          | chain   | - | second      | 2024-06-10
huisartsen     | oever          | chain   | 4 | both        | 2023-12-04 | 2026-04-01
huisartsen     | oeverbrug      | chain   | 4 | both        | 2026-04-01
oever          | brug           | network | 3 | both        | 2024-09-02 | 2026-04-01
linde          | ziekenhuis     | chain   | 4 | both        | 2023-10-02
linde          | ggz            | network | 4 | both        | 2023-10-02
linde          | casemanagement | network | 4 | both        | 2023-12-04
linde          | lindehof       | chain   | 5 | first       | 2023-10-02
linde          | zonhoek        | network | 2 | second      | 2024-02-05 | 2026-07-01
linde          | klaverland     | network | 3 | both        | 2026-05-11
linde          | technologie    | network | 2 | first       | 2026-05-11
ggz            | casemanagement | network | 4 | both        | 2024-02-05
ggz            | revalidatie    | network | 2 | coordinator | 2024-06-10 | 2025-06-02
welzijn        | mantelzorg     | network | 5 | both        | 2023-12-04
welzijn        | vrijwilligers  | network | 4 | both        | 2023-12-04
welzijn        | wijkteam-zuid  | network | 4 | both        | 2024-02-05
welzijn        | geheugenhuis   | network | 5 | both        | 2024-06-10
welzijn        | diaconie       | network | - | first       | 2026-05-11
welzijn        | clientenstem   | network | 2 | coordinator | 2024-06-10 | 2026-01-12
mantelzorg     | casemanagement | chain   | 3 | both        | 2024-06-10
wijkteam-zuid  | eigen-dak      | chain   | 3 | both        | 2024-09-02
wijkteam-zuid  | buurtzuster    | network | - | coordinator | 2025-05-12
geheugenhuis   | winkeliers     | network | 2 | first       | 2026-09-07
welzijn-polder | polderdam      | chain   | 4 | both        | 2024-11-04
hospice        | huisartsen     | network | 3 | both        | 2024-06-10
roc            | linde          | network | 3 | both        | 2025-02-03
"""

STORY = Story(
    slug="dementienetwerk-meerland",
    name="Dementienetwerk Meerland",
    issue="Mensen met dementie wonen langer thuis, met steun die op elkaar aansluit.",
    ambition=(
        "In 2028 heeft iedereen met dementie binnen een maand een vaste begeleider. "
        "Mantelzorgers weten waar zij terechtkunnen. Niemand vertelt het verhaal twee keer."
    ),
    region="Meerland",
    phase="expansion",
    visibility="private",
    founded_on=date(2023, 10, 2),
    members=MEMBERS,
    moves=MOVES,
    exits=EXITS,
    dependencies=DEPENDENCIES,
    collaborations=COLLABORATIONS,
)
