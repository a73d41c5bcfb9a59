"""People who belong to others told before: "including a nurse", "the remaining 15"."""
