"""The sample libraries: made once, kept as people left them, made afresh on request."""

import pytest

from cast import Cast
from make import make_asset
from wherewithal.accounts.models import User
from wherewithal.capacity.models import Asset
from wherewithal.demo.build import SAMPLES, build_demo
from wherewithal.libraries.models import Library

pytestmark = pytest.mark.django_db


def slugs() -> list[str]:
    return sorted(Library.objects.filter(is_demo=True).values_list("slug", flat=True))


def test_the_demo_is_built_once_and_then_left_alone() -> None:
    assert build_demo() == list(SAMPLES)
    sample = Library.objects.filter(is_demo=True)[0]
    typed = make_asset(sample, name="Typed by a visitor")
    assert build_demo() == []
    assert Asset.objects.in_library(sample).filter(pk=typed.pk).exists()


def test_a_reset_makes_the_samples_afresh() -> None:
    build_demo()
    sample = Library.objects.filter(is_demo=True)[0]
    people = sorted(User.objects.values_list("email", flat=True))
    typed = make_asset(sample, name="Typed by a visitor")
    assert build_demo(reset=True) == list(SAMPLES)
    assert slugs() == sorted(SAMPLES)
    assert not Asset._base_manager.filter(pk=typed.pk, name=typed.name).exists()
    assert sorted(User.objects.values_list("email", flat=True)) == people


def test_a_reset_touches_no_library_of_ones_own(cast: Cast) -> None:
    make_asset(cast.library, name="Ours")
    Library.objects.filter(pk=cast.library.pk).update(slug=next(iter(SAMPLES)))
    build_demo(reset=True)
    assert Library.objects.get(pk=cast.library.pk).is_demo is False
    assert [asset.name for asset in Asset.objects.in_library(cast.library)] == ["Ours"]
