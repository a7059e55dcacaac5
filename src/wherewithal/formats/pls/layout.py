"""The names that the survey gave its columns over the years, and the flags that stand beside some."""

from collections.abc import Mapping

from wherewithal.formats.pls.model import Kind, Meaning

# Names of later years first. LOCALE became LOCALE_ADD and LOCALE_MOD in FY2016 (of systems only).
NAMES: Mapping[Meaning, tuple[str, ...]] = {
    Meaning.KEY: ("FSCSKEY",),
    Meaning.NUMBER: ("FSCS_SEQ",),
    Meaning.NAME: ("LIBNAME",),
    Meaning.KIND: ("C_OUT_TY",),
    Meaning.STATE: ("STABR",),
    Meaning.ADDRESS: ("ADDRESS",),
    Meaning.CITY: ("CITY",),
    Meaning.ZIP: ("ZIP",),
    Meaning.COUNTY: ("CNTY",),
    Meaning.PHONE: ("PHONE",),
    Meaning.LONGITUDE: ("LONGITUD",),
    Meaning.LATITUDE: ("LATITUDE",),
    Meaning.LOCALE: ("LOCALE_MOD", "LOCALE", "LOCALE_ADD"),
    Meaning.LEGAL_BASIS: ("C_LEGBAS",),
    Meaning.STATUS: ("STATSTRU",),
    Meaning.YEAR_FROM: ("STARTDAT",),
    Meaning.YEAR_TO: ("ENDDATE",),
    Meaning.POPULATION: ("POPU_LSA",),
    Meaning.STAFF: ("TOTSTAFF",),
    Meaning.LIBRARIANS: ("LIBRARIA",),
    Meaning.INCOME: ("TOTINCM",),
    Meaning.SPENDING: ("TOTOPEXP",),
    Meaning.SALARIES: ("SALARIES",),
    Meaning.HOURS: ("HRS_OPEN", "HOURS"),
    Meaning.WEEKS_OPEN: ("WKS_OPEN",),
    Meaning.VISITS: ("VISITS",),
    Meaning.LOANS: ("TOTCIR",),
    Meaning.BORROWERS: ("REGBOR",),
    Meaning.PROGRAMS: ("TOTPRO",),
    Meaning.ATTENDANCE: ("TOTATTEN",),
    Meaning.COMPUTERS: ("GPTERMS",),
    Meaning.BRANCHES: ("BRANLIB",),
    Meaning.SQUARE_FEET: ("SQ_FEET",),
    Meaning.BOOKMOBILES: ("L_NUM_BM", "BKMOB"),
}
FLAGS: Mapping[str, str] = {
    "POPU_LSA": "F_POPLSA", "TOTSTAFF": "F_TOTSTF", "LIBRARIA": "F_LIBRAR", "TOTINCM": "F_TOTINC",
    "TOTOPEXP": "F_TOTOPX", "SALARIES": "F_SALX", "HRS_OPEN": "F_HRS_OP", "VISITS": "F_VISITS",
    "TOTCIR": "F_TOTCIR", "REGBOR": "F_REGBOR", "TOTPRO": "F_TOTPRO", "TOTATTEN": "F_TOTATT",
    "GPTERMS": "F_GPTERM", "BRANLIB": "F_BRLIB", "BKMOB": "F_BKMOB", "SQ_FEET": "F_SQ_FT",
    "HOURS": "F_HOURS", "WKS_OPEN": "F_WKSOPN",
}  # fmt: skip
FIGURES = frozenset(
    {
        Meaning.POPULATION, Meaning.STAFF, Meaning.LIBRARIANS, Meaning.INCOME, Meaning.SPENDING,
        Meaning.SALARIES, Meaning.HOURS, Meaning.WEEKS_OPEN, Meaning.VISITS, Meaning.LOANS,
        Meaning.BORROWERS, Meaning.PROGRAMS, Meaning.ATTENDANCE, Meaning.COMPUTERS,
        Meaning.BRANCHES, Meaning.SQUARE_FEET, Meaning.BOOKMOBILES,
    }
)  # fmt: skip
DEGREES = frozenset({Meaning.LONGITUDE, Meaning.LATITUDE})
_SYSTEMS_HAVE = {"POPU_LSA", "TOTSTAFF", "C_LEGBAS", "TOTOPEXP", "CENTLIB", "BRANLIB"}


def kind_of(columns: frozenset[str]) -> Kind | None:
    """Which of the two tables has these columns; None for any other."""
    if "FSCSKEY" not in columns:
        return None
    if "FSCS_SEQ" in columns:
        return Kind.OUTLETS
    return Kind.SYSTEMS if "LIBNAME" in columns and columns & _SYSTEMS_HAVE else None


def meanings_of(columns: frozenset[str]) -> dict[Meaning, str]:
    """Which column says what, of those that we know."""
    found = {}
    for meaning, names in NAMES.items():
        name = next((each for each in names if each in columns), None)
        if name is not None:
            found[meaning] = name
    return found
