"""The people of the demo; every address is fictional and all share one password."""

PASSWORD = "netwerken-demo-2026"

# address | name | registered on
ACCOUNTS = """
coordinator@meerland.example | Noor de Wit         | 2023-10-02
bestuur@meerland.example     | Hanneke Vermeulen   | 2023-10-02
beheer@meerland.example      | Samir Haddad        | 2024-01-08
lezer@meerland.example       | Joost van der Meij  | 2025-02-03
"""

# network | address | role | from | on behalf of
SEATS = """
dementienetwerk-meerland       | coordinator@meerland.example | coordinator | 2023-10-02 | -
dementienetwerk-meerland       | bestuur@meerland.example     | board       | 2023-10-02 | gemeente
dementienetwerk-meerland       | beheer@meerland.example      | admin       | 2024-01-08 | -
dementienetwerk-meerland       | lezer@meerland.example       | viewer      | 2025-02-03 | ggd
jeugdhulpnetwerk-meerland-oost | coordinator@meerland.example | coordinator | 2024-03-04 | -
kindcentra-waterstad           | coordinator@meerland.example | coordinator | 2025-01-13 | -
"""
