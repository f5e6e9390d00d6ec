"""Swedish municipal minutes, read: `parse_file(path)` gives a `Protocol` of frozen dataclasses."""
