"""The yardstick of the Arabic search: a collection of samples, judged queries, and two systems to compare with."""
