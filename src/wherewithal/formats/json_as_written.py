"""JSON read so that a number stays as somebody wrote it: 1.10 is not 1.1, and 007 keeps its zeros in words."""

import json
from collections.abc import Callable
from typing import Any


class Number(str):
    """A number as it stands in the file."""

    __slots__ = ()


def loads(text: str, *, as_object: Callable[[list[tuple[str, Any]]], dict[str, Any]]) -> Any:
    """Parse JSON; `as_object` makes something of the pairs of an object, in which a name may stand twice.

    >>> loads('[1.10, {"a": 2}]', as_object=dict)
    ['1.10', {'a': '2'}]
    """
    return json.loads(
        text,
        parse_int=Number,
        parse_float=Number,
        parse_constant=Number,
        object_pairs_hook=as_object,
    )
