"""What a source is called inside: the row that could help, whoever wrote about it and wherever."""


def asset(key: int) -> str:
    """A row of the worksheets."""
    return f"asset:{key}"


def person(key: int) -> str:
    """Somebody who agreed to be written about."""
    return f"person:{key}"


def organization(key: int) -> str:
    """A body outside the library."""
    return f"organization:{key}"


def card(key: int) -> str:
    """A community asset that is nobody's in particular, or a thing of its own."""
    return f"communityasset:{key}"
