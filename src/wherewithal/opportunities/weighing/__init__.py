"""What matters most: priorities with what speaks for them, and strengths laid against needs.

Owns *candidate priority*, *own order*, *decision on priorities* and *matrix link*.
"""
