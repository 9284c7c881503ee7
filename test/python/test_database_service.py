"""DbkitDatabaseService over a driver process: the example driver, which is there without a build."""

import pathlib
import subprocess
import sys
import threading
import unittest
from typing import Any, List

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "conformance" / "python"))

from dbkit_database_service import DbkitDatabaseService  # noqa: E402

DRIVER = [sys.executable, str(ROOT / "docs" / "examples" / "driver.py")]


def open_service() -> DbkitDatabaseService:
    return DbkitDatabaseService("memory:", command=DRIVER)


class Service(unittest.TestCase):
    def status(self, call: Any) -> int:
        with self.assertRaises(Exception) as raised:
            call()
        return raised.exception.status_code  # type: ignore[attr-defined]

    def test_it_is_a_database_service(self) -> None:
        with open_service() as service:
            saved = service.save("c", "a", {"n": 10**400, "f": -0.0, "s": "\ud800\u0000"})
            self.assertEqual(saved["id"], "a")
            self.assertEqual(
                service.get("c", "a"), {"_id": "a", "n": 10**400, "f": -0.0, "s": "\ud800\u0000"}
            )
            self.assertEqual(self.status(lambda: service.get("c", "b")), 404)
            self.assertEqual(service.find("c", {"f": 0}, fields=["f"]), [{"_id": "a", "f": 0}])
            self.assertEqual(service.find("c", {}, limit=0), [])
            self.assertEqual(len(service.find("c", {}, limit=None)), 1)
            self.assertEqual(self.status(lambda: service.find("c", {}, limit=-1)), 400)
            service.ensure_index("c", ["n"], index_name="by n")
            outcomes = service.save_many("c", [{"_id": "b"}, {}])
            self.assertEqual([one["ok"] for one in outcomes], [True, False])
            self.assertEqual(service.get_many("c", ["b", "x"]), {"b": {"_id": "b"}, "x": None})
            self.assertEqual(len(service.list_all("c")), 2)
            self.assertIsNone(service.delete("c", "a"))
            self.assertEqual(
                service.delete_many("c", ["a", "b"]), [{"ok": True, "id": "a"}, {"ok": True, "id": "b"}]
            )
            self.assertEqual(service.list_all("c"), [])

    def test_many_threads_get_their_own_answers(self) -> None:
        wrong: List[Any] = []
        with open_service() as service:

            def work(name: str) -> None:
                for number in range(200):
                    service.save("c", name, {"n": number})
                    if service.get("c", name) != {"_id": name, "n": number}:
                        wrong.append(name)

            threads = [threading.Thread(target=work, args=("t%d" % number,)) for number in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual(len(service.list_all("c")), 8)
        self.assertEqual(wrong, [])

    def test_what_is_not_json_is_not_sent(self) -> None:
        with open_service() as service:
            self.assertRaises(ValueError, service.save, "c", "a", {"n": float("nan")})
            self.assertRaises(TypeError, service.save, "c", "a", {"n": {1, 2}})
            self.assertEqual(service.list_all("c"), [])

    def test_a_process_that_is_gone_is_an_outage(self) -> None:
        service = open_service()
        service._link._process.kill()
        service._link._process.wait()
        self.assertEqual(self.status(lambda: service.get("c", "a")), 503)
        service.close()

    def test_close_ends_the_process_and_can_be_called_again(self) -> None:
        service = open_service()
        service.close()
        service.close()
        self.assertEqual(service._link._process.returncode, 0)
        self.assertEqual(self.status(lambda: service.get("c", "a")), 503)

    def test_a_command_that_does_not_work_is_said_at_once(self) -> None:
        def starting(*command: str) -> Any:
            return lambda: DbkitDatabaseService("x://me:hidden@host", command=command)

        self.assertEqual(self.status(starting("dbkit-that-is-nowhere")), 503)
        self.assertEqual(self.status(starting(sys.executable, "-c", "import sys; sys.exit(2)")), 503)
        self.assertEqual(self.status(starting(sys.executable, "-c", "print('Welcome!')")), 503)
        with self.assertRaises(Exception) as raised:
            starting(sys.executable, "-c", "pass")()
        self.assertNotIn("hidden", str(raised.exception))

    def test_a_call_without_an_answer_ends(self) -> None:
        silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
        self.assertEqual(self.status(lambda: DbkitDatabaseService("x:", command=silent, timeout=0.2)), 503)

    def test_an_interpreter_that_ends_leaves_no_process(self) -> None:
        code = (
            "import sys; sys.path.insert(0, %r)\n"
            "from dbkit_database_service import DbkitDatabaseService\n"
            "service = DbkitDatabaseService('memory:', command=%r)\n"
            "print(service._link._process.pid)\n"
        ) % (str(ROOT / "conformance" / "python"), DRIVER)
        said = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True).stdout
        self.assertFalse(pathlib.Path("/proc/%d/stat" % int(said)).exists())


if __name__ == "__main__":
    unittest.main()
