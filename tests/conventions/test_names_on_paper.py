"""Somebody who stays out is named in no document, report or file, in whichever words they were named."""

from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, TextField

from conventions.sample import DATA_MARK, Sample
from insights.networks.town import stays_out
from make import make_person
from printing.opened import words_of_docx, words_of_xlsx
from printing.paper import words_of
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.libraries.models import Library
from wherewithal.people.models import Person
from wherewithal.printing.documents import DOCUMENTS
from wherewithal.printing.files import FileFormat
from wherewithal.reports.kinds import KINDS

NAME = "Quentin Quiet"
READERS = {"pdf": words_of, "docx": words_of_docx, "xlsx": words_of_xlsx}
DOCUMENT_FILES = [
    f"{name}.{ending}" for name, kind in DOCUMENTS.items() for ending in ("pdf", *kind.files)
]
REPORT_FILES = [f"reports/{name}.{ending}" for name in KINDS for ending in READERS]
PLANS = [f"programs/{{program}}.{ending}" for ending in ("pdf", *FileFormat)]
SAYS_NO_WORDS_OF_OURS = {
    "program-plan.pdf",  # always blank
    "reports/map-over-time.pdf",  # a snapshot holds no words
    "reports/map-over-time.docx",
    "reports/map-over-time.xlsx",
}


def name_them_everywhere(sample: Sample) -> None:
    """Every line that somebody typed names them."""
    with across_libraries("every kind of row"):
        for model in apps.get_app_config("wherewithal").get_models():
            if model not in {Person, Library} and hasattr(model, "library_id"):
                _name_them_in(model)


def _name_them_in(model: type[Model]) -> None:
    for field in model._meta.get_fields():
        if not isinstance(field, CharField | TextField) or field.choices:
            continue
        rows: Any = model._default_manager.filter(**{f"{field.name}__istartswith": DATA_MARK})
        for key, words in rows.values_list("pk", field.name):
            named = f"{words} with {NAME}"
            if field.max_length is None or len(named) <= field.max_length:
                rows.filter(pk=key).update(**{field.name: named})


def words_in_file(sample: Sample, path: str) -> str:
    path = path.format(program=sample.rows["program"].pk)
    cast = sample.cast
    made = cast.client(cast.ada).get(f"/{cast.library.slug}/print/{path}")
    assert made.status_code == 200, path
    return READERS[path.rpartition(".")[2]](made.content)


def test_who_stays_out_is_named_nowhere(sample: Sample) -> None:
    name_them_everywhere(sample)
    person = make_person(sample.cast.library, NAME, consent="given")
    paths = [*DOCUMENT_FILES, *REPORT_FILES, *PLANS]
    tells = [path for path in paths if path not in SAYS_NO_WORDS_OF_OURS]
    assert [path for path in tells if "Quentin" not in words_in_file(sample, path)] == []
    stays_out(person)
    assert [path for path in paths if "Quentin" in words_in_file(sample, path)] == []
