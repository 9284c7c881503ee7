"""Drives a Python class with Gofannon's database interface over the driver protocol: run by `dbkit conform --python`."""

# Python 2 and 3.0 to 3.8 must get as far as the sentence below: nothing newer in this file.
import sys

if sys.version_info < (3, 9):
    sys.stderr.write(
        "dbkit needs Python 3.9 or later to load a class, and %s is %d.%d: choose another with --python-bin.\n"
        % (sys.executable, sys.version_info[0], sys.version_info[1])
    )
    sys.exit(2)

from dbkit_shim.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
