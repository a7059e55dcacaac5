"""What programs' needs are met by: rows gathered once, worked out by the engine, said in words.

Owns *coverage*, *double booking* and *fitting a space*. Reads only; what changes goes through actions.
"""
