"""Files attached to partnerships: checked, kept outside of the web's reach, handed out to those who may."""
