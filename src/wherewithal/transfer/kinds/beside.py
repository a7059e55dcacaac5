"""Rows that stand beside a record, one each at most, and hold some of what a list says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wherewithal.transfer.kinds.texts import Texts, text_of, typed_as


@dataclass(frozen=True)
class Beside:
    """Facts about a record: `name` on the record, `pointer` back to it."""

    model: Any
    name: str
    pointer: str
    columns: tuple[str, ...]

    def row_of(self, record: Any) -> Any:
        """The row beside a record that was loaded with it; None where there is none."""
        return getattr(record, self.name, None)

    def values_of(self, record: Any) -> Texts:
        """What it holds, as text."""
        row = self.row_of(record)
        return {name: "" if row is None else text_of(row, name) for name in self.columns}

    def begin(self, record: Any) -> Any:
        """An empty row beside a record, not stored yet."""
        return self.model(library_id=record.library_id, **{self.pointer: record})

    def put(self, row: Any, said: Mapping[str, str], looked_up: Any) -> None:
        """Write what the list says."""
        for name, text in said.items():
            setattr(row, name, typed_as(self.model, name, text))

    def column_of(self, stored: str) -> str:
        """What the list calls a stored column; "" where no list writes it."""
        return stored if stored in self.columns else ""

    def forget(self, row: Any, stored: str) -> None:
        """Let a stored column hold nothing again."""
        setattr(row, stored, typed_as(self.model, stored, ""))


@dataclass(frozen=True)
class PlacedAt(Beside):
    """The one outlet at which something is found; of what is found at several, a list changes nothing."""

    def row_of(self, record: Any) -> Any:
        """Its only place."""
        placements = list(getattr(record, self.name).all())
        return placements[0] if len(placements) == 1 else None

    def values_of(self, record: Any) -> Texts:
        """The names of its outlets."""
        (column,) = self.columns
        outlets = sorted(placement.outlet.name for placement in getattr(record, self.name).all())
        return {column: ", ".join(outlets)}

    def put(self, row: Any, said: Mapping[str, str], looked_up: Any) -> None:
        """Outlets are looked up by their names."""
        for name in said.values():
            row.outlet_id = looked_up.key_of(name)

    def column_of(self, stored: str) -> str:
        """The list names an outlet, and its key is stored."""
        return super().column_of(stored.removesuffix("_id"))
