from django.db.models import TextChoices


class ErrorCode(TextChoices):
    """As the protocol names them."""

    BAD_ARGUMENT = "badArgument"
    BAD_RESUMPTION_TOKEN = "badResumptionToken"  # noqa: S105 - a word of the protocol
    BAD_VERB = "badVerb"
    CANNOT_DISSEMINATE_FORMAT = "cannotDisseminateFormat"
    ID_DOES_NOT_EXIST = "idDoesNotExist"
    NO_RECORDS_MATCH = "noRecordsMatch"


# With these the request is not repeated in the answer: it means nothing.
OF_NO_MEANING = {ErrorCode.BAD_VERB, ErrorCode.BAD_ARGUMENT}


class HarvestError(Exception):
    """An answer of the protocol, with HTTP 200. The sentence is for the harvester's operator, in English."""

    def __init__(self, code: ErrorCode, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
