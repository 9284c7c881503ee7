"""Gofannon's database interface, driven over the driver protocol: JSON lines on standard input and output."""
