"""Who feeds, mends, builds and lends."""

from django.utils.translation import gettext_lazy as _

from wherewithal.insights.matches.partner_kinds.kind import PartnerKind
from wherewithal.people.models import OrganizationType as T
from wherewithal.programs.models import NeedKind as N

PEOPLE_AND_THINGS = (N.HUMAN, N.MATERIAL, N.TECHNOLOGY)

MAKING: tuple[PartnerKind, ...] = (
    PartnerKind(
        _("A grocer, a bakery or a café"),
        _("Good food near its date, and a name that likes to stand on a poster."),
        _("Come in a quiet hour, with the day and the number of plates."),
        _("Which shop around here is generous with food?"),
        (N.MATERIAL, N.FINANCIAL, N.HUMAN),
        cues="food, restaurant, kitchen, eat, breakfast, dinner, coffee, cake, pizza, drinks",
        named=("grocer", "bakery", "café", "cafe", "market", "restaurant", "panadería"),
    ),
    PartnerKind(
        _("A food bank or a community kitchen"),
        _("They move food every day, and know who cooks for many."),
        _("Ask for whoever plans the week’s deliveries."),
        _("Who cooks for a crowd here, and loves it?"),
        (N.MATERIAL, N.FINANCIAL, N.HUMAN, N.SPACE),
        cues="food pantry, nutrition, kitchen, meals",
        named=("food bank", "pantry", "kitchen", "banco de alimentos"),
    ),
    PartnerKind(
        _("A bookshop, or the Friends’ sale of used books"),
        _("Boxes of good books that wait for somebody, and people who know each of them."),
        _("Go on the day after the sale, with the age of your readers in mind."),
        _("Who here has more books than shelves?"),
        (N.MATERIAL, N.FINANCIAL),
        cues="books, picture books, magazines, comics, graphic novels",
        named=("book", "friends of", "libro"),
    ),
    PartnerKind(
        _("A toy or game shop, or a club that plays"),
        _("Games that were opened once to show them, and players who explain the rules."),
        _("Come on the evening when they play, and stay for a round."),
        _("Whose closet is full of games?"),
        (N.MATERIAL, N.HUMAN, N.FINANCIAL),
        cues="board games, games, toys, puzzles, chess, video games",
        named=("toy", "game", "chess", "juego"),
    ),
    PartnerKind(
        _("A repair café, or neighbors who mend things"),
        _("People who take machines apart for joy, and explain while they do."),
        _("Ask at the hardware store who fixes what others throw away."),
        _("Who here keeps old machines running?"),
        PEOPLE_AND_THINGS,
        cues="repair, machines, mechanic, mechanics, tools, electronics, engines, bicycle, sewing",
        named=("repair", "fixit", "fix-it", "mend"),
    ),
    PartnerKind(
        _("A trade school or a career center"),
        _("Teachers of a craft, their students, and a shop full of machines."),
        _("Ask the instructor, not the office; they like a real task for their class."),
        _("Who teaches a trade around here?"),
        (*PEOPLE_AND_THINGS, N.SPACE),
        cues="machines, mechanic, tools, woodworking, electrician, welding, cooking, nurse, job search",
        named=("trade school", "technical", "vocational", "career center"),
    ),
    PartnerKind(
        _("A design firm, an architect or a sign maker"),
        _("They plan, cut and print every week, and know what beginners trip over."),
        _("Look at who made the newest sign on Main Street."),
        _("Who here draws, plans or prints for a living?"),
        (N.HUMAN, N.TECHNOLOGY),
        cues="design, designers, graphic design, interior design, website, layout, vinyl cutter, furniture",
        named=("design", "architect", "sign", "diseño"),
    ),
    PartnerKind(
        _("A makerspace, or a club of people who make things"),
        _("Machines, and members who show a newcomer with pleasure."),
        _("Go to their open evening, with one thing that you want to make."),
        _("Where do people around here make things together?"),
        PEOPLE_AND_THINGS,
        cues=(
            "makerspace, 3D printer, laser cutter, vinyl cutter, sewing, woodworking, soldering, "
            "design, designers, robotics, knitting, art supplies, button maker"
        ),
        named=("maker", "fab lab", "hackerspace", "quilt", "woodwork"),
    ),
    PartnerKind(
        _("A company, a college or a university with its own workshop"),
        _("Machines that stand still after five, and people who like to show them."),
        _("Ask who runs the lab or the shop floor, not the front desk."),
        _("Who works with machines that we could never buy?"),
        (N.TECHNOLOGY, N.HUMAN, N.SPACE),
        cues=(
            "3D printer, laser cutter, makerspace, robotics, virtual reality, drones, lab, laboratory, "
            "machines, science, artificial intelligence, engineers, engineering"
        ),
        always=(N.TECHNOLOGY,),
        types=(T.COLLEGE, T.BUSINESS),
    ),
    PartnerKind(
        _("A software company, or a meetup of people who code"),
        _("Patient people with spare laptops, and a wish to pass something on."),
        _("Look for the evening at which they meet; one of them will bring the others."),
        _("Who works with computers and is patient with people?"),
        PEOPLE_AND_THINGS,
        cues=(
            "coding, computer, laptop, tablet, website, robotics, IT, technology, digital literacy, "
            "privacy, data, virtual reality, artificial intelligence, company"
        ),
        always=(N.TECHNOLOGY,),
        named=("software", "coders", "computer", "technolog"),
    ),
    PartnerKind(
        _("A school with a computer room, a shop class or a robot team"),
        _("Rooms, kits and devices that are free in the evening and in summer."),
        _("The school librarian knows whom to ask, and when."),
        _("Which teacher here would say yes first?"),
        (N.TECHNOLOGY, N.MATERIAL, N.SPACE),
        cues=(
            "laptop, tablet, computer, robotics, kits, science, projector, gym, auditorium, "
            "art supplies, camera"
        ),
        always=(N.TECHNOLOGY,),
        types=(T.SCHOOL,),
    ),
    PartnerKind(
        _("A hardware store, a lumber yard or a garden center"),
        _("Offcuts, last year’s stock, and somebody at the counter who knows how."),
        _("Bring a short list to the owner on a quiet weekday morning."),
        _("Which owner of a shop has a soft spot for the library?"),
        (N.MATERIAL, N.TECHNOLOGY, N.FINANCIAL),
        cues=(
            "tools, wood, paint, batteries, tables, shelves, storage, furniture, garden, plants, "
            "repair, woodworking, art supplies, lamps, cables"
        ),
        always=(N.MATERIAL,),
        named=("hardware", "lumber", "garden center", "nursery", "ferretería"),
    ),
    PartnerKind(
        _("A reuse center or a thrift shop"),
        _("What you need a dozen of has often just been given away."),
        _("Leave your list with whoever sorts the donations."),
        _("Where does furniture go here when an office closes?"),
        (N.MATERIAL,),
        cues="tables, chairs, shelves, furniture, art supplies, books, board games, clothes, toys, storage",
        always=(N.MATERIAL,),
        named=("thrift", "reuse", "goodwill", "salvage"),
    ),
)
