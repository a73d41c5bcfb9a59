"""Who did it and to whom, by the verbs and nouns of violence."""
