"""A notice of change in the forms in which it is sent: e-mail, page, banner, card, changelog entry, calendar, text."""
