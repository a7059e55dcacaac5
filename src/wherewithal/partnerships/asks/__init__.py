"""Asks: what one partner or colleague is asked for, what we offer, who goes, and what they answered."""
