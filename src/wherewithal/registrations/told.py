"""The rooms whose models history shows."""

from types import ModuleType

from wherewithal.accounts import telling as accounts_telling
from wherewithal.capacity import telling as capacity_telling
from wherewithal.community import telling as community_telling
from wherewithal.community.asking import telling as asking_telling
from wherewithal.community.needs import telling as needs_telling
from wherewithal.freshness import telling as freshness_telling
from wherewithal.insights.matches import telling as matches_telling
from wherewithal.insights.networks import telling as networks_telling
from wherewithal.insights.observations import telling as observations_telling
from wherewithal.insights.portfolio import telling as portfolio_telling
from wherewithal.libraries import telling as libraries_telling
from wherewithal.opportunities.connections import telling as connections_telling
from wherewithal.opportunities.weighing import telling as weighing_telling
from wherewithal.partnerships import telling as partnerships_telling
from wherewithal.partnerships.agreements import telling as agreements_telling
from wherewithal.partnerships.before import telling as before_telling
from wherewithal.partnerships.contact import telling as contact_telling
from wherewithal.partnerships.debriefs import telling as debriefs_telling
from wherewithal.partnerships.ending import telling as ending_telling
from wherewithal.partnerships.exchange import telling as exchange_telling
from wherewithal.partnerships.files import telling as files_telling
from wherewithal.partnerships.kept import telling as kept_telling
from wherewithal.partnerships.pulse import telling as pulse_telling
from wherewithal.people import telling as people_telling
from wherewithal.programs import telling as programs_telling
from wherewithal.programs.offering import telling as offering_telling
from wherewithal.proposals import telling as proposals_telling
from wherewithal.reports import telling as reports_telling
from wherewithal.reviews import telling as reviews_telling
from wherewithal.transfer import telling as transfer_telling
from wherewithal.vocabulary import telling as vocabulary_telling
from wherewithal.worksheets import telling as worksheets_telling

# The rooms whose models history shows; each says how in its own telling.py.
TOLD: tuple[ModuleType, ...] = (
    accounts_telling,
    libraries_telling,
    people_telling,
    proposals_telling,
    vocabulary_telling,
    community_telling,
    needs_telling,
    capacity_telling,
    programs_telling,
    offering_telling,
    partnerships_telling,
    debriefs_telling,
    ending_telling,
    contact_telling,
    exchange_telling,
    kept_telling,
    agreements_telling,
    files_telling,
    before_telling,
    pulse_telling,
    freshness_telling,
    observations_telling,
    matches_telling,
    portfolio_telling,
    connections_telling,
    weighing_telling,
    reviews_telling,
    worksheets_telling,
    asking_telling,
    networks_telling,
    reports_telling,
    transfer_telling,
)
