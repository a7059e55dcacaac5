"""What libraries call the same thing: words and phrases that stand for one idea, in two languages.

One idea a line, its ways of being said joined by commas, with a comma at the end where it goes on in
the next line; each is compared by its stems. Ideas are broad on purpose: what is merely near counts
less than the word itself (see words.py).
"""

from __future__ import annotations

from functools import lru_cache

from wherewithal.engine.matching.word_forms import words_of

IDEAS = """
makerspace, maker, maker space, fab lab, hackerspace, tinkering, STEAM lab, taller maker
3D printer, 3D printing, additive manufacturing, impresora 3D, impresión 3D
vinyl cutter, Cricut, die cutter, cutting machine, cortadora de vinilo
laser cutter, laser engraver, Glowforge, cortadora láser
sewing, sewing machine, tailor, seamstress, dressmaking, quilting, costura, coser, costurera,
    máquina de coser, sastre
knitting, crochet, yarn, needlework, fiber arts, tejido, tejer, ganchillo, estambre
woodworking, carpentry, carpenter, woodshop, joinery, carpintería, carpintero, ebanistería
repair, mending, fixing, repair café, handyman, reparación, arreglar, reparar
soldering, electronics, circuits, Arduino, electrónica, soldadura, circuitos
robotics, robots, LEGO robotics, FIRST robotics, robótica
coding, programming, software developer, programmer, computer science, programación, programador
laptop, Chromebook, notebook computer, portátil, computadora portátil
computer, PC, workstation, desktop, computadora
tablet, iPad, tableta
hotspot, Wi-Fi, wifi, internet access, broadband, conexión a internet, punto de acceso
projector, proyector
sound system, PA system, microphone, amplifier, equipo de sonido, micrófono
camera, photography, photographer, video equipment, cámara, fotografía, fotógrafo
podcast, recording studio, audio recording, radio station, estudio de grabación, emisora de radio
digital literacy, computer help, tech help, computer skills, technology training,
    alfabetización digital, ayuda con la computadora
tutoring, homework help, homework, tutor, academic support, study help, tutoría,
    ayuda con las tareas, tareas escolares, refuerzo escolar
literacy, reading help, learn to read, alfabetización, aprender a leer, lectoescritura
ESL, ESOL, English class, English learners, English as a second language, clases de inglés,
    inglés como segundo idioma
GED, high school equivalency, adult education, diploma, educación de adultos
bilingual, Spanish speaking, bilingüe, habla español, hispanohablante
interpreter, interpreting, translator, translation, intérprete, interpretación, traductor,
    traducción
citizenship, naturalization, immigration, ciudadanía, naturalización, inmigración
storytime, story time, read aloud, storytelling, storyteller, hora del cuento, cuentacuentos,
    cuentos
early literacy, preschool, toddlers, early childhood, kindergarten readiness, primera infancia,
    preescolar
children, kids, niños, niñas, infancia
teens, teenagers, adolescents, young adults, adolescentes, jóvenes
seniors, older adults, elders, retirees, aging, adultos mayores, tercera edad, ancianos, jubilados
families, parents, caregivers, familias, padres, cuidadores
veterans, military, veteranos, militares
volunteers, volunteer, volunteering, grown-up, second adult, extra adult,
    voluntarios, voluntariado, voluntaria, otro adulto
service club, Rotary, Lions Club, Kiwanis, civic club, club de servicio
mentoring, mentor, coaching, coach, mentoría, mentores, entrenador
teaching, instructor, teacher, workshop leader, trainer, profesor, maestro, instructora, enseñanza
workshop, class, course, lesson, training, taller, clase, curso, capacitación
room, hall, meeting room, venue, meeting space, community room, salón, sala, sala de reuniones
auditorium, theater, stage, lecture hall, teatro, auditorio, escenario
gym, gymnasium, sports hall, fitness, gimnasio, polideportivo
kitchen, cooking, culinary, chef, cook, cocina, cocinar, cocinero
food, meals, snacks, catering, lunch, comida, meriendas, almuerzo, alimentos
food pantry, food bank, hunger, groceries, banco de alimentos, despensa
nutrition, healthy eating, dietitian, nutrición, alimentación saludable
garden, gardening, community garden, horticulture, master gardener, seed library, jardín,
    jardinería, huerto, semillas
plants, trees, nursery, greenhouse, plantas, árboles, vivero, invernadero
nature, outdoors, hiking, trails, park, naturaleza, aire libre, senderos, parque
environment, sustainability, recycling, compost, climate, medio ambiente, reciclaje, composta
health, clinic, nurse, screening, blood pressure, salud, clínica, enfermera, presión arterial
mental health, counseling, therapist, social worker, wellbeing, salud mental, consejería,
    trabajadora social, bienestar
exercise, yoga, tai chi, fitness class, walking group, ejercicio, caminata
dentist, dental, oral health, dentista, salud bucal
job search, résumé, resume help, career, employment, workforce, job seekers, empleo, currículum,
    búsqueda de trabajo, carrera
small business, entrepreneur, startup, business plan, SCORE, pequeño negocio, emprendedor,
    emprendimiento, plan de negocios
taxes, tax help, VITA, tax preparation, impuestos, declaración de impuestos
financial literacy, budgeting, credit union, bank, personal finance, educación financiera, banco,
    cooperativa de crédito
legal help, lawyer, attorney, legal aid, law clinic, ayuda legal, abogado, asesoría jurídica
housing, shelter, homelessness, rent, vivienda, albergue, alquiler, personas sin hogar
grant, funding, foundation, donation, sponsor, sponsorship, fundraising, subvención, fondos,
    fundación, donativo, patrocinio, patrocinador, recaudación de fondos
money, cash, dollars, budget, dinero, efectivo, presupuesto
donate, surplus, donar, regalar
lend, loan, borrow, lending, prestar, préstamo, prestado
van, bus, shuttle, truck, transport, transportation, rides, drivers, camioneta, autobús,
    transporte, conductores
bookmobile, mobile library, outreach vehicle, bibliobús, biblioteca móvil
delivery, courier, homebound, entrega, reparto a domicilio
tables, folding tables, desks, mesas, mesas plegables, escritorios
chairs, folding chairs, seating, seats, sillas, sillas plegables, asientos
tent, canopy, gazebo, carpa, toldo
shelves, shelving, bookcases, display case, estantes, libreros, vitrina
books, picture books, collection, novels, libros, colección, novelas
bilingual books, Spanish books, libros en español, libros bilingües
board games, tabletop games, chess, puzzles, juegos de mesa, ajedrez, rompecabezas
video games, gaming, esports, consoles, Nintendo, videojuegos, consolas
button maker, badge maker, máquina de botones
art supplies, craft supplies, crafts, paint, materiales de arte, manualidades, pinturas
art, artist, painting, drawing, mural, gallery, arte, artista, pintura, dibujo, galería
music, musicians, band, choir, concert, instruments, música, músicos, banda, coro, concierto,
    instrumentos
dance, dancers, folklórico, dance group, baile, danza, bailarines
theater group, drama, improv, puppet, obra de teatro, actuación, títeres
film, movie, movie license, screening license, cinema, película, cine
writing, writers, author, poetry, creative writing, escritura, escritores, autora, poesía
history, local history, archive, genealogy, oral history, historical society, historia local,
    archivo, genealogía, historia oral
museum, exhibit, exhibition, planetarium, museo, exhibición, exposición, planetario
science, STEM, astronomy, telescope, experiments, ciencia, astronomía, telescopio, experimentos
school, school district, classroom, students, escuela, distrito escolar, estudiantes, alumnos
university, college, campus, faculty, universidad, facultad
church, congregation, parish, temple, mosque, synagogue, faith community, iglesia, parroquia,
    congregación
company, business, corporation, employer, firm, empresa, negocio, compañía
shop, store, retailer, hardware store, tienda, ferretería
restaurant, café, coffee shop, bakery, restaurante, cafetería, panadería
newspaper, press, journalist, media, local radio, periódico, prensa, periodista, medios
promotion, publicity, marketing, outreach, newsletter, flyers, social media, promoción,
    publicidad, difusión, boletín, volantes, redes sociales
graphic design, designer, posters, diseño gráfico, diseñadora, carteles
interior design, architect, space planning, design firm, diseño de interiores, arquitecto
website, web design, web developer, sitio web, diseño web
data, survey, statistics, evaluation, encuesta, estadísticas, evaluación
letter of support, endorsement, resolution, carta de apoyo, respaldo, aval
city council, mayor, county, elected official, town hall, ayuntamiento, alcalde, concejal,
    condado, funcionario
permit, permission, license, approval, permiso, licencia, autorización
police, fire department, emergency, policía, bomberos, emergencia
childcare, child care, babysitting, daycare, cuidado de niños, guardería
after school, summer camp, youth club, después de la escuela, campamento de verano, club juvenil
parking, parking lot, estacionamiento, aparcamiento
storage, storeroom, warehouse, storage space, almacén, depósito, bodega
wheelchair, accessible, step free, ramp, elevator, silla de ruedas, accesible, rampa, ascensor
sign language, ASL, deaf, lengua de señas, sordos
disability, autism, sensory, discapacidad, necesidades especiales, autismo, sensorial
pets, dogs, therapy dog, animals, mascotas, perros, animales
bicycle, bike, cycling, bike repair, bicicleta, ciclismo
festival, fair, celebration, parade, festival cultural, feria, celebración, desfile, fiesta
culture, heritage, cultural center, traditions, cultura, herencia, centro cultural, tradiciones
Indigenous, Native, tribal, tribe, indígena, tribal, pueblos originarios
cleaning, custodian, janitor, limpieza, conserje
electrician, plumber, contractor, construction, electricista, plomero, construcción, albañil
furniture, sofa, couch, muebles, sofá
printing, copier, print shop, photocopies, imprenta, copiadora, fotocopias
virtual reality, VR, headsets, realidad virtual
drones, aerial, drone pilot, drones, piloto de dron
telehealth, telemedicine, private booth, telesalud, telemedicina
privacy, cybersecurity, online safety, scams, fraud, privacidad, ciberseguridad, estafas, fraude
voting, election, voter registration, civic engagement, votación, elecciones, registro de votantes
"""


def ways() -> tuple[str, ...]:
    """Every way of saying any of the ideas, in the order of the list."""
    return tuple(way for line in _lines() for way in line.split(", "))


def _lines() -> list[str]:
    return IDEAS.strip().replace(",\n    ", ", ").splitlines()


@lru_cache(maxsize=1)
def ideas() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Which ideas a run of stems stands for; the name of an idea is its first words.

    >>> ideas()[("chromebook",)]
    ('=laptop',)
    """
    found: dict[tuple[str, ...], list[str]] = {}
    for line in _lines():
        said = line.split(", ")
        for way in said:
            stems = tuple(word.stem for word in words_of(way))
            names = found.setdefault(stems, [])
            if stems and f"={said[0]}" not in names:
                names.append(f"={said[0]}")
    return {stems: tuple(names) for stems, names in found.items() if stems}


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """The stems with which any way of saying an idea begins."""
    return frozenset(stems[0] for stems in ideas())


@lru_cache(maxsize=1)
def longest() -> int:
    """How many stems the longest way of saying an idea has."""
    return max(map(len, ideas()))
