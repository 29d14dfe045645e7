"""Whether XML keeps its own rules. The fast readers are quick because they do not ask: a quotation mark that is not
closed swallows rows, and a tag that does not end is waited for."""

from xml.parsers.expat import ExpatError, ParserCreate


def check_well_formed(xml: bytes) -> None:
    """Raises ValueError where the XML is damaged, or declares a document type: spreadsheets have none."""
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        raise ValueError(f"the XML is damaged in line {error.lineno}") from error


def is_well_formed(xml: bytes) -> bool:
    """Whether `check_well_formed` finds nothing."""
    try:
        check_well_formed(xml)
    except ValueError:
        return False
    return True


def _refuse(*_: object) -> None:
    raise ValueError("the XML declares entities")
