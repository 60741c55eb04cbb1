"""Kindcentra Waterstad: schools and child care that grow towards one another."""

from __future__ import annotations

from datetime import date

from arena.management.demo.stories import Story

# who | position | from | involvement | grounds | note
MEMBERS = """
wijzer         | core  | 2025-01-13 | decides  | access law        | Bestuur van zeven scholen.
spelenderwijs  | core  | 2025-01-13 | decides  | initiative access | Begon het eerste kindcentrum.
gemeente       | core  | 2025-01-13 | decides  | law funding       | Betaalt plekken voor peuters.
kade           | ring  | 2025-01-13 | works
vlinderbrug    | ring  | 2025-01-13 | works
eendje         | ring  | 2025-01-13 | works
rietkraag      | ring  | 2025-01-13 | works
passend        | ring  | 2025-01-13 | thinks
ggd            | ring  | 2025-01-13 | thinks
wijkteam-zuid  | ring  | 2025-03-10 | works
bibliotheek    | ring  | 2025-03-10 | works    | -                 | Leest voor in alle groepen.
pip            | ring  | 2025-09-01 | works
logopedie      | ring  | 2026-01-12 | works
roc            | field | 2025-03-10 | informed
sport          | field | 2025-09-01
muziek         | field | 2026-03-02
gastouders     | field | 2026-03-02
"""

# dependant | provider | resource or words | strength | replaceability | stated by | from | until
DEPENDENCIES = """
wijzer        | gemeente      | gebouwen    | 5 | 1 | both        | 2025-02-10
wijzer        | passend       | funding     | 4 | 2 | first       | 2025-02-10
wijzer        | spelenderwijs | clients     | 4 | 2 | both        | 2025-02-10
spelenderwijs | wijzer        | location    | 5 | 2 | both        | 2025-02-10
spelenderwijs | gemeente      | funding     | 4 | 2 | both        | 2025-02-10
spelenderwijs | roc           | staff       | 4 | 3 | first       | 2025-03-10
gemeente      | wijzer        | legitimacy  | 3 | 2 | coordinator | 2025-02-10
kade          | wijzer        | funding     | 5 | 1 | both        | 2025-02-10
kade          | eendje        | clients     | 4 | 2 | both        | 2025-02-10
vlinderbrug   | wijzer        | funding     | 5 | 1 | both        | 2025-02-10
vlinderbrug   | pip           | clients     | 3 | 2 | first       | 2025-09-01
eendje        | spelenderwijs | staff       | 5 | 1 | both        | 2025-02-10
eendje        | kade          | location    | 5 | 2 | both        | 2025-02-10
eendje        | ggd           | clients     | 3 | 2 | coordinator | 2025-02-10
pip           | vlinderbrug   | location    | 4 | 3 | first       | 2025-09-01
pip           | gemeente      | funding     | 3 | 2 | first       | 2025-09-01
rietkraag     | passend       | funding     | 4 | 2 | first       | 2025-02-10
rietkraag     | spelenderwijs | clients     | - | - | coordinator | 2025-03-10
ggd           | gemeente      | funding     | 5 | 1 | first       | 2025-02-10
bibliotheek   | gemeente      | funding     | 5 | 1 | first       | 2025-03-10
wijkteam-zuid | kade          | information | 3 | 3 | coordinator | 2025-03-10
logopedie     | ggd           | clients     | 3 | 3 | first       | 2026-01-12
sport         | gemeente      | funding     | - | - | coordinator | 2025-09-01
roc           | spelenderwijs | location    | 3 | 3 | both        | 2025-03-10
gastouders    | gemeente      | legitimacy  | 2 | 2 | coordinator | 2026-03-02
"""

# one | other | character | intensity | stated by | from | until
COLLABORATIONS = """
wijzer        | spelenderwijs | network | 5 | both        | 2025-01-13
wijzer        | gemeente      | network | 3 | both        | 2025-01-13
wijzer        | rietkraag     | network | 2 | coordinator | 2025-03-10
kade          | eendje        | network | 5 | both        | 2025-01-13
kade          | bibliotheek   | network | 3 | both        | 2025-03-10
kade          | wijkteam-zuid | chain   | 3 | first       | 2025-03-10
vlinderbrug   | pip           | network | 4 | both        | 2025-09-01
vlinderbrug   | muziek        | network | - | first       | 2026-03-02
spelenderwijs | roc           | chain   | 3 | both        | 2025-03-10
spelenderwijs | ggd           | chain   | 2 | coordinator | 2025-01-13 | 2026-01-12
"""

STORY = Story(
    slug="kindcentra-waterstad",
    name="Kindcentra Waterstad",
    issue="Kinderen van 0 tot 13 jaar leren, spelen en groeien op één plek.",
    ambition="In 2029 heeft elke wijk in Waterstad een kindcentrum met één team.",
    region="Waterstad",
    phase="design",
    visibility="private",
    founded_on=date(2025, 1, 13),
    members=MEMBERS,
    dependencies=DEPENDENCIES,
    collaborations=COLLABORATIONS,
)
