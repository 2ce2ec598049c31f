-- Full-text index over every ledger: single letters and pairs made in code, no text kept twice.
CREATE VIRTUAL TABLE search_index USING fts5(
  body, initials, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2'
);
