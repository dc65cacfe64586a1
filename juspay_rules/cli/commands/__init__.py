"""One module a command: ``add_arguments(parser)`` and ``run(options)``, which gives the exit status."""
