"""An address as a QR code, drawn as one path so that it needs no style and no file."""

from dataclasses import dataclass

import segno

QUIET_ZONE = 4  # as many light modules around it as the standard asks for


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of so many modules, and which of them are dark: column and row, from the corner."""

    size: int
    dark: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """The dark modules as the path of an SVG."""
        return "".join(f"M{column} {row}h1v1h-1z" for column, row in self.dark)


def qr_code(address: str) -> QrCode:
    """The code of an address, readable when a sixth of it is worn off or covered."""
    rows = list(segno.make(address, error="m", micro=False).matrix)
    dark = (
        (column + QUIET_ZONE, row + QUIET_ZONE)
        for row, modules in enumerate(rows)
        for column, is_dark in enumerate(modules)
        if is_dark
    )
    return QrCode(len(rows) + 2 * QUIET_ZONE, tuple(dark))
