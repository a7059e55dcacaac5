"""The pages of members, invitations, passwords and signing in."""
