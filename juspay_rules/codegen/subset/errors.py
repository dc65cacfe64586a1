"""What is raised for anything outside of the subset."""


class SubsetError(ValueError):
    """What engines do not read alike, and what to write instead."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}"


def outside(source: str, at: int, construct: str, remedy: str) -> SubsetError:
    """The error of a construct that stands in a regex, ``at`` characters from its start."""
    place = f"{construct} at character {at + 1} of {source}"
    return SubsetError(f"{place} is outside of the portable subset", remedy)
