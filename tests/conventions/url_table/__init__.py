"""Who may open what: one line for each address of the product.

Left of the slash who may read (GET), right of it who may send (POST). No slash: the page takes no POST
and says 405 (mark the view @require_safe). A dash: nobody (a view marked @require_POST is "-/…").

    A  Ada, admin      L  Lee, editor      C  Cal, contributor      R  Rae, viewer
    *  anybody, signed in or not           +  anybody who is signed in

Max belongs to another library: inside a library he always gets 404. Nobody signed in: inside a library
always asked to sign in. That needs no line. Whoever is not named gets 403 or 404, and must get it whatever
is sent: ask for the permission before the form is looked at.

A file for each part of the house; a new address goes into the one of its room.
"""

from conventions.url_table import around, house, papers, partnerships, people, programs

PARTS = (around, house, papers, partnerships, people, programs)
URLS: dict[str, str] = {name: letters for part in PARTS for name, letters in part.URLS.items()}
