"""A stand-in of the anthropic package: the part of its surface that snippets use, with keyword arguments as strict as its own."""

import os

from stand_in import NOT_GIVEN, Client


class Anthropic:
    def __init__(self, *, auth_token, base_url, default_headers=None, max_retries=2, timeout=None):
        headers = dict(default_headers or {})
        if "ANTHROPIC_API_KEY" in os.environ:
            headers["x-api-key"] = os.environ["ANTHROPIC_API_KEY"]
        self.messages = Messages(Client(base_url, "Bearer " + auth_token, headers), timeout)


class Messages:
    def __init__(self, client, timeout):
        self._client = client
        self._timeout = timeout

    def create(
        self,
        *,
        max_tokens,
        messages,
        model,
        output_config=NOT_GIVEN,
        stop_sequences=NOT_GIVEN,
        stream=NOT_GIVEN,
        system=NOT_GIVEN,
        extra_body=None,
    ):
        if stream is not True and self._timeout is None and max_tokens > 21333:
            raise ValueError("Streaming is required for operations that may take longer than 10 minutes.")
        given = {key: value for key, value in locals().items() if key not in ("self", "extra_body")}
        return self._client.post("/v1/messages", given, extra_body)
