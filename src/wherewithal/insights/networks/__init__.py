"""Who knows whom in the library and around it: silos, bridges, single holders, who should meet.

Owns the word *network choice*. Shows only people who agreed to be written about and do not stay out;
may import `programs` and what lies below, and the engine.
"""
