"""What ends a process from outside stops a run as Ctrl-C does."""

import os
import signal
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from juspay_rules.cli.bulk.stops import Interrupts
from juspay_rules.cli.terminations import Terminations

BOTH = (signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Those of before, whatever a test leaves."""
    before = {number: signal.getsignal(number) for number in (*BOTH, signal.SIGINT)}
    for number in BOTH:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", BOTH)
@pytest.mark.parametrize("interrupt", [signal.default_int_handler, signal.SIG_IGN])
def test_it_is_an_interrupt_and_its_number_is_known(number: int, interrupt: Any) -> None:
    signal.signal(signal.SIGINT, interrupt)  # a shell lets what runs behind it ignore Ctrl-C
    with pytest.raises(KeyboardInterrupt), Terminations() as ended:
        os.kill(os.getpid(), number)
    assert ended.number == number
    assert ended.how() == f"ended by signal {number}"
    assert signal.getsignal(number) == signal.SIG_DFL


def test_it_waits_where_an_interrupt_waits() -> None:
    with Terminations() as ended, Interrupts() as interrupts:
        interrupts.hold()
        os.kill(os.getpid(), signal.SIGTERM)
        assert (ended.number, interrupts.asked) == (signal.SIGTERM, True)
        with pytest.raises(KeyboardInterrupt):
            interrupts.release()


@pytest.mark.parametrize("other", [signal.SIG_IGN, print])
def test_what_another_handles_or_ignores_is_left_alone(other: Any) -> None:
    signal.signal(signal.SIGHUP, other)
    with Terminations():
        assert signal.getsignal(signal.SIGHUP) == other
        assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    assert signal.getsignal(signal.SIGHUP) == other


def test_outside_the_main_thread_nothing_is_changed() -> None:
    found: list[object] = []

    def run() -> None:
        with Terminations() as ended:
            found.extend((signal.getsignal(signal.SIGTERM), ended.how()))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == [signal.SIG_DFL, "interrupted"]
