"""Django's PostgreSQL backend, at the embedded server (Django dictates the name of this file)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from netwerken.embedded import server


class DatabaseWrapper(base.DatabaseWrapper):
    """Connect to the embedded server, which the first connection starts."""

    def get_connection_params(self) -> dict[str, Any]:
        home = Path(self.settings_dict["EMBEDDED_HOME"])
        parameters = server.connection_parameters(home)
        if self.settings_dict["NAME"] == "netwerken":
            server.create_database(home, "netwerken")
        self.settings_dict["HOST"] = parameters["host"]
        self.settings_dict["PORT"] = parameters["port"]
        self.settings_dict["USER"] = parameters["user"]
        return super().get_connection_params()
