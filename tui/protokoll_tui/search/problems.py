"""What can be wrong with a query, in sentences. The search goes on without the part that is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from protokoll_tui.search.results import QueryProblem

_SENTENCES: dict[str, dict[str, str]] = {
    "sv": {
        "unknown_filter": "Filtret ”{part}” finns inte; orden söks i stället.",
        "mistyped_filter": "Filtret ”{part}” finns inte. Menade du ”{hint}:”?",
        "empty_value": "”{part}” saknar värde och används inte.",
        "bad_year": "”{part}” är inget år eller datum. Skriv till exempel år:2023, år:2023-05 eller år:2021..2023.",
        "bad_paragraph": "”{part}” är inget paragrafnummer. Skriv till exempel §:43 eller §:40..45.",
        "bad_case": "”{part}” är inget diarienummer. Skriv till exempel dnr:2020/459.",
        "unknown_body": "Inget organ här heter ”{part}”.",
        "unknown_municipality": "Ingen kommun här heter ”{part}”.",
        "unknown_person": "Ingen person här heter ”{part}”.",
        "unknown_party": "Inget parti här heter ”{part}”.",
        "unknown_outcome": "”{part}” är inget utfall. Välj bland {hint}.",
        "unknown_saved": "Ingen sparad sökning heter ”{part}”.",
        "nested_saved": "Den sparade sökningen ”{part}” används redan.",
        "unclosed_quote": "Citattecknet efter ”{part}” är inte stängt.",
        "word_not_found": "Inget här innehåller ”{part}”; sökte utan det.",
        "not_together": "Inget innehåller allt. Närmast är det som innehåller en del.",
        "too_long": "Sökningen är för lång; bara början används.",
    },
    "en": {
        "unknown_filter": "There is no filter “{part}”; its words are searched instead.",
        "mistyped_filter": "There is no filter “{part}”. Did you mean “{hint}:”?",
        "empty_value": "“{part}” has no value and is not used.",
        "bad_year": "“{part}” is no year or date. Type for example year:2023, year:2023-05 or year:2021..2023.",
        "bad_paragraph": "“{part}” is no § number. Type for example §:43 or §:40..45.",
        "bad_case": "“{part}” is no case number. Type for example case:2020/459.",
        "unknown_body": "No body here is called “{part}”.",
        "unknown_municipality": "No municipality here is called “{part}”.",
        "unknown_person": "Nobody here is called “{part}”.",
        "unknown_party": "No party here is called “{part}”.",
        "unknown_outcome": "“{part}” is no outcome. Choose among {hint}.",
        "unknown_saved": "No saved search is called “{part}”.",
        "nested_saved": "The saved search “{part}” is in use already.",
        "unclosed_quote": "The quote after “{part}” is not closed.",
        "word_not_found": "Nothing here contains “{part}”; it was left out.",
        "not_together": "Nothing contains all of it. Nearest is what contains a part.",
        "too_long": "The query is too long; only its beginning is used.",
    },
}

LANGUAGES = tuple(_SENTENCES)


def problem(code: str, part: str = "", hint: str = "", language: str = "sv") -> QueryProblem:
    """The problem with its sentence; a language that is not known gets Swedish."""
    sentence = _SENTENCES.get(language, _SENTENCES["sv"])[code]
    shown = part if len(part) <= 40 else part[:39] + "…"
    return QueryProblem(part=part, message=sentence.format(part=shown, hint=hint), code=code, hint=hint)


def complaints(missing: Sequence[str], *, loose: bool, language: str) -> Iterator[QueryProblem]:
    """What of the words was not found; or, `loose`, not together."""
    for word in missing:
        yield problem("word_not_found", word, language=language)
    if loose and not missing:
        yield problem("not_together", language=language)


def is_being_typed(each: QueryProblem, query: str) -> bool:
    """Whether a problem is of the last value or phrase, which may well be right when it is finished."""
    if each.code == "unclosed_quote":
        return True
    return each.code.startswith(("bad_", "unknown_")) and query.endswith(each.part)
