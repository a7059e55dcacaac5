"""A year of the survey with a single library, every word of which begins with "zq" as if typed."""

from pathlib import Path

from wherewithal.formats.survey import SurveyTables
from wherewithal.formats.survey_folder import write_survey

KEY = "ZQ0001"
SYSTEMS = f"""\
FSCSKEY,LIBNAME,ADDRESS,CITY,ZIP,STABR,POPU_LSA,TOTSTAFF,GPTERMS,LOCALE_MOD,STARTDAT,ENDDATE
{KEY},ZQLIBRARY,1 ZQSTREET,ZQTOWN,02138,ZQ,1200,2.5,7,12,07/01/2020,06/30/2021
"""
OUTLETS = f"""\
FSCSKEY,FSCS_SEQ,LIBNAME,C_OUT_TY,ADDRESS,CITY,ZIP,STABR,SQ_FEET,HOURS,WKS_OPEN,L_NUM_BM,STATSTRU
{KEY},002,ZQHOUSE,CE,1 ZQSTREET,ZQTOWN,02138,ZQ,2000,1404,52,0,00
{KEY},003,ZQBUS,BS,1 ZQSTREET,ZQTOWN,02138,ZQ,-4,559,4,2,00
{KEY},004,ZQBARN,BR,2 ZQLANE,ZQTOWN,02138,ZQ,-3,-3,-3,-3,23
"""


def put_sample_survey(folder: Path) -> None:
    """Where a newer year would lie."""
    tables = SurveyTables(SYSTEMS.encode(), OUTLETS.encode())
    (folder / "survey.zip").write_bytes(write_survey(tables))
