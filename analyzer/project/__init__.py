"""A project's settings: what its ``novation.toml`` says, and what follows for rules, parties and proofreading."""
