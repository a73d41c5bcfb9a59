"""Other libraries put to use; each module imports its library, and nothing imports them."""
