"""Word lists about first names, all in small letters and without accents: English and Spanish."""

from collections import defaultdict
from collections.abc import Mapping


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# What people of a name are often called; a form may belong to several names.
_FORMS = """
abigail abby gail · albert al bert · alejandra ale sandra · alejandro ale alex · alexander alex al xander sasha
· alexandra alex sandra lexi · alfred al alfie fred · alice ali · amanda mandy · andrew andy drew · angela angie
· anthony tony · antonio tono toni · arthur art artie · barbara barb babs · beatriz bea · benjamin ben benny ·
bernard bernie · bradley brad · candace candy · carolina caro · caroline carol carrie · catherine cathy kate
katie kitty · charles charlie chuck chip · christina chris tina chrissy · christine chris tina chrissy ·
christopher chris kit topher · concepcion concha conchita · consuelo chelo · daniel dan danny dani · daniela
dani · david dave davy · deborah deb debbie · dennis denny · dolores lola · donald don donnie · dorothy dot
dottie dolly · douglas doug · edward ed eddie ned ted teddy · eleanor ellie nell nora · elizabeth beth betsy
betty eliza liz lizzie lisa libby · emily em emmy · enrique quique · esperanza espe · eugene gene · evelyn evie
· fernando fer nando · florence flo · francisca paca paqui · francisco paco pancho curro kiko · frances fran
frannie · francis frank fran · franklin frank · frederick fred freddy · gabriel gabe gabi · gabriela gabi ·
gerald gerry jerry · gloria glo · gregory greg · guadalupe lupe lupita · guillermo memo guille · gwendolyn gwen
· harold hal harry · helen nell nellie · henry hank harry hal · ignacio nacho · isabel isa chabela · isabella
bella izzy · jacob jake · jacqueline jackie · james jim jimmy jamie · janet jan · jeffrey jeff · jennifer jen
jenny · jeremiah jerry · jesus chuy chus · jessica jess jessie · joanna jo joanie · john jack johnny · jonathan
jon · jose pepe chepe · josefa pepa pepita · joseph joe joey jo · josephine jo josie · joshua josh · judith judy
· katherine kate kathy katie kay kit kitty · kathleen kathy kate · kenneth ken kenny · kimberly kim · lawrence
larry · leonard len lenny leo · leonardo leo · lillian lily lil · linda lin · louis lou · louise lou · manuel
manolo manny lolo · manuela manuela · margaret maggie marge margie meg megan peg peggy rita · margarita marga
rita · maria mari · martha marty · martin marty · mary molly polly mamie · matthew matt · maximilian max ·
melissa mel missy · mercedes merche · michael mike mick mickey · michelle shelly · mildred millie · miguel migue
· miriam miri · nancy nan · natalia nati · natalie nat · natasha tasha · nathaniel nate nathan nat · nicholas
nick nicky · nicole nicky · olivia liv livvy · pamela pam · patricia pat patty tricia trish · patrick pat paddy
· peter pete · philip phil pip · phyllis phyl · priscilla cilla · rachel rae · rafael rafa · raymond ray ·
rebecca becca becky · richard dick rich rick ricky · robert bob bobby rob robbie bert · roberto beto · rodney
rod · ronald ron ronnie · rosario charo · rosemary rose rosie · samantha sam · samuel sam sammy · sandra sandy ·
santiago santi · sarah sally sadie · sebastian seb · sergio checo · silvia chivi · sofia sofi · stephanie steph
· stephen steve stevie · steven steve stevie · susan sue susie suzy · susanna sue susie · suzanne sue suzy ·
teresa tere · theodore ted teddy theo · theresa terry tess tessa · thomas tom tommy · timothy tim timmy · tobias
toby · valerie val · veronica vero ronnie · vicente chente · victoria vicky tori · vincent vince vinny ·
virginia ginny · walter walt wally · wendell wendy · wilhelmina mina · william bill billy will willie liam ·
yolanda yoli · zachary zach zack
"""


def _short_forms() -> Mapping[str, frozenset[str]]:
    """Both ways: from the name to its forms, and from a form to the names that it may stand for."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in _FORMS.split("·"):
        name, *forms = group.split()
        for form in forms:
            found[name].add(form)
            found[form].add(name)
    return {name: frozenset(forms - {name}) for name, forms in found.items()}


SHORT_FORMS = _short_forms()

# First names that sentences need for something else.
ALSO_WORDS = _words(
    """
    ace alba ale alma amber amor amparo angel april archer art ash august aura aurora autumn baker basil bay
    bell bella bello berry bill bird blanca blaze blue bob brisa brook buck bud buddy candela candy caro carol
    celeste chase checo chelo cherry chip christian chuck cielo clara clay cliff concepcion concha consuelo
    coral cruz crystal curro daisy dale dawn dean destiny dick dolly dolores don dot drew duke dulce earl
    esperanza estela estrella eve ever faith fe fern fidel flor forest frank gene ginger gloria glory grace
    gracia grant gray guy hank happy harmony hazel heath heather herb holly honor hope hunter inmaculada iris
    ivory ivy jack jade jasmine jay jazmin jean jesus jet jewel joy judge june junior justa justice justo kit
    kitty lance lane lark laurel leal leo leon les lily linda lot love lucero luna luz mar margarita marina
    marine mark mason max may melody memo mercedes mercy merry milagros miles mina misty modesta modesto moss
    nacho nan nick nieves nova olive olvido opal page paloma pansy pat patience paz peace pearl peg penny
    perfecta perla phoenix pilar pip piper pop poppy porter prince prudencia rain ray reed reina remedios reyes
    rich rio rob robin rocio rocky rod ron rosa rosario rose rosemary ruby rue rusty sage salvador sandy santos
    scarlet scout sky socorro sol soledad sonny star sterling stone storm stormy sue summer sunny tab terry tono
    trinidad trinity van ventura victor victoria violet violeta wade walker ward warren will willow winter wolf
    wren
    """
)

MONTHS = _words(
    """
    april august autumn june may summer winter
    """
)

# What stands before a month or a season where a time is told.
WITH_TIMES = _words(
    """
    a about after all and any around as at before by de desde during each early every for from hasta in into
    last late mid next no of on only or since the this through till to until when with
    """
)

# A saint or a place is called so, not a colleague.
BEFORE_PLACES = _words(
    """
    camp cape fort isle lake mount mt point port saint san santa santo st ste
    """
)

WITHIN_TITLES = _words(
    """
    aunt brother capt captain coach deacon don dona dr father fr imam lady lord madam mayor miss mr mrs ms mx
    pastor prof professor rabbi rev reverend senor senora senorita sheikh sir sister sr sra srta uncle
    """
)

# A record of a person may be called “The baker”, or after what they do.
NO_FIRST_NAMES = _words(
    """
    a an another any chief el every former head la las lead little los my new old one our school some somebody
    someone teen the their this two un una unknown volunteer young your
    """
)

WHAT_PEOPLE_DO = _words(
    """
    asked asks ayuda bakes brings brought builds calls came can canta cocina comes conoce cooked cooks cose
    cuenta dice dijo does draws drives ensena found gave gives habla hace has have heard helped helps keeps knew
    knows leads lee lends likes lives loves made makes met offered offers ofrece organizes paints pinta plays
    presta puede quiere reads repairs repara runs sabe said says sees sews shares shows sings speaks takes talks
    taught teaches thinks tiene toca told took trabaja traduce translates visits vive volunteers wants was went
    works would writes
    """
)
