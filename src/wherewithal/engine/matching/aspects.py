"""What a difficulty is about, and which needs it touches, as lists of words in two languages.

Patterns are read without case and accents. A difficulty may be about several things at once.
"""

from __future__ import annotations

import re
from enum import StrEnum

from wherewithal.engine.matching.problem import NeedKind, Wanted
from wherewithal.engine.matching.word_forms import fold


class Aspect(StrEnum):
    """What a difficulty is about."""

    DISTANCE = "distance"
    TIME = "time"
    STAFF = "staff"
    MONEY = "money"
    ACCESS = "access"
    NOISE = "noise"
    BOOKING = "booking"
    CONDITION = "condition"
    RELIABILITY = "reliability"
    LANGUAGE = "language"
    SIZE = "size"
    RULES = "rules"
    TECHNOLOGY = "technology"
    GROWN_UPS = "grown-ups only"
    CLOSED = "not open to us"


class Demand(StrEnum):
    """What a need asks of whoever meets it."""

    ONCE = "people, once"
    WEEKLY = "people, week after week"
    ROOM = "a room"
    THINGS = "things"
    DEVICES = "devices"
    MONEY = "money"
    BACKING = "backing"
    NEARBY = "somebody or something near"
    STEP_FREE = "a way in without steps"
    IN_LANGUAGE = "a language"
    FOR_THE_YOUNG = "something for children or teens"


SPOKEN_OF = {
    Aspect.DISTANCE: r"far (?:from|away|off)|too far|distance|drive|driving|commut|transport|\bbus\b|miles"
    r"|across town|out of town|remote|get(?:ting)? (?:here|there)|parking|\blejos\b|distancia"
    r"|transporte|millas|estacionamiento",
    Aspect.TIME: r"busy|no time|little time|short of time|overworked|overcommitted|stretched|hours|schedul"
    r"|evenings?|weekends?|seasonal|tax season|harvest|during the school year|in the summer|summers?"
    r"|only (?:on|in|at)|suits? (?:them|us|him|her|me)\b"
    r"|weekday|already (?:does|gives|helps)|spread thin|ocupad|sin tiempo|poco tiempo"
    r"|horario|fines de semana|temporada",
    Aspect.STAFF: r"(?:few|only .{1,12}|not enough|short of|lose|losing|aging|older) "
    r"(?:members|people|staff|volunteers|hands)|short-?staffed|understaffed|turnover|burn(?:ed|t)? ?out"
    r"|hard to volunteer|volunteers? (?:is|are) hard|recruit|one[- ]person|retiring"
    r"|poc[oa]s (?:personas|voluntari|miembros)|falta de (?:personal|voluntarios)|rotacion",
    Aspect.MONEY: r"money|fund(?:s|ing|ed)?\b|budget|\bfees?\b|\bcosts?\b|expensive|charges?\b|afford|grant"
    r"|\brent\b|deposit|underfunded|dinero|fondos|presupuesto|\bcar[oa]s?\b|costos?|cuesta|cobra",
    Aspect.ACCESS: r"stairs?\b|steps?\b|elevator|\bramps?\b|wheelchair|accessib|second floor|upstairs|basement"
    r"|narrow door|step-free|escaleras?|escalones|ascensor|rampa|silla de ruedas|accesib|sotano",
    Aspect.NOISE: r"nois[ey]|\bloud|echo|acoustic|not quiet|thin walls|ruido|eco\b|acustica",
    Aspect.BOOKING: r"book(?:ed|ing|ings)\b|reserv|waiting list|wait list|in use|always (?:full|taken|out)"
    r"|checked out|double-?booked|overbooked|in advance|locked|only one (?:key|person has)"
    r"|llave|lista de espera|siempre (?:llen|ocupad)",
    Aspect.CONDITION: r"broken|\bold\b|outdated|out of date|worn|leak|repair|mold|\bheat|air condition|cold\b"
    r"|hot\b|damag|out of order|obsolete|dusty|roof|dark|lighting|viej|roto|rota\b|gotera|danad|reparac"
    r"|anticuad",
    Aspect.RELIABILITY: r"unreliable|cancel|no-?shows?|does not (?:answer|call|reply|return)"
    r"|doesn't (?:answer|call|reply|return)|slow to (?:answer|reply|respond)|hard to reach|forget"
    r"|late\b|hard to (?:schedule|pin)|changes? (?:staff|contacts?)|new director|no contact"
    r"|seldom|rarely|no contesta|cancela|dificil de (?:contactar|localizar)|tarda",
    Aspect.LANGUAGE: r"only (?:speaks? )?english|english[- ]only|no spanish|not bilingual|speaks? only|language"
    r"|interpreter|translat|solo (?:habla )?(?:ingles|espanol)|idioma|traduc",
    Aspect.SIZE: r"too small|small|cramped|crowded|tight|narrow|full\b|little room|no room|limited space"
    r"|few seats|not enough (?:seats|chairs|space|room)|pequen|estrech|llen[oa]|poco espacio|no cabe",
    Aspect.RULES: r"insurance|liabilit|permit|permission|approval|policy|policies|paperwork|background check"
    r"|contract|\bboard\b|restrict|forbid|not allowed|no food|membership only|members only|waiver"
    r"|religious|politic|seguro\b|permiso|aprobacion|reglas|no se permite|tramites|contrato",
    Aspect.TECHNOLOGY: r"wi-?fi|internet|outlets?|power|projector|computers?|software|bandwidth|signal"
    r"|not digital|tech skills|enchufes|proyector|computadoras?|senal",
    Aspect.GROWN_UPS: r"adults? only|only adults|\badults\b$|(?:18|19|21|50|55|60|65) (?:and|or) (?:over|older|up)"
    r"|\b(?:18|21)\+|no (?:kids|children|minors|teens|teenagers)|not (?:for|with) (?:kids|children|teens|minors)"
    r"|seniors only|solo (?:para )?adultos|mayores de (?:18|21|60)|no (?:menores|ninos|adolescentes)",
    Aspect.CLOSED: r"members only|only members|by invitation|not open to|staff only|not interested|said no\b"
    r"|closed (?:for|until|to)\b|not (?:accepting|taking)|no (?:outside|new) |out of business|waiting ?list"
    r"|broken|does not work|lost\b|moved away|gave up|solo (?:para )?(?:miembros|socios)|por invitacion"
    r"|no (?:le|les) interesa|lista de espera|descompuest",
}
PATTERNS = {aspect: re.compile(words) for aspect, words in SPOKEN_OF.items()}

# How much a difficulty weighs against what is asked for, from 0 (does not touch it) on; more
# than 1 where it all but shuts out.
TOUCHES: dict[Aspect, dict[Demand, float]] = {
    Aspect.DISTANCE: {Demand.WEEKLY: 1.0, Demand.NEARBY: 0.7, Demand.ONCE: 0.5},
    Aspect.TIME: {Demand.WEEKLY: 1.0, Demand.ONCE: 0.5},
    Aspect.STAFF: {Demand.WEEKLY: 1.0, Demand.ONCE: 0.6},
    Aspect.MONEY: {Demand.MONEY: 1.0, Demand.ROOM: 0.3, Demand.THINGS: 0.3, Demand.DEVICES: 0.3},
    Aspect.ACCESS: {Demand.STEP_FREE: 1.0, Demand.ROOM: 0.6},
    Aspect.NOISE: {Demand.ROOM: 0.6},
    Aspect.BOOKING: {Demand.ROOM: 1.0, Demand.THINGS: 0.8, Demand.DEVICES: 0.8},
    Aspect.CONDITION: {Demand.ROOM: 0.6, Demand.THINGS: 1.0, Demand.DEVICES: 1.0},
    Aspect.RELIABILITY: dict.fromkeys(Demand, 0.6) | {Demand.WEEKLY: 1.0},
    Aspect.LANGUAGE: {Demand.IN_LANGUAGE: 1.0, Demand.WEEKLY: 0.2, Demand.ONCE: 0.2},
    Aspect.SIZE: {Demand.ROOM: 1.0},
    Aspect.RULES: {Demand.ROOM: 0.6, Demand.MONEY: 0.5, Demand.BACKING: 0.6, Demand.WEEKLY: 0.4},
    Aspect.TECHNOLOGY: {Demand.DEVICES: 0.8, Demand.ROOM: 0.3},
    Aspect.GROWN_UPS: {Demand.FOR_THE_YOUNG: 1.5},
    Aspect.CLOSED: dict.fromkeys(Demand, 1.5),
}

DEMANDS_OF_KINDS = {
    NeedKind.FINANCIAL: {Demand.MONEY},
    NeedKind.TECHNOLOGY: {Demand.DEVICES},
    NeedKind.HUMAN: {Demand.ONCE},
    NeedKind.SPACE: {Demand.ROOM},
    NeedKind.MATERIAL: {Demand.THINGS},
    NeedKind.LEGITIMACY: {Demand.BACKING},
}

ASKED_FOR = {
    Demand.ONCE: r"volunteer|tutor|teach|instructor|mentor|coach|somebody|someone|people to|helper|speaker|staff"
    r"|facilitat|interpret|driver|readers?\b|lead(?:er)?s?\b|experts?\b|artist|performer|musician|nurse|lawyer"
    r"|voluntari|tutora?s?\b|maestr|alguien|persona|quien|instructora?|interprete|enfermera|abogad|artista",
    Demand.ROOM: r"\brooms?\b|\bhall\b|\bspace\b|venue|\bseats?\b|meeting place|kitchen|auditorium|stage|gym\b"
    r"|place to (?:meet|hold|practice)|salon|\bsala\b|espacio|lugar|auditorio|cocina|local para",
    Demand.THINGS: r"tables?\b|chairs?\b|books?\b|supplies|materials|tents?\b|kits?\b|instruments?\b|tools?\b|food"
    r"|snacks|seeds|costumes|mesas?\b|sillas?\b|libros?\b|materiales|carpas?\b|herramientas|comida|semillas",
    Demand.DEVICES: r"laptops?|chromebooks?|computers?|tablets?|ipads?|printers?|projectors?|cameras?|hotspots?|wi-?fi"
    r"|headsets?|machines?|equipment|sound system|microphones?|cutter|robots?|drones?|impresora|proyector"
    r"|computadoras?|tabletas?|camaras?|maquinas?|equipo de",
    Demand.MONEY: r"\$|\bmoney\b|grants?\b|funds?\b|funding|sponsor|donations?\b|\bpay\b|budget|dinero|fondos"
    r"|patrocin|donativ|subvenci|pagar",
    Demand.BACKING: r"letters? of support|endors|permission|approval|\bpermit\b|resolution|blessing|\bbacking\b"
    r"|carta de apoyo|permiso|aprobacion|respaldo|aval\b",
    Demand.FOR_THE_YOUNG: r"\bchild|\bkids?\b|\bteen|youth|young people|\bgirls?\b|\bboys?\b|toddler|preschool"
    r"|\bbab(?:y|ies)\b|middle school|high school|grade|pupil|student|after school|after-school|summer camp"
    r"|ninos|ninas|adolescent|jovenes|juvenil|infan|estudiant|bebes|escolar",
}
DEMAND_PATTERNS = {demand: re.compile(words) for demand, words in ASKED_FOR.items()}
YOUNG = frozenset({"children", "teens", "kids", "youth", "toddlers", "babies", "families"})
WEEK_AFTER_WEEK = re.compile(
    r"weekly|every (?:week|mon|tues|wednes|thurs|fri|satur|sun)|each week|a week|per week|regular|ongoing"
    r"|after school|hours a|cada semana|semanal|todas las semanas|todos los|cada (?:lunes|martes|miercoles"
    r"|jueves|viernes|sabado|domingo)|por semana|a la semana"
)


def aspects_of(words: str) -> frozenset[Aspect]:
    """What a difficulty is about.

    >>> sorted(aspects_of("far from the library, hard to volunteer"))
    [<Aspect.DISTANCE: 'distance'>, <Aspect.STAFF: 'staff'>]
    """
    plain = fold(words)
    return frozenset(aspect for aspect, pattern in PATTERNS.items() if pattern.search(plain))


def demands_of(text: str, kind: NeedKind, wanted: Wanted) -> frozenset[Demand]:
    """What a need asks of whoever meets it: from its kind and facts, else from its words."""
    plain = fold(text)
    asked = {Demand.FOR_THE_YOUNG} if kind in DEMANDS_OF_KINDS else DEMAND_PATTERNS.keys()
    demands = {demand for demand in asked if DEMAND_PATTERNS[demand].search(plain)}
    demands |= DEMANDS_OF_KINDS.get(kind, set())
    if wanted.audiences & YOUNG:
        demands.add(Demand.FOR_THE_YOUNG)
    if wanted.seats.is_known or wanted.is_accessible:
        demands.add(Demand.ROOM)
    if wanted.hours_per_week.is_known:
        demands.add(Demand.ONCE)
    facts = {
        Demand.NEARBY: wanted.within_miles is not None,
        Demand.STEP_FREE: wanted.is_accessible,
        Demand.IN_LANGUAGE: bool(wanted.languages),
    }
    demands.update(demand for demand, is_asked in facts.items() if is_asked)
    if Demand.ONCE in demands and _is_weekly(plain, wanted):
        demands.add(Demand.WEEKLY)
    return frozenset(demands)


def _is_weekly(plain: str, wanted: Wanted) -> bool:
    if wanted.is_weekly is not None:
        return wanted.is_weekly
    return wanted.hours_per_week.is_known or bool(WEEK_AFTER_WEEK.search(plain))


def weight_of(aspects: frozenset[Aspect], demands: frozenset[Demand]) -> float:
    """How much difficulties of these aspects weigh against these demands, from 0 on.

    >>> far = frozenset({Aspect.DISTANCE})
    >>> weight_of(far, frozenset({Demand.WEEKLY})), weight_of(far, frozenset({Demand.ROOM}))
    (1.0, 0.0)
    """
    return max(
        (TOUCHES[aspect].get(demand, 0.0) for aspect in aspects for demand in demands),
        default=0.0,
    )
