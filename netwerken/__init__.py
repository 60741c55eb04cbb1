"""How Netwerken is deployed: settings, database, addresses. No domain."""
