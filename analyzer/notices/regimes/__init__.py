"""The regimes of notice as dated data: one TOML file each."""
