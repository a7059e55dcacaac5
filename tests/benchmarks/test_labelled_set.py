"""The labelled needs, capabilities and judgements are what their README promises."""

import csv

from matching.labelled import FOLDER, read_capabilities, read_judgements, read_needs
from wherewithal.engine.matching.problem import Facts, NeedKind, SourceKind, Wanted


def test_there_are_as_many_as_promised() -> None:
    needs = read_needs()
    assert (len(needs), len(read_capabilities())) == (159, 440)
    assert sum(bool(need.text_es) for need in needs) == 105


def test_ids_and_texts_stand_once() -> None:
    for rows in (read_needs(), read_capabilities()):
        assert len({row.id for row in rows}) == len(rows)
        assert len({row.text for row in rows}) == len(rows)


def test_needs_are_of_all_six_kinds() -> None:
    assert {need.kind for need in read_needs()} == {kind.value for kind in NeedKind} - {""}


def test_capabilities_come_from_every_kind_of_source() -> None:
    kinds = {capability.kind for capability in read_capabilities()}
    assert kinds == {kind.value for kind in SourceKind} - {"other"}


def test_facts_have_names_that_matching_knows() -> None:
    asked = {name for need in read_needs() for name in need.facts}
    known = {name for capability in read_capabilities() for name in capability.facts}
    assert asked - set(Wanted.__dataclass_fields__) == set()
    assert known - set(Facts.__dataclass_fields__) == set()


def test_every_judged_pair_exists_and_stands_once() -> None:
    needs = {need.id for need in read_needs()}
    capabilities = {capability.id for capability in read_capabilities()}
    with (FOLDER / "judgements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["need"] for row in rows} == needs
    assert {row["capability"] for row in rows} - capabilities == set()
    assert {row["grade"] for row in rows} == {"0", "1", "2", "3"}
    assert len({(row["need"], row["capability"]) for row in rows}) == len(rows)


def test_every_need_was_judged_deep_enough() -> None:
    judged = read_judgements()
    assert min(len(grades) for grades in judged.values()) >= 15
    assert [need for need, grades in judged.items() if not any(grades.values())] == []


def test_the_split_stays_as_it_was_before_tuning() -> None:
    dev = [need.id for need in read_needs() if need.is_for_tuning]
    assert len(dev) == 66
    assert dev[:8] == ["n001", "n003", "n004", "n006", "n009", "n010", "n011", "n012"]
