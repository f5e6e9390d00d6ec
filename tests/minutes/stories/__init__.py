"""The fictional municipalities and their meetings."""
