"""Where things stand in the picture: plain numbers, in units of the picture's own size.

`panels` draws the library in the middle and its things around it; `table` draws every outlet or team
with what each of the four areas has there; `engine.lettering` says what fits on a line. Each picture comes in
two widths, for a sheet of paper and for a phone.
"""
