"""Which letters a font file has: reads the one table of OpenType that says so."""

import struct
from collections.abc import Iterator
from pathlib import Path

COLLECTION = b"ttcf"
SEGMENTS, GROUPS = 4, 12  # the two formats of character maps that every present-day font has


def letters_of(path: Path) -> frozenset[int]:
    """The code points that the fonts in this file can show."""
    data = path.read_bytes()
    found: set[int] = set()
    for table in {_cmap_at(data, start) for start in _font_starts(data)}:
        for subtable in _subtables(data, table):
            found.update(_mapped(data, subtable))
    return frozenset(found)


def _font_starts(data: bytes) -> tuple[int, ...]:
    if data[:4] != COLLECTION:
        return (0,)
    (count,) = struct.unpack_from(">I", data, 8)
    return struct.unpack_from(f">{count}I", data, 12)


def _cmap_at(data: bytes, start: int) -> int:
    (tables,) = struct.unpack_from(">H", data, start + 4)
    for place in range(tables):
        tag, _checksum, offset = struct.unpack_from(">4sII", data, start + 12 + 16 * place)
        if tag == b"cmap":
            return int(offset)
    message = "a font without a character map"
    raise ValueError(message)


def _subtables(data: bytes, table: int) -> set[int]:
    (count,) = struct.unpack_from(">H", data, table + 2)
    return {
        table + struct.unpack_from(">HHI", data, table + 4 + 8 * place)[2] for place in range(count)
    }


def _mapped(data: bytes, subtable: int) -> Iterator[int]:
    (kind,) = struct.unpack_from(">H", data, subtable)
    if kind == SEGMENTS:
        yield from _segments(data, subtable)
    elif kind == GROUPS:
        (count,) = struct.unpack_from(">I", data, subtable + 12)
        for place in range(count):
            first, last, _glyph = struct.unpack_from(">III", data, subtable + 16 + 12 * place)
            yield from range(first, last + 1)


def _segments(data: bytes, subtable: int) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", data, subtable + 6)
    count, ends = double // 2, subtable + 14
    starts, deltas, offsets = (ends + 2 + double * step for step in (1, 2, 3))
    for place in range(count):
        last, first, delta, offset = (
            struct.unpack_from(">H", data, at + 2 * place)[0]
            for at in (ends, starts, deltas, offsets)
        )
        for code in range(first, min(last, 0xFFFE) + 1):
            if offset == 0:
                glyph = (code + delta) % 0x10000
            else:
                at = offsets + 2 * place + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, at)
            if glyph:
                yield code
