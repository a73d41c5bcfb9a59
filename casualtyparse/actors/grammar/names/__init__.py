"""Names of groups, organisations and organs: those of the tables, and those a text gives."""
