"""Reading facts from files into records; what is there already is left as it is."""
