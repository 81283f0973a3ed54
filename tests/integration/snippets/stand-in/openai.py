"""A stand-in of the openai package: the part of its surface that snippets use, with keyword arguments as strict as its own."""

import os

from stand_in import NOT_GIVEN, Client


class OpenAI:
    def __init__(self, *, api_key, base_url, default_headers=None, max_retries=2):
        headers = dict(default_headers or {})
        for name, variable in (("openai-organization", "OPENAI_ORG_ID"), ("openai-project", "OPENAI_PROJECT_ID")):
            if variable in os.environ:
                headers[name] = os.environ[variable]
        client = Client(base_url, "Bearer " + api_key, headers)
        self.chat = type("Chat", (), {"completions": Completions(client)})
        self.responses = Responses(client)


class Completions:
    def __init__(self, client):
        self._client = client

    def create(
        self,
        *,
        messages,
        model,
        max_completion_tokens=NOT_GIVEN,
        max_tokens=NOT_GIVEN,
        reasoning_effort=NOT_GIVEN,
        seed=NOT_GIVEN,
        stop=NOT_GIVEN,
        stream=NOT_GIVEN,
        stream_options=NOT_GIVEN,
        temperature=NOT_GIVEN,
        top_p=NOT_GIVEN,
        extra_body=None,
    ):
        given = {key: value for key, value in locals().items() if key not in ("self", "extra_body")}
        return self._client.post("/chat/completions", given, extra_body)


class Responses:
    def __init__(self, client):
        self._client = client

    def create(
        self,
        *,
        input=NOT_GIVEN,
        instructions=NOT_GIVEN,
        max_output_tokens=NOT_GIVEN,
        model=NOT_GIVEN,
        reasoning=NOT_GIVEN,
        stream=NOT_GIVEN,
        temperature=NOT_GIVEN,
        top_p=NOT_GIVEN,
        extra_body=None,
    ):
        given = {key: value for key, value in locals().items() if key not in ("self", "extra_body")}
        answer = self._client.post("/responses", given, extra_body)
        if stream is not True:
            answer.output_text = "".join(
                part.text for item in answer.output for part in item.content or [] if part.text
            )
        return answer
