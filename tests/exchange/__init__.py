"""The local server and its OpenAPI before tools that nobody here wrote: `make exchange-test`."""
