"""Before a yes: questions that a library puts to itself, and what its policy wants looked at first."""
