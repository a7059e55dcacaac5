"""Walking through the XML of an office file piece by piece, without building a tree."""

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from wherewithal.formats.files.problems import FileProblemCode, Stop

Start = Callable[[str, Mapping[str, str]], None]


def walk(
    source: Iterable[bytes],
    start: Start,
    *,
    end: Callable[[str], None] | None = None,
    words: Callable[[str], None] | None = None,
) -> None:
    """Tell of each element by its name, without the prefix. A document type stops the walk."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    if end is not None:
        tell_end = end
        parser.EndElementHandler = lambda name: tell_end(local(name))
    if words is not None:
        parser.CharacterDataHandler = words
    try:
        for piece in source:
            parser.Parse(piece, False)  # noqa: FBT003  expat takes no names
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise Stop(FileProblemCode.BROKEN) from error


def local(name: str) -> str:
    """The name of an element or attribute without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


def _refuse(*_: object) -> None:
    raise Stop(FileProblemCode.XML_ENTITIES)
