"""Spaces, people and things: which nouns a number can go with, and what a plural looks like."""

from __future__ import annotations

from wherewithal.phrases.word_lists import word_list

PEOPLE = word_list(
    """
    people persons person ppl guests patrons attendees participants kids children adults teens
    students seniors visitors listeners readers personas gente ninos ninas adultos estudiantes
    asistentes
    """
)
SEATS = word_list("seat seats asiento asientos plazas")
SPACES = word_list(
    """
    room rooms hall halls auditorium auditoriums space spaces lab labs studio studios lounge
    lounges theater theatre gallery gym gymnasium area areas corner nook nooks booth booths
    porch tent courtyard patio lawn garden kitchen pod pods carrel carrels amphitheater cafe
    basement classroom classrooms chapel sanctuary makerspace pavilion deck terrace table tables
    atrium lobby annex barn ballroom shelter sala salas salon salones auditorio auditorios aula
    aulas jardin mesa mesas espacio
    """
)
_MEASURES = word_list(
    """
    hours hrs hour days day weeks week months month years year minutes minute mins seconds
    nights evenings mornings afternoons weekends semesters seasons decades centuries mondays
    tuesdays wednesdays thursdays fridays saturdays sundays miles feet foot ft inches yards
    acres meters metres km kilometers kilometres pounds lbs ounces gallons liters litres degrees
    watts volts amps megabytes gigabytes gigs gbps mbps dpi pixels dollars cents bucks euros
    pesos percent points stars cups calories horas dias semanas meses anos minutos millas pies
    metros kilometros libras dolares pesos galones
    """
)
_HAPPENINGS = word_list(
    """
    times visits visitors requests events programs programmes sessions classes meetings calls
    questions answers responses complaints ideas goals reasons ways kinds types sorts things
    examples likes hits votes checkouts circulations downloads holds renewals issues problems
    updates steps levels grades graders olds ages floors stories storeys generations phases
    rounds stops exits lanes others ones lots options choices tips rules parts percents episodes
    pages chapters veces visitas visitantes eventos programas sesiones clases reuniones
    preguntas pisos grados veranos summers winters springs days birthdays awards winners
    languages idiomas routes lines buses dates extensions channels scores numbers hotlines zeros
    figures codes zip statistics quarters halves thirds persons
    """
)
_PEOPLE_SERVED = word_list(
    """
    adolescents youth youths people person ppl guests patrons attendees participants kids
    children adults teens tweens toddlers babies students seniors families members residents
    households users readers players neighbors neighbours immigrants newcomers refugees
    cardholders customers borrowers girls boys women men moms dads parents grandparents friends
    followers subscribers daughters sons dogs cats personas gente ninos ninas adultos
    estudiantes familias miembros socios usuarios jovenes hijos seats asientos plazas
    """
)
_ONE_MEASURE = word_list(
    """
    mile inch yard acre meter metre kilometer pound ounce gallon liter degree watt volt dollar
    cent euro star point page bedroom night evening color colour button speed way grade star
    tier hora dia semana mes ano minuto pie metro libra
    """
)
NOT_COUNTED = _MEASURES | _HAPPENINGS | _PEOPLE_SERVED

CLEAR_WITH_ANOTHER_WORD = frozenset({"pages", "readers"})
"""Alone they are paper and people; "teen pages" and "microfilm readers" are not."""

PLURAL_ADJECTIVES = word_list(
    """
    plegables portatiles grandes pequenas pequenos nuevas nuevos viejas viejos moviles redondas
    redondos largas largos apilables disponibles infantiles digitales electricas electricos
    publicas publicos bilingues comodas comodos multiples
    """
)
"""Spanish adjectives that follow their noun and agree with it."""

_STREETS = word_list(
    """
    street st road rd avenue ave lane ln way drive dr boulevard blvd court ct parkway pkwy place
    pl plaza hill path square sq circle cir terrace trail broadway highway hwy route close
    crescent common turnpike pike north south east west n s e nw ne sw se calle avenida
    carretera paseo
    """
)
"""An address begins with a number too."""

_NOT_PLURAL = word_list(
    """
    is was has does goes says this its his as us yes thus always perhaps sometimes besides
    towards across less class glass bus gas news plus bias tennis lens canvas series tras mas
    menos antes despues jueves lunes martes miercoles viernes
    """
)
_IRREGULAR = word_list("staff mice pcs women's")
_PLURAL_MODIFIERS = word_list(
    """
    services sports arts games materials systems operations graphics electronics communications
    resources humanities sciences mathematics friends seniors teens kids veterans various
    """
)
_NOT_IN_A_NOUN = word_list(
    """
    i we you he she it they them me us him her who what this that these those is are am be been
    was were has have had do does did can could will would should may might must came come comes
    said say says want wants need needs help helps helped use uses used work works worked run
    runs love loves know knows speak speaks live lives give gives gave take takes took get gets
    got go goes went make makes made share shares meet meets met attend attended attends signed
    died born sold left missing ago later last next past every each per daily weekly monthly not
    no never up down out off away too very so if when while because than then there here feet
    foot ft sq sqft square old minutes hours percent st nd rd th the his its their our my your
    es son esta estan tiene tienen hay fue que cada
    """
)


def is_counted(head: str) -> bool:
    """May a number before this plural word be a quantity of something held?"""
    return head not in NOT_COUNTED and is_plural(head)


def is_plural(word: str) -> bool:
    """ "Chairs", "staff", "sillas"; not "class", "bus", "children's"."""
    if word in _IRREGULAR:
        return True
    if word in _NOT_PLURAL or word.endswith(("ss", "us", "is", "'s")):
        return False
    return word.endswith("s") and len(word) > 2


def is_measure(word: str) -> bool:
    """ "2 week camps", "10 gallon tanks": the number belongs to the measure."""
    return word in _MEASURES or word in _ONE_MEASURE


def is_singular(word: str) -> bool:
    """A word that can follow "1"."""
    return word not in NOT_COUNTED and not is_plural(word) and word not in _NOT_IN_A_NOUN


def breaks_a_noun(word: str) -> bool:
    """Verbs, pronouns, street words: with one of them, the words are not one plain noun."""
    return word in _NOT_IN_A_NOUN or word in _STREETS


def may_stand_before_a_head(word: str) -> bool:
    """Any word but a plural one, so that "3 staff share desks" is not a count of desks."""
    return word in _PLURAL_MODIFIERS or word == "part-time" or not is_plural(word)
