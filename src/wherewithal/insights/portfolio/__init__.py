"""The fewest asks: which few conversations cover most of what a program, or the library, still needs.

Owns *ask plan* (what is looked for, within how many hours) and *ask choice* (what somebody said about one
holder), the sentences about an answer of `engine.portfolio`, and the page. May import `insights.matches`.
"""
