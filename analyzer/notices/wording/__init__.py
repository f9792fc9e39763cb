"""The words of notices by language: one message catalogue each, id → sentence with its values in braces."""
