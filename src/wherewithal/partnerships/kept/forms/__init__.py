"""Forms about partnerships."""

from wherewithal.partnerships.kept.forms.contacts import ChangeContactForm, ContactForm
from wherewithal.partnerships.kept.forms.facts import PartnershipForm

__all__ = ["ChangeContactForm", "ContactForm", "PartnershipForm"]
