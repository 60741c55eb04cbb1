"""What each role may do in a network."""

from __future__ import annotations

from enum import StrEnum

from arena.models import Network, Role, Visibility


class Permission(StrEnum):
    """Something a person may do in one network."""

    NETWORK_READ = "network_read"
    NETWORK_EDIT = "network_edit"
    ORGANISATION_EDIT = "organisation_edit"
    MEMBERSHIP_EDIT = "membership_edit"
    TIE_EDIT = "tie_edit"
    EVENT_READ = "event_read"


READER = frozenset({Permission.NETWORK_READ})
GRANTS: dict[str, frozenset[Permission]] = {
    Role.VIEWER: READER,
    Role.BOARD: READER | {Permission.EVENT_READ},
    Role.COORDINATOR: READER
    | {
        Permission.NETWORK_EDIT,
        Permission.ORGANISATION_EDIT,
        Permission.MEMBERSHIP_EDIT,
        Permission.TIE_EDIT,
        Permission.EVENT_READ,
    },
    Role.ADMIN: READER
    | {
        Permission.ORGANISATION_EDIT,
        Permission.MEMBERSHIP_EDIT,
        Permission.EVENT_READ,
    },
}


def has_permission(roles: frozenset[str], permission: Permission, network: Network) -> bool:
    """Whether a person with these roles in the network may do this."""
    if permission == Permission.NETWORK_READ and network.visibility == Visibility.PUBLIC:
        return True
    return any(permission in GRANTS[role] for role in roles)
