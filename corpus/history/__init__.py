"""What a series of recorded versions tells: noise apart from amendments, since when a clause says what it says."""
