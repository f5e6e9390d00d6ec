"""One case, one key: the spellings that minutes use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokoll_tui.archive.case_numbers import case_key, case_keys, case_numbers


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("2021/318", "2021 318"),
        ("2018/00127", "2018 127"),
        ("2018/127", "2018 127"),
        ("2016/ 41", "2016 41"),
        ("Dnr 2016 / 41", "2016 41"),
        ("KS 2018/14", "ks 2018 14"),
        ("NHGK 2017/0005", "nhgk 2017 5"),
        ("KS037-21 037", "ks 2021 37"),
        ("KS037-21", "ks 2021 37"),
        ("KS 37 - 21", "ks 2021 37"),
        ("KS214-21-319", "ks 2021 214"),
        ("KS214-21 319", "ks 2021 214"),
        ("KS 02-820 107", "ks 2002 820"),
        ("2011/KS 0206 001", "ks 2011 206"),
        ("2023/BUN 0214", "bun 2023 214"),
        ("2023/BUN 0203 40", "bun 2023 203"),
        ("2019/0041 NTN - 1", "ntn 2019 41"),
        ("KU.2017.3", "ku 2017 3"),
        ("KS/2020:248-003", "ks 2020 248"),
        ("KS KF/2019:12", "kskf 2019 12"),
        ("09/TN 0044", "tn 2009 44"),
        ("SLK-2025-00035", "slk 2025 35"),
        ("SLK-2025-00035:2", "slk 2025 35"),
        ("1435/22", "2022 1435"),
        ("31/16", "2016 31"),
        ("00322/2026", "2026 322"),
        ("00123/20212.6.", "2021 123"),
        ("00123/2021", "2021 123"),
        ("116159", "116159"),
        ("RS 912-2025", "rs 2025 912"),
        ("RV180949", "rv 180949"),
        ("7-742-2011", "2011 7 742"),
        ("2006-152-307", "2006 152 307"),
        ("102-274-04", "2004 102 274"),
        ("013 – 430 / 05", "2005 13 430"),
        ("T 2010-313-01743", "t 2010 313 1743"),
        ("KS-2023/123.456", "ks 2023 123"),
        ("ks 98/12", "ks 2012 98"),
    ],
)
def test_key(printed: str, key: str) -> None:
    assert case_key(printed) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KS 2018/127", "BUN 2018/127"),
        ("2018/127", "2018/128"),
        ("2018/127", "2019/127"),
        ("KS 2019/1", "2019/1"),
    ],
)
def test_different_cases_differ(one: str, other: str) -> None:
    assert case_key(one) != case_key(other)


@pytest.mark.parametrize(
    ("printed", "keys"),
    [
        ("KS 2018/14, KS 2020/261", ["ks 2018 14", "ks 2020 261"]),
        ("7-742-2011 och 5-744-2011", ["2011 7 742", "2011 5 744"]),
        ("2021/318 2021/319", ["2021 318", "2021 319"]),
        ("KS 2021/318, 041", ["ks 2021 318"]),
    ],
)
def test_several_numbers_of_one_item(printed: str, keys: list[str]) -> None:
    assert [number.key for number in case_numbers(printed)] == keys


def test_figures_alone_find_a_case_too() -> None:
    assert case_keys("NHGK 2017/0005") == ("nhgk 2017 5", "2017 5")


@pytest.mark.parametrize("nothing", [None, "", "Dnr", "–", "[/]", "\x00"])
def test_no_number_no_key(nothing: str | None) -> None:
    assert case_key(nothing) is None


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert all(case_keys(text))
