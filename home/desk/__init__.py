"""The first screen of the admin: what a coordinator, or the federation, has to know and do today."""
