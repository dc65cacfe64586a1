"""Tests that need more than Python; each has a make target of its own."""
