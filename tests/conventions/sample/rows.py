"""The sample itself: the cast, and the first row of each model."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from cast import Cast
from wherewithal.audit.log import change_set

DATA_MARK = "zq"


@dataclass
class Sample:
    """The cast, and the first row of each model by its slug."""

    cast: Cast
    rows: dict[str, models.Model] = field(default_factory=dict)

    def add(self, model: Any, /, **fields: Any) -> Any:
        """Store a row of the library, with its place in history."""
        row = model(library=self.cast.library, **fields)
        with change_set(by=self.cast.ada, what="added a sample") as changes:
            changes.create(row)
        self.rows.setdefault(str(model._meta.model_name), row)
        return row

    def key(self, slug: str) -> int:
        """The key of the sample's row of this model."""
        return int(self.rows[slug].pk)
