"""The ledger of a partnership: what was given and what was received, both ways."""
