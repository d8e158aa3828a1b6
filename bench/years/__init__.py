"""years - how the folders of `generate` are made; nothing here measures."""
