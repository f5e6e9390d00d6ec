"""A folder read into its archive: scan, worker processes, one writer."""
