"""Surveys are found by what stands on their public page, and by nothing that people added."""

from cast import Cast
from community.asking.surveys import make_survey
from search.looking import lines, look, titles
from wherewithal.community.asking import actions


def test_a_survey_is_found_by_its_words_and_its_choices_in_both_languages(cast: Cast) -> None:
    make_survey(cast)
    for words in ("What next", "Cuéntenos", "chess", "robótica"):
        assert titles(cast.rae, words) == ["What next?"]
    assert lines(cast.rae, "chess") == ["<mark>Chess</mark>"]
    assert look(cast.max, "chess").count == 0


def test_own_words_of_people_are_not_found(cast: Cast) -> None:
    survey = make_survey(cast)
    actions.count_answer(survey=survey, choices=[], own_words="Kite flying")
    actions.show_words(by=cast.lee, words=survey.words.get())
    assert [look(member, "kite").count for member in (cast.rae, cast.ada)] == [0, 0]
