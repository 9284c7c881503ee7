"""Unit tests of the shim's modules, for what cannot be seen over the protocol."""

import pathlib
import sys
import threading
import time
import unittest
from typing import Any, List

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "conformance" / "python"))

from dbkit_shim import values  # noqa: E402
from dbkit_shim.calls import Calls  # noqa: E402


class Encoding(unittest.TestCase):
    def test_what_is_decoded_encodes_the_same(self) -> None:
        for text in (
            '{"a":[1,-0.0,1e+22,"\\ud800\\u0000",true,null,{}]}',
            '"\\ud83d\\ude00"',
            "[%d]" % 10**5000,
        ):
            self.assertEqual(values.encode(values.decode(text.encode())), text)

    def test_a_tag_never_raises(self) -> None:
        class Worst:
            def __str__(self) -> str:
                raise MemoryError

        self.assertEqual(values.tag(Worst())["$notJson"]["type"], "Worst")

    def test_a_container_that_is_held_twice_is_no_cycle(self) -> None:
        inner: List[Any] = [float("nan")]
        self.assertEqual(values.encode([inner, inner]).count("nan"), 2)


class Threads(unittest.TestCase):
    def run_calls(self, batches: List[List[Any]], run: Any) -> Any:
        left = iter([*batches, []])
        return Calls(lambda: next(left), run, lambda request: request == "last").until_end(5)

    def test_every_request_runs_once(self) -> None:
        seen: List[int] = []
        self.run_calls([[1], [2, 3], [4], list(range(5, 100))], seen.append)
        self.assertEqual(sorted(seen), list(range(1, 100)))

    def test_the_last_one_is_not_run(self) -> None:
        seen: List[Any] = []
        self.assertEqual(self.run_calls([[1], ["last", 2]], seen.append), "last")
        self.assertEqual(seen, [1])

    def test_a_slow_call_holds_nobody_up(self) -> None:
        done = threading.Event()

        def run(request: Any) -> None:
            if request == "slow":
                self.assertTrue(done.wait(10))
            else:
                done.set()

        self.run_calls([["slow"], ["quick"]], run)
        self.assertTrue(done.is_set())

    def test_no_call_runs_in_the_thread_that_waits(self) -> None:
        threads: List[Any] = []
        self.run_calls([[1], [2, 3]], lambda _: threads.append(threading.current_thread()))
        self.assertNotIn(threading.current_thread(), threads)

    def test_what_reading_raises_is_raised(self) -> None:
        def read() -> List[Any]:
            raise ValueError("no JSON")

        with self.assertRaises(ValueError):
            Calls(read, print, bool).until_end(1)

    def test_it_wakes_after_a_pause(self) -> None:
        seen: List[int] = []

        def batches() -> Any:
            for number in range(3):
                time.sleep(0.3)
                yield [number]
            yield []

        left = batches()
        Calls(lambda: next(left), seen.append, lambda _: False).until_end(5)
        self.assertEqual(seen, [0, 1, 2])


if __name__ == "__main__":
    unittest.main()
