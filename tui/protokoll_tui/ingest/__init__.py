"""From files to the archive: what is new or changed is read in worker processes and written by one writer."""
