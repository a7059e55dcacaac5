"""Files of a partnership: attached, handed out to those who may have them, removed and brought back."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from make import make_member, make_outlet, make_person
from partnerships.keeping import relationship
from tokens import without_tokens
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused
from wherewithal.capacity.models import Asset
from wherewithal.config import doctor
from wherewithal.history.actions import take_back
from wherewithal.history.withdrawing import own_words_removed
from wherewithal.partnerships.files import actions, storing
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.tidying import DAYS_IN_BIN, throw_away_old_bytes

PDF = b"%PDF-1.7\nThree beds and a bench"


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


def attach(cast: Cast, asset: Asset, name: str = "plan.pdf", **fields: Any) -> PartnershipFile:
    values = {"by": cast.lee, "data": PDF, **fields}
    return actions.add_partnership_file(asset=asset, name=name, **values)


def download(cast: Cast, file: PartnershipFile, member: Any = None) -> Any:
    client = cast.client(member or cast.lee)
    return client.get(f"/sunnydale/partnerships/files/{file.pk}/")


def test_a_file_is_attached_and_comes_back_as_it_was(cast: Cast) -> None:
    asset = relationship(cast)
    done = cast.client(cast.lee).post(
        f"/sunnydale/partnerships/{asset.pk}/files/add/",
        {"file": SimpleUploadedFile("plan.pdf", PDF), "words": "The plan", "level": "library"},
    )
    assert done.url == f"/sunnydale/partnerships/{asset.pk}/"
    file = PartnershipFile.objects.in_library(cast.library).get()
    assert (file.name, file.kind, file.size_bytes, file.added_by) == (
        "plan.pdf",
        "pdf",
        len(PDF),
        cast.lee.user,
    )
    answer = download(cast, file, cast.rae)
    assert answer.content == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_its_stored_name_says_nothing_and_is_for_the_owner_alone(cast: Cast) -> None:
    file = attach(cast, relationship(cast))
    path = storing.path_of(file.stored_as)
    assert "plan" not in str(path)
    assert path.stat().st_mode & 0o077 == 0
    assert cast.client(cast.lee).get(f"/files/partnerships/{file.stored_as}").status_code == 404


def test_what_is_not_what_it_says_is_refused_and_leaves_no_bytes(cast: Cast) -> None:
    asset = relationship(cast)
    answer = cast.client(cast.lee).post(
        f"/sunnydale/partnerships/{asset.pk}/files/add/",
        {
            "file": SimpleUploadedFile("plan.docx", PDF),
            "words": "What I typed",
            "level": "library",
        },
    )
    found = answer.content.decode()
    assert "It is called .docx, but that is not what is in it." in found
    assert "What I typed" in found
    assert not list(storing.path_of("x").parent.glob("*"))


def test_bytes_go_when_their_row_could_not_be_saved(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        attach(cast, relationship(cast), level="nobody at all")
    assert list(storing.path_of("x").parent.glob("*")) == []


def test_a_large_file_says_how_large_it_may_be(cast: Cast, settings: Any) -> None:
    settings.MOST_FILE_MEGABYTES = 1
    asset = relationship(cast)
    answer = cast.client(cast.lee).post(
        f"/sunnydale/partnerships/{asset.pk}/files/add/",
        {"file": SimpleUploadedFile("plan.pdf", PDF + b" " * 1_000_000), "level": "library"},
    )
    assert "This file is larger than 1 MB." in answer.content.decode()


@pytest.mark.parametrize("name", ["دوستان کتابخانه.pdf", "w" * 296 + ".pdf", 'a"b;c.pdf'])
def test_names_are_kept_as_words(cast: Cast, name: str) -> None:
    asset = relationship(cast)
    file = attach(cast, asset, name)
    answer = download(cast, file)
    assert (file.name, answer.status_code) == (name, 200)
    assert answer["Content-Disposition"].startswith("attachment; filename")
    assert "\n" not in answer["Content-Disposition"]


def test_a_name_longer_than_any_disk_takes_is_shortened_and_keeps_its_kind(cast: Cast) -> None:
    asset = relationship(cast)
    cast.client(cast.lee).post(
        f"/sunnydale/partnerships/{asset.pk}/files/add/",
        {"file": SimpleUploadedFile("w" * 400 + ".pdf", PDF), "level": "library"},
    )
    name = PartnershipFile.objects.in_library(cast.library).get().name
    assert (name[:200], name[-4:]) == ("w" * 200, ".pdf")


def test_a_private_file_is_for_whoever_attached_it_and_admins(cast: Cast) -> None:
    asset = relationship(cast)
    file = attach(cast, asset, "secret-plan.pdf", level="private")
    statuses = [
        download(cast, file, who).status_code for who in (cast.lee, cast.ada, cast.cal, cast.rae)
    ]
    assert statuses == [200, 200, 404, 404]
    assert "secret-plan.pdf" not in page(cast, f"partnerships/{asset.pk}/", cast.rae)
    assert download(cast, file, cast.max).status_code == 404


def test_a_file_of_a_relationship_with_somebody_unnamed_is_not_there(cast: Cast) -> None:
    asset = relationship(cast, person=make_person(cast.library, "Quiet Quentin"))
    file = attach(cast, asset)
    assert [download(cast, file, who).status_code for who in (cast.lee, cast.rae)] == [200, 404]


def test_others_may_only_keep_it_closer(cast: Cast) -> None:
    file = attach(cast, relationship(cast))
    with pytest.raises(PermissionDenied):
        actions.change_partnership_file(by=cast.ada, file=file, words="", level="public")
    actions.change_partnership_file(by=cast.lee, file=file, words="", level="public")
    actions.change_partnership_file(by=cast.ada, file=file, words="", level="library")
    assert PartnershipFile.objects.in_library(cast.library).get().level == "library"


def test_who_looks_after_another_place_attaches_nothing(cast: Cast) -> None:
    eve = make_member(cast.library, "Eve", RoleName.EDITOR, outlet=make_outlet(cast.library))
    for member in (eve, cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            attach(cast, relationship(cast, f"Of {member.user.name}"), by=member)


def test_a_removed_file_comes_back_with_its_bytes(cast: Cast) -> None:
    file = attach(cast, relationship(cast))
    actions.remove_partnership_file(by=cast.lee, file=file)
    assert download(cast, file).status_code == 404
    take_back(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert download(cast, file).content == PDF


def test_two_files_one_after_the_other_are_two(cast: Cast) -> None:
    asset, client = relationship(cast), cast.client(cast.lee)
    for number in (1, 2):
        client.post(
            f"/sunnydale/partnerships/{asset.pk}/files/add/",
            {
                "csrfmiddlewaretoken": "t" * 64,
                "file": SimpleUploadedFile(f"plan-{number}.pdf", PDF),
                "level": "library",
            },
        )
    names = PartnershipFile.objects.in_library(cast.library).values_list("name", flat=True)
    assert list(names) == ["plan-1.pdf", "plan-2.pdf"]


def test_the_doctor_notices_a_missing_file(cast: Cast) -> None:
    file = attach(cast, relationship(cast))
    assert doctor.look_at_files().what == "all there (1)"
    storing.path_of(file.stored_as).unlink()
    finding = doctor.look_at_files()
    assert (finding.what, finding.is_fine) == ("1 of 1 are missing", False)
    assert download(cast, file).status_code == 404


def removed_days_ago(cast: Cast, days: int) -> PartnershipFile:
    file = attach(cast, relationship(cast, f"Removed {days} days ago"))
    actions.remove_partnership_file(by=cast.lee, file=file)
    entry = ChangeSet.objects.latest("pk")
    ChangeSet.objects.filter(pk=entry.pk).update(made_at=entry.made_at - timedelta(days=days))
    return file


def test_bytes_of_removed_files_go_after_a_while_and_the_undo_says_so(cast: Cast) -> None:
    attached = attach(cast, relationship(cast))
    young = removed_days_ago(cast, DAYS_IN_BIN - 1)
    young_entry = ChangeSet.objects.latest("pk")
    old = removed_days_ago(cast, DAYS_IN_BIN + 1)
    old_entry = ChangeSet.objects.latest("pk")
    assert throw_away_old_bytes() == 1
    assert throw_away_old_bytes() == 0
    assert storing.missing([old.stored_as, young.stored_as, attached.stored_as]) == [old.stored_as]
    take_back(by=cast.lee, entry=young_entry)
    assert download(cast, young).content == PDF
    with pytest.raises(UndoRefused) as refused:
        take_back(by=cast.lee, entry=old_entry)
    assert "gone for good" in refused.value.conflicts[0].message


def lies_there_since(name: str, *, days: int, data: bytes = PDF) -> Path:
    path = storing.path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    then = (timezone.now() - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))
    return path


def test_bytes_that_this_database_does_not_know_stay_and_the_doctor_names_them(
    cast: Cast,
) -> None:
    attached = attach(cast, relationship(cast))
    of_another = lies_there_since("a" * 32, days=4 * DAYS_IN_BIN)
    lies_there_since("b" * 32, days=0)  # is being stored just now
    assert throw_away_old_bytes() == 0
    assert of_another.is_file()
    finding = doctor.look_at_files()
    assert finding.what == f"all there (1), and 1 that this database does not know: {'a' * 32}"
    assert "right database" in finding.advice
    of_another.unlink()
    assert doctor.look_at_files().is_fine
    assert storing.missing([attached.stored_as]) == []


def test_a_database_that_knows_no_file_throws_nothing_away(cast: Cast) -> None:
    live = [lies_there_since(letter * 32, days=4 * DAYS_IN_BIN) for letter in "abc"]
    assert throw_away_old_bytes() == 0
    assert all(path.is_file() for path in live)


def test_a_file_that_lies_in_the_bin_already_is_said_kindly(cast: Cast) -> None:
    kept = attach(cast, relationship(cast))
    file = PartnershipFile.objects.in_library(cast.library).get()
    actions.remove_partnership_file(by=cast.lee, file=kept)
    for again in (
        lambda: actions.remove_partnership_file(by=cast.lee, file=file),
        lambda: actions.change_partnership_file(by=cast.lee, file=file, words="x", level="library"),
        lambda: actions.withdraw_partnership_file(by=cast.lee, file=file),
    ):
        with pytest.raises(ValidationError, match="in the bin already"):
            again()


def test_bytes_that_cannot_go_do_not_stop_whoever_removes_a_file(
    cast: Cast, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = attach(cast, relationship(cast))
    removed_days_ago(cast, DAYS_IN_BIN + 1)

    def refuse(path: Path, **_options: bool) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", refuse)  # as a disk does that was made read-only
    with django_capture_on_commit_callbacks(execute=True):
        answer = cast.client(cast.lee).post(f"/sunnydale/partnerships/files/{file.pk}/remove/")
    assert answer.status_code == 302
    assert not PartnershipFile.objects.in_library(cast.library).exists()
    monkeypatch.setattr(Path, "iterdir", refuse)
    attached = attach(cast, relationship(cast, "Another"))
    with django_capture_on_commit_callbacks(execute=True):
        answer = cast.client(cast.lee).post(f"/sunnydale/partnerships/files/{attached.pk}/remove/")
    assert answer.status_code == 302


def test_a_file_that_was_brought_back_and_removed_again_waits_anew(cast: Cast) -> None:
    file = removed_days_ago(cast, DAYS_IN_BIN + 1)
    take_back(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert throw_away_old_bytes() == 0
    actions.remove_partnership_file(by=cast.lee, file=file)
    assert throw_away_old_bytes() == 0


def test_whoever_attached_a_file_withdraws_it_with_its_bytes(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    asset = relationship(cast)
    file = attach(cast, asset, "kestrel-letter.pdf", words="What the kestrel said")
    actions.change_partnership_file(by=cast.ada, file=file, words="A kestrel!", level="library")
    address = f"/sunnydale/partnerships/files/{file.pk}/withdraw/"
    assert cast.client(cast.ada).get(address).status_code == 404
    with pytest.raises(PermissionDenied):
        actions.withdraw_partnership_file(by=cast.ada, file=file)
    with django_capture_on_commit_callbacks(execute=True):
        cast.client(cast.lee).post(address)
    assert not is_anywhere(cast, "kestrel")
    assert storing.missing([file.stored_as]) == [file.stored_as]
    with pytest.raises(PermissionDenied, match="withdrawn"):
        take_back(by=cast.lee, entry=ChangeSet.objects.latest("pk"))


def test_a_removed_file_is_withdrawn_from_the_bin(cast: Cast) -> None:
    file = attach(cast, relationship(cast), "letter.pdf", words="What the kestrel said")
    actions.remove_partnership_file(by=cast.lee, file=file)
    entry = ChangeSet.objects.latest("pk")
    assert own_words_removed(cast.ada, entry) == []
    (own,) = own_words_removed(cast.lee, entry)
    assert own.texts == ["letter.pdf", "What the kestrel said"]
