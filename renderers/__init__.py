"""Reports as bytes: text, HTML, PDF, Word, e-mail and the machine-readable formats."""
