"""The street map under the community map: where its tiles come from, and whose work they are.

Without an address there is no street map: nothing of Leaflet is collected, sent or allowed.
"""

import re
from importlib.resources import files
from urllib.parse import SplitResult, urlsplit

PLACEHOLDERS = ("{z}", "{x}", "{y}")
EXAMPLE = "https://tiles.library.example/{z}/{x}/{y}.png"
# Letters that may stand in the name of a host: whatever else would become part of the content policy.
HOST = re.compile(r"(?ia)[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?")
PATH = re.compile(r"[\w\-./~%:@!$&'()*+,;=?]*", re.ASCII)
OWN_MACHINE = frozenset({"127.0.0.1", "localhost"})


class TilesRefused(ValueError):
    """What was said of the street map cannot be meant; `setting` names the one to change."""

    def __init__(self, setting: str, message: str) -> None:
        super().__init__(message)
        self.setting = setting


def read_tiles(address: str, attribution: str) -> tuple[str, str]:
    """Both as they are used, or both empty. Raises TilesRefused where they do not fit together."""
    address, attribution = address.strip(), " ".join(attribution.split())
    if address and not attribution:
        message = (
            "say whose map it is, in plain text, for example “Map: the city of Rivertown”; "
            "it stands below the street map, as those who make maps ask for."
        )
        raise TilesRefused("MAP_ATTRIBUTION", message)
    if attribution and not address:
        message = f"missing, though WHEREWITHAL_MAP_ATTRIBUTION is there. It looks like {EXAMPLE}"
        raise TilesRefused("MAP_TILES", message)
    if address:
        _refuse_odd_address(address)
    return address, attribution


def tiles_origin(address: str) -> str:
    """The scheme and host that pictures may come from; empty where they are our own."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def leaflet_files(address: str) -> list[tuple[str, str]]:
    """The folder of Leaflet's own files, as the package brings them, under “leaflet”."""
    if not address:
        return []
    return [("leaflet", str(files("js_lib_leaflet").joinpath("static/js_lib_leaflet")))]


def _refuse_odd_address(address: str) -> None:
    try:
        parts = urlsplit(address)
    except ValueError:
        trouble = "that is no address."
    else:
        trouble = _trouble_with_host(address, parts) or _trouble_with_path(
            address.removeprefix(f"{parts.scheme}://{parts.netloc}")
        )
    if trouble:
        raise TilesRefused("MAP_TILES", f"{trouble} It looks like {EXAMPLE}")


def _trouble_with_host(address: str, parts: SplitResult) -> str:
    if not parts.scheme and not parts.netloc:
        is_path = address.startswith("/") and not address.startswith("//")
        return "" if is_path else "begin it with https:// or, on this same server, with a slash."
    host = parts.netloc.rpartition(":")[0] or parts.netloc
    if parts.scheme != "https" and not (parts.scheme == "http" and host in OWN_MACHINE):
        return "only https is safe on the way (http on this machine itself)."
    return "" if HOST.fullmatch(parts.netloc) else "that is no name of a host."


def _trouble_with_path(path: str) -> str:
    if any(path.count(name) != 1 for name in PLACEHOLDERS):
        return "it needs {z}, {x} and {y}, once each."
    for name in PLACEHOLDERS:
        path = path.replace(name, "")
    return "" if PATH.fullmatch(path) else "it holds something beside {z}, {x} and {y}."
