"""The words that people put above columns, in English and Spanish, and what each kind of table has."""

from collections.abc import Mapping

from wherewithal.formats.headings import USUAL_NAMES
from wherewithal.formats.recognition.model import Field, TableKind

HEADER_WORDS: Mapping[Field, tuple[str, ...]] = {
    Field.NAME: (
        "Name", "Item", "Title", "Item name", "Site name", "Location name", "Library name",
        "Program name", "Room name", "Event name", "Nombre", "Título", "Artículo",
    ),
    Field.PERSON: (
        "Full name", "Contact name", "Contact person", "Staff member", "Person", "First name",
        "Last name", "Surname", "Employee", "Volunteer", "Nombre completo", "Persona de contacto",
        "Apellido", "Apellidos", "Voluntario", "Empleado",
    ),
    Field.ROLE: ("Role", "Job title", "Position", "Job", "Puesto", "Cargo", "Función"),
    Field.ORGANIZATION: (
        "Organization", "Organisation", "Organization name", "Agency", "Company", "Provider",
        "Owner", "Partner", "Organización", "Entidad", "Empresa", "Agencia", "Proveedor",
    ),
    Field.SERVICE: ("Service", "Service name", "Servicio", "Nombre del servicio"),
    Field.LIBRARY: (
        "Library", "Branch", "Library branch", "Outlet", "Biblioteca", "Sucursal", "Sede",
    ),
    Field.AREA: ("Area", "Asset area", "Área"),
    Field.STRENGTH: USUAL_NAMES["strength"],
    Field.CHALLENGE: USUAL_NAMES["challenge"],
    Field.IMPROVEMENT: USUAL_NAMES["improvement"],
    Field.QUESTION: USUAL_NAMES["question"],
    Field.DESCRIPTION: ("Description", "Summary", "About", "Details", "Descripción", "Detalles", "Resumen"),
    Field.CATEGORY: (
        "Category", "Type", "Kind", "Asset type", "Categoría", "Tipo", "Clase",
    ),
    Field.ADDRESS: (
        "Address", "Street", "Street address", "Address 1", "Address line 1", "Postal address",
        "Mailing address", "Dirección", "Calle", "Domicilio",
    ),
    Field.ADDRESS_MORE: ("Address 2", "Address 3", "Address line 2", "Suite", "Dirección 2"),
    Field.CITY: ("City", "Town", "Municipality", "Ciudad", "Municipio", "Localidad", "Pueblo"),
    Field.STATE: ("State", "Province", "State province", "Region", "Estado", "Provincia"),
    Field.POSTAL_CODE: ("Zip", "Zip code", "Postcode", "Postal code", "Código postal"),
    Field.COUNTRY: ("Country", "País"),
    Field.PHONE: (
        "Phone", "Telephone", "Tel", "Phone number", "Mobile", "Cell phone", "Fax",
        "Teléfono", "Móvil", "Celular", "Número de teléfono",
    ),
    Field.EMAIL: (
        "Email", "E-mail", "Email address", "Contact email", "Mail", "Correo",
        "Correo electrónico",
    ),
    Field.WEBSITE: (
        "Website", "Web", "URL", "Web page", "Homepage", "Site", "Link", "Sitio web", "Página web",
        "Enlace",
    ),
    Field.LATITUDE: ("Latitude", "Lat", "Geo y", "Y", "Latitud"),
    Field.LONGITUDE: ("Longitude", "Long", "Lon", "Lng", "Geo x", "X", "Longitud"),
    Field.QUANTITY: (
        "Quantity", "Qty", "Count", "Number", "How many", "Amount", "In stock", "Copies", "Units",
        "Cantidad", "Unidades", "Cuántos", "Existencias",
    ),
    Field.CAPACITY: (
        "Capacity", "Seats", "Max people", "Occupancy", "Seating", "Maximum occupancy",
        "Capacidad", "Aforo", "Asientos", "Plazas", "Cupo",
    ),
    Field.ATTENDANCE: (
        "Attendance", "Attendees", "Participants", "Number attending", "Asistencia", "Asistentes",
        "Participantes",
    ),
    Field.EVENTS: ("Events", "Sessions", "Number of events", "Eventos", "Sesiones"),
    Field.AUDIENCE: ("Audience", "Age group", "Ages", "Público", "Edad", "Edades", "Grupo de edad"),
    Field.ROOM: ("Room", "Space", "Meeting room", "Shelf", "Sala", "Salón", "Espacio", "Aula"),
    Field.DAY: ("Day", "Weekday", "Day of week", "Día", "Día de la semana"),
    Field.DATE: ("Date", "Start date", "End date", "When", "Fecha", "Fecha de inicio", "Cuándo"),
    Field.MONTH: ("Month", "Event month", "Mes"),
    Field.YEAR: ("Year", "Event year", "Año"),
    Field.HOURS: (
        "Hours", "Opening hours", "Open", "Time", "Schedule", "Arrival", "Departure",
        "Staffed hours", "Horario", "Horas", "Hora",
    ),
    Field.MONEY: (
        "Cost", "Price", "Fee", "Value", "Income", "Revenue", "Budget", "Assets", "Costo",
        "Precio", "Valor", "Ingresos", "Presupuesto", "Cuota",
    ),
    Field.LANGUAGES: ("Language", "Languages spoken", "Idioma", "Lengua", "Idiomas"),
    Field.ELIGIBILITY: ("Eligibility", "Who can apply", "Elegibilidad", "Requisitos"),
    Field.TAXONOMY: ("Taxonomy", "Taxonomy ID", "NTEE", "NTEE code", "Taxonomía"),
    Field.YES_NO: ("Available", "Active", "Accessible", "Statutory", "Disponible", "Activo"),
    Field.NOTES: ("Notes", "Comments", "Remarks", "Notas", "Comentarios", "Observaciones"),
    Field.IDENTIFIER: (
        "ID", "Identifier", "EIN", "Tax ID", "UUID", "Global ID", "Object ID", "Code", "Reference",
        "Identificador", "Código", "Referencia",
    ),
    Field.SURVEY_KEY: ("FSCSKEY", "FSCS key", "FSCS ID", "STABR", "LIBID"),
}  # fmt: skip

# What speaks for a kind of table: the fields that make it, and those that usually go with it.
KIND_FIELDS: Mapping[TableKind, tuple[tuple[Field, ...], tuple[Field, ...]]] = {
    TableKind.WORKSHEET: (
        (Field.STRENGTH, Field.CHALLENGE),
        (Field.NAME, Field.IMPROVEMENT, Field.QUESTION, Field.AREA),
    ),
    TableKind.PEOPLE: ((Field.PERSON,), (Field.ROLE, Field.EMAIL, Field.PHONE, Field.ORGANIZATION)),
    TableKind.ORGANIZATIONS: (
        (Field.NAME, Field.ORGANIZATION),
        (
            Field.ADDRESS,
            Field.PHONE,
            Field.EMAIL,
            Field.WEBSITE,
            Field.CITY,
            Field.POSTAL_CODE,
            Field.TAXONOMY,
        ),
    ),
    TableKind.DIRECTORY: (
        (Field.SERVICE, Field.ELIGIBILITY),
        (
            Field.NAME,
            Field.ORGANIZATION,
            Field.DESCRIPTION,
            Field.LANGUAGES,
            Field.TAXONOMY,
            Field.HOURS,
            Field.MONEY,
        ),
    ),
    TableKind.INVENTORY: (
        (Field.QUANTITY,),
        (Field.NAME, Field.ROOM, Field.CATEGORY, Field.DESCRIPTION, Field.NOTES),
    ),
    TableKind.ROOMS: (
        (Field.CAPACITY,),
        (Field.NAME, Field.ROOM, Field.LIBRARY, Field.HOURS, Field.YES_NO, Field.NOTES),
    ),
    TableKind.PROGRAMS: (
        (Field.AUDIENCE, Field.ATTENDANCE, Field.EVENTS),
        (
            Field.DATE,
            Field.DAY,
            Field.MONTH,
            Field.YEAR,
            Field.LIBRARY,
            Field.CATEGORY,
            Field.HOURS,
        ),
    ),
    TableKind.SURVEY: ((Field.SURVEY_KEY,), (Field.STATE, Field.LIBRARY, Field.YEAR)),
}
