"""Pure judgement: comparison of agreements, material changes, lint, notices."""
