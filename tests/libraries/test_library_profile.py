"""About this library: quiet sections, and open questions instead of zeros."""

from cast import Cast


def test_what_nobody_knows_is_an_open_question(cast: Cast) -> None:
    page = cast.client(cast.rae).get("/sunnydale/about/").content.decode()
    assert "not known yet" in page
    assert ">0<" not in page
    assert "Change" not in page[page.index("<main") :]


def test_changing_a_section(cast: Cast) -> None:
    client = cast.client(cast.ada)
    sent = {"population_served": "about 16,000", "travel": "One bus.\nIt is late."}
    page = client.post("/sunnydale/about/people/", sent, follow=True).content.decode()
    assert "about 16,000" in page
    assert "One bus.<br>It is late." in page
    form = client.get("/sunnydale/about/people/").content.decode()
    assert 'value="about 16,000"' in form


def test_a_number_that_cannot_be_read_is_refused_and_kept_on_the_page(cast: Cast) -> None:
    page = cast.client(cast.ada).post("/sunnydale/about/people/", {"population_served": "lots-ish"})
    assert 'value="lots-ish"' in page.content.decode()
    cast.library.refresh_from_db()
    assert not cast.library.population_served.is_known


def test_columns_in_own_words(cast: Cast) -> None:
    client = cast.client(cast.ada)
    page = client.post("/sunnydale/about/columns/", {"challenge": "Weaknesses"}, follow=True)
    assert "Weaknesses" in page.content.decode()
    assert "usually: Challenges" in page.content.decode()


def test_only_admins_change_it(cast: Cast) -> None:
    for member in (cast.lee, cast.cal, cast.rae):
        client = cast.client(member)
        assert client.get("/sunnydale/about/who/").status_code == 403
        assert client.post("/sunnydale/about/columns/", {"challenge": "X"}).status_code == 403
    assert cast.client(cast.max).get("/sunnydale/about/").status_code == 404


def test_an_unknown_section_is_not_here(cast: Cast) -> None:
    assert cast.client(cast.ada).get("/sunnydale/about/nonsense/").status_code == 404
