"""The command line as `python -m casualtyparse`."""

from casualtyparse.cli import main

if __name__ == "__main__":
    main()
