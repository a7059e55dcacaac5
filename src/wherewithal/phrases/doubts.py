"""Sentences that speak of what is missing, wished for, past or asked: nothing is found in them."""

from __future__ import annotations

from itertools import pairwise

from wherewithal.phrases.passage import Passage
from wherewithal.phrases.word_lists import word_list

_NOT_OURS = word_list(
    """
    no not non hardly barely scarcely few limited never none nobody without lack lacks lacking
    cannot isn't aren't don't doesn't can't won't didn't haven't hasn't need needs needed
    needing want wants wanted wanting wish wishes wished hope hopes hoping looking seek seeks
    seeking request requested requesting ask asked asking would should might may if unless until
    learn learns learning used formerly previously was were had lost missing broken donated gave
    borrowed rented necesita necesitamos necesitan falta faltan sin nadie ningun ninguna quiere
    quiero queremos quieren buscamos busca tenia teniamos habia aprender aprende aprenden si
    """
)
_NOT_OURS_TOGETHER = frozenset(
    {("could", "use"), ("short", "of"), ("out", "of"), ("instead", "of"), ("hace", "falta")}
)
_WANTED = word_list("needed wanted preferred required welcome sought requested necesita")
_MORE = word_list("more extra additional another fewer less mas adicionales")


def is_doubtful(passage: Passage, start: int, end: int) -> bool:
    """Do the words around make these words a wish, a want, a question or the past?"""
    if passage.says_before(start, _NOT_OURS) or passage.says_after(end, _WANTED):
        return True
    if _is_question(passage, start):
        return True
    if any(key in _MORE for key in passage.keys(start, end + 1)):
        return True
    before = passage.keys(passage.sentence_start(start), start)
    return any(pair in _NOT_OURS_TOGETHER for pair in pairwise(before))


def _is_question(passage: Passage, start: int) -> bool:
    return passage.key(passage.sentence_end(start)) == "?"
