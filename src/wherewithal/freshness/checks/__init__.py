"""The few facts to check this week: chosen, shown, confirmed, changed, put off."""
