"""What we never noticed: observations over all that a library wrote down, and those that were put away.

Owns the word *put away*. The rules are `engine.observations`; here rows become a picture, and an
observation becomes a sentence with links and a next step.
"""
