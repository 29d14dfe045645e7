"""A reading process that lives on: what `read_apart` does, without the start of Python for each file."""

import json
import os
import resource
import sys
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import cast

from cadre_cli.intake.files import apart
from cadre_cli.intake.files.apart import Shape
from cadre_cli.intake.files.guard import ReaderFellError


class LongReader:
    """Reads file after file in one process with the memory and time of `read_apart`; a new one when it falls over."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self.falls = self.stopped = 0
        self.memory = 0
        self._context = get_context("spawn")
        self._start()

    def read_apart(self, kind: str, data: bytes) -> Shape:
        self._pipe.send((kind, data))
        try:
            if not self._pipe.poll(self.patience):
                self.stopped += 1
                raise EOFError
            text, memory = self._pipe.recv()
        except EOFError as error:
            self.falls += 1
            self.end()
            self._start()
            raise ReaderFellError from error
        self.memory = max(self.memory, memory)
        if text is None:
            self.falls += 1
            raise ReaderFellError
        return cast(Shape, json.loads(text))

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        self._pipe, other = self._context.Pipe()
        self._process = self._context.Process(target=serve, args=(other,), daemon=True)
        self._process.start()
        other.close()


def serve(pipe: Connection) -> None:
    """Answers until the other end is closed; None for a file that would have ended a process of its own."""
    resource.setrlimit(resource.RLIMIT_AS, (apart._MEMORY, apart._MEMORY))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # panics are told there, page upon page
    while True:
        try:
            kind, data = pipe.recv()
        except EOFError:
            sys.exit()
        try:
            text = json.dumps(apart.read(kind, data))
        except BaseException:
            # A panic of the fast reader is no Exception.
            text = None
        pipe.send((text, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
