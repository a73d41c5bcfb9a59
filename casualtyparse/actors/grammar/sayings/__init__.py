"""Who says it: claims, denials, blame, suspicion and reports."""
