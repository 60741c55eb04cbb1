"""The demo: three fictional networks in Meerland that share organisations."""
