"""The front page taken apart: labels and their values, times, §§, names, rosters."""
