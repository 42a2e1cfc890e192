"""What was expected and what was not so."""

import dataclasses


@dataclasses.dataclass
class Findings:
    """Goes on after a failure, so that one run names all of them."""

    passed: int = 0
    failed: list[str] = dataclasses.field(default_factory=list)

    def expect(self, sentence: str, holds: bool) -> None:
        if holds:
            self.passed += 1
        else:
            self.failed.append(sentence)
