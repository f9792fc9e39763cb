"""A report as plain values that every format shows in the same words, order and numbering."""
