"""Troubles that libraries write about again and again, and words in which somebody else answers them.

Hand-made and small on purpose: each phrase is one that people write, and says one thing. A theme that is
not here is not seen, which costs less than a wrong pair.
"""

from __future__ import annotations

from dataclasses import dataclass

from wherewithal.engine.observations.wording import Phrases, phrases

_NOTHING = phrases(r"(?!)")


@dataclass(frozen=True, slots=True)
class Theme:
    """A trouble, who may have it, what answers it, and from where.

    `answer` is looked for in lines, and in names too where no other words of names are `called`.
    `is_ours`: our own staff, rooms and things have it; else a partner has. `offers`: kinds of our own
    offers that answer a partner's trouble. `by_us`, `by_others`: whose strengths may answer. `gap` is the
    kind of gap whose counter-moves help, where there is one.
    """

    slug: str
    trouble: Phrases
    answer: Phrases = _NOTHING
    called: Phrases | None = None
    is_ours: bool = True
    offers: frozenset[str] = frozenset()
    by_us: bool = False
    by_others: bool = False
    gap: str = ""


FEW_MEMBERS = Theme(
    "few-members",
    phrases(
        r"(?:too )?few (?:members|helpers|participants)",
        r"(?:los(?:es|ing)|need|looking for|hard to find) (?:new )?members",
        r"pocos (?:miembros|socios)",
    ),
    phrases(
        r"pass(?:es)? the word on",
        r"(?:everyone|everybody) knows (?:the|our) library",
        r"(?:big|large|long) mailing list",
        r"newsletter (?:goes|that goes) to",
    ),
    is_ours=False,
    offers=frozenset({"promotion", "audience"}),
    by_us=True,
)
FAR_AWAY = Theme(
    "far-away",
    phrases(
        r"far (?:away )?from (?:the|our|any) (?:library|branch|town|center)",
        r"hard (?:for them )?to (?:get|come) (?:here|to us|in)",
        r"no (?:bus|way) to (?:get|come) (?:here|to us)",
        r"\d+ (?:miles|km) (?:away|out|from the (?:nearest|next) (?:branch|library))",
        r"lejos de (?:la )?biblioteca",
    ),
    phrases(
        r"(?:go|goes|come|comes|drive|drives) (?:out )?to (?:them|schools|people|where people are)",
        r"bookmobile (?:stops|goes|has room)",
        r"drives? the bookmobile",
        r"(?:van|bus) (?:with|that) \w+",
    ),
    is_ours=False,
    offers=frozenset({"off-site"}),
    by_us=True,
)
SMALL_BUDGET = Theme(
    "small-budget",
    phrases(
        r"(?:technology|equipment|computer) budget is (?:small|tiny|tight)",
        r"(?:small|tiny|no) (?:technology|equipment|computer) budget",
        r"no money for (?:technology|equipment|computers)",
        r"presupuesto (?:pequeno|escaso)",
    ),
    phrases(
        r"(?:provide|provides|lend|lends|give|gives|donate|donates|pay for|pays for) "
        r"(?:us )?(?:technology|equipment|computers)",
        r"technology that [\w ]+ provide",
    ),
    by_others=True,
    gap="small-budgets",
)
NEW_TOOLS = Theme(
    "new-tools",
    phrases(
        r"keep(?:ing)? up with every (?:topic|tool|new)",
        r"(?:have|has) to learn new technology",
        r"not all of the staff know",
        r"(?:nobody|no one|few of us) (?:here )?(?:knows? how|has learned (?:it|them))",
        r"afraid of (?:new )?technology",
    ),
    phrases(
        r"(?:train|trains|teach|teaches|show|shows) (?:people|staff|others|us|anyone|everybody)"
        r"(?: in| how)?",
        r"(?:gladly|happy to) (?:train|teach|show)",
    ),
    by_us=True,
    gap="little-know-how",
)
UPKEEP = Theme(
    "upkeep",
    phrases(
        r"(?:nobody|no one) (?:has time to (?:weed|water|garden|plant)|weeds|waters)\b",
        r"(?:nobody|no one) has (?:planted|weeded|watered)\b",
        r"needs (?:weeding|watering)",
        r"overgrown",
        r"nadie tiene tiempo (?:de|para) regar",
    ),
    phrases(
        r"gardeners?",
        r"garden(?:ing)? (?:club|group|class|society)",
        r"(?:likes?|loves?|happy with|passionate about) gardening",
        r"master gardeners?",
        r"grow (?:plants|vegetables|flowers)",
        r"farmers?(?!'? market)",
        r"farming",
        r"jardiner[oa]s?",
    ),
    by_us=True,
    by_others=True,
    gap="few-volunteers",
)
REPAIR = Theme(
    "repair",
    phrases(
        r"breaks? (?:down )?(?:often|a lot|all the time)",
        r"often (?:broken|out of order)",
        r"(?:is|are) broken",
        r"broken since \w+",
        r"needs? (?:a )?repairs?",
        r"se (?:rompe|descompone) (?:a menudo|seguido)",
    ),
    phrases(
        r"fix(?:es)? (?:anything|things|everything|machines)",
        r"repairs? (?:things|machines|anything|shop|cafe)",
        r"mechanics?",
        r"makerspace",
        r"mecanic[oa]s?",
    ),
    by_us=True,
    by_others=True,
    gap="old-equipment",
)
TOO_FEW_HANDS = Theme(
    "too-few-hands",
    phrases(
        r"too few (?:people|of us|staff|hands|volunteers)",
        r"too (?:big|much|many) for (?:one|two|us|one person)",
        r"(?:little|no) time to spare",
        r"no time away from",
        r"overworked",
        r"stretched thin",
        r"short[- ](?:staffed|handed)",
        r"muy pocas personas|falta(?:n)? personal",
    ),
    phrases(
        r"(?:need|needs|want|wants|looking for) (?:\w+ )?(?:service|volunteer) hours",
        r"asking what they can do",
        r"(?:gladly|happy to|like to|love to) (?:help|volunteer)(?: out)?",
        r"quieren ayudar",
    ),
    called=phrases(r"^(?:\w+ ){0,2}(?:volunteers|voluntari[oa]s)"),
    by_us=True,
    gap="few-volunteers",
)
CUT_OFF = Theme(
    "cut-off",
    phrases(
        r"cut off from",
        r"seldom work with",
        r"rarely (?:meet|see|work with)",
        r"do(?:es)? not know (?:each other|what the others do)",
        r"isolated",
        r"work(?:s)? alone",
        r"aislad[oa]s?",
    ),
    gap="staffing-model",
)
STORAGE = Theme(
    "storage",
    phrases(
        r"(?:little|no) (?:room|space|place) to (?:store|keep)",
        r"no storage",
        r"nowhere to (?:store|keep)",
        r"sin (?:lugar|espacio) para guardar",
    ),
    phrases(
        r"(?:empty|spare|free) (?:basement|garage|shed|attic|storeroom|storage)",
        r"storage (?:room|space) to spare",
        r"(?:basement|attic|garage|shed|storage)[\w ,]{0,50} half[- ]empty",
    ),
    by_us=True,
    by_others=True,
    gap="small-rooms",
)

THEMES: tuple[Theme, ...] = (
    FEW_MEMBERS,
    FAR_AWAY,
    SMALL_BUDGET,
    NEW_TOOLS,
    UPKEEP,
    REPAIR,
    TOO_FEW_HANDS,
    CUT_OFF,
    STORAGE,
)
