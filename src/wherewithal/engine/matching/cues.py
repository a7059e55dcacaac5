"""Words by which a sentence takes back, wishes, or finds hard what it speaks of, in two languages.

Patterns are read without case and accents (word_forms.fold). What looks like a cue and is none stand
        s
in HARMLESS and is looked away from first.
"""

from __future__ import annotations

import re

HAVE = (
    r"(?:have|has|get|buy|own|find|add|acquire|afford|see|become|build|open|start|replace|upgrade"
    r"|hire|learn|know|be\ able|expand|fix|renovate|receive|borrow)"
)
TENER = (
    r"(?:tener|comprar|conseguir|contar\ con|adquirir|encontrar|construir|abrir|aprender|contratar"
    r"|recibir|renovar|empezar)"
)
YEAR = r"(?:19|20)\d\d"
AN_HOUR = r"(?:\d{1,2}(?::\d\d)?\ ?(?:a\.?m|p\.?m)|noon|midnight|late|\d{1,2}(?!\d))\b"
WAS = (
    r"(?:had|was|were|lent|ran|hosted|offered|taught|gave|owned|kept|worked|helped|volunteered|met)"
)
ERA = (
    r"(?:tuvo|tuvieron|teniamos|tenia[n]?|hubo|habia|prest(?:o|aron|aba[n]?)|daba[n]?|dieron|era[n]?"
    r"|ofrecia[n]?)"
)

HARMLESS = re.compile(
    r"""
    \bno\ (?:cost|costs|charge|charges|fee|fees|problem|problems|trouble|limit|limits|strings
        |waiting|wait
        |appointment|experience|prior|stairs|steps|step|restrictions|questions\ asked|obligation
        |doubt
        |matter|interest|rent|deposit|paperwork|contract|minimum|registration|sign[- ]?up)\b
    | \bno[- ]cost\b | \b(?:at|for)\ no\ (?:extra\ |additional\ )?(?:cost|charge)\b
    | \bnot\ (?:only|just|merely|to\ mention|far|expensive|busy|hard|difficult|too\ (?:far|busy
        |hard|expensive))\b
    | \bdo(?:es)?\ not\ (?:charge|mind|cost|require|need)
    | \b(?:doesn't|don't)\ (?:charge|mind|cost|require|need)
    | \b(?:don't|do\ not)\ hesitate\b | \b(?:can't|cannot|can\ not)\ wait\ to\b
    | \bwithout\ (?:charge|cost|fee|stairs|steps|charging|obligation)\b
    | \bnever\ (?:says?\ no|closes?|closed|misses|missed|turns?|turned|tired|too|late|fails?
        |failed)\b
    | \b(?:seldom|rarely|hardly\ ever|never|not)\ (?:fully\ )?(?:booked|full|busy|crowded|taken)\b
    | \b(?:costs?|fees?|charges?|steps|stairs|restrictions|limits?|deposit|rent|allergies|wait
        |costos?|cargos|escalones|escaleras|limites?|deposito)\s*:\ *(?:none|no|nothing|ningun[oa]?|nada)\b
    | \b(?:fix|mend|repair)(?:s|es|ed|ing)?\ (?:\w+\ ){0,2}(?:broken|damaged)\b
    | \bno\ one\ left\ (?:out|behind)\b
    | \bnobody\ (?:is\ turned|gets\ turned)\b | \bnon-?profit\b | \bno\ one\ is\ turned\ away\b
    | \b(?:is|are|am|was|were|be|been|being|get|gets|getting|got)\ used\ to\b | \broom\ used\ to\b
    | \bclosed\ (?:on\ |on\ the\ )?(?:sun|mon|tues?|wednes|thurs?|fri|satur)[a-z]*\b
    | \bclosed[- ](?:captions?|captioned|circuit)\b
    | \bsin\ (?:costos?|cargos?|fines\ de\ lucro|lucro|problemas?|cobrar|cobro|escaleras
        |escalones|limite|compromiso|cita|animo\ de\ lucro)\b
    | \bno\ (?:cobra|cobran|cuesta|cuestan|solo|solamente|hay\ problema|hay\ costo|tiene\ costo
        |tienen\ costo|requiere|hay\ escaleras|se\ necesita|es\ lejos|queda\ lejos|esta\ lejos
        |le\ molesta|importa)\b
    | \bantes\ (?:de|del)\b | \bhasta\ (?:las|los|el|la)\b
    | \buntil\ (?:\d{1,2}(?::\d\d)?\ ?(?:a\.?m|p\.?m)|noon|midnight|late|\d{1,2}(?!\d))\b
    | \bno\ (?:\w+\ ){1,3}(?:needed|required|necessary)\b | \b(?:who|that|which)\ needs?\b
    | \bwithout\ (?:fail|hesitation|question|being\ asked|help)\b | \bclosed\ off\b
    | \bon\ one\ day\b | \b(?:que|quienes)\ necesitan?\b
    | \bnothing\ (?:is\ )?too\b | \bno\ lack\ of\b | \bnot\ a\ problem\b
    | \bif\ (?:asked|needed|wanted|you\ like|we\ ask|we\ asked)\b
    """,
    re.VERBOSE,
)

# What was so until something happened; looked at first, since "until the fire" is no opening hour.
ENDED = re.compile(
    rf"""
    \b{WAS}\b[^.;,:]*\b(?:until|till)\ (?!{AN_HOUR})
    | \b(?:had|owned|kept|lent|ran)\b[^.;,:]*\bbefore\ (?:the|it|they|she|he|we)\b
    | \b{ERA}\b[^.;,:]*\b(?:hasta|antes\ de(?:l|\ que)?)\ (?!las\ \d)
    """,
    re.VERBOSE,
)

# Without one of these words nothing of it is there: a look at them costs next to nothing.
UNTIL = re.compile(r"\b(?:until|till|before|hasta|antes)\b")

# Of a thing or of somebody: not there any more, or not in order.
GONE = (
    r"(?:left|gone|closed|shut|sold|stolen|broken|lost|died|passed\ away|moved\ (?:away|on)|burned\ down"
    r"|torn\ down|out\ of\ (?:order|service|use|business)|no\ (?:more|longer\ \w+)|vendid[oa]|cerrad[oa]"
    r"|rot[oa]|danad[oa]|descompuest[oa])"
)
# "Kiln: none", "Kiln (broken)": so little after a name is said of the name itself.
BARE_DENIAL = re.compile(
    rf"""
    ^\W* (?:(?:now|currently|is|are|it\ is|has\ been|have\ been|been|all|ahora|esta|estan)\ )*
    (?: none | no | nothing | not\ any\ ?more | not\ (?:yet|there|available|working) | unavailable
      | does\ not\ work | doesn't\ work | missing | n/?a | {GONE}
      | ningun[oa] | nada | no\ hay | ya\ no(?:\ hay)? | todavia\ no | no\ funciona )
    (?:\ (?:yet|now|any\ ?more|at\ the\ moment|at\ present|since\b.*|in\ {YEAR}|this\ year|last\ year|ahora))*
    \W*$
    """,
    re.VERBOSE,
)
# "a volunteer, who has left since": said of what stands before the comma.
GONE_WHO = re.compile(
    rf"""
    ^\W* (?:who|which|that|whose\ \w+|que|quien(?:es)?)\ (?:\w+\ ){{0,2}}?{GONE}\b
    | ^\W* (?:que|quien(?:es)?)\ (?:ya\ )?(?:no\ esta|se\ (?:fue|fueron|mudo|mudaron)|fallecio)\b
    """,
    re.VERBOSE,
)

TAKES_BACK = re.compile(
    rf"""
    \bno\ longer\b | \bnot?\ any\ ?more\b | \banymore\b | \bno\ more\b
    | \bused\ to\ (?!\w+ing\b) | \bformerly\b
    | \bformer\ (?:partner|member|donor|sponsor|host|owner|tenant)s?\b
    | \bpreviously\b | \bin\ the\ past\b
    | \bonce\ (?:had|was|were|lent|offered|hosted|ran|gave|taught)\b
    | \bstopped\b | \bdiscontinued\b | \bquit\b | \bgave\ (?:up|away)\b | \bgiven\ up\b
    | \bdisband(?:s|ed)\b | \b(?:was|were|been)\ (?:disbanded|dissolved|discontinued)\b
    | \bse\ disolvi(?:o|eron)\b
    | \bgot\ rid\ of\b | \bgave\ (?:its|their|our|the|her|his)\ (?:\w+\ ){{1,2}}away\b
    | \bretired\ from\b | \bexpired\b | \bburned\ down\b
    | \b(?:has|have)\ (?:since\ )?(?:left|moved\ (?:away|on)|gone|died|passed\ away)\b
    | \b(?:has|have)\ since\ (?:ended|stopped|closed|broken)\b
    | \bwho\ left(?:\ since|\ last|\W*$) | \bleft\ (?:us|town|the\ (?:library|town|area|county))\b
    | \b(?:our|the|their|my)\ [\w-]+(?:\ [\w-]+)?\ (?:died|passed\ away)\b
    | \blost\ (?:our|its)\b | (?<!who\ )\b(?:we|they|she|he|has|have)\ lost\ (?:the|their|his|her|a)\b
    | \bmoved\ to\b[^.;,:]*\b(?:last|this)\ (?:year|spring|summer|fall|winter|month)\b
    | \bsold\ (?:it|its|the|their|our|off|them|his|her)\b
    | \b(?:was|were|has\ been|have\ been)\ (?:sold|stolen|lost|torn\ down|demolished|cancell?ed
        |cut|closed|removed)\b
    | \bhad\ to\ (?:close|cancel|stop|give\ up|sell)\b | \bran\ out\b
    | \b(?:until|till)\ (?:[a-z]+\ )?{YEAR}\b | \b(?:ended|closed|left|moved\ away|shut)\ (?:down\ )?in\b
    | \b(?:is|are|was|were|has|have|got|stays?|remains?)\ (?:now\ |permanently\ |currently\
        |been\ )?(?:closed|shut|broken|gone|cancell?ed)\b
    | \bpermanently\ closed\b | \bmoved\ (?:away\b|to\ another|out\ of)
    | \bout\ of\ (?:order|service|business)\b | \bbroken\b
    | \bdoes\ not\ work\b | \bdoesn't\ work\b
    | \bclosed\ (?:down|its|their|for\ good)\b
    | \bnot\b(?=\W+\w) | \bno\b(?!\.\s*\d) | \bnone\b | \bnever\b | \bneither\b | \bnor\b | \bwithout\b
    | \bnobody\b | \bno\ one\b
    | \bcannot\b | \b[a-z]+n't\b | \b[a-z]+n’t\b | \bunable\b | \bunavailable\b | \blacks?\b
    | \blacking\b | \bmissing\b
    | \brefus(?:es?|ed)\b | \bdeclin(?:es?|ed)\b | \bhardly\b | \bbarely\b | \bstill\ waiting\b
    | \bya\ no\b | \bno\b | \bnunca\b | \bjamas\b | \btampoco\b | \bsin\b | \bningun[oa]?\b | \bnadie\b
    | \bdej(?:o|aron|amos)\ de\b | \bhasta\ {YEAR}\b | \bsolia[n]?\b | \bantes\b
    | \bantiguamente\b | \ben\ el\ pasado\b
    | \bcerr(?:o|aron|ado|ada|ados|adas)\b | \b(?:danad|descompuest|estropead|rot)[oa]s?\b
    | \bcarecen?\b | \bfaltan?\b
    | \bse\ jubil(?:o|aron)\ de\b | \bfalleci(?:o|eron)\b
    | \bperdi(?:mos|o|eron)\ (?:a\ )?(?:nuestr[oa]s?|sus?)\b
    | \bvendi(?:o|eron)\b | \bse\ (?:vendio|acabo|cancelo|perdio)\b
    """,
    re.VERBOSE,
)

WISHES = re.compile(
    rf"""
    \b(?:would|'d)\ (?:like|love)\ (?:to\ {HAVE}|a|an|some|more)\b
    | \bwish(?:es)?\ (?:to\ {HAVE}|for|it|they|we|she|he|there|that)\b
    | \b(?:want|wants|hope|hopes|hoping|plan|plans|planning|trying|dream|dreams|dreaming)\ (?:to
        |of)\ {HAVE}\b
    | \b(?:need|needs|needing)\ (?!to\ be\ asked)(?!no\b) | \bin\ need\ of\b | \bcould\ use\b
    | \blooking\ for\ (?!ways|a\ way|opportunities|places\ to|somewhere\ to|chances)
    | \bseek(?:s|ing)\ (?!to\ (?:help|share|support))
    | \bif\ (?:only\b|(?:we|they|it|she|he)\ (?:had|were|could|can\ find|find|get)\b|there\ were\b)
    | \bsome\ day\b | \bsomeday\b | \bone\ day\b
    | \bno\ plans\b | \bplanned\ for\b | \bnot\ yet\b | \bsaving\ (?:up\ )?for\b
    | \b(?:gustaria|encantaria|quisiera|quisieran|quisieramos|quiere|quieren|queremos|espera
        |esperan|desea|desean)\ {TENER}\b
    | \bojala\b | \b(?:necesita|necesitan|necesitamos)\b | \bbusca[n]?\ (?!maneras|formas|como)
    | \bsi\ (?:tuvier|hubier|pudier)[a-z]+\b
    | \bplanea[n]?\ {TENER}\b | \balgun\ dia\b | \bhace[n]?\ falta\b
    """,
    re.VERBOSE,
)

FINDS_HARD = re.compile(
    r"""
    \bhard\ (?:to|for)\b | \bdifficult(?:y)?\b | \bfar\ (?:from|away|off)\b
    | \btoo\ (?:far|small|noisy|busy|old|few|hot|cold|cramped|dark|loud|expensive|crowded|long
        |slow)\b
    | \bshort\ of\b | \bshort-?staffed\b | \bunderstaffed\b | \boverbooked\b
    | \bdouble-?booked\b | \bfully\ booked\b | \bbooked\ (?:up|solid|out)\b
    | \bstruggl(?:es?|ing)\b | \bunreliable\b | \bout\ of\ date\b | \bworn\ out\b
    | \bleak(?:s|y|ing)?\b
    | \bonly\ (?:a\ few|two|one)\ (?:members|people|staff|volunteers|hours)\b
    | \bfew\ (?:members|volunteers|staff)\b
    | \bslow\ to\ (?:answer|reply|respond)\b | \brarely\ (?:answers?|replies|open|available)\b
    | \bseldom\ (?:answers?|repl(?:y|ies)|open|available|free|comes?|works?|there)\b
    | \bhighly\ seasonal\b | \bunderfunded\b | \bbudget\ cuts?\b
    | \bdificil\b | \bdificultad\b | \blejos\b | \bdemasiad[oa]s?\b
    | \bmuy\ (?:lejos|pequen[oa]|ocupad[oa]s?|viej[oa]s?|ruidos[oa]|car[oa])\b
    | \bcuesta\ trabajo\b | \bpoc[oa]s\ (?:personas|voluntari[oa]s|miembros)\b | \bfalta\ de\b
    | \bcasi\ nunca\b
    """,
    re.VERBOSE,
)
