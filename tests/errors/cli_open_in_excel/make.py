"""The workbook is open in a program that keeps others from writing it."""

import os

import pytest


def make(patch: pytest.MonkeyPatch) -> None:
    def held(_: int) -> None:
        raise PermissionError(13, "Permission denied")

    patch.setattr(os, "fsync", held)
