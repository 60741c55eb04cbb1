"""Tables and what must hold in them; one noun a file."""

from arena.models.collaboration import Character, Collaboration
from arena.models.dependency import Dependency, Resource, StatedBy
from arena.models.event import Actor, Event
from arena.models.identifier import Identifier, Scheme
from arena.models.membership import Ending, Ground, Involvement, Membership, Position
from arena.models.network import Network, Phase, Visibility
from arena.models.organisation import Alias, Organisation
from arena.models.seat import Role, Seat
from arena.models.sector import Sector
from arena.models.user import User

__all__ = [
    "Actor",
    "Alias",
    "Character",
    "Collaboration",
    "Dependency",
    "Ending",
    "Event",
    "Ground",
    "Identifier",
    "Involvement",
    "Membership",
    "Network",
    "Organisation",
    "Phase",
    "Position",
    "Resource",
    "Role",
    "Scheme",
    "Seat",
    "Sector",
    "StatedBy",
    "User",
    "Visibility",
]
