"""What one person wrote into a column to which several write: what still stands, and what only history holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.whose import stands, states_of, texts_in


@dataclass(frozen=True, slots=True)
class OwnTexts:
    """The texts of one column that are somebody's own, those that still stand apart from the others."""

    standing: tuple[str, ...]
    earlier: tuple[str, ...]
    begun: int

    @property
    def words(self) -> str:
        """What the column says of them; what it said, where others put words of their own in its place."""
        return "\n".join(self.standing or self.earlier)

    @property
    def all_words(self) -> tuple[str, ...]:
        """Everything that goes when they are withdrawn."""
        return self.standing + self.earlier


def own_texts(
    *, library_id: int, model: str, column: str, now: Mapping[int, str], by: int | None
) -> dict[int, OwnTexts]:
    """By the key of the row, where there are any; `now`: what each row says. Without `by`, everybody's. One query."""
    if not now:
        return {}
    lines = {(model, str(key)): key for key in now}
    found = states_of(library_id=library_id, rows=list(lines), columns={model: (column,)})
    mine = {}
    for line, key in lines.items():
        states = found.get(line, {}).get(column, {})
        texts = texts_in(states, by=by)
        there = [text for text in texts if stands(states, now[key], text.id)]
        if texts:
            mine[key] = OwnTexts(
                standing=tuple(text.words for text in there),
                earlier=tuple(text.words for text in texts if text not in there),
                begun=(there or texts)[0].id,
            )
    return mine


def rows_written_by(*, library_id: int, model: str, user_id: int | None) -> frozenset[int]:
    """The keys of the rows of this kind that this user ever changed, in one query."""
    if user_id is None:
        return frozenset()
    entries = ChangeSet.objects.filter(library_id=library_id, by_user_id=user_id)
    changed = Change.objects.filter(model=model, change_set__in=entries)
    return frozenset(int(key) for key in changed.values_list("key", flat=True))


def entries_that_began(texts: Mapping[int, OwnTexts]) -> dict[int, ChangeSet]:
    """Who began to write them, and when, by the key of the row. One query."""
    began = Change.objects.select_related("change_set").in_bulk(
        [each.begun for each in texts.values()]
    )
    return {key: began[each.begun].change_set for key, each in texts.items()}
