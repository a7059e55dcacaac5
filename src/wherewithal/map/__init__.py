"""The map: everything the library has, as one picture and its equal list.

Owns no model. Reads `capacity`, `people` and `libraries`; nothing but `config` imports it.
"""
