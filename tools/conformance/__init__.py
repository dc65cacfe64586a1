"""The same verdict in every language: each vector and thousands of texts through real engines."""
