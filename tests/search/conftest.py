from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.search.folders import SearchableFolder, gold

_DEMO = Path(__file__).parent.parent / "fixtures" / "demo"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchableFolder]:
    """The project's own minutes, indexed; for tests that only read."""
    made = SearchableFolder(tmp_path_factory.mktemp("demo"))
    made.put_all(gold(_DEMO))
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[SearchableFolder]:
    """An empty archive with search's tables."""
    made = SearchableFolder(tmp_path)
    yield made
    made.close()
