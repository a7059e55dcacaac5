"""What can go wrong in a paste, in the reader's language."""

from django.utils.translation import gettext as _

from wherewithal.formats import Problem, ProblemCode


def problem_in_words(problem: Problem) -> str:
    """The problem as a sentence that says what to do."""
    sentences = {
        ProblemCode.TOO_LARGE: _(
            "This is more than fits in one paste (%(limit)s megabytes). Please paste it in parts."
        ),
        ProblemCode.TOO_MANY_ROWS: _(
            "One paste takes up to %(limit)s rows, and here are more. Please paste it in parts."
        ),
        ProblemCode.TOO_MANY_COLUMNS: _(
            "One paste takes up to %(limit)s columns, and here are more. "
            "Please copy only the columns that you need."
        ),
        ProblemCode.TOO_MANY_TABLES: _(
            "One paste takes up to %(limit)s tables, and here are more. Please paste it in parts."
        ),
        ProblemCode.CELL_TOO_LONG: _(
            "One cell holds up to %(limit)s characters, and this one is longer. "
            "Could it be shared out over a few rows?"
        ),
        ProblemCode.NESTED_TOO_DEEPLY: _(
            "This page has tables within tables within tables. "
            "Please copy just the innermost one, or paste it as plain text."
        ),
        ProblemCode.PLAIN_TEXT_READ_INSTEAD: _(
            "The formatted copy was too big, so we read the plain text that came with it."
        ),
        ProblemCode.WORDS_LEFT_OUT: _(
            "Some words stood outside the tables and are left out, starting with “%(excerpt)s”."
        ),
        ProblemCode.NOTHING_TO_READ: _("We could not find any words in what you pasted."),
    }
    return sentences[problem.code] % problem.args
