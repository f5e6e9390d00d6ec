"""Lists of persons on a front page: their rows as entries, and what stands beside each name."""
