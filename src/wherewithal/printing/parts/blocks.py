"""The blocks of a file that people edit, on paper: one content for PDF and DOCX."""

from collections.abc import Iterable
from typing import Any

from wherewithal.printing.office.content import (
    Block,
    Bullets,
    Heading,
    NewPage,
    Paragraph,
    Table,
)
from wherewithal.printing.office.values import in_words


def blocks_part(blocks: Iterable[Block]) -> dict[str, Any]:
    """The data of these blocks; a file that people edit is made of the blocks themselves."""
    made_of = tuple(blocks)
    return {"kind": "blocks", "made_of": made_of, "blocks": [_block(block) for block in made_of]}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "text": block.text, "level": block.level}
        case Paragraph():
            return {"kind": "paragraph", "text": block.text, "look": block.look.value}
        case Bullets():
            items = [{"text": item.text, "small": item.small} for item in block.items]
            return {"kind": "bullets", "items": items, "sign": block.sign}
        case Table():
            return _table(block)
        case NewPage():
            return {"kind": "newpage"}


def _table(block: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "columns": list(block.columns),
        "widths": list(block.widths or [1] * len(block.columns)),
        "rows": [[in_words(value) for value in row] for row in block.rows],
    }
