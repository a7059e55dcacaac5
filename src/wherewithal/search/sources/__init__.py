"""Which rows of which rooms can be found. A field that may be hidden on its own is not in here."""

from wherewithal.search.sources import (
    community,
    from_partners,
    library,
    opportunities,
    people,
    programs,
    reviews,
    talks,
)

SEARCHABLES = (
    *library.SEARCHABLES,
    *people.SEARCHABLES,
    *community.SEARCHABLES,
    *programs.SEARCHABLES,
    *talks.SEARCHABLES,
    *from_partners.SEARCHABLES,
    *opportunities.SEARCHABLES,
    *reviews.SEARCHABLES,
)
