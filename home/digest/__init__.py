"""The weekly mail: what an account would find on its desk, and what is new, or nothing at all."""
