"""The languages that are recognized, their codes, and the ways in which their names are written."""

from __future__ import annotations

from wherewithal.phrases.passage import plain

LANGUAGES: dict[str, str] = {
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ht": "Haitian Creole",
    "pt": "Portuguese",
    "it": "Italian",
    "de": "German",
    "nl": "Dutch",
    "yi": "Yiddish",
    "pdc": "Pennsylvania Dutch",
    "sv": "Swedish",
    "no": "Norwegian",
    "da": "Danish",
    "fi": "Finnish",
    "is": "Icelandic",
    "ga": "Irish",
    "cy": "Welsh",
    "pl": "Polish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "be": "Belarusian",
    "cs": "Czech",
    "sk": "Slovak",
    "hu": "Hungarian",
    "ro": "Romanian",
    "bg": "Bulgarian",
    "sr": "Serbian",
    "hr": "Croatian",
    "bs": "Bosnian",
    "sq": "Albanian",
    "mk": "Macedonian",
    "el": "Greek",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "et": "Estonian",
    "hy": "Armenian",
    "ka": "Georgian",
    "az": "Azerbaijani",
    "tr": "Turkish",
    "ku": "Kurdish",
    "fa": "Persian (Farsi)",
    "prs": "Dari",
    "ps": "Pashto",
    "ar": "Arabic",
    "he": "Hebrew",
    "arc": "Aramaic",
    "am": "Amharic",
    "ti": "Tigrinya",
    "om": "Oromo",
    "so": "Somali",
    "sw": "Swahili",
    "rw": "Kinyarwanda",
    "rn": "Kirundi",
    "ln": "Lingala",
    "yo": "Yoruba",
    "ig": "Igbo",
    "ha": "Hausa",
    "ak": "Twi",
    "wo": "Wolof",
    "ff": "Fula",
    "mnk": "Mandinka",
    "zu": "Zulu",
    "af": "Afrikaans",
    "zh": "Chinese",
    "cmn": "Mandarin",
    "yue": "Cantonese",
    "nan": "Taiwanese",
    "ja": "Japanese",
    "ko": "Korean",
    "vi": "Vietnamese",
    "hmn": "Hmong",
    "lo": "Lao",
    "th": "Thai",
    "km": "Khmer",
    "my": "Burmese",
    "kar": "Karen",
    "rhg": "Rohingya",
    "tl": "Tagalog",
    "ilo": "Ilocano",
    "ceb": "Cebuano",
    "id": "Indonesian",
    "ms": "Malay",
    "mn": "Mongolian",
    "ne": "Nepali",
    "hi": "Hindi",
    "ur": "Urdu",
    "pa": "Punjabi",
    "bn": "Bengali",
    "gu": "Gujarati",
    "mr": "Marathi",
    "ta": "Tamil",
    "te": "Telugu",
    "ml": "Malayalam",
    "kn": "Kannada",
    "si": "Sinhala",
    "mh": "Marshallese",
    "chk": "Chuukese",
    "sm": "Samoan",
    "to": "Tongan",
    "haw": "Hawaiian",
    "ch": "Chamorro",
    "nv": "Navajo",
    "chr": "Cherokee",
    "lkt": "Lakota",
    "oj": "Ojibwe",
    "mix": "Mixtec",
    "zap": "Zapotec",
    "nah": "Nahuatl",
    "quc": "K'iche'",
    "mam": "Mam",
    "kek": "Q'eqchi'",
    "qu": "Quechua",
    "ase": "American Sign Language",
}
"""Code (ISO 639-1 where there is one, else 639-3 or 639-2) to the name in English."""

_OTHER_NAMES = """
en inglés; es español castellano; fr francés français; ht kreyòl creole criollo; pt portugués;
pt português; it italiano; de alemán deutsch; zh chino; ko coreano; ja japonés; ru ruso
русский; uk ucraniano; ar árabe; vi vietnamita; fa farsi persian; pl polaco polski; tl
filipino; lo laotian; so soomaali; km cambodian; my myanmar; hmn hmoob; nv diné; mix mixteco;
zap zapoteco; nah náhuatl; mam mam; so somali; ti tigrigna; om oromiffa; yue cantonés; cmn
mandarín putonghua; ne nepalese; ase asl; sw kiswahili; ak akan; haw ʻōlelo; oj ojibwa
anishinaabemowin; sm samoano; cs checo; el griego; hi hindú; ur urdú; bn bangla; he hebreo; pa
panjabi; qu quichua; ro rumano; tr turco
"""

_NAMES_OF_TWO_WORDS: dict[tuple[str, ...], str] = {
    ("haitian", "creole"): "ht",
    ("haitian", "kreyol"): "ht",
    ("pennsylvania", "dutch"): "pdc",
    ("american", "sign", "language"): "ase",
    ("brazilian", "portuguese"): "pt",
    ("mandarin", "chinese"): "cmn",
    ("mexican", "spanish"): "es",
}
LONGEST_NAME = 3


def _by_name() -> dict[tuple[str, ...], str]:
    names = {(plain(name),): code for code, name in LANGUAGES.items() if name.isalpha()}
    for entry in _OTHER_NAMES.replace("\n", " ").split(";"):
        code, *others = entry.split()
        names.update({(plain(other),): code for other in others})
    return names | _NAMES_OF_TWO_WORDS


CODE_BY_NAME = _by_name()
"""A name, as a tuple of plain words, to its code."""
