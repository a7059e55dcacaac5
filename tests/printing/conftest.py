"""The demo, printed once for all the questions about its paper."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from django.db import transaction

from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.demo.build import build_demo
from wherewithal.libraries.models import Library
from wherewithal.printing.documents import PrintChoice, make_document
from wherewithal.printing.typeset import Paper, typeset

Printer = Callable[..., bytes]


@pytest.fixture(scope="module")
def demo_pdf(django_db_setup: None, django_db_blocker: Any) -> Iterator[Printer]:
    """Prints a document of a sample library; the libraries are taken back when the module is done."""

    @cache
    def printed(
        slug: str, name: str, *, paper: Paper = Paper.LETTER, is_filled: bool = True
    ) -> bytes:
        library = Library.objects.get(slug=slug)
        admin = Membership.objects.in_library(library).filter(role="admin").first()
        choice = PrintChoice(paper=paper, is_filled=is_filled)
        return typeset(make_document(admin, library, name=name, choice=choice))

    with django_db_blocker.unblock(), transaction.atomic(), across_libraries("printing the demo"):
        build_demo()
        yield printed
        transaction.set_rollback(True)
