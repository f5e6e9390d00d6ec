"""The project's writer of fictional minutes: stories of invented municipalities, set in every layout family.

    from tests.minutes import compose, HOUSES
    minutes = compose(alvsunda.KF_JUNE, HOUSES["kf_prefix"])
    minutes.gold, layout_text(minutes), pdf(minutes), …

`python -m tests.minutes` writes the fixtures under `tests/fixtures` and the minutes of the demo.
"""
