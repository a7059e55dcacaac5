"""What people said about standing in the networks."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class NetworkChoice(LibraryRow):
    """A person's choice: to stay out of the networks, or to be found by those whose work touches theirs.

    Who never chose stands in the networks once they agreed to be written about, and is found by
    nobody. Where two records were made one person there may be two choices: the more careful stands.
    """

    person = models.ForeignKey(
        "wherewithal.Person", on_delete=models.PROTECT, related_name="network_choices"
    )
    stays_out = models.BooleanField(_("stays out of the networks"), default=False)
    is_open = models.BooleanField(_("is found by those whose work touches theirs"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("choice about the networks")
