"""The outbox: a notice for each recipient, written as files, with a manifest that proves what was made for whom."""
