"""Put a newer year of the survey into the data folder, once it is known to be one."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from wherewithal.formats.survey import open_survey, read_outlets, read_systems
from wherewithal.formats.survey_folder import write_survey
from wherewithal.home.find_library.figures import period_in_words
from wherewithal.home.find_library.table import newer_file


@dataclass(frozen=True, slots=True)
class Held:
    """What a year holds: how much, and of which months most of its libraries speak."""

    systems: int
    outlets: int
    period: str


def put_survey(file: Path) -> Held:
    """Check the folder and keep its two tables; a running server reads them from then on.

    Raises NotASurvey for another file, and OSError where it cannot be read or kept.
    """
    tables = open_survey(file.read_bytes())
    periods = Counter(period_in_words(system) for system in read_systems(tables.systems))
    outlets = sum(1 for _outlet in read_outlets(tables.outlets))
    told = [period for period, _count in periods.most_common() if period]
    place = newer_file()
    beside = place.with_name(f"{place.name}.new")
    beside.write_bytes(write_survey(tables))
    beside.replace(place)  # whole or not at all
    return Held(periods.total(), outlets, told[0] if told else "")
