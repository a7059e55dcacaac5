"""What a kind of partner is."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class PartnerKind:
    """A kind of partner: what they often have to give, how to begin, and what to ask a connector.

    `needs`: the kinds of needs it can meet. `cues`: words and ideas of a need that call for it, joined by
    commas. `always`: the kinds of needs for which it may be asked whatever their words are. `named`:
    words in the names of such bodies, by which those that stand here already are found; `types` where
    names say nothing.
    """

    name: str | Promise
    why: str | Promise
    where: str | Promise
    asks: str | Promise
    needs: tuple[str, ...]
    cues: str = ""
    always: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
