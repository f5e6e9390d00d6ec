"""The local cache of a folder: one SQLite file, its schema, its writer and its typed queries."""
