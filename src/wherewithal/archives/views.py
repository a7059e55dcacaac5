"""Take everything with you: what it is, and the file itself."""

from tempfile import SpooledTemporaryFile
from weakref import finalize

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.archives import queries
from wherewithal.archives.taking_out import take_everything

MOST_BYTES_IN_MEMORY = 8_000_000


@require_safe
def everything(request: LibraryRequest) -> HttpResponse:
    """Say what the file holds, and to whom it belongs, before it is taken."""
    context = {"here": "everything", "in_all": queries.in_all(request.member)}
    return render(request, "archives/everything.html", context)


@never_cache
@require_safe
def everything_file(request: LibraryRequest) -> FileResponse:
    """The archive; a large one lies on disk without a name until it is sent, and nothing of it stays."""
    queries.require_taking(request.member)
    opened = SpooledTemporaryFile(MOST_BYTES_IN_MEMORY)  # noqa: SIM115 - the response closes it
    try:
        take_everything(by=request.member, library=request.library, opened=opened)
    except BaseException:
        opened.close()
        raise
    size = opened.tell()
    opened.seek(0)
    name = f"{request.library.slug}-{timezone.localdate().isoformat()}.zip"
    response = FileResponse(
        opened, as_attachment=True, filename=name, content_type="application/zip"
    )
    response["Content-Length"] = str(size)
    finalize(response, opened.close)  # also where nobody takes a single byte of it
    return response
