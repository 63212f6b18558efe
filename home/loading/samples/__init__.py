"""Made-up records that show every page type and every state of a paper; all are marked «نموذج»."""
