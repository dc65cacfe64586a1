"""Tests that need Chromium: make site-test."""
