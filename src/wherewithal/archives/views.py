"""Take everything with you: what it is, and the file itself."""

from tempfile import SpooledTemporaryFile
from typing import IO

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.archives import queries
from wherewithal.archives.taking_out import take_everything

ZIP = "application/zip"
MOST_BYTES_IN_MEMORY = 8_000_000


@require_safe
def everything(request: LibraryRequest) -> HttpResponse:
    """Say what the file holds, and to whom it belongs, before it is taken."""
    context = {"here": "everything", "in_all": queries.in_all(request.member)}
    return render(request, "archives/everything.html", context)


@never_cache
@require_safe
def everything_file(request: LibraryRequest) -> HttpResponseBase:
    """The archive; a large one lies on disk without a name until it is sent, and nothing of it stays."""
    queries.require_taking(request.member)
    opened = SpooledTemporaryFile(MOST_BYTES_IN_MEMORY)  # noqa: SIM115 - the response closes it
    try:
        take_everything(by=request.member, library=request.library, opened=opened)
    except BaseException:
        opened.close()
        raise
    return _handed_out(opened, f"{request.library.slug}-{timezone.localdate().isoformat()}.zip")


def _handed_out(opened: IO[bytes], name: str) -> HttpResponseBase:
    """A small file at once, a large one block by block."""
    size = opened.tell()
    opened.seek(0)
    if size <= MOST_BYTES_IN_MEMORY:
        with opened:
            response: HttpResponseBase = HttpResponse(opened.read(), content_type=ZIP)
        response["Content-Disposition"] = content_disposition_header(
            as_attachment=True, filename=name
        )
        return response
    response = FileResponse(opened, as_attachment=True, filename=name, content_type=ZIP)
    response["Content-Length"] = str(size)
    return response
