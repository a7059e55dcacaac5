"""The commands: each parses, calls one function of a room, and prints. Lists no words of its own."""
