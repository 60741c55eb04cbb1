"""Jeugdhulpnetwerk Meerland-Oost: public, and led by the municipality on the ground of law."""

from __future__ import annotations

from datetime import date

from arena.management.demo.stories import Story

# who | position | from | involvement | grounds | note
MEMBERS = """
gemeente       | core  | 2024-03-04 | decides  | law funding | Verantwoordelijk voor jeugdhulp.
koers          | core  | 2024-03-04 | decides  | initiative  | Grootste aanbieder in de regio.
bescherming    | core  | 2024-03-04 | decides  | law mandate | Voert maatregelen van de rechter uit.
passend        | core  | 2025-09-01 | decides  | access law  | Kent alle scholen.
polderdam      | ring  | 2024-03-04 | thinks
veenwijk       | ring  | 2024-03-04 | thinks
oudeveen       | ring  | 2024-03-04 | thinks
wijkteam-zuid  | ring  | 2024-03-04 | works
wijkteam-noord | ring  | 2024-03-04 | works
jeugd-ggz      | ring  | 2024-03-04 | works
ggd            | ring  | 2024-03-04 | works
huisartsen     | ring  | 2024-03-04 | thinks
vliet          | ring  | 2024-03-04 | works
pleegzorg      | ring  | 2024-03-04 | works
veilig-thuis   | ring  | 2024-03-04 | works
welzijn        | ring  | 2024-09-02 | works
wijzer         | ring  | 2024-09-02 | thinks
ouders         | ring  | 2025-02-03 | thinks   | -           | Spreekt namens ouders.
autisme        | ring  | 2025-09-01 | works
politie        | field | 2024-03-04 | informed
verslaving     | field | 2024-09-02
jongerenwerk   | field | 2025-02-03
klaverland     | field | 2025-09-01
jongerenraad   | field | 2026-03-02 | informed
"""

# dependant | provider | resource or words | strength | replaceability | stated by | from | until
DEPENDENCIES = """
gemeente       | koers          | staff       | 5 | 2 | both        | 2024-04-15
gemeente       | bescherming    | mandate     | 5 | 1 | both        | 2024-04-15
gemeente       | wijkteam-noord | information | 4 | 2 | first       | 2024-04-15
gemeente       | wijkteam-zuid  | information | 4 | 2 | first       | 2024-04-15
polderdam      | gemeente       | mandate     | 4 | 2 | both        | 2024-04-15
veenwijk       | gemeente       | mandate     | 4 | 2 | both        | 2024-04-15
oudeveen       | gemeente       | mandate     | 3 | 2 | second      | 2024-04-15
koers          | gemeente       | funding     | 5 | 1 | both        | 2024-04-15
koers          | wijkteam-zuid  | clients     | 4 | 2 | first       | 2024-04-15
koers          | wijkteam-noord | clients     | 4 | 2 | first       | 2024-04-15
koers          | jeugd-ggz      | knowledge   | 4 | 3 | first       | 2024-09-02
bescherming    | gemeente       | funding     | 5 | 1 | both        | 2024-04-15
bescherming    | pleegzorg      | location    | 5 | 2 | first       | 2024-04-15
bescherming    | koers          | staff       | 4 | 3 | both        | 2024-04-15
bescherming    | veilig-thuis   | information | 5 | 1 | both        | 2024-04-15
veilig-thuis   | politie        | information | 4 | 1 | first       | 2024-09-02
veilig-thuis   | gemeente       | funding     | 5 | 1 | first       | 2024-04-15
jeugd-ggz      | huisartsen     | clients     | 4 | 2 | both        | 2024-04-15
jeugd-ggz      | gemeente       | funding     | 5 | 1 | first       | 2024-04-15
vliet          | gemeente       | funding     | 5 | 1 | first       | 2024-04-15
vliet          | wijkteam-zuid  | clients     | 4 | 2 | first       | 2024-04-15
pleegzorg      | gemeente       | funding     | 5 | 1 | first       | 2024-04-15
pleegzorg      | bescherming    | clients     | 4 | 2 | both        | 2024-04-15
wijkteam-zuid  | gemeente       | mandate     | 5 | 1 | both        | 2024-04-15
wijkteam-noord | gemeente       | mandate     | 5 | 1 | both        | 2024-04-15
wijkteam-noord | huisartsen     | clients     | 3 | 2 | coordinator | 2024-09-02
passend        | wijzer         | clients     | 4 | 2 | first       | 2025-09-01
passend        | gemeente       | legitimacy  | - | - | coordinator | 2025-09-01
wijzer         | passend        | funding     | 4 | 2 | both        | 2025-09-01
wijzer         | wijkteam-noord | knowledge   | - | - | coordinator | 2025-09-01
ggd            | gemeente       | funding     | 5 | 1 | both        | 2024-04-15
ouders         | gemeente       | legitimacy  | 3 | 2 | first       | 2025-02-03
autisme        | koers          | clients     | 3 | 3 | coordinator | 2025-09-01
jongerenwerk   | welzijn        | location    | - | - | coordinator | 2025-02-03
verslaving     | jeugd-ggz      | clients     | - | - | coordinator | 2024-09-02
jongerenraad   | gemeente       | legitimacy  | 2 | 1 | first       | 2026-03-02
"""

# one | other | character | intensity | stated by | from | until
COLLABORATIONS = """
gemeente       | koers          | chain   | 4 | both        | 2024-03-04
gemeente       | bescherming    | network | 4 | both        | 2024-03-04
gemeente       | polderdam      | network | 4 | both        | 2024-03-04
gemeente       | veenwijk       | network | 3 | both        | 2024-03-04
gemeente       | passend        | network | 4 | both        | 2025-09-01
koers          | jeugd-ggz      | network | 4 | both        | 2024-09-02
koers          | vliet          | network | 3 | first       | 2024-09-02
koers          | autisme        | network | 3 | both        | 2025-09-01
koers          | klaverland     | network | - | first       | 2026-03-02
bescherming    | veilig-thuis   | chain   | 5 | both        | 2024-03-04
bescherming    | pleegzorg      | chain   | 5 | both        | 2024-03-04
wijkteam-zuid  | wijkteam-noord | network | 4 | both        | 2024-03-04
wijkteam-zuid  | ggd            | chain   | - | coordinator | 2024-09-02
passend        | wijzer         | network | 4 | both        | 2025-09-01
welzijn        | jongerenwerk   | network | 3 | first       | 2025-02-03
vliet          | klaverland     | chain   | 2 | first       | 2025-09-01 | 2026-06-01
"""

STORY = Story(
    slug="jeugdhulpnetwerk-meerland-oost",
    name="Jeugdhulpnetwerk Meerland-Oost",
    issue="Jongeren krijgen hulp dicht bij huis, voordat een probleem groot wordt.",
    ambition=(
        "Een gezin heeft één plan en één vaste contactpersoon. "
        "In 2027 wacht geen kind langer dan acht weken op hulp."
    ),
    region="Meerland-Oost",
    phase="experiment",
    visibility="public",
    founded_on=date(2024, 3, 4),
    members=MEMBERS,
    dependencies=DEPENDENCIES,
    collaborations=COLLABORATIONS,
)
