"""The demo, built once for all the questions that only read it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.demo.build import build_demo
from wherewithal.libraries.models import Library

Libraries = dict[str, Library]


@pytest.fixture(scope="module")
def libraries(django_db_setup: None, django_db_blocker: Any) -> Iterator[Libraries]:
    """The sample libraries by their short names; taken back when the module is done."""
    with django_db_blocker.unblock(), transaction.atomic(), across_libraries("reading the demo"):
        build_demo()
        yield {library.slug: library for library in Library.objects.filter(is_demo=True)}
        transaction.set_rollback(True)
